"""The owner at the head of a clause: a place, a body, a person, or the last one mentioned."""

from functools import lru_cache

from czfacts.reading.figures.marks import NAME
from czfacts.reading.owners.bodies import body_at, kind_at, self_at
from czfacts.reading.owners.brought import speaker, titled, traded
from czfacts.reading.owners.cast import Cast
from czfacts.reading.owners.coined import begins_coined
from czfacts.reading.owners.heads import only_speaks
from czfacts.reading.owners.introduced import bare, beside, introduced, nearby, person, unended
from czfacts.reading.owners.owner import (
    LIST,
    LISTED,
    Owner,
    does,
    forecasts,
    is_subject,
    is_told,
    listed,
    named_at,
)
from czfacts.reading.owners.posts import me_at
from czfacts.reading.owners.unlikely import is_coined, is_place, is_unlikely
from czfacts.reading.owners.whole import goes_on
from czfacts.reading.text.areas import Span
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.page import Page
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_REACH = 80  # characters of a clause that are looked at, so that time stays linear
# What may stand before a name that opens a clause.
_OPENING = lazy_regex(
    r"[\"'、而的·]|其中|对(?=被告)|[拿以就](?=[^,;。]{2,14}(?:来说|为例|举例|来看|来讲))|(?:增[速幅长]|总量|规模|产量|收入)?(?:最[高低快慢多少大小好]|居首|居末|领先|垫底|邻近|相邻|毗邻)的"
    r"|(?:邻近|相邻|毗邻|首推|(?:建议|重点)?(?:关注|推荐))(?=..)|[它其]的?(?=(?:老|竞争)?(?:对手|同行))"
    r"|(?:[^\W\d_]{2,8}?)?最[高低快慢多少大小好差][的者]?(?=[为是](?!.?[0-9])|当属|要数)"  # 最高为
    r"|[^\W\d_]{2,6}所在的|分?别?为|(?:主要)?是|当属|要数|包括|依次为"
)
_SMALLER = lazy_regex(r"[一-鿿]{1,3}[州盟市县区旗镇乡]的?")
_OFFICE = lazy_regex(
    lambda: (
        rf"[^,;。:的]{{0,8}}?(?:{alternatives('things', 'bureau')})"
        r"[^,;。:]{0,12}?(?:数据|数字|统计|介绍|表示|显示|说(?=,))"
    )
)
_SITE = lazy_regex(  # (恒岳重工的)临江智能制造基地, 省教学团队
    lambda: rf"[^,;:。的0-9]{{0,8}}?(?:{alternatives('things', 'site', 'ours')})"
)
_OPENED = lazy_regex(  # 东湖小学建成投用: of it the sentence alone speaks
    lambda: rf"(?:{alternatives('things', 'site')})?(?:{alternatives('acts', 'used')})"
)
_RANKED = lazy_regex(
    r"[^,;。0-9]{0,12}(?:的|平均水平|均值)的?[约近]?[0-9一两二三四五六七八九十.]+多?(?:倍|成|分之)"
    r"|[^,;。]{2,12}(?:说|讲|介绍)(?=[,:])|的?(?:[^,;。0-9]{0,12}[中里][排居列位]|排名|排|第|平均(?![为是只才0-9])|均值水平|首|前|最|倒数|领先)"
)
_TOGETHER = lazy_regex(  # 首尾相差14个百分点; 按货品分析
    lambda: (
        r"[省市县区镇乡村](?:、[省市县区镇乡村])+|每[千万]人|[省市县区]域|[两二三四五六][省市县区镇乡村地家者所座](?:合计|相加|加起来)|(?<!\")我们(?![这那家的])|这是(?=[^,;。:]{2,24}的)|像[他她](?:们?这样)?的|(?<![与和跟同])(?:其余|其他|另外)(?:的|[0-9几两三四五六七八九十]|[^,;。0-9]{0,2}?[企县区乡镇村省国校])"
        r"|[按分从][^,;。]{1,10}?(?:来看|看|分析|划分|统计|计算),"
        rf"|[两三四]级(?:{alternatives('things', 'tiers')})"
        rf"|{alternatives('things', 'market', 'together')}"
    )
)
THIS_FIRM = lazy_regex(
    lambda: f"[这那][家所座][^,;。:]{{0,14}}?(?:{alternatives('things', 'this')}|厂(?!长))",
    needs="这那",
)
# What a text says of a body before its name: 公办的, 新开通的.
_ATTRIBUTE = lazy_regex(
    r"(?!给|向|对(?!口)|把|被|与|跟|比|往|由|从|将|和|为|替|来自|销往|通过|联合|包括|以及|在|据)[^\W\d_的]{2,10}的(?=..)"
)
_BACK = lazy_regex(
    lambda: (
        rf"{alternatives('households', 'back')}|{alternatives('things', 'complex')}|[前后]者|这里"
        rf"|那里|{THIS_FIRM.pattern}"
        r"|它(?!的(?:老|竞争)?(?:对手|同行))的?"
        r"|[这那]个[镇乡村站县区屯寨](?![里上中])"
        r"|该(?P<kind>[省市县区镇乡村校院厂行店会馆场社园]"
        rf"|{alternatives('things', 'that')})"
        r"|[他她](?=家|们家|[一-鿿])|我(?=家|自己|这|[今去前]年|[一-鿿]{0,3}[种养卖挣赚])|其(?!中|他|它|余|次|实)"
    ),
    needs="这那该它他她我其家口俩夫者屋盘",
)
SEVERAL = lazy_regex(
    "[^,;。!?]{2,16}、[^,;。!?]{2,24}等[^,;。!?、]{0,6}?(?:项目|产品|企业|工程|产业)", needs="等"
)
_INLAND = lazy_regex("国内(?=市场(?!占|份额))")
_ARE_FIRMS = lazy_regex(r"(?:企业|公司)(?:\([^()]*\))?:\Z")  # 主要靠两家企业:
_NEAR_FIRMS = 12  # characters
_FEW = 3  # characters of a firm's name behind its place
_LEDGER = lazy_regex(lambda: f"的?(?:{alternatives('things', 'findings')})")  # 她的台账上
_HERE = lazy_regex(lambda: alternatives("things", "local"))
# What a text says of one before it tells of it: 定西市(地处黄河上游), 恒岳重工(成立于1998年).
_IS_IN = lazy_regex(
    lambda: (
        rf"{alternatives('acts', 'lies')}|因[^,;。]{{1,12}}得名"
        rf"|(?:{alternatives('acts', 'founded')})于"
    )
)


def opening(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the owner with which the clause at *start* begins, None where none does."""
    text, end, is_part = page.text, len(page.text), False
    begin, whole = start, None
    near = beside(text, start)
    while start < end and not _is_whose(page, cast, start):
        if time := page.times.get(start):
            start = time.end()
        elif opened := _OPENING.match(text, start):
            is_part |= len(opened[0]) > 1
            start = opened.end()
        else:
            lead = table("front").at(text, start, end)
            if not lead or lead.role != "lead" or lead.word in having("no_names", "towards"):
                break
            if table("abroad").at(text, start, end):
                break  # 以色列
            start, whole = lead.end, _whole_of(lead)
    if start > begin:
        near = beside(text, start)
    start = near or start
    if cast.poster.page and (me := me_at(text, start)):
        return Owner("back", ((start, me),), is_brought=True)
    is_me = not cast.is_report and me_at(text, start) > 0
    owner = (speaker(page, cast, start) if is_me else None) or _begun_with(page, cast, start)
    owner = owner or (nearby(page, start) if near and not cast.is_report else None) or whole
    if owner and owner.kind == "area" and is_introduced(text, owner.span[1]):
        owner = owner._replace(is_brought=True)
    return owner._replace(is_part=is_part or owner.is_part) if owner else None


def _begun_with(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the owner at *start*, behind whatever led in."""
    if stop := cast.head_at(page.text, start):
        # 他 means the keeper of a shop from here on.
        return Owner("teller", ((start, stop),)) if page.places.is_shop else None
    is_known = cast.at(page.text, start) > 0
    owner = (
        (_somebody(page, cast, start) if is_known else None)
        or introduced(page, start)
        or (traded(page, cast, start) if cast.listed else None)
        or (_known(page, cast, start) if is_known else None)
        or _owner(page, cast, start)
        or titled(page, cast, start)
        or _head(page, cast, start)
        or unended(page, start)
        or _attributed(page, cast, start)
        or _local(page, cast, start)
        or _several(page, start)
        or _again(page, start)
    )
    name = page.text[slice(*owner.span)] if owner else ""
    is_named = owner is not None and owner.kind in ("entity", "area")
    if is_named and name not in cast.people and is_unlikely(name.strip('"')):
        return None
    if owner and owner.is_weak and name in cast.people:
        return owner._replace(is_weak=False)  # 女儿杨再芬, of whom the text tells
    return owner


def is_introduced(text: str, stop: int) -> bool:
    """Tell whether a text first says where or since when there is what ends at *stop*."""
    return _IS_IN.match(text, stop) is not None


def _is_whose(page: Page, cast: Cast, start: int) -> bool:
    """Tell whether somebody is named, or meant, right at *start*."""
    text = page.text
    return (
        cast.at(text, start) > 0
        or (text[start] == '"' and _is_quoted(page, start))
        or _BACK.match(text, start) is not None
        or _TOGETHER.match(text, start) is not None
    )


def _whole_of(lead: Hit) -> Owner | None:
    """Return the place that *lead* is of: 县里 of 县里的, where nobody else is told of there."""
    word = lead.word.removesuffix("的")
    is_whole = "whole" in table("front").roles(word)
    return Owner("whole", ((lead.start, lead.start + len(word)),)) if is_whole else None


def _is_quoted(page: Page, start: int) -> bool:
    """Tell whether another body than the text's own stands in quotation marks at *start*."""
    text, end = page.text, len(page.text)
    return body_at(text, start, end, page.places) is not None


def within(page: Page, start: int, end: int) -> Owner | None:
    """Return the places that are listed within a clause: 组织沿河的东溪、西溪两县."""
    if not _has_lists(page.text):
        return None
    stop = min(end + 4, len(page.text))  # 等十四县
    start = max(start, stop - _REACH)
    names = LISTED.search(page.text, start, stop) and LIST.search(page.text, start, stop)
    if not names:
        return None
    spans = tuple(at.span() for at in NAME.finditer(page.text, *names.span()))
    found = [page.text[slice(*span)] for span in spans]
    known = sum(name in gazetteer() or unknown(name) == len(name) for name in found)
    return Owner("area", spans, is_part=True) if known > len(found) / 2 else None


@lru_cache(maxsize=8)
def _has_lists(text: str) -> bool:
    """Tell whether places may be listed in *text*: asked once a paragraph."""
    return LISTED.search(text) is not None


def _several(page: Page, start: int) -> Owner | None:
    """Return several things of which a sentence speaks instead: 甲、乙等项目(建成投产)."""
    is_first = start == 0 or page.text[start - 1] in "。!?;"
    several = SEVERAL.match(page.text, start) if is_first else None
    return Owner("other", (several.span(),)) if several else None


def _attributed(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the one at *start* of whom the text first says something: 公办的东湖中学."""
    is_part = cast.is_report or page.text[start - 1 : start] == ","
    is_first = page.text[start - 1 : start] in ("", *"。!?;")
    said = _ATTRIBUTE.match(page.text, start) if is_part or is_first else None
    if not said:
        return None
    start = said.end()
    if person := _somebody(page, cast, start):
        return person  # 卖手机壳的小魏
    named = named_at(page, start, len(page.text))
    stop = named.end
    is_led = table("front").at(page.text, start, stop) or table("verb").at(page.text, start, stop)
    is_own = page.places.own_at(page.text, start, stop) == stop
    if is_led or is_own or not is_subject(page.text, (start, stop)):
        return None
    return Owner(named.kind, ((start, stop),), since=start, is_part=is_part)


def _local(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return what a place has one of, that needs no name: 卫生院(十六张床)."""
    here = None if cast.is_report else _HERE.match(page.text, start)
    if not here or not is_told(page.text, *here.span()) or goes_on(page.text, here.end()):
        return None
    return Owner("entity", (here.span(),), is_part=True)


def _again(page: Page, start: int) -> Owner | None:
    """Return what a body is that was named before: (翠岭家庭农场)...。农场(雇了6人)."""
    stop = kind_at(page.text, start, page.times)
    return Owner("again", ((start, stop),), is_weak=True) if stop else None


def _owner(page: Page, cast: Cast, start: int) -> Owner | None:
    text, end = page.text, len(page.text)
    is_firm = text.endswith(":", 0, start) and (
        _ARE_FIRMS.search(text, max(0, start - _NEAR_FIRMS), start) is not None
    )
    own = page.places.own_at(text, start, end) or self_at(text, start, end, page.places)
    stop = named_at(page, start, end, is_firm=is_firm).end if own else 0
    if own and stop <= own + text.startswith("的", own):
        return Owner("own", ((start, own),))
    if together := _TOGETHER.match(text, start):
        return _seen(page, *together.span()) or Owner("own", (together.span(),))
    if back := _BACK.match(text, start):
        is_world = text[start] in "他她" and (
            forecasts(text, back.end()) or _LEDGER.match(text, back.end())
        )
        return Owner("own" if is_world else "back", (back.span(),))
    if inland := _INLAND.match(text, start):
        return Owner("whole", (inland.span(),))
    whole = table("front").at(text, start, end)
    if whole and whole.has("whole"):
        is_base = text[start - 1] == "、" and whole.end in page.figure_at  # 高于全国1%、(全省)2%
        is_owner = not is_base and not _RANKED.match(text, whole.end)
        return Owner("whole", ((start, whole.end),)) if is_owner else None
    is_first = not start or (start == 1 and text[0] in "|·")
    is_firm |= begins_coined(page, start) or (is_first and not cast.is_report)
    owner = listed(page, start, end, is_firm=is_firm)
    return _named(page, cast, owner) if owner else None


def _seen(page: Page, start: int, end: int) -> Owner | None:
    """Return of whom a clause says that it looks at what is his: 从(恒岳重工)看."""
    start += 1
    named = named_at(page, start, end)
    is_whole = named.end and page.text.startswith(("看", "来看"), named.end)
    return Owner(named.kind, ((start, named.end),)) if is_whole else None


def _named(page: Page, cast: Cast, owner: Owner) -> Owner | None:
    """Return who is told of where a clause begins with the name of *owner*."""
    text, (start, stop) = page.text, owner.span
    smaller = _SMALLER.match(text, stop)
    is_within = page.places.own_at(text, smaller.end() if smaller else stop, len(text))
    is_area = owner.kind == "area"
    if is_within or (is_area and page.places.is_body and _SITE.match(text, stop)):
        return Owner("own", ((start, stop),))  # 在临江高新区恒岳重工的车间里, 四川凉山州的新坪村
    if is_area and len(owner.spans) == 1 and (found := _of_place(page, cast, owner.span)):
        return found
    if is_area and _OFFICE.match(text, stop):
        return owner._replace(kind="source")
    if not is_subject(text, owner.span):
        is_land = page.places.is_world and does(text, owner.span)
        return owner._replace(is_brief=True) if is_land else None
    return owner._replace(is_part=owner.is_part or _OPENED.match(text, stop) is not None)


def _of_place(page: Page, cast: Cast, place: Span) -> Owner | None:
    """Return who is told of by his place: 石桥镇村民李桂兰, 石桥村的贩子王强, 临江恒岳(负责)."""
    at = place[1] + page.text.startswith("的", place[1])
    found = person(page.text, at) or titled(page, cast, at)
    if not found and at > place[1] and cast.at(page.text, at) > at + 2:
        found = _somebody(page, cast, at)  # 石桥村的邵家兄弟
    if found and found.kind == "entity":
        return found._replace(seat=place, is_part=False)
    if (firm := bare(page, place[1])) and firm[1] - firm[0] <= _FEW:
        is_quoted = page.text[place[1]] == '"'  # 城北"云湾"
        if not is_quoted and not is_coined(page.text[slice(*firm)]):
            return None
        span = firm if is_quoted else (place[0], firm[1])
        return Owner("entity", (span,), seat=place, is_part=is_quoted)
    return None


def _head(page: Page, _cast: Cast, start: int) -> Owner | None:
    """Return the body whose head speaks or acts at *start*: 院长周素芬今年五十一岁."""
    person = table("people").at(page.text, start, len(page.text))
    return Owner("head", ((start, person.end),)) if person and person.has("head") else None


def _somebody(page: Page, cast: Cast, start: int) -> Owner | None:
    """Return the person at *start*: 杨家兄弟(办了家牛肉干厂)."""
    is_person = page.text[start : cast.at(page.text, start)] in cast.people
    return _known(page, cast, start) if is_person else None


def _known(page: Page, cast: Cast, start: int) -> Owner | None:
    stop = cast.at(page.text, start)
    if not stop or page.places.own_at(page.text, start, stop):
        return None
    is_longer = named_at(page, start, len(page.text)).end > stop
    if is_longer or not is_told(page.text, start, stop):
        return None
    name = page.text[start:stop]
    is_person = name in cast.people
    is_host = is_person and page.places.is_body and only_speaks(page.text, (start, stop))
    if is_host or (is_person and forecasts(page.text, stop)):
        return None  # 王磊拉着记者看规划图:
    return Owner("area" if is_place(name) else "entity", ((start, stop),), is_brought=is_person)
