"""Prove a fact base: by itself, and by the text it was read from."""
