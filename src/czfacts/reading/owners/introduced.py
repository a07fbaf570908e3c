"""Names introduced by what bears them: 龙头企业恒岳重工, 安置点青溪社区, 村民李桂兰."""

from bisect import bisect_left, bisect_right

from czfacts.reading.owners.bodies import trades
from czfacts.reading.owners.coined import STEM, begins_coined
from czfacts.reading.owners.owner import Owner, is_subject, is_told, named_at
from czfacts.reading.owners.people import is_surname, person_at
from czfacts.reading.owners.unlikely import is_coined, is_nobody, is_place
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.page import Page
from czfacts.reading.words import Hit, alternatives, ends_of, having, table
from czfacts.regex import lazy_regex

_LONGEST_KIND = 14  # characters of 易地扶贫搬迁集中安置点
_SHORTEST_NAME = 3  # unknown characters that make a name of what should say who follows
_LONGEST_BARE = 4  # characters of the name of a firm that has no ending
_COINED = 3  # of them that no common word is part of: 鲜禾厨 of 鲜禾厨房
_QUOTED = lazy_regex(r"\"[^\W_]{2,6}\"")
_NO_KIND = lazy_regex(r"[0-9](?!A级)|[^\w0-9]|[_的比与和同跟向从由把被给于较]|对(?!手)")
_NO_FIRM = lazy_regex(
    r"[\W\d_全是没给每有在了的到过条个比因由为被让使两一二三四五六七八九十百千万亿兆]|[处局署院会社发]\Z"
)
_CALLED = lazy_regex(
    lambda: (
        r"(?:其中)?有?[一这那该][家个座所](?:[^,;。:\"]{0,6}?)(?:名?叫做?|名为)\"?(?P<name>[^\W\d_的]{2,10}?)\"?"
        rf"(?=,|的[^,;。]{{0,8}}(?:{alternatives('things', 'called')}))"
    )
)
_TRIED = lazy_regex(r"(?P<name>[一-鿿]{2,3})(?:犯[^,;。]{1,24}罪|判处)")
# Where a text is: 走进..., 在...的车间里.
_WHERE = lazy_regex(
    lambda: (
        r"(?:位于|地处)(?:[^,。的]{1,10}的)?"
        rf"|(?:{alternatives('acts', 'visits')}|在)(?=[^,。0-9]{{2,12}}(?:的|里|,|境内))"
        r"|记者[^,;。]{0,8}?在(?=..)"
    )
)
# Where a neighbour is: 街尾的"鸿发冰室", 离镇政府不远的柳林村.
_BESIDE = lazy_regex(
    lambda: (
        r"(?:离[^,;。的]{1,8}不远|[^,;。:!?的\"比跟同向给与和较于是]{0,10}?"
        rf"(?:{alternatives('things', 'beside')}))(?:的|[那这]家)(?=..)"
    )
)
_FURTHEST = 18  # characters of what says where a neighbour is
# A shop with a family's name: 马家馄饨.
_NEARBY = lazy_regex("[一-鿿][家记氏][一-鿿]{2,3}?(?=[,有是则也只])")
# A firm without a name: 临江一家工具厂, 一家怀川的治具厂, 一家人力公司.
_UNNAMED = lazy_regex(
    lambda: (
        r"(?:的|有)?一家(?P<name>(?:[一-鿿]{2,4}的)?[一-鿿]{1,6}(?<![型上小资营有属级龙的])"
        rf"(?:{alternatives('things', 'this')}|厂(?!长|商|家)))"
    )
)
# A shop or body that the text tells of from here on: 街尾有家咖啡馆, 村口开了家豆腐坊.
_BROUGHT_IN = lazy_regex(
    lambda: (
        r"[^,;:。!?0-9\"]{0,8}?(?:有|开了|开着|开起了?|办了|办起了?)一?家"
        rf"(?P<name>[一-鿿]{{0,6}}?(?:{alternatives('things', 'shop', 'this')}))(?=[,;。:])"
    )
)
_SITE = lazy_regex("[一-鿿]{3}(?=,)")  # 景区(剑门关), 前4天
_GRADED = lazy_regex("[0-9]A级")  # 新晋5A级景区
_RESULT = lazy_regex(lambda: alternatives("things", "result"))
_RESULT_WHEN = lazy_regex(lambda: rf"[^,;。0-9]{{0,4}}?(?:{_RESULT.pattern})")  # 同期隔膜出货
_CALLING = frozenset("叫名")
_NEAR = 14  # characters in which 家, 叫 or 名 stands
_THERE = lazy_regex(
    lambda: rf"[的里,上中内]|境内|城|一|看到|\w{{0,2}}(?:{alternatives('things', 'firm')})"
)


def introduced(page: Page, start: int) -> Owner | None:
    """Return the owner at *start* where the text says first what it is."""
    where = _WHERE.match(page.text, start)
    found = _named(page, where.end()) if where else None
    if found and found.kind == "area":
        found = _named(page, found.span[1]) or found  # 在临江产业园(恒岳重工)的车间里
    if found and _THERE.match(page.text, found.span[1]):
        return found
    return (
        unnamed(page, start)
        or _brought_in(page, start)
        or called(page, start)
        or kinded(page, start)
        or person(page.text, start)
    )


def beside(text: str, start: int) -> int:
    """Return where a name may begin after what says at *start* where its bearer is; else 0."""
    if text.find("的", start, end := start + _FURTHEST) < 0 and text.find("家", start, end) < 0:
        return 0
    found = _BESIDE.match(text, start)
    return found.end() if found else 0


def nearby(page: Page, start: int) -> Owner | None:
    """Return the shop at *start*, behind where it is, that bears a family's name: 马家馄饨."""
    found = _NEARBY.match(page.text, start)
    if quoted := _QUOTED.match(page.text, start):
        span = quoted.start() + 1, quoted.end() - 1
        is_name = unknown(page.text[slice(*span)]) >= STEM
        return Owner("entity", (span,), since=quoted.end()) if is_name else None
    if not found or not is_surname(found[0][0]):
        return None
    return Owner("entity", (found.span(),), since=found.end())


def unnamed(page: Page, start: int) -> Owner | None:
    """Return the firm at *start* of which the text tells only where and what it is."""
    text, end = page.text, len(page.text)
    if text.find("一家", start, start + _LONGEST_KIND) < 0:
        return None
    place = page.places.other_at(text, start, end)
    at = place[1] if place else page.places.own_at(text, start, end) or start
    found = _UNNAMED.match(text, at)
    if not found:
        return None
    begin = start if place else found.start("name")
    return Owner("entity", ((begin, found.end()),), since=found.end(), is_part=True)


def _brought_in(page: Page, start: int) -> Owner | None:
    """Return the shop or body that the clause at *start* says there is."""
    is_near = page.text.find("家", start, start + _NEAR) >= 0  # the pattern is costly
    found = _BROUGHT_IN.match(page.text, start) if is_near else None
    if not found:
        return None
    return Owner("entity", (found.span("name"),), since=found.end(), is_brought=True)


def called(page: Page, start: int) -> Owner | None:
    """Return whom the text calls by name at *start*: 一家叫海丰的公司, 这家叫"再立"的厂."""
    is_near = not _CALLING.isdisjoint(page.text[start : start + _NEAR])
    named = _CALLED.match(page.text, start) if is_near else None
    return Owner("entity", (named.span("name"),), since=named.end("name")) if named else None


def kinded(page: Page, start: int) -> Owner | None:
    """Return the firm or place at *start* before which stands what it is: 省会临江市."""
    text, ends = page.text, ends_of("kinds", page.text)
    ends = ends[bisect_left(ends, start + 2) : bisect_right(ends, start + _LONGEST_KIND)]
    stop = _NO_KIND.search(text, start + 1) if ends else None
    for at in reversed(ends):
        if stop and at > stop.start():
            continue
        kind = table("kinds").before(text, start, at)
        if not kind or _is_name(text[start:at], kind):
            continue
        is_firm = kind.has("firm")
        found = (_local(page, at) if is_firm else None) or _named(page, at, is_firm=is_firm)
        site = _SITE.match(text, at) if not found and kind.word == "景区" else None
        if site:
            found = Owner("area", (site.span(),))
        if not found and is_firm and (span := bare(page, at)) and is_subject(text, span):
            found = Owner("entity", (span,))
        if found:
            return found
    return None


def _local(page: Page, start: int) -> Owner | None:
    """Return the firm at *start* that bears the name of a town: (龙头企业)临江酒业."""
    text, end = page.text, len(page.text)
    place = page.places.other_at(text, start, end)
    stop = page.places.own_at(text, start, end) or (place[1] if place else 0)
    trade = table("bodies").at(text, stop, end) if stop else None
    if stop and not trade and page.places.is_self(text[start:stop]):
        is_longer = named_at(page, start, end, is_firm=True).end > stop
        return None if is_longer else Owner("own", ((start, stop),))
    return Owner("entity", ((start, trade.end),)) if trade else None


def _is_name(text: str, kind: Hit) -> bool:
    """Tell whether *text* is itself a name: 临江水产公司; 搬迁安置点 is none."""
    is_ending = bool(table("bodies").roles(kind.word))
    return is_ending and unknown(text) >= _SHORTEST_NAME and not _GRADED.search(text)


def _named(page: Page, start: int, *, is_firm: bool = True) -> Owner | None:
    named = named_at(page, start, len(page.text), is_firm=is_firm)
    span = (start, named.end)
    return Owner(named.kind, (span,)) if named.end and is_subject(page.text, span) else None


def bare(page: Page, start: int) -> Span | None:
    """Return a firm's name that has no ending: 代工厂纬升(前三季营收), 同行"鲜锅"."""
    text = page.text
    if start in page.figure_at:
        return None
    if quoted := _QUOTED.match(text, start):
        return quoted.start() + 1, quoted.end() - 1
    for stop in range(start + 2, start + _LONGEST_BARE + 1):
        if (
            stop > len(text)
            or unknown(text[start:stop][:_COINED]) < min(_COINED, stop - start)
            or _NO_FIRM.search(text, start, stop)
        ):
            return None
        if page.times.get(stop) or trades(text, stop):
            return (start, stop) if text[stop - 1] != "率" else None  # 公司市占率
    return None


def unended(page: Page, start: int) -> Owner | None:
    """Return a firm whose name has no ending that would tell: 衡山立新年产值, 衡山6月营收."""
    text, stop = page.text, start + _LONGEST_BARE
    if "towards" in table("no_names").roles(text[start : start + 1]):
        return None
    if is_coined(text[start : start + STEM]):
        span = (start, stop) if _is_firm(page, (start, stop), stop) else _peer(page, start)
        if span:
            return Owner("entity", (span,))
    for end in range(start + STEM, stop + 1) if begins_coined(page, start) else ():
        time = page.times.get(end)
        if not time or text[end - 1] == "业":
            continue
        if _is_firm(page, (start, end), time.end()) or _has_result(page, (start, end), time.end()):
            return Owner("entity", ((start, end),))
    return None


def _has_result(page: Page, span: Span, at: int) -> bool:
    """Tell whether what stands at *span* is called as firms are, and has at *at* what they earn.

    It ends in a word that is no trade: 汇川技术, but not 厨电产品.
    """
    is_called = page.text[span[0] + STEM : span[1]] in having("things", "styled")
    return is_called and _RESULT.match(page.text, at) is not None


def _peer(page: Page, start: int) -> Span | None:
    """Return the firm whose results a text about firms tells of: 恩岳净利润, 恩岳同期毛利率."""
    text, stem = page.text, page.text[start : start + STEM]
    is_stem = unknown(stem) == STEM and stem >= "一" and not is_place(stem)
    if not (page.places.is_body and is_stem):
        return None
    for end in range(start + STEM, start + _LONGEST_BARE + 1):
        if _NO_FIRM.search(text, start, end) or _RESULT.match(text, start, end):
            return None
        time, ending = page.times.get(end), text[start + STEM : end]
        is_called = unknown(ending) == len(ending) or ending in having("things", "styled")
        is_called |= table("bodies").roles(ending) != []
        result = _RESULT_WHEN if time else _RESULT
        if is_called and result.match(text, time.end() if time else end):
            return start, end
    return None


def _is_firm(page: Page, span: Span, at: int) -> bool:
    """Tell whether what stands at *span* is no word, and does at *at* what a firm does."""
    name = page.text[slice(*span)]
    return trades(page.text, at) and unknown(name) == len(name) and not _NO_FIRM.search(name)


def person(text: str, start: int) -> Owner | None:
    """Return the person at *start* before whose name stands what he is: 村民李桂兰."""
    title = table("people").at(text, start, len(text))
    tried = _TRIED.match(text, title.end if title and title.has("head") else start)
    if tried and is_surname(tried["name"][0]):
        return Owner("entity", (tried.span("name"),), is_part=True)
    stop = person_at(text, title.end) if title and title.has("title") else 0
    if not title or not stop or is_nobody(text[title.end : stop]):
        return None
    if not (title.has("tried") or is_told(text, title.end, stop)):
        return None
    return Owner("entity", ((title.end, stop),), is_part=True, is_weak=title.has("kin"))
