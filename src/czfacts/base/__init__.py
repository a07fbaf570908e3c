"""A fact base: its records, read from TOML with every problem and its line."""
