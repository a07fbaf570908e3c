"""Parts of what was measured before, whose measure is left out."""

from czfacts.reading.figures.marks import LISTED
from czfacts.reading.names.kinds import PEOPLE, TRADES, Part, traded, with_kind
from czfacts.reading.names.memory import LIMITED, Memory
from czfacts.reading.names.names import (
    Name,
    after,
    cut,
    first_verb,
    is_led,
    noun,
    plain,
    roles,
    without_deed,
    without_verb,
    word,
)
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.unit_words import is_counted, measured
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_IS_PERSON = lazy_regex("[人员者户工生师民胞客侨]\\Z")
_SIDES = ("城市", "农村", "城镇", "乡村", "城区")  # each has a price level of its own
_LONGEST_HEAD = 4
_LIMIT = 3  # characters of 及以上
_WITHIN = lazy_regex(r"(.{2,8}?)中(?![学心国小央等药医型期东部介间的])(?=..)")
_PLACE = lazy_regex(
    "(?![城乡]镇|其[他余]|周边|[邻附]近|各)[一-鿿]{0,6}"
    "(?:(?<![小社城山景地市郊库片灾])区|(?<![股楼车夜超门债汇都城])市|[镇乡县州旗町]|街道"
    "|(?<=..)[林农牧渔]场|开发区|高新区|园区)"
)
_FAILING = lazy_regex("[不未没][一-鿿]{2}\\Z")
_SENT = lazy_regex(
    lambda: (
        f"(?P<to>{alternatives('things', 'sent')}|对|从|自)[一-鿿]{{2,14}}?的"
        "(?=整体|商品|货物|货值|出口|进口|进出口|贸易|订单|投资)"
    ),
    needs="往自至到对从",
)
_GRADE = lazy_regex(
    "国家级|[省市县区乡镇村州盟]级|[ⅠⅡⅢⅣⅤIVX一二三四五六]+[类级等]|[轻中重]度|[甲乙丙][等级]|[1-5]?[A-E]{1,5}级"
)


def apart(memory: Memory, name: Name) -> Name:
    """Leave out the whole that was just named: 秋粮中(稻谷13万吨)."""
    if not name or not (found := _WITHIN.match(name[0].plain)):
        return name
    levels = [plain(level) for level, _ in memory.sentence.levels]
    if any(level.startswith(found[1]) for level in levels):
        return after(name, found.end())
    return name


def of_side(memory: Memory, name: Name) -> Name:
    """Return 城市居民消费价格 of 居民消费价格上涨0.2%, 其中(城市)上涨0.3%."""
    said = (memory.sentence.parent, memory.name, memory.main) if plain(name) in _SIDES else ()
    level = next((each for each in said if plain(each).endswith(having("nouns", "prices"))), ())
    side = next((side for side in _SIDES if plain(level).startswith(side)), "")
    level = (cut(level[0], len(side)), *level[1:]) if side else level
    return (*name, *level) if level else ()  # 城市上涨2%, 农村(居民消费价格)


def is_grade(name: Name) -> bool:
    """Tell whether *name* is a grade and nothing else: 省级, 5A级."""
    return _GRADE.fullmatch(plain(name)) is not None


def graded(memory: Memory, name: Name, unit: str) -> Name:
    """Give a grade alone the things of another grade: 省级示范村4个, 市级(示范村)11个."""
    if not is_counted(unit) or not is_grade(name):
        return name
    whole = memory.sentence.parent
    is_whole = (whole, measured(unit)) in memory.sentence.levels
    first, *others = (whole if is_whole else memory.things(unit)) or (word(""),)
    other = _GRADE.search(first.plain)
    at = other.end() if other else 0
    limit = LIMITED.search(first.plain, at, at + _LIMIT) if other else None
    return (*name, *after((first, *others), limit.end() if limit else at))


def with_noun(memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool) -> Name:
    """Give a part the noun of its whole: 粮食产量24万吨, 其中稻谷13万吨."""
    whole = _whole_of(memory, name, relation)
    is_bare = bool(unit) and not measured(unit) and memory.unit.startswith(unit)  # 亿 of 亿千瓦时
    is_same = is_bare or measured(unit) == measured(memory.unit)
    part = Part(memory, name, whole, relation, unit, is_part=is_part, is_same=is_same)
    return next((found for rule in _RULES if (found := rule(part))), ()) or with_kind(part)


def _where(it: Part) -> Name:
    """Return 海外 门店 of 新开门店80家, 其中海外20家."""
    is_where = (
        bool(it.memory.sentence.parent)
        and it.is_same
        and plain(it.name) in having("things", "which")
    )
    return (*it.name, *it.whole) if is_where else ()


def _of_place(it: Part) -> Name:
    """Return 集体林面积 for 五道沟镇, of which it is a part; () where its name is no place."""
    is_rate = it.relation == "change_rate"
    is_abroad = all(map(is_land, LISTED.split(plain(it.name))))
    is_place = is_abroad or _PLACE.fullmatch(plain(it.name)) is not None
    if not (is_rate or (it.is_level and it.is_same)) or not is_place:
        return ()
    whole = it.memory.grown if is_rate and not it.memory.sentence.parent else it.whole
    first = whole[0].plain if whole else ""
    if is_abroad and (other := table("abroad").at(first, 0, len(first))):
        rest = cut(whole[0], other.end)
        return (*it.name, rest, *whole[1:]) if rest.plain else ()  # 日本旅客3人, 韩国(旅客)2人
    if is_abroad and plain(noun(whole)).startswith(TRADES):
        return (*it.name, *noun(whole))  # 进口货值上升, 尤其是越南(升5%)
    return (*it.name, *noun(whole)) if _PLACE.match(plain(whole)) else whole if noun(whole) else ()


def is_land(name: str) -> bool:
    """Tell whether *name* is a country, or a place that is counted beside countries: 香港."""
    return bool(table("abroad").roles(name)) or gazetteer().get(name) == "short"


def _as_whole(it: Part) -> Name:
    """Return what is done to a part as to its whole, or what things they are that fail: 不合格."""
    if not it.is_part or not it.is_level:
        return ()
    if is_counted(it.unit):
        fails = it.is_same and _FAILING.search(plain(it.name))
        return (*it.name, *without_deed(without_verb(it.whole))) if fails else ()
    verb = _deed(it.whole)
    return (*verb, *it.name) if verb else ()


def _whole_of(memory: Memory, name: Name, relation: str) -> Name:
    """Return of what *name* is a part: not of itself, where it was counted and then grew.

    工业增加值增长5%, 六大高耗能行业(增加值)增长3%.
    """
    whole = memory.sentence.parent or memory.name
    if relation != "change_rate" or plain(name) != plain(whole):
        return whole
    return () if noun(memory.grown) == memory.grown else memory.grown  # 房租涨3%, 17项物资涨2%


def _of_people(it: Part) -> Name:
    """Return the part of a population: 城镇人口 of 常住人口9万人, 其中城镇(6万人)."""
    is_short = len(plain(it.name)) <= 2 and not is_led(it.name)  # not 死亡3人
    is_part = is_short and measured(it.unit) == "人" and plain(it.memory.name).endswith("人口")
    return (*it.name, word("人口")) if is_part else ()


def _of_visits(it: Part) -> Name:
    """Return 铁路发送旅客 of 发送旅客149万人次, 其中铁路(74万人次)."""
    deed, text = it.whole[-1:], plain(it.name)
    is_of_visits = it.is_level and it.is_same and measured(it.unit) == "人次" and is_led(deed)
    is_whose = is_of_visits and "people" in roles(noun(deed))
    is_told = _is_person(it.name) or _IS_PERSON.search(text)
    return (*it.name, *deed) if is_whose and not is_told else ()


def _is_person(name: Name) -> bool:
    """Tell whether *name* itself says who is counted: 副教授, 博士."""
    return table("people").before(plain(name), 0, len(plain(name))) is not None


def _beside(it: Part) -> Name:
    """Return a measure with another kind after it: 患者满意度门诊93分、(住院)96分."""
    name, last = it.memory.name, it.memory.name[0].plain if len(it.memory.name) == 1 else ""
    is_same = it.is_level and measured(it.unit) == measured(it.memory.unit)
    if not is_same or is_counted(it.unit) or noun(name):
        return ()
    for at in range(len(last) - 2, 2, -1):
        kind = table("nouns").before(last, 0, at)
        if kind and kind.has("measure") and len(kind.word) > 1:
            is_kind = len(last) - at <= _LONGEST_HEAD and len(plain(it.name)) <= _LONGEST_HEAD
            return (cut(name[0], 0, at), *it.name) if is_kind else ()
    return ()


def _opposite(it: Part) -> Name:
    """Return the last name with another side: 声环境(夜间)声级 after 声环境昼间声级."""
    sides, name, memory = having("classes", "side"), it.name, it.memory
    is_same = measured(it.unit) == measured(memory.unit)
    if not it.is_level:
        is_same = memory.said is not None and memory.said.relation == it.relation
    if plain(name) not in sides or not is_same:
        return ()
    for number, piece in enumerate(memory.name):
        found = (side for side in sides if side in piece.plain and side != plain(name))
        for side in found:
            at = piece.plain.rfind(side)
            left, rest = cut(piece, 0, at), cut(piece, at + len(side))
            parts = (*((left,) if left.plain else ()), *name, *((rest,) if rest.plain else ()))
            return (*memory.name[:number], *parts, *memory.name[number + 1 :])
    return ()


def _sent(it: Part) -> Name:
    """Return what is sent elsewhere: 输往(越南)的货值 of 输往亚洲的货值."""
    sent = _SENT.match(it.whole[0].plain) if it.whole else None
    if not sent or noun(it.name):
        return ()
    first, *others = it.whole
    to = () if plain(it.name).startswith(sent["to"]) else (cut(first, *sent.span("to")),)
    return (*to, *it.name, cut(first, sent.end()), *others)


def turned_round(name: Name) -> Name:
    """Return 职工报销比例 for 报销比例职工, 人均收入 for 收入人均; () where no measure precedes."""
    last = name[-1] if len(name) == 1 else None
    if last is None:
        return ()
    mean = table("nouns").before(last.plain, 1, len(last.plain))
    means = (mean.word,) if mean and mean.has("average") else ()
    kinds = (*means, *having("classes", "beside"))
    if not last.plain.endswith(kinds):
        return ()
    kind = next(kind for kind in kinds if last.plain.endswith(kind))
    if kind == "企业" or len(kind) == len(last.plain):
        return ()
    at = len(last.plain) - len(kind)
    measure = (cut(last, 0, at),)
    who = table("nouns").at(last.plain, 0, at) if means else None
    if who and who.has("people"):
        return ()  # 职工缴存额人均
    return (cut(last, at), *measure) if "measure" in roles(noun(measure)) else ()


def _of_topic(it: Part) -> Name:
    """Return the name with the noun of a whole that was only named: 主要产品产量中, (水泥)."""
    topic = it.memory.sentence.topic
    is_crowd = "people" in roles(noun(topic))
    is_crowd = is_crowd and (measured(it.unit) not in PEOPLE or _is_person(it.name))
    is_made = bool({"people", "flow"} & {*roles(noun(topic))})  # not 效益方面, 企业238家
    is_sum = plain(topic).endswith(having("nouns", "sum"))  # not 费用方面, 研发人员687人
    is_other = is_crowd or ((is_sum or not is_made) and is_counted(it.unit))
    return (*it.name, *traded(noun(topic), it.unit)) if topic and not is_other else ()


def _deed(whole: Name) -> Name:
    """Return the verb of *whole*, which a part of it leaves unsaid."""
    verb = first_verb(whole) or _with_wares(whole)
    return () if len(plain(verb)) <= 1 else verb


def _with_wares(whole: Name) -> Name:
    """Return the verb of whoever does something with wares of any kind: 铁路(发送)货物."""
    text = plain(whole) if len(whole) == 1 else ""
    wares = next((word for word in having("things", "wares") if text.endswith(word)), "")
    verb = table("verb").before(text, 0, len(text) - len(wares)) if wares else None
    return (cut(whole[0], verb.start, verb.end),) if verb else ()


def _parallel(it: Part) -> Name:
    """Return a name of the same shape with what the other has behind: 铁路货运量, (公路)."""
    if not (it.is_measured_so or not it.is_level) or not noun(it.whole):
        return ()
    first, other = it.name[0].plain, it.whole
    whole, size = other[0].plain, len(first)
    if plain(noun(other)) == "人数" and _IS_PERSON.search(first):
        return ()  # 缺工人数300人, 其中技工占四成
    is_alike = len(it.name) == 1 and size <= len(whole) and whole[size - 1] == first[-1]
    is_listed = is_alike and LISTED.match(whole[size : size + 1])
    if not is_alike or is_listed or whole.startswith(first) or size > _LONGEST_HEAD:
        return ()
    rest = (cut(other[0], size, len(whole)), *other[1:]) if size < len(whole) else other[1:]
    is_noun = len(plain(rest)) - len(plain(noun(rest))) != 1  # not 肉蛋(奶总产量)
    is_same = noun(rest) and noun(rest) == noun(other)
    return (*it.name, *rest) if is_same and is_noun and len(plain(rest)) > 1 else ()


# What says itself what it is of comes before what only goes on as the whole did.
_RULES = (
    _where,
    _of_people,
    _of_visits,
    _sent,
    _of_topic,
    _of_place,
    _beside,
    _opposite,
    _as_whole,
    _parallel,
)
