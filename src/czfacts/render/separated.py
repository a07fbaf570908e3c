"""CSV and TSV: every field in a column of its own, one record a line."""

import csv as standard
import io
from collections.abc import Iterator
from typing import Any

from czfacts import paths
from czfacts.escape import visible
from czfacts.table import Table


def csv(table: Table[Any]) -> str:
    r"""Return RFC 4180 with LF line ends; a line end within a value is written ``\n``."""
    lines = io.StringIO()
    standard.writer(lines, lineterminator="\n").writerows(_rows(table))
    return lines.getvalue()


def tsv(table: Table[Any]) -> str:
    r"""Return tab-separated values, unquoted; tabs and line ends in them are ``\t`` and ``\n``."""
    return "".join("\t".join(row) + "\n" for row in _rows(table))


def _rows(table: Table[Any]) -> Iterator[list[str]]:
    if table.single is not None:
        yield ["field", "value"]
        for path in table.paths:
            yield [path, visible(paths.flat(table.single, path))]
        return
    yield list(table.paths)
    for row in table.rows:
        document = table.document(row)
        yield [visible(paths.flat(document, path)) for path in table.paths]
