"""Cells to text, with the decimal points of a column's figures below one another."""

from collections.abc import Sequence

from czfacts.escape import visible
from czfacts.printing.table import Cell, Figure


def plain(cell: Cell) -> str:
    return visible(str(cell))


def aligned(cells: Sequence[Cell]) -> list[str]:
    """Return *cells* as text, padded so that their decimal points line up."""
    figures = [cell for cell in cells if isinstance(cell, Figure)]
    if not figures:
        return [plain(cell) for cell in cells]
    before = max(len(figure.comparator) for figure in figures)
    whole = max(len(figure.number.partition(".")[0]) for figure in figures)
    after = max(len("".join(figure.number.partition(".")[1:])) for figure in figures)

    def align(cell: Cell) -> str:
        if not isinstance(cell, Figure):
            return plain(cell)
        left, point, right = cell.number.partition(".")
        number = f"{left:>{whole}}{point + right:<{after}}"
        comparator = f"{cell.comparator:>{before}} " if before else ""
        return f"{comparator}{number} {visible(cell.unit)}".rstrip()

    return [align(cell) for cell in cells]
