"""Where a fact holds: of which area and entity, in which places."""

import re
from functools import cache

from czfacts.base.model import Bilingual, Fact, FactBase, Indicator, Policy, Project
from czfacts.values.compare import caseless

ENDING = re.compile("(自治)?[省市县区旗镇乡村州盟]$| (province|city|county|district|town)$")
SHORTEST = 2  # characters that a name has without its ending: 沁县 is not 沁


def places(base: FactBase, fact: Fact) -> tuple[Bilingual, ...]:
    """Return where *fact* is, and of which area and entity, as far as it can say so."""
    match fact:
        case Indicator():
            names = (base.area_of(fact), fact.entity, *fact.places)
            return tuple(name for name in names if name)
        case Project() | Policy():
            return fact.places
        case _:
            return ()


def is_at(base: FactBase, fact: Fact, asked: str) -> bool:
    """Tell whether *asked* is a part of the name of where *fact* is: 沁源县 and 沁源 are alike."""
    wanted = caseless(asked)
    names = (caseless(text) for name in places(base, fact) for text in name.texts)
    return any(wanted in name or _short(wanted) == name for name in names)


@cache
def _short(name: str) -> str:
    """Return *name* without its ending, where it has one and is long enough."""
    short = ENDING.sub("", name)
    return short if len(short) >= SHORTEST else name
