"""Excel: a sheet a table, with typed cells, a head that stays, and no formula."""

import errno
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from czfacts.errors import InvalidError, Problem
from czfacts.printing.exports.flat import Flat, FlatColumn
from czfacts.wording import Phrase

MOST_ROWS = 2**20 - 1  # the head is one more
LONGEST_TEXT = 32_767
MOST_DIGITS = 15  # of a double that Excel keeps
FIRST_YEAR = 1900
WIDTHS = {"number": 14, "whole number": 10, "date": 11, "true or false": 8}
WIDTH = 18
EMPTY = ("", "[]")  # what a text or a list may be
# A cell is what it is written as: "=1+1" and "1236" are texts, an address is no link.
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write(path: str, tables: Iterable[Flat]) -> None:
    """Write *tables* to the new workbook *path*.

    Numbers of more than 15 digits are text, since Excel would round them. Raises InvalidError where
    a table or a text is longer than Excel can hold.
    """
    book = xlsxwriter.Workbook(path, {"constant_memory": True, **AS_WRITTEN})
    try:
        for table in tables:
            _Sheet(book, path, table).write()
        used = (each for each in book.worksheets() if each.dim_rowmax)
        next(used, book.worksheets()[0]).activate()  # the first that has rows is shown
    finally:
        _close(book)


def _close(book: Any) -> None:
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(errno.ENOSPC, str(error)) from None


class _Sheet:
    def __init__(self, book: Any, path: str, table: Flat) -> None:
        self._path = path
        self._table = table
        self._sheet = book.add_worksheet(table.name)
        self._head = book.add_format({"bold": True})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def write(self) -> None:
        """Write the head and the rows; a column that no row has is there, but hidden."""
        for number, column in enumerate(self._table.columns):
            self._sheet.write_string(0, number, column.name, self._head)
        self._sheet.freeze_panes(1, 0)
        last, used = 0, set[int]()
        for last, row in enumerate(self._table.rows, 1):
            if last > MOST_ROWS:
                raise self._too_large(Phrase("{count} rows", count=f"{MOST_ROWS:,}"))
            for number, (column, value) in enumerate(zip(self._table.columns, row, strict=True)):
                if value is not None:
                    self._write(last, number, column, value)
                    if value not in EMPTY:
                        used.add(number)
        for number, column in enumerate(self._table.columns):
            hidden = {"hidden": last > 0 and number not in used}
            self._sheet.set_column(number, number, WIDTHS.get(column.type, WIDTH), None, hidden)
        self._sheet.autofilter(0, 0, last, len(self._table.columns) - 1)

    def _write(self, row: int, number: int, column: FlatColumn, value: Any) -> None:
        if column.type == "true or false":
            self._sheet.write_boolean(row, number, value)
        elif column.type == "date" and int(value[:4]) >= FIRST_YEAR:
            self._sheet.write_datetime(row, number, date.fromisoformat(value), self._day)
        elif isinstance(value, (int, Decimal)) and _fits(Decimal(value)):
            self._sheet.write_number(row, number, float(value))
        else:
            self._write_text(
                row, number, f"{value:f}" if isinstance(value, Decimal) else str(value)
            )

    def _write_text(self, row: int, number: int, text: str) -> None:
        if len(text) > LONGEST_TEXT:
            most = Phrase("{count} characters in a cell", count=f"{LONGEST_TEXT:,}")
            raise self._too_large(most)
        self._sheet.write_string(row, number, text)

    def _too_large(self, most: Phrase) -> InvalidError:
        said = Phrase("Excel holds {most}: '{table}' has more", most=most, table=self._table.name)
        hint = Phrase("write .sqlite or .parquet instead")
        return InvalidError(self._path, [Problem(said, line=0)], hint=hint)


def _fits(value: Decimal) -> bool:
    """Tell whether a double of Excel's keeps *value* as it is."""
    digits = value.normalize().as_tuple().digits if value else ()
    return len(digits) <= MOST_DIGITS and abs(value.adjusted()) < 300  # noqa: PLR2004, of a double
