"""Shapes of phrases: tables of patterns, one per row, each with an example."""

import re
from functools import cache
from pathlib import Path

from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex, with_letters
from czfacts.values.tables import rows

FOLDER = Path(__file__).parents[1] / "shapes"
_IN_BRACKETS = re.compile(r"(?<!\\)\[\\p\{Han\}")
_WORDS = re.compile(r"<(\w+) (\w+)>")


def shapes(name: str) -> re.Pattern[str]:
    """Return what fits any shape of ``shapes/NAME.tsv``, to be matched where something begins."""
    return lazy_regex(lambda: with_letters("|".join(each for each, _ in shape_rows(name))))


def shape_rows(name: str) -> list[tuple[str, str]]:
    r"""Return the shapes of a table as regular expressions, each with its example.

    ``\p{Han}`` is any Chinese character, ``<purses minus>`` any word of
    ``words/purses.tsv`` with that role.
    """
    return [(_pattern(shape), example) for shape, example, *_ in rows(FOLDER / f"{name}.tsv", 2)]


@cache
def closing_shapes() -> list[tuple[re.Pattern[str], int, int]]:
    """Return the shapes of ``shapes/closing.tsv``, each with its least and longest."""
    return [
        (lazy_regex(_pattern(shape), needs=signs), int(least), int(longest))
        for shape, _, signs, least, longest in rows(FOLDER / "closing.tsv", 5)
    ]


def _pattern(shape: str) -> str:
    shape = _IN_BRACKETS.sub("[一-鿿", shape).replace(r"\p{Han}", "[一-鿿]")
    return _WORDS.sub(lambda words: f"(?:{alternatives(words[1], words[2])})", shape)
