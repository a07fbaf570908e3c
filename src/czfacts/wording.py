"""Sentences for people, in English in the code and in Chinese from a table.

The English sentence, with places for its values, is the key; ``zh.tsv`` beside this file has the
Chinese for each. That file is read only once somebody reads Chinese.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import re

CATALOGUE = os.path.join(os.path.dirname(__file__), "zh.tsv")


class Phrase(str):
    """An English sentence that keeps its parts, so that it can be translated.

    ``Phrase("no {what} has the id '{id}'", what="fact", id="gdp")`` is the English text. A value
    may be a phrase, too: it is translated with the sentence around it.
    """

    __slots__ = ("key", "values")
    key: str
    values: dict[str, Any]

    def __new__(cls, key: str, **values: Any) -> Self:
        made = super().__new__(cls, key.format_map(values) if values else key)
        made.key, made.values = key, values
        return made


class Called(Phrase):
    """What has a name of its own in Chinese."""

    __slots__ = ("zh",)
    zh: str

    def __new__(cls, en: str, zh: str) -> Self:
        made = super().__new__(cls, en)
        made.zh = zh
        return made


class Names(Phrase):
    """Names one after the other, with the comma of the language between them.

    Those that are phrases are translated.
    """

    __slots__ = ("names",)
    names: tuple[str, ...]

    def __new__(cls, names: Iterable[str]) -> Self:
        each = tuple(names)
        made = super().__new__(cls, ", ".join(each))
        made.names = each
        return made


def some_of(names: Sequence[str], most: int) -> Phrase:
    """Return the first of *names*, and of more than *most* how many there are more."""
    listed, more = Names(names[:most]), len(names) - most
    return Phrase("{names} and {count} more", names=listed, count=more) if more > 0 else listed


def translate(text: str, language: str) -> str:
    """Return *text* in *language* (``zh`` or ``en``), unchanged if the catalogue lacks it.

    A plain string is its own key, which serves labels and the texts of the help.
    """
    if language == "en" or not text:
        return text
    if isinstance(text, Called):
        return text.zh
    if isinstance(text, Names):
        named = (translate(each, "zh") if isinstance(each, Phrase) else each for each in text.names)
        return "、".join(named)
    if not isinstance(text, Phrase):
        return catalogue().get(text, text)
    said = catalogue().get(text.key)
    if said is None:
        return text
    values = {
        name: translate(value, language) if isinstance(value, Phrase) else value
        for name, value in text.values.items()
    }
    return said.format_map(values) if values else said


def recognized(message: str, sentences: Mapping[str, str]) -> str:
    """Return a *message* of another library as our phrase for it, if it is one of the *sentences*.

    These are keys; a value in them may be such a sentence, too.
    """
    for sentence, ours in sentences.items():
        if match := _pattern(sentence).fullmatch(message):
            values = {name: recognized(it, sentences) for name, it in match.groupdict().items()}
            return Phrase(ours, **values)
    return message


@cache
def _pattern(sentence: str) -> "re.Pattern[str]":
    import re  # noqa: PLC0415, imported on the error path only

    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(sentence)))


@cache
def catalogue() -> dict[str, str]:
    """Return the Chinese for each English sentence."""
    with open(CATALOGUE, encoding="utf-8") as file:
        lines = file.read().splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {
        english.replace(r"\n", "\n"): chinese.replace(r"\n", "\n") for english, chinese in pairs
    }
