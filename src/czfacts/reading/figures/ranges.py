"""Two numbers with a dash between them: the ends of a range, or a change and where it ends."""

import re

from czfacts.reading.figures import spoken
from czfacts.reading.figures.gaps import gap, is_changed, is_end, is_open
from czfacts.reading.figures.leads import clause
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_DASH = lazy_regex(
    r"(?P<closed>\(不?含\))? ?"
    r"(?:[–—~]{1,4}|-{1,3}|(?P<rest>…+)|(?P<to>[至到])) ?(?P<signed>[-+负]|零下)?"
)
_BEGIN = frozenset("-–—~…至到( ")
_FROM = ("从", "由")
_SPREAD = ("不等", "之间")
_POINTS = frozenset(["percentage points", "index points"])
_BELOW = "零下"
_MINUS = frozenset(["-", "负", _BELOW])
_CLOSE = 3  # times
_REACH = 24  # characters
_FAR = 20  # times


def ranged(plain: str, terms: list[Term]) -> list[Term]:
    """Make one term of the two ends of a range; of what goes on nothing is left."""
    found: list[Term] = []
    chain: list[Term] = []
    for term in terms:
        if chain and not _is_dashed(plain, chain[-1], term):
            found += chain if len(chain) < 2 else _range(plain, chain)
            chain = []
        chain.append(term)
    return found + (chain if len(chain) < 2 else _range(plain, chain))


def _is_dashed(plain: str, one: Term, other: Term) -> bool:
    may_be = plain[one.end : one.end + 1] in _BEGIN
    return may_be and _DASH.fullmatch(gap(plain, one, other)) is not None


def _range(plain: str, chain: list[Term]) -> list[Term]:
    dash = _DASH.fullmatch(gap(plain, *chain[:2])) if len(chain) == 2 else None
    if not dash:
        return [term.void() for term in chain]
    low, high = chain
    if dash["to"] and plain.endswith(_FROM, 0, low.start):
        return _from_to(plain, low, high)
    if dash["to"] and (_is_step(plain, low, high) or _is_when(low, high)):
        return chain
    if spread := _spread(plain, low, high, dash):
        return [spread]
    is_rest = dash["rest"] and low.unit != high.unit  # 300部……一件接着一件
    is_pause = low.unit and (is_rest or (dash[0].startswith("——") and high.unit))
    return chain if is_pause else [low.void(), high.void()]


def _from_to(plain: str, low: Term, high: Term) -> list[Term]:
    """由5家到8家 are two figures; 由5到8家 and 从5家到8家不等 are ranges, 由8500到3万元 a doubt."""
    if plain.startswith(_SPREAD, high.end) and (spread := _spread(plain, low, high, None)):
        return [spread]
    if not low.is_bare or low.value is None or not high.unit:
        return [low, high]
    spread = None if high.multiple else _spread(plain, low, high, None)
    return [spread] if spread else [low.void(), high.void()]


def _is_step(plain: str, low: Term, high: Term) -> bool:
    """增长8.2%至6000亿元, 增加2300人至11.7万人: a change, then what it ends in."""
    is_rate = low.word.dimension == "ratio"
    is_level = not high.unit and high.number is not None and not high.number.is_whole
    if is_rate and is_level and not high.multiple and is_changed(plain, low.start):
        return True  # 指数升1.2%至105.1
    if low.word.dimension in _POINTS and low.word.dimension != high.word.dimension:
        return bool(high.unit) or low.word.dimension == "index points"  # 回落0.6点至98.7
    if low.unit and high.unit and not is_rate and is_changed(plain, low.start):
        return not _are_close(low, high)
    return (
        is_rate and not is_open(high) and high.word.dimension not in {"ratio", "percentage points"}
    )


def _are_close(low: Term, high: Term) -> bool:
    """Tell whether it is 减少6000万至8000万元, one amount, not 增加200万至3500万户."""
    if not is_open(low) or low.value is None or high.value is None:
        return False
    return low.value < high.value < _CLOSE * low.value


def _is_when(low: Term, high: Term) -> bool:
    """Tell whether a year follows: (从2015年)5万元到2022年底150万元."""
    is_year = high.number is not None and high.number.is_year
    return is_year and high.word.text == "年" and low.word.text != "年"


def _spread(plain: str, low: Term, high: Term, dash: re.Match[str] | None) -> Term | None:
    """Return the range from *low* to *high*; the sign of *low* is read with what leads to it."""
    if low.value is None or high.value is None or (dash and (dash["closed"] or dash["rest"])):
        return None
    sign = dash["signed"] if dash else None
    is_below = plain.endswith(_BELOW, 0, low.start)
    if is_below and not sign:
        return None  # 零下3到5度 may mean either
    is_minus = _is_minus(plain, low)
    begin = low.value.copy_negate() if is_minus else low.value
    end = high.value.copy_negate() if sign in _MINUS else high.value
    first = low.value
    if is_below and end < begin:  # 零下9到零下15摄氏度
        first, begin, end = high.value, end, begin
    both = _common(plain, low, high) if begin < end else None
    return both and both._replace(start=low.start, value=first, high=end, number=low.number)


def _is_minus(plain: str, low: Term) -> bool:
    """Tell whether *low* is negative: -5%至-3%, 零下5至3摄氏度."""
    if plain.endswith(_BELOW, 0, low.start):
        return True
    return plain[low.start - 1 : low.start] == "-"


def _common(plain: str, low: Term, high: Term) -> Term | None:
    """Return the upper end with the unit of both, None where they are no ends of one range."""
    if high.vague != "=" or low.vague != "=" or low.high or high.high or low.kind == "fraction":
        return None
    if high.is_bare and low.kind == "share" and low.unit == "%":  # 百分之三到五
        return low._replace(end=high.end) if is_end(plain, high.end) else None
    if low.is_bare and high.is_bare and low.number:  # of an index, or of a price
        is_price = "sum" in {low.kind, high.kind}
        is_price = is_price or spoken.is_sum(low, clause(plain, low.start, 0, _REACH))
        is_near = (
            low.value is not None and high.value is not None and high.value <= _FAR * low.value
        )
        is_price = is_price and is_near and not low.number.is_of_our_time
        return None if low.number.is_whole and not is_price else high
    is_same = low.unit in {high.unit, high.unit.partition("/")[0]} or (
        is_open(low) and low.multiple in {"", high.multiple}
    )
    return high if is_same and high.kind not in {"flat", "first", "ratio"} else None
