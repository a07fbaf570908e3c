"""Exports hold what the base holds, to the digit, whatever opens them."""

import json
import os
import re
import sqlite3
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

import inside
import processes
from builders import HEAD, INDICATOR
from czfacts import load
from czfacts.errors import InvalidError
from czfacts.printing.exports import excel
from czfacts.printing.exports.flat import Flat, FlatColumn
from czfacts.views import flat
from czfacts.views.text_rows import StatementRow
from every import tabled
from folders import bulletin, filled
from surroundings import ROOT
from workbooks import cells

BULLETINS = str(ROOT / "examples/bulletins")
TERMINAL = {"TERM": "xterm", "CZFACTS_LANG": "en"}
FIXED = str(ROOT / "tests/data/base.toml")
# More than a double holds, more than DECIMAL(38,12) does, zeros that are printed.
VALUES = ("0.1", "463.0", "12345678901234567890.123456789012", "0.0000000000001", "1e60", "-3")


def facts(*values: str, name: str = "甲") -> str:
    figures = (
        INDICATOR.replace('"a"', f'"a{number}"').replace("12.5\n", f"{value}\n")
        for number, value in enumerate(values)
    )
    return (HEAD + "".join(figures)).replace('zh = "甲"', f'zh = "{name}"')


def exported(folder: Path, ending: str, content: str) -> Path:
    (folder / "facts.toml").write_text(content, encoding="utf-8")
    done = inside.run("export", "--facts", "facts.toml", "-o", f"out{ending}", at=folder)
    assert done == (0, b"", "")
    return folder / f"out{ending}"


def asked(path: Path, query: str) -> list[Any]:
    database = sqlite3.connect(path)
    try:
        return database.execute(query).fetchall()
    finally:
        database.close()


def test_sqlite_has_a_table_a_kind_and_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "f.sqlite"
    assert inside.run("export", "--facts", FIXED, "-o", path).code == 0
    base = load(FIXED)
    for kind in ("chains", "projects", "indicators", "policies", "topics", "sources"):
        ids = [id for (id,) in asked(path, f"SELECT id FROM {kind} ORDER BY rowid")]  # noqa: S608
        assert ids == [each.id for each in getattr(base, kind)]


def test_sqlite_has_numbers_exactly_and_beside_them_reals(tmp_path: Path) -> None:
    path = exported(tmp_path, ".sqlite", facts(*VALUES))
    rows = asked(path, "SELECT value, value_real, typeof(value_real) FROM indicators")
    assert [Decimal(text) for text, _, _ in rows] == [Decimal(value) for value in VALUES]
    assert rows[1] == ("463.0", 463.0, "real")


def test_sqlite_has_a_period_as_two_days_and_lists_as_json(tmp_path: Path) -> None:
    period = 'period = "2022-01/2022-06"\naliases = ["子", "b"]\nchange = { direction = "up" }\n'
    path = exported(tmp_path, ".sqlite", facts("1") + period)
    found = asked(
        path,
        "SELECT period_start, period_end, aliases, change_direction, area_zh, source_text "
        "FROM indicators",
    )
    days, rest = found[0][:2], found[0][2:]
    assert days == ("2022-01-01", "2022-06-30")
    assert json.loads(rest[0]) == ["子", "b"]
    assert rest[1:] == ("up", "某市", "12.5亿元")


def test_excel_has_typed_cells_and_what_it_would_round_as_text(tmp_path: Path) -> None:
    rows = cells(exported(tmp_path, ".xlsx", facts(*VALUES) + 'period = "2022-06"\n'), 3)
    head = [text for _, text in rows[0]]
    numbers = [next(cell for cell in row if cell[1] in {*VALUES, "463"}) for row in rows[1:3]]
    assert head[:3] == ["base", "kind", "id"]
    assert numbers == [("n", "0.1"), ("n", "463")]
    long = {text: kind for kind, text in rows[3]}
    assert long["12345678901234567890.123456789012"] == "inlineStr"
    assert ("n", "44713") in rows[6]  # 2022-06-01 as Excel counts its days


def test_excel_opens_at_the_first_sheet_that_has_rows(tmp_path: Path) -> None:
    with zipfile.ZipFile(exported(tmp_path, ".xlsx", facts("1"))) as book:
        assert 'activeTab="2"' in book.read("xl/workbook.xml").decode()


def test_excel_hides_columns_in_which_no_row_has_anything(tmp_path: Path) -> None:
    path = exported(tmp_path, ".xlsx", facts("1", "2"))
    head = [text for _, text in cells(path, 3)[0]]
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet3.xml").decode()
    ranges = re.findall(r'<col min="(\d+)" max="(\d+)"[^>]*hidden="1"', sheet)
    hidden = {head[at - 1] for low, high in ranges for at in range(int(low), int(high) + 1)}
    assert {"high", "parts", "chain", "caveat_zh"} <= hidden
    assert not hidden & {"id", "name_zh", "value", "unit", "area_zh", "series"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "http://a"])
def test_excel_takes_no_text_for_a_formula_or_a_link(name: str, tmp_path: Path) -> None:
    path = exported(tmp_path, ".xlsx", facts("1", name=name))
    assert ("inlineStr", name) in cells(path, 3)[1]
    with zipfile.ZipFile(path) as book:
        assert not [each for each in book.namelist() if "rels" in each and "sheet" in each]


@pytest.mark.parametrize(
    ("column", "rows"),
    [
        (FlatColumn("a", "text", ""), [["x" * 32_768]]),
        (FlatColumn("a", "whole number", ""), ([1] for _ in range(11))),
    ],
)
def test_excel_says_what_it_cannot_hold(
    column: FlatColumn, rows: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert excel.MOST_ROWS == 1_048_575
    monkeypatch.setattr(excel, "MOST_ROWS", 10)
    with pytest.raises(InvalidError, match=r"Excel holds .*: 't' has more"):
        excel.write(str(tmp_path / "f.xlsx"), [Flat("t", [column], rows)])


def test_several_bases_and_texts_have_the_same_columns(tmp_path: Path) -> None:
    assert inside.run("export", "--facts", BULLETINS, "-o", tmp_path / "b.sqlite").code == 0
    done = inside.run("export", "--text", BULLETINS, "--jobs", "2", "-o", tmp_path / "t.sqlite")
    assert (done.code, done.stdout) == (0, b"")
    query = "SELECT value, unit, period_start, relation FROM indicators WHERE unit = '亿元'"
    assert sorted(asked(tmp_path / "b.sqlite", query)) == sorted(
        asked(tmp_path / "t.sqlite", query)
    )
    ours, read = (
        [
            name
            for _, name, *_ in asked(tmp_path / f"{each}.sqlite", "PRAGMA table_info(indicators)")
        ]
        for each in "bt"
    )
    *alike, own, last = ours
    more = ("measure", "basis", "revised", "sure", "carried", own, "start", "end")
    assert read == [*alike, *more, last]
    whose = "SELECT count(*) FROM indicators WHERE base IS NOT source_id"
    assert asked(tmp_path / "t.sqlite", whose) == [(0,)]
    sources = asked(tmp_path / "t.sqlite", "SELECT count(*) FROM sources")
    assert sources == [(3,)]


def test_a_text_that_cannot_be_read_is_said_and_the_others_exported(tmp_path: Path) -> None:
    done = inside.run(
        "export", "--text", BULLETINS, "--text", "none.txt", "-o", "t.sqlite", at=tmp_path
    )
    assert (done.code, done.stdout) == (1, b"")
    assert "none.txt: no such file" in done.stderr
    assert asked(tmp_path / "t.sqlite", "SELECT count(*) FROM indicators")[0][0] > 60


def test_nothing_is_overwritten_unless_told_and_no_half_is_left(tmp_path: Path) -> None:
    path = exported(tmp_path, ".sqlite", facts("1"))
    before = path.read_bytes()
    again = ("export", "--facts", "facts.toml", "-o", "out.sqlite")
    done = inside.run(*again, at=tmp_path)
    processes.assert_refused(done, 2, "out.sqlite: already exists")
    assert done.stderr.endswith("hint: --force replaces it\n")
    (tmp_path / "facts.toml").write_text("[base", encoding="utf-8")
    assert inside.run(*again, "--force", at=tmp_path).code == 3
    assert path.read_bytes() == before
    (tmp_path / "facts.toml").write_text(facts("1", "2"), encoding="utf-8")
    assert inside.run(*again, "--force", at=tmp_path) == (0, b"", "")
    assert path.read_bytes() != before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["facts.toml", "out.sqlite"]


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text(facts("1", name="x" * 40_000), encoding="utf-8")
    done = inside.run("export", "--facts", "facts.toml", "-o", "out.xlsx", at=tmp_path)
    processes.assert_refused(done, 3, "Excel holds 32,767 characters in a cell", ".sqlite")
    assert [each.name for each in tmp_path.iterdir()] == ["facts.toml"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As its writers meet it: SQLite may take no more pages, no workbook can be closed."""
    connect, close = sqlite3.connect, xlsxwriter.Workbook.close

    def small(path: str, **more: Any) -> Any:
        database = connect(path, **more)
        database.execute("PRAGMA max_page_count = 2")
        return database

    def full(book: xlsxwriter.Workbook) -> None:
        close(book)
        raise FileCreateError

    monkeypatch.setattr(sqlite3, "connect", small)
    monkeypatch.setattr(xlsxwriter.Workbook, "close", full)
    for path in ("out.sqlite", "out.xlsx"):
        done = inside.run("export", "-o", path, at=tmp_path)
        processes.assert_refused(done, 4, f"{path}: no space left on device")
    assert [*tmp_path.iterdir()] == []


def test_the_rows_of_a_text_have_a_value_for_each_column() -> None:
    found = flat.of_rows(StatementRow, [StatementRow(document="T", value=Decimal("1.50"))])
    assert found.columns == flat.columns_of(StatementRow)
    ((*row,),) = found.rows
    named = {column.name: value for column, value in zip(found.columns, row, strict=True)}
    assert (named["document"], named["value"]) == ("T", Decimal("1.50"))


@pytest.mark.parametrize(
    ("path", "code", "said"),
    [
        ("nowhere/f.sqlite", 4, "nowhere/f.sqlite: no such file"),
        ("f.csv", 2, "f.csv: no format for this ending"),
        ("pipe.sqlite", 4, "pipe.sqlite: not a regular file"),
        ("folder.sqlite", 4, "folder.sqlite: not a regular file"),
    ],
)
def test_where_nothing_can_be_written(path: str, code: int, said: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sqlite")
    (tmp_path / "folder.sqlite").mkdir()
    done = inside.run("export", "-o", path, "--force", at=tmp_path)
    processes.assert_refused(done, code, said)


@tabled(
    ("asked", "hint"),
    [
        (["-"], "endings: .sqlite, .xlsx, .parquet"),
        (["f.doc"], "endings: .sqlite, .xlsx, .parquet"),
        (["f.CSV"], "for .csv: czfacts list -f csv --bom > f.CSV"),
        (["a b.json"], "for .json: czfacts list -f json > 'a b.json'"),
        (["f.md", "--facts", "b.toml"], "for .md: czfacts list --facts b.toml -f markdown > f.md"),
        (["f.tsv", "--text", "a.txt"], "for .tsv: czfacts read a.txt -f tsv > f.tsv"),
    ],
)
def test_what_lists_print_is_no_export(asked: list[str], hint: str) -> None:
    done = inside.run("export", "-o", *asked, "--lang", "en")
    assert done.code == 2
    assert done.stderr.splitlines()[-1] == f"hint: {hint}"


def test_the_list_that_a_hint_names_prints_such_a_file() -> None:
    hint = inside.run("export", "-o", "f.csv", "--lang", "en").stderr.splitlines()[-1]
    words = hint.removeprefix("hint: for .csv: czfacts ").partition(" > ")[0].split()
    assert inside.run(*words).stdout.decode("utf-8-sig").startswith("base,kind,id,")


@pytest.mark.parametrize(("ending", "extra"), [(".xlsx", "excel"), (".parquet", "arrow")])
def test_the_extra_is_named_where_it_is_missing(
    ending: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = {"excel": "xlsxwriter", "arrow": "pyarrow"}[extra]
    monkeypatch.setattr(
        "czfacts.printing.exports.files.find_spec", lambda name: name != library or None
    )
    done = inside.run("export", "-o", f"f{ending}", at=tmp_path)
    processes.assert_refused(done, 4, f"extra '{extra}'", f"pip install 'czfacts[{extra}]'")


def test_a_person_is_told_what_was_written(tmp_path: Path) -> None:
    asked = ("export", "--facts", str(ROOT / "examples/report.toml"), "-o", "b.sqlite")
    drawn = inside.draw(*asked, columns=80, at=tmp_path, settings=TERMINAL)
    assert drawn == "b.sqlite: indicators 10, topics 2, sources 1\n"
    assert inside.run(*asked, "--force", at=tmp_path).stderr == ""


def test_a_measure_is_summed_whatever_each_text_calls_it(tmp_path: Path) -> None:
    said = {
        "青岚": "GDP为1.1亿元",
        "白杨": "全市生产总值2.2亿元，增长3%",
        "临河": "地区生产总值达3.3亿元，全省地区生产总值38亿元",
    }
    told = {it: bulletin(f"{it}市", 2023, f"2023年，{words}。") for it, words in said.items()}
    filled(tmp_path, {f"{area}.txt": text for area, text in told.items()})
    query = (
        "SELECT area_zh, value FROM indicators "
        "WHERE series = '地区生产总值' AND relation = 'level' AND own ORDER BY value"
    )
    wanted = [("青岚市", "1.1"), ("白杨市", "2.2"), ("临河市", "3.3")]
    assert inside.run("export", "--text", ".", "-o", "t.sqlite", at=tmp_path).code == 0
    assert asked(tmp_path / "t.sqlite", query) == wanted
    (tmp_path / "bases").mkdir()
    for area in said:
        inside.run("draft", f"{area}.txt", "-o", f"bases/{area}.toml", at=tmp_path)
    assert inside.run("export", "--facts", "bases", "-o", "b.sqlite", at=tmp_path).code == 0
    assert asked(tmp_path / "b.sqlite", query) == wanted


def test_a_day_that_no_calendar_has_is_no_obstacle(tmp_path: Path) -> None:
    filled(tmp_path, {"bulletin.txt": "全市统计公报\n\n2024年6月31日，全市有企业12家。\n"})
    exported = inside.run("export", "--text", "bulletin.txt", "-o", "t.sqlite", at=tmp_path)
    assert exported.code == 0
