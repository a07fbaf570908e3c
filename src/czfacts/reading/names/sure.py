"""How sure a name is: every sign of a slip counts, and those of the name it was carried from.

The weights were fitted on the labelled texts that the rules were mended on, and tried on others:
`docs/reading.md` has what they are worth.
"""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.asked import Named
from czfacts.reading.names.names import is_led, noun, plain
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.common import unknown
from czfacts.reading.text.unit_words import is_counted, is_money, measured
from czfacts.regex import lazy_regex

_MOST = 5
"""Doubts that a sure name may have."""
_HOWS = {"repeated": 4, "lasting": 4, "completed": 3}
_RELATIONS = {"share": 2, "rank": 2}
_LENGTHS = {0: 9, 1: 6, 2: 3, 3: 1}  # of characters
_LONG = 13
_MANY = 3  # pieces of a name
_ENDS = set("。!?;")
_NUMERALS = "一二三四五六七八九十百千几半上数"
_LOOSE = "就才都也还又只仅却更再且既我你他她它咱谁这那"
_UNKNOWN = ((6, 5), (3, 3), (1, 2))
"""So many characters, or more, that are part of no common word, and the doubts they are."""
_ODD = lazy_regex(r"[,;。:!?(){}<>|\"'0-9由从比较把将的]")


def is_sure(doubts: int) -> bool:
    """Tell whether a measure with so many doubts is likely what a statistician would call it."""
    return doubts <= _MOST


def doubts(found: Named, clause: Clause, relation: str, carried: int, text: str) -> int:
    """Return how doubtful a name is, where *carried* is how doubtful the name before it was.

    *text* is that in which the clause stands.
    """
    count = _HOWS.get(found.how, 0) + _RELATIONS.get(relation, 0)
    count += _of_shape(plain(found.name)) + _of_clause(found, clause, relation)
    count += _of_figure(clause, text) + 3 * (len(found.name) >= _MANY)
    # Whose a share is need not be a noun that measures.
    count += 0 if relation == "share" else _of_head(found, clause.figure.unit)
    return max(count, carried) if found.how == "carried" else count


def _of_head(found: Named, unit: str) -> int:
    """Count what speaks against a name in which no known noun measures, or which a verb begins."""
    if noun(found.name):
        return 2 * (is_led(found.name) and not is_counted(unit))
    if is_money(unit):
        return 4 if is_led(found.name) else 5
    return 1 if is_counted(unit) else 2 if is_led(found.name) else 3


def _of_clause(found: Named, clause: Clause, relation: str) -> int:
    """Count where the clause says more than the name does, or the name more than the clause."""
    is_taken = found.how in ("carried", "completed")
    count = 2 * (found.how == "carried" and relation == "level")
    count += 2 * (is_taken and bool(clause.leads)) + 2 * clause.opened.endswith("(")
    count += 2 * (found.how == "carried" and bool(set(clause.opened) & _ENDS))
    count += 3 * (clause.tail[0] < clause.tail[1] and not clause.is_shared)
    return count + any(piece.page is None for piece in found.name)


def _of_figure(clause: Clause, text: str) -> int:
    """Count what tells of a text as people speak: numbers in characters, small sums, no unit."""
    figure = clause.figure
    count = 3 * (text[figure.start : figure.end].lstrip("约近超逾")[:1] in _NUMERALS)
    count += 2 * (is_money(figure.unit) and measured(figure.unit) == figure.unit)
    return count + 3 * (not figure.unit)


def _is_loose(name: str) -> bool:
    """Tell whether a name has a word in it that no name has: 就, 还, 我, 这."""
    return any(
        not (is_word(name[at : at + 2]) or is_word(name[max(0, at - 1) : at + 1]))
        for at, character in enumerate(name)
        if character in _LOOSE
    )


def _of_shape(name: str) -> int:
    """Count what is odd in the characters of a name, and in how many they are."""
    strange = unknown(name)
    count = next((its for most, its in _UNKNOWN if strange >= most), 0)
    count += _LENGTHS.get(len(name), 2 * (len(name) >= _LONG))
    return count + (_ODD.search(name) is not None) + 4 * _is_loose(name)
