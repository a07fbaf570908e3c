"""The name that a clause itself gives its figure: what stands before the number."""

from typing import NamedTuple

from czfacts.reading.figures.marks import LINKS
from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.closing import closed
from czfacts.reading.names.fronts import opened
from czfacts.reading.names.joining import joined, led
from czfacts.reading.names.names import Name, pieces
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_FROM_MEAN = lazy_regex("[由从](?P<mean>[日人户亩月年单场]均)\\Z")  # 单量(从日均)260单翻到600单
_SINCE_THEN = lazy_regex("[由从][^,。;的]{1,8}[前后时初](?:期)?的?")  # 由开馆前的28%升到51%
_AFTER = lazy_regex("(?![扣剔除刨])[^,。;的]{2,9}(?<![最售课雨前此随先背幕])(?<!(?<![投量复])产)后")
MOVES = frozenset("涨增升降减跌提扩缩将")
_ALTOGETHER = lazy_regex("[两二三四五六七八九十]大(?![类项宗])")
_GAPS = ("差", "差距", "之比", "剪刀差")
_LYING = ("在", "处", "于")
_THAN_THEN = ("较", "比", "与", "相比", "相较")


class Own(NamedTuple):
    """What the words before a number name."""

    spans: tuple[Span, ...] = ()
    verb: int = 0
    """How many characters of it are a verb: 新增 of 新增学位."""
    is_part: bool = False
    """Behind 其中: a part of what was measured before."""


def own(page: Page, subject: Span) -> Own:
    """Return the name in *subject*, what says nothing in front of it left out."""
    start, end = subject
    is_moved = page.text[end : end + 1] in MOVES and page.text.endswith("后", start, end)
    if _SINCE_THEN.fullmatch(page.text, start, end):
        return Own()
    if is_moved and _AFTER.fullmatch(page.text, start, end):
        return Own()  # 换了承包商后涨到9元
    begun = opened(page, start, end)
    mean = _FROM_MEAN.search(page.text, begun.start, end)
    end = closed(page, begun.start, mean.start() if mean else end)
    if page.text.startswith(("与", "同"), start) and page.text.endswith(_GAPS, begun.start, end):
        return Own(((start, end),))  # 与同类产品的价差
    if _says_nothing(page.text, begun.start, end):
        return Own(is_part=begun.is_part)
    first = _situated(page.text, led(page, begun.start, end), end)
    is_link = page.text[first] in LINKS and not is_word(page.text[first : first + 2])
    if first > start and is_link and first not in page.time_ends:
        first = start  # 挤出及造粒设备
    if first == start and _ALTOGETHER.match(page.text, max(0, start - 2)):
        first -= 2  # 电解铝、铁合金、水泥(三大行业用电)
    if first == start and page.text[first] == "兑" and (one := page.figure_ends.get(first)):
        first -= len(one.unit)  # 1(美元兑人民币)中间价
    spans = joined(page, first, end)
    if spans and page.text[slice(*spans[0])] in _THAN_THEN:
        spans = spans[1:]  # 较上年同期(总收益)12亿元增长4%
    verb = verb_at(page.text, *spans[0]) if spans else None
    spans = (mean.span("mean"), *spans) if mean else spans
    is_kept = verb is not None and verb.has("keep")
    kept = len(page.text[verb.start : verb.end].replace("了", "")) if verb and is_kept else 0
    if verb and kept and verb.end < (stop := spans[0][1]):
        also = verb_at(page.text, verb.end, stop)
        is_deed = also and also.has("keep") and also.end == stop and len(also.word) > 1
        kept += stop - verb.end if is_deed else 0  # 竣工投产
    return Own(spans, kept, begun.is_part)


def name_in(page: Page, span: Span) -> Name:
    """Return what *span* names, what says nothing in front of it left out."""
    return pieces(page, *own(page, span).spans)


def _says_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether all words there only lead to a name: 前年(还要)6000元."""
    while hit := table("front").at(text, start, end):
        if not (hit.has("lead") or hit.has("modal")):
            break
        start = hit.end
    return start == end


def _situated(text: str, start: int, end: int) -> int:
    """Return where the measure begins of a place where something lies: 村子在(海拔)900米."""
    noun = table("nouns").before(text, start, end)
    lies = noun is not None and noun.has("dependent") and text.startswith(_LYING, noun.start - 1)
    return noun.start if noun and lies and noun.start - 1 > start else start
