"""Where a fact holds: of which area and entity, in which places."""

import re
from functools import cache
from itertools import repeat

from czfacts.base.model import Bilingual, Fact, FactBase, Indicator, Policy, Project
from czfacts.values.compare import caseless

ENDING = re.compile("(自治)?[省市县区旗镇乡村州盟]$| (province|city|county|district|town)$")
LISTED = re.compile(", and |, | and ")
PLURAL = re.compile(" (provinces|cities|counties|districts|towns)$")
SHORTEST = 2  # characters that a name has without its ending: 沁县 is not 沁


def places(base: FactBase, fact: Fact) -> tuple[Bilingual, ...]:
    """Return where *fact* is, and of which area and entity, as far as it can say so.

    Of an area of several (沁源、长子) each is one.
    """
    return tuple(each for name in _named(base, fact) for each in _each(name))


def is_at(base: FactBase, fact: Fact, asked: str) -> bool:
    """Tell whether *asked* is a part of the name of where *fact* is: 沁源县 and 沁源 are alike."""
    wanted = caseless(asked)
    if any(wanted in caseless(text) for name in _named(base, fact) for text in name.texts):
        return True
    names = (caseless(text) for name in places(base, fact) for text in name.texts)
    return _short(wanted) in names


def _named(base: FactBase, fact: Fact) -> tuple[Bilingual, ...]:
    match fact:
        case Indicator():
            names = (base.area_of(fact), fact.entity, *fact.places)
            return tuple(name for name in names if name)
        case Project() | Policy():
            return fact.places
        case _:
            return ()


@cache
def _each(name: Bilingual) -> tuple[Bilingual, ...]:
    """Return the names that *name* lists, in Chinese alone where the English lists others."""
    chinese = [*filter(None, (name.zh or "").split("、"))]
    if len(chinese) <= 1:
        return (name,)
    english: list[str | None] = [*LISTED.split(PLURAL.sub("", name.en or ""))]
    pairs = zip(chinese, english if len(english) == len(chinese) else repeat(None), strict=False)
    return tuple(Bilingual(zh=zh, en=en) for zh, en in pairs)


@cache
def _short(name: str) -> str:
    """Return *name* without its ending, where it has one and is long enough."""
    short = ENDING.sub("", name)
    return short if len(short) >= SHORTEST else name
