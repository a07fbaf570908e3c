"""Plain text, in which locators count, from the files that people have."""
