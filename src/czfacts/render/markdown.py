"""Tables of GitHub Flavored Markdown."""

import re
from collections.abc import Sequence
from typing import Any

from czfacts.escape import visible
from czfacts.table import Cell, Figure, Table


def render(table: Table[Any]) -> str:
    """Return the columns that people read, all of them, figures to the right."""
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
    return re.sub(r"[\\|<]", r"\\\g<0>", visible(str(cell)))
