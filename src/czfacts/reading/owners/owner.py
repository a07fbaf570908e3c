"""Whom a clause speaks of: the places and bodies at a place of it."""

from typing import Literal, NamedTuple

from czfacts.reading.figures.marks import CLAUSE_END, LINK, NAME
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.owners.bodies import Body, body_at
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.page import Page
from czfacts.reading.text.times import TIME
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values import units

_BETWEEN = "[^,;。的了超]{0,10}?"  # between somebody and what he says
OF_OTHERS = lazy_regex(  # 恒岳地产预测登记量, 恒岳证券首席
    lambda: (
        rf"(?:{alternatives('telling', 'guesses')})(?=[^\W\d_])"
        rf"|[^,;。]{{0,8}}?(?:{alternatives('people', 'analyst')})"
    )
)
NOT_OF = lazy_regex(
    lambda: (
        r"(?![^,;。]{0,24}(?:财报|年报|季报|业绩))"
        rf"[^,;。]{{0,14}}?(?:(?:{alternatives('telling', 'teller')})(?!.?[0-9])"
        rf"|{_BETWEEN}(?:{alternatives('telling', 'opines')})(?=[,:])"
        rf"|{_BETWEEN}(?:{alternatives('telling', 'accuses')})"
        r"|[^。;!?:\"]{1,16}(?:说|道|讲|喊|问):\""
        r"|[^,;。]{0,2}住了(?:院|[0-9一二两三四五六七八九十])|相[差比较]|[^,;。]{0,8}?目标价|统计(?=,)|称(?=,)|说(?=[,:。])|[掰扳]着(?:手指|指头))"
        r"|[^,;。0-9、]{0,8}等[0-9]+(?![0-9]|个?[省市县区旗镇乡村])|的[^,;。]{0,8}工地"
        rf"|[^,;。:]{{0,8}}?(?:{alternatives('acts', 'opens')})"
        r"|(?:当场|一口气|一下子)?(?:订[下走购了]|买[走下]|下单)"
        rf"|{OF_OTHERS.pattern}"
        r"|的(?:近|约|逾|超)?[0-9.]+(?:%|倍)"
        r"|的(?:近|约|将近)?(?:[一二两三四五六七八九十]{1,3}(?:成|倍|分之)|一半|半数)|的?最[多少](?=[,。])"
        r"|[^,;。:0-9、]{0,6}、[^,;。:0-9]{2,20}?[两二三四五六七八九]个?[^,;。省市县区镇乡村]{1,4}(?:总?共|合计|累计)|[—~-](?![—~-])[一-鿿]{2}|本[省市县地土]|[^,;。0-9]{0,6}(?:"
        rf"{alternatives('acts', 'from')})"
        r"|[分发付补奖还交]给[^,;。]{1,6}的|被?[评列纳][为入]|城?(?:到(?!发)|至(?![今少多])|距)|方向|籍|级"
        rf"|(?:[一-鿿]{{2}}(?=.{{3,4}}[带在来到回投创办于从开]))?人(?![均口才员力民数])"
    )
)
# A firm rather tells its own figures: 碧桂园(02007)公布.
_ANNOUNCES = lazy_regex(
    lambda: rf"(?:\([^()]{{3,8}}\))?[^,;。的]{{0,2}}?(?:{alternatives('telling', 'announces')})"
)
_FORECASTS = lazy_regex(
    lambda: (
        rf"{_BETWEEN}(?:{alternatives('telling', 'forecasts')})(?=[,:])"
        rf"|(?:{alternatives('telling', 'expects')})"
    )
)
_EXPECTS = lazy_regex(lambda: alternatives("telling", "forecasts", "expects"))
_ONE = r"[^\W\d_的了在是为]{2,4}?"
LIST = lazy_regex(
    lambda: (
        rf"{_ONE}(?:{LINK}{_ONE}){{1,11}}"
        r"(?=(?:等|[两二三四五六七八九十]|等[两二三四五六七八九十])个?(?:省|市|县|区|旗|镇|乡|村|县市|市县|县区|区县)(?![场民])"
        rf"|{_posts()})"
    )
)
LISTED = lazy_regex(lambda: f"[等两二三四五六七八九十]个?[省市县区旗镇乡村]|{_posts()}")
"""What stands after each LIST, and is found at less cost."""
_SCHOOLS = frozenset("校学中")  # 这所学校: 白沙小学, 市一中
_LIKENED = lazy_regex(r"\([^()]*\)的")  # 芜江市(5万元)的2倍
_NATIONAL = lazy_regex(lambda: f"的?(?:{alternatives('things', 'national')})|是?位于")
_MADE = lazy_regex(  # (越南)大米产量, but not (越南)出口订单
    lambda: rf"[^\W\d_出进订市客游货来对向]{{2,6}}?(?:{alternatives('things', 'made')})"
)
# A list of countries, and of what: 各国失业率, but not 对各国出口.
_OF_LANDS = lazy_regex(
    lambda: (
        rf"(?=[^。;!?]*?(?:各国|国家|[分各]地区|经济体|全球|{alternatives('things', 'national')}))"
        rf"(?!.*?(?:[对向从]|[出进]口|来自|客户|销往|{alternatives('things', 'sold')}))"
    )
)
_ALONE = lazy_regex(r"(?:则?[为是达]|分别|约)?[约近]?[0-9][0-9.,]*(?![0-9.,年月日国省大强成])")
_FAR = 120  # characters of a list of countries
# What a country does, and no market in it: (以色列)已获得, (日本)对外, (法国)政府下修.
_RULES = lazy_regex(
    lambda: (
        r"(?:[0-9]{2}国)?(?:今天|昨天|[0-9]{1,2}日)?(?:政府|官方|国内|当局|国会|议会|也|还)?"
        r"(?:已经?|将(?!全球|其)|仍|正在|对[华中俄外]"
        rf"|{alternatives('acts', 'rules')}|有(?![意望关助没]))"
    )
)
_THERE = tuple("在的和除驻、")  # before a country that is not who acts
_AMONG = tuple("、和及与等")
_APART = lazy_regex(
    lambda: (
        rf"的?[^,;。的]{{0,4}}?(?:{alternatives('things', 'apart')})"
        rf"|{_BETWEEN}(?:{alternatives('telling', 'teller', 'opines', 'forecasts')})"
    )
)
_DEALS = lazy_regex(lambda: f"[^,;。:]{{0,12}}?(?:{alternatives('things', 'deals')})")
_SOLD = lazy_regex(lambda: f"的?(?:{alternatives('things', 'sold')})")


Kind = Literal[
    "area",
    "entity",
    "own",
    "back",
    "whole",
    "firm",
    "person",
    "source",
    "teller",
    "head",
    "again",
    "other",
]


class Owner(NamedTuple):
    """A place or a body that a clause begins with."""

    kind: Kind
    """
    - area, entity: a place, a body or a person, by name
    - own: the text's own
    - back: the one spoken of before: 该市, 她
    - whole: 全市, 公司: own or back
    - firm, person: the one that the text spoke of last
    - source, teller: a place whose office only tells something, a person who does
    - head: somebody who speaks for the body spoken of
    - again: what a body is that was named before: 农场
    - other: somebody whom no name tells
    """
    spans: tuple[Span, ...]
    """Each of those that are listed."""
    since: int = 0
    """From where on it is spoken of, where that is not where its name begins."""
    is_part: bool = False
    """Behind 其中, or told from others: it is spoken of only in passing."""
    is_weak: bool = False
    """It takes nobody's place: the text mentions it where it may speak of another."""
    is_brief: bool = False
    """What follows is its own only where a clause goes on with it, and is no time."""
    is_brought: bool = False
    """The text brings it in to go on with it: 他回村办起茶叶合作社."""

    seat: Span | None = None
    """The place that it is said to be of: 石桥镇 of 石桥镇村民李桂兰."""

    @property
    def span(self) -> Span:
        return self.spans[0][0], self.spans[-1][1]


_TIMES = ("time", "calendar time", "age")
_AT_LARGE = 10000  # people or things that only a country as a whole has
_LONGEST_VERB = 4


def is_subject(text: str, span: Span) -> bool:
    """Tell whether something is said of what stands at *span*, and it does not speak itself."""
    start, stop = span
    if _LIKENED.match(text, stop) or not is_told(text, start, stop):
        return False
    # 美国198亿美元居首, 华东市场: a market, not a place whose figure it is.
    roles = {role for it in NAME.finditer(text, start, stop) for role in _abroad(it[0])}
    is_said = "region" in roles and stop - start > 2 and text[start - 1 : start] != '"'
    if is_said and not _SOLD.match(text, stop):
        return True
    does = _RULES.match(text, stop) or _ANNOUNCES.match(text, stop)
    does = None if _DEALS.match(text, stop) else does
    if not roles or (does and "region" not in roles):
        return True
    time = TIME.match(text, stop)  # 美国3月失业率
    at = time.end() if time else stop
    if _NATIONAL.match(text, at) or ("region" not in roles and _MADE.match(text, at)):
        return True
    return _is_listed(text, span) or _is_next(text, span)


def does(text: str, land: Span) -> bool:
    """Tell whether a sentence may tell of *land*, and not of one who is there or comes from it."""
    roles = _abroad(text[slice(*land)])
    is_side = "region" in roles and land[1] - land[0] == 2
    if not roles or is_side or not is_told(text, *land):
        return False
    before = (*_THERE, *having("no_names", "towards"))
    is_there = text.endswith(before, 0, land[0]) or text.startswith(_AMONG, land[1])
    is_there |= len(NAME.findall(text, *land)) > 1
    is_there |= _DEALS.match(text, land[1]) is not None
    return not (is_there or _person_behind(text, land[1]) or _APART.match(text, land[1]))


def is_its(text: str, owner: Owner, figure: Quantity) -> bool:
    """Tell whether *figure* can be of *owner*; a brief one has measures, and what is many."""
    if not owner.is_brief:
        return True
    amount, unit = units.normalize(figure.value, figure.unit)
    row = units.table().get(unit)
    if not unit or (row and row.dimension in _TIMES):
        return False
    is_here = not CLAUSE_END.search(text, owner.span[1], figure.start)
    return units.is_measure(unit) or (amount >= _AT_LARGE and is_here)


def _abroad(name: str) -> list[str]:
    return table("abroad").roles(name)


def _is_listed(text: str, land: Span) -> bool:
    """Tell whether the figure right after *land* is its own: 各国失业率: (法国10.4%, 英国7.1%).

    Of a part of China (东部) whatever is said there.
    """
    start = begin_of(text, land[0], _FAR)
    is_alone = _ALONE.match(text, land[1]) or "region" in _abroad(text[slice(*land)])
    return bool(is_alone) and _OF_LANDS.match(text, start, land[0]) is not None


def _is_next(text: str, land: Span) -> bool:
    """Tell whether *land* grows as another land did: 日本GDP增长1%, (德国)下降0.4%."""
    verb = table("before").at(text, land[1], land[1] + _LONGEST_VERB)
    if not verb or verb.role not in ("up", "down") or not text[verb.end : verb.end + 1].isdecimal():
        return False
    start = begin_of(text, land[0], _FAR)
    others = (table("abroad").at(text, at, land[0]) for at in range(start, land[0]))
    return any(other and _NATIONAL.match(text, other.end) for other in others)


def is_told(text: str, start: int, stop: int) -> bool:
    """Tell whether the text speaks of the name at *start*; its head speaks for it: X总经理说."""
    stop += text.startswith('"', stop)
    person = _person_behind(text, stop)
    if person and person.has("member"):
        return False  # 外地大学的教授带着5名学生
    if person and person.has("head"):
        return not text.endswith(having("bodies", "scholars"), start, stop)
    name = text[start:stop]
    if (table("firms").roles(name) or _abroad(name)) and _ANNOUNCES.match(text, stop):
        return True
    if text.endswith(having("no_names", "voice"), start, stop) and _EXPECTS.match(text, stop):
        return False  # 市商会料明年货运量3万吨
    other = NOT_OF.match(text, stop)
    is_word = other is not None and other.end() == stop + 1  # 太原(人)说, but not 太原(人次)
    return not other or (is_word and table("nouns").at(text, stop, len(text)) is not None)


def forecasts(text: str, stop: int) -> bool:
    """Tell whether the person whose name ends at *stop* says what he expects of the world."""
    return _FORECASTS.match(text, stop) is not None


def _person_behind(text: str, stop: int) -> Hit | None:
    at = stop + text.startswith(("的", "老"), stop)
    return table("people").at(text, at, len(text))


def head_behind(text: str, stop: int) -> int:
    """Return where ends what the head of the body is called whose name ends at *stop*; else 0."""
    person = _person_behind(text, stop)
    return person.end if person and person.has("head") else 0


def is_alike(name: str, kind: str) -> bool:
    """Tell whether the body *name* (白沙小学) may be one of its *kind* (这所学校)."""
    if not kind.startswith(("这", "那")) or not kind.endswith(having("things", "office")):
        return True
    ends = name[-1], kind[-1]
    is_school = name.endswith("学院") and kind[-1] in _SCHOOLS  # 这所学校: 临江职业学院
    return ends[0] == ends[1] or is_school or _SCHOOLS.issuperset(ends)


def _posts() -> str:
    return f"(?:{alternatives('things', 'post')}|街道|社区|景区)(?:分别|各|依次)"


def listed(page: Page, start: int, end: int, *, is_firm: bool = False) -> Owner | None:
    """Return the places and bodies that are listed at *start*: 广东、广西和海南.

    *is_firm* where the text tells that it speaks of somebody there.
    """
    names = LIST.match(page.text, start, end)
    verb = table("verb").at(page.text, start, names.end()) if names else None
    if names and not verb:
        return Owner("area", tuple(at.span() for at in NAME.finditer(page.text, *names.span())))
    several = _named(page, start, end, is_firm=True)  # more than without
    is_one = several is not None and len(several.spans) == 1
    return _named(page, start, end) if is_one and not is_firm else several


def _named(page: Page, start: int, end: int, *, is_firm: bool = False) -> Owner | None:
    found: list[Span] = []
    kind: Kind = "entity"
    while start < end and (named := named_at(page, start, end, is_firm=is_firm)).end:
        stop, kind = named.end, named.kind
        is_quoted = page.text[start] == page.text[stop - 1] == '"'
        found.append((start + is_quoted, stop - is_quoted))
        if page.text[stop : stop + 1] not in ("、", "和", "及"):
            break
        start = stop + 1
    return Owner(kind, tuple(found)) if found else None


def named_at(page: Page, start: int, end: int, *, is_firm: bool = False) -> Body:
    """Return the place or body whose name begins at *start*; it ends at 0 where none does."""
    place = page.places.place_at(page.text, start, end)
    if not place and (abroad := table("abroad").at(page.text, start, end)):
        place = (abroad.start, abroad.end)
    body = body_at(page.text, start, end, page.places, is_firm=is_firm)
    if body and (not place or body.end > place[1]):
        return body
    return Body(place[1] if place else 0, is_area=bool(place))
