"""A table of figures as sentences: each figure with the heads of its row and column."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from czfacts.reading.plain import heads as said
from czfacts.reading.plain.heads import Headed, is_time, shape, units
from czfacts.regex import lazy_regex


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
FIGURE = lazy_regex(rf"(?:{_NUMBER})\s*[^\s0-9]{{0,6}}|\((?=.*[.,])(?:{_NUMBER})\)")
LOSS = lazy_regex(rf"\(({_NUMBER})\)%?")  # of accounts
MONEY = "元"
SERIAL = lazy_regex("序号|编号|no\\.?", re.IGNORECASE)
UNIT_COLUMN = lazy_regex("(?:计量)?单位")
UNIT_OF_CAPTION = lazy_regex(r"单位:\s*([^\s()。]+)")
RANK = lazy_regex("第?([0-9]{1,4})[位名]?")


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
    if _is_of_money(grid, before):
        grid = [_with_losses(row) for row in grid]
    top = [*takewhile(lambda row: not any(map(is_figure, row)), grid)]
    while len(top) > 1 and not any(top[-1][1:]):  # the name of a group of rows
        top.pop()
    captions = [row[0] for row in top if len(set(row)) == 1]
    heads = [row for row in top if len(set(row)) > 1]
    table = _Table(heads, grid[len(top) :], [*before, *captions])
    return [*filter(None, captions), *table.sentences()]


class _Table:
    def __init__(self, heads: list[list[str]], body: list[list[str]], captions: list[str]) -> None:
        self.body = body
        self.units = _units(captions)
        named = [
            _distinct(row[at] for row in heads if _unnumbered(row[at]))
            for at in range(len(body[0]))
        ]
        names = [shape("".join(head)) for head in named]
        self.serial = {at for at, name in enumerate(names) if SERIAL.fullmatch(name)}
        self.unit_columns = [at for at, name in enumerate(names) if UNIT_COLUMN.fullmatch(name)]
        # What leads a row names it, until the first column of figures.
        self.first = len([*takewhile(self._is_leading, range(len(names)))])
        aside = {*self.serial, *self.unit_columns}
        self.figures = [at for at in range(self.first, len(names)) if at not in aside]
        self.labels = [at for at in range(self.first) if at not in aside]
        texts = {at for at, column in enumerate(self.figures) if self._is_text(column)}
        title = "".join(captions[-1:])
        values = [[_value(row[at]) for row in body] for at in self.figures]
        heads_of = [named[at] for at in self.figures]
        by_time = all(is_time(row[at]) for row in body for at in self.labels)
        self.columns = said.columns(heads_of, values, "".join(captions), texts, by_time=by_time)
        corner = [head for at in self.labels for head in named[at] if units([head])][-1:]
        self.corner = units(corner)
        self.measure = self._measure(corner, shape(title))

    def _is_leading(self, column: int) -> bool:
        return column in self.serial or not any(is_figure(row[column]) for row in self.body)

    def _is_text(self, column: int) -> bool:
        cells = [row[column] for row in self.body]
        return not any(map(is_figure, cells)) and any(
            re.search(r"[^\W\d_]", cell) for cell in cells
        )

    def _measure(self, corner: list[str], title: str) -> list[str]:
        """Return what the figures of places are whose columns only say when."""
        heads = [each for column in self.columns for each in column.heads if not column.kind]
        is_of_times = all(is_time(each) or said.VALUE.fullmatch(shape(each)) for each in heads)
        areas = [row[at] for row in self.body if any(map(is_figure, row)) for at in self.labels]
        if not (is_of_times and areas) or not all(
            said.AREA.fullmatch(shape(each)) for each in areas
        ):
            return []
        if self.corner:
            return [said.without_unit(corner[-1])]
        named = said.TITLE.search(title)
        return [named["measure"]] if named else []

    def sentences(self) -> Iterator[str]:
        for row in self.body:
            if any(map(is_figure, row)):
                yield from self._figures(row)
            else:
                named = [*filter(_unnumbered, row[: self.first]), *row[self.first :]]
                yield " ".join(_distinct(named))

    def _figures(self, row: list[str]) -> Iterator[str]:
        labels = _distinct(_unnumbered(row[at]) for at in self.labels)
        own = [row[at] for at in self.unit_columns]
        for at, column in zip(self.figures, self.columns, strict=True):
            if re.search(r"\w", row[at]) and not said.NONE.fullmatch(shape(row[at])):
                figure = self._figure(row[at], labels, column, own)
                yield _sentence([*labels, *self.measure, *column.heads], figure)

    def _figure(self, text: str, labels: list[str], column: Headed, own: list[str]) -> str:
        rank = RANK.fullmatch(shape(text))
        if column.kind == "rank" and rank:
            return f"居{column.among}第{rank[1]}位"
        if column.kind in {"rank", "unranked"}:
            return f"{said.without_unit(column.own[-1])} {text}"
        if not NUMBER.fullmatch(shape(text)):
            return text
        return text.replace(" ", "") + self._unit(labels, column, own)

    def _unit(self, labels: list[str], column: Headed, own: list[str]) -> str:
        """Return the unit of a bare number, "" where it is not plain."""
        row = shape(said.without_unit("".join(labels[-1:])))
        if column.kind in {"rate", "amount"} and said.PORTION.fullmatch(row):
            return ""
        if column.units or column.kind == "bare":
            return "".join(column.units[-1:])
        if column.kind == "rate":
            return "%" if "%" in self.units else ""
        levels = [each for each in self.units if each != "%"]
        if named := _distinct([*units(labels), *own]):
            return named[-1] if len(named) == 1 else ""
        unit = "".join(self.corner or levels) if len(self.corner or levels) == 1 else ""
        return "" if unit.endswith(MONEY) and said.OWN.fullmatch(row) else unit


def _unnumbered(head: str) -> str:
    """Return the *head* of a row without the number that it has among others: 三、进出口总额."""
    number = said.NUMBER.match(shape(head))
    return head[number.end() :] if number else head


def _is_of_money(grid: list[list[str]], before: Sequence[str]) -> bool:
    named = [*_units(before), *units(text for row in grid for text in row)]
    return any(each.endswith(MONEY) for each in named)


def _with_losses(row: list[str]) -> list[str]:
    """Return a row of accounts with what stands in brackets as negative: (1,843.77).

    Where all have a digit only they may count the columns.
    """
    losses = [LOSS.fullmatch(shape(text)) for text in row]
    is_told = any(map(is_figure, row)) or any(loss and len(loss[1]) > 1 for loss in losses)
    return [
        _loss(loss) if loss and is_told else text for loss, text in zip(losses, row, strict=True)
    ]


def _loss(brackets: re.Match[str]) -> str:
    return f"-{brackets[1].lstrip('-+')}{'%' * brackets[0].endswith('%')}"


def _sentence(heads: list[str], figure: str) -> str:
    """Return heads and figure in the order of speech: the time, of what, how much."""
    named = _distinct(map(_spoken, heads))
    times = [*filter(is_time, named)]
    others = [each for each in named if each not in times and not said.VALUE.fullmatch(shape(each))]
    if said.MEAN.match(shape(others[0]) if others else ""):  # 全体居民 人均可支配收入 增速
        others.sort(key=_place_of_mean)
    years = [f"{each}年" if said.YEAR.fullmatch(shape(each)) else each for each in times]
    return " ".join([*years, *others, figure]) + "。"


def _place_of_mean(head: str) -> int:
    """Return where *head* goes among those of a row of means: before a mean, there or behind."""
    plain = shape(head)
    return 2 * bool(said.RATE.search(plain)) + bool(said.MEAN.match(plain))


def _spoken(head: str) -> str:
    return said.without_unit(head).replace("±", "增长")


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


def _is_of_figures(grid: list[list[str]]) -> bool:
    is_table = len(grid) > 1 and len(grid[0]) > 1
    is_short = all(len(text) <= LONGEST for row in grid for text in row)
    return is_table and is_short and any(is_figure(text) for row in grid for text in row[1:])


def is_figure(text: str) -> bool:
    """Tell whether a cell is a number, perhaps with a unit, and no time."""
    return bool(FIGURE.fullmatch(shape(text))) and not is_time(text)


def _value(text: str) -> float | None:
    """Return the number of a cell, without its unit, or of a rank."""
    plain = shape(text)
    rank, number = RANK.fullmatch(plain), NUMBER.match(plain)
    digits = rank[1] if rank else number[0] if number else ""
    return float(re.sub("[, ]", "", digits)) if digits else None


def _distinct(texts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(filter(None, texts))]


def _units(captions: Iterable[str]) -> list[str]:
    """Return the units that the last caption with any names: 万元; 亿元 and %."""
    named: list[str] = []
    for caption in captions:
        if match := UNIT_OF_CAPTION.search(shape(caption)):
            named = re.split("[、，,/;；]", caption[slice(*match.span(1))])
        elif said.TITLE.search(shape(caption)):
            named = units([caption]) or named
    return ["%" if each in "%％﹪" else each for each in named if each]
