"""A table to print in any format: columns over rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

Row = TypeVar("Row")


class Figure(NamedTuple):
    """A number and the words around it, kept apart so that columns can align decimal points."""

    before: str
    """What says how to take it: ↑, ≥, 逾, CNY."""
    number: str
    unit: str

    def __str__(self) -> str:
        """Return the figure in one piece, Latin words apart: ≥230亿元, CNY 123.68 bn, 14%."""
        before = f"{self.before} " if _is_latin(self.before[-1:]) else self.before
        unit = f" {self.unit}" if _is_latin(self.unit[:1]) else self.unit
        return f"{before}{self.number}{unit}"


def _is_latin(character: str) -> bool:
    """Tell whether a blank parts *character* from a number: of Latin words, not of signs."""
    return character == "." or (character.isalpha() and character < "\u2e80")


class Branch(NamedTuple):
    """A node of a tree: a label, empty at a root that has none, and the nodes below it."""

    label: str
    below: tuple["Branch", ...] = ()

    def __str__(self) -> str:
        """Return the tree on one line: ``上游 (原材料); 下游``."""
        if not self.label:
            return "; ".join(map(str, self.below))
        return f"{self.label} ({', '.join(map(str, self.below))})" if self.below else self.label


Cell = str | Figure | Branch


class Column(NamedTuple, Generic[Row]):
    """A column that people read.

    Where there is no room, columns of the highest ``rank`` are left out first, those of rank 0
    never. ``whole`` columns (ids, figures, dates) are never folded. A first column that
    ``is_group`` stands on a terminal above the rows that have it in common, where these follow one
    another. A column that ``joins`` another is told there where it is left out, before its text.
    """

    title: str
    cell: Callable[[Row], Cell]
    rank: int = 0
    whole: bool = False
    is_group: bool = False
    joins: "Column[Row] | None" = None


class Later(Sequence[Any]):
    """Rows that are made on first use; a script that asks for JSON never uses them."""

    def __init__(self, make: Callable[[], Iterable[Any]]) -> None:
        self._make = make

    @cached_property
    def _rows(self) -> Sequence[Any]:
        return [*self._make()]

    def __getitem__(self, index: Any) -> Any:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)


class Table(NamedTuple, Generic[Row]):
    """Rows, with what people see of them (``columns``) and what scripts get (``document``).

    Rows may be an iterator, which is gone through once.
    ``document`` returns a row as nested JSON values with Decimal numbers; ``paths`` are the dotted
    names of everything it can hold, even without rows. A ``single`` table is one object, which is
    its JSON; on a terminal it has a ``heading`` instead of column titles. ``no_room`` makes the
    remark on columns that a terminal leaves out, of their titles. ``elsewhere`` returns the hint
    for a field that only another table has, None for any other field.
    """

    columns: Sequence[Column[Row]]
    rows: Iterable[Row]
    document: Callable[[Row], Mapping[str, Any]]
    paths: tuple[str, ...]
    heading: str = ""
    no_room: Callable[[Iterable[str]], str] = ", ".join
    single: Mapping[str, Any] | None = None
    elsewhere: Callable[[str], str | None] = lambda _: None


def together(tables: Sequence[Table[Any]]) -> Table[Any]:
    """Return tables of one object each as one table with a row for each."""
    paths = tuple(dict.fromkeys(path for each in tables for path in each.paths))
    return Table((), tables, lambda each: each.single, paths, elsewhere=tables[0].elsewhere)
