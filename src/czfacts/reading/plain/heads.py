"""What the heads of a table say of its columns: of what, when, and which change or rank."""

import os
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from czfacts.regex import lazy_regex
from czfacts.values import characters, tables

TABLE = os.path.join(os.path.dirname(__file__), "heads.tsv")
TIME = lazy_regex(
    r"(?:19|20)[0-9]{2}(?:年.{0,9})?|[0-9]{1,2}(?:[-—~至][0-9]{1,2})?月.{0,3}|.{0,3}季度|[上下]半年"
    r"|[本上去今全][年月]"
)
YEAR = lazy_regex("(?:19|20)[0-9]{2}")
UNIT = lazy_regex(r"\((?:单位:)?([^()0-9]{1,8})\)$|(%)$")
GROWTH = "增速"  # what a rank is by that stands on the right of a change


def _kind(name: str) -> re.Pattern[str]:
    return lazy_regex(lambda: "|".join(f"(?:{shape})" for kind, shape, _ in rows() if kind == name))


@cache
def rows() -> list[list[str]]:
    """Return kind, shape and example of each row of ``heads.tsv``."""
    return [*tables.rows(TABLE, 3)]


RATE, CHANGE, RANK, VALUE = map(_kind, ("rate", "change", "rank", "value"))
BARE, MEAN = map(_kind, ("bare", "mean"))


class Headed(NamedTuple):
    """What each figure of a column is said to be."""

    heads: list[str]
    """What it is of, without its unit; that of a column on its left, too, which it is about."""
    own: list[str]
    """Its heads as they stand."""
    units: list[str]
    kind: str = ""
    """rate, rank or bare; else ""."""
    among: str = ""
    """What it ranks in: 全省."""


def columns(heads: Iterable[Sequence[str]]) -> list[Headed]:
    """Return the columns of a table that have these *heads*, from the left to the right."""
    found: list[Headed] = []
    for own in heads:
        found.append(_column([*own], found))
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


def _column(own: list[str], left: Sequence[Headed]) -> Headed:
    named = [*map(without_unit, own)]
    column = Headed(named, own, units(own))
    last = shape(named[-1]) if named else ""
    if rank := RANK.search(last):
        rest = [*named[:-1], named[-1][: rank.start()]]
        return column._replace(
            heads=_ranked([*filter(None, rest)], own, left), kind="rank", among=rank["among"] or ""
        )
    kinds = {"bare": BARE, "rate": RATE}
    kind = next(
        (kind for kind, found in kinds.items() if any(map(found.search, map(shape, own)))), ""
    )
    return column._replace(kind=kind)


def _ranked(named: list[str], own: list[str], left: Sequence[Headed]) -> list[str]:
    """Return what a rank is by: what its head names, else what the column on its left has."""
    by = next((column for column in reversed(left) if _may_rank(column)), None)
    group = own[:-1]
    is_bare = all(each in group or is_time(each) for each in named)
    if by is None or not is_bare or by.own[:-1] != group:
        return named
    heads = [GROWTH if _is_change(each) else each for each in by.heads]
    times = [each for each in named if is_time(each)]
    return [*times, *(each for each in heads if not (times and is_time(each)))]


def _may_rank(column: Headed) -> bool:
    """Tell whether ranks on the right of *column* are by it: by a level or a change."""
    return not column.kind or (column.kind == "rate" and _is_change(column.heads[-1]))


def _is_change(head: str) -> bool:
    return bool(CHANGE.fullmatch(shape(head)))
