"""The change computed from two levels, and whether a printed one agrees with it."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from czfacts.base.model import Indicator
from czfacts.lookup import convert
from czfacts.lookup.stated import ReadFigure
from czfacts.reading.alike import measure
from czfacts.reading.relations.bases import is_at_prices
from czfacts.values import interval, units
from czfacts.values.compare import caseless
from czfacts.values.interval import Interval

Because = Literal["revised_base", "comparable_prices", "comparable_scope"]
"""What may explain that a printed change is not the one that follows from the levels."""
Pair = tuple[Indicator, Indicator]
"""A level, and the earlier one that it is compared with."""

NOWHERE = Interval(None, None)
PERCENT, POINTS = "%", "个百分点"
OUTPUT = (
    "生产总值",
    "增加值",
    "产值",
    "gdp",
    "value added",
    "regional product",
    "domestic product",
    "output",
)
# What has no zero at which there is nothing, or is a logarithm: it grows by no rate.
WITHOUT_ZERO = ("temperature", "sound level", "signal level", "levels")
FINER = 2  # decimals by which the ends of what follows are finer than the value
MOST_DIGITS = 60


class Follows(NamedTuple):
    """The change that follows from two levels."""

    value: Decimal
    """As the levels are printed, rounded to the decimals of a printed change."""
    low: Decimal | None
    high: Decimal | None
    """Its ends for all that the digits of the levels leave open, None where they tell no end."""
    unit: str


class JudgedChange(NamedTuple):
    """A printed change, held against what follows."""

    differs: bool
    """Whether no value is within the digits of both."""
    because: Because | None


def follows(pair: Pair, unit: str, printed: Indicator | None = None) -> Follows | None:
    """Return the change from the earlier of *pair* to the later.

    It is in %, of percentages in points, of temperatures and the like in *unit*, as an amount of
    change is, such as *printed* may be. None where the earlier level is not above 0, so that it can
    grow by no rate.
    """
    new, old = pair
    if _is_rate(pair, printed):
        if old.normalized.value <= 0:
            return None
        ends = interval.growth(*map(convert.interval, pair))
        exact = (_value(new) / _value(old) - 1) * 100
        return _rounded(exact, ends, PERCENT, _decimals(printed.value) if printed else 1)
    code = new.normalized.unit
    factor = 1 if code == PERCENT else units.parse(unit).factor
    ends = interval.difference(*map(convert.interval, pair))
    scaled = Interval(*(None if end is None else end / factor for end in ends))
    exact = (_value(new) - _value(old)) / factor
    written = PERCENT if code == PERCENT else unit
    decimals = max(_decimals(convert.converted(each, written).value) for each in pair)
    return _rounded(exact, scaled, POINTS if code == PERCENT else unit, decimals)


def judged(printed: Indicator, pairs: Sequence[Pair]) -> JudgedChange | None:
    """Return whether *printed* differs from what follows from the first of *pairs*.

    The other pairs have levels that were corrected later. None where that cannot be told: of other
    units, of what is only about so much, of growth from nothing.
    """
    if not _compares(printed, pairs[0]):
        return None
    said, ends = convert.interval(printed), [_ends(pair, printed) for pair in pairs]
    if NOWHERE in (said, ends[0]):
        return None
    meet = [said.meets(each) for each in ends]
    if meet[0]:
        return JudgedChange(differs=False, because=None)
    if any(meet):
        return JudgedChange(differs=True, because="revised_base")
    because = said_basis(printed)
    if not because and printed.relation == "change_rate" and _is_output(pairs[0][0]):
        because = "comparable_prices"
    return JudgedChange(differs=True, because=because)


def said_basis(printed: Indicator) -> Because | None:
    """Return what the text says why *printed* need not be the change that the levels make."""
    words = [each.text for each in printed.source]
    words += [printed.basis or ""] if isinstance(printed, ReadFigure) else []
    at_prices = next((it for it in map(is_at_prices, words) if it is not None), None)
    if at_prices is None:
        return None
    return "comparable_prices" if at_prices else "comparable_scope"


def _ends(pair: Pair, printed: Indicator) -> Interval:
    how = interval.growth if _is_rate(pair, printed) else interval.difference
    return how(*map(convert.interval, pair))


def _is_rate(pair: Pair, printed: Indicator | None) -> bool:
    if printed is not None:
        return printed.relation == "change_rate"
    return _grows(pair[0])


def _grows(level: Indicator) -> bool:
    """Tell whether a rate says how much *level* changes: of 15 °C 10 % is nothing."""
    is_measured = convert.unit(level).dimension not in WITHOUT_ZERO
    return is_measured and level.normalized.unit != PERCENT


def _compares(printed: Indicator, pair: Pair) -> bool:
    unit, level = printed.normalized.unit, pair[0].normalized.unit
    if printed.relation == "change_rate":
        return unit == PERCENT and _grows(pair[0])
    return unit == level or (level == PERCENT and printed.unit.endswith("百分点"))


def _is_output(figure: Indicator) -> bool:
    """Tell whether *figure* is of what statistics grow at comparable prices: output, in money.

    Retail sales, incomes and budgets grow as they are.
    """
    names = [caseless(name) for name in (*figure.name.texts, *figure.aliases)]
    names += [measure(name, figure.relation) for name in figure.name.texts]  # 第一产业
    is_output = any(word in name for name in names for word in OUTPUT)
    return is_output and convert.unit(figure).dimension.startswith("money")


def _value(figure: Indicator) -> Fraction:
    return convert.ends(figure)[0]


def _rounded(exact: Fraction, ends: Interval, unit: str, decimals: int) -> Follows:
    fine = decimals + FINER
    low = None if ends.low is None else _decimal(ends.low, fine, ROUND_FLOOR)
    high = None if ends.high is None else _decimal(ends.high, fine, ROUND_CEILING)
    return Follows(_decimal(exact, decimals, ROUND_HALF_EVEN), low, high, unit)


def _decimal(value: Fraction, decimals: int, rounding: str) -> Decimal:
    context = Context(prec=2 * MOST_DIGITS, rounding=rounding)
    quotient = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return quotient.quantize(Decimal(1).scaleb(-decimals), context=context)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
