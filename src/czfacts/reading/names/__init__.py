"""What a figure measures, named by pieces of the text."""
