"""The printed words for more, less and about: 近, 逾, 多, 以上, 左右."""

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from czfacts import reading
from czfacts.regex import lazy_regex
from czfacts.values import tables, units

QUALIFIERS = os.path.join(os.path.dirname(reading.__file__), "words", "qualifiers.tsv")
_NUMBER = lazy_regex("[0-9０-９〇零一二两三四五六七八九十百千万亿半几数]")
WITHIN = {"多": ">", "余": ">", "来": "~"}  # between number and unit: 230多亿元, 88万余人次


class Hedged(NamedTuple):
    before: str
    """What stands before the number: 逾."""
    unit: str
    """The unit, with a word that stands in it: 多亿元."""
    behind: str
    """What stands after it: 以上."""


def hedged(comparator: str, unit: str, text: str) -> Hedged | None:
    """Return the word by which *text* says that a figure of *unit* is ``<``, ``>=`` or ``~``.

    *text* holds that figure alone. None where it has no such word.
    """
    if within := _within(comparator, unit, text):
        return Hedged("", within, "")
    words = [*_words(comparator, text)]
    if not words:
        return None
    word, side = words[-1]  # the nearest: 规上企业占8%以上 has a 上, too
    return Hedged(word, unit, "") if side == "before" else Hedged("", unit, word)


def _within(comparator: str, unit: str, text: str) -> str:
    """Return *unit* with the word that stands in it in *text*: 多亿元, 万余人次; else ""."""
    multiplier, name = units.split(unit)
    for word, meaning in WITHIN.items():
        for written in (f"{word}{multiplier}{name}", f"{multiplier}{word}{name}"):
            if meaning == comparator and written in text:
                return written
    return ""


def _words(comparator: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of *text* that mean *comparator*, each with its side of the number.

    The longest word is meant wherever it stands: 附近 is not 近.
    """
    for match in _pattern().finditer(text):
        meant = [(word, side) for word, side, it in _table()[match[0]] if it == comparator]
        is_before = _NUMBER.search(text, match.end()) is not None
        for word, side in meant:
            is_either = {(word, "before"), (word, "after")} <= {*meant}  # 不到1亩, 1亩不到
            if not is_either or is_before == (side == "before"):
                yield word, side


@cache
def _table() -> dict[str, list[tuple[str, str, str]]]:
    """Return what may stand in a text: for each the word in it, its side, its meaning."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for word, side, meaning in (row[:3] for row in tables.rows(QUALIFIERS, 3)):
        head, _, tail = word.rpartition("|")
        found.setdefault(head.lstrip("^") + tail, []).append((tail, side, meaning))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(), key=len, reverse=True))))
