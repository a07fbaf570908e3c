"""Owners introduced in the middle of a clause: 他回村注册了衡田食品公司."""

from bisect import bisect_left
from functools import lru_cache
from typing import Literal

from czfacts.reading.figures.marks import LINKS, SENTENCE_END
from czfacts.reading.owners.bodies import body_at, generic_at
from czfacts.reading.owners.cast import Cast
from czfacts.reading.owners.introduced import kinded
from czfacts.reading.owners.owner import OF_OTHERS, Kind, Owner, is_subject, is_told, named_at
from czfacts.reading.owners.people import NATIVE, is_anybody
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import Hit, alternatives, ends_of, table
from czfacts.regex import lazy_regex

_REACH = 40  # characters of a clause that are looked at, so that time stays linear
_QUOTED = lazy_regex(r"\"[^\W_]{2,12}\"")  # 成立"山里妹子配送队"
_LINK = lazy_regex(r"了?(?:[这那]?一?[家个所座处]|自己的|自家的)?")
# Whom something is done to, with or for is not spoken of: 向临江的衡田公司供货.
_ASIDE = lazy_regex(
    r"[给向对把被与跟比往由从将和为替]|同(?![村屯镇乡县市区组样车班桌厂行龄届])|销往|面向|针对|通过|联合|来自|包括|以及"
)
_BACK_FROM = lazy_regex(lambda: f"从[^,;。的]{{1,8}}(?:{alternatives('acts', 'returned')})的")
_OPENED = lazy_regex(lambda: alternatives("acts", "opened"))  # 由两家合资的恒岳重工(投产)
_FROM = "来自"  # (来自)毕节的女工杨先翠
_SPEAKS = lazy_regex("(?:说这?话的)?")
_SIGN = lazy_regex('[他她的"]')
_BEFORE_FIRM = lazy_regex("[,的在]")
_AT_FIRM = lazy_regex(lambda: rf"的?(?:\w{{0,2}}(?:{alternatives('things', 'firm')})\w?,)?")
_FURTHEST = 48  # characters from what is quoted to the head of the firm who says it
_SENTENCE = "。;!?:|)"
_LONGEST_TITLE = 14  # characters of 悦来镇种粮大户 and a name
_NO_TITLE = lazy_regex(r"[^一-鿿]|[的是为]|$")
_INTO = frozenset("进到入往回起")  # 开(进坳背村)
_TO = frozenset("像给对向为和跟比被让把由从的说帮叫请教")
_ENDS = frozenset([*',。;:!?—"()', ""])


Rank = Literal["first", "timed", "other"]
_SAID_OF = lazy_regex(  # 逊预期的东岳, 重磅股东岳, 内地茶企东岳
    r"[^\W\d_]{1,12}?(?:的|股|[一-鿿]企|企业|公司|厂商?|业者|巨头|龙头)"
)


def brought(page: Page, cast: Cast, span: Span, owner: Owner | None, sign: str) -> Owner | None:
    """Return whom the clause at *span*, after *sign*, brings in; None where it does nobody.

    *owner* is whom it begins with.
    """
    text, (start, end) = page.text, span
    start = max(start, end - _REACH)
    is_named = owner is not None and owner.kind in ("area", "entity", "firm")
    is_led = owner is not None and _is_person(page, cast, owner)
    found = None
    places = _places(text)
    for at in places[bisect_left(places, start) : bisect_left(places, end)]:
        is_new = owner is None or owner.span[0] < at  # of "她的…, the clause tells
        if text[at] in "他她" and at > start and is_new and _is_subject(text, at, end):
            found = Owner("back", ((at, at + 1),), since=at)
        elif text[at] == '"' and text[at + 1 : cast.at(text, at + 1)] in cast.estates:
            found = Owner("entity", ((at + 1, cast.at(text, at + 1)),), since=at)
        elif text[at] == "的" and at > start:
            told = _described(page, cast, start, at + 1, end)
            if not told:
                continue
            is_person, rank = text[slice(*told.span)] in cast.people, _rank(page, sign, span[0])
            if told.kind == "teller":
                found = told
            elif is_person or (not is_named and (rank != "other" or told.kind == "area")):
                found = told._replace(is_weak=rank != "first")
        elif (not is_named or is_led) and (verb := _bringing(text, start, at + 1)):
            name = _link(text, at + 1)
            role = verb.role if not is_led else ""
            found = _founded(page, cast, name, end, role) or found
    return found


def _bringing(text: str, start: int, end: int) -> Hit | None:
    """Return the verb that ends at *end* and brings somebody in, but for 开 in 开工建设."""
    found = table("brings").before(text, start, end)
    whole = table("verb").at(text, found.start, len(text)) if found else None
    return None if whole and whole.end > _link(text, end) else found


def _rank(page: Page, sign: str, start: int) -> Rank:
    """Tell how much a clause may turn to somebody: it opens a sentence, or follows its time."""
    if not sign or sign[-1] in _SENTENCE:
        return "first"
    return "timed" if start in page.time_ends else "other"


def _is_person(page: Page, cast: Cast, owner: Owner) -> bool:
    title = table("people").before(page.text, 0, owner.span[0])
    is_titled = owner.kind == "entity" and title is not None and is_anybody(title)
    return is_titled or page.text[slice(*owner.span)] in cast.people


@lru_cache(maxsize=8)
def _places(text: str) -> list[int]:
    """Return where a word may stand in *text* that brings somebody in: once a paragraph."""
    signs = [at.start() for at in _SIGN.finditer(text)]
    return sorted({at - 1 for at in ends_of("brings", text)}.union(signs))


def _is_subject(text: str, at: int, end: int) -> bool:
    """Tell whether the pronoun at *at* is he who acts: 通车头十天她(卖了)."""
    lead = table("front").at(text, at + 1, end)
    acts = table("verb").at(text, at + 1, end) or (lead and lead.has("lead"))
    return text[at - 1] not in _TO and bool(acts)


def _described(page: Page, cast: Cast, start: int, at: int, end: int) -> Owner | None:
    """Read 离镇政府不远的柳林村(走的是), 做铸件的众鑫铸造, 同村的李桂兰."""
    text = page.text
    is_made = text.startswith("由", start)  # 由旧粮站改成的稻香书店,
    start = at if _BACK_FROM.fullmatch(text, start, at) else start
    begin = start + len(_FROM) * text.startswith(_FROM, start)
    if not is_made and _ASIDE.search(text, begin, at):
        return None
    if found := named_person(page, cast, at) or titled(page, cast, at):
        return found
    stop, is_area = named_at(page, at, end, is_firm=True)
    if stop != end:
        stop, is_area = named_at(page, at, end)
    if (own := page.places.own_at(text, at, end)) >= max(stop, 1):
        return Owner("own", ((at, own),))
    is_whole = stop == end or not is_made or _OPENED.match(text, stop)
    if stop and is_whole and is_subject(text, (at, stop)):
        is_quoted = text[at] == text[stop - 1] == '"'
        found = _brought(at + is_quoted, stop - is_quoted, is_area=is_area)
        return found._replace(since=stop)
    found = kinded(page, at)
    return found._replace(since=found.span[1], is_brought=True) if found else None


def named_person(page: Page, cast: Cast, at: int) -> Owner | None:
    """Return the person at *at*, also after where he is from or what he is: 批发商卫东平."""
    native, title = NATIVE.match(page.text, at), table("people").at(page.text, at, len(page.text))
    starts = [at + page.text.startswith('"', at), native.end() if native else at]
    starts += [title.end] if title and is_anybody(title) else []
    for start in starts:
        stop = cast.at(page.text, start)
        if stop and not is_told(page.text, start, stop):
            return Owner("teller", ((start, stop),))
        if stop:
            found = _brought(start, stop, is_area=False)
            is_passing = title is not None and start == title.end
            return found._replace(is_brought=False, is_part=True) if is_passing else found
    return None


def speaker(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return who 我 at *start* is, where he is named behind what he says: "我包了180亩"丁平说."""
    text = page.text
    close = text.find('"', start) + 1 if text.count('"', 0, start) % 2 else 0
    said = _SPEAKS.match(text, close) if close else None
    found = named_person(page, cast, said.end()) if said else None
    found = found or (titled(page, cast, said.end()) if said else None)
    return Owner("entity", (found.span,)) if found else None


def firm_behind(page: Page, start: int) -> Owner | None:
    """Return the firm whose head says what is quoted at *start*: "产值8亿元"恒岳重工总经理说."""
    text = page.text
    close = text.find('"', start + 1) + 1 if text.startswith('"', start) else 0
    if not close:
        return None
    stop = SENTENCE_END.search(text, close, close + _FURTHEST)
    end = stop.start() if stop else min(close + _FURTHEST, len(text))
    titles = ((at, table("people").at(text, at, end)) for at in range(close + 2, end))
    head = next((at for at, title in titles if title and title.has("head")), close)
    for begin in (close, *(cut.end() for cut in _BEFORE_FIRM.finditer(text, close, head))):
        body = body_at(text, begin, end, page.places, is_firm=True)
        if body and not body.is_area and _AT_FIRM.fullmatch(text, body.end, head):
            return Owner("entity", ((begin, body.end),), is_brought=True)
    return None


def titled(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the person whose title follows more words: 代驾司机郑国庆, 县外科主任贺志宏."""
    may_be = cast.people and cast.may_name(page.text, start, start + _LONGEST_TITLE)
    stop = _NO_TITLE.search(page.text, start) if may_be else None
    for at in range(start + 2, min(start + _LONGEST_TITLE, stop.start() if stop else start)):
        end = cast.at(page.text, at)
        title = table("people").before(page.text, start, at) if end else None
        if title and is_anybody(title):
            kind: Kind = "entity" if is_told(page.text, at, end) else "teller"
            return Owner(kind, ((at, end),), is_part=True)
    return None


def _link(text: str, at: int) -> int:
    link = _LINK.match(text, at)
    return link.end() if link else at


def _founded(page: Page, cast: Cast, at: int, end: int, role: str) -> Owner | None:
    if (stop := cast.at(page.text, at)) and page.text[at:stop] in cast.people:
        return _brought(at, stop, is_area=False)
    quoted = _QUOTED.match(page.text, at) if "common" in role else None
    if quoted and page.text[quoted.end() : quoted.end() + 1] in _ENDS:
        found = _brought(at + 1, quoted.end() - 1, is_area=False)
        return found._replace(is_brought=False)
    at += page.text[at] in _INTO
    stop, is_area = named_at(page, at, end, is_firm=True)
    if not stop and "common" in role:
        stop = generic_at(page.text, at, end)
    if (own := page.places.own_at(page.text, at, end)) >= max(stop, 1):
        return Owner("own", ((at, own),))
    is_whole = stop and page.text[stop : stop + 1] in _ENDS
    return _brought(at, stop, is_area=is_area) if is_whole else None


def _brought(at: int, stop: int, *, is_area: bool) -> Owner:
    return Owner("area" if is_area else "entity", ((at, stop),), since=stop, is_brought=True)


def traded(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the firms named by their codes: 海湾航运(01234)及东岳(06789), 逊预期的东岳."""
    said = _SAID_OF.match(page.text, start)
    found = _firms_at(page.text, cast, start)
    found = found or (_firms_at(page.text, cast, said.end()) if said else [])
    is_own = found and not OF_OTHERS.match(page.text, found[-1][1])
    return Owner("entity", tuple(found)) if is_own else None


def _firms_at(text: str, cast: Cast, start: int) -> list[Span]:
    found: list[Span] = []
    while (stop := cast.at(text, start)) and text[start:stop] in cast.listed:
        found.append((start, stop))
        start = stop + (text[stop : stop + 1] in LINKS)
    return found
