"""What the help shows that Typer does not know."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from czfacts.language import Language


class HelpPage(NamedTuple):
    """What the help says beside what Typer knows of a command."""

    language: Language
    groups: Mapping[str, Mapping[str, str]]
    """The commands by what one does with them, each with the first line of its own help."""
    examples: Sequence[str]
    """Those of the program; each command has its own."""

    @property
    def commands(self) -> Sequence[str]:
        """The names of all commands."""
        return [name for entries in self.groups.values() for name in entries]
