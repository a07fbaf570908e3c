"""The names of firms, schools, hospitals and parks: where one that begins at a place ends."""

from bisect import bisect_right
from collections.abc import Container
from typing import Literal, NamedTuple

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.owners.whole import goes_on
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import is_common, unknown
from czfacts.reading.text.gazetteer import SEATS, full, gazetteer, is_land
from czfacts.reading.text.times import TIME
from czfacts.reading.words import Hit, alternatives, ends_of, having, table
from czfacts.regex import lazy_regex

_LONGEST = 24  # characters of a name
_LONGEST_SHORT = 4  # of a name before a trade: 恒岳 of 恒岳重工
_LONGEST_GENERIC = 10  # characters of 特色农产品加工厂
_LANDFORM = 3  # characters of 芦花湖(景区)
_LANDFORMS = tuple("山湖河江岭沟湾岛峡谷泉洞潭寺塔寨")
_LEVELS = "省市县区州盟旗"  # 市中心医院, 县第一中学
_NO_LEVEL = "省市县区州盟旗镇乡村属级域内外场民政直长里城块"  # 市属医院, 县域医院
_DIGITS = "一二三四五六七八九十"
# Characters that no name has.
STOP = lazy_regex(
    lambda: (
        rf"{alternatives('no_names', 'never')}|"
        rf"第(?![{_DIGITS}]+(?:[中小人附医实幼]|[一-鿿]{{1,4}}厂))|(?<=[0-9{_DIGITS}个上本当每次])[月日]|"
        r"[^\w·\"]|(?<!国)有(?!限)|向(?![阳家])|之(?!江)|[厂校院所]长(?=[一-鿿]{3})(?<![高中小])|[着过跟我你他她它]|[0-9的了在是为占比较和与及或等从由对把被将让使给以于到至个每各该其此这那年时前后"
        r"间多少不未已受共约近超逾增降全座条]|(?<![究易诊待生出])所|再(?!生)|名(?!胜)"
    )
)
_PUNCTUATION = lazy_regex(r"\W")
_SPEECH = lazy_regex("[,;。!?]")  # what somebody said, before 公司总经理孙莉说
_OF_SEVERAL = lazy_regex(f"附属|直属|第[{_DIGITS}]")  # 第三医院, 附属小学
_NUMBER = lazy_regex(r"(?:共?有|达到?|共|已有|发展到|增至)?[约近超]?[0-9.]+[余多万]*[家座所个处]")
_KINDLESS = frozenset(["trade", "field"])
_GRADED = lazy_regex("[0-9A-Z]{1,5}级|[一二三四五]星|国家级|省级|市级|县级|[甲乙丙]级")
_OF_TOWN = "站"  # named after its town, as areas are: 烟台港
MEASURES = frozenset("量额率费者面品")  # (冬春蔬菜)储备量, 公铁货运(量)
_SIDES = "东南西北部"  # 北部片区
NUMERALS = frozenset("一二两三四五六七八九十百千万亿几数")
_COUNTS = frozenset(
    "大小个家座处所级省市县区地年期类种批强号线等项方成万亿千百轮审次手届院校村镇乡环国"
)
_NO_FIRST = NUMERALS.union("去来离距回往看经走沿靠挨非叫本该此各除")  # 去大砣岛, 非房地产
_KIND = lazy_regex(r"[化型级式类性属制]\Z|上市|面积|数量|投资|产值|收入")  # 规模化牧场
_ZONE = lazy_regex(
    r"(?:[城东西南北中新老]{2}|高新|经开|综保|空港|临港|临空)园区(?!级|内|管)"
)  # 城南园区
# What only a firm does, or has.
_ACTS = lazy_regex(
    lambda: (
        rf"(?:的[^,;。的有]{{0,4}}|,|)(?:{alternatives('things', 'firm')})"
        r"|是(?:一家|当地|全[国省市县]|国内|省内|[市县镇]里)[^,;。]{0,12}?(?:企业|公司|厂|龙头)"
        r"|,[靠凭]|由[^,;。]{2,14}(?:打理|经营|掌管|创办|开办)|[把砸]|投(?!资(?![0-9约近超建]))|给(?!.{1,4}[0-9一二两三四五六七八九])|[去今前]年|上半年|(?<!半)年[产销]|指(?=,)"
        rf"|(?:刚刚?|已经?|还|正)?(?:{alternatives('acts', 'business')})"
    )
)
# What only a firm that bears the name of its town has, or does: 临江钢铁二号高炉, 临江钢铁去年亏损.
_OWNS = lazy_regex(
    lambda: (
        rf"(?:[0-9一二三四五六七八九十]+号)?(?:{alternatives('things', 'firm')})"
        rf"|(?:[去今前]年|一年|上半年)?(?:{alternatives('acts', 'business')})"
    )
)
# What sets one of several apart: (皖美拉链)是其中一家, (昌泰卫浴)就没这么从容.
_APART = lazy_regex(
    r"是(?:其中|另一)|[则却也]|满[0-9一两二三四五六七八九十]|就(?![业近地读诊医餐职任])"
)


class Body(NamedTuple):
    """A name: where it ends, 0 for no name, and what it is of."""

    end: int
    is_area: bool

    @property
    def kind(self) -> Literal["area", "entity"]:
        return "area" if self.is_area else "entity"


_RULED = lazy_regex(f"(?<=[{''.join(SEATS)}])(?=政府)")


def body_at(
    text: str, start: int, end: int, places: Places, *, is_firm: bool = False
) -> Body | None:
    """Return the body whose name begins at *start*, None where none does.

    *is_firm* where the text says before it that it is a firm: 龙头企业.
    """
    found = _named_at(text, start, end, places, is_firm=is_firm)
    found = None if found and _is_measure(text, start, found, places) else found
    if found and _is_self(text, start, found, places):
        return None
    is_zone = text.startswith("园区", start + 2)
    zone = _ZONE.match(text, start, end) if is_zone else None
    if zone and not found and not places.own_at(text, start, end):
        return Body(zone.end(), is_area=True)
    firm = table("firms").at(text, start, end)
    is_cut = firm is not None and is_common(text[firm.end - 2 : firm.end + 1])  # 横店影视(城)
    if firm and not is_cut and not found and not goes_on(text, firm.end):
        return Body(firm.end, is_area=False)
    return found


def self_at(text: str, start: int, end: int, places: Places) -> int:
    """Return where ends what at *start* is another name of the body the text is about; else 0."""
    found = _named_at(text, start, end, places, is_firm=True) if places.is_body else None
    return found.end if found and _is_self(text, start, found, places) else 0


def _is_self(text: str, start: int, found: Body, places: Places) -> bool:
    return places.is_body and places.is_self(text[start : found.end].strip('"'))


def _named_at(text: str, start: int, end: int, places: Places, *, is_firm: bool) -> Body | None:
    found = None
    end = min(end, start + _LONGEST)
    if text[start : start + 1] == '"':
        close = text.find('"', start + 1, end)
        is_name = close > 0 and not _SPEECH.search(text, start + 1, close)
        is_name = is_name and not goes_on(text, close + 1)
        return _quoted(text, start, close, end) if is_name else None
    endings = ends_of("bodies", text)
    first, last = bisect_right(endings, start), bisect_right(endings, end)
    if first == last:
        return None
    stop = STOP.search(text, start, end)
    end = stop.start() if stop else end
    for at in endings[first:last]:
        if at > end:
            break
        ending = table("bodies").before(text, start, at)
        if not ending or goes_on(text, at):
            continue
        if ending.has("field") and (
            text[at : at + 1] in MEASURES
            or not (is_firm or trades(text, at) or _APART.match(text, at) or _OWNS.match(text, at))
        ):
            continue
        if ending.has("whole") and ending.start == start:
            is_area = ending.has("area")
            is_said = _is_acting(text, at) or (is_area and text[at : at + 1].isdigit())
            found = Body(at, is_area) if is_said else None
        elif _is_one(text, start, ending) or _is_name(text, start, ending, places, is_firm=is_firm):
            found = Body(at, ending.has("area"))
    is_mill = found and text.startswith(having("things", "mill"), found.end)  # 恒岳电器厂
    if found and is_mill and not found.is_area:
        return found._replace(end=found.end + (not is_word(text[found.end : found.end + 2])))
    return found


def _is_measure(text: str, start: int, found: Body, places: Places) -> bool:
    """Tell whether a name is a place and what is measured there: 河南(劳动力), (港口)吞吐量."""
    land = table("abroad").at(text, start, found.end)
    place = places.other_at(text, start, found.end) or (land and (start, land.end))
    at = place[1] if place else max(start, places.own_at(text, start, found.end))
    noun = table("nouns").at(text, at, len(text)) if at < found.end else None
    if not noun or noun.end < found.end:
        return False
    ending = table("bodies").before(text, at, found.end)
    return noun.end > found.end or (ending is not None and ending.start > at)


def trades(text: str, at: int) -> bool:
    """Tell whether what stands at *at* is what a firm does or has."""
    return _ACTS.match(text, at) is not None


def kind_at(text: str, start: int, times: Container[int] = ()) -> int:
    """Return where ends what a body is at *start*, which a text may go on with: 农场(雇了6人)."""
    kind = table("bodies").at(text, start, start + _LONGEST_GENERIC)
    is_kind = kind is not None and len(kind.word) > 1 and not kind.has("field")
    is_kind = is_kind and kind is not None and (kind.end in times or _is_acting(text, kind.end))
    return kind.end if kind and is_kind else 0


def generic_at(text: str, start: int, end: int) -> int:
    """Return where ends what somebody founds that has no proper name: 茶叶合作社; 0 for none."""
    for at in range(min(end, start + _LONGEST_GENERIC), start + 1, -1):
        ending = table("bodies").before(text, start, at)
        if ending and ending.has("founded") and not STOP.search(text, start, at):
            return at
    return 0


def _quoted(text: str, start: int, close: int, end: int) -> Body | None:
    """Read "云上"合作社, "硅岭半导体"."""
    for at in range(min(end, close + 8), close + 1, -1):
        ending = table("bodies").before(text, close + 1, at)
        is_joined = ending and not _PUNCTUATION.search(text, close + 1, ending.start)
        if (
            ending
            and is_joined
            and ending.start <= close + 5
            and _KINDLESS.isdisjoint(ending.role.split())
        ):
            return Body(at, ending.has("area"))
    within = table("bodies").before(text, start + 1, close)
    if not within and _is_shop(text[start + 1 : close]):
        return Body(close + 1, is_area=False)
    core = text[start + 1 : within.start] if within else ""
    is_name = 1 < len(core) <= _LONGEST_SHORT and unknown(core) == len(core)
    return Body(close + 1, within.has("area")) if within and is_name else None


def _is_shop(name: str) -> bool:
    """Tell whether *name*, in quotation marks, is a shop's: "阿妹饼店"."""
    is_long = len(name) > _LONGEST_SHORT - 1 and name[0] not in NUMERALS
    return is_long and name.endswith(having("things", "shop")) and unknown(name[:-1]) > 1


def _is_acting(text: str, at: int) -> bool:
    """Tell whether a word at *at* makes a subject of what stands before it: 合作社(卖干茶)."""
    end = len(text)
    if _NUMBER.match(text, at):
        return False  # 合作社(有2310家)
    if text.startswith(("、", "和", "受", "因", "去年", "今年", "全年"), at) or _APART.match(
        text, at
    ):
        return True
    person = table("people").at(text, at, end)
    if person and person.has("head"):
        return True  # 合作社(理事长丁平)
    verb = table("verb").at(text, at, end) or table("sums").at(text, at, end)
    return bool(verb and not verb.has("noun")) or table("before").at(text, at, end) is not None


def _is_one(text: str, start: int, ending: Hit) -> bool:
    """Tell whether it is told from others of its kind: 第三医院, 附属小学."""
    return ending.has("public") and _OF_SEVERAL.match(text, start) is not None


def _is_name(text: str, start: int, ending: Hit, places: Places, *, is_firm: bool) -> bool:
    """Tell whether what stands before an ending makes a name of it."""
    core = text[start : ending.start]
    if not core or _is_no_name(core) or (ending.word == "公司" and _is_any(core)):
        return False
    if len(core) > 2 and core.endswith(having("no_names", "made")):
        return False  # 黄豆磨成(豆腐)
    if ending.has("public") and core[0] in _LEVELS:
        return len(core) > 1 or ending.has("sole")
    place = _place(core, places)
    rest, is_formal = core[place:], ending.has("formal")
    if (place or not is_formal) and _acts(rest):
        return False  # 东河县引进远洋公司
    if is_formal:
        return len(core) > 1
    if _acts_within(core):
        return False
    if ending.has("trade") or ending.has("field"):
        is_its = _OWNS.match(text, ending.end) or (is_firm and text.startswith(",", ending.end))
        return _is_trade_name(core, rest, ending, is_its=bool(is_its))
    is_land = ending.has("area") and len(rest) == _LANDFORM and rest.endswith(_LANDFORMS)
    is_proper = bool(place) or is_land or unknown(rest) > (not is_firm)
    is_proper |= ending.has("sited") and len(rest) > 1
    is_proper |= ending.has("area") and not rest.strip(_SIDES)
    is_kind = _KIND.search(rest) and not unknown(rest) == len(rest) == 2
    is_kind = is_kind and not rest.endswith(having("no_names", "trade"))  # 恒岳投资集团
    return not is_kind and is_proper


def _is_no_name(core: str) -> bool:
    """Tell whether *core* only says of what kind or level a body is: A级(旅游景区), 县里联合."""
    if _is_no_first(core) or _GRADED.match(core) or core in having("no_names", "kind"):
        return True
    if len(core) > 2 and core.startswith(having("no_names", "with")):
        return True
    return len(core) > 1 and core[0] in _LEVELS and core[1] in _NO_LEVEL


def _acts_within(core: str) -> bool:
    """Tell whether somebody acts before the name: 王磊负责东湖片区, but not 锦禾养殖合作社."""
    return any(_acts(core[at:]) for at in range(2, len(core) - 1))


def _is_no_first(core: str) -> bool:
    """Tell whether no name begins as *core* does: 去大砣岛, 三家; one does as 三峡."""
    is_number = core[0] in NUMERALS and core[1:2] not in _COUNTS
    return core[0] in _NO_FIRST and not (is_number and unknown(core) == len(core))


def _is_trade_name(core: str, rest: str, ending: Hit, *, is_its: bool) -> bool:
    """Tell whether *core*, of which *rest* follows a place, makes a name of a trade."""
    if is_land(core) or rest.endswith("地"):
        return False  # 稳稳地站
    is_of_town = ending.has("area") or ending.word == _OF_TOWN
    is_town = is_of_town and core.rstrip("东南西北") in gazetteer()  # 烟台港
    is_town |= rest != core and not rest.strip("东南西北") and (is_its or is_of_town)
    return is_town or (1 < len(rest) <= _LONGEST_SHORT and unknown(rest) == len(rest))


def _is_any(core: str) -> bool:
    """Tell whether many are called *core*: 初创, 谷歌母, or by their country: 美国主要航空."""
    if core.endswith(having("no_names", "venture")):
        return True
    land = table("abroad").at(core, 0, len(core))
    return land is not None and not unknown(core[land.end :])


def _place(core: str, places: Places) -> int:
    """Return how long the place is with which a name begins: 2 of 上海(港)."""
    own = 0 if places.is_body else places.own_at(core, 0, len(core))
    other = None if own else places.other_at(core, 0, len(core))
    return other[1] if other else own


def _acts(text: str) -> bool:
    """Tell whether *text* begins with a verb, and neither that nor all of it is a trade."""
    verb = table("verb").at(text, 0, len(text))
    is_deed = verb and not verb.has("noun") and not table("bodies").roles(verb.word)
    return bool(is_deed) and text not in having("no_names", "trade")


def own_of(title: str) -> str | None:
    """Return the place or body with which *title* begins, perhaps after a time, else None.

    Of places one within the other it is the last: 沁源县 of 长治市沁源县.
    """
    places = Places(None)
    title = _RULED.sub(" ", title)  # 长治市 政府工作报告: no 市政
    time = TIME.match(title)
    begin = start = stop = time.end() if time else 0
    body = body_at(title, start, len(title), places, is_firm=True)
    while place := places.other_at(title, stop, len(title)):
        start, stop = place
    if body:
        start, stop = begin, body.end
    return full(title[start:stop]) or None
