"""Numbers without a unit that are figures all the same: indices, coefficients, ratios."""

from decimal import Decimal

from czfacts.reading.figures.joins import LISTS
from czfacts.reading.figures.leads import Lead, clause
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_FOLLOWED = lazy_regex(
    r"[\s,。;:!?、()”’」』的和与及且并而□]|——|$|[上下降升扩缩提回调增减变到至优较比加]|左右|以[上下内]",
)
_DATED = lazy_regex("[时分点日]|比分|战胜")
_SHARED = lazy_regex("的(?:比例|比率|配比|结构|比(?![分赛较]))")
_SHARE_OF = lazy_regex(r"[占的近约超逾达国省市量数][^0-9]{0,2}\Z")
_BASE = lazy_regex("以[^,。;]{1,8}[为=]\\Z")  # 以上年为100
_SCORE = lazy_regex("[0-9一二三四五六七八九十]比\\Z")  # 1比3
_ENDED = lazy_regex(r"[\s,。;:!?、()”’」』]|左右|上下|$")
# What may stand between a noun of money and its sum: 房租一个月4500, 流水从现在平均1050提到1300.
_TO_PRICE = lazy_regex(
    "(?:[了才就要只约到为是从由在共已近也又得:超过低于高每一个月天年季]|平均|现在|目前|大概|大约|差不多|不到|不足"
    "|[降涨提掉压谈砍升卖]到|[春夏秋冬]天|[旺淡]季|[最均])*"
)
_HOLE = 14  # characters between an index and its number
_REACH = 60
_WHOLE, _SLACK = 100, 1
_EARLIEST, _LATEST = 1900, 2050  # years


def is_ratio(plain: str, term: Term, *, goes_on: bool) -> bool:
    """Tell a ratio (7.9:55.5:36.6, 2.6:1) from a time, a score or a scale.

    *goes_on*: the figure before was one; this one is that of another time or place.
    """
    left = clause(plain, term.start, 0, _REACH)
    if _DATED.search(left[-_HOLE:]) or not _FOLLOWED.match(plain, term.end):
        return False
    if goes_on or lexicon().ratios.last(left) or _SHARED.match(plain, term.end):
        return True
    is_exact = any(part != int(part) for part in term.parts)
    return is_exact and abs(sum(term.parts, Decimal(0)) - _WHOLE) <= _SLACK


def is_index(plain: str, term: Term, lead: Lead, *, goes_on: bool) -> bool:
    """Tell whether the bare number of *term* is the value of an index or a coefficient.

    *goes_on*: the figure before was one, from which this goes on (由2.42缩小到2.30, 缩小0.12).
    """
    number = term.number
    if number is None or number.is_chinese or not _FOLLOWED.match(plain, term.end):
        return False
    if _BASE.search(lead.clause) or _SCORE.search(lead.clause):
        return False
    is_change = lead.direction is not None and not number.is_whole
    is_next = lead.clause in LISTS and not number.is_whole
    if "index" in lead.roles or (goes_on and (is_change or is_next or "to" in lead.roles)):
        return True
    found = lexicon().indexes.last(lead.clause)
    is_near = found is not None and len(lead.clause) - found[1] <= _HOLE
    return is_near and not number.is_whole and number.value < Decimal(1000)


def is_amount(plain: str, term: Term, lead: Lead, comparator: str) -> bool:
    """Tell whether the bare number of *term* is a sum of money, or so large that it only counts.

    房租4500, 客单价11.3; 售出5300多; no year.
    """
    number = term.number
    if number is None or not _FOLLOWED.match(plain, term.end):
        return False
    found = lexicon().prices.last(lead.clause)
    if number.is_year and _EARLIEST <= number.value < _LATEST:
        return found is not None and lead.clause.endswith(found[0].text)
    if comparator != "=" and number.value >= _WHOLE:
        return _ENDED.match(plain, term.end) is not None
    is_price = found is not None and _TO_PRICE.fullmatch(lead.clause, found[1]) is not None
    is_sum = not number.is_whole or number.value >= _WHOLE
    return is_price and is_sum and not number.is_chinese


def is_shared(plain: str, start: int) -> bool:
    """Tell 占1/3 from a date."""
    return _SHARE_OF.search(plain[max(0, start - _HOLE) : start]) is not None
