"""Which facts are asked for: filtered, sorted, found, cited."""
