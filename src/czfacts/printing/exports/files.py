"""Write an export; its ending says the kind, and it is whole or not there at all."""

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from czfacts import files
from czfacts.errors import UnreadableError, UsageError
from czfacts.printing.exports.flat import Flat
from czfacts.wording import Names, Phrase


class Kind(NamedTuple):
    """A kind of file."""

    module: str
    library: str
    """What it needs, of the extra."""
    extra: str
    tables: tuple[str, ...] = ()
    """The tables that it can hold; all where none is named."""


KINDS = {
    ".sqlite": Kind("sqlite", "sqlite3", ""),
    ".xlsx": Kind("excel", "xlsxwriter", "excel"),
    ".parquet": Kind("parquet", "pyarrow", "arrow", ("indicators",)),
}


def kind_of(path: str) -> Kind:
    """Return the kind of the file *path*: UsageError where its ending is none of `KINDS`.

    UnreadableError where the library that writes it is not installed.
    """
    kind = KINDS.get(os.path.splitext(path)[1].lower())
    if kind is None:
        raise UsageError(
            Phrase("{path}: no format for this ending", path=files.shown(path)),
            hint=Phrase("endings: {endings}", endings=Names(KINDS)),
        )
    if find_spec(kind.library) is None:
        raise UnreadableError(
            Phrase(
                "{path}: writing such files needs the extra '{extra}', which is not installed",
                path=files.shown(path),
                extra=kind.extra,
            ),
            hint=Phrase(
                "install it: pip install 'czfacts[{extra}]', in a clone '.[{extra}]'",
                extra=kind.extra,
            ),
        )
    return kind


def write(path: str, tables: Sequence[Flat], *, overwrite: bool = False) -> dict[str, int]:
    """Write *tables* to the file *path*, of the kind that its ending says; return their rows.

    It is whole or it is not there: it takes its name once it is written. Raises UsageError where
    there is such a file and not *overwrite*, UnreadableError where it cannot be written.
    """
    kind = kind_of(path)
    require_free(path, overwrite=overwrite)
    made = import_module(f"czfacts.printing.exports.{kind.module}")
    names = [table.name for table in tables if not kind.tables or table.name in kind.tables]
    counts = dict.fromkeys(names, 0)
    held = [_counted(table, counts) for table in tables if table.name in counts]
    scratch = f"{path}.{os.getpid()}.part"
    try:
        with open(scratch, "xb"):  # the system's own words, where it cannot be written
            pass
        made.write(scratch, held)
        os.replace(scratch, path)
    except OSError as error:
        raise files.failed(path, error) from None
    finally:
        if os.path.lexists(scratch):
            os.unlink(scratch)
    return counts


def _counted(table: Flat, counts: dict[str, int]) -> Flat:
    """Return *table*, of which *counts* says how many rows were taken."""

    def rows() -> Iterator[Sequence[Any]]:
        for row in table.rows:
            counts[table.name] += 1
            yield row

    return table._replace(rows=rows())


def require_free(path: str, *, overwrite: bool) -> None:
    """Raise UsageError where there is a file *path* that is not to be overwritten."""
    if not (overwrite and os.path.isfile(path)):
        files.require_new(path)
