"""What corrects an earlier figure: as a text says it, over many texts, in series and exports."""

import json
import re
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

import inside
from folders import filled
from surroundings import ROOT

YEARS = {
    # The later text comes first by its name, as it may.
    "b.txt": "临河市2022年国民经济和社会发展统计公报\n粮食产量210.4万吨，增长2.0%。",
    "c.txt": "临河市2023年国民经济和社会发展统计公报\n粮食产量214.0万吨，增长1.7%。",
    "a.txt": (
        "临河市2024年国民经济和社会发展统计公报\n"
        "经核实，2023年粮食产量最终核实数为215.6万吨，增长2.5%。2024年粮食产量219.3万吨，增长1.7%。"
    ),
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return filled(tmp_path, YEARS)


def test_a_series_holds_the_revised_value_whatever_the_order_of_the_texts(texts: Path) -> None:
    done = inside.run("series", "粮食产量", "--text", ".", "--format", "table", at=texts)
    rows = [line.split() for line in done.stdout.decode().splitlines()]
    said = ["revised,", "was", "2.140", "(./c.txt:2:4)"]
    assert rows[-3:] == [
        ["2022", "2.104", "↑2.0%"],
        ["2023", "2.156", "r", "↑2.5%", "↑2.5%", *said],
        ["2024", "2.193", "↑1.7%", "↑1.7%"],
    ]


def test_an_export_says_which_figure_is_corrected(texts: Path) -> None:
    assert inside.run("export", "--text", ".", "-o", "t.sqlite", at=texts).code == 0
    with sqlite3.connect(texts / "t.sqlite") as database:
        query = "SELECT id, revises, value FROM indicators WHERE revised ORDER BY relation DESC"
        found = database.execute(query).fetchall()
    assert found == [
        ("./a.txt:2:19", "./c.txt:2:4", "215.6"),
        ("./a.txt:2:29", "./c.txt:2:14", "2.5"),
    ]


def test_what_is_only_repeated_is_not_corrected(texts: Path) -> None:
    again = "临河市2025年国民经济和社会发展统计公报\n2023年粮食产量最终核实数为215.6万吨。\n"
    (texts / "d.txt").write_text(again, encoding="utf-8")
    done = inside.run("series", "粮食产量", "--text", ".", "--json", at=texts)
    found = {it["id"]: it["revises"] for it in json.loads(done.stdout) if it["value"] == 215.6}
    assert found == dict.fromkeys(("./a.txt:2:19", "./d.txt:2:15"), "./c.txt:2:4")
    assert "./d.txt" not in done.stderr


def test_a_revision_of_what_no_text_says_corrects_nothing(texts: Path) -> None:
    (texts / "c.txt").unlink()
    done = inside.run("read", ".", "--json", at=texts)
    assert sum(bool(each["revised"]) for each in json.loads(done.stdout)) == 2
    done = inside.run("series", "粮食产量", "--text", ".", "--json", at=texts)
    assert [each["revises"] for each in json.loads(done.stdout)] == [None] * 6


RECIPE = re.compile(r"```sql\n(SELECT period, sum.*?)```", re.DOTALL)


def recipe() -> str:
    """Return what the reference advises to ask an export for a sum."""
    (found,) = RECIPE.findall((ROOT / "docs/reference.md").read_text(encoding="utf-8"))
    return str(found).replace("地区生产总值", "粮食产量")


def with_a_bound(texts: Path) -> None:
    """Add a text of another town, with a bound and another unit beside the value."""
    title = "青岚市2024年国民经济和社会发展统计公报"
    said = "粮食产量突破300万吨，达到300.1万吨（60.02亿斤），2025年力争320万吨。"
    (texts / "e.txt").write_text(f"{title}\n{said}\n", encoding="utf-8")


def test_the_sum_of_the_reference_counts_no_value_twice(texts: Path) -> None:
    with_a_bound(texts)
    assert inside.run("export", "--text", ".", "-o", "t.sqlite", at=texts).code == 0
    with sqlite3.connect(texts / "t.sqlite") as database:
        query = recipe().replace("'figures.parquet'", "indicators")
        found = {period: (total, count) for period, total, count in database.execute(query)}
    assert found == {
        "2022": (2104 * 10**6, 1),
        "2023": (2156 * 10**6, 1),
        "2024": (5194 * 10**6, 2),
    }


@pytest.mark.engines
def test_duckdb_sums_an_export_exactly(texts: Path) -> None:
    duckdb, _ = pytest.importorskip("duckdb"), pytest.importorskip("pyarrow")
    with_a_bound(texts)
    assert inside.run("export", "--text", ".", "-o", "figures.parquet", at=texts).code == 0
    query = recipe().replace("figures.parquet", str(texts / "figures.parquet"))
    found = {period: (total, count) for period, total, count in duckdb.sql(query).fetchall()}
    assert found == {
        "2022": (Decimal(2104 * 10**6), 1),
        "2023": (Decimal(2156 * 10**6), 1),
        "2024": (Decimal(5194 * 10**6), 2),
    }
