"""When a figure is of, as ISO 8601."""
