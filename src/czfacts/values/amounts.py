"""Read the amounts of English text: 12,500 km, 123.68 billion yuan, CNY 5 bn, 30 per cent."""

import os
import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from czfacts.values import tables, units

TABLE = os.path.join(os.path.dirname(__file__), "english.tsv")
NUMBER = r"(?<![\w.,])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?![\w.]*[0-9])"


class Amount(NamedTuple):
    """A number with its unit, and where they stand."""

    value: Decimal
    """With what multiplies it: 123680000000 of 123.68 billion."""
    unit: str
    """A unit as `units.parse` takes it, "" where none is said."""
    start: int
    end: int


def find(text: str) -> list[Amount]:
    """Return the amounts of *text*, which is in lower case; numbers alone have the unit ""."""
    found = []
    for match in _pattern().finditer(text):
        scale, after = match["scale"], match["after"] or ""
        unit = unit_called(after) or unit_called(match["before"] or "")
        end = (
            match.end()
            if after and unit_called(after)
            else match.end("scale" if scale else "number")
        )
        start = match.start() if match["before"] and unit else match.start("number")
        value = Decimal(match["number"].replace(",", "")).scaleb(_scales()[scale] if scale else 0)
        found.append(Amount(value, unit or "", start, end))
    return found


def unit_called(name: str) -> str | None:
    """Return the unit that English calls *name*, in any case; None if there is none."""
    return _units().get(" ".join(name.casefold().split())) if name else None


def called(symbol: str) -> list[str]:
    """Return the words of English for the unit *symbol*, without its multiplier."""
    return _words().get(units.split(symbol)[1], [])


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word, unit, _ in _rows():
        words.setdefault(unit, []).append(word)
    return words


@cache
def _rows() -> list[list[str]]:
    return [*tables.rows(TABLE, 3)]


@cache
def _scales() -> dict[str, int]:
    """Return the power of ten of each scale."""
    return {word: Decimal(size).adjusted() for word, _, size in _rows() if size}


@cache
def _units() -> dict[str, str]:
    known = {row.english.casefold(): row.name for row in reversed(units.table().values())}
    named = {name.casefold(): name for name in units.table() if name.isascii()}
    return {**known, **named, **{word: unit for word, unit, _ in _rows() if unit}}


@cache
def _pattern() -> re.Pattern[str]:
    def any_of(words: list[str]) -> str:
        return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

    latin = [word for word in _units() if word and not re.search(r"[一-鿿]", word)]
    scales, named = any_of([*_scales()]), any_of(latin)
    return re.compile(
        rf"(?:(?<![a-z])(?P<before>{named}) ?)?(?P<number>{NUMBER})"
        rf"(?: ?(?P<scale>{scales})(?![a-z]))?(?: ?(?P<after>{named})(?![a-z0-9]))?"
    )
