"""Tables of GitHub Flavored Markdown."""

import re
from collections.abc import Sequence
from typing import Any

from czfacts.escape import visible
from czfacts.printing.table import Cell, Figure, Table

# Characters that could format text, load an image or end a cell. Harmless ones stay readable: ~
# before a blank, & in R&D; and without [ or <, their partners ] ! > mean nothing.
MARKUP = re.compile(r"[\\|<`*_\[]|~(?=\S)|&(?=#?\w+;)")


def render(table: Table[Any]) -> str:
    """Return all the columns that people read, figures aligned to the right."""
    cells = [[column.cell(row) for column in table.columns] for row in table.rows]
    figures = [
        any(isinstance(row[number], Figure) for row in cells)
        for number in range(len(table.columns))
    ]
    lines = [
        _line([column.title for column in table.columns]),
        _line(["---:" if figure else "---" for figure in figures]),
        *(_line([_text(cell) for cell in row]) for row in cells),
    ]
    return "".join(lines)


def _line(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |\n"


def _text(cell: Cell) -> str:
    return MARKUP.sub(r"\\\g<0>", visible(str(cell)))
