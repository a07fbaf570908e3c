"""The topics of a text: its headings."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from typing import NamedTuple

from czfacts.regex import lazy_regex
from czfacts.values import characters

LONGEST = 40  # characters of a heading
PARTS = 2  # of a text that is too coarse by its highest headings
LONGEST_PLAIN = 20  # of one without a number
_NUMBERS = (
    re.compile(
        r"\s*(?:第?[一二三四五六七八九十]{1,3}[、.章节部编]|[一二三四五六七八九十]是)(?:分)?\s*"
    ),
    re.compile(r"\s*\([一二三四五六七八九十]{1,3}\)\s*"),
    re.compile(r"\s*(?:[0-9]{1,2}[、.](?![0-9])|\([0-9]{1,2}\))\s*"),
)
_PLAIN = len(_NUMBERS)
_WORD = lazy_regex(r"\w")  # what has none is no name
_ENDED = lazy_regex("[。！？!?；;，,：:]$")
_ASIDE = lazy_regex(r"[(（].*?[)）]|[。！？!?；;，,：:\s]+$")


class Heading(NamedTuple):
    """A heading of a text."""

    paragraph: int
    name: str
    """Without its number."""


def headings(
    paragraphs: Sequence[Sequence[str]], figures: Container[int], others: Container[int]
) -> list[Heading]:
    """Return the headings of a text, those of the highest kind that it has two of.

    Of a text in two parts, one that looks back and one that plans, those below them are taken, too.
    *paragraphs* are its paragraphs as sentences; those in *figures* have figures, those in *others*
    are its title and the like. What stands first in a paragraph may be a heading, too: 一、综合。
    """
    found = [
        (level, Heading(number, name))
        for number, sentences in enumerate(paragraphs, 1)
        if number not in others
        for level, name in _heading(sentences, has_figures=number in figures)
        if _WORD.search(name)
        if level != _PLAIN or len("".join(_after(paragraphs, number))) > LONGEST_PLAIN
    ]
    counts = Counter(level for level, _ in found)
    kind = next((level for level in sorted(counts) if counts[level] > 1), None)
    below = (level for level in sorted(counts) if counts[level] > PARTS and level != _PLAIN)
    kinds = {kind, next(below, None)} if kind is not None and counts[kind] == PARTS else {kind}
    return [heading for level, heading in found if level in kinds]


def _after(paragraphs: Sequence[Sequence[str]], number: int) -> Sequence[str]:
    """Return the paragraph after the one with *number*, which counts from 1."""
    return paragraphs[number] if number < len(paragraphs) else ()


def _heading(sentences: Sequence[str], *, has_figures: bool) -> list[tuple[int, str]]:
    first = characters.fold(sentences[0])
    for level, number in enumerate(_NUMBERS):
        if match := number.match(first):
            name = sentences[0][match.end() :]
            is_heading = len(sentences) > 1 or not has_figures
            return [(level, named(name))] if is_heading and len(name) <= LONGEST else []
    is_plain = len(sentences) == 1 and len(first) <= LONGEST_PLAIN and not _ENDED.search(first)
    return [(_PLAIN, named(sentences[0]))] if is_plain and not has_figures else []


def named(text: str) -> str:
    """Return a heading as a name: without what stands in brackets, and its end mark."""
    return _ASIDE.sub("", text).strip() or text.strip()
