"""How sure a name is: every sign of a slip counts, and those of the name it was carried from.

The weights were fitted on the labelled texts that the rules were mended on, and tried on others:
`docs/reading.md` has what they are worth.
"""

import re

from czfacts.reading.asked import Named
from czfacts.reading.clauses import Clause
from czfacts.reading.common import unknown
from czfacts.reading.names import is_led, noun, plain
from czfacts.reading.unit_words import is_counted

_MOST = 2
"""Doubts that a sure name may have."""
_HOWS = {"repeated": 3, "among": 3, "lasting": 3, "spent": 3}
_HOWS |= {"completed": 2, "behind": 2, "open": 2, "relative": 2}
_ODD = re.compile(r"[,;。:!?(){}<>|\"'0-9由从比较把将的]")
_SHORT, _SHORTER, _LONG = 3, 2, 13  # characters


def is_sure(doubts: int) -> bool:
    """Tell whether a measure with so many doubts is likely what a statistician would call it."""
    return doubts <= _MOST


def doubts(found: Named, clause: Clause, relation: str, carried: int) -> int:
    """Return how doubtful a name is, where *carried* is how doubtful the name before it was."""
    unit = clause.figure.unit
    is_share = relation == "share"  # then whose it is need not be a noun that measures
    count = _HOWS.get(found.how, 0) + _of_shape(plain(found.name))
    count += min(_of_head(found, unit), 1) if is_share else _of_head(found, unit)
    count += relation == "level" and found.how == "carried"
    count += clause.opened.endswith("(")
    count += clause.tail[0] < clause.tail[1]
    return max(count, carried) if found.how in ("carried", "completed") else count


def _of_head(found: Named, unit: str) -> int:
    """Count what speaks against a name in which no known noun measures."""
    if noun(found.name):
        return 0
    return 1 if (is_counted(unit) or is_led(found.name)) and not unit.endswith("元") else 2


def _of_shape(name: str) -> int:
    """Count what is odd in the characters of a name, and in how many they are."""
    length = 2 * (len(name) <= _SHORTER) or int(len(name) <= _SHORT or len(name) >= _LONG)
    return length + 2 * len(set(_ODD.findall(name))) + (unknown(name) > 0)
