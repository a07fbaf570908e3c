"""What the words before a figure leave for it to go on with: a whole, a heading, a speaker."""

import re

from czfacts.reading.names.asked import Named
from czfacts.reading.names.echoes import may_move, paired
from czfacts.reading.names.headings import aspect, heading
from czfacts.reading.names.measures import own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, pieces, roles
from czfacts.reading.names.speakers import spoken_of
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured
from czfacts.regex import lazy_regex

_BY = lazy_regex(
    "(?:分|按|依)(?P<what>[一-鿿]{2,8}?)(?:地区|市场|国家|国别|产品|货品|商品|类别|目的地|方式)(?:来看|看|观察|分析|而言)\\Z",
    needs="看析言察",
)
_VIEW = lazy_regex("(?:从|按)(?P<what>[^,。;:0-9]{2,14}?)来?看\\Z", needs="从按")
_KINDS = ("类", "大类", "项", "种")
_ASPECTS = ("方面", "来看")


def led(page: Page, memory: Memory, lead: Span) -> None:
    """Take from a clause without a figure of what the next one speaks."""
    text, (start, end) = page.text, lead
    if not start and text.startswith("。", end):
        memory.aspect = aspect(text[:end]) or memory.aspect
    if may_move(text, start, end):
        memory.moved = paired(page, lead)
        memory.pair = memory.moved or memory.pair
    view = _VIEW.match(text, start, end) if text.startswith(",", end) else None
    if named := heading(page, lead) if text.startswith(":", end) else _viewed(page, view):
        memory.headed(named)  # 客流量: 日均3万人次; 从产品产量看, (水泥)增长4%
    if text[end - 1] in "中里":
        memory.led(_named(page, (start, end - 1)))
        memory.whole = (memory.topic, "")
    elif text.endswith(_ASPECTS, start, end):
        memory.led(_named(page, (start, end - 2)))
    elif part := _BY.match(text, start, end):
        memory.led(_named(page, part.span("what")))
    speaker, goes_on = spoken_of(page, lead)
    if speaker:
        memory.spoken(speaker, goes_on=goes_on)
    if body_at(text, start, end, page.places):
        memory.owned(())  # 医院新院区投用, (床位)800张


def left_open(
    page: Page, memory: Memory, outside: list[Memory], clause: Clause, found: Named
) -> None:
    """Take what stands before a bracket or a colon for what follows to go on with.

    *outside* is what was said before each bracket that is open.
    """
    text, start = page.text, clause.figure.start
    if outside and found.how == "own" and text.startswith("(", start - 1):
        outside[-1] = memory.copy()  # 增速最快的是石桥县(7%), 最慢的是青岚县(5%)
    is_kinds = measured(clause.figure.unit) in _KINDS and text.startswith(":", clause.tail[1])
    if is_kinds and (named := heading(page, clause.tail)):
        memory.headed(named)  # 六大类消费支出: 食品5千元


def _viewed(page: Page, view: re.Match[str] | None) -> Name:
    """Return the measure by which things are looked at: 产量 of 从主要产品产量看."""
    named = heading(page, view.span("what")) if view else ()
    kinds = roles(named)
    return named if "measure" in kinds and "relative" not in kinds else ()


def _named(page: Page, span: Span) -> Name:
    return pieces(page, *own(page, span).spans)
