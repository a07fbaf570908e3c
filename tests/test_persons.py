"""Words for persons: one table tells whom 位 counts, whom surveys ask, and how they are named."""

from czfacts.reading.figures.lexicon import WORDS
from czfacts.reading.figures.quantities import find
from czfacts.values import tables
from every import hold

ROWS = [*tables.rows(WORDS / "people.tsv", 2)]
PERSONS = {"title", "head", "member", "honour", "person"}


def is_counted(word: str) -> None:
    assert [each.unit for each in find(f"当天来到现场的还有3位{word}和一些孩子。")] == ["位"]


def test_a_word_for_a_person_is_counted() -> None:
    words = [word for word, roles in ROWS if not PERSONS.isdisjoint(roles.split(" "))]
    assert len(words) > 400
    hold(is_counted, words, str)
    assert find("测得的结果保留到3位小数,孩子都会算。") == []


def test_a_word_has_roles_that_the_head_teaches() -> None:
    taught = PERSONS | {"asked", "surname", "given", "host", "kin", "boss"}
    assert {role for _, roles in ROWS for role in roles.split(" ")} == taught


def test_no_word_stands_twice() -> None:
    words = [word for word, _ in ROWS]
    assert sorted({*words}) == sorted(words)
