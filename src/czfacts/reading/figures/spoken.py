"""Sums of money as people say them, without a unit: 花了三百六, 挣七千多, 房租4500."""

import re
from functools import cache

from czfacts.reading.figures import numerals, units_at
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.marks import END, STOPS
from czfacts.reading.figures.numerals import POWERS, Number
from czfacts.reading.figures.terms import Term, word_of
from czfacts.reading.words import alternatives, rows
from czfacts.regex import lazy_regex

_REACH = 8  # characters
_SHORT = lazy_regex(
    "(?:[一二两三四五六七八九十百千万亿]*?[一二两三四五六七八九]|(?:[0-9]{1,3}万)?[0-9]{1,3})(?P<power>[万千百])(?P<last>[1-9一二三四五六七八九])(?P<high>[二三四五六七八九])?"
)
_END = lazy_regex(
    lambda: (
        rf"[{STOPS}的]|[到至](?=[{numerals.NUMERALS}0-9])|[买盘租包][了下]|[还能够都也补吧呢啊嘛哪啦嘞呗]|上下|左右|封顶|打底|保底|起步|出头|了[,。]|就|$"
        f"|(?:{alternatives('relating', 'reaches')})到"
        f"|[一-鿿]{{1,2}}(?<!消)费|{alternatives('indexes', 'price')}"
    )
)
# What may stand between a noun of money and its sum: 房租一个月4500, 流水从现在平均1050提到1300.
_TO_SUM = lazy_regex(
    lambda: (
        f"(?::|{alternatives('counts', 'amounts')}|(?:{alternatives('relating', 'reaches')})到"
        "|[春夏秋冬]天|[旺淡]季|[最均])*"
    )
)

_EARNED = lazy_regex(
    "(?<![买贩专拍招吸回接验征没])(?:[卖收]|[赚挣赔]|补贴?|倒贴|收费|要价)(?:了|到|得)?\\Z"
)

# Of what each a sum is, and that it is paid: 一亩收 of 一亩收五十五.
_PAID_EACH = lazy_regex(
    lambda: rf"[每一个](?:{alternatives('counts', 'each')})(?:[收要给付]|就要)\Z"
)
_OF_EACH = lazy_regex(lambda: rf"[每一](?:{alternatives('counts', 'each')})")  # 工钱一斤八十


def short(plain: str, run: re.Match[str]) -> Term | None:
    """Return what *run* says where it leaves its last power out.

    三百六 is 360, 8万3 is 83000, 三百五六 is 350 to 360, 五百二一斤 is 520 for each 斤.
    """
    text = run[0]
    if POWERS.keys().isdisjoint(text):
        return None
    rated = units_at.divisor_end(plain, run.end()) if text[-1] == "一" else 0
    is_rated = rated and END.match(plain, rated) is not None
    if is_rated and not numerals.parse(text) and (price := numerals.parse(text[:-1])):  # 三十八一盘
        return _of_each(plain, Number(price, text[:-1], run.start(), run.end() - 1), rated)
    found = _SHORT.fullmatch(text, 0, len(text) - bool(is_rated))
    if not found or not (is_rated or _END.match(plain, run.end())):
        return None
    above = numerals.parse(text[: found.start("last")])
    ends = [
        numerals.digit(each) * POWERS[found["power"]] // 10
        for each in found.group("last", "high")
        if each
    ]
    if above is None or ends != sorted(set(ends)):
        return None
    value, high = above + ends[0], above + ends[1] if len(ends) > 1 else None
    if high and text[found.start("last") : found.end()] not in numerals.ESTIMATES:  # 一万三八
        if found["power"] != "万":
            return None
        value, high = value + (high - above) / 10, None
    number = Number(value, found[0], run.start(), run.start() + found.end(), high)
    term = Term(number.start, number.end, value, high, number=number, kind="sum")
    return _of_each(plain, number, rated) if is_rated else term


def _of_each(plain: str, number: Number, end: int) -> Term:
    """Return the sum of *number* for each of what stands between it and *end*: 一斤."""
    term = Term(number.start, end, number.value, number.high, number=number, kind="sum")
    return term._replace(unit="元/" + plain[number.end + 1 : end], word=word_of("元"))


def is_sum(term: Term, clause: str) -> bool:
    """Tell whether *term*, which has no unit, is a sum of money by the *clause* before it."""
    if term.kind == "sum":
        return True
    return _paid().search(clause[-_REACH:]) is not None or is_priced(clause)


def is_priced(clause: str) -> bool:
    """Tell whether *clause* ends with a noun of money, and what may part it from its sum."""
    found = lexicon().prices.last(clause)
    return found is not None and _TO_SUM.fullmatch(clause, found[1]) is not None


def is_small(clause: str) -> bool:
    """Tell whether less than a hundred may be a sum after *clause*: 能卖(四十六)."""
    if _EARNED.search(clause) or _PAID_EACH.search(clause):
        return True
    found = lexicon().prices.last(clause)
    is_each = found is not None and _OF_EACH.fullmatch(clause, found[1]) is not None
    return is_each or (found is not None and found[1] == len(clause))


@cache
def _paid() -> re.Pattern[str]:
    """Return what says right before a sum that it is of money: verbs of sums.tsv, and others."""
    verbs = "|".join(word for word, *_ in rows("sums", 1) if len(word) > 1)
    return re.compile(
        rf"(?:{verbs}|(?<=[政府里家人方司我他她你俺都各己店厂村镇县市区])出"
        rf"|{alternatives('counts', 'paid')}|[比期年]少|[少多][赚挣花]"
        rf"|[每一个](?:{alternatives('counts', 'each')})|\A加|[再另]加)"
        r"(?:了|是|回|回来|进|出|出去|下|下来|到|得|就|就要|要|还|才|先欠|给)?\Z"
    )
