"""How sure a name is: every sign of a slip counts, and those of the name it was carried from.

The weights were fitted on the labelled texts that the rules were mended on, and tried on others:
`docs/reading.md` has what they are worth.
"""

from czfacts.reading.names.asked import Named
from czfacts.reading.names.names import is_led, noun, plain
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.common import unknown
from czfacts.reading.text.unit_words import is_counted, is_money
from czfacts.regex import lazy_regex

_MOST = 3
"""Doubts that a sure name may have."""
_HOWS = {"repeated": 5, "lasting": 5, "completed": 2}
_RELATIONS = {"share": 2, "change_amount": 1}
_LENGTHS = {0: 5, 1: 5, 2: 2, 3: 1}  # of characters
_LONG = 13
_UNKNOWN = ((6, 3), (3, 2), (1, 1))
"""So many characters, or more, that are part of no common word, and the doubts they are."""
_ODD = lazy_regex(r"[,;。:!?(){}<>|\"'0-9由从比较把将的]")


def is_sure(doubts: int) -> bool:
    """Tell whether a measure with so many doubts is likely what a statistician would call it."""
    return doubts <= _MOST


def doubts(found: Named, clause: Clause, relation: str, carried: int) -> int:
    """Return how doubtful a name is, where *carried* is how doubtful the name before it was."""
    count = _HOWS.get(found.how, 0) + _RELATIONS.get(relation, 0)
    count += _of_shape(plain(found.name)) + _of_clause(found, clause, relation)
    # Whose a share is need not be a noun that measures.
    count += 0 if relation == "share" else _of_head(found, clause.figure.unit)
    return max(count, carried) if found.how == "carried" else count


def _of_head(found: Named, unit: str) -> int:
    """Count what speaks against a name in which no known noun measures, or which a verb begins."""
    if noun(found.name):
        return int(is_led(found.name) and not is_counted(unit))
    if is_money(unit):
        return 4 if is_led(found.name) else 5
    return 1 if is_counted(unit) else 2 if is_led(found.name) else 3


def _of_clause(found: Named, clause: Clause, relation: str) -> int:
    """Count where the clause says more than the name does, or the name more than the clause."""
    is_taken = found.how in ("carried", "completed")
    count = 2 * (found.how == "carried" and relation == "level")
    count += 2 * (is_taken and bool(clause.leads)) + 2 * clause.opened.endswith("(")
    count += 3 * (clause.tail[0] < clause.tail[1] and not clause.is_shared)
    return count + any(piece.page is None for piece in found.name)


def _of_shape(name: str) -> int:
    """Count what is odd in the characters of a name, and in how many they are."""
    strange = unknown(name)
    count = next((its for most, its in _UNKNOWN if strange >= most), 0)
    count += _LENGTHS.get(len(name), 2 * (len(name) >= _LONG))
    return count + (_ODD.search(name) is not None)
