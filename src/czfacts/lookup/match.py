"""Score how well pieces match texts, amounts figures, and periods periods."""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cache, lru_cache

from czfacts.base.model import Fact, Indicator
from czfacts.lookup import convert
from czfacts.lookup.question import PRICE, AskedPeriod, Piece, Size
from czfacts.lookup.words import begun_by, latin_words, stems_of
from czfacts.values import period, pinyin, units

LATIN = "\u024f"  # the last of the Latin letters
WHOLE, WORD, EDGE, INSIDE = 8, 4, 2, 1
EXACT, NEAR, WITHIN, OVERLAPS = 60, 30, 24, 6
"""How well a figure or a period matches, as strong as a word of a name."""


def text_matcher(piece: Piece) -> Callable[[str], float]:
    """Return a function that tells how well *piece* matches a text: 0 where it does not.

    A text that is the piece alone matches best; else the more of it the piece is, the better.
    """
    is_in = _latin(piece.text) if piece.is_latin else _inside(piece.text)

    def matches(text: str) -> float:
        if text == piece.text:
            return WHOLE
        found = is_in(text)
        return found + 2 * len(piece.text) / len(text) if found else 0

    return matches


def _inside(wanted: str) -> Callable[[str], int]:
    """Match what has Chinese or digits: anywhere, but no part of a number: 5.8% is not in 15.8%."""
    before = "(?<![0-9.])" if wanted[0].isdigit() else ""
    after = r"(?!\.?[0-9])" if wanted[-1].isdigit() else ""
    before = "(?<![a-z])" if "a" <= wanted[0] <= "z" else before
    if wanted.endswith(PRICE):
        before, after = "(?<![评代])", "(?!值)"  # 零售价, 价格, but not 评价, 代价, 价值
    if before or after:
        found = re.compile(before + re.escape(wanted) + after).search
        return lambda text: WORD if wanted in text and found(text) else 0

    def matches(text: str) -> int:
        if wanted not in text:
            return 0
        # The end of a Chinese name says what it is of: 年产值.
        return EDGE if text.startswith(wanted) or text.endswith(wanted) else INSIDE

    return matches


def _latin(wanted: str) -> Callable[[str], int]:
    """Match words of letters: whole, in whatever number or form; else from their beginning."""
    stems, begun = stems_of(wanted), begun_by(wanted)

    def matches(text: str) -> int:
        words = latin_words(text)
        if _stand_in(stems, stems_of(text)):
            return WORD
        return EDGE if len(begun) > 1 and _begins(begun, words) else 0

    return matches


def _stand_in(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(wanted)
    starts = (n for n, word in enumerate(words) if word == wanted[0])
    return wanted[0] in words and any(words[n : n + size] == wanted for n in starts)


def _begins(query: str, words: Sequence[str]) -> bool:
    """Tell whether *words*, joined from any of them on, begin with *query*."""
    run, start = "".join(words), 0
    if query not in run:
        return False
    for word in words:
        if run.startswith(query, start):
            return True
        start += len(word)
    return False


def syllables(text: str) -> frozenset[str]:
    """Return all that the Chinese characters of *text* can be read as."""
    characters = {each for each in text if each > LATIN}
    return frozenset(read for each in characters for read in pinyin.readings(each))


def may_spell(letters: str, known: frozenset[str]) -> bool:
    """Tell whether *letters* are *known* syllables, the last of several perhaps but begun."""
    longest = max(map(len, known), default=0)
    ends = {0}
    for start in range(len(letters)):
        if start in ends:
            rest = letters[start : start + longest]
            ends.update(start + n for n in range(1, len(rest) + 1) if rest[:n] in known)
            if start and any(each.startswith(letters[start:]) for each in known):
                return True
    return len(letters) in ends


def spelled(letters: str, text: str) -> bool:
    """Tell whether *letters* spell in pinyin what stands in *text*, perhaps but begun."""
    readings = _readings(text)
    return any(
        letters.startswith(syllables) and _spells(letters, readings[at:])
        for at, syllables in enumerate(readings)
    )


@lru_cache(maxsize=4096)
def _readings(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(map(pinyin.readings, text))


def _spells(letters: str, readings: Iterable[Sequence[str]]) -> bool:
    left = {letters}
    for at, syllables in enumerate(readings):
        pairs = [(rest, each) for rest in left for each in syllables]
        if any(each == rest or (at and each.startswith(rest)) for rest, each in pairs):
            return True
        left = {rest.removeprefix(each) for rest, each in pairs if rest.startswith(each)}
        if not left:
            return False
    return False


def amount(asked: Size, fact: Fact) -> int:
    """Tell how well the figure of *fact* is the *asked* one, after conversion."""
    if not isinstance(fact, Indicator):
        return 0
    values = (each for each in (fact.value, fact.high, *fact.parts) if each is not None)
    ends = {abs(Fraction(each)) for each in values}
    unit = convert.unit(fact)
    sizes = {each * unit.factor for each in ends}
    if asked.code is None:
        sizes |= {each * units.multiple(fact.unit) for each in ends} | ends
        return NEAR if any(_rounds_to(asked, size) for size in sizes) else 0
    if asked.code != unit.code:
        are_counts = _is_count(asked.code) and _is_count(unit.code)
        return NEAR if are_counts and asked.value in sizes else 0
    if asked.value not in sizes:
        return NEAR if any(_rounds_to(asked, size) for size in sizes) else 0
    return EXACT if unit.code != "rank" or asked.comparator == fact.comparator else 0


def _rounds_to(asked: Size, size: Fraction) -> bool:
    """Tell whether *size* is the *asked* one to the digits that this has: 186.73 is 186.7."""
    return size == asked.value or abs(asked.value - size) * 2 < asked.step


@cache
def _is_count(code: str) -> bool:
    """Tell whether *code* counts: 个 and 家 may count the same things."""
    return units.parse(code).dimension.startswith(("count", "number"))


def time(asked: AskedPeriod, of_fact: str | None, published: str | None) -> int:
    """Tell how well the period *of_fact* is the *asked* one.

    *published* is the day that 今年 and its like are counted from.
    """
    if of_fact is None:
        return 0
    said = asked.named.resolved(of_fact, published)
    if said is None:
        return 0
    if said == of_fact:
        return EXACT
    wanted, has = period.parse(said), period.parse(of_fact)
    if wanted.start <= has.start and has.end <= wanted.end:
        return WITHIN
    return OVERLAPS if wanted.overlaps(has) else 0
