"""The period of a figure, in ISO 8601."""
