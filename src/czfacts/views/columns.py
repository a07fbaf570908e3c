"""Columns whose titles are labels."""

from collections.abc import Callable
from typing import Any

from czfacts.language import Language
from czfacts.printing.table import Column, Figure
from czfacts.views import labels


def column(
    key: str, language: Language, cell: Any, rank: int = 0, *, whole: bool = False
) -> Column[Any]:
    """Return a column under the label of *key*; *cell* makes a cell of a row."""
    title = labels.word(key, language)
    return Column(title[0].upper() + title[1:], cell, rank, whole)


def count(name: str, language: Language, rank: int = 0) -> Column[Any]:
    """Return a column of the counts that rows have as *name*."""

    def cell(row: Any) -> Figure:
        return Figure("", str(getattr(row, name)), "")

    return column(name, language, cell, rank, whole=True)


def elsewhere(command: str) -> Callable[[str], str | None]:
    """Return what hints at a field that *command* prints only in another form."""

    def hint(field: str) -> str | None:
        from czfacts.views import printed  # noqa: PLC0415, on the error path alone

        return printed.elsewhere(command, field)

    return hint
