"""Tables of a plain text, in Markdown, CSV or with tabs between cells: a line for each figure."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from czfacts.reading.plain import tables
from czfacts.reading.plain.heads import NUMBER, shape
from czfacts.reading.plain.lines import Line, of_texts
from czfacts.reading.plain.tables import Cell
from czfacts.regex import lazy_regex

TAB, BAR, COMMA = "\t", "|", ","
FEWEST = 2  # rows: a head and one below it
LONGEST = 1000  # characters of a row of CSV
LONGEST_GROUP = 20  # characters of what names a group of rows
BEFORE = 3  # lines above a table that may tell its unit
# Below the head of a table in Markdown.
_RULE = lazy_regex(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_BAR = lazy_regex(r"(?<!\\)\|")
_PROSE = lazy_regex("[，。；：、！？]")
_NOTHING = lazy_regex(r"[\W_]*")
_MARKS = lazy_regex(r"\*\*|__|`|(?<=^)\\")


class Told(NamedTuple):
    """The lines of a text, its tables told a figure a line."""

    lines: list[Line]
    tables: int
    """How many tables there were."""


def told(lines: Sequence[Line]) -> Told:
    """Return *lines* with a line for each figure of a table that has a row of heads.

    Of another table nothing tells what its figures are, and its rows stay as they are.
    """
    found: list[Line] = []
    count = 0
    marks = iter(_marks([line.text for line in lines]))
    for mark, block in groupby(lines, lambda _: next(marks)):
        rows = [*block]
        said = _said(mark, [line.text for line in rows], found) if mark else None
        found += rows if said is None else of_texts(said, are_alone=True)
        count += said is not None
    return Told(found, count)


def _marks(lines: Sequence[str]) -> list[str]:
    """Return what parts the cells of each line, "" where it is no row.

    The name of a group of rows stands between two of them without tabs, too: 一、工业.
    """
    marks = [*map(_mark, lines)]
    for at in range(1, len(lines) - 1) if TAB in marks else ():
        if not marks[at] and marks[at - 1] == marks[at + 1] == TAB and _is_group(lines[at].strip()):
            marks[at] = TAB
    return marks


def _is_group(line: str) -> bool:
    return len(line) <= LONGEST_GROUP and NUMBER.match(shape(line)) is not None


def _mark(line: str) -> str:
    """Return what parts the cells of a *line*, "" where it is no row."""
    if line.lstrip().startswith(BAR):
        return BAR
    if TAB in line.strip():
        return TAB
    is_short = len(line) <= LONGEST
    return COMMA if is_short and COMMA in line and not _PROSE.search(line) else ""


def _said(mark: str, rows: list[str], above: Sequence[Line]) -> list[str] | None:
    """Return what the *rows* of one table say; None where they are none, or have no heads."""
    cells = [[*_cells(row, mark)] for row in rows if not (mark == BAR and _RULE.fullmatch(row))]
    titles = [*takewhile(_is_title, cells)]
    cells = cells[len(titles) :]
    if len(cells) < FEWEST or not _is_head(cells) or (mark == COMMA and not _is_bare(cells)):
        return None
    told = [" ".join(filter(None, row)) for row in titles]
    said = tables.sentences(
        [[Cell(text) for text in row] for row in cells],
        [*(line.text for line in above[-BEFORE:]), *told],
    )
    return said and [*told, *said]


def _cells(row: str, mark: str) -> Iterator[str]:
    """Yield the cells of a *row*; a tab may stand before it, too."""
    if mark == COMMA:
        import csv  # noqa: PLC0415, few texts have such a table

        yield from (cell.strip() for cell in next(csv.reader([row])))
        return
    if mark == BAR:
        row = re.sub(r"^\s*\||(?<!\\)\|\s*$", "", row)
    for cell in _BAR.split(row) if mark == BAR else row.split(TAB):
        yield _MARKS.sub("", cell).replace(f"\\{BAR}", BAR).strip()


def _is_title(row: Sequence[str]) -> bool:
    """Tell whether a row has nothing but a title, and perhaps the unit of the table."""
    others = [each for each in row if not tables.UNIT_OF_CAPTION.search(shape(each))]
    return bool(row[0]) and len(row) > 1 and not any(others[1:])


def _is_head(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names the columns of all others, whose first cells name them.

    It has no figure itself, but the next has: several rows of heads are left alone.
    """
    first, *others = rows
    is_named = all(first[1:]) and not any(map(tables.is_figure, first))
    is_serial = tables.SERIAL.fullmatch(first[0])
    return (
        is_named
        and any(map(tables.is_figure, next((row for row in others if any(row[1:])), ())))
        and all(len(row) <= len(first) for row in others)
        and (bool(is_serial) or not any(tables.is_figure(row[0]) for row in others))
    )


def _is_bare(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows parted by commas have nothing but figures behind their first cells.

    Prose has commas, too, and so have numbers: then the cells are not as many as the heads.
    """
    first, *others = rows
    return all(
        len(row) == len(first)
        and all(tables.is_figure(cell) or _NOTHING.fullmatch(cell) for cell in row[1:])
        for row in others
    )
