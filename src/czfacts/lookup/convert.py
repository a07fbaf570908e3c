"""Convert figures to the unit that a reader asks for."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from czfacts.base.model import Fact, Indicator, Normalized
from czfacts.values import normal, units
from czfacts.values.interval import Interval, of_digits


def unit(figure: Indicator) -> units.Unit:
    """Return the unit of *figure*, with what it is counted for: 元/人 of 人均 ... 元."""
    return units.parse(normal.joined(figure.unit, figure.per))


def ends(figure: Indicator) -> tuple[Fraction, Fraction]:
    """Return the ends of *figure* with their sign, in the normal unit; alike where it has one."""
    low, high, _ = _signed(figure)
    factor = unit(figure).factor
    return Fraction(low) * factor, Fraction(low if high is None else high) * factor


def interval(figure: Indicator) -> Interval:
    """Return where the true value of *figure* lies, with its sign, in the normal unit."""
    low, high, comparator = _signed(figure)
    return of_digits(low, low if high is None else high, comparator, unit(figure).factor)


def converted(figure: Indicator, to: str) -> Normalized:
    """Return *figure* with its sign in the unit *to*.

    ConversionError names both dimensions where they differ.
    """
    low, high, comparator = _signed(figure)
    upper = None if high is None else _converted(high, figure, to)
    values = {"value": _converted(low, figure, to), "high": upper}
    return Normalized.trusted({**values, "unit": to, "comparator": comparator})


def of_fact(fact: Fact, to: str | None = None) -> dict[str, Any]:
    """Return the document of *fact*, its figure in the unit *to* if that is given.

    ``value``, ``high`` and ``unit`` are as printed otherwise: without the sign of a decrease.
    """
    found = fact.to_dict()
    if to is not None and isinstance(fact, Indicator):
        found["normalized"] = converted(fact, to).to_dict()
        found["value"] = _converted(fact.value, fact, to)
        found["high"] = None if fact.high is None else _converted(fact.high, fact, to)
        found |= {"unit": to, "per": None}
    return found


def _signed(figure: Indicator) -> tuple[Decimal, Decimal | None, str]:
    direction = figure.change.direction if figure.change else None
    return normal.signed(figure.value, figure.high, figure.comparator, direction)


def _converted(value: Decimal, figure: Indicator, to: str) -> Decimal:
    if to == unit(figure).symbol:
        return value  # with all its digits: 463.0 is not 463
    return units.convert(value, normal.joined(figure.unit, figure.per), to)
