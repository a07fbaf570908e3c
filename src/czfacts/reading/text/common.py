"""Which words are common, so that they form no name."""

from functools import cache, lru_cache

from czfacts.reading.figures.pairs import common
from czfacts.reading.words import table

_LENGTHS = (4, 3, 2)
_TABLES = ("nouns", "verb", "front", "bodies")


@lru_cache(maxsize=4096)  # names and their beginnings are asked for again and again
def unknown(text: str) -> int:
    """Return how many characters of *text* are part of no common word."""
    count = at = 0
    while at < len(text):
        parts = ((n, text[at : at + n]) for n in _LENGTHS)
        known = next((n for n, part in parts if len(part) == n and is_common(part)), 0)
        count += not known
        at += known or 1
    return count


def is_common(word: str) -> bool:
    """Tell whether *word* is a common word, or one of those that measure, do or lead in."""
    return word in _known()


@cache
def _known() -> frozenset[str]:
    return common().union(*(table(name).words for name in _TABLES))
