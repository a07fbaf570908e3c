"""Text in, figures out, each with its place."""
