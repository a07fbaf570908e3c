"""A figure that needs a name, and the name that it gets."""

from typing import NamedTuple

from czfacts.reading.names.measures import Own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, plain
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page


class Named(NamedTuple):
    """A name, and how it came about."""

    name: Name
    how: str
    base: Name
    """What to go on with: mostly the name."""
    owns: bool = False
    """Whether 总投资, 占地 and their like may be said of it next."""
    is_field: bool = False
    """It only says among what something is ranked: 在全省十六个市中."""
    memory: Memory | None = None
    """What is remembered from now on, where the words that name it leave more than the name."""


class Asked(NamedTuple):
    """A figure that wants a name."""

    page: Page
    clause: Clause
    said: Said
    own: Own
    name: Name
    """What the clause itself names."""
    memory: Memory
    unit: str

    @property
    def is_verb(self) -> bool:
        """Tell whether the clause names a verb and nothing else: 建成(40所幼儿园)."""
        return bool(self.name) and self.own.verb == len(plain(self.name))

    @property
    def is_done(self) -> bool:
        """Tell whether a 了 stands right before the number, and so a verb before it."""
        return self.page.text.startswith("了", self.clause.figure.start - 1)
