"""Describe the parameters of commands without Typer, which is slow to import (docs/speed.md).

A command is a plain function whose parameters are annotated with them. `_plain` parses an ordinary
line by these annotations, `_command` makes Typer's parameters of them for all other lines.
"""

from collections.abc import Callable
from typing import Any


class Parameter:
    """An option with its spellings; an argument where there are none."""

    def __init__(
        self,
        *spellings: str,
        help: str,
        metavar: str | None = None,
        parser: Callable[[str], Any] | None = None,
        least: int | None = None,
    ) -> None:
        self.spellings = spellings
        self.help = help
        self.metavar = metavar
        """What stands for its value in the help, by default its type."""
        self.parser = parser
        """Makes a value of a word; ValueError, with a sentence, or UsageError where it cannot."""
        self.least = least
        """The least that a whole number can be."""
