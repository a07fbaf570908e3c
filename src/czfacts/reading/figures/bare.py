"""Numbers without a unit that are figures all the same: indices, coefficients, ratios."""

import re
from decimal import Decimal
from functools import cache

from czfacts.reading.figures import spoken
from czfacts.reading.figures.afters import qualified
from czfacts.reading.figures.joins import LISTS
from czfacts.reading.figures.leads import Lead, clause
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.marks import END, STOPS
from czfacts.reading.figures.numerals import Number
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

# 90一天, 3200一个月
_EACH_SPAN = lazy_regex(
    lambda: (
        rf"一(?:个?(?:月|季度?|小时|钟头?)|[天晚年趟场班])(?:{END.pattern})"
        rf"|{alternatives('counts', 'posted')}"
    )
)
_DATED = lazy_regex("[时分点日]|比分|战胜")
_BY = ("按", "按照", "依", "照", "以")
_SPLIT = lazy_regex(lambda: alternatives("counts", "split"))
_FROM = ("由", "从")
_TO_RATIO = lazy_regex(r"[一-鿿]{0,4}[到至为](?=[0-9.]+:[0-9])")  # 由1.1:1拉开到2.3:1
_OF_TWO = lazy_regex("之比(?:为|是|约为|达到?)\\Z")  # 下缸时豆、面、水之比为1:4:8
_QUOTED = lazy_regex("[一-鿿)] ?\\Z")
_CHANGED = lazy_regex(
    "(?:,(?:[周月日年季]|[同环]比|[较比][一-鿿]{1,4})?(?:持平|[上下]?[涨跌升降])| ?[↑↓▲▼])"
)
_SCORE = lazy_regex("[0-9]+比[0-9]+")  # 21比17、19比21
_SHARED = lazy_regex("的(?:比例|比率|配比|结构|比(?![分赛较]))")
_SHARE_OF = lazy_regex(r"(?:[占的近约超逾达国省市量数]|其中)[^0-9]{0,2}\Z")
_BEING = lazy_regex("(?:约为|达到?)\\Z")  # 杠杆效应约为1:7.6
_BASE = lazy_regex("以[^,。;]{1,8}[为=]\\Z")  # 以上年为100
_BASED = lazy_regex("以[^,。;]{1,14}[为=]?\\Z")  # 以上年同月价格为100
_MONEY = frozenset("租金资费价款贷薪")  # 房租2000
_RAISED = lazy_regex(
    "(?:[房店铺月年]?租金?|工[资钱]|[电水气网学杂运邮油路]费)(?![用率价])"
)  # 涨500房租
_NEAR = 8  # characters in which a code is called one
_HOLE = 14  # characters between an index and its number
_REACH = 60
_LONG = lazy_regex("[1-9][0-9]{3,4}")
_WORDS = lazy_regex("[一-鿿]{2}(?<![年月日])[:到是]?\\Z")
_COUNTED = lazy_regex(lambda: rf"(?:{alternatives('counts', 'number')})[为是达约有]*\Z")
_CODED = lazy_regex("分机|[号码编线款型版第届区楼室路网热拨打电话邮证标函件字]|代码|附件|图|表")
_AGED = lazy_regex(
    lambda: (
        rf"(?:{alternatives('counts', 'aged')})[都是也已快才刚]?"
        rf"(?:有|满|{alternatives('counts', 'amounts')})?\Z"
    )
)
_PER_HEAD = lazy_regex("[人户]均\\Z")
_EACH_TIME = lazy_regex("(?:[每一]个?|[每日月][均入])[天月晚趟单]?\\Z")  # 一天1920
_AGE_END = lazy_regex("(?:出头|多)?了?(?:[,。;!?、”]|$)")
OLDEST = 110
"""The greatest age that is read as one."""
_POSTS = "主人员工师手长户客商农民老"  # 店主小贾, 社员老马
_WHOLE, _SLACK, _FEW, _PAIR = 100, 1, 10, 2
MOVED = lazy_regex(lambda: rf"(?:{alternatives('relating', 'moves')})[到至成为]")
"""What leads to where a change ends: 跌至."""
_BOUGHT = lazy_regex(lambda: alternatives("counts", "bought"))
_ENDED = lazy_regex(lambda: rf"[{STOPS}·]|[都也]难|$|{qualified().pattern}")


def is_ratio(plain: str, term: Term, *, goes_on: bool) -> bool:
    """Tell whether it is a ratio (7.9:55.5:36.6, 2.6:1), not a time, a score or a scale.

    *goes_on*: the figure before was one; this one is that of another time or place.
    """
    left = clause(plain, term.start, 0, _REACH)
    is_split = left.endswith(_BY) or len(term.parts) > _PAIR  # 按5:3:2分担, 砂、石1:2:3配制
    is_split = is_split and _SPLIT.match(plain, term.end) is not None
    if is_split or _OF_TWO.search(left):
        return True
    if left.endswith(_FROM) and _TO_RATIO.match(plain, term.end):
        return True
    if _DATED.search(left[-_HOLE:]) or not _followed().match(plain, term.end):
        return False
    if goes_on or lexicon().ratios.last(_SCORE.sub("", left)) or _SHARED.match(plain, term.end):
        return True
    is_exact = any(part != int(part) for part in term.parts)
    if is_exact and _BEING.search(left):
        return True
    return is_exact and abs(sum(term.parts, Decimal(0)) - _WHOLE) <= _SLACK


def is_index(plain: str, term: Term, lead: Lead, *, goes_on: bool) -> bool:
    """Tell whether the bare number of *term* is the value of an index or a coefficient.

    *goes_on*: the figure before was one, from which this goes on (由2.42缩小到2.30, 缩小0.12).
    """
    number = term.number
    if number is None or not _followed().match(plain, term.end):
        return False
    is_end = goes_on and "to" in lead.roles
    if number.is_chinese:  # 从三千跌到八百
        return is_end and number.value >= _WHOLE
    if _BASE.search(lead.clause):
        return False
    is_change = lead.direction is not None and not number.is_whole
    if not number.is_whole and _QUOTED.search(plain[max(0, term.start - _PAIR) : term.start]):
        is_change = is_change or _CHANGED.match(plain, term.end) is not None  # 黄瓜3.5,涨0.3
        if is_change:
            return True
    is_next = lead.clause in LISTS and not number.is_whole
    if "index" in lead.roles or is_end or (goes_on and (is_change or is_next)):
        return True
    found = lexicon().indexes.last(lead.clause)
    is_near = found is not None and len(lead.clause) - found[1] <= _HOLE
    return is_near and not number.is_whole


def is_amount(plain: str, term: Term, lead: Lead, comparator: str) -> bool:
    """Tell whether the bare number of *term* is a sum of money, or so large that it only counts.

    房租4500, 客单价11.3; 售出5300多; no year.
    """
    number = term.number
    if number is None or (number.value == _WHOLE and _BASED.search(lead.clause)):
        return False
    if number.value >= _FEW and _EACH_SPAN.match(plain, term.end):
        return True
    is_bought = number.value >= _WHOLE or not number.is_whole
    if is_bought and not number.is_of_our_time and _BOUGHT.match(plain, term.end):
        return True
    if lead.direction and _is_change(plain, number, term.end):
        return True
    if not (term.kind == "sum" or _followed().match(plain, term.end)):
        return False
    is_year = number.is_of_our_time and not (
        qualified().match(plain, number.end) or _EACH_TIME.search(lead.clause)
    )
    is_sum = spoken.is_sum(term, lead.clause) or _EACH_TIME.search(lead.clause)
    fewest = _FEW if is_sum and qualified().match(plain, number.end) else _WHOLE
    is_large = number.value >= fewest or not number.is_whole
    if comparator != "=" and is_large and not is_year:
        return (_ENDED.match(plain, term.end) or MOVED.match(plain, term.end)) is not None
    if _is_plain_count(plain, number.text, term.end, lead.clause) and not is_year:
        return True
    is_price = lead.clause[-1:] in _MONEY or spoken.is_small(lead.clause)
    is_large = not number.is_whole or number.value >= (_FEW if is_price else _WHOLE)
    is_sum = spoken.is_sum(term, lead.clause) or _PER_HEAD.search(lead.clause)
    return is_large and bool(is_sum)


def _is_change(plain: str, number: Number, end: int) -> bool:
    """Tell whether it is 涨500房租, 低300 or 降1.8, not numbers that name something."""
    is_large = not number.is_whole or number.value >= (_FEW if number.is_chinese else _WHOLE)
    is_large = is_large and not number.is_of_our_time
    return is_large and (_ENDED.match(plain, end) or _RAISED.match(plain, end)) is not None


def _is_plain_count(plain: str, text: str, end: int, clause: str) -> bool:
    """Tell whether it is 57,920 or 招了1100, not codes."""
    if not _ENDED.match(plain, end):
        return False
    is_long = _LONG.fullmatch(text) is not None and _WORDS.search(clause) is not None
    is_long = is_long or (
        text.isdecimal() and _COUNTED.search(clause) is not None
    )  # 常住人口766579
    return "," in text or (is_long and not _CODED.search(clause[-_NEAR:]))


def is_age(plain: str, term: Term, lead: Lead) -> bool:
    """Tell whether it is 今年五十一, 女儿十九 or 我六十七了, not other numbers."""
    number = term.number
    if number is None or not _FEW <= number.value <= OLDEST or not _AGE_END.match(plain, term.end):
        return False
    if lead.clause.endswith(("本人", "现年", "虚岁")):
        return number.is_whole
    if not number.is_chinese:
        return False
    return (_AGED.search(lead.clause) or someone().search(lead.clause)) is not None


@cache
def someone() -> re.Pattern[str]:
    """Return a pattern of whom a bare number after it tells the age: 女儿, 店主小贾, 卢婆婆."""
    kin, surname = alternatives("people", "kin"), alternatives("people", "surname")
    title, honour = alternatives("people", "title"), alternatives("people", "honour")
    called = rf"(?:{surname})(?:{honour})|(?:\A|[的{_POSTS}])[老小阿](?:{surname})"
    named = rf"{called}|(?:{title})(?:{surname})[一-鿿]{{1,2}}"
    return re.compile(rf"(?:{kin}|{named})(?:今年|快|刚|才|都|也|已经?)?\Z")


def is_shared(plain: str, start: int) -> bool:
    """Tell whether it is 占1/3, not a date."""
    return _SHARE_OF.search(plain[max(0, start - _HOLE) : start]) is not None


@cache
def _followed() -> re.Pattern[str]:
    goes_on = "[上下降升扩缩提回调增减变到至优较比加就涨跌掉压砍谈翻窜飙蹿滑落]"
    return re.compile(
        rf"{END.pattern}|[均↑↓▲▼·]|——|{goes_on}|不等|之间|[一-鿿]{{2}}费|{qualified().pattern}"
    )
