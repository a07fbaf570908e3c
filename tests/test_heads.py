"""Titles and headings tell when, and whose, the figures below them are."""

from czfacts.reading.statements import Statement, read


def _read(*lines: str, published: str = "2025-01-20", area: str = "临江市") -> list[Statement]:
    return read("\n".join(lines), published, area)


def test_the_heading_of_a_section_is_not_the_title() -> None:
    found = _read("【数说2024】临江养老账本", "🔹一、基金运行", "收入12.5亿元")
    assert [it.period for it in found] == ["2024"]


def test_a_heading_in_brackets_governs_what_follows() -> None:
    found = _read("【数说2024】临江养老账本", "参保31万人", "【2025年目标🎯】", "新增参保2万人")
    assert [it.period for it in found] == ["2024", "2025"]
    assert [it.stated for it in found] == ["observed", "target"]


def test_brackets_within_a_paragraph_are_no_heading() -> None:
    found = _read("【数说2024】临江养老账本", "【2023年旧账】参保31万人")
    assert [it.period for it in found] == ["2024"]
