"""Cells to text, with the decimal points of a column's figures below one another."""

from collections.abc import Sequence
from typing import NamedTuple

from czfacts.escape import visible
from czfacts.printing.table import Cell, Figure
from czfacts.printing.wrap import wide


def plain(cell: Cell) -> str:
    return visible(str(cell))


class Aligned(NamedTuple):
    text: str
    start: int = 0
    """Where the number of a figure begins in it."""
    end: int = 0
    """Where it ends; 0 where the cell is no figure."""

    @property
    def in_line(self) -> int:
        """The cells that it takes at least with its decimal point below the others."""
        return wide(self.text) - _blanks_at_end(self.text[: self.end])

    def within(self, width: int) -> "Aligned":
        """Return it in *width* cells, if fewer blanks will do: first behind the number.

        ``  12     km`` is ``  12 km`` in seven cells and ``12 km`` in less.
        """
        spare = wide(self.text) - width
        if spare <= 0 or not self.end:
            return self
        lead, number, unit = (
            self.text[: self.start],
            self.text[self.start : self.end],
            self.text[self.end :],
        )
        behind = min(spare, _blanks_at_end(number))
        number = number[: len(number) - behind]
        between = min(spare - behind, len(number) - len(number.lstrip()))
        before = min(spare - behind - between, len(lead) - len(lead.lstrip()))
        lead, number = lead[before:], number[between:]
        return Aligned(lead + number + unit, len(lead), len(lead + number))


def aligned(cells: Sequence[Cell]) -> list[Aligned]:
    """Return *cells* as text, padded so that their decimal points line up."""
    figures = [cell for cell in cells if isinstance(cell, Figure)]
    before = max((wide(visible(figure.before)) for figure in figures), default=0)
    whole = max((len(_parts(figure.number)[0]) for figure in figures), default=0)
    after = max((len(_parts(figure.number)[1]) for figure in figures), default=0)

    def align(cell: Cell) -> Aligned:
        if not isinstance(cell, Figure):
            return Aligned(plain(cell))
        left, right = _parts(cell.number)
        lead = visible(cell.before)
        lead = f"{' ' * (before - wide(lead))}{lead}{' ' * bool(before)}"
        number = f"{lead}{left:>{whole}}{right:<{after}}"
        text = f"{number} {visible(cell.unit)}".rstrip()
        return Aligned(text, len(lead), min(len(number), len(text)))

    return [align(cell) for cell in cells]


def _blanks_at_end(text: str) -> int:
    return len(text) - len(text.rstrip())


def _parts(number: str) -> tuple[str, str]:
    """Part *number* before its decimal point, that of the last end of a range: 1.5–2, .5."""
    place = number.rfind(".")
    if place < max(number.rfind("–"), number.rfind(":")):
        place = -1
    return (number, "") if place < 0 else (number[:place], number[place:])
