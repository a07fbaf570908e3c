"""Files as people have them, to the plain text that locators count in."""
