"""The unit that a reader asks for, by its Chinese or English name."""

from collections.abc import Sequence

from czfacts.base.model import FactBase
from czfacts.errors import UsageError
from czfacts.lookup import convert
from czfacts.lookup.asked import require
from czfacts.values import amounts, units
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Phrase, some_of

MOST_NAMED = 12  # units that a hint lists


def unit_called(base: FactBase, asked: str) -> units.Unit:
    """Return the unit *asked*: 亿元, km, days, 元/人.

    UsageError if neither *base* nor the reader of Chinese texts knows such a unit, and for a
    multiplier (亿) in which no figure of *base* is printed: 亿元 is meant.
    """
    require(asked, Phrase("the unit"))
    for symbol in (asked, amounts.unit_called(asked) or asked):
        unit = units.parse(symbol)
        if _exists(base, unit) and not _is_multiplier(symbol, _printed(base)):
            return unit
    has = _printed(base)
    likely = [each for each in has if each.startswith(asked)]
    near = "" if likely else nearest(asked, has)
    named = Phrase("units: {names}", names=some_of(likely or has, MOST_NAMED)) if has else None
    hint = did_you_mean(near) if near else named
    raise UsageError(Phrase("there is no unit '{unit}'", unit=asked), hint=hint)


def per_called(base: FactBase, asked: str) -> units.Unit:
    """Return money for each *asked*: 人, 亩; UsageError where there is no such unit."""
    unit_called(base, asked)
    return unit_called(base, f"元/{asked}")


def _printed(base: FactBase) -> list[str]:
    return [*dict.fromkeys(convert.unit(figure).symbol for figure in base.indicators)]


def _is_multiplier(symbol: str, printed: Sequence[str]) -> bool:
    """Tell whether *symbol* is a multiplier alone, and none of the units that are *printed*."""
    multiplier, name = units.split(symbol)
    return bool(multiplier) and not name and symbol not in printed


def unit_to(base: FactBase, asked: str | None) -> str | None:
    """Return the unit *asked* to convert to, if any; UsageError as of `unit_called`."""
    return asked if asked is None else unit_called(base, asked).symbol


def _exists(base: FactBase, unit: units.Unit) -> bool:
    parts = unit.code.split("/")
    if all(units.is_measure(part) for part in parts):
        return True
    if any(convert.unit(figure).code == unit.code for figure in base.indicators):
        return True
    from czfacts.reading.figures.lexicon import lexicon  # noqa: PLC0415, only for what is rarely asked

    counted = {word.text for word in lexicon().units}
    return all(units.is_measure(part) or part in counted for part in parts)
