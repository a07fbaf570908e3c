"""A table of figures as sentences: each figure with the heads of its row and column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from czfacts.regex import lazy_regex
from czfacts.values import characters


class Cell(NamedTuple):
    """A cell as its document has it."""

    text: str
    columns: int = 1
    """How many columns it spans; `rows` likewise."""
    rows: int = 1


_END = Cell("", columns=0)  # of a row, after which those of earlier rows may still hang


MOST_COLUMNS = 200
LONGEST = 120  # characters of a cell: what is longer is a text that a table lays out

_NUMBER = r"[-+]?[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?|[-+]?[0-9]+(?:\.[0-9]+)?"
NUMBER = lazy_regex(_NUMBER)
FIGURE = lazy_regex(rf"(?:{_NUMBER})\s*[^\s0-9]{{0,6}}")
TIME = lazy_regex(
    r"(?:19|20)[0-9]{2}(?:年.{0,9})?|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月.{0,3}|.{0,3}季度|[上下]半年"
    r"|[本上去今全][年月]"
)
YEAR = lazy_regex("(?:19|20)[0-9]{2}")
SERIAL = lazy_regex("序号|编号|no\\.?", re.IGNORECASE)
UNIT_COLUMN = lazy_regex("(?:计量)?单位")
UNIT_OF_CAPTION = lazy_regex(r"单位:\s*([^\s()。]+)")
UNIT_OF_HEAD = lazy_regex(r"\((?:单位:)?([^()0-9]{1,8})\)$|(%)$")
RATE = lazy_regex("增[长速幅减]|[同环]比|比上|±|[比占涨]幅|占比|比重|率$")
VALUE = lazy_regex("绝对[数值额量]|数值|指标值")  # the head of a column that says nothing of what
MEAN = lazy_regex("[人户]均")
RANK = lazy_regex("位次|排名|名次")


def sentences(rows: Sequence[Sequence[Cell]], before: Sequence[str] = ()) -> list[str] | None:
    """Return a table of figures as lines, None where a table only lays out a page.

    A figure's line has its time, the heads of its row, those of its column, and the figure with
    its unit: ``2024年 城关镇 财政收入 10714万元。``. The unit is the cell's own, or that of its
    column's head, its row's head, its row's cell in a column 单位, or the caption (单位：万元),
    which may also be one of the lines *before* the table; where none of these is plain, the
    figure has none. Rows without a figure are lines as they stand.
    """
    grid = _grid(rows)
    if not _is_of_figures(grid):
        return None
    top = [*takewhile(lambda row: not any(map(is_figure, row)), grid)]
    captions = [row[0] for row in top if len(set(row)) == 1]
    heads = [row for row in top if len(set(row)) > 1]
    table = _Table(heads, grid[len(top) :], _units([*before, *captions]))
    return [*filter(None, captions), *table.sentences()]


class _Table:
    def __init__(self, heads: list[list[str]], body: list[list[str]], units: list[str]) -> None:
        self.body = body
        self.units = units
        self.heads = [_distinct(row[at] for row in heads) for at in range(len(body[0]))]
        names = [_shape("".join(head)) for head in self.heads]
        self.serial = {at for at, name in enumerate(names) if SERIAL.fullmatch(name)}
        self.unit_columns = [at for at, name in enumerate(names) if UNIT_COLUMN.fullmatch(name)]
        # What leads a row names it, until the first column of figures.
        self.first = len([*takewhile(self._is_leading, range(len(names)))])

    def _is_leading(self, column: int) -> bool:
        return column in self.serial or not any(is_figure(row[column]) for row in self.body)

    def sentences(self) -> Iterator[str]:
        for row in self.body:
            if any(map(is_figure, row)):
                yield from self._figures(row)
            else:
                yield " ".join(_distinct(row))

    def _figures(self, row: list[str]) -> Iterator[str]:
        aside = {*self.serial, *self.unit_columns}
        labels = _distinct(row[at] for at in range(self.first) if at not in aside)
        own = [row[at] for at in self.unit_columns]
        for at in range(self.first, len(row)):
            if at not in aside and re.search(r"\w", row[at]):
                yield _sentence([*labels, *self.heads[at]], self._figure(row[at], labels, at, own))

    def _figure(self, text: str, labels: list[str], at: int, own: list[str]) -> str:
        if not NUMBER.fullmatch(_shape(text)):
            return text
        return text.replace(" ", "") + self._unit(labels, self.heads[at], own)

    def _unit(self, labels: list[str], heads: list[str], own: list[str]) -> str:
        """Return the unit of a bare number, "" where it is not plain."""
        name = _shape("".join(heads))
        if RANK.search(name):
            return "位"
        if of_column := _units_of(heads):
            return of_column[-1]
        if RATE.search(name):
            return "%" if "%" in self.units else ""
        levels = [each for each in self.units if each != "%"]
        units = [*_units_of(labels), *own] or levels
        return units[-1] if len(units) == 1 else ""


def _sentence(heads: list[str], figure: str) -> str:
    """Return heads and figure in the order of speech: the time, of what, how much."""
    named = _distinct(map(_without_unit, heads))
    times = [each for each in named if TIME.fullmatch(_shape(each))]
    others = [each for each in named if each not in times and not VALUE.fullmatch(_shape(each))]
    if MEAN.match(others[0] if others else ""):  # 全体居民 人均可支配收入 增速
        others.sort(key=lambda each: (bool(RATE.search(_shape(each))), bool(MEAN.match(each))))
    years = [f"{each}年" if YEAR.fullmatch(_shape(each)) else each for each in times]
    return " ".join([*years, *others, figure]) + "。"


def _grid(rows: Iterable[Sequence[Cell]]) -> list[list[str]]:
    """Return a text for each row and column; that of a cell that spans several is in each."""
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for row in rows:
        line: list[str] = []
        for cell in (*row, _END):
            while len(line) in hanging:
                left, text = hanging.pop(len(line))
                if left > 1:
                    hanging[len(line)] = (left - 1, text)
                line.append(text)
            text = " ".join(cell.text.split())
            for _ in range(min(cell.columns, MOST_COLUMNS - len(line))):
                if cell.rows > 1:
                    hanging[len(line)] = (cell.rows - 1, text)
                line.append(text)
        grid.append(line)
    width = max(map(len, grid), default=0)
    return [line + [""] * (width - len(line)) for line in grid if any(line)]


def _shape(text: str) -> str:
    """Return *text* in the one shape in which it is looked at, character for character."""
    return characters.fold(text)


def _is_of_figures(grid: list[list[str]]) -> bool:
    is_table = len(grid) > 1 and len(grid[0]) > 1
    is_short = all(len(text) <= LONGEST for row in grid for text in row)
    return is_table and is_short and any(is_figure(text) for row in grid for text in row[1:])


def is_figure(text: str) -> bool:
    """Tell whether a cell is a number, perhaps with a unit, and no time."""
    shape = _shape(text)
    return bool(FIGURE.fullmatch(shape)) and not TIME.fullmatch(shape)


def _distinct(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(filter(None, texts))]


def _units(captions: Iterable[str]) -> list[str]:
    """Return the units that the last caption with any names: 万元; 亿元 and %."""
    named: list[str] = []
    for caption in captions:
        if match := UNIT_OF_CAPTION.search(_shape(caption)):
            named = re.split("[、，,/;；]", caption[slice(*match.span(1))])
    return ["%" if each in "%％﹪" else each for each in named if each]


def _units_of(heads: Iterable[str]) -> list[str]:
    found = ((head, UNIT_OF_HEAD.search(_shape(head))) for head in heads)
    return [head[slice(*match.span(match.lastindex or 0))] for head, match in found if match]


def _without_unit(head: str) -> str:
    match = UNIT_OF_HEAD.search(_shape(head))
    plain = head[: match.start()].strip() if match else head
    return plain.replace("±", "增长") or head
