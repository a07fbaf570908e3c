"""What people search for, and how often the first three hits hold it."""

import re
from collections import Counter

import pytest

import inside
from czfacts.base.model import FactBase
from czfacts.lookup.search import Index
from czfacts.values import tables
from surroundings import ROOT

FIRST = 3
NAMED = re.compile("did you mean '(.*)'|'czfacts search (.*)' finds")
ROWS = [*tables.rows(ROOT / "tests/data/searches.tsv", 3)]


def is_answered(found: list[str], expected: list[str]) -> bool:
    first = found[:FIRST]
    few, many = (expected, first) if len(expected) <= FIRST else (first, expected)
    return bool(first) and set(few) <= set(many)


def asked(written: str) -> list[list[str]]:
    return [row for row in ROWS if row[0] == written]


def test_the_table_is_as_large_as_is_said_of_it() -> None:
    written = Counter(row[0] for row in ROWS)
    assert len({row[1] for row in ROWS}) == len(ROWS) >= 200
    assert (written["before"] + written["hinted"]) * 3 >= len(ROWS)


@pytest.mark.parametrize("written", ["before", "after"])
def test_the_fact_is_among_the_first_three(written: str, base: FactBase) -> None:
    index = Index(base, base.facts)
    assert {id for row in ROWS for id in row[2].split()} <= base.by_id.keys()
    missed = [
        search
        for _, search, facts in asked(written)
        if not is_answered([fact.id for fact in index.find([search])], facts.split())
    ]
    assert len(missed) <= 0.05 * len(asked(written)), missed


def test_the_search_or_the_one_that_its_hint_names_answers(base: FactBase) -> None:
    index = Index(base, base.facts)
    missed, at_once = [], 0
    for _, search, facts in asked("hinted"):
        if is_answered([fact.id for fact in index.find([search])], facts.split()):
            at_once += 1
            continue
        hint = NAMED.search(inside.run("search", search, "--lang", "en").stderr)
        named = [hint[1] or hint[2]] if hint else []
        if not named or not is_answered([fact.id for fact in index.find(named)], facts.split()):
            missed.append(search)
    count = len(asked("hinted"))
    assert count >= 90
    assert len(missed) <= 0.05 * count, missed
    assert at_once >= 0.8 * count


@pytest.mark.parametrize(
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
