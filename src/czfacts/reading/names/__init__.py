"""What a figure is of, named by pieces of the text."""
