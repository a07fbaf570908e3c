"""Figures under the names of others, which verify should contradict."""

from collections.abc import Iterator
from typing import NamedTuple

from czfacts.base.model import Bilingual, FactBase
from czfacts.proof import parts
from czfacts.proof.standards import STANDARDS
from czfacts.proof.verdicts import Held
from czfacts.reading.text.sentences import Text
from czfacts.values.tables import rows
from parting import figures

EVERY = 4
"""Of the names that are known everywhere each figure is given one of so many."""


class Renamed(NamedTuple):
    """A figure under another name, and how its text holds that."""

    what: str
    id: str
    name: str
    held: Held | None


def changes(base: FactBase, text: Text) -> Iterator[Renamed]:
    """Yield each figure of *base* under the names of others in its sentence and known measures."""
    found = figures(base, text)
    known = [name for name, *_ in rows(STANDARDS, 1)]
    for number, it in enumerate(found):
        beside = [each.fact.name for each in found if each.heard.sentence is it.heard.sentence]
        names = {name.zh: "in the sentence" for name in beside if name.zh}
        names |= {name: "known" for name in known[number % EVERY :: EVERY] if name not in names}
        names.pop(it.fact.name.zh or "", None)
        for name, what in names.items():
            renamed = it.fact.replaced(name=Bilingual(zh=name))
            yield Renamed(what, it.fact.id, name, parts.held(renamed, it.heard).name)
