"""Measures that all statistics offices name alike: another name is another measure."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from czfacts.reading import alike
from czfacts.values import units
from czfacts.values.normal import Relation
from czfacts.values.tables import rows

STANDARDS = Path(__file__).with_name("standards.tsv")
_PEOPLE = ("人", "名", "口", "位")


class Standard(NamedTuple):
    """A measure that is named alike everywhere."""

    name: str
    measured: str
    """What a level of it is measured in; "" where that is open."""
    words: tuple[str, ...]
    """Words of a text that may mean it."""

    def may_have(self, unit: str) -> bool:
        """Tell whether a level of it may have *unit*; a number alone may be of anything."""
        its = units.parse(unit)
        is_people = self.measured == "people" and its.code in _PEOPLE
        is_its = self.measured in (its.dimension.key, its.dimension.key.partition(" (")[0])
        return not self.measured or its.code == "1" or is_people or is_its


def standard(name: str, relation: Relation) -> Standard | None:
    """Return the measure that *name* is the name of, as a figure of *relation* has it."""
    return _standards().get(alike.measure(name, relation))


@cache
def _standards() -> dict[str, Standard]:
    return {
        name: Standard(name, measured, tuple(words.split()))
        for name, measured, words in rows(STANDARDS, 3)
    }
