"""Tables on a terminal, drawn with Rich.

No text is cut off. Ids, figures and dates stay whole and other text folds; where there is no room,
the least important columns are left out, and if that is not enough each row becomes a block.
"""

import io
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text
from rich.tree import Tree

from czfacts.escape import visible
from czfacts.printing import output
from czfacts.printing.align import aligned, plain
from czfacts.printing.table import Branch, Cell, Column, Figure, Table
from czfacts.printing.wrap import longest_part, pad, wrap

GAP = 2
NARROWEST_TEXT = 14  # seven Chinese characters: in less, names are hard to read
COSY_NAME = 24  # enough for most names on one line or two
LONGEST_WORD = 20  # the longest word that widens a column; longer ones are broken

BOLD, DIM, CYAN = Style(bold=True), Style(dim=True), Style(color="cyan")


def render(table: Table[Any], *, width: int | None = None, styled: bool | None = None) -> str:
    """Return *table* for a terminal of *width* columns, with colours if *styled*.

    Both default to what the standard output is.
    """
    width = width or output.width()
    styled = output.is_terminal() if styled is None else styled
    cells = [[column.cell(row) for column in table.columns] for row in table.rows]
    if table.single is not None:
        return _text(_card(table, cells, width), width, styled=styled)
    columns = [_Column(column, [row[i] for row in cells]) for i, column in enumerate(table.columns)]
    kept = _fitting(columns, width)
    if sum(column.least for column in kept) + GAP * (len(kept) - 1) > width:
        return _text([*_heading(table, width), _blocks(columns, width)], width, styled=styled)
    parts = [*_heading(table, width), _grid(kept, width), *_left_out(table, columns, kept, width)]
    return _text(parts, width, styled=styled)


class _Column:
    """A column with its cells as text, and the least and the greatest width of use to it."""

    def __init__(self, column: Column[Any], cells: Sequence[Cell]) -> None:
        self.title = visible(column.title)
        self.rank = column.rank
        self.is_whole = column.whole
        self.texts = aligned(cells)
        longest = max(map(cell_len, self.texts), default=0)
        self.widest = max(longest, cell_len(self.title))
        if self.texts and all(isinstance(cell, Figure) and not cell.unit for cell in cells):
            # Plain counts are aligned to the right, under their title.
            self.texts = [text.rjust(self.widest) for text in self.texts]
            longest = self.widest
        floor = longest if self.is_whole else min(longest, self._least_text())
        self.least = max(floor, cell_len(self.title))
        self.cosy = max(self.least, min(longest, COSY_NAME)) if self.rank == 0 else self.least
        self.is_empty = longest == 0

    def _least_text(self) -> int:
        word = max(map(longest_part, self.texts), default=0)
        return max(min(word, LONGEST_WORD), NARROWEST_TEXT)


def _fitting(columns: Sequence[_Column], width: int) -> list[_Column]:
    """Return the columns that fit: without empty ones, then without the least important.

    Those of rank 2 and more are also left out where names would fold into too many lines.
    """
    kept = [column for column in columns if not column.is_empty] or list(columns)
    while len(kept) > 1:
        last = max(kept, key=lambda column: column.rank)
        needed = sum(column.cosy if last.rank > 1 else column.least for column in kept)
        if last.rank == 0 or needed + GAP * (len(kept) - 1) <= width:
            break
        kept.remove(last)
    return kept


def _widths(columns: Sequence[_Column], width: int) -> list[int]:
    """Share out *width*: each column gets its least, then the neediest one cell at a time."""
    widths = [column.least for column in columns]
    for _ in range(width - sum(widths) - GAP * (len(columns) - 1)):
        lacks = [column.widest - has for column, has in zip(columns, widths, strict=True)]
        if max(lacks, default=0) <= 0:
            break
        widths[lacks.index(max(lacks))] += 1
    return widths


def _grid(columns: Sequence[_Column], width: int) -> Segments:
    """Draw titles, a rule and the rows, the first column in colour."""
    # Not with Rich's Table, which takes ten times as long for each row.
    widths = _widths(columns, width)

    def padded(texts: Iterable[str]) -> list[str]:
        return [pad(text, wide + GAP) for text, wide in zip(texts, widths, strict=True)]

    titles = "".join(padded(column.title for column in columns)).rstrip()
    # Terminals set up for Chinese draw box characters two cells wide.
    rule = "-" * (sum(widths) + GAP * (len(widths) - 1))
    end = Segment.line()
    segments = [Segment(titles, BOLD), end, Segment(rule, DIM), end]
    for texts in zip(*(column.texts for column in columns), strict=True):
        folded = [
            [text] if column.is_whole else wrap(text, wide)
            for column, text, wide in zip(columns, texts, widths, strict=True)
        ]
        for line in zip_longest(*folded, fillvalue=""):
            first, *others = padded(line)
            segments += Segment(first, CYAN), Segment("".join(others)), end
    return Segments(segments)


def _heading(table: Table[Any], width: int) -> list[Text]:
    return [_folded(visible(table.heading), width, "bold"), Text()] if table.heading else []


def _left_out(
    table: Table[Any], columns: Sequence[_Column], kept: Sequence[_Column], width: int
) -> list[Text]:
    """Name the columns without room, so that nobody takes them for empty."""
    titles = [each.title for each in columns if each not in kept and not each.is_empty]
    said = table.no_room.format(", ".join(titles))
    return [_folded(said, width, "dim")] if titles and table.rows else []


def _blocks(columns: Sequence[_Column], width: int) -> Segments:
    """Draw each row as a block of lines, for terminals too narrow for a table."""
    segments: list[Segment] = []
    for texts in zip(*(column.texts for column in columns), strict=True):
        if segments:
            segments.append(Segment.line())
        for number, (column, text) in enumerate(zip(columns, texts, strict=True)):
            if number == 0:
                shown = text
            elif text.strip():
                shown = f"{column.title}: {' '.join(text.split())}"
            else:
                continue
            for line in wrap(shown, width):
                segments += Segment(line, None if number else CYAN), Segment.line()
    return Segments(segments)


def _card(table: Table[Any], cells: Sequence[Sequence[Cell]], width: int) -> list[Any]:
    """Lay out a single object: its heading, then a line for each label and value."""
    labels = [visible(str(row[0])) for row in cells]
    label_width = max(map(cell_len, labels), default=0) + GAP
    grid = RichTable.grid(padding=0)
    grid.add_column(width=label_width, no_wrap=True, style="dim")
    grid.add_column(width=max(width - label_width, 1), no_wrap=True)
    for label, row in zip(labels, cells, strict=True):
        room = max(width - label_width, 1)
        cell = row[1]
        content = _tree(cell, room) if isinstance(cell, Branch) else _folded(plain(cell), room)
        grid.add_row(Text(label), content)
    return [*_heading(table, width), grid]


def _tree(branch: Branch, width: int) -> Tree:
    tree = Tree(_folded(plain(branch.label), width), hide_root=not branch.label, guide_style="dim")
    for below in branch.below:
        _grow(tree, below, width - 4)
    return tree


def _grow(tree: Tree, branch: Branch, width: int) -> None:
    node = tree.add(_folded(plain(branch.label), max(width, 1)))
    for below in branch.below:
        _grow(node, below, width - 4)


def _folded(text: str, width: int, style: str = "") -> Text:
    # Text, not str: Rich would read "[sic]" as markup and drop it.
    return Text("\n".join(wrap(text, width)), style=style, no_wrap=True)


def _text(parts: Sequence[Any], width: int, *, styled: bool) -> str:
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        height=25,  # without a height, Rich takes any dumb terminal for 80 columns wide
        force_terminal=styled,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part, soft_wrap=False, crop=False)  # everything is folded already
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().split("\n")[:-1])
