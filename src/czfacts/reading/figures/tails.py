"""Words after a unit that belong to its number: 两成半, 三成五, 一米七八."""

from decimal import Decimal

from czfacts.reading.figures import numerals
from czfacts.reading.figures.lexicon import UnitWord
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.numerals import NUMERALS, Number
from czfacts.reading.figures.terms import EACH, PACK, Term
from czfacts.reading.figures.units_at import unit_at
from czfacts.regex import lazy_regex

_HALF_AFTER = lazy_regex("半(?![载数径导圆岛山决价成月天年小幅]|个多)")  # 两成半; 一趟半个多小时
_MOVES = "[降升增涨跌提回]高?[到至]"  # 从八成一降到
# 三成五, 六块五, 四块八一斤; 两成一线 is something else.
_TENTHS = lazy_regex(
    rf"(?:[1-9二三四五六七八九]|一(?={END.pattern}|左右|[以之]?[上下]|{_MOVES}))"
    rf"(?:(?![{NUMERALS}0-9点.·])|(?={EACH})|(?<=[0-9])(?={PACK}))"
)
_ONE = "([1-9一二三四五六七八九])"
_SMALLER = {
    "米": lazy_regex(rf"([0-9零一二三四五六七八九]{{1,2}})(?![{NUMERALS}0-9.·点])"),
    "亩": lazy_regex(rf"{_ONE}(?:分地?(?!之)|地|(?={END.pattern}))"),
    "年": lazy_regex("([369三六九])个月"),
    "甲": lazy_regex(rf"{_ONE}分地?(?!之)"),
    "公里": lazy_regex(rf"{_ONE}(?={END.pattern})"),
    "尺": lazy_regex(rf"{_ONE}(?={END.pattern}|[到至])"),
    "吨": lazy_regex(rf"{_ONE}(?={END.pattern})"),
    "斤": lazy_regex("([1-9一二两三四五六七八九])两"),
    "度": lazy_regex(rf"(?<=(?:3[4-9]|4[0-3])度)([0-9一二三四五六七八九])(?={END.pattern})"),
}


def more(plain: str, term: Term, word: UnitWord, end: int) -> tuple[Decimal | None, int]:
    """Read what is said after the unit: 两成半, 三成五; 26条条 is a slip for 26条."""
    number, following = term.number, plain[end : end + 1]
    if number is None or term.vague != "=" or not following:
        return term.value, end
    is_halved = following == "半" and _HALF_AFTER.match(plain, end)
    if is_halved:
        return number.and_tenths(5), end + 1
    is_tenfold = word.text == "成" or (word.text == "元" and plain[end - 1] == "块")
    tenths = _TENTHS.match(plain, end) if is_tenfold and number.is_whole else None
    if tenths:
        return number.and_tenths(numerals.digit(tenths[0])), tenths.end()
    if smaller := _smaller(plain, number, word, end):
        return smaller
    doubled = end + len(word.text)  # 5年年均增长 is none
    is_slip = not number.is_chinese and plain.startswith(word.text, end)
    return term.value, doubled if is_slip and END.match(plain, doubled) else end


def _smaller(plain: str, number: Number, word: UnitWord, end: int) -> tuple[Decimal, int] | None:
    """Read 一米七八, 2米5, 三亩六分 and 三斤二两: tenths and hundredths of the unit."""
    pattern = _SMALLER.get(word.text)
    found = pattern.match(plain, end) if pattern and number.is_whole else None
    if not found or unit_at(plain, found.end()):
        return None
    if word.text == "年":  # 二年三个月
        return number.value + Decimal(numerals.digit(found[1])) / 12, found.end()
    digits = "".join(str(numerals.digit(each)) for each in found[1])
    return Decimal(f"{number.value}.{digits}"), found.end()
