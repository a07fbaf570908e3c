"""Horizontal bars of comparable figures, as wide as the terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from czfacts.escape import visible
from czfacts.printing.align import aligned
from czfacts.printing.bars import Bar, Chart
from czfacts.printing.wrap import pad, wrap

GAP = 2
NARROWEST_BAR = 12
NARROWEST_LABEL = 14  # seven Chinese characters
EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"
PLAIN = "#"
ZERO = "|"  # terminals set up for Chinese draw a box character two cells wide


def render(chart: Chart, width: int, encoding: str = "utf-8") -> str:
    """Return the title of *chart*, then a line for each bar: its label, its figure, the bar.

    Labels fold where they are long; where there is no room beside the bars they stand above them.
    Negative bars go to the left of a line at zero. Bars are exact to an eighth of a cell, those to
    the left to a cell; an *encoding* without blocks gets whole cells of ``#``.
    """
    figures = [each.text for each in aligned([bar.figure for bar in chart.bars])]
    wide = max(map(cell_len, figures), default=0)
    longest = max((cell_len(visible(bar.label)) for bar in chart.bars), default=0)
    label = min(longest, max(width - wide - 2 * GAP - width // 3, NARROWEST_LABEL))
    room = width - label - wide - 2 * GAP
    is_beside = room >= NARROWEST_BAR
    if not is_beside:
        room = max(width - wide - 2 * GAP, 1)
    scale = _scale(chart.bars, room, _has_blocks(encoding))
    lines = headed(chart.title, width)
    for bar, figure in zip(chart.bars, figures, strict=True):
        drawn = f"{pad(figure, wide)}  {scale.draw(bar.length)}"
        if is_beside:
            first, *others = wrap(visible(bar.label), label)
            lines += [f"{pad(first, label)}  {drawn}".rstrip(), *others]
        else:
            lines += [*wrap(visible(bar.label), width), f"  {drawn}".rstrip()]
    return "".join(f"{line}\n" for line in lines)


def headed(title: str, width: int) -> list[str]:
    """Return the lines of *title* and a blank one, none where it is empty."""
    return [*wrap(visible(title), width), ""] if title else []


class _Scale(NamedTuple):
    left: int
    """The cells of negative bars."""
    unit: float
    """The cells of a bar of length 1."""
    has_blocks: bool

    def draw(self, length: float) -> str:
        cells = abs(length) * self.unit
        if not self.left:
            return self._right(cells)
        if length < 0:
            return f"{self._left(cells):>{self.left}}{ZERO}"
        return f"{'':{self.left}}{ZERO}{self._right(cells)}"

    def _right(self, cells: float) -> str:
        eighths = max(round(cells * 8), 1 if cells else 0)  # the smallest bar still shows
        if not self.has_blocks:
            return PLAIN * max(round(cells), bool(eighths))
        return (FULL * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()

    def _left(self, cells: float) -> str:
        return (FULL if self.has_blocks else PLAIN) * max(round(cells), 1)


def _scale(bars: Sequence[Bar], room: int, has_blocks: bool) -> _Scale:
    """Share out *room* to both sides of zero, so that all bars have one scale."""
    low = -min((bar.length for bar in bars), default=0)
    if low <= 0:
        return _Scale(0, room, has_blocks)
    high = max(0, *(bar.length for bar in bars))
    room -= len(ZERO)
    left = min(max(round(low / (low + high) * room), 1), room - bool(high))
    return _Scale(left, min(left / low, (room - left) / high if high else room), has_blocks)


def _has_blocks(encoding: str) -> bool:
    try:
        (EIGHTHS + FULL).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
