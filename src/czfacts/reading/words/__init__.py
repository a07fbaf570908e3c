"""The tables of words beside this file: a row a word, explained by the comment at its head."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache, partial
from typing import NamedTuple

from czfacts.values import tables

FOLDER = os.path.dirname(__file__)


class Hit(NamedTuple):
    """A word of a table, where it stands in a text."""

    word: str
    role: str
    """Its roles, separated by blanks."""
    start: int
    end: int

    def has(self, role: str) -> bool:
        """Tell whether *role* is one of its roles."""
        return role == self.role or (role in self.role and role in self.role.split(" "))


_hit = partial(tuple.__new__, Hit)  # several are made for each figure, half as fast by Hit()
_KEY = 2  # characters of a word by which it is filed


class Words:
    """A table of words, each with its roles; of several that fit the longest is meant."""

    def __init__(self, roles: dict[str, str]) -> None:
        self._roles = roles
        self._from: dict[str, tuple[int, ...]] = {}
        """How long the words are that begin with two characters, the longest first; {} unasked."""
        self._to: dict[str, tuple[int, ...]] = {}
        """How long the words are that end in two characters, the longest first; {} unasked."""
        # Most places are told by one character: no word begins, or ends, with it.
        self._first: frozenset[str] = frozenset()
        self._last: frozenset[str] = frozenset()

    def _file(self) -> None:
        self._from = lengths(self._roles, slice(_KEY))
        self._first = frozenset([key[0] for key in self._from])

    def _file_ends(self) -> None:
        self._to = lengths(self._roles, slice(-_KEY, None))
        self._last = frozenset([key[-1] for key in self._to])

    def at(self, text: str, start: int, end: int) -> Hit | None:
        """Return the longest word that begins at *start* and ends no later than *end*."""
        if not self._from:
            self._file()
        first = text[start : start + 1]
        if first not in self._first:
            return None
        for length in self._from.get(text[start : start + _KEY], ()):
            stop = start + length
            if stop <= end and (role := self._roles.get(text[start:stop])):
                return _hit((text[start:stop], role, start, stop))
        if start < end and (role := self._roles.get(first)):
            return _hit((first, role, start, start + 1))
        return None

    def before(self, text: str, start: int, end: int) -> Hit | None:
        """Return the longest word that ends at *end* and begins no earlier than *start*."""
        if not self._to:
            self._file_ends()
        if end <= start or text[end - 1] not in self._last:
            return None
        for length in self._to.get(text[end - _KEY : end] if end > 1 else text[:end], ()):
            begin = end - length
            if begin >= start and (role := self._roles.get(text[begin:end])):
                return _hit((text[begin:end], role, begin, end))
        if role := self._roles.get(text[end - 1]):
            return _hit((text[end - 1], role, end - 1, end))
        return None

    def ends(self, text: str) -> list[int]:
        """Return where words end in *text*, in order."""
        if not self._to:
            self._file_ends()
        to, alone = self._to, self._roles
        ends = [sign.end() for sign in self._last_sign.finditer(text)]
        ends = [at for at in ends if text[at - _KEY : at] in to or text[at - 1] in alone]
        return [at for at in ends if self.before(text, 0, at)]

    @cached_property
    def _last_sign(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(sorted(self._last)))}]")

    def first_in(self, text: str) -> Hit | None:
        """Return the word that begins first in *text*."""
        if not self._from:
            self._file()
        first, end = self._first, len(text)
        if first.isdisjoint(text):
            return None
        hits = (self.at(text, at, end) for at, sign in enumerate(text) if sign in first)
        return next(filter(None, hits), None)

    def roles(self, word: str) -> list[str]:
        """Return the roles of *word*, [] where the table does not have it."""
        found = self._roles.get(word)
        return found.split() if found else []

    @property
    def words(self) -> Iterable[str]:
        """The words alone."""
        return self._roles

    def items(self) -> list[tuple[str, str]]:
        """Return the words, each with its roles."""
        return [*self._roles.items()]


def lengths(words: Iterable[str], key: slice) -> dict[str, tuple[int, ...]]:
    """Return how long those of *words* are that have a key in common, the longest first.

    In tuples, of which few differ: each collection of garbage would go through 40,000 lists.
    """
    found: dict[str, tuple[int, ...]] = {}
    once: dict[tuple[int, ...], tuple[int, ...]] = {}
    for word in sorted(words, key=len, reverse=True):
        same, size = found.get(word[key], ()), len(word)
        if size not in same:
            same = (*same, size)
            found[word[key]] = once.setdefault(same, same)
    return found


class Verbs(Words):
    """A table of verbs; 了, 出 and 起 after one belong to it: 建成(了), but 卖(出口货)."""

    def at(self, text: str, start: int, end: int) -> Hit | None:
        hit = super().at(text, start, end)
        while hit and not hit.has("noun") and text.startswith(("了", "出", "起"), hit.end, end):
            if text.startswith(having("inside", "follows"), hit.end):
                break
            hit = hit._replace(end=hit.end + 1)
        return hit


@cache
def table(name: str) -> Words:
    """Return the table ``NAME.tsv``: words with their roles."""
    return (Verbs if name == "verb" else Words)(dict(pairs(name)))


@cache
def having(name: str, *roles: str) -> tuple[str, ...]:
    """Return the words of ``NAME.tsv`` that have one of *roles*, the longest first."""
    wanted = {*roles}
    words = [word for word, its in pairs(name) if not wanted.isdisjoint(its.split(" "))]
    return tuple(sorted(words, key=len, reverse=True))


def alternatives(name: str, *roles: str) -> str:
    """Return them as alternatives of a pattern. What is compiled of them is best kept."""
    return "|".join(map(re.escape, having(name, *roles)))


def rows(name: str, width: int) -> Iterator[list[str]]:
    """Yield the cells of each row of ``NAME.tsv``, filled up to *width* with ""."""
    return tables.rows(_path(name), width)


def pairs(name: str) -> list[tuple[str, str]]:
    """Return the first two cells of each row of ``NAME.tsv``: a word, its roles."""
    return tables.pairs(_path(name))


def lines(name: str) -> list[str]:
    """Return the rows of ``NAME.tsv``, which have one cell each."""
    return tables.lines(_path(name))


def _path(name: str) -> str:
    return os.path.join(FOLDER, f"{name}.tsv")


@lru_cache(maxsize=16)
def ends_of(name: str, text: str) -> list[int]:
    """Return where words of the table *name* end in *text*, in order: found once a paragraph."""
    return table(name).ends(text)
