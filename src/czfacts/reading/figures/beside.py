"""Bare numbers that the figure before them tells of: 县里出七百，镇里五百; 抽纸3箱89."""

from czfacts.reading.figures.marks import STOPS
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_BETWEEN = lazy_regex(
    lambda: (
        rf"(?:了?(?:一个?[月天年季晚])?(?:[,、;。]|\.{{3}}|…|,?其中)(?:第[{NUMERALS}]年)?"
        rf"|(?:{alternatives('relating', 'reaches')})到)"
        r"(?P<words>[一-鿿]{0,8}?)(?:大概|差不多|[是约要为到])?"
    )
)
_CODED = lazy_regex(
    "[号第编级排名线路版型届期章条款栋层楼室区组班岁码次话证件函字图表分页]|限[量额]"
)
_ENDED = lazy_regex(rf"[{STOPS}]|左右|上下|出头|不止|有余|开外|[是给用]|$")
_CLOSED = lazy_regex(r"[\s,。;:!?、()”]|$")
_ALIKE, _FEW = 20, 10  # times; yuan
_SOLD = frozenset(["mass", "volume"])


def is_sum(plain: str, term: Term, last: Term, start: int, end: int) -> bool:
    """Tell whether *term* is a sum by *last*, which ends at *start*; its own words end at *end*."""
    ways = (_goes_on, _is_price)
    return any(way(plain, term, last, start, end) for way in ways)


def _is_price(plain: str, term: Term, goods: Term, start: int, end: int) -> bool:
    """Tell whether *term*, right behind so much of *goods*, is their price: 奶粉三罐九百八十四."""
    number = term.number
    is_next = plain[start:end] in {"", " "} and not goods.multiple
    if number is None or not is_next or number.value < _FEW or number.is_of_our_time:
        return False
    is_sold = goods.word.dimension in _SOLD or goods.word.text in having("counts", "pack")
    return is_sold and _CLOSED.match(plain, term.end) is not None


def _goes_on(plain: str, term: Term, last: Term, start: int, end: int) -> bool:
    """Tell whether *term* is a sum as *last* was."""
    number, before = term.number, last.value
    if number is None or before is None or last.parts or last.multiple:
        return False
    is_money = last.is_bare or last.unit == "元" or last.unit.startswith(("/", "元/"))
    between = _BETWEEN.fullmatch(plain, start, end) if is_money else None
    if between is None or _CODED.search(between["words"]) or not _ENDED.match(plain, term.end):
        return False
    return not number.is_of_our_time and before / _ALIKE <= number.value <= before * _ALIKE
