"""Normalize figures: what kind they are, and their signed value in the normal unit."""

from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from czfacts.values import units

Relation = Literal["level", "rank", "ratio", "share", "change_rate", "change_amount"]
CHANGES: tuple[Relation, Relation] = ("change_rate", "change_amount")
Direction = Literal["up", "down", "flat"]
Stated = Literal["observed", "target", "forecast"]

RATES = {"%", "倍", "番"}  # the normal units of a rate of change; ‰ and 成 are converted to %
SIGNS = {"<": "<", "<=": "≤", "=": "", ">=": "≥", ">": ">", "~": "≈"}  # as people see them
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Normal(NamedTuple):
    """A value in the normal unit of its dimension."""

    value: Decimal
    """The lower end of a range."""
    high: Decimal | None
    unit: str
    """CNY, mu, CNY/人."""
    comparator: str


@lru_cache(maxsize=1024)
def is_rate(unit: str) -> bool:
    """Tell whether a change in *unit* is a rate: %, 倍, 番; all others are amounts."""
    return units.parse(unit).code in RATES


def change(unit: str) -> Relation:
    """Return what a change in *unit* is."""
    return "change_rate" if is_rate(unit) else "change_amount"


def relation(unit: str, *, has_parts: bool, is_change: bool, has_whole: bool) -> Relation:
    """Return what a figure of *unit* says: *has_whole* where it says among what it stands.

    The kinds are those of SDMX and XBRL taxonomies: a level, a share of a whole, a rate or an
    amount of change, a rank, a ratio of several parts.
    """
    if has_parts:
        return "ratio"
    if is_change:
        return change(unit)
    if units.parse(unit).code == "rank":
        return "rank"
    return "share" if has_whole else "level"


def joined(unit: str, per: str | None) -> str:
    """Return *unit* for each *per*: 元 of 人均 is 元/人."""
    return f"{unit}/{per}" if per else unit


def signed(
    value: Decimal, high: Decimal | None, comparator: str, direction: str | None
) -> tuple[Decimal, Decimal | None, str]:
    """Return the ends and the comparator with the sign of the change, the lower end first.

    A printed minus counts; where none is printed, a decrease makes the value negative: down by more
    than 3 is less than -3.
    """
    if direction == "down" and value > 0:
        value = value.copy_negate()  # unlike -value, whatever the number of digits
        high = None if high is None else high.copy_negate()
        comparator = TURNED.get(comparator, comparator)
    if high is not None and high < value:
        value, high = high, value
    return value, high, comparator


def direction(value: Decimal, high: Decimal | None, printed: str) -> str:
    """Return the direction of the value with its sign: growth of -1.2 % is down, of 0 flat.

    That of 0 to 8 % is as *printed*.
    """
    if value < 0:
        return "down"
    return printed if value or high else "flat"


def normalize(
    value: Decimal,
    high: Decimal | None,
    unit: str,
    per: str | None,
    comparator: str,
    direction: str | None,
) -> Normal:
    """Return a figure with its sign in the normal unit: 3.2 万元 for each 人 is 32000 CNY/人."""
    value, high, comparator = signed(value, high, comparator, direction)
    whole = joined(unit, per)
    low, code = units.normalize(value, whole)
    upper = None if high is None else units.normalize(high, whole)[0]
    return Normal(low, upper, code, comparator)
