"""A source is as its text prints it; facts said twice and links to something else are told."""

from pathlib import Path

import pytest

from builders import base, indicator, name, policy
from czfacts.base.model import Change, Locator, Source
from czfacts.proof import check
from czfacts.proof.draft import begun
from czfacts.proof.imprints import PARTS, differences
from czfacts.reading.text.sentences import Text
from every import tabled
from inside import run

TEXT = """云岭县2023年经济运行情况
云岭县统计局
2024年4月2日
全年粮食产量12万吨。
"""
PRINTED = {
    "title": "云岭县2023年经济运行情况",
    "publisher": "云岭县统计局",
    "published": "2024-04-02",
}


def told(**fields: str | None) -> list[str]:
    source = Source(id="s", **{**PRINTED, **fields})  # type: ignore[arg-type]
    return [str(each).partition(": ")[2] for each in differences(source, Text(TEXT, "T"))]


@tabled(
    "fields",
    [
        {},
        {"published": "2024-04-02T11:05:41"},
        {"published": None, "publisher": None},
        {"title": "TODO"},
        {"title": "云岭县2023年经济运行情况（一）"},  # with more than is printed
        {"published": "2024-04"},
    ],
)
def test_a_source_that_is_as_printed_is_told_nothing(fields: dict[str, str]) -> None:
    assert told(**fields) == []


def test_a_day_that_the_text_prints_elsewhere_is_not_told() -> None:
    text = Text(TEXT + "2024年4月1日起施行。\n", "T")
    source = Source(id="s", **{**PRINTED, "published": "2024-04-01"})  # type: ignore[arg-type]
    assert [*differences(source, text)] == []


@tabled(
    ("part", "value"),
    [
        ("title", "云岭县2022年经济运行情况"),
        ("publisher", "平遥县统计局"),
        ("published", "2023-04-02"),
        ("published", "2024-04-20"),
    ],
)
def test_a_source_that_is_not_as_printed_is_named(part: str, value: str) -> None:
    (said,) = told(**{part: value})
    assert said == f"{PARTS[part]} of 's': the fact base says {value}, the text {PRINTED[part]}"


def test_what_a_text_does_not_print_is_not_asked_of_it() -> None:
    source = Source(id="s", title="题", publisher="某报", published="2024-04-02")
    assert [*differences(source, Text("粮食产量12万吨，比上年增加1万吨。"))] == []


def test_verify_says_so_and_fails_where_it_is_strict(tmp_path: Path) -> None:
    (tmp_path / "T").write_text(TEXT, encoding="utf-8")
    drafted = begun(Text(TEXT)).replace("2024-04-02", "2023-04-02")
    (tmp_path / "F").write_text(drafted, encoding="utf-8")
    said = "T: date of publication of 'text': the fact base says 2023-04-02, the text 2024-04-02\n"
    for more, code in ((), 0), (("--strict",), 1):
        done = run("verify", "T", "--facts", "F", *more, at=tmp_path)
        assert (done.code, said in done.stderr) == (code, True)


@pytest.mark.parametrize("kind", ["indicators", "policies"])
def test_the_same_fact_twice_is_told(kind: str) -> None:
    make = indicator if kind == "indicators" else policy
    place = (Locator(id="s", paragraph=1, sentence=1, text="3个"),)
    one, other = make(id="a", source=place), make(id="b", source=place)
    (problem,) = check.problems(base(**{kind: (one, other)}))
    assert (problem.rule, problem.id) == ("duplicate_fact", "b")
    assert problem.message == "id: the same fact as 'a'"
    elsewhere = make(id="b", source=(place[0].replaced(sentence=2),))
    assert [*check.problems(base(**{kind: (one, elsewhere)}))] == []


@tabled(
    ("called", "is_wrong"),
    [("户籍人口", True), ("GDP", False), ("生产总值", False), ("经济总量", False)],
)
def test_a_change_belongs_to_its_own_level(called: str, is_wrong: bool) -> None:
    level = indicator("3", "万人" if "人口" in called else "亿元", id="a", name=name(called))
    change = indicator(
        "5",
        "%",
        id="b",
        name=name("地区生产总值增速"),
        change=Change(direction="up"),
        indicator="a",
    )
    found = [*check.problems(base(indicators=(level, change)))]
    said = ["indicator: 'a' is 户籍人口, not 地区生产总值"] if is_wrong else []
    assert [each.message for each in found if each.rule == "kind_mismatch"] == said
