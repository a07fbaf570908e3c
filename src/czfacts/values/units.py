"""Units of Chinese reports, converted without a rounding error."""

import re
import unicodedata
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from math import prod
from typing import NamedTuple

SIGNIFICANT = 12  # digits kept where a conversion has no end, as in 1亩 = 2000/3 m2


class UnitError(ValueError):
    """Two units that measure different things, or a multiplier that is none."""


class Unit(NamedTuple):
    symbol: str
    """As printed: 亿元."""
    factor: Fraction
    """How many of the normal unit one of these is: 100000000."""
    code: str
    """The normal unit: CNY. Units with the same code convert into each other."""
    dimension: str
    """What it measures, in English: money (CNY)."""


# Dimension, normal unit, then each unit of it: names and how many normal units it is.
_SYSTEM: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("money (CNY)", "CNY", {"CNY RMB 元 元人民币 人民币 人民币元": "1"}),
    ("money (USD)", "USD", {"USD 美元 美金": "1"}),
    ("money (HKD)", "HKD", {"HKD 港元 港币": "1"}),
    ("money (EUR)", "EUR", {"EUR 欧元": "1"}),
    ("money (JPY)", "JPY", {"JPY 日元 日圆": "1"}),
    ("money (GBP)", "GBP", {"GBP 英镑": "1"}),
    ("money (KRW)", "KRW", {"KRW 韩元": "1"}),
    ("money (AUD)", "AUD", {"AUD 澳元": "1"}),
    ("money (CAD)", "CAD", {"CAD 加元": "1"}),
    ("money (RUB)", "RUB", {"RUB 卢布": "1"}),
    ("money (TWD)", "TWD", {"TWD 新台币": "1"}),
    ("money (THB)", "THB", {"THB 泰铢": "1"}),
    (
        "area",
        "mu",
        {
            "mu 亩": "1",
            "ha hm2 公顷": "15",
            "km2 平方公里 平方千米 方公里": "1500",
            "m2 平方米 平米 平方": "0.0015",
        },
    ),
    (
        "length",
        "m",
        {
            "m 米": "1",
            "km KM 公里 千米": "1000",
            "cm 厘米": "0.01",
            "mm 毫米": "0.001",
            "海里": "1852",
        },
    ),
    (
        "time",
        "s",
        {
            "s 秒 秒钟": "1",
            "min 分钟": "60",
            "h 小时 个小时 钟头 个钟头": "3600",
            "d 天": "86400",
        },
    ),
    ("mass", "kg", {"kg 公斤 千克": "1", "t 吨 公吨": "1000", "斤": "0.5", "g 克": "0.001"}),
    (
        "volume",
        "m3",
        {
            "m3 立方米 立方": "1",
            "立方公里 立方千米": "1000000000",
            "L l 升": "0.001",
            "mL ml 毫升": "0.000001",
        },
    ),
    ("power", "kW", {"kW KW 千瓦": "1", "W 瓦": "0.001", "MW 兆瓦": "1000", "GW 吉瓦": "1000000"}),
    ("apparent power", "kVA", {"kVA 千伏安": "1", "MVA 兆伏安": "1000"}),
    ("voltage", "V", {"V 伏": "1", "kV 千伏": "1000"}),
    (
        "energy",
        "kWh",
        {"kWh KWh 千瓦时 千瓦小时 度": "1", "MWh 兆瓦时": "1000", "GWh 吉瓦时": "1000000"},
    ),
    (
        "energy (coal equivalent)",
        "tce",
        {"tce 吨标准煤 吨标煤": "1", "千克标准煤 公斤标准煤": "0.001"},
    ),
    ("temperature", "°C", {"°C 摄氏度": "1"}),
    ("working days", "工作日", {"工作日 个工作日": "1"}),
    ("ratio", "%", {"%": "1", "‰": "0.1", "成": "10"}),
    ("percentage points", "pp", {"pp 百分点 个百分点": "1"}),
    ("rank", "rank", {"rank 位 位次 个位次 名次": "1"}),
    ("number", "1", {"1": "1"}),
)

_KNOWN: dict[str, tuple[str, str, str]] = {
    name: (factor, code, dimension)
    for dimension, code, members in _SYSTEM
    for names, factor in members.items()
    for name in names.split()
}

_SHARE = re.compile(r"/([1-9][0-9]{0,8})")
_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

# The traditional forms of what stands in a unit, not a converter of texts.
SIMPLIFIED = str.maketrans(
    "億萬畝頃噸個點時鐘釐歐圓幣鎊條戶項場輛臺棟處種類間張門顆級倍頭隻",
    "亿万亩顷吨个点时钟厘欧元币镑条户项场辆台栋处种类间张门颗级倍头只",
)


@lru_cache(maxsize=1024)
def parse(symbol: str) -> Unit:
    """Return the unit that *symbol* prints: multipliers (万, 百万, 万亿), then what is measured.

    Areas are normalized to mu: one is 2000/3 square metres, so only the mu keeps 亩, 公顷, 平方公里
    and 平方米 all exact decimals. Times are normalized to seconds: minutes would not keep 秒
    exact. A rate (元/吨, 微克/立方米) is a unit of its own. What is not known is a count and stays
    what it counts: 万人次 is 10000 人次. The empty symbol is a pure number. Currencies never mix.
    里 is left out: it is 500 m here and a kilometre there.

    Raises UnitError where multipliers do not rise (亿亿元): no reader can know what is meant.
    """
    plain = unicodedata.normalize("NFKC", "".join(symbol.split())).translate(SIMPLIFIED)
    multiplier, base = _split(plain)
    factor = _product(symbol, multiplier)
    if share := _SHARE.fullmatch(base):
        return Unit(symbol, factor * Fraction(100, int(share[1])), "%", "ratio")
    if not base:
        return Unit(symbol, factor, "1", "number")
    if base in _KNOWN:
        size, code, dimension = _KNOWN[base]
        return Unit(symbol, factor * Fraction(size), code, dimension)
    kind = "rate" if "/" in base else "count"
    return Unit(symbol, factor, base, f"{kind} ({base})")


def normalize(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return *value* in the normal unit of *unit*, exactly, with the code of that unit.

    1236.8 亿元 is (Decimal("123680000000"), "CNY"). The exponent is never above 0 and no zeros
    trail; `format(value, "f")` prints it plainly whatever its size. A share that no percentage
    holds exactly (2 /3) keeps its unit. Raises UnitError where *value* is not finite.
    """
    parsed = parse(unit)
    if _places(parsed.factor.denominator) is None:
        return _decimal(_fraction(value)), parsed.symbol
    return _decimal(_fraction(value) * parsed.factor), parsed.code


def convert(value: Decimal, unit: str, to: str) -> Decimal:
    """Return *value* of *unit* in the unit *to*.

    Exact where the decimal expansion ends; elsewhere (亩 to 平方米) correctly rounded, half to
    even, to 12 significant digits. Raises UnitError where the two measure different things.
    """
    source, target = parse(unit), parse(to)
    if source.code != target.code:
        raise UnitError(
            f"cannot convert {unit} ({source.dimension}) to {to} ({target.dimension})",
        )
    return _decimal(_fraction(value) * source.factor / target.factor)


def same(a: str, b: str) -> bool:
    """Tell whether two symbols mean the same unit: 方公里 and 平方公里, 億元 and 亿元, ％ and %."""
    return parse(a)[1:3] == parse(b)[1:3]


def _split(symbol: str) -> tuple[str, str]:
    # The longest known name first: the 千 of 千瓦 is no multiplier, the 万 of 万千瓦 is one. Of a
    # rate it is what stands before the stroke.
    measured = symbol.partition("/")[0]
    cut = 0
    while measured[cut:] not in _KNOWN and symbol[cut : cut + 1] in _MULTIPLIERS:
        cut += 1
    return symbol[:cut], symbol[cut:]


def _product(symbol: str, multiplier: str) -> Fraction:
    sizes = [_MULTIPLIERS[character] for character in multiplier]
    if sizes != sorted(set(sizes)):
        raise UnitError(f"'{multiplier}' in '{symbol}' is no multiplier")
    return Fraction(prod(sizes))


def _fraction(value: Decimal) -> Fraction:
    if not value.is_finite():
        raise UnitError(f"{value} is no quantity")
    return Fraction(value)


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
