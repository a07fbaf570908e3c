"""The interval that printed digits leave open: 1236.8 is from 1236.75 to 1236.85."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple


class Interval(NamedTuple):
    """Where a true value lies; an end that is None is not bounded."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two have a value in common."""
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)


def of_digits(low: Decimal, high: Decimal, comparator: str, factor: Fraction) -> Interval:
    """Return where the true value of a figure lies, in a unit of which its own has *factor*.

    Half a unit of the last digit belongs to it on either side. ``~`` says no more than the digits
    do not: such a value is anywhere.
    """
    if comparator == "~":
        return Interval(None, None)
    above = Fraction(high) * factor + _half(high) * factor
    below = Fraction(low) * factor - _half(low) * factor
    if comparator in ("<", "<="):
        return Interval(None, above)
    return Interval(below, None if comparator in (">", ">=") else above)


def difference(new: Interval, old: Interval) -> Interval:
    """Return where *new* less *old* lies."""
    return Interval(_less(new.low, old.high), _less(new.high, old.low))


def growth(new: Interval, old: Interval) -> Interval:
    """Return by how many per cent *new* is more than *old*, which must be above 0 to tell."""
    if old.low is None or old.low <= 0:
        return Interval(None, None)
    return Interval(_percent(new.low, old.high, old.low), _percent(new.high, old.low, old.high))


def _percent(new: Fraction | None, old: Fraction | None, other: Fraction | None) -> Fraction | None:
    base = old if new is None or new >= 0 else other  # of a negative value the larger base is less
    return None if new is None or base is None else (new / base - 1) * 100


def _less(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one - other


def _reaches(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high


def _half(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    return Fraction(10) ** exponent / 2 if isinstance(exponent, int) else Fraction(0)
