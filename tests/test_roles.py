"""The roles that code asks of a table of words are taught at its head and have words there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import czfacts
import walls
from czfacts.reading.words import FOLDER, having
from every import hold

MODULES = sorted((Path(czfacts.__file__).parent / "reading").rglob("*.py"))


def asked(code: str) -> Iterator[tuple[str, str]]:
    """Yield each table and role that calls in *code* name outright."""
    for node in walls.nodes(code):
        match node:
            case ast.Call(ast.Name("having" | "alternatives"), arguments):
                said = [str(each.value) for each in arguments if isinstance(each, ast.Constant)]
                yield from ((said[0], role) for role in said[1:])


def is_known(pair: tuple[str, str]) -> None:
    name, role = pair
    assert having(name, role), f"no word of {name}.tsv has the role {role}"
    lines = Path(FOLDER, f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head = " ".join(line for line in lines if line.startswith("#"))
    assert role in head.replace(":", " ").replace(",", " ").replace(".", " ").split(), pair
    taught = re.findall(rf"(?<![a-z]){role}:", head)
    assert len(taught) <= 1, f"{name}.tsv teaches the role {role} {len(taught)} times"


def test_every_role_that_is_asked_for_is_taught_and_has_words() -> None:
    pairs = {pair for path in MODULES for pair in asked(path.read_text(encoding="utf-8"))}
    assert len(pairs) > 40
    hold(is_known, sorted(pairs), repr)


def test_a_role_that_no_word_has_is_found() -> None:
    [pair] = asked('lazy_regex(lambda: alternatives("things", "sings"))')
    with pytest.raises(AssertionError, match=r"no word of things\.tsv has the role sings"):
        is_known(pair)
