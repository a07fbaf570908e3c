"""What people search for, and how often the first three hits hold it."""

from collections import Counter

import pytest

from czfacts.base.model import Fact, FactBase
from czfacts.lookup.search import Index
from czfacts.values import tables
from every import tabled
from surroundings import ROOT

FIRST = 3
ROWS = [*tables.rows(ROOT / "tests/data/searches.tsv", 3)]


def is_answered(found: list[str], expected: list[str]) -> bool:
    first = found[:FIRST]
    few, many = (expected, first) if len(expected) <= FIRST else (first, expected)
    return bool(first) and set(few) <= set(many)


def asked(written: str) -> list[list[str]]:
    return [row for row in ROWS if row[0] == written]


def test_the_table_is_as_large_as_is_said_of_it() -> None:
    written = Counter(row[0] for row in ROWS)
    assert len({row[1] for row in ROWS}) == len(ROWS) >= 400
    assert (len(ROWS) - written["after"]) * 2 >= len(ROWS)


@pytest.mark.parametrize("written", ["before", "after", "unseen", "typed"])
def test_the_fact_is_among_the_first_three(
    written: str, base: FactBase, index: Index[Fact]
) -> None:
    assert {id for row in ROWS for id in row[2].split()} <= base.by_id.keys()
    missed = []
    for _, search, facts in asked(written):
        found = index.find([search]) or index.closest([search])
        if not is_answered([fact.id for fact in found], facts.split()):
            missed.append(search)
    assert len(missed) <= 0.05 * len(asked(written)), missed


@tabled(
    ("found", "expected", "answered"),
    [
        ("abc", "c", True),
        ("abcd", "d", False),
        ("ab", "abc", False),
        ("abc", "abcd", True),
        ("abx", "abcd", False),
        ("", "abcd", False),
    ],
)
def test_how_a_search_is_scored(found: str, expected: str, *, answered: bool) -> None:
    assert is_answered([*found], [*expected]) is answered
