"""Names tied to their number by 的: 总投资20亿元的产业园, 1088座的音乐厅."""

from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.behind import behind
from czfacts.reading.names.names import Name, cut, noun, pieces, plain, roles, without_verb, word
from czfacts.reading.names.supplied import with_unit
from czfacts.reading.text.unit_words import is_counted, is_money, is_spell, measured, unit_noun
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_RANKED = ("位列", "位居", "居", "列", "排", "名列", "领先")
_LONGEST = 6  # characters of a measure, with what tells it from others
_AWAY = ("外", "之外", "以外", "开外")
_CAPACITIES = {"座": "座位数", "床": "床位数", "张床": "床位数", "间": "房间数", "户": "户数"}
_NOBODY = lazy_regex(lambda: alternatives("things", "nobody"))
_CROWDED = lazy_regex(
    "的[一-鿿]{0,3}?(?:(?P<staff>(?:工|小|大|老|新|染|纸|药|酒)?厂(?![一-鿿]?[长区房])|公司|企业|作坊|车间)|(?P<people>[小古大老]镇|小村|小城|县城|小岛))"
)
# What makes so many tonnes a year: 5万吨的丁二酸装置.
_PLANT = lazy_regex(
    lambda: (
        f"的?(?P<what>[一-鿿A-Z]{{0,8}}?(?:{alternatives('things', 'plant')}))"
        "(?=[^一-鿿]|[已将投开达满建复转停在负由扩于3]|\\Z)"
    )
)
_PAPER = lazy_regex(lambda: f"的(?P<what>{alternatives('things', 'paper')})")  # 9500元的欠条
_OF_LEVEL = lazy_regex(lambda: f"的[一-鿿]{{0,4}}(?:{alternatives('relating', 'planned')})")
_SIZES = frozenset([*_CAPACITIES.values(), "距离", "面积", "年龄"])


def relative(it: Asked) -> Named | None:
    """Read 总投资20亿元的产业园 as 产业园总投资."""
    counts = is_counted(it.unit)
    found = behind(it.page, it.clause.tail, is_shared=it.clause.is_shared, counts=counts)
    if not found:
        return None
    if measure := named_of(it):
        return Named.of(measure, "relative")
    if _OF_LEVEL.match(it.page.text, *it.clause.tail):
        return None  # 38亿元的经营目标
    hit = table("behind").at(it.page.text, *found.noun)
    if hit and hit.has("level") and hit.end == found.noun[1]:
        return None  # 90亿元的目标
    if _NOBODY.match(it.page.text, *found.noun):
        return Named.of(it.name, "relative")  # 海拔1140米的山腰上
    name, kind = pieces(it.page, found.noun), unit_noun(it.unit)
    measure = () if _says_all(it, name) else _measure(it.name)
    if is_spell(it.unit) and plain(measure) in having("edges", "bare"):
        measure = (word(kind),)  # 为期三天的访问
    if kind and (it.is_verb or it.is_done or (not measure and kind == "面积")):
        name, measure = with_unit(name, it.unit, is_bare=True), ()  # 搬进了120平方米的新房
    return Named.of((*name, *measure), "relative")


def _says_all(it: Asked, name: Name) -> bool:
    """Tell whether what is measured stands behind: 创造了2000亿元的收入, 营业额6%的罚款."""
    if is_money(it.unit):
        return "sum" in roles(name)
    is_rate = plain(name).endswith("率") or not plain(noun(it.name)).endswith("率")
    return it.unit == "%" and is_rate and "measure" in roles(name)


def _measure(name: Name) -> Name:
    """Return what is measured, without what brings it: 售价 of 网友直指一些讲师售价.

    () where nothing is, as the noun behind says all: 签下300万元的合同, 向库克群岛提供25亿元的援助.
    """
    bare = without_verb(name)
    bare = bare if roles(bare) else name
    if not noun(bare) or len(plain(bare)) <= _LONGEST:
        return bare if noun(bare) else ()
    size = max(len(plain(noun(bare))), 2)
    last = bare[-1]
    return (cut(last, max(0, len(last.plain) - size), len(last.plain)),)


def sized(it: Asked) -> Named | None:
    """Read 1088座的音乐厅 as 音乐厅座位数, 37公里外的县医院 as 县医院距离."""
    text, (start, end) = it.page.text, it.clause.tail
    away = next((word for word in _AWAY if text.startswith(word, start, end)), "")
    kind = "距离" if away else _CAPACITIES.get(measured(it.unit), unit_noun(it.unit))
    is_sized = kind in _SIZES or measured(it.unit) == "人"
    if not text.startswith("的", start + len(away)) or not is_sized:
        return None
    if away == "" and measured(it.unit) == "人" and (crowd := _crowd(text, start)):
        return Named.of((word(crowd),), "behind")
    if kind not in _SIZES or noun(it.name):
        return None
    tail = (start + len(away), end)
    found = behind(it.page, tail, is_shared=it.clause.is_shared, counts=False)
    if not found or "measure" in roles(pieces(it.page, found.noun)):
        return None
    owned = () if _NOBODY.match(text, *found.noun) else pieces(it.page, found.noun)
    return Named.of((*owned, word(kind)), "relative")


def held(it: Asked) -> Named | None:
    """Read 500张床位的医院 as 床位, and 5万吨的丁二酸装置 as 丁二酸装置产能."""
    text, (start, end) = it.page.text, it.clause.tail
    is_thing = is_counted(it.unit) and not it.clause.is_shared
    kind = table("nouns").at(text, start, end) if is_thing else None
    is_body = kind is not None and "counted" in table("things").roles(kind.word)
    if kind and not is_body and text.startswith("的", kind.end):
        return Named.of(pieces(it.page, (start, kind.end)), "behind")
    paper = _PAPER.fullmatch(text, start, end) if is_money(it.unit) else None
    if paper:
        return Named.of((*pieces(it.page, paper.span("what")), word("金额")), "relative")
    plant = _PLANT.match(text, start, end) if unit_noun(it.unit) in ("", "面积") else None
    is_named = noun(it.name) or it.own.verb or is_counted(it.unit) or is_money(it.unit)
    if not plant or is_named:
        return None
    return Named.of((*pieces(it.page, plant.span("what")), word("产能")), "relative")


def _crowd(text: str, start: int) -> str:
    """Return who are so many in a 70人的小厂 or a 4万人的小镇, "" where something else follows."""
    found = _CROWDED.match(text, start)
    if not found:
        return ""
    return "员工人数" if found["staff"] else "人口"


def named_of(it: Asked) -> Name:
    """Return the noun that says right behind the number what it is: 以9%的份额位列第四."""
    text, (start, end) = it.page.text, it.clause.tail
    measure = table("nouns").at(text, start + 1, end)
    is_named = measure is not None and (
        text.startswith(_RANKED, measure.end) or _does(text, measure, end)
    )
    return pieces(it.page, (start + 1, measure.end)) if measure and is_named else ()


def _does(text: str, measure: Hit, end: int) -> bool:
    """Tell whether it is said behind a *measure* what is done for so much: 以9元的价格收购门票."""
    verb = verb_at(text, measure.end, end) if measure.has("measure") else None
    return verb is not None and verb.end < end
