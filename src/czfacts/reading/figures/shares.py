"""Numbers that are their own unit: shares (百分之三, 1/3, 一半), ratios, 首位, 持平."""

import re
from decimal import Decimal

from czfacts.reading.figures import numerals
from czfacts.reading.figures.counted import with_unit
from czfacts.reading.figures.lexicon import MEASURE
from czfacts.reading.figures.numerals import NUMERALS, Number
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import PERCENT, PLACES, SHARE, Term, word_of
from czfacts.reading.figures.units_at import unit_at
from czfacts.regex import lazy_regex

_RATIO = lazy_regex(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?::(?:0|[1-9][0-9]*)(?:\.[0-9]+)?){1,4}")
_FRACTION = lazy_regex("([1-9][0-9]?)/([1-9][0-9]?)")
_PER_MANY = lazy_regex("([0-9.]+)(/(?:10{3,8}|10{0,2}[万亿]))(?![0-9])")
_TWO_DIGITS = lazy_regex("[1-9一二三四五六七八九]{2}")
_HALF_COUNT = lazy_regex("数(?![据字量])")  # 半数
_HALF = lazy_regex("半(?![天年山路截])")
_HALF_AND_MORE = lazy_regex("个多(小时|钟头|月)")
_NO_HALF = frozenset("一二两三四五六七八九十个多大前上下后另参")  # 上半年, 大半, 参半
_LARGER = lazy_regex(r"(?<![扩增加缩减变])[大小]\Z")  # 占大一半, but 扩大一半
# 百分之五十几 and 百分之三十来 are cut short.
_GOES_ON = lazy_regex(
    rf"[ \n.·点]?[0-9几{NUMERALS}]| ?[A-Za-z]|好?几|来(?!自)|[多余](?!一?点|[\s,。;、!?)的来]|$)"
)
_FEWEST, _HUNDRED, _THOUSAND = 2, 100, 1000


def share(page: Surface, run: re.Match[str]) -> Term | None:
    """Read what is its own unit where *run* stands; None where it is a number that counts."""
    start, end = run.span()
    match run.lastgroup:
        case "first":
            return Term(start, end, Decimal(1), unit="位", word=PLACES, kind="first")
        case "flat":
            return _flat(start, end)
        case "half":
            return _half(page, start, end)
    text, following = run[0], page.plain[end : end + 1]
    if following == "分" and page.plain.startswith("分之", end):
        return _part(page, run)
    if following == "半" and text == "一":
        return _half_of_it(page, start, end)
    if text in {"零", "0"} and page.plain.startswith("增长", end):
        return _flat(start, end + len("增长"))
    if following == "折" and _TWO_DIGITS.fullmatch(text):
        return _discount(page, run)
    if run["digits"] and not text.isdecimal():
        return _divided(page, run)
    return None


def _flat(start: int, end: int) -> Term:
    return Term(start, end, Decimal(0), unit="%", word=PERCENT, kind="flat")


def _half(page: Surface, start: int, end: int) -> Term:
    """Read 半小时, 半数, 过半."""
    if page.plain[start - 1 : start] in _NO_HALF:
        return Term(start, end)
    if more := _HALF_AND_MORE.match(page.plain, end):
        word = word_of(f"个{more[1]}")
        return Term(start, more.end(), Decimal("0.5"), unit=word.text, word=word, vague=">")
    if unit := unit_at(page.plain, end):
        term = with_unit(page, Term(start, end, Decimal("0.5")), *unit)
        return term if "half" in unit[0].roles else Term(start, end)
    counted = _HALF_COUNT.match(page.plain, end)
    kind = "share" if counted else "half"
    end = counted.end() if counted else end
    return Term(start, end, Decimal(50), unit="%", word=PERCENT, kind=kind)


def _half_of_it(page: Surface, start: int, end: int) -> Term | None:
    if not _HALF.match(page.plain, end):
        return None
    is_larger = _LARGER.search(page.plain[max(0, start - 2) : start])
    value = None if is_larger else Decimal(50)
    return Term(start, end + 1, value, unit="%", word=PERCENT, kind="halved")


def _discount(page: Surface, run: re.Match[str]) -> Term | None:
    """Read 七五折 and 85折: 7.5 and 8.5 of ten parts."""
    unit = unit_at(page.plain, run.end())
    if not unit:
        return None
    value = Decimal(".".join(str(numerals.digit(each)) for each in run[0]))
    number = Number(value, run[0], *run.span())
    return with_unit(page, Term(*run.span(), value, number=number), *unit)


def _part(page: Surface, run: re.Match[str]) -> Term:
    """Read 三分之一, 百分之三十, 百分之负三."""
    start, at = run.start(), run.end() + len("分之")
    minus = page.plain.startswith("负", at)
    part = numerals.RUN.match(page.plain, at + minus)
    if part is None:
        return Term(*run.span())
    whole = Decimal(10**4) if run[0] == "万" else numerals.parse(run[0])
    number = numerals.number_of(part, part.end())
    is_cut = _GOES_ON.match(page.plain, part.end()) or _is_measured(page.plain, part.end())
    is_whole = whole is not None and whole == int(whole) and whole >= _FEWEST
    if is_cut or not whole or not is_whole or not number or number.end != part.end():
        return Term(start, part.end())
    unit = {_HUNDRED: "%", _THOUSAND: "‰"}.get(int(whole), f"/{whole}")
    value = number.value.copy_negate() if minus else number.value
    word = PERCENT if unit in {"%", "‰"} else SHARE
    return Term(start, part.end(), value, number.high, unit=unit, word=word, kind="share")


def _is_measured(plain: str, end: int) -> bool:
    """Tell whether it is 四分之一公升, a part of a litre, not a share."""
    unit = unit_at(plain, end)
    return unit is not None and unit[0].kind == MEASURE


def _divided(page: Surface, run: re.Match[str]) -> Term | None:
    """Read 1/3, 7.6/10万 and 7.9:55.5:36.6."""
    text, (start, end) = run[0], run.span()
    if ":" in text:
        if not _RATIO.fullmatch(text):
            return Term(start, end)
        parts = tuple(map(Decimal, text.split(":")))
        return Term(start, end, parts[0], parts=parts, unit=":", kind="ratio")
    if "/" not in text:
        return None
    if many := _PER_MANY.match(page.plain, start):
        value = numerals.parse(many[1])
        return Term(start, many.end(), value, unit=many[2], word=SHARE, kind="share")
    if fraction := _FRACTION.fullmatch(text):
        value = Decimal(fraction[1]) if int(fraction[1]) < int(fraction[2]) else None
        return Term(start, end, value, unit=f"/{fraction[2]}", word=SHARE, kind="fraction")
    return None
