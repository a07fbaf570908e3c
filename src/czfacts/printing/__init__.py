"""A table in, text out; nothing here knows facts."""
