"""Write a table to the standard output, in the format that was asked for."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from czfacts.commands import _pager
from czfacts.errors import UsageError
from czfacts.printing import formats, output
from czfacts.printing.formats import Format
from czfacts.printing.select import select
from czfacts.printing.table import Cell, Chart, Table, together
from czfacts.wording import Phrase


def emit(
    table: Table[Any],
    format: Format | None,
    *,
    json: bool = False,
    fields: str | None = None,
    bom: bool = False,
    notes: Iterable[str] = (),
) -> None:
    """Write *table* in *format*: by default as a table to a terminal, as TSV to anything else.

    *notes* are lines for the standard error, printed only on a terminal.
    """
    chosen = _chosen(format, json=json)
    if bom and chosen not in ("csv", "tsv"):
        raise UsageError(Phrase("--bom is for csv and tsv, not {format}", format=chosen))
    if fields is not None:
        table = select(table, [name.strip() for name in fields.split(",")])
    is_utf8 = bom or chosen in ("json", "jsonl")
    pieces = chain(["\ufeff"] * bom, formats.pieces(table, chosen))
    _pager.write(pieces, "utf-8" if is_utf8 else None)
    if output.is_terminal():
        for line in notes:
            output.say(line)


def emit_each(
    tables: Sequence[Table[Any]],
    format: Format | None,
    *,
    json: bool = False,
    fields: str | None = None,
    bom: bool = False,
) -> None:
    """Write *tables* of one object each: to people one below the other, else as one table."""
    chosen = _chosen(format, json=json)
    if fields is not None or bom or not is_for_people(format, json=json):
        emit(together(tables), format, json=json, fields=fields, bom=bom)
        return
    parts = (formats.text(each, chosen) for each in tables)
    _pager.write(["\n".join(parts)])


def require_no_format(format: Format | None, *, json: bool, fields: str | None, bom: bool) -> None:
    """Raise UsageError where a chart, which is a format of its own, is asked for in another."""
    if format or json or fields is not None or bom:
        raise UsageError(Phrase("--chart is a format of its own"))


def is_for_people(format: Format | None, *, json: bool) -> bool:
    """Tell whether a person reads what `emit` writes."""
    return _chosen(format, json=json) in ("table", "markdown")


def _chosen(format: Format | None, *, json: bool) -> Format:
    return "json" if json else format or ("table" if output.is_terminal() else "tsv")


def draw(chart: Chart) -> None:
    """Write *chart* to the standard output, as wide as the terminal."""
    from czfacts.printing.chart import render  # noqa: PLC0415, imports Rich

    _pager.write([render(chart, output.width(), output.encoding())])


def draw_lines(title: str, rows: Sequence[tuple[str, Sequence[Decimal | None], Cell]]) -> None:
    """Write a line of small bars for each of *rows* to the standard output, below *title*."""
    from czfacts.printing import spark  # noqa: PLC0415, imports Rich

    _pager.write([spark.render(title, rows, output.width(), output.encoding())])
