"""Whether two values of the same thing can both be true."""

from decimal import Decimal
from typing import Protocol

from czfacts.values import units

BOUNDS = ("<", "<=", ">", ">=")


class Value(Protocol):
    """A value in the normal unit of its dimension."""

    @property
    def value(self) -> Decimal: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def comparator(self) -> str: ...


def agree(one: Value, other: Value) -> bool:
    """Tell whether both may be true: the same, in two currencies, or one within the other's bound.

    Of two values that are printed without a comparator, only the same is.
    """
    if one.unit != other.unit:
        return all(units.parse(each.unit).dimension.startswith("money") for each in (one, other))
    if one.comparator in BOUNDS or other.comparator in BOUNDS:
        return _reaches(one, other) and _reaches(other, one)
    return one == other


def _reaches(one: Value, other: Value) -> bool:
    """Tell whether *one* may be as much as the least that *other* may be."""
    if one.comparator in (">", ">=") or other.comparator in ("<", "<="):
        return True
    most = one.value if one.high is None else one.high
    is_open = one.comparator == "<" or other.comparator == ">"
    return most > other.value if is_open else most >= other.value
