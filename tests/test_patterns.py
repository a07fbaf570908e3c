"""Patterns that are compiled late are patterns all the same, on every Python that we support."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import czfacts
from czfacts.regex import lazy_regex
from every import hold, tabled

LATE = type(lazy_regex(""))
MODULES = [
    module.name
    for module in pkgutil.walk_packages(czfacts.__path__, "czfacts.")
    if module.name.startswith(("czfacts.reading.", "czfacts.proof."))
]


def test_a_late_pattern_answers_as_one_that_was_compiled_at_once() -> None:
    late, early = lazy_regex("(?P<year>20..)年", re.VERBOSE), re.compile("(?P<year>20..)年")
    text = "2021年和2022年"
    assert late.pattern == early.pattern
    assert late.findall(text) == early.findall(text) == ["2021", "2022"]
    assert [each["year"] for each in late.finditer(text)] == ["2021", "2022"]
    assert late.sub("", text) == "和"
    assert not late.fullmatch(text)
    assert late.match(text, 6)
    assert late.search(text, 1)


def patterns(value: object) -> Iterator[Any]:
    """Yield the late patterns that *value* is or has in it."""
    if isinstance(value, LATE):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from patterns(each)


def late_patterns_compile(module: str) -> None:
    for late in patterns((*vars(importlib.import_module(module)).values(),)):
        source = late.source if isinstance(late.source, str) else late.source()
        re.compile(source, late.flags)
        assert not late.needs or is_told(parser.parse(source, late.flags), late.needs), source


def is_told(parsed: Any, needs: str) -> bool:
    """Tell whether each match of *parsed* has, or stands beside, one of *needs*."""
    return any(_is_told(str(op), what, needs) for op, what in parsed)


def _is_told(op: str, what: Any, needs: str) -> bool:
    if op == "LITERAL":
        return chr(what) in needs
    if op == "IN":
        return all(str(each) == "LITERAL" and chr(it) in needs for each, it in what)
    if op == "BRANCH":
        return all(is_told(each, needs) for each in what[1])
    if op in {"MAX_REPEAT", "MIN_REPEAT"}:
        return what[0] > 0 and is_told(what[2], needs)
    inner = {"SUBPATTERN": 3, "ASSERT": 1}
    return op in inner and is_told(what[inner[op]], needs)


def test_every_late_pattern_compiles_and_matches_nothing_without_what_it_needs() -> None:
    hold(late_patterns_compile, MODULES)


@tabled("wrong", ["叫?人", "叫|人", "(?!叫)人", "[^叫]", "[叫人]", "[一-龥]", "(?<!叫)"])
def test_a_pattern_may_match_without_what_it_is_said_to_need(wrong: str) -> None:
    assert not is_told(parser.parse(wrong), "叫")


def test_nothing_is_compiled_before_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compiling = re.compile

    def told(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return compiling(pattern, flags)

    monkeypatch.setattr(re, "compile", told)
    lazy = lazy_regex("[个位]叫(.)", needs="叫")
    for text in ("一位张三", ""):
        assert (lazy.search(text), lazy.match(text, 1), [*lazy.finditer(text)]) == (None, None, [])
        assert lazy.sub("", text) == text
    assert compiled == []
    assert [found[1] for found in lazy.finditer("一位叫甲，一个叫乙")] == ["甲", "乙"]
    assert lazy.search("一位张三") is None
    assert compiled == ["[个位]叫(.)"]


SOURCES = sorted(Path(czfacts.__file__).parent.rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)\s*(?:[*+?]|\{[^{}]*\})\+")


def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.0 to 3.11.4 match (?:ab?c)*+ wrongly, (?>(?:ab?c)*) rightly.

    See python/cpython#106052.
    """
    codes = ((path.stem, path.read_text(encoding="utf-8")) for path in SOURCES)
    assert [name for name, code in codes if POSSESSIVE_GROUP.search(code)] == []
