"""What is printed, before anybody knows how: a table of columns over rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

Row = TypeVar("Row")


class Figure(NamedTuple):
    """A number with the words around it, kept apart so that a column can align on its point."""

    comparator: str
    number: str
    unit: str

    def __str__(self) -> str:
        """Return it in one piece: ``> 230 亿元``, ``14 %``."""
        return " ".join(part for part in self if part)


class Branch(NamedTuple):
    """A tree: a label, and what hangs below it; the root may have none."""

    label: str
    below: tuple["Branch", ...] = ()

    def __str__(self) -> str:
        """Return it on one line: ``上游 (原材料); 下游``."""
        if not self.label:
            return "; ".join(map(str, self.below))
        return f"{self.label} ({', '.join(map(str, self.below))})" if self.below else self.label


Cell = str | Figure | Branch


class Bar(NamedTuple):
    """A bar of a chart: what it is of, what it says, and its length, 1 for the longest."""

    label: str
    figure: Cell
    length: float


class Column(NamedTuple, Generic[Row]):
    """A column that people read.

    ``rank`` says how soon it goes where there is no room: 0 stays, the highest goes first.
    ``whole`` columns (ids, figures, dates) are never folded.
    """

    title: str
    cell: Callable[[Row], Cell]
    rank: int = 0
    whole: bool = False


class Later(Sequence[Any]):
    """Rows that are made once somebody reads them: a script that asks for JSON reads none."""

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
    """Rows, how people read them (``columns``) and how scripts do (``document``, ``paths``).

    ``document`` gives a row as nested JSON values, numbers as Decimal; ``paths`` are the dotted
    names of all it can hold, also where there are no rows. ``single`` tables are one object: their
    JSON is that object, and on a terminal they have a ``heading`` instead of column titles.
    ``no_room`` is what a terminal says of the columns that it leaves out.
    """

    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    document: Callable[[Row], Mapping[str, Any]]
    paths: tuple[str, ...]
    heading: str = ""
    no_room: str = "(no room for: {})"
    single: Mapping[str, Any] | None = None
