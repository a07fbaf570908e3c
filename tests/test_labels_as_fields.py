"""`--fields` takes what tables print above their columns."""

import re

import pytest

import inside
from czfacts.base.fields import paths_of
from czfacts.values.paths import under
from czfacts.views import labels, titles
from czfacts.views.printed import PRINTED
from every import tabled
from surroundings import FIXED_BASE, ROOT

PATHS = ("id", "name.zh", "name.en", "value", "unit", "of.zh", "period", "text")


@tabled(
    ("asked", "fields"),
    [
        ("名称,数值", ["name", "value"]),
        ("名称，数值、单位", ["name", "value", "unit"]),
        ("范围、时期", ["of", "period"]),
        ("中文名, ID", ["name.zh", "id"]),
        ("Name,value", ["name", "value"]),
        ("原文", ["text"]),
        ("name,名字", ["name", "名字"]),
        ("scope, PERIOD, name", ["of", "period", "name"]),
        ("Scope", ["of", "period"]),
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
        ("-Place,说明", "-paragraph,-sentence,note"),
        ("范围、时期", "area,entity,of,stated,period"),
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


def test_fields_and_labels_may_stand_beside_one_another() -> None:
    done = inside.run("list", "--fields", "id,名称", "-f", "table", "--lang", "zh")
    assert done.stdout.decode().splitlines()[0].split() == ["id", "名称"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_terminal_has_no_room_for_can_be_asked_for(language: str) -> None:
    asked = ("list", "光伏", "-f", "table", "--lang", language)
    narrow = {"COLUMNS": "60" if language == "zh" else "76"}
    left_out = inside.run(*asked, settings=narrow).stdout.decode().splitlines()[-1]
    said = left_out.partition("：" if language == "zh" else ": ")[2]
    said = said.partition("；" if language == "zh" else ";")[0]
    done = inside.run(*asked, "--fields", said)
    assert done.code == 0
    kind_and_topic = {"类别", "主题"} if language == "zh" else {"Kind", "Topic"}
    assert {*done.stdout.decode().splitlines()[0].split()} >= kind_and_topic


def test_the_hint_on_an_unknown_label_names_fields() -> None:
    done = inside.run("indicators", "--fields", "名字", "--lang", "zh")
    assert done.code == 2
    assert "名字" in done.stderr


REPORT = str(ROOT / "examples/report.txt")
OF_REPORT = (REPORT, "--facts", str(ROOT / "examples/report.toml"))
FIXED = ("--facts", str(ROOT / FIXED_BASE))
SERIES = """2022年，青岚市粮食产量30万吨，同比增长3%，居全省第二。
2023年，青岚市粮食产量40万吨；2022年粮食产量最终核实为31万吨。
"""
# Of `series`: ranks are records of their own.
NO_FIELD = {"Rank", "位次", "Rank by growth", "增速位次"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "asked",
    [
        ("read", REPORT),
        ("chains", *FIXED),
        ("projects", *FIXED),
        ("indicators", *FIXED),
        ("policies", *FIXED),
        ("list", *FIXED),
        ("search", "tea", *FIXED),
        ("sources", *FIXED),
        ("series", "粮食产量", "--text", "-"),
        ("verify", *OF_REPORT, "--all"),
        ("coverage", *OF_REPORT),
        ("coverage", *OF_REPORT, "--by", "paragraph"),
    ],
    ids=" ".join,
)
def test_every_title_of_a_table_stands_for_fields(asked: tuple[str, ...], language: str) -> None:
    said = (*asked, "--lang", language)
    head = next(line for line in _screen(said) if "  " in line.strip())
    titles_of = [title for title in re.split(" {2,}", head.strip()) if title not in NO_FIELD]
    assert len(titles_of) > 1
    for title in titles_of:
        done = inside.run(*said, "-f", "tsv", "--fields", title, stdin=SERIES.encode())
        assert done.code in (0, 1), (title, done.stderr)
        assert done.stdout.decode().splitlines()[0], title
    done = inside.run(*said, "-f", "tsv", "--fields", ",".join(titles_of), stdin=SERIES.encode())
    assert done.code in (0, 1)


def _screen(asked: tuple[str, ...]) -> list[str]:
    settings = {"COLUMNS": "400"}
    done = inside.run(*asked, "-f", "table", stdin=SERIES.encode(), settings=settings)
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("Place", ["paragraph", "sentence"]),
        ("段.句", ["paragraph", "sentence"]),
        ("Compared with", ["against", "of"]),
        ("对比或范围", ["against", "of"]),
        ("Area, entity", ["area", "entity"]),
        ("地区、主体", ["area", "entity"]),
        ("Area", ["area"]),
    ],
)
def test_a_column_of_several_fields_stands_for_all_of_them(title: str, fields: list[str]) -> None:
    done = inside.run("read", REPORT, "-f", "tsv", "--fields", title)
    assert done.stdout.decode().splitlines()[0].split("\t") == fields


def test_what_columns_show_are_fields_that_are_printed() -> None:
    printed = {path for records in PRINTED.values() for path in paths_of(*records)}
    named = {field for fields in titles.SHOWN.values() for field in fields}
    assert [field for field in named if not under(field, printed)] == []
    assert titles.SHOWN.keys() <= labels.WORDS.keys()


def test_the_place_of_a_finding_is_that_of_its_source() -> None:
    done = inside.run("verify", *OF_REPORT, "-f", "tsv", "--fields", "段.句,Text")
    head = done.stdout.decode().splitlines()[0].split("\t")
    assert head == ["source.paragraph", "source.sentence", "document", "source.text"]


@pytest.mark.parametrize("format", ["table", "markdown"])
@pytest.mark.parametrize(
    ("language", "figure"), [("zh", ["↑6.5%左右", "前3位"]), ("en", ["↑ ≈6.5%", "top3"])]
)
def test_to_people_a_title_is_the_column_that_it_heads(
    language: str, figure: list[str], format: str
) -> None:
    asked = ("indicators", *FIXED, "--fields", "名称,数值,单位", "--lang", language, "-f", format)
    said = inside.run(*asked).stdout.decode()
    head = ["名称", "数值"] if language == "zh" else ["Name", "Value"]
    assert re.findall(r"[^ |]+", said.splitlines()[0]) == [*head, "单位"]
    for each in figure:
        assert each.replace(" ", "") in said.replace(" ", "")


def test_to_scripts_a_title_is_its_fields() -> None:
    asked = ("indicators", *FIXED, "--fields", "名称,数值", "-f", "tsv")
    assert inside.run(*asked).stdout.decode().splitlines()[0] == "name.zh\tname.en\tvalue"
