"""CSV and TSV: every field in a column of its own, one record a line."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from czfacts.escape import CONTROL, visible
from czfacts.printing.table import Table
from czfacts.values import paths


def csv(table: Table[Any]) -> Iterator[str]:
    r"""Yield lines of CSV (RFC 4180, with LF line ends); within a value one is written ``\n``.

    A backslash is doubled only where it could be taken for an escape: ``C:\dir`` stays as it is.
    """
    import csv as standard  # noqa: PLC0415, most pipes get TSV

    line = io.StringIO()
    writer = standard.writer(line, lineterminator="\n")
    for row in _rows(table, _told_from_escapes):
        writer.writerow(row)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def tsv(table: Table[Any]) -> Iterator[str]:
    r"""Yield tab-separated lines, unquoted; in values ``\t``, ``\n`` and ``\\`` are escapes."""
    rows = _rows(table, lambda text: text.replace("\\", r"\\"))
    return ("\t".join(row) + "\n" for row in rows)


def _told_from_escapes(text: str) -> str:
    if "\\" not in text:
        return text
    return re.sub(rf"\\(?=[\\nrt]|u{{|{CONTROL})", r"\\\\", text)


def _rows(table: Table[Any], told: Callable[[str], str]) -> Iterator[list[str]]:
    def value(document: Mapping[str, Any], path: str) -> str:
        return visible(told(paths.flat(document, path)))

    if table.single is not None:
        yield ["field", "value"]
        for path in table.paths:
            yield [path, value(table.single, path)]
        return
    yield list(table.paths)
    for row in table.rows:
        document = table.document(row)
        yield [value(document, path) for path in table.paths]
