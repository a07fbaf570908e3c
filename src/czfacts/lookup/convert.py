"""Figures in the unit that somebody asked for."""

from decimal import Decimal
from typing import Any

from czfacts.base import document
from czfacts.base.model import Fact, Indicator
from czfacts.errors import ConversionError, UsageError
from czfacts.values import units
from czfacts.wording import Phrase


def converted(value: Decimal, unit: str, to: str) -> Decimal:
    """Return *value* of *unit* in *to*; ConversionError names both dimensions where they differ."""
    if not to.strip():
        raise UsageError(Phrase("the unit is empty"))
    try:
        return units.convert(value, unit, to)
    except units.UnitError as error:
        raise ConversionError(error.args[0]) from None


def of_fact(fact: Fact, to: str | None = None) -> dict[str, Any]:
    """Return the document of *fact*, its ``normalized`` in the unit *to* where one is given."""
    found = document.of_record(fact)
    if to is not None and isinstance(fact, Indicator):
        value = converted(fact.value, fact.unit, to)
        found["normalized"] = {"value": value, "unit": to}
    return found
