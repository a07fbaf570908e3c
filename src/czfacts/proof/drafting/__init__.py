"""A base begun for a new text: what of it can be read, and what a person should look at."""
