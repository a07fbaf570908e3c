"""The commands: a file each, a plain function each."""
