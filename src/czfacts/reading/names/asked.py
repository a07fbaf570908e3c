"""A figure that needs a name, and the name that it gets."""

from typing import Literal, NamedTuple

from czfacts.reading.names.measures import Own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, plain
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page

How = Literal[
    "own",  # the words before the figure name it
    "behind",  # those behind it do
    "completed",  # its own words, with others or with what it must mean
    "carried",  # the name of the figure before it
    "repeated",  # that of the first figure of its list
    "listed",  # its own item of a list
    "among",  # of whom it is told: 其中, 60%的人
    "spent",  # what money was spent on
    "open",  # words behind it of which the end is not sure
    "relative",  # what of something it measures: 海拔1140米的山
    "lasting",  # what lasts so long
    "converted",  # the name of the figure that it is in another currency
]


class Named(NamedTuple):
    """A name, and how it came about."""

    name: Name
    how: How
    base: Name
    """What to go on with: mostly the name."""
    owns: bool = False
    """Whether 总投资, 占地 and their like may be said of it next."""
    is_field: bool = False
    """It only says among what something is ranked: 在全省十六个市中."""
    memory: Memory | None = None
    """What is remembered from now on, where the words that name it leave more than the name."""

    @classmethod
    def of(
        cls,
        name: Name,
        how: How,
        *,
        owns: bool = False,
        is_field: bool = False,
        memory: Memory | None = None,
    ) -> "Named":
        """Return a figure's *name* with which to go on, too."""
        return cls(name, how, name, owns, is_field, memory)


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
