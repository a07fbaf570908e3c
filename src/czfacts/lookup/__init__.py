"""Find facts: filter, sort, search, convert and cite them."""
