"""A text whose title names a household goes on with it, where a paragraph tells of its affairs."""

from czfacts.reading.words import rows
from every import hold
from kept import read

KEPT = [word for word, role in rows("households", 2) if role == "keeps"]
COUPLE = """\
面馆夫妻的一本流水账
凌晨四点，罗长根摸黑起床熬汤，妻子在旁边包饺子。
翻到2008年，全年营业额31.6万元，净落11万元。
街道办的统计，这条街有面馆43家，全年营业额800万元。
夏天连旱，秋茶减产四成。
"""
FAMILY = """\
老徐家的一年三季
徐长贵今年52岁，在村里种田。
账本上记着，农药41万元。
村口的牌子上写着，村里的开销是600万元。
"""


def owners(text: str, place: str) -> list[str | None]:
    return [it.entity for it in read(text, "2024-06-01", place)]


def is_told_of_the_household(word: str) -> None:
    text = f"老罗家的三年\n种田的罗长根今年52岁。\n这一年里，{word}那一栏写着8600元。\n"
    assert owners(text, "石桥村")[-1] == "罗家"


def test_what_a_household_keeps_is_its_own() -> None:
    assert len(KEPT) > 30
    hold(is_told_of_the_household, KEPT, str)


def test_a_couple_of_the_title_is_who_is_named_first() -> None:
    assert owners(COUPLE, "临江市") == ["罗长根", "罗长根", None, None, None]


def test_what_is_said_of_the_village_is_not_the_familys() -> None:
    assert owners(FAMILY, "石桥村") == ["徐长贵", "徐家", None]
