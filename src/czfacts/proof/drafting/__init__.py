"""Begin a fact base for a new text: read what can be read, mark what needs a look."""
