"""Whose a figure is: the places, bodies and people of a text."""
