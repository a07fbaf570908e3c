"""`--fields` takes what tables print above their columns."""

import pytest

import inside
from czfacts.views import titles
from surroundings import ROOT

PATHS = ("id", "name.zh", "name.en", "value", "unit", "of.zh", "period", "text")


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ("名称,数值", ["name", "value"]),
        ("名称，数值、单位", ["name", "value", "unit"]),
        ("范围、时期", ["of", "period"]),
        ("中文名, ID", ["name.zh", "id"]),
        ("Name,value", ["name", "value"]),
        ("原文", ["text"]),
        ("name,名字", ["name", "名字"]),
        ("主题", ["主题"]),
        ("", [""]),
    ],
)
def test_a_label_stands_for_its_field(asked: str, fields: list[str]) -> None:
    assert titles.fields(asked, PATHS) == fields


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ("-数值", "-value"),
        ("主题，-数值", "topic,-value"),
        ("text,-name.zh", "text,-name.zh"),
        ("x", "x"),
    ],
)
def test_lists_are_sorted_by_labels(asked: str, fields: str) -> None:
    assert titles.to_sort_by(asked) == fields
    if fields != "x":
        done = inside.run(
            "read", ROOT / "examples/report.txt", "--sort", "-数值", "--fields", "name"
        )
        assert done.stdout.decode().splitlines()[1].startswith("粮食产量")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_terminal_has_no_room_for_can_be_asked_for(language: str) -> None:
    asked = ("list", "光伏", "-f", "table", "--lang", language)
    left_out = inside.run(*asked, settings={"COLUMNS": "70"}).stdout.decode().splitlines()[-1]
    said = left_out.partition("：" if language == "zh" else ": ")[2]
    said = said.partition("；" if language == "zh" else ";")[0]
    done = inside.run(*asked, "--fields", said)
    assert done.code == 0
    assert {*done.stdout.decode().splitlines()[0].split()} >= {"kind", "topic"}


def test_the_hint_on_an_unknown_label_names_fields() -> None:
    done = inside.run("indicators", "--fields", "名字", "--lang", "zh")
    assert done.code == 2
    assert "名字" in done.stderr
