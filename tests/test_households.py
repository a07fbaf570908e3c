"""Words that tell of a household's affairs tell whose they are: the one that a text names."""

from czfacts.reading.words import having, rows
from every import hold
from owning import owners

KEPT = [word for word, role in rows("households", 2) if role == "keeps"]
HOMES = having("households", "back")


def is_told_of_the_household(word: str) -> None:
    text = f"老罗家的三年\n种田的罗长根今年52岁。\n这一年里，{word}那一栏写着8600元。\n"
    assert owners(text, "石桥村")[-1] == "罗家"


def is_of_the_household(word: str) -> None:
    assert owners(f"老街\n村民佟春生种田。去年{word}收入8万元。\n") == ["佟春生"]


def test_what_a_household_keeps_is_its_own() -> None:
    hold(is_told_of_the_household, KEPT, str)


def test_a_household_is_of_who_was_spoken_of() -> None:
    hold(is_of_the_household, HOMES, str)
