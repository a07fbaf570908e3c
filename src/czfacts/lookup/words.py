"""Texts as the words that search compares: one form of characters and case, no marks."""

import os
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from czfacts.values import characters, compare, tables

ASKING = os.path.join(os.path.dirname(__file__), "asking.tsv")
CHINESE = "\u2e80-\u2fdf\u3005-\u3007\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ENDINGS = ("ing", "ed", "es", "s")
_DOING = re.compile(r"(.{2,}[^s]is)[mt]s?")  # not assist
_SHORTEST = 3  # letters that a word without its ending has


class Word(NamedTuple):
    """A Chinese character, a number, or a word of letters."""

    text: str
    start: int
    end: int

    @property
    def is_chinese(self) -> bool:
        return self.text >= "\u2e80" and len(self.text) == 1

    @property
    def is_number(self) -> bool:
        return "0" <= self.text[0] <= "9"


def comparable(text: str) -> str:
    """Return *text* in half width, simplified characters and lower case, without tone marks."""
    return characters.fold(compare.caseless(text))


def split(folded: str) -> list[Word]:
    """Return the words of *folded*; marks and blanks part them and are none."""
    return [Word(match[0].replace(",", ""), *match.span()) for match in _pattern().finditer(folded)]


def joined(words: list[Word]) -> str:
    """Return *words* in the one shape that is compared: no blank beside a Chinese character."""
    texts = [words[0].text] if words else []
    for before, word in pairwise(words):
        texts.append(word.text if before.is_chinese or word.is_chinese else f" {word.text}")
    return "".join(texts)


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Return *text* as it is compared: folded, without marks."""
    return joined(split(comparable(text)))


@cache
def asking() -> frozenset[str]:
    """Return the words of a question that name nothing."""
    return frozenset(word for (word,) in tables.rows(ASKING, 1))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return an English *word* without its ending: ranks are rank, tourism and tourists one."""
    if doing := _DOING.fullmatch(word):
        return doing[1]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    short = word.removesuffix(ending)
    if len(short) < _SHORTEST or (ending == "s" and short[-1] in "su"):
        return word
    is_doubled = ending in ("ing", "ed") and short[-1] == short[-2] and short[-1] not in "lsz"
    return short[:-1] if is_doubled else short.removesuffix("e")


@lru_cache(maxsize=1 << 16)
def latin_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of *text* that are not Chinese."""
    return tuple(re.findall(rf"[^\s{CHINESE}]+", text))


@lru_cache(maxsize=1 << 16)
def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of `latin_words`."""
    return tuple(map(stem, latin_words(text)))


@lru_cache(maxsize=1 << 16)
def begun_by(words: str) -> str:
    """Return with what a text begins that *words*, written together, may have begun."""
    run = words.replace(" ", "")
    return run[:-1] if run.endswith("s") and len(run) > len("has") else run


@cache
def _pattern() -> re.Pattern[str]:
    number = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?[%‰]?"
    return re.compile(rf"{number}|[{CHINESE}]|[^\W\d_{CHINESE}]+")
