"""What engines read of our output is exact: `./run pytest -m engines`, where they are installed."""

import shutil
import sqlite3
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import pytest

from builders import HEAD, INDICATOR
from inside import run

pytestmark = pytest.mark.engines

# Sums that go wrong in binary; then more digits and decimals than a double holds.
SHORT = ("0.1", "0.2", "-0.3", "1236.8", "9007199254.74")
LONG = (*SHORT, "0.000000000001", "12345678901234567890.123456789012")
UNITS = ("亿元", "万亩")
EXACT = "DECIMAL(38, 12)"
Sums = dict[str, Decimal]


def sums(pairs: list[tuple[str, Decimal]]) -> Sums:
    found: Sums = defaultdict(Decimal)
    with localcontext(prec=38):  # Python rounds to 28 digits unless told
        for unit, value in pairs:
            found[unit] += value
    return dict(found)


def expected(values: Sequence[str]) -> Sums:
    return sums([(unit, Decimal(value)) for unit in UNITS for value in values])


def with_values(values: Sequence[str]) -> str:
    """Return a base of these *values* in both units."""
    records = (
        INDICATOR.replace('"a"', f'"a{number}-{place}"')
        .replace("value = 12.5", f"value = {value}")
        .replace("亿元", unit)
        for place, unit in enumerate(UNITS)
        for number, value in enumerate(values)
    )
    return HEAD + "".join(records)


def printed(values: Sequence[str], tmp_path: Path, format: str) -> Path:
    """Print a base of these *values* in a format; return where."""
    done = run(
        *("indicators", "--facts", "-", "--fields", "id,value,unit,period", "--format", format),
        stdin=with_values(values).encode(),
    )
    assert (done.code, done.stderr) == (0, "")
    path = tmp_path / f"facts.{format}"
    path.write_bytes(done.stdout)
    return path


class TestDuckDB:
    @pytest.fixture
    def duckdb(self) -> Any:
        return pytest.importorskip("duckdb")

    @pytest.mark.parametrize(("format", "delimiter"), [("tsv", r"\t"), ("csv", ",")])
    def test_tables(self, duckdb: Any, format: str, delimiter: str, tmp_path: Path) -> None:
        path = printed(LONG, tmp_path, format)
        types = f"{{'value': '{EXACT}', 'period': 'VARCHAR'}}"
        options = f"delim='{delimiter}', header=true, types={types}"
        found = duckdb.sql(
            f"SELECT unit, sum(value) FROM read_csv('{path}', {options}) GROUP BY unit"  # noqa: S608
        )
        assert dict(found.fetchall()) == expected(LONG)

    def test_json(self, duckdb: Any, tmp_path: Path) -> None:
        """Its numbers go through a double: exact up to 15 digits, and that only by way of text."""
        path = printed(SHORT, tmp_path, "jsonl")
        found = duckdb.sql(
            f"SELECT json->>'unit', sum(CAST(json->>'value' AS {EXACT})) "  # noqa: S608
            f"FROM read_ndjson_objects('{path}') GROUP BY 1"
        )
        assert dict(found.fetchall()) == expected(SHORT)


class TestPolars:
    @pytest.fixture
    def polars(self) -> Any:
        return pytest.importorskip("polars")

    def added(self, polars: Any, table: Any) -> Sums:
        exact = polars.col("value").cast(polars.Decimal(38, 12))
        return dict(table.group_by("unit").agg(exact.sum()).rows())

    @pytest.mark.parametrize(("format", "delimiter"), [("tsv", "\t"), ("csv", ",")])
    def test_tables(self, polars: Any, format: str, delimiter: str, tmp_path: Path) -> None:
        path = printed(LONG, tmp_path, format)
        text = {"value": polars.String}
        table = polars.read_csv(path, separator=delimiter, schema_overrides=text)
        assert self.added(polars, table) == expected(LONG)

    def test_json(self, polars: Any, tmp_path: Path) -> None:
        """As in DuckDB."""
        table = polars.read_ndjson(printed(SHORT, tmp_path, "jsonl"))
        as_text = table.with_columns(polars.col("value").cast(polars.String))
        assert self.added(polars, as_text) == expected(SHORT)


class TestExports:
    """What `export` writes: a sum in each engine is ours to the last digit."""

    @pytest.fixture
    def parquet(self, tmp_path: Path) -> Path:
        pytest.importorskip("pyarrow")
        return exported(tmp_path, ".parquet")

    def test_duckdb(self, parquet: Path) -> None:
        duckdb = pytest.importorskip("duckdb")
        found = duckdb.sql(f"SELECT unit, sum(value) FROM '{parquet}' GROUP BY unit")  # noqa: S608
        assert dict(found.fetchall()) == expected(LONG)

    def test_polars(self, parquet: Path) -> None:
        polars = pytest.importorskip("polars")
        table = polars.read_parquet(parquet)
        assert dict(table.group_by("unit").agg(polars.col("value").sum()).rows()) == expected(LONG)

    def test_pandas(self, parquet: Path) -> None:
        pandas = pytest.importorskip("pandas")
        table = pandas.read_parquet(parquet, dtype_backend="pyarrow")
        found = {unit: each["value"].sum() for unit, each in table.groupby("unit")}
        assert found == expected(LONG)

    def test_sqlite(self, tmp_path: Path) -> None:
        """Its own sum is a double; the exact texts can be added by a function of one's own."""
        database = sqlite3.connect(exported(tmp_path, ".sqlite"))
        aggregate: Any = _DecimalSum
        database.create_aggregate("decimal_sum", 1, aggregate)
        found = database.execute("SELECT unit, decimal_sum(value) FROM indicators GROUP BY unit")
        assert {unit: Decimal(text) for unit, text in found} == expected(LONG)
        database.close()

    def test_the_shell_of_sqlite(self, tmp_path: Path) -> None:
        if not shutil.which("sqlite3"):
            pytest.skip("the shell sqlite3, which has decimal_sum, is not installed")
        query = "SELECT unit, decimal_sum(value) FROM indicators GROUP BY unit"
        command = ["sqlite3", str(exported(tmp_path, ".sqlite")), query]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        pairs = [line.split("|") for line in done.stdout.splitlines()]
        assert {unit: Decimal(text) for unit, text in pairs} == expected(LONG)

    def test_what_does_not_fit_is_null_and_never_rounded(self, tmp_path: Path) -> None:
        duckdb = pytest.importorskip("duckdb")
        pytest.importorskip("pyarrow")
        path = exported(tmp_path, ".parquet", ("0.0000000000001", "1e60", "1", "1e25", "1.10"))
        found = duckdb.sql(f"SELECT value FROM '{path}' WHERE unit = '亿元'").fetchall()  # noqa: S608
        assert [value for (value,) in found] == [
            *(None, None, Decimal(1), Decimal(10) ** 25, Decimal("1.10"))
        ]
        types = duckdb.sql(f"DESCRIBE SELECT value, period_start FROM '{path}'").fetchall()  # noqa: S608
        assert [each[1] for each in types] == ["DECIMAL(38,12)", "DATE"]


class _DecimalSum:
    """What the shell of SQLite has as `decimal_sum`."""

    def __init__(self) -> None:
        self.sum = Decimal(0)

    def step(self, text: str) -> None:
        with localcontext(prec=60):
            self.sum += Decimal(text)

    def finalize(self) -> str:
        return f"{self.sum:f}"


def exported(tmp_path: Path, ending: str, values: Sequence[str] = LONG) -> Path:
    """Export a base of these *values* in both units; return where."""
    path = tmp_path / f"facts{ending}"
    done = run("export", "--facts", "-", "-o", path, stdin=with_values(values).encode())
    assert done == (0, b"", "")
    return path
