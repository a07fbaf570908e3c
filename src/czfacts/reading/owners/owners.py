"""Who the sentences of a paragraph speak of: places, bodies and households, in order."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from czfacts.reading.owners.bodies import body_at
from czfacts.reading.owners.cast import Cast, person_at
from czfacts.reading.text.areas import Span, gazetteer
from czfacts.reading.text.common import unknown
from czfacts.reading.text.page import Page
from czfacts.reading.text.words import table

_REACH = 80  # characters of a clause that are looked at, so that time stays linear
_UNENDED = 4  # characters of the name of a firm that has no ending
_QUOTED = re.compile(r"\"[^\W_]{2,6}\"")
_NO_FIRM = re.compile(r"[\W\d_]")
_WHEN = (
    *(
        "过去",
        "从前",
        "以前",
        "原来",
        "原先",
        "那时",
        "早先",
        "假期",
        "假日",
        "节日",
        "平日",
        "平时",
    ),
    *("周末", "旺季", "淡季", "高峰", "每天", "每年", "一年", "一天"),
)
_MAKERS = ("代工厂", "制造商", "供应商", "厂商")  # never the end of a name
_SHORTEST_NAME = 3  # unknown characters that make a name of what should say who follows
_CUT = re.compile(r"[,;:。!?()—…|]+")
_PAUSE = re.compile(r"[,;:()…|\"]+")
_LONGEST_BEFORE = 8  # characters of a name that stands right before a number

# What may stand before a name that opens a clause.
_OPENING = re.compile(
    r"[\"'、而的]|其中|(?P<by>离[^,;。的]{1,8}不远的|(?:隔壁|旁边|附近|对面|不远处|一旁)的)|(?:增[速幅长]|总量|规模|产量|收入)?(?:最[高低快慢多少大小好]|居首|居末|领先|垫底|邻近|相邻|毗邻)的"
    r"|(?:邻近|相邻|毗邻)(?=..)"
    r"|分?别?为|(?:主要)?是|包括|依次为"
)
_NOT_OF = re.compile(
    r"[^,;。]{0,14}?(?:介绍|表示|透露|指出|发布|公布|显示|报道|通报|告诉|坦言|认为|统计(?=,|,)|称(?=,)|说(?=,|:))"
    r"|[^,;。]{0,8}?(?:首席|分析师|经济学家|研究员|策略师|研报)|的(?:近|约|逾|超)?[0-9.]+(?:%|倍)"
    r"|的[一二三四五六七八九]成|(?:过来|来)的|城?(?:到|至|距)|籍|级|人(?![均口才员力民])"
)
_TOWARDS = frozenset(
    [
        *"从由向对与为把于比较到至往赴在按",
        "按照",
        "根据",
        "依据",
        "围绕",
        "针对",
        "依托",
        "结合",
        "通过",
    ]
)
_LIST = re.compile(
    r"[^\W\d_的了在是为]{2,4}?(?:[、和及与][^\W\d_的了在是为]{2,4}?){1,11}"
    r"(?=(?:等|[两二三四五六七八九十]|等[两二三四五六七八九十])个?(?:省|市|县|区|旗|镇|乡|村|县市|市县|县区|区县)(?![场民]))"
)
_NAME = re.compile("[^、和及与]+")
_WHICH = re.compile(
    r"(?:(?P<kind>[^,;。:的、]{0,10}?(?:企业|公司|工厂|厂商?|股东|同业|同行|对手|品牌|平台|主体|集团))"
    r"|(?:位于|地处)(?:[^,。的]{1,10}的)?|(?:走进|来到|走访|在)(?=[^,。]{2,12}(?:的|里|,|境内)))(?=..)"
)
_NATIONAL = re.compile(
    r"的?(?:经济|国内生产总值|GDP|CPI|消费价格|通胀|失业率|物价|人口|央行|制造业|工业|股市|零售|房价|利率)"
)
_RANKED = re.compile(r"的?(?:排名|排|第|平均|均值水平|首|前|最|倒数|领先)")
_TOGETHER = re.compile(  # 首尾相差14个百分点; 按货品分析
    r"首尾|两者|二者|三者|相差|台股|沪指|恒指|[美港A]股|新?台币|人民币"
    r"|[按分从][^,;。]{1,10}?(?:来看|看|分析|划分|统计|计算),"
)
_THIS_FIRM = re.compile(r"[这那]家[^,;。:]{0,14}?(?:企业|公司|工厂|合作社|农场|集团|店|厂(?!长))")
_BACK = re.compile(
    rf"这里|那里|{_THIS_FIRM.pattern}|该(?P<kind>[省市县区镇乡村校院厂行]|公司|企业|集团|园区|景区|合作社)|它的?|其(?!中|他|它|余|次|实)"
)


_DEFINED = re.compile(  # 苦竹箐是个小山村
    r"(?P<name>[^\W\d_]{2,4}?)是[^,;。]{0,16}?(?P<seat>[村镇乡])(?:[落庄子里]|寨子)?(?:之一|[,;。])"
)


class Owner(NamedTuple):
    """A place or a body that a clause begins with."""

    kind: Literal["area", "entity", "own", "back", "whole", "firm", "other"]
    """own: the text's own; back: the one spoken of before; whole: 全市, 公司, either of them;
    firm: the firm that the text spoke of last; other: something else, which no name tells."""
    spans: tuple[Span, ...]
    """Each of those that are listed."""
    sign: str = ""
    """What it is, where its name does not say so: 村 of 苦竹箐是个小山村."""
    since: int = 0
    """From where on it is spoken of, where that is not where its name begins."""
    is_part: bool = False
    """Behind 其中, or told from others: it is spoken of only in passing."""

    @property
    def span(self) -> Span:
        return self.spans[0][0], self.spans[-1][1]


class Mark(NamedTuple):
    """A place in a paragraph at which a clause begins."""

    at: int
    sign: str
    """The punctuation before it."""
    owner: Owner | None


def marks(page: Page, cast: Cast) -> Iterator[Mark]:
    """Yield where the clauses of *page* begin, each with the owner that it begins with."""
    start = 0
    for end, after in _gaps(page):
        if not start:
            yield Mark(0, "", opening(page, cast, 0) or _within(page, 0, end))
        elif page.text[start : start + 1] in ("、", "和", "及", "的") and start < end:
            owner = opening(page, cast, start + 1)
            if page.text[start] != "的" or (owner and owner.kind == "area"):
                yield Mark(start, "", owner)
        for cut in _CUT.finditer(page.text, start, end):
            owner = opening(page, cast, cut.end()) or _within(page, cut.end(), end)
            if owner and owner.kind == "back" and "—" in cut[0]:
                owner = named_before(page, cut.start()) or owner  # 进了城北产业园——那里
            if owner and owner.kind == "back" and _THIS_FIRM.match(page.text, owner.span[0]):
                owner = _firm_before(page, cut.start()) or owner
            if not owner and cut[0][0] in "。!?" and not _continues(page, cut.end()):
                owner = Owner("other", ((cut.end(), cut.end()),))
            yield Mark(cut.end(), cut[0], owner)
        start = after


def _continues(page: Page, start: int) -> bool:
    """Tell whether a sentence may still speak of whom the one before it spoke: (去年)销售额."""
    text, end = page.text, len(page.text)
    if (
        page.times.get(start)
        or text.startswith(_WHEN, start)
        or text[start : start + 1] in ('"', "'", "《", "0")
        or start == end
    ):
        return True
    if any(figure.start == start for figure in page.figures):
        return True
    return any(table(name).at(text, start, end) for name in ("front", "verb", "people", "agents"))


def _firm_before(page: Page, end: int) -> Owner | None:
    """Return the firm that the sentence before names: (临江水产规模最大)。这家企业投入."""
    start = max(0, end - _REACH)
    start = max(start, *(page.text.rfind(sign, start, end) + 1 for sign in "。!?"))
    start += page.text.startswith('"', start)
    for at in (start, *(cut.end() for cut in _PAUSE.finditer(page.text, start, end))):
        body = body_at(page.text, at, end, page.places, is_firm=True)
        if body and not body.is_area:
            return Owner("entity", ((at, body.end),))
    return None


def _gaps(page: Page) -> Iterator[Span]:
    """Yield where the text up to each figure ends, and where the figure does."""
    yield from ((figure.start, figure.end) for figure in page.figures)
    yield len(page.text), len(page.text)


def opening(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the owner with which the clause at *start* begins, None where none does."""
    text, end, is_part = page.text, len(page.text), False
    while start < end:
        time = page.times.get(start)
        opened = _OPENING.match(text, start)
        lead = table("front").at(text, start, end)
        is_quoted = text[start] == '"' and body_at(text, start, end, page.places)
        if is_quoted or _BACK.match(text, start) or _TOGETHER.match(text, start):
            break
        if time:
            start = time.end()
        elif opened:
            is_part |= len(opened[0]) > 1 and not opened["by"]
            start = opened.end()
        elif lead and lead.has("lead") and lead.word not in _TOWARDS:
            start = lead.end
        else:
            break
    owner = (
        _defined(page.text, start)
        or _introduced(page, start)
        or _owner(page, start)
        or _known(page, cast, start)
        or _unended(page, start)
    )
    return owner._replace(is_part=is_part or owner.is_part) if owner else None


def _within(page: Page, start: int, end: int) -> Owner | None:
    """Return the places that are listed within a clause: 组织沿河的东溪、西溪两县."""
    stop = min(end + len("等十四县"), len(page.text))
    names = _LIST.search(page.text, max(start, stop - _REACH), stop)
    if not names:
        return None
    spans = tuple(at.span() for at in _NAME.finditer(page.text, *names.span()))
    found = [page.text[slice(*span)] for span in spans]
    known = sum(name in gazetteer() or unknown(name) == len(name) for name in found)
    return Owner("area", spans, is_part=True) if known > len(found) / 2 else None


def _unended(page: Page, start: int) -> Owner | None:
    """Return a firm whose name has no ending that would tell: 衡山立新年产值."""
    text, stop = page.text, start + _UNENDED
    acts = table("verb").at(text, stop, len(text))
    is_subject = text.startswith(("年产", "年销", "去年", "今年"), stop) or bool(
        acts and acts.has("keep") and len(acts.word) > 1
    )
    if (
        not is_subject
        or text[start] in _TOWARDS
        or unknown(text[start:stop]) < _UNENDED
        or _NO_FIRM.search(text, start, stop)
    ):
        return None
    return Owner("entity", ((start, stop),))


def _owner(page: Page, start: int) -> Owner | None:
    text, end = page.text, len(page.text)
    own = page.places.own_at(text, start, end)
    if own and named_at(page, start, end)[0] <= own:
        return Owner("own", ((start, own),))
    if together := _TOGETHER.match(text, start):
        return Owner("own", (together.span(),))
    if back := _BACK.match(text, start):
        return Owner("back", (back.span(),))
    whole = table("front").at(text, start, end)
    if whole and whole.has("whole"):
        return None if _RANKED.match(text, whole.end) else Owner("whole", ((start, whole.end),))
    owner = listed(page, start, end)
    return owner if owner and _is_subject(text, owner.span) else None


def _is_subject(text: str, span: Span) -> bool:
    """Tell whether something is said of what stands at *span*, and it does not speak itself."""
    start, stop = span
    if text[stop : stop + 1] == "(" or _NOT_OF.match(text, stop):
        return False
    # 美国198亿美元居首: a market, not a place whose figure it is.
    names = _NAME.finditer(text, start, stop)
    is_abroad = any(table("abroad").roles(name[0]) for name in names)
    return not is_abroad or _NATIONAL.match(text, stop) is not None


def _defined(text: str, start: int) -> Owner | None:
    """Read 苦竹箐是盘乌87个贫困村之一."""
    named = _DEFINED.match(text, start)
    if not named or unknown(named["name"]) < len(named["name"]):
        return None
    return Owner("area", (named.span("name"),), sign=named["seat"], since=named.end())


def _introduced(page: Page, start: int) -> Owner | None:
    """Read 龙头企业恒岳重工, 村民李桂兰."""
    return _as_firm(page, start) or _as_person(page.text, start)


def _as_firm(page: Page, start: int) -> Owner | None:
    text = page.text
    which = _WHICH.match(text, start)
    kind = which["kind"] or "" if which else ""
    is_name = unknown(kind) >= _SHORTEST_NAME and not kind.endswith(_MAKERS)
    if not which or is_name:
        return None
    start = which.end()
    stop, is_area = named_at(page, start, len(text), is_firm=True)
    span = (start, stop) if stop else _bare(page, start) if which["kind"] else None
    if not span or not _is_subject(text, span):
        return None
    return Owner("area" if is_area else "entity", (span,))


def _bare(page: Page, start: int) -> Span | None:
    """Return a firm's name that has no ending: 代工厂纬升(前三季营收), 同行"鲜锅"."""
    text = page.text
    if start in page.figure_at:
        return None
    if quoted := _QUOTED.match(text, start):
        return quoted.start() + 1, quoted.end() - 1
    for stop in (start + 2, start + 3, start + _UNENDED):
        if (
            stop > len(text)
            or unknown(text[start:stop]) < stop - start
            or _NO_FIRM.search(text, start, stop)
        ):
            return None
        if page.times.get(stop):
            return start, stop
    return None


def _as_person(text: str, start: int) -> Owner | None:
    title = table("people").at(text, start, len(text))
    stop = person_at(text, title.end) if title and title.has("title") else 0
    if not title or not stop or _NOT_OF.match(text, stop):
        return None
    return Owner("entity", ((title.end, stop),), is_part=True)


def _known(page: Page, cast: Cast, start: int) -> Owner | None:
    stop = cast.at(page.text, start)
    if not stop or _NOT_OF.match(page.text, stop):
        return None
    is_person = page.text[start:stop] in cast.people
    return Owner("entity", ((start, stop),), is_part=is_person)


def named_before(page: Page, stop: int) -> Owner | None:
    """Return the place or park whose name ends at *stop*: (邻近黑石村)58户."""
    if page.text[stop - 1] not in "县镇乡村园":
        return None
    for start in range(max(0, stop - _LONGEST_BEFORE), stop - 2):
        if page.places.own_at(page.text, start, stop):
            return None
        if named_at(page, start, stop) == (stop, True):
            return Owner("area", ((start, stop),), is_part=True)
    return None


def listed(page: Page, start: int, end: int) -> Owner | None:
    """Return the places and bodies that are listed at *start*: 广东、广西和海南."""
    if names := _LIST.match(page.text, start, end):
        return Owner("area", tuple(at.span() for at in _NAME.finditer(page.text, *names.span())))
    several = _named(page, start, end, is_firm=True)  # more than without
    return _named(page, start, end) if several and len(several.spans) == 1 else several


def _named(page: Page, start: int, end: int, *, is_firm: bool = False) -> Owner | None:
    found: list[Span] = []
    is_area = False
    while start < end and (named := named_at(page, start, end, is_firm=is_firm))[0]:
        stop, is_area = named
        found.append((start, stop))
        if page.text[stop : stop + 1] not in ("、", "和", "及"):
            break
        start = stop + 1
    return Owner("area" if is_area else "entity", tuple(found)) if found else None


def named_at(page: Page, start: int, end: int, *, is_firm: bool = False) -> tuple[int, bool]:
    """Return where the name of a place or body ends that begins at *start*, and if a place's."""
    place = page.places.other_at(page.text, start, end)
    if not place and (abroad := table("abroad").at(page.text, start, end)):
        place = (abroad.start, abroad.end)
    body = body_at(page.text, start, end, page.places, is_firm=is_firm)
    if body and (not place or body.end > place[1]):
        return body.end, body.is_area
    return (place[1], True) if place else (0, False)
