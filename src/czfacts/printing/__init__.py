"""Tables to text, in every format; nothing here knows what a fact is."""
