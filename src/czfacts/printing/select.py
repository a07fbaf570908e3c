"""A table reduced to the fields that a reader asks for."""

from collections.abc import Sequence
from typing import Any

from czfacts.errors import UsageError
from czfacts.printing.table import Column, Row, Table
from czfacts.values import paths
from czfacts.wording import Phrase


def select(table: Table[Row], fields: Sequence[str]) -> Table[Any]:
    """Return *table* with only *fields*, in the given order, whatever the format.

    A field is a dotted path or the beginning of several: ``name`` is ``name.zh`` and ``name.en``.
    Raises UsageError for an unknown field; its hint lists the valid ones.
    """
    chosen = [path for field in fields for path in _expand(field, table.paths)]
    chosen = list(dict.fromkeys(chosen))

    def document(row: Row) -> dict[str, Any]:
        return paths.prune(table.document(row), chosen)

    if table.single is not None:
        single = paths.prune(table.single, chosen)
        columns = [
            Column[str]("field", str, whole=True),
            Column[str]("value", lambda path: paths.flat(single, path)),
        ]
        return Table(columns, chosen, lambda _: single, tuple(chosen), table.heading, single=single)
    return Table([_column(table, path) for path in chosen], table.rows, document, tuple(chosen))


def _column(table: Table[Row], path: str) -> Column[Row]:
    return Column(path, lambda row: paths.flat(table.document(row), path))


def _expand(field: str, valid: Sequence[str]) -> list[str]:
    found = paths.under(field, valid)
    if not found:
        said = Phrase("no such field: '{field}'", field=field)
        raise UsageError(said, hint=paths.suggestion(field, valid))
    return found
