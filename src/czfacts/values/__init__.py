"""What values are made of: units, periods, characters, dotted paths."""
