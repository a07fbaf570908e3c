"""Texts in Arrow record batches, read by engines: `./run pytest -m engines`."""

import csv
import io
import os
import shutil
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from folders import filled
from inside import run
from surroundings import ROOT

pytestmark = pytest.mark.engines
pyarrow = pytest.importorskip("pyarrow")
from czfacts import arrow  # noqa: E402, it needs pyarrow

BULLETINS = sorted((ROOT / "examples/bulletins").glob("*.txt"))
COUNT = 300
BROKEN = 17  # the number of the text that has no paragraph
FIELDS = (
    "document,paragraph,start,value,unit,name,relation,period,normalized,error,"
    "document_area,published"
)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Return many small texts by their names: paragraphs of the examples, each with its title."""
    pages = [path.read_text(encoding="utf-8").split("\n\n") for path in BULLETINS]
    parts = [(page[0], part) for page in pages for part in page[2:] if len(part) > 20]
    made = {
        f"t{number:03}.txt": f"{title}\n\n{part.replace('4', str(number % 10))}\n"
        for number in range(COUNT)
        for title, part in [parts[number % len(parts)]]
    }
    made[f"t{BROKEN:03}.txt"] = "\n \n"
    return made


@pytest.fixture(scope="module")
def expected(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Counter[Any]:
    """Return what the command says of the same texts."""
    folder = filled(tmp_path_factory.mktemp("texts"), texts)
    done = run("read", ".", "--jobs", "2", "--fields", FIELDS, "-f", "csv", at=folder)
    assert done.code == 1
    rows = csv.DictReader(io.StringIO(done.stdout.decode()))
    found = Counter(row_of(each, ".") for each in rows)
    assert sum(found.values()) > 2 * COUNT
    return found


def row_of(row: Any, joint: str = "_") -> tuple[Any, ...]:
    """Return what is compared of a row: exact numbers, and that there is an error."""
    names = ["document", "paragraph", "start", "unit", "name", "relation", "period"]
    names += ["document_area", "published"]
    same = [str(row[name]) if row[name] is not None else "" for name in names]
    numbers = [row["value"], row[f"normalized{joint}value"]]
    exact = [None if number in (None, "") else Decimal(number) for number in numbers]
    unit = row[f"normalized{joint}unit"] or ""
    return (same[0].removeprefix("./"), *same[1:], unit, *exact, bool(row["error"]))


def batches(texts: dict[str, str], size: int = 64) -> list[Any]:
    table = pyarrow.table({"document": [*texts], "text": [*texts.values()]})
    return list(table.to_batches(max_chunksize=size))


def test_batches_in_batches_out(texts: dict[str, str], expected: Counter[Any]) -> None:
    table = pyarrow.Table.from_batches(arrow.read(batches(texts)), arrow.SCHEMA)
    assert Counter(map(row_of, table.to_pylist())) == expected


def test_what_is_known_of_a_text_is_a_column(texts: dict[str, str]) -> None:
    batch = pyarrow.record_batch(
        {
            "document": [1, 2, 3, 4],
            "text": ["今年产值3亿元。", "今年产值3亿元。", None, "产值3亿元。"],
            "published": ["2021年3月1日", None, None, "soon"],
            "other": [0, 0, 0, 0],
        }
    )
    (found,) = arrow.read([batch])
    rows = found.to_pylist()
    assert [(it["document"], it["period"]) for it in rows[:2]] == [("1", "2021"), ("2", None)]
    assert [bool(it["error"]) for it in rows] == [False, False, True, True]
    assert next(arrow.read([batch.slice(0, 0)])).num_rows == 0


def test_duckdb(texts: dict[str, str], expected: Counter[Any], tmp_path: Path) -> None:
    """The recipe of docs/scale.md."""
    duckdb = pytest.importorskip("duckdb")
    filled(tmp_path, texts)
    query = "SELECT filename AS document, content AS text FROM read_text(?)"
    lake = duckdb.sql(query, params=[f"{tmp_path}/*"])
    figures = pyarrow.Table.from_batches(arrow.read(lake.to_arrow_reader(64)), arrow.SCHEMA)
    total = duckdb.sql("SELECT sum(normalized_value) FROM figures WHERE normalized_unit = 'CNY'")
    assert total.fetchall()[0][0] == sum_of(expected)
    assert figures.num_rows == sum(expected.values())


def test_polars(texts: dict[str, str], expected: Counter[Any]) -> None:
    """The recipe of docs/scale.md."""
    polars = pytest.importorskip("polars")
    lake = polars.DataFrame({"document": [*texts], "text": [*texts.values()]})
    read = arrow.read(lake.to_arrow().to_batches())
    figures = polars.from_arrow(pyarrow.Table.from_batches(read, arrow.SCHEMA))
    money = figures.filter(polars.col("normalized_unit") == "CNY")
    assert money["normalized_value"].sum() == sum_of(expected)


def sum_of(expected: Counter[Any]) -> Decimal:
    """Return the sum of all money, by what the command says."""
    money = ((row[-2], count) for row, count in expected.items() if row[-4] == "CNY")
    return sum((value * count for value, count in money), Decimal(0))


@pytest.mark.skipif(not shutil.which("java"), reason="Spark needs a JRE")
@pytest.mark.filterwarnings("default")  # Spark's own
def test_spark(texts: dict[str, str], expected: Counter[Any], monkeypatch: Any) -> None:
    """The recipe of docs/scale.md: two workers of Spark say what two of ours do."""
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    session = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = session.getOrCreate()
    try:
        lake = spark.createDataFrame([*texts.items()], "document string, text string")
        figures = lake.repartition(2).mapInArrow(arrow.read, arrow.DDL).cache()
        rows = [row.asDict() for row in figures.collect()]
        assert Counter(map(row_of, rows)) == expected
        money = figures.where("normalized_unit = 'CNY'").groupBy().sum("normalized_value")
        assert money.collect()[0][0] == sum_of(expected)
    finally:
        spark.stop()
