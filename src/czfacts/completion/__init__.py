"""Completion on TAB: what a shell asks, and what it is answered."""
