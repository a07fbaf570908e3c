"""Rows of small bars, one per series, that show at a glance how each went."""

from collections.abc import Sequence
from decimal import Decimal

from rich.cells import cell_len

from czfacts.escape import visible
from czfacts.printing.align import aligned
from czfacts.printing.chart import headed
from czfacts.printing.table import Cell
from czfacts.printing.wrap import pad, wrap

HEIGHTS = "▁▂▃▄▅▆▇█"
PLAIN = "_.-=*#%@"
GAP = 2


def render(
    title: str,
    rows: Sequence[tuple[str, Cell, Sequence[Decimal | None], Cell]],
    width: int,
    encoding: str = "utf-8",
    *,
    is_shared: bool = False,
) -> str:
    """Return *title*, then a line for each row: its name, which may fold, bars between two figures.

    The bars of a row run from its smallest value to its largest, or those of all rows where the
    scale *is_shared*; a gap is a blank.
    """
    heights = _heights(encoding)
    every = [value for _, _, values, _ in rows for value in values]
    drawn = [_bars(values, every if is_shared else values, heights) for _, _, values, _ in rows]
    firsts, lasts = _column([row[1] for row in rows]), _column([row[3] for row in rows])
    behind = [
        "  ".join(filter(None, each)).rstrip() for each in zip(firsts, drawn, lasts, strict=True)
    ]
    names = [visible(name) for name, *_ in rows]
    longest = max(map(cell_len, names), default=0)
    room = max(min(longest, width - max(map(cell_len, behind), default=0) - GAP), GAP)
    lines = headed(title, width)
    for name, shown in zip(names, behind, strict=True):
        first, *others = wrap(name, room)
        lines += [f"{pad(first, room)}  {shown}".rstrip(), *others]
    return "".join(f"{line}\n" for line in lines)


def _column(cells: Sequence[Cell]) -> list[str]:
    """Return *cells* as they stand one below the other, all "" where there is nothing."""
    figures = [each.text for each in aligned(cells)]
    wide = max(map(cell_len, figures), default=0)
    return [pad(each, wide) for each in figures]


def _bars(values: Sequence[Decimal | None], scale: Sequence[Decimal | None], heights: str) -> str:
    known = [value for value in scale if value is not None]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    return "".join(_bar(value, low, high, heights) for value in values)


def _heights(encoding: str) -> str:
    try:
        HEIGHTS.encode(encoding)
    except UnicodeEncodeError:
        return PLAIN
    return HEIGHTS


def _bar(value: Decimal | None, low: Decimal, high: Decimal, heights: str) -> str:
    if value is None:
        return " "
    if high == low:
        return heights[len(heights) // 2]
    return heights[int((value - low) / (high - low) * (len(heights) - 1))]
