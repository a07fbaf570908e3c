"""What engines read of our output is exact: `./run pytest -m engines`, where they are installed."""

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


def printed(values: Sequence[str], tmp_path: Path, format: str) -> Path:
    """Print a base of these *values* in a format; return where."""
    records = (
        INDICATOR.replace('"a"', f'"a{number}-{place}"')
        .replace("value = 12.5", f"value = {value}")
        .replace("亿元", unit)
        for place, unit in enumerate(UNITS)
        for number, value in enumerate(values)
    )
    done = run(
        *("indicators", "--facts", "-", "--fields", "id,value,unit,period", "--format", format),
        stdin=(HEAD + "".join(records)).encode(),
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
