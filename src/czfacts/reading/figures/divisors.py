"""What a figure is per, if words before it say so: 人 of 人均, 吨 of 每吨."""

from czfacts.reading.figures import pairs
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.terms import Term
from czfacts.reading.figures.units_at import COUNTED, divisor_end, unit_at
from czfacts.regex import lazy_regex

_SPAN = lazy_regex("每(?:个)?([月年日天])(?!均)")
_YIELD = lazy_regex("(亩)产[^,;。0-9]{0,2}\\Z")
_SIZES = frozenset(["mass", "surface area", "volume", "length"])
_NUMERALS = frozenset(NUMERALS)
_NEVER = frozenset(["ratio", "percentage points", "rank", "multiples", "doublings", "age"])


def per(clause: str, term: Term) -> str | None:
    """Return the unit that 每, 一, 均 or 亩产 in *clause* divides by; a time (日均) is none."""
    if term.word.dimension in _NEVER or "/" in term.unit or not term.unit:
        return None
    if "每" in clause and (each := _each(clause)):
        return each
    if term.word.dimension.startswith("money") and (one := _one(clause)):
        return one
    grown = _YIELD.search(clause)
    return mean(clause) or (grown[1] if grown else None)


def _one(clause: str) -> str | None:
    """Return what a sum of money is told of one of: 斤 of 一斤卖8元, not of 统一."""
    at = clause.rfind("一")
    unit = unit_at(clause, at + 1) if at >= 0 else None
    if not unit or unit[0].dimension not in _SIZES or clause[at - 1 : at] in _NUMERALS:
        return None
    return None if pairs.is_word(clause[max(0, at - 1) : at + 1]) else unit[0].text


def _each(clause: str) -> str | None:
    at = clause.rfind("每")
    while at >= 0:
        count = COUNTED.match(clause, at + 1)
        end = divisor_end(clause, at + 1)
        unit = unit_at(clause, count.end()) if count else None
        if end and unit and unit[1] == end and not unit[0].is_time:
            text = clause[at + 1 : end]
            span = _SPAN.match(clause, end) if text == "人" else None  # 每人每月, 人月
            return None if text == "个" else text + span[1] if span else text
        at = clause.rfind("每", 0, at)
    return None


def mean(clause: str) -> str | None:
    """Return the unit that 均 in *clause* divides by: 人 of 人均可支配收入."""
    at = clause.rfind("均", 1)
    if at < 0 or clause[at - 1] == "平":
        return None
    text = clause[at - 1]
    words = lexicon().divisors.at(text, 0)
    is_unit = any(not word.is_time for word in words)
    return text if is_unit else None
