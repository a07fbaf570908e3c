"""A table reduced to the fields that a reader asks for."""

from collections.abc import Sequence
from typing import Any

from czfacts.errors import UsageError
from czfacts.printing.table import Column, Row, Table
from czfacts.values import paths
from czfacts.wording import Phrase


def select(table: Table[Row], fields: Sequence[str | Column[Row]]) -> Table[Any]:
    """Return *table* with only *fields*, in the given order, whatever the format.

    A field is a dotted path or the beginning of several: ``name`` is ``name.zh`` and ``name.en``;
    for people it may be a column. Raises UsageError for an unknown field; its hint says where it
    is known, suggests the nearest one, or lists all.
    """
    asked = [each for field in fields for each in _expand(field, table)]
    asked = list(dict.fromkeys(asked))
    chosen = [each for each in asked if isinstance(each, str)]

    def document(row: Row) -> dict[str, Any]:
        return paths.prune(table.document(row), chosen)

    if table.single is not None:
        single = paths.prune(table.single, chosen)
        lines = [
            Column[str]("field", str, whole=True),
            Column[str]("value", lambda path: paths.flat(single, path)),
        ]
        return Table(lines, chosen, lambda _: single, tuple(chosen), table.heading, single=single)
    columns: list[Column[Any]] = [
        field_column(table, it) if isinstance(it, str) else it for it in asked
    ]
    return Table(columns, table.rows, document, tuple(chosen))


def field_column(table: Table[Row], path: str) -> Column[Row]:
    """Return a column of the field *path*, as data has it."""
    return Column(path, lambda row: paths.flat(table.document(row), path))


def _expand(field: str | Column[Row], table: Table[Row]) -> Sequence[str | Column[Row]]:
    if not isinstance(field, str):
        return [field]
    found = paths.under(field, table.paths)
    if not found:
        said = Phrase("no such field: '{field}'", field=field)
        hint = table.elsewhere(field) or paths.suggestion(field, table.paths)
        raise UsageError(said, hint=hint)
    return found
