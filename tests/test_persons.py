"""Words for persons: one table tells whom 位 counts, whom surveys ask, and how they are named."""

from czfacts.reading.figures.quantities import find
from czfacts.reading.owners.named import people_in
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import rows
from every import hold

ROWS = [*rows("people", 2)]
PERSONS = {"title", "head", "member", "honour", "person"}


def is_counted(word: str) -> None:
    assert [each.unit for each in find(f"当天来到现场的还有3位{word}和一些孩子。")] == ["位"]


def test_a_word_for_a_person_is_counted() -> None:
    words = [word for word, roles in ROWS if not PERSONS.isdisjoint(roles.split(" "))]
    hold(is_counted, words, str)
    assert find("测得的结果保留到3位小数,孩子都会算。") == []


def is_told_of(name: str) -> None:
    text = f"先说{name}。{name}今年52岁，圈里养着41头牛，去年收入3万元。"
    assert [*people_in(Mentions(text))] == [name]


def test_characters_of_names_make_names() -> None:
    roles = {word: roles.split(" ") for word, roles in ROWS}
    hold(is_told_of, [f"{word}桂香" for word in roles if "surname" in roles[word]], str)
    hold(is_told_of, [f"罗{word}梅" for word in roles if "given" in roles[word]], str)
    assert [*people_in(Mentions("日子靠杨春花撑着。杨春花种了22亩洋芋。"))] == ["杨春花"]
    assert [*people_in(Mentions("果农苏清泉有4亩。武汉东湖今年52岁。"))] == ["苏清泉"]
