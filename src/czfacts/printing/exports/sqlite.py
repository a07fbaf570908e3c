"""SQLite: numbers exactly, as text, and beside each a real to sort and compare by."""

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from czfacts.printing.exports.flat import Flat, FlatColumn, Type

AFFINITIES: dict[Type, str] = {"whole number": "INTEGER", "true or false": "INTEGER"}
REAL = "_real"


def write(path: str, tables: Iterable[Flat]) -> None:
    """Write *tables* to the new database *path*.

    ``value`` is text with all its digits, ``value_real`` the double nearest to it.
    """
    database = sqlite3.connect(path, isolation_level=None)
    try:
        _write_all(database, tables)
    except sqlite3.OperationalError as error:  # a full disk, as a rule
        raise OSError(errno.ENOSPC, str(error)) from None
    finally:
        database.close()


def _write_all(database: sqlite3.Connection, tables: Iterable[Flat]) -> None:
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("BEGIN")
    for table in tables:
        _write(database, table)
    database.execute("COMMIT")


def _write(database: sqlite3.Connection, table: Flat) -> None:
    columns = [each for column in table.columns for each in _declared(column)]
    database.execute(f"CREATE TABLE {_name(table.name)} ({', '.join(columns)})")
    places = ", ".join("?" * len(columns))
    rows = (tuple(_values(table.columns, row)) for row in table.rows)
    database.executemany(f"INSERT INTO {_name(table.name)} VALUES ({places})", rows)  # noqa: S608, names of ours


def _declared(column: FlatColumn) -> list[str]:
    declared = [f"{_name(column.name)} {AFFINITIES.get(column.type, 'TEXT')}"]
    return [*declared, f"{_name(column.name + REAL)} REAL"] if column.type == "number" else declared


def _values(columns: Sequence[FlatColumn], row: Sequence[Any]) -> Iterator[Any]:
    for column, value in zip(columns, row, strict=True):
        if column.type == "number":
            yield f"{value:f}" if isinstance(value, Decimal) else None
            yield None if value is None else float(value)
        else:
            yield value


def _name(name: str) -> str:
    return f'"{name}"'
