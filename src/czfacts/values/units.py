"""Parse the units of Chinese reports, and convert between them exactly."""

import os
import re
import unicodedata
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import cache, lru_cache
from math import prod
from typing import NamedTuple

from czfacts.errors import ConversionError
from czfacts.values import characters, tables
from czfacts.wording import Phrase

SIGNIFICANT = 12  # digits of a conversion that never ends: 1亩 = 2000/3 m2
TABLE = os.path.join(os.path.dirname(__file__), "units.tsv")


class Unit(NamedTuple):
    symbol: str
    """As printed: 亿元."""
    factor: Fraction
    """How many of the normal unit one of these is: 100000000."""
    code: str
    """The normal unit: CNY. Units with the same code convert into each other."""
    dimension: Phrase
    """What it measures: money (CNY)."""


class UnitRow(NamedTuple):
    """A row of units.tsv, whose head comment says what each column holds."""

    name: str
    dimension: str
    base: str
    size: str
    kind: str
    roles: str
    never_before: str
    english: str
    note: str


MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
# All that `parse` takes for one of them.
_MULTIPLYING = frozenset("十百千万亿兆億萬韆⼗〸㈩㊉")
_SHARE = r"/([1-9][0-9]{0,8})([十百千万亿]*)"
_COUNT = r"[1-9][0-9]{0,8}"
# Below the stroke of a rate, other units keep the decimals finite: 元/亩 and 元/公顷 are normalized
# to square metres, because a mu is 2000/3 of them; 公里/小时 and 米/秒 to days.
_BELOW = {
    "mu": ("m2", Fraction(3, 2000)),
    "s": ("d", Fraction(86400)),
    "月": ("年", Fraction(12)),
    "kg": ("吨", Fraction(1000)),
}


@cache
def table() -> dict[str, UnitRow]:
    """Return the rows of units.tsv by name."""
    rows = map(UnitRow._make, tables.rows(TABLE, len(UnitRow._fields)))
    return {row.name: row for row in rows}


@lru_cache(maxsize=1024)
def parse(symbol: str) -> Unit:
    """Return the unit that *symbol* prints: multipliers (万, 百万, 万亿), then what is measured.

    Areas are normalized to mu: one is 2000/3 square metres, so only the mu keeps 亩, 公顷, 平方公里
    and 平方米 all exact decimals. Times are normalized to seconds: minutes would not keep 秒
    exact. A rate (元/吨, 元每平方米, 升/百公里) is normalized above and below the stroke: CNY/吨,
    CNY/m2, m3/m. What is not known is a count and stays what it counts: 万人次 is 10000 人次. The
    empty symbol is a pure number. Currencies never mix. 里 is 500 m, as in the mainland.

    Raises ConversionError where multipliers do not rise (亿亿元): no reader can know what is meant.
    """
    multiplier, base = split(symbol)
    factor = _product(symbol, multiplier)
    if base[:1] == "/" and (share := re.fullmatch(_SHARE, base)):
        whole = int(share[1]) * _product(symbol, share[2])
        return Unit(symbol, factor * 100 / whole, "%", Phrase("ratio"))
    above, *below = base.split("/")
    if below and not all([above, *below]):
        return Unit(symbol, factor, base, _counted(base))
    size, code, dimension = _measured(above)
    for each in below:
        divisor, unit, kind = _below(symbol, each)
        size, code, dimension = size / divisor, f"{code}/{unit}", _each(dimension, kind)
    return Unit(symbol, factor * size, code, dimension)


def split(symbol: str) -> tuple[str, str]:
    """Return the multiplier of *symbol* and what is measured, in one shape of characters."""
    plain = unicodedata.normalize("NFKC", "".join(symbol.split()))
    multiplier, base = _split(plain)
    if base not in table():  # most symbols are, as they are printed
        plain = characters.fold(plain).replace(characters.INVISIBLE, "").replace("每", "/")
        multiplier, base = _split(plain)
    return multiplier, base


def check(symbol: str) -> None:
    """Raise ConversionError where `parse` does, mostly without loading the table."""
    # A single multiplier always rises, and the first character is at most one.
    if not _MULTIPLYING.isdisjoint(symbol[1:]):
        parse(symbol)


def normalize(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return *value* in the normal unit of *unit*, exactly, with the code of that unit.

    1236.8 亿元 is (Decimal("123680000000"), "CNY"). The exponent is never above 0 and no zeros
    trail; `format(value, "f")` prints it plainly whatever its size. A share that no percentage
    holds exactly (2 /3) keeps its unit. Raises ConversionError where *value* is not finite.
    """
    parsed = parse(unit)
    if _places(parsed.factor.denominator) is None:
        return _decimal(_fraction(value)), parsed.symbol
    return _decimal(_fraction(value) * parsed.factor), parsed.code


def convert(value: Decimal | float | str, unit: str, to: str) -> Decimal:
    """Return *value* of *unit* in the unit *to*; a float counts as it is printed.

    Exact where the decimal expansion ends; elsewhere (亩 to 平方米) correctly rounded, half to
    even, to 12 significant digits. Raises ConversionError where the two measure different things,
    or *value* is no number.
    """
    source, target = parse(unit), parse(to)
    if source.code != target.code:
        raise ConversionError(
            Phrase(
                "cannot convert {unit} ({dimension}) to {to} ({other})",
                unit=unit,
                dimension=source.dimension,
                to=to,
                other=target.dimension,
            )
        )
    return _decimal(_fraction(_number(value)) * source.factor / target.factor)


def is_measure(code: str) -> bool:
    """Tell whether *code* is a normal unit of the table; a count is not: 个, 人次."""
    return code in _bases()


@cache
def _bases() -> frozenset[str]:
    return frozenset(row.base for row in table().values())


def multiple(symbol: str) -> Fraction:
    """Return what multiplies the unit *symbol*: 10000 of 万公里, 1 of 公里."""
    return _product(symbol, _split(symbol)[0])


def english(symbol: str) -> str:
    """Return what English calls the unit *symbol*, without its multiplier; "" if it has no name."""
    row = table().get(_split(symbol)[1])
    return row.english if row else ""


def same(a: str, b: str) -> bool:
    """Tell whether two symbols mean the same unit: 方公里 and 平方公里, 億元 and 亿元, ％ and %."""
    return parse(a)[1:3] == parse(b)[1:3]


def _split(symbol: str) -> tuple[str, str]:
    # The longest known name first: the 千 of 千瓦 is no multiplier, the 万 of 万千瓦 is one. Of a
    # rate it is what stands before the stroke.
    measured = symbol.partition("/")[0]
    cut = 0
    while symbol[cut : cut + 1] in MULTIPLIERS and measured[cut:] not in table():
        cut += 1
    return symbol[:cut], symbol[cut:]


def _counted(name: str) -> Phrase:
    return Phrase("count ({unit})", unit=name)


def _each(measured: Phrase, each: Phrase) -> Phrase:
    return Phrase("{measured} per {each}", measured=measured, each=each)


def _measured(name: str) -> tuple[Fraction, str, Phrase]:
    """Return the size of one *name* in its normal unit, that unit, and its dimension."""
    if not name:
        return Fraction(1), "1", Phrase("number")
    if row := table().get(name):
        return Fraction(row.size), row.base, Phrase(row.dimension)
    return Fraction(1), name, _counted(name)


def _below(symbol: str, written: str) -> tuple[Fraction, str, Phrase]:
    """Return what _measured does for what stands below a stroke: 吨, 百公里, 10万人."""
    count = re.match(_COUNT, written)
    multiplier, name = _split(written[count.end() :] if count else written)
    size, code, dimension = _measured(name)
    unit, share = _BELOW.get(code, (code, Fraction(1)))
    return (
        _product(symbol, multiplier) * int(count[0] if count else 1) * size / share,
        unit,
        dimension,
    )


def _product(symbol: str, multiplier: str) -> Fraction:
    sizes = [MULTIPLIERS[character] for character in multiplier]
    if sizes != sorted(set(sizes)):
        said = Phrase(
            "'{multiplier}' in '{unit}' is not a multiplier", multiplier=multiplier, unit=symbol
        )
        raise ConversionError(said, hint=Phrase("the smaller multiplier comes first: 百万, 万亿"))
    return Fraction(prod(sizes))


def _number(value: Decimal | float | str) -> Decimal:
    try:
        return Decimal(value if isinstance(value, (Decimal, int)) else str(value))
    except InvalidOperation:
        raise _no_quantity(value) from None


def _fraction(value: Decimal) -> Fraction:
    if not value.is_finite():
        raise _no_quantity(value)
    return Fraction(value)


def _no_quantity(value: object) -> ConversionError:
    return ConversionError(Phrase("{value} is not a quantity", value=value))


def _decimal(value: Fraction) -> Decimal:
    places = _places(value.denominator)
    if places is None:
        context = Context(prec=SIGNIFICANT, rounding=ROUND_HALF_EVEN)
        rounded = context.divide(Decimal(value.numerator), Decimal(value.denominator))
        return _decimal(Fraction(rounded))
    whole = Decimal(value.numerator * 10**places // value.denominator).as_tuple()
    # From a tuple, because arithmetic would round to the digits of the caller's context.
    return Decimal((whole.sign, whole.digits, -places))


def _places(denominator: int) -> int | None:
    """Count the decimals of a fraction in lowest terms, None where they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    fives, rest = 0, denominator >> twos
    while rest % 5 == 0:
        fives, rest = fives + 1, rest // 5
    return max(twos, fives) if rest == 1 else None
