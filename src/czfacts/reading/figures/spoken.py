"""Sums of money as people say them, without a unit: 花了三百六, 挣七千多, 每家八百二."""

import re
from decimal import Decimal

from czfacts.reading.figures import numerals
from czfacts.reading.figures.numerals import POWERS, Number
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

# What says right before a sum that it is of money.
_PAID = lazy_regex(
    r"(?:花|扣掉|扣除|赚|挣|亏|掏|贴|省|剩|欠|借|捐|收|付|交|补|拿|进账|到手|卖|卖到|降到|压到|涨到|只要|[比期年]少|少[赚挣]|多[赚挣]"
    r"|每[家户人月年晚天]|[一个][家户人月年晚天]|月薪|年薪|工资|收入|房租|租金|票价|学费|毛利)"
    r"(?:了|出|出去|下|下来|到|得)?(?P<about>近|约|大约|不到|将近|差不多)?\Z"
)
_REACH = 8  # characters
_SHORT = lazy_regex(
    "(?:[一二两三四五六七八九十百千万]*?[一二两三四五六七八九]|[0-9]{1,3})(?P<power>[万千百])[1-9一二三四五六七八九]"
)
# 8万3, 三万二: whatever is counted, 83000 and 32000.
_TENTHS = lazy_regex(
    "(?:[1-9][0-9]{0,2}|(?:[二三四五六七八九]?十)?[一二两三四五六七八九])万[1-9一二三四五六七八九]"
)
_LARGE = Decimal(100)
_OVER = lazy_regex("多|来|出头|有余")
_COMPARATORS = {"近": "<", "将近": "<", "不到": "<", "约": "~", "大约": "~", "差不多": "~"}
_END = lazy_regex(r"[\s,。;:!?、()”’」』的]|还|上下|左右|$")


def money(plain: str, run: re.Match[str], number: Number | None) -> Term | None:
    """Return the sum of money that *run* says without a unit, None where it says none."""
    start, end = run.span()
    is_short = _TENTHS.fullmatch(run[0]) is not None
    paid = _PAID.search(plain, max(0, start - _REACH), start)
    if not is_short and not (run["numeral"] and paid):
        return None
    over = _OVER.match(plain, end)
    stop = over.end() if over else end
    if not _END.match(plain, stop):
        return None
    value = _value(run[0], number)
    if value is None:
        return None
    vague = _COMPARATORS.get((paid and paid["about"]) or "", "=")
    if over:
        vague = "~" if over[0] == "来" else ">"
    return Term(start, stop, value, number.high if number else None, vague=vague, kind="sum")


def _value(text: str, number: Number | None) -> Decimal | None:
    """Return what *text* says: 360 of 三百六, 7000 of 七千; None below a hundred."""
    if short := _SHORT.fullmatch(text):
        above = numerals.parse(text[:-1])
        return above + numerals.digit(text[-1]) * POWERS[short["power"]] // 10 if above else None
    value = numerals.parse(text) if number else None
    return value if value is not None and value >= _LARGE else None
