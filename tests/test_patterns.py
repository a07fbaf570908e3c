"""Patterns match alike on every Python that czfacts supports."""

import re
from pathlib import Path

import pytest

import czfacts

MODULES = sorted(Path(czfacts.__file__).parent.rglob("*.py"))
POSSESSIVE_GROUP = re.compile(r"\)\s*(?:[*+?]|\{[^{}]*\})\+")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_group_is_repeated_possessively(module: Path) -> None:
    """Python 3.11.0 to 3.11.4 match (?:ab?c)*+ wrongly, (?>(?:ab?c)*) rightly.

    See python/cpython#106052.
    """
    assert not POSSESSIVE_GROUP.findall(module.read_text(encoding="utf-8"))
