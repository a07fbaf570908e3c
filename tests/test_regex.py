"""Patterns that are compiled late are patterns all the same."""

import importlib
import pkgutil
import re

import czfacts
from czfacts.regex import lazy_regex
from every import hold

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


def late_patterns_compile(module: str) -> None:
    for value in vars(importlib.import_module(module)).values():
        if isinstance(value, LATE):
            re.compile(value.pattern, value.flags)


def test_every_late_pattern_compiles() -> None:
    hold(late_patterns_compile, MODULES)
