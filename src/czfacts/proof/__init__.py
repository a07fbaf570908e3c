"""A fact base held against itself and against its text."""
