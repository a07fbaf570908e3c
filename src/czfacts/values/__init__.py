"""Units, periods, characters and paths: the parts of values."""
