"""Write a table to the standard output, in the format that was asked for."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from czfacts.commands import _pager
from czfacts.commands._options import require_at_most_one
from czfacts.errors import UsageError
from czfacts.printing import formats, output
from czfacts.printing.formats import FORMATS, Format
from czfacts.printing.select import select
from czfacts.printing.table import Cell, Table, together
from czfacts.wording import Phrase

if TYPE_CHECKING:
    from czfacts.printing.bars import Chart


class Form(NamedTuple):
    """What the options ask an output to be like; ``fields`` are names separated by commas."""

    format: Format | None = None
    json: bool = False
    fields: str | None = None
    bom: bool = False

    @property
    def chosen(self) -> Format:
        """The format: by default a table on a terminal, TSV on anything else."""
        if self.format != "json":
            require_at_most_one(json=self.json, format=self.format)
        if self.json:
            return "json"
        return self.format or ("table" if output.is_terminal() else "tsv")

    @property
    def is_asked(self) -> bool:
        """Whether an option asks for anything."""
        return self != Form()

    @property
    def is_for_people(self) -> bool:
        """Whether a person reads it."""
        return self.fields is None and FORMATS[self.chosen].is_for_people


def emit(table: Table[Any], form: Form, notes: Iterable[str] = ()) -> None:
    """Write *table* in *form*.

    *notes* are lines for the standard error, printed only on a terminal.
    """
    chosen = form.chosen
    traits = FORMATS[chosen]
    if form.bom and not traits.takes_bom:
        raise UsageError(Phrase("--bom is for csv and tsv, not {format}", format=chosen))
    if form.fields is not None:
        from czfacts.views import titles  # noqa: PLC0415, where fields are asked for

        if traits.is_for_people and table.single is None:
            table = select(table, titles.columns(form.fields, table))
        else:
            table = select(table, titles.fields(form.fields, table.paths))
    is_utf8 = form.bom or traits.is_utf8
    pieces = chain(["\ufeff"] * form.bom, formats.pieces(table, chosen))
    _pager.write(
        pieces, "utf-8" if is_utf8 else None, is_table=chosen == "table" and table.single is None
    )
    _note(notes)


def emit_each(
    tables: Sequence[Table[Any]], form: Form, notes: Iterable[str] = (), *, are_several: bool
) -> None:
    """Write *tables* of one object each: to people one below the other, else as one table.

    Unless *are_several* were asked for, it is that object alone. *notes* are as those of `emit`.
    """
    if form.is_for_people and not form.bom and len(tables) > 1:
        _pager.write(["\n".join(formats.text(each, form.chosen) for each in tables)])
        _note(notes)
    else:
        is_one = form.is_for_people or not are_several
        emit(tables[0] if is_one else together(tables), form, notes)


def _note(notes: Iterable[str]) -> None:
    if output.is_terminal():
        for line in notes:
            output.say(line)


def require_no_format(form: Form) -> None:
    """Raise UsageError where a chart, which people read as a table, is asked for in a format."""
    if form not in (Form(), Form("table")):
        raise UsageError(Phrase("--chart cannot be combined with a format"))


def draw(chart: "Chart") -> None:
    """Write *chart* to the standard output, as wide as the terminal."""
    from czfacts.printing.chart import render  # noqa: PLC0415, imports Rich

    _pager.write([render(chart, output.width(), output.encoding())])


def draw_lines(
    title: str,
    rows: Sequence[tuple[str, Cell, Sequence[Decimal | None], Cell]],
    *,
    is_shared: bool,
) -> None:
    """Write a line of small bars for each of *rows* to the standard output, below *title*.

    They have one scale where it *is_shared*, else each its own.
    """
    from czfacts.printing import spark  # noqa: PLC0415, imports Rich

    _pager.write(
        [spark.render(title, rows, output.width(), output.encoding(), is_shared=is_shared)]
    )
