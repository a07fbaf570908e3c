"""Tables on a terminal, drawn with Rich.

No text is cut off. Ids, figures and dates stay whole and other text folds; where there is no room,
the least important columns are left out, and if that is not enough each row becomes a block.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text
from rich.tree import Tree

from czfacts.escape import visible
from czfacts.printing import output, screen
from czfacts.printing.align import Aligned, plain
from czfacts.printing.layout import GAP, Drawn, Joined, Layout, lowest, narrowest
from czfacts.printing.table import Branch, Cell, Table
from czfacts.printing.wrap import pad, wrap

HEAD_LINES = 2  # the titles and the rule below them
HANG = "  "  # before what is left of a long item of a list
BOLD, DIM, CYAN = Style(bold=True), Style(dim=True), Style(color="cyan")
Groups = Mapping[int, Sequence[Segment]]
"""What is drawn above some of the rows, by their numbers."""


def render(table: Table[Any], *, width: int | None = None, styled: bool | None = None) -> str:
    """Return *table* for a terminal of *width* columns, with colours if *styled*.

    Both default to what is right for the standard output.
    """
    width = width or output.width()
    styled = screen.is_styled() if styled is None else styled
    cells = [[column.cell(row) for column in table.columns] for row in table.rows]
    if table.single is not None:
        return _text(_card(table, cells, width), width, styled=styled)
    columns = [Drawn(column, [row[i] for row in cells]) for i, column in enumerate(table.columns)]
    joined = next(_joined(table, columns), None)
    groups: Groups = {}
    if table.columns and table.columns[0].is_group and _is_in_runs(columns[0]):
        groups = _groups(columns.pop(0), width)
    body = _body(table, columns, groups, width, joined)
    return _text([*_heading(table, width), *body], width, styled=styled)


def _joined(table: Table[Any], columns: Sequence[Drawn]) -> Iterator[Joined]:
    """Yield the columns of *table* that another one may take in, as they are drawn."""
    drawn = dict(zip(table.columns, columns, strict=True))
    for column in table.columns:
        if column.joins and not drawn[column].is_empty:
            host = drawn[column.joins]
            texts = ((each.text for each in drawn[it].texts) for it in (column, column.joins))
            both = [" ".join(filter(None, pair)) for pair in zip(*texts, strict=True)]
            yield Joined(drawn[column], host, Drawn(column.joins, both))


def _is_in_runs(column: Drawn) -> bool:
    """Tell whether rows with one text in *column* always follow one another."""
    texts = [each.text for each in column.texts]
    return len([*groupby(texts)]) == len({*texts})


def _groups(column: Drawn, width: int) -> Groups:
    """Return what is drawn above the first row of each run with one text in *column*."""
    groups: dict[int, list[Segment]] = {}
    before = None
    for number, text in enumerate(each.text for each in column.texts):
        if text != before:
            lines = wrap(text, width)
            groups[number] = [
                each for line in lines for each in (Segment(line, BOLD), Segment.line())
            ]
            before = text
    return groups


def _body(
    table: Table[Any],
    columns: Sequence[Drawn],
    groups: Groups,
    width: int,
    joined: Joined | None,
) -> list[Any]:
    """Return the rows as a grid; as blocks while no grid fits, or none that is as low as they."""

    def remark(left_out: Sequence[Drawn]) -> list[str]:
        titles = [column.title for column in left_out]
        return wrap(table.no_room(titles), width) if titles and table.rows else []

    layout = lowest(columns, width, lambda left_out: len(remark(left_out)), joined)
    below = narrowest(columns, joined) - 1  # there blocks are drawn
    parting = max(len(groups) - 1, 0)  # blank lines, which part blocks anyway
    if layout is None:
        return [Segments(_blocks(columns, groups, width))]
    lines = Segment.split_lines(_blocks(columns, {}, below)) if below >= output.NARROWEST else ()
    if lines and layout.height + HEAD_LINES + parting > len([*lines]):
        return [Segments(_blocks(columns, groups, below))]
    said = "\n".join(remark(layout.left_out))
    return [_grid(layout, groups), *([Text(said, style="dim", no_wrap=True)] if said else [])]


def _grid(layout: Layout, groups: Groups) -> Segments:
    """Draw titles, a rule and the rows, the first column in colour."""
    # Not with Rich's Table, which takes ten times as long for each row.
    columns, widths = layout.columns, layout.widths

    def padded(texts: Iterable[str]) -> list[str]:
        return [pad(text, wide + GAP) for text, wide in zip(texts, widths, strict=True)]

    titles = "".join(padded(column.title for column in columns)).rstrip()
    # Terminals set up for Chinese draw box characters two cells wide.
    rule = "-" * (sum(widths) + GAP * (len(widths) - 1))
    end = Segment.line()
    segments = [Segment(titles, BOLD), end, Segment(rule, DIM), end]
    for row in range(len(columns[0].texts)):
        if row in groups:
            segments += [*([end] if row else ()), *groups[row]]
        fitted = [column.lines(row, wide) for column, wide in zip(columns, widths, strict=True)]
        cells = [cell for cell, _ in fitted]
        for line in zip_longest(*(lines for _, lines in fitted), fillvalue=""):
            first, *others = padded(line)
            segments.append(Segment(first, CYAN))
            for text, cell in zip(others, cells[1:], strict=True):
                segments += _styled(text, cell)
            segments.append(end)
    return Segments(segments)


def _styled(text: str, cell: Aligned) -> Iterator[Segment]:
    """Yield *text*, a line of *cell*; of a figure the number is bold and the unit dim."""
    if not cell.end or not text.strip():
        yield Segment(text)
        return
    yield Segment(text[: cell.start])
    yield Segment(text[cell.start : cell.end], BOLD)
    yield Segment(text[cell.end :], DIM)


def _heading(table: Table[Any], width: int) -> list[Text]:
    return [_folded(visible(table.heading), width, "bold"), Text()] if table.heading else []


def _blocks(columns: Sequence[Drawn], groups: Groups, width: int) -> list[Segment]:
    """Draw each row as a block of lines, for terminals too narrow for a table."""
    segments: list[Segment] = []
    for row, texts in enumerate(zip(*(column.texts for column in columns), strict=True)):
        if segments:
            segments.append(Segment.line())
        segments += groups.get(row, ())
        for number, (column, text) in enumerate(zip(columns, texts, strict=True)):
            if number == 0:
                shown = text.text
            elif text.text.strip():
                shown = f"{column.title}: {' '.join(text.text.split())}"
            else:
                continue
            for line in wrap(shown, width):
                segments += Segment(line, None if number else CYAN), Segment.line()
    return segments


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
        _grow(tree, below, width - 4 if branch.label else width, "" if branch.label else HANG)
    return tree


def _grow(tree: Tree, branch: Branch, width: int, hang: str = "") -> None:
    node = tree.add(_folded(plain(branch.label), max(width, 1), hang=hang))
    for below in branch.below:
        _grow(node, below, width - 4)


def _folded(text: str, width: int, style: str = "", hang: str = "") -> Text:
    """Fold *text* to *width*, with *hang* before each line but the first."""
    lines = wrap(text, width)
    if len(lines) > 1 and hang:
        lines = wrap(text, max(width - len(hang), 1))
    # Text, not str: Rich would read "[sic]" as markup and drop it.
    return Text(f"\n{hang}".join(lines), style=style, no_wrap=True)


def _text(parts: Sequence[Any], width: int, *, styled: bool) -> str:
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=width,
        height=25,  # without a height, Rich takes any dumb terminal for 80 columns wide
        force_terminal=styled,
        color_system="standard" if styled else None,
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part, soft_wrap=False, crop=False)  # everything is folded already
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().split("\n")[:-1])
