"""Ids and aliases: names in pinyin, word by word."""

import os
import re
from collections.abc import Container, Iterator

from czfacts.reading.text import common
from czfacts.values import characters, pinyin

LONGEST = 40  # characters of an id, before what tells it from another
LONGEST_WORD = 3  # characters of a word that is taken from the table
ENDINGS = ("增速", "变化量", "占比", "位次", "之比")
LITTLE = "的和与及于之对在到从"
"""What stands between words."""
SUFFIXES = "率业费类级型性者生量链站点力品人车差价值额数度厂层机室院币债"
"""What a word goes on with."""


def words(name: str) -> list[str]:
    """Return the words of *name*, as far as the tables of the reader know them."""
    return [
        word
        for part in re.findall("[!-~]+[年月日]?|[^!-~]+", characters.fold(name))
        for each in re.split(r"[\W_]+", part)
        for word in ([each] if part[0].isascii() else _words(each))
        if word
    ]


def _words(text: str) -> Iterator[str]:
    """Yield the words of *text*; two characters at a time where none is known."""
    unknown = ""
    for word in _split(text):
        if _is_known(word):
            yield from _in_twos(unknown)
            yield word
            unknown = ""
        else:
            unknown += word
    yield from _in_twos(unknown)


def _split(text: str) -> list[str]:
    """Return known words and what is left between them, a character each.

    Of all ways the one that leaves fewest characters, then that of fewest words, then that of the
    longest words at the end.
    """
    best = [(0, 0, 0)]  # up to each place: characters left, words, minus the length of the last
    for end in range(1, len(text) + 1):
        ways = []
        for length in range(1, min(LONGEST_WORD, end) + 1):
            is_known = _is_known(text[end - length : end])
            if is_known or length == 1:
                left, count, _ = best[-length]
                ways.append((left + (not is_known), count + 1, -length))
        best.append(min(ways))
    words: list[str] = []
    end = len(text)
    while end:
        start = end + best[end][2]
        words.insert(0, text[start:end])
        end = start
    return words


def _is_known(word: str) -> bool:
    if len(word) == 1:
        return word in LITTLE
    is_longer = len(word) == LONGEST_WORD and word[-1] in SUFFIXES and common.is_common(word[:-1])
    return is_longer or word in ENDINGS or common.is_common(word)


def _in_twos(text: str) -> Iterator[str]:
    """Yield *text* two characters at a time, of an odd number the last three."""
    yield from re.findall(".{2}(?=.{2})|.+", text)


def alias(name: str) -> str:
    """Return *name* in pinyin without tones, with blanks between words; "" where it has none."""
    return " ".join(map(pinyin.spelled, words(name)))


def of_file(path: str) -> str:
    """Return an id for the fact base of a file with a Chinese name; "" where the name will do."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return "" if stem.isascii() else _short([pinyin.spelled(word) for word in words(stem)])


class Ids:
    """Ids that no record has yet."""

    def __init__(self, taken: Container[str] = ()) -> None:
        """Begin with those that are *taken*."""
        self._taken = taken
        self._given: dict[str, int] = {}

    def of(self, name: str, *more: str | None) -> str:
        """Return an id for *name*: its pinyin, cut where it is long.

        Where that is taken, what else there is (a year, "target") is added one after the other, at
        last a number.
        """
        id = _short([pinyin.spelled(word) for word in words(name)]) or "figure"
        for added in filter(None, more):
            if self._is_free(id):
                break
            id = f"{id}-{added}"
        return self.numbered(id)

    def numbered(self, id: str) -> str:
        """Return *id*, with a number after it where it is taken, and take it."""
        plain = id
        while not self._is_free(id):
            self._given[plain] = self._given.get(plain, 1) + 1
            id = f"{plain}-{self._given[plain]}"
        self._given[id] = 1
        return id

    def _is_free(self, id: str) -> bool:
        return id not in self._given and id not in self._taken


def _short(spelled: list[str]) -> str:
    """Join words by hyphens, without those before the last that would make it too long."""
    plain = [word for each in spelled if (word := re.sub("[^a-z0-9]+", "", each.lower()))]
    while len("-".join(plain)) > LONGEST and len(plain) > 1:
        del plain[-2]
    return "-".join(plain)[:LONGEST]
