"""Amounts as English writes them: CNY 123.68 bn, 880,000 person-times, 5 L/100 km."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from czfacts.reading.words import rows
from czfacts.values import units

SCALES = ((12, "tn"), (9, "bn"), (6, "mn"))
_COUNTED = re.compile(r"(?P<size>[0-9.]+) (?P<word>.+)")
_BELOW = re.compile(r"(?P<count>[0-9]*)(?P<rest>.*)")
_VOWEL = re.compile("[aeiou]")


class EnglishAmount(NamedTuple):
    currency: str
    """CNY, which stands before the number; "" of what is no money."""
    numbers: list[Decimal]
    scale: str
    """tn, bn or mn, "" where the numbers are whole."""
    unit: str
    """What stands after them: ha, person-times, /100 km; "" of what has no English."""

    @property
    def behind(self) -> str:
        """What stands after the numbers: bn, mn t, bn/year."""
        return _glued(self.scale, self.unit)

    @property
    def heading(self) -> str:
        """The unit alone: CNY bn, CNY/person."""
        return _glued(self.currency, self.behind)


def amount(values: Sequence[Decimal], symbol: str, *, is_asked: bool = False) -> EnglishAmount:
    """Return *values* of the unit *symbol*, exact, all in one scale: that of most of them.

    A multiplier is worked out: 88 万人次 are 880,000 person-times; from a million on English has
    mn, bn and tn. A unit that *is_asked* for stays (万人次, 成). A classifier without an English
    word is left out, an unknown unit stays as printed.
    """
    above, *below = symbol.replace("每", "/").split("/")
    multiplier, name = units.split(above)
    currency, size, word = _word(name)
    if is_asked and (multiplier or size):
        return EnglishAmount("", [*values], "", symbol)
    power = size + _power(multiplier)
    sizes = sorted(value.adjusted() + power for value in values if value)
    usual = sizes[len(sizes) // 2] if sizes else 0
    scales = (each for each in SCALES if multiplier and usual >= each[0])
    down, scale = next(scales, (0, ""))
    numbers = [_shifted(value, power - down) for value in values]
    if len(numbers) == 1 and numbers[0] == 1 and not scale:
        word = singular(word)
    return EnglishAmount(currency, numbers, scale, _joined(word or currency, word, below))


def _glued(left: str, right: str) -> str:
    glue = "" if right.startswith("/") else " "
    return glue.join(filter(None, (left, right)))


def singular(words: str) -> str:
    """Return the singular of *words*: person-time of person-times; symbols stay: ms, kbps."""
    return " ".join(map(_singular, words.split(" ")))


def _singular(word: str) -> str:
    if not word.islower() or not word.endswith("s") or not _VOWEL.search(word):
        return word
    if word.endswith(("ss", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses")) else word[:-1]


def _word(name: str) -> tuple[str, int, str]:
    """Return the currency of *name*, which power of ten of the English unit it is, and that."""
    if name not in units.table():
        return "", 0, _classifiers().get(name, name)
    row = units.table()[name]
    counted = _COUNTED.fullmatch(row.english)
    power = Decimal(counted["size"]).adjusted() if counted else 0
    word = counted["word"] if counted else row.english
    is_currency = row.dimension.startswith("money") and word.isupper()
    return (word, power, "") if is_currency else ("", power, word)


@cache
def _classifiers() -> dict[str, str]:
    return {name: english for name, _, _, _, english in rows("classifiers", 5)}


def _joined(has_above: str, word: str, below: Sequence[str]) -> str:
    """Join a unit and those below its stroke: /t after CNY, persons/km², per 1,000 persons."""
    unit = word
    for each in map(_divisor, below):
        if each == EACH:
            unit = f"{unit} {EACH}".strip()
        else:
            unit = f"{unit}/{each}" if has_above else f"per {each}"
    return unit


EACH = "each"


def _divisor(symbol: str) -> str:
    """Return what stands below a stroke: t, person, 1,000 persons; "each" of what has no word."""
    match = _BELOW.fullmatch(symbol)
    count, rest = (match["count"], match["rest"]) if match else ("", symbol)
    multiplier, name = units.split(rest)
    currency, power, plural = _word(name)
    word = plural or currency
    number = _shifted(Decimal(count or 1), power + _power(multiplier))
    if number == 1:
        return singular(word) or EACH
    return f"{number:,f} {word}".strip()


def _power(multiplier: str) -> int:
    """Return the power of ten of a multiplier: 4 of 万."""
    return sum(len(str(units.MULTIPLIERS[each])) - 1 for each in multiplier)


def _shifted(value: Decimal, power: int) -> Decimal:
    """Return *value* times ten to *power*; of 2350 that are 2.35 thousand, of 2.350 all digits."""
    sign, digits, exponent = value.as_tuple()
    places = power + int(exponent)
    while int(exponent) >= 0 > places and digits[-1] == 0:
        digits, places = digits[:-1] or (0,), min(places + 1, 0)
    return Decimal((sign, digits, places))  # arithmetic might round it
