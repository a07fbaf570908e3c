"""Completion of command lines: what a shell asks on TAB, and what it is told."""
