"""Answer a shell that asks on TAB."""
