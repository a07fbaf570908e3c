"""Words for the whole of which a place is a part: 全省, 全国."""

import re
from functools import cache
from pathlib import Path

from czfacts.reading.text.times import TIME
from czfacts.values.tables import rows

_TABLE = Path(__file__).with_name("wholes.tsv")
_SLOT = "#"


def is_whole(word: str) -> bool:
    """Tell whether *word* is one of them, and not all of the country or the world."""
    return word in _near()


def whole_at_end(text: str) -> str:
    """Return the one of them that begins a clause, or follows a time, and ends *text*; "" for none.

    上半年全省, but not 占全省.
    """
    found = _last().search(text)
    if not found:
        return ""
    before = text[: found.start()]
    is_first = not before[-1:].isalnum() or any(
        it.end() == len(before) for it in TIME.finditer(before)
    )
    return found[0] if is_first else ""


def are_apart(one: str, other: str, printed: str) -> bool:
    """Tell whether two phrases differ in their whole alone, and *printed* has not that of *one*."""
    mine, its = (_words().findall(each) for each in (one, other))
    frames = {_words().sub(_SLOT, each) for each in (one, other)}
    return (
        len(frames) == len(mine) == len(its) == 1
        and _known()[mine[0]] != _known()[its[0]]
        and mine[0] not in printed
    )


@cache
def _known() -> dict[str, str]:
    return {word: same or word for word, same, _ in rows(_TABLE, 3)}


@cache
def _near() -> set[str]:
    return {word for word, _, far in rows(_TABLE, 3) if not far}


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(_known()))


@cache
def _last() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_known())})\Z")
