"""Take a question apart into pieces of text, amounts and periods."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from czfacts.errors import UsageError
from czfacts.lookup import dates, words
from czfacts.lookup.asked import require_text
from czfacts.lookup.dates import NamedPeriod
from czfacts.lookup.words import Word
from czfacts.values import amounts, normal, units
from czfacts.wording import Phrase

LONGEST = 12  # words that a piece is made of
MOST = 60  # words of a question that is taken apart; a longer one is looked for as it is
CHINESE_ENDINGS = frozenset("省市县区旗镇乡村州盟")
LATIN_ENDINGS = frozenset(("province", "city", "county", "district", "town"))
PRICE = "价"  # the one character that ends a longer word and means something: 猪肉价
ROUNDED = 3  # digits that a figure has at least that was converted and rounded
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMERALS = frozenset("0123456789零一二两三四五六七八九十百千万亿半成倍")


class Piece(NamedTuple):
    """Words that stand together in a question."""

    first: int
    last: int
    """The word after it."""
    text: str
    is_latin: bool
    is_cut: bool
    """Whether it begins within a run of Chinese, which nobody has parted there."""


class Size(NamedTuple):
    """A quantity in the normal unit of its dimension."""

    value: Fraction
    code: str | None
    """The normal unit, None of a number alone."""
    comparator: str = "="
    step: Fraction = Fraction(0)
    """By how much the last digit counts, where there are enough to have been rounded."""


class AskedAmount(NamedTuple):
    """A quantity that is asked for."""

    first: int
    last: int
    size: Size


class AskedPeriod(NamedTuple):
    """A period that is asked for."""

    first: int
    last: int
    named: NamedPeriod


class Question(NamedTuple):
    """What is asked for; its places are numbers of its words."""

    words: list[Word]
    pieces: list[Piece]
    amounts: list[AskedAmount]
    periods: list[AskedPeriod]
    idle: frozenset[int]
    """The words of the question that name nothing."""


def read(asked: Sequence[str]) -> Question:
    """Return what *asked* asks for; UsageError where it is blank or no text."""
    for word in asked:
        require_text(word, Phrase("a word"))
    text = words.comparable(" ".join(asked))
    found = words.split(text)
    if not found:
        raise UsageError(Phrase("nothing to search for: the words are blank"))
    if len(found) > MOST:
        whole = Piece(0, len(found), words.joined(found), is_latin=False, is_cut=False)
        return Question(found, [whole], [], [], frozenset())
    idle = frozenset(_idle(found))
    sized = [*_amounts(found, _sizes(text))]
    return Question(
        found,
        [each for each in _pieces(found) if not _cuts(each, sized, found)],
        [*sized, *_amounts(found, _bare(text, sized, found))],
        [
            AskedPeriod(*place, each)
            for each in dates.find(text)
            if (place := _place(found, each.start, each.end))
        ],
        idle if len(idle) < len(found) else frozenset(),
    )


def _pieces(found: list[Word]) -> Iterator[Piece]:
    for first in range(len(found)):
        for last in range(first + 1, min(len(found), first + LONGEST) + 1):
            within = found[first:last]
            is_cut = _is_run(found, first)
            is_part = last - first == 1 and within[0].is_chinese
            is_longer = _is_run(found, last) or is_cut or _is_counted(found, first)
            if is_part and is_longer and (within[0].text != PRICE or _is_run(found, last)):
                continue  # one character of a longer word, or of 2025年, means nothing
            is_latin = not any(word.is_chinese or word.is_number for word in within)
            yield Piece(first, last, words.joined(within), is_latin, is_cut)


def _is_counted(found: list[Word], index: int) -> bool:
    """Tell whether the word at *index* stands right behind a number: 年 of 2025年."""
    before, word = found[max(index - 1, 0)], found[index]
    return before.is_number and before.end == word.start


def _is_run(found: list[Word], index: int) -> bool:
    """Tell whether the word at *index* and the one before are Chinese, with nothing between."""
    if not 0 < index < len(found):
        return False
    before, word = found[index - 1 : index + 1]
    return before.is_chinese and word.is_chinese and before.end == word.start


def _idle(found: list[Word]) -> Iterator[int]:
    """Yield the words that name nothing, and what is counted after one that asks how many.

    The ending of a place need not be found: 沁源县 is 沁源, Qinyuan County Qinyuan.
    """
    for index in range(1, len(found)):
        is_run, is_end = _is_run(found, index - 1), not _is_run(found, index + 1)
        if found[index].text in (CHINESE_ENDINGS if is_run and is_end else LATIN_ENDINGS):
            yield index
    for first in range(len(found)):
        for last in range(first + 1, min(len(found), first + LONGEST) + 1):
            text = words.joined(found[first:last])
            if text in words.asking():
                counts = text.endswith(("多少", "几")) and last < len(found)
                yield from range(first, last + counts)


def _cuts(piece: Piece, sized: Iterable[AskedAmount], found: list[Word]) -> bool:
    """Tell whether *piece* has the number of an amount without its unit: 1.25 of 1.25公里."""
    return any(
        each.first <= piece.first
        and piece.last < each.last
        and any(word.is_number for word in found[piece.first : piece.last])
        for each in sized
    )


def _amounts(found: list[Word], sizes: Iterable[tuple[int, int, Size]]) -> Iterator[AskedAmount]:
    for start, end, size in sizes:
        if place := _place(found, start, end):
            yield AskedAmount(*place, size)


def _bare(
    text: str, sized: Iterable[AskedAmount], found: list[Word]
) -> Iterator[tuple[int, int, Size]]:
    """Yield ranks, and numbers that are neither the 2 of No. 2 nor the 1.25 of 1.25公里."""
    ranks = [*_ranks(text)]
    yield from ranks
    spans = [(found[each.first].start, found[each.last - 1].end) for each in sized]
    spans += [(start, end) for start, end, _ in ranks]
    for each in amounts.find(text):
        if not each.unit and not any(start <= each.start < end for start, end in spans):
            yield each.start, each.end, _alone(each.value)


def _ranks(text: str) -> Iterator[tuple[int, int, Size]]:
    for match in _rank().finditer(text):
        named = match["ordinal"] or match["cardinal"]
        number = match["number"] or 1 + (_ORDINALS if match["ordinal"] else _CARDINALS).index(named)
        comparator = "<=" if match["top"] else "="
        yield match.start(), match.end(), Size(Fraction(number), "rank", comparator)


def _sizes(text: str) -> Iterator[tuple[int, int, Size]]:
    for amount in amounts.find(text):
        if amount.unit:
            yield amount.start, amount.end, _size(amount.value, amount.unit, "=")
    if text.isascii() or _NUMERALS.isdisjoint(text):
        return
    from czfacts.reading.figures import quantities  # noqa: PLC0415, a slow import

    for figure in quantities.find(text):
        unit = normal.joined(figure.unit, figure.per)
        yield figure.start, figure.end, _size(figure.value, unit, figure.comparator)


def _alone(value: Decimal) -> Size:
    """Return a number alone; one without decimals (2022, 110) was hardly rounded."""
    is_whole = value == value.to_integral_value()
    return Size(Fraction(value), None, step=Fraction(0) if is_whole else _step(value))


def _size(value: Decimal, symbol: str, comparator: str) -> Size:
    unit = units.parse(symbol)
    code = None if unit.dimension == "number" else unit.code  # 230亿 may be of anything
    return Size(Fraction(value) * unit.factor, code, comparator, _step(value) * unit.factor)


def _step(value: Decimal) -> Fraction:
    """Return by how much the last digit of *value* counts, 0 where it has too few."""
    _, digits, exponent = value.as_tuple()
    return Fraction(10) ** int(exponent) if len(digits) >= ROUNDED else Fraction(0)


def _place(found: list[Word], start: int, end: int) -> tuple[int, int] | None:
    """Return which words stand between *start* and *end*, None if one does so in part."""
    within = [n for n, word in enumerate(found) if word.start < end and start < word.end]
    if not within or found[within[0]].start < start or found[within[-1]].end > end:
        return None
    return within[0], within[-1] + 1


@cache
def _rank() -> re.Pattern[str]:
    cardinal = f"(?<!no)(?<!no[ -])(?P<cardinal>{'|'.join(_CARDINALS)})(?![a-z])"
    return re.compile(
        rf"(?<![a-z])(?:(?:(?P<top>top)|no\.?|number|ranked|rank|#)[ -]?"
        rf"(?:(?P<number>[0-9]{{1,4}})(?![0-9.])|{cardinal})"
        rf"|(?P<ordinal>{'|'.join(_ORDINALS)})(?![a-z]))"
    )
