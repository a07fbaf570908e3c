"""Patterns match alike on every Python that czfacts supports."""

import re
from pathlib import Path

import czfacts

MODULES = sorted(Path(czfacts.__file__).parent.rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)\s*(?:[*+?]|\{[^{}]*\})\+")


def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.0 to 3.11.4 match (?:ab?c)*+ wrongly, (?>(?:ab?c)*) rightly.

    See python/cpython#106052.
    """
    codes = ((path.stem, path.read_text(encoding="utf-8")) for path in MODULES)
    assert [name for name, code in codes if POSSESSIVE_GROUP.search(code)] == []
