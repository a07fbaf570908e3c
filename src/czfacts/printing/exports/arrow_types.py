"""The types of Arrow that flat columns have; numbers are DECIMAL(38,12)."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from czfacts.printing.exports.flat import FlatColumn, Type

PRECISION, SCALE = 38, 12
TYPES: dict[Type, Any] = {
    "text": pa.string(),
    "list": pa.string(),
    "whole number": pa.int32(),
    "true or false": pa.bool_(),
    "date": pa.date32(),
    "number": pa.decimal128(PRECISION, SCALE),
}

DDL: dict[Type, str] = {
    "text": "string",
    "list": "string",
    "whole number": "int",
    "true or false": "boolean",
    "date": "date",
    "number": f"decimal({PRECISION},{SCALE})",
}


def schema_of(columns: Sequence[FlatColumn]) -> Any:
    """Return the schema of a table with *columns*, each with its description."""
    return pa.schema(
        [pa.field(each.name, TYPES[each.type], metadata={"about": each.about}) for each in columns]
    )


def ddl_of(columns: Sequence[FlatColumn]) -> str:
    """Return the schema of a table with *columns* as Spark writes it."""
    return ", ".join(f"`{each.name}` {DDL[each.type]}" for each in columns)


def batch(columns: Sequence[FlatColumn], rows: Sequence[Sequence[Any]]) -> Any:
    """Return *rows* as a record batch; a number that DECIMAL(38,12) cannot hold exactly is null."""
    values = zip(*rows, strict=True) if rows else [()] * len(columns)
    arrays = [
        pa.array([_OWN.get(column.type, _same)(value) for value in each], TYPES[column.type])
        for column, each in zip(columns, values, strict=True)
    ]
    return pa.record_batch(arrays, schema=schema_of(columns))


def _number(value: Decimal | None) -> Decimal | None:
    if value is None or not value:
        return value
    # Decimals and whole digits, the zeros at the end aside.
    plain = value.normalize() if len(value.as_tuple().digits) <= PRECISION else value
    exponent = plain.as_tuple().exponent
    is_exact = isinstance(exponent, int) and exponent >= -SCALE
    return value if is_exact and value.adjusted() < PRECISION - SCALE else None


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _same(value: Any) -> Any:
    return value


_OWN: dict[Type, Callable[[Any], Any]] = {"number": _number, "date": _day}
