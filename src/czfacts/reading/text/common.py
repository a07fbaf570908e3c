"""Which words are common: what is made of them is no name."""

from functools import cache, lru_cache

from czfacts.reading.figures.pairs import common
from czfacts.reading.text.words import table

_LENGTHS = (4, 3, 2)
_TABLES = ("nouns", "verb", "front", "bodies")


@lru_cache(maxsize=4096)  # names and their beginnings are asked for again and again
def unknown(text: str) -> int:
    """Return how many characters of *text* are part of no common word."""
    count = at = 0
    while at < len(text):
        known = next((n for n in _LENGTHS if _is_common(text[at : at + n], n)), 0)
        count += not known
        at += known or 1
    return count


def _is_common(word: str, length: int) -> bool:
    return len(word) == length and word in _known()


@cache
def _known() -> frozenset[str]:
    return common().union(*(table(name).words for name in _TABLES))
