"""Common words of two characters, within which no other word begins: 正 of 正极."""

from functools import cache

from czfacts.reading.words import lines


def is_word(pair: str) -> bool:
    """Tell whether two characters are a word."""
    return pair in words_of_two()


@cache
def common() -> frozenset[str]:
    """Return the common words of two characters; a name of a firm in short is none of them."""
    return _rows("common")


@cache
def words_of_two() -> frozenset[str]:
    """Return all words of two characters that the tables have."""
    return common() | _rows("rarer")


def _rows(name: str) -> frozenset[str]:
    return frozenset(lines(name))
