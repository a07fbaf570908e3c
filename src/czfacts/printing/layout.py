"""Choose the columns of a terminal table and their widths: the lowest layout that fits."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import product
from math import inf, prod
from typing import Any, NamedTuple

from rich.cells import cell_len

from czfacts.escape import visible
from czfacts.printing.align import Aligned, aligned
from czfacts.printing.table import Cell, Column, Figure
from czfacts.printing.wrap import Foldable

GAP = 2
NARROWEST_TEXT = 14  # seven Chinese characters: in less, names are hard to read
LONGEST_WORD = 20  # the longest word that widens a column; longer ones are broken
OUT_OF_LINE = 3  # one in so many figures of a column may stand out of line
MOST_TRIED = 200_000  # heights of rows that a search may add up, some tens of milliseconds


class Drawn:
    """A column with its cells as text, and how high they are at each width."""

    def __init__(self, column: Column[Any], cells: Sequence[Cell]) -> None:
        self.title = visible(column.title)
        self.rank = column.rank
        self.aligned = aligned(cells)
        self.texts = [Foldable(each.text) for each in self.aligned]
        longest = max((text.cells for text in self.texts), default=0)
        self.is_empty = longest == 0
        self.widest = max(longest, cell_len(self.title))
        if cells and all(isinstance(cell, Figure) and not cell.unit for cell in cells):
            # Plain counts are aligned to the right, under their title.
            self.aligned = [Aligned(each.text.rjust(self.widest)) for each in self.aligned]
            self.texts = [Foldable(each.text) for each in self.aligned]
            longest = self.widest
        self._in_line = sorted(each.in_line for each in self.aligned if each.end)
        self._whole = sorted(cell_len(each.text) for each in self.aligned if each.end)
        floor = self._least_figures() if column.whole else min(longest, self._least_text())
        self.least = max(floor, cell_len(self.title))

    def _least_figures(self) -> int:
        """Return the width in which whole cells have room, and most figures are aligned."""
        tight = max((cell_len(each.within(0).text) for each in self.aligned), default=0)
        most = len(self._in_line) // OUT_OF_LINE
        return max([tight, *self._in_line[: len(self._in_line) - most][-1:]])

    def _least_text(self) -> int:
        word = max((text.longest_part for text in self.texts), default=0)
        return max(min(word, LONGEST_WORD), NARROWEST_TEXT)

    @cached_property
    def widths(self) -> list[int]:
        """The widths of use, ascending: at each of them some row gets lower."""
        even = (width for width in (*self._in_line, *self._whole) if width > self.least)
        return sorted({self.least, *even, *(width for steps in self._steps for width, _ in steps)})

    def out_of_line(self, width: int) -> int:
        """Return how many units and decimal points do not stand below the others at *width*."""
        needed = (self._whole, self._in_line)
        return sum(len(each) - bisect_right(each, width) for each in needed)

    def lines(self, row: int, width: int) -> tuple[Aligned, list[str]]:
        """Return the cell of *row* as it stands in *width*, and its lines."""
        cell = self.aligned[row].within(width)
        return cell, [cell.text] if cell.end else self.texts[row].lines(width)

    def heights(self, width: int) -> list[int]:
        """Return how many lines each cell takes at *width*, which is less than the widest."""
        return [steps[bisect_right(steps, width, key=_width) - 1][1] for steps in self._steps]

    @cached_property
    def _steps(self) -> list[list[tuple[int, int]]]:
        """For each cell the widths at which it gets lower, with its lines there."""
        return [
            [(self.least, 1)]
            if text.cells <= self.least or each.end
            else [*text.heights(self.least, self.widest)]
            for text, each in zip(self.texts, self.aligned, strict=True)
        ]


class Layout(NamedTuple):
    columns: Sequence[Drawn]
    widths: Sequence[int]
    left_out: Sequence[Drawn]
    """The columns without room; empty ones are not missed."""
    height: int
    """Lines of the rows and of the remark on what is left out."""


class Joined(NamedTuple):
    """A column that another one takes in where it is left out."""

    column: Drawn
    host: Drawn
    both: Drawn
    """The host with the texts of the column before its own."""


def lowest(
    columns: Sequence[Drawn],
    width: int,
    remark: Callable[[Sequence[Drawn]], int],
    joined: Joined | None = None,
) -> Layout | None:
    """Return the lowest layout in *width* cells; None where the columns of rank 0 do not fit.

    *remark* tells how many lines it takes to name the columns that are left out, of which one may
    be *joined* with another. Of layouts of one height that with the more important columns is
    better. What fits in a width fits in a greater one, so a wider terminal never makes a taller
    table.
    """
    needed, others = _parted(columns)
    at_least = {column: _height([*needed, column], width) for column in others}
    best: Layout | None = None
    for asked in product((True, False), repeat=len(others)):  # the more important first
        wanted = {column for column, is_kept in zip(others, asked, strict=True) if is_kept}
        gone = [column for column in others if column not in wanted]
        left_out = [it for it in columns if it in gone and not (joined and it is joined.column)]
        remarked = remark(left_out)
        floor = max([at_least[column] for column in wanted], default=0)
        if best and floor + remarked >= best.height:
            continue
        kept = _told([it for it in columns if it in needed or it in wanted], joined)
        if widths := _widths(kept, _room(kept, width)):
            height = _cost(kept, widths)[0] + remarked
            if best is None or height < best.height:
                best = Layout(kept, widths, left_out, height)
    return best


def narrowest(columns: Sequence[Drawn], joined: Joined | None = None) -> int:
    """Return the least width in which there is a layout."""
    needed, _ = _parted(columns)
    ways: list[Sequence[Drawn]] = [_told(needed, joined)]
    if joined:
        ways.append([*needed, joined.column])
    return min(sum(column.least for column in its) + GAP * (len(its) - 1) for its in ways)


def _told(columns: Sequence[Drawn], joined: Joined | None) -> Sequence[Drawn]:
    """Return *columns*, of which one takes in the *joined* one that is not among them."""
    if joined is None or joined.column in columns:
        return columns
    return [joined.both if column == joined.host else column for column in columns]


def _parted(columns: Sequence[Drawn]) -> tuple[list[Drawn], list[Drawn]]:
    """Return the columns to keep at any rate, and the others, the most important first."""
    said = [column for column in columns if not column.is_empty] or [*columns]
    by_rank = sorted(said, key=lambda column: column.rank)
    others = [column for column in by_rank[1:] if column.rank]
    return [column for column in said if column not in others], others


def _height(columns: Sequence[Drawn], width: int) -> float:
    """Return how many lines the rows take at least, infinitely many where they do not fit."""
    widths = _widths(columns, _room(columns, width))
    return _cost(columns, widths)[0] if widths else inf


def _room(columns: Sequence[Drawn], width: int) -> int:
    return width - GAP * (len(columns) - 1)


def _widths(columns: Sequence[Drawn], room: int) -> list[int]:
    """Share out *room* so that the rows get lowest; nothing where the columns do not fit."""
    least = [column.least for column in columns]
    if sum(least) > room:
        return []
    if sum(widest := [column.widest for column in columns]) <= room:
        return widest
    tries = prod(sorted(len(column.widths) for column in columns)[:-1])
    if tries * max(len(columns[0].texts), 1) > MOST_TRIED:
        return _shared_out(columns, room)
    return min(_tries(columns, room), key=lambda widths: _cost(columns, widths), default=least)


def _tries(columns: Sequence[Drawn], room: int) -> Iterator[list[int]]:
    """Yield the widths worth trying: what the others leave goes to the column that folds most."""
    last = max(range(len(columns)), key=lambda place: len(columns[place].widths))
    spare = room - sum(column.least for column in columns)
    choices = [
        [column.least]
        if place == last
        else [width for width in column.widths if width - column.least <= spare]
        for place, column in enumerate(columns)
    ]
    fit = columns[last].widths
    for widths in map(list, product(*choices)):
        rest = room - sum(widths) + widths[last]
        if rest >= columns[last].least:
            widths[last] = fit[bisect_right(fit, rest) - 1]
            yield widths


def _shared_out(columns: Sequence[Drawn], room: int) -> list[int]:
    """Share out *room* one cell at a time, always to the neediest, so that more room only adds."""
    widths = [column.least for column in columns]
    for _ in range(room - sum(widths)):
        lacks = [column.widest - has for column, has in zip(columns, widths, strict=True)]
        widths[lacks.index(max(lacks))] += 1
    return widths


def _cost(columns: Sequence[Drawn], widths: Sequence[int]) -> tuple[int, int, int]:
    """Return the lines of all rows, then how much is out of line, then the lines of cells.

    Less folding is easier to read.
    """
    narrower = [
        (column, width)
        for column, width in zip(columns, widths, strict=True)
        if width < column.widest
    ]
    heights = [column.heights(width) for column, width in narrower]
    if not heights:
        return len(columns[0].texts), 0, 0
    lines = sum(map(max, *heights)) if len(heights) > 1 else sum(heights[0])
    return lines, sum(it.out_of_line(width) for it, width in narrower), sum(map(sum, heights))


def _width(step: tuple[int, int]) -> int:
    return step[0]
