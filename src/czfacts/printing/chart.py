"""Horizontal bars of comparable figures, as wide as the terminal."""

from collections.abc import Sequence

from rich.cells import cell_len

from czfacts.escape import visible
from czfacts.printing.align import aligned
from czfacts.printing.table import Bar
from czfacts.printing.wrap import pad, wrap

GAP = 2
NARROWEST_BAR = 8
EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"
PLAIN = "#"


def render(bars: Sequence[Bar], width: int, encoding: str = "utf-8") -> str:
    """Return a line for each bar, or several where its label folds: label, figure, bar.

    Bars are exact to an eighth of a cell; an *encoding* without blocks gets whole cells of ``#``.
    """
    figures = [each.text for each in aligned([bar.figure for bar in bars])]
    labels = [visible(bar.label) for bar in bars]
    wide = max(map(cell_len, figures), default=0)
    longest = max(map(cell_len, labels), default=0)
    label_width = max(min(longest, width - wide - 2 * GAP - width // 3), NARROWEST_BAR)
    room = max(width - label_width - wide - 2 * GAP, NARROWEST_BAR)
    lines = []
    for bar, label, figure in zip(bars, labels, figures, strict=True):
        first, *others = wrap(label, label_width)
        drawn = _blocks(bar.length * room, encoding)
        lines.append(f"{pad(first, label_width)}  {pad(figure, wide)}  {drawn}".rstrip())
        lines += others
    return "".join(f"{line}\n" for line in lines)


def _blocks(cells: float, encoding: str) -> str:
    eighths = max(round(cells * 8), 1 if cells else 0)  # the smallest bar still shows
    try:
        (EIGHTHS + FULL).encode(encoding)
    except UnicodeEncodeError:
        return PLAIN * max(round(cells), bool(eighths))
    return (FULL * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()
