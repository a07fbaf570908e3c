"""Lines of small bars, one for each of several series, to compare them at a glance."""

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
    rows: Sequence[tuple[str, Sequence[Decimal | None], Cell]],
    width: int,
    encoding: str = "utf-8",
) -> str:
    """Return *title*, then a line for each row: its name, which may fold, bars, the last figure.

    All bars have one scale, from the smallest value to the largest; a gap is a blank.
    """
    known = [value for _, values, _ in rows for value in values if value is not None]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    heights = _heights(encoding)
    figures = [each.text for each in aligned([figure for *_, figure in rows])]
    drawn = ["".join(_bar(value, low, high, heights) for value in values) for _, values, _ in rows]
    wide = max(map(cell_len, drawn), default=0) + max(map(cell_len, figures), default=0)
    names = [visible(name) for name, *_ in rows]
    longest = max(map(cell_len, names), default=0)
    room = max(min(longest, width - wide - 2 * GAP), GAP)
    lines = headed(title, width)
    for name, bars, figure in zip(names, drawn, figures, strict=True):
        first, *others = wrap(name, room)
        lines += [f"{pad(first, room)}  {bars}  {figure}".rstrip(), *others]
    return "".join(f"{line}\n" for line in lines)


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
