"""Ids and aliases: names in pinyin, word by word."""

import os
import re
from collections.abc import Container, Iterator

from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex
from czfacts.values import characters, pinyin

LONGEST = 40  # characters of an id, before what tells it from another
LONGEST_WORD = 3  # characters of a word that is taken from the table
ENDINGS = ("增速", "变化量", "占比", "位次", "之比")
_APART = lazy_regex(r"[\W_]+|(?<=..)(?=[和与及的])|(?<=[和与及])(?=..)")


def words(name: str) -> list[str]:
    """Return the words of *name*: those that measure, and what is between them in twos.

    No dictionary is at hand: 社会消费品零售总额 is 社会 消费 品 零售 总额.
    """
    parts = _APART.split(characters.fold(name))
    return [word for part in parts for word in _words(part)]


def _words(text: str) -> Iterator[str]:
    start = at = 0
    while at < len(text):
        word = _known(text, at)
        if word:
            yield from _in_twos(text[start:at])
            yield word
            at = start = at + len(word)
        else:
            at += 1
    yield from _in_twos(text[start:])


def _known(text: str, at: int) -> str:
    nouns = table("nouns")
    for length in range(LONGEST_WORD, 1, -1):
        word = text[at : at + length]
        if len(word) == length and (word in ENDINGS or nouns.roles(word)):
            return word
    return ""


def _in_twos(text: str) -> Iterator[str]:
    """Yield *text* two characters at a time, of an odd number the last three; Latin words whole."""
    yield from re.findall("[!-~]+[年月日]?|[^!-~]{2}(?=[^!-~]{2})|[^!-~]+?(?=[!-~]|$)", text)


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
        """Return *id*, with a number behind it where it is taken, and take it."""
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
