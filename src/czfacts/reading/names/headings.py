"""A measure named by a clause without figures, of which the next figures are parts."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.measures import name_in
from czfacts.reading.names.names import Name, noun
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

# Of whatever there is, before what measures each of them: 主要工业产品(产量), 商品和服务(价格).
_ALL = lazy_regex(
    "(?:主要|重点|其[他它])?(?:工业|农副|农业|农|畜|大宗|居民)?(?:产品|商品|物资|品种)(?:[和及与]服务)?的?"
    "(?=产量|销量|价格|出厂价格|均价|批发价)"
)
_ASPECT = lazy_regex("(?P<price>价格|物价|CPI|PPI)|产品产量|产量")
_SAID = lazy_regex(lambda: f"[^,;。]*?(?:{alternatives('telling', 'heading')})")
_MANY = lazy_regex("[两二三四五六七八九十0-9]+大类")
_MOVES = lazy_regex('"[一二两三四五六七八九十]+[升增涨降减跌平][^"]{0,4}"\\Z')  # "七升一降"


def heading(page: Page, span: Span) -> Name:
    """Return the measure that a clause before a colon names: 报销比例 of 报销比例:(职工81%)."""
    if table("people").roles(page.text[slice(*span)]):
        return ()  # 厂长:
    at = page.text.find("有", *span)
    if at > 0 and not (is_word(page.text[at - 1 : at + 1]) or is_word(page.text[at : at + 2])):
        return ()  # 民生有温度:
    named = name_in(page, _bare(page.text, span))
    return named if noun(named) else ()


def aspect(text: str) -> str:
    """Return what the figures of a section measure by its heading *text*: 价格, 产量 or ""."""
    found = _ASPECT.search(text)
    return "" if not found else "价格" if found["price"] else "产量"


def _bare(text: str, span: Span) -> Span:
    """Leave out who says it, how many kinds it has, and how many of them rose."""
    start, end = span
    for front in (_SAID, _MANY, _ALL):
        if found := front.match(text, start, end):
            start = found.end()
    moves = _MOVES.search(text, start, end)
    return start, moves.start() if moves else end
