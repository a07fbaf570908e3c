"""The commands and their parameters, from the table beside this file.

The table is made from the real app, so that TAB need not build that: Typer is slow to import
(docs/speed.md).
"""

import os
from typing import NamedTuple

from czfacts.values import tables

TABLE = os.path.join(os.path.dirname(__file__), "grammar.tsv")
PROGRAM = "czfacts"


class KnownParameter(NamedTuple):
    """An option, or an argument where there are no spellings."""

    name: str
    """Its name in the command's function: ``least``."""
    spellings: list[str]
    """How it is written, the longest first: ``--format``, ``-f``."""
    takes: str
    """The number of its values: ``0`` for a flag, ``1``, or ``*`` for any number."""
    choices: list[str]
    """All values it can have, empty if they are not known."""
    help: str

    @property
    def is_flag(self) -> bool:
        return self.takes == "0"

    @property
    def is_repeatable(self) -> bool:
        return self.takes == "*"


class Command(NamedTuple):
    """A command, or the program itself."""

    name: str
    help: str
    parameters: list[KnownParameter]

    @property
    def arguments(self) -> list[KnownParameter]:
        return [each for each in self.parameters if not each.spellings]

    @property
    def options(self) -> list[KnownParameter]:
        return [each for each in self.parameters if each.spellings]


class Grammar(NamedTuple):
    """The program, and its commands by name, in the order of the help."""

    program: Command
    commands: dict[str, Command]


def load() -> Grammar:
    """Return the table. Raises OSError if it cannot be read."""
    commands: dict[str, Command] = {}
    for command, name, spellings, takes, choices, help in tables.rows(TABLE, 6):
        if name:
            made = KnownParameter(name, spellings.split(), takes, choices.split(), help)
            commands[command].parameters.append(made)
        else:
            commands[command] = Command(command, help, [])
    return Grammar(commands.pop(PROGRAM), commands)
