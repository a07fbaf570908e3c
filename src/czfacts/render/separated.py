"""CSV and TSV: every field in a column of its own, one record a line."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from czfacts import paths
from czfacts.escape import visible
from czfacts.table import Table


def csv(table: Table[Any]) -> str:
    r"""Return RFC 4180 with LF line ends; a line end within a value is written ``\n``."""
    import csv as standard  # noqa: PLC0415, tsv is what most pipes get

    lines = io.StringIO()
    standard.writer(lines, lineterminator="\n").writerows(_rows(table))
    return lines.getvalue()


def tsv(table: Table[Any]) -> str:
    r"""Return tab-separated values, unquoted; in them ``\t``, ``\n`` and ``\\`` are escapes."""
    return "".join("\t".join(row) + "\n" for row in _rows(table, backslash=r"\\"))


def _rows(table: Table[Any], backslash: str = "\\") -> Iterator[list[str]]:
    def value(document: Mapping[str, Any], path: str) -> str:
        return visible(paths.flat(document, path).replace("\\", backslash))

    if table.single is not None:
        yield ["field", "value"]
        for path in table.paths:
            yield [path, value(table.single, path)]
        return
    yield list(table.paths)
    for row in table.rows:
        document = table.document(row)
        yield [value(document, path) for path in table.paths]
