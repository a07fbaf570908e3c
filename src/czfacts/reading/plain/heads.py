"""What the heads of a table say of its columns: of what, when, and which change or rank."""

import os
import re
from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import dropwhile, takewhile
from typing import NamedTuple

from czfacts.regex import lazy_regex
from czfacts.values import characters, tables

TABLE = os.path.join(os.path.dirname(__file__), "heads.tsv")
TIME = lazy_regex(
    r"(?:19|20)[0-9]{2}(?:年.{0,9})?|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月.{0,3}|.{0,3}季度|[上下]半年"
    r"|[本上去今全][年月]|上年(?:同期|末)|今年以来"
)
OF_MONTH = lazy_regex(r"((?:(?:19|20)[0-9]{2}年)?)(?:1[-—~至])?([0-9]{1,2})月")
YEAR_AGO, YEAR_END, THIS_YEAR = "上年同期", "上年末", "今年以来"
UNIT = lazy_regex(r"\((?:单位:)?([^()0-9]{1,8})\)$|(%)$")
YEAR = lazy_regex("(?:19|20)[0-9]{2}")
GROWN, GROWTH, SINCE = "增长", "增速", "比"  # a change; what ranks and names have of it; since when


def _kind(name: str) -> re.Pattern[str]:
    return lazy_regex(lambda: "|".join(f"(?:{shape})" for kind, shape, _ in rows() if kind == name))


@cache
def rows() -> list[list[str]]:
    """Return kind, shape and example of each row of ``heads.tsv``."""
    return [*tables.rows(TABLE, 3)]


RATE, CHANGE, RANK, VALUE = map(_kind, ("rate", "change", "rank", "value"))
BARE, AREA, TITLE, MEAN, WHOLE = map(_kind, ("bare", "area", "title", "mean", "whole"))
AMOUNT = lazy_regex("[额量数值]$")  # a change of so much
AGO, BEFORE, OPENING = map(_kind, ("ago", "before", "opening"))
MONTH, MONTHS, SO_FAR = map(_kind, ("month", "months", "so_far"))
OWN, PORTION, NUMBER, NONE = map(_kind, ("own", "portion", "number", "none"))


Figures = Sequence[float | None]


class Headed(NamedTuple):
    """What each figure of a column is said to be."""

    heads: list[str]
    """What it is of, without its unit; that of a column on its left, too, which it is about."""
    own: list[str]
    """Its heads as they stand."""
    units: list[str]
    figures: Figures
    kind: str = ""
    """rate, amount, rank, unranked (of what is not plain), bare or text; else ""."""
    among: str = ""
    """What it ranks in: 全省."""


def columns(
    heads: Sequence[Sequence[str]],
    figures: Sequence[Figures],
    title: str,
    texts: Container[int],
    *,
    by_time: bool,
) -> list[Headed]:
    """Return the columns that have these *heads* and *figures*, from the left.

    Those in *texts* have words and no figures. With *by_time* the rows are times.
    """
    found: list[Headed] = []
    are_months = any(map(_is_of_month, heads))
    for at, (own, values) in enumerate(zip(heads, figures, strict=True)):
        told = [each for head in own for each in _months(head, title, are_columns=are_months)]
        column = _column(told, values, found, by_time=by_time)
        is_text = at in texts and not column.kind
        found.append(column._replace(kind="text") if is_text else column)
    return found


def shape(text: str) -> str:
    """Return *text* in the one shape in which it is looked at, character for character."""
    return characters.fold(text)


def units(heads: Iterable[str]) -> list[str]:
    """Return the units that *heads* end in: 面积（亩）, 增速%."""
    found = ((head, UNIT.search(shape(head))) for head in heads)
    return [head[slice(*match.span(match.lastindex or 0))] for head, match in found if match]


def without_unit(head: str) -> str:
    """Return *head* without its unit, unless it is nothing else."""
    match = UNIT.search(shape(head))
    return (head[: match.start()].strip() if match else head) or head


def is_time(head: str) -> bool:
    """Tell whether *head* only says when."""
    return bool(TIME.fullmatch(shape(head)))


def _months(head: str, title: str, *, are_columns: bool) -> list[str]:
    """Return *head* with its months told by the *title*, as a head of its own: 累计 / 同比增长.

    Where the title has no month, what is so far of a year is of no known period. A bare 累计
    is so far of the year where other columns are of a month (*are_columns*).
    """
    plain = shape(head)
    so_far = SO_FAR.match(plain)
    found = so_far or MONTH.match(plain)
    if found is None or not are_columns:
        return [head]
    rest = head[found.end() :]
    if rest and not (UNIT.fullmatch(shape(rest)) or _is_change(without_unit(rest))):
        return [head]
    times = OF_MONTH.findall(shape(title))
    if times:
        year, month = times[-1]
        told = f"{year}1-{month}月" if so_far and month != "1" else f"{year}{month}月"
    else:
        told = THIS_YEAR if so_far else found[0]
    return [told + rest] if UNIT.fullmatch(shape(rest)) else [*filter(None, (told, rest))]


def _is_of_month(own: Sequence[str]) -> bool:
    return any(MONTHS.fullmatch(shape(without_unit(head))) for head in own)


def _column(own: list[str], figures: Figures, left: Sequence[Headed], *, by_time: bool) -> Headed:
    named = [head for each in own for head in _before(without_unit(each))]
    column = Headed(named, own, units(own), figures)
    last = shape(named[-1]) if named else ""
    if rank := RANK.search(last):
        rest = [*filter(None, [*named[:-1], named[-1][: rank.start()]])]
        column = column._replace(heads=rest, kind="rank", among=rank["among"] or "")
        group = [each for each in left if each.own[:-1] == own[:-1]]
        return _ranked(column, group, by_time=by_time)
    if CHANGE.fullmatch(last):
        kind = "amount" if AMOUNT.search(last) else "rate"
        return column._replace(heads=_changed(named, own, left), kind=kind)
    return column._replace(kind=_kind_of("".join(map(shape, own))))


def _kind_of(head: str) -> str:
    if BARE.search(head):
        return "bare"
    return "rate" if RATE.search(head) else ""


def _before(head: str) -> list[str]:
    """Return *head*, a time before the table's own in words that are read as one."""
    if AGO.fullmatch(shape(head)):
        return [YEAR_AGO]
    opening = OPENING.fullmatch(shape(head))
    return [*filter(None, (YEAR_END, opening["balance"]))] if opening else [head]


def _ranked(column: Headed, left: Sequence[Headed], *, by_time: bool) -> Headed:
    """Return a column of ranks with what they are by: as its head says, or a column on its left.

    Where rows are places or firms, of which any figure could be ranked, it is the nearest whose
    figures fall as the ranks rise. Of one thing at several times it is the nearest level.
    """
    may = [each for each in reversed(left) if _may_rank(each) and not (by_time and each.kind)]
    if not may or any(not (each in column.own[:-1] or is_time(each)) for each in column.heads):
        return column
    is_of_many = not by_time and any(
        not column.kind and _plain(column) and not _says_when(column) for column in left
    )
    by = next((each for each in may if not is_of_many or _falls(each, column)), None)
    if by is None:
        return column._replace(kind="unranked")
    heads = [GROWTH if _is_change(each) else each for each in _plain(by)]
    times = [*filter(is_time, column.heads)]
    return column._replace(
        heads=[*times, *(each for each in heads if not (times and is_time(each)))]
    )


def _falls(column: Headed, ranks: Headed) -> bool:
    """Tell whether the figures of *column* fall from the first of the *ranks* to the last."""
    both = zip(ranks.figures, column.figures, strict=True)
    ranked = sorted((rank, -figure) for rank, figure in both if rank and figure is not None)
    fallen = [figure for _, figure in ranked]
    return bool(fallen) and fallen == sorted(fallen)


def _changed(named: list[str], own: list[str], left: Sequence[Headed]) -> list[str]:
    """Return what changed, and the change as it is spoken: 2024年 同比增长."""
    base = _base(left)
    before = named[:-1]
    if base and base.own[:-1] == own[:-1] and (len(own) == 1 or is_time(base.own[-1])):
        before = _plain(base)
    return [*before, _spoken_change(named[-1])]


def _base(left: Sequence[Headed]) -> Headed | None:
    """Return the column on the left whose figures a change is the change of.

    Of the same in several years it is the last year's: 2024年, 2023年, 增减. Of other times that
    stand together none is plain: 9月, 1-9月, 同比.
    """
    rest = [*dropwhile(lambda column: column.kind, reversed(left))]
    levels = [*takewhile(lambda column: not column.kind, rest)]
    levels = [column for column in levels if not _is_before(column)] or levels
    alike = [*takewhile(lambda column: _yearless(column) == _yearless(levels[0]), levels)]
    is_open = len(levels) > len(alike) and _says_when(alike[0]) and _says_when(levels[len(alike)])
    if not alike or is_open:
        return None
    return max(alike, key=lambda column: YEAR.findall(shape("".join(column.own))))


def _is_before(column: Headed) -> bool:
    last = shape(without_unit("".join(column.own[-1:])))
    return any(kind.fullmatch(last) for kind in (AGO, BEFORE, OPENING))


def _says_when(column: Headed) -> bool:
    return any(map(is_time, column.own[-1:]))


def _plain(column: Headed) -> list[str]:
    """Return the heads of a column that say of what its figures are, or when."""
    return [each for each in column.heads if not _says_level(each)]


def _says_level(head: str) -> bool:
    return bool(WHOLE.fullmatch(shape(head)) or VALUE.fullmatch(shape(head)))


def _yearless(column: Headed) -> str:
    return YEAR.sub("", shape("".join(column.own)))


def _spoken_change(head: str) -> str:
    """Return the head of a change in words that are read as one: 增减（%） as 增长."""
    said = CHANGE.fullmatch(shape(head))
    if said is None or head.endswith(GROWTH):
        return head
    past = SINCE + said["past"] if said["past"] else ""
    return (said["bare"] or said["ratio"] or past) + GROWN


def _may_rank(column: Headed) -> bool:
    """Tell whether ranks on the right of *column* are by it: by a level or a change."""
    return not column.kind or (column.kind == "rate" and _is_change(column.heads[-1]))


def _is_change(head: str) -> bool:
    return bool(CHANGE.fullmatch(shape(head)))
