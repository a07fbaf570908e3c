"""The roles that code asks of a table of words are taught at its head and have words there."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import czfacts
import walls
from czfacts.reading.words import FOLDER, having, pairs
from every import hold

FAMILIES = {"partners"}  # whose second cell is any word that its rows share
# In which words stand twice, by conditions of their own or by roles; `table` knows the last row.
TWICE = {"directions", "qualifiers", "stated", "before", "behind", "pages", "purses", "trips"}
NAMES = sorted({path.stem for path in Path(FOLDER).glob("*.tsv")} - FAMILIES)
ROLE = re.compile("[a-z_]+")
MODULES = sorted((Path(czfacts.__file__).parent / "reading").rglob("*.py"))


def asked(code: str) -> Iterator[tuple[str, str]]:
    """Yield each table and role that calls in *code* name outright."""
    for node in walls.nodes(code):
        match node:
            case ast.Call(ast.Name("having" | "alternatives"), arguments):
                said = [str(each.value) for each in arguments if isinstance(each, ast.Constant)]
                yield from ((said[0], role) for role in said[1:])


def head_of(name: str) -> str:
    lines = Path(FOLDER, f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if line.startswith("#"))


def is_taught(pair: tuple[str, str]) -> None:
    name, role = pair
    head = head_of(name)
    assert role in re.findall("[a-z_]+", head), f"the head of {name}.tsv does not name {role}"
    taught = re.findall(rf"(?<![a-z]){role}:", head)
    assert len(taught) <= 1, f"{name}.tsv teaches the role {role} {len(taught)} times"


def is_known(pair: tuple[str, str]) -> None:
    name, role = pair
    assert having(name, role), f"no word of {name}.tsv has the role {role}"
    is_taught(pair)


def test_every_role_that_is_asked_for_is_taught_and_has_words() -> None:
    asked_for = {pair for path in MODULES for pair in asked(path.read_text(encoding="utf-8"))}
    hold(is_known, sorted(asked_for), repr)


def roles_of(name: str) -> set[str]:
    """Return the roles that the words of a table have; none where its second cell is no role."""
    roles = {role for _, its in pairs(name) for role in its.split(" ")} - {""}
    return roles if all(ROLE.fullmatch(role) for role in roles) else set()


def test_every_role_that_a_word_has_is_taught_once() -> None:
    taught = [(name, role) for name in NAMES for role in sorted(roles_of(name))]
    hold(is_taught, taught, repr)


def has_no_word_twice(name: str) -> None:
    words = Counter(word for word, _ in pairs(name))
    assert [word for word, count in words.items() if count > 1] == []


def test_no_word_stands_twice_whose_roles_are_asked_for() -> None:
    hold(has_no_word_twice, [name for name in NAMES if roles_of(name) and name not in TWICE], str)


def test_a_role_that_no_word_has_is_found() -> None:
    [pair] = asked('lazy_regex(lambda: alternatives("things", "sings"))')
    with pytest.raises(AssertionError, match=r"no word of things\.tsv has the role sings"):
        is_known(pair)
