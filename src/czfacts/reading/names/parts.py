"""Parts of what was measured before, whose measure is left out."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
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
from czfacts.reading.names.supplied import priced
from czfacts.reading.relations.relations import is_points
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex

_PEOPLE = ("人", "口", "户")
_IS_PERSON = lazy_regex("[人员者户工生师民]\\Z")
_SUMS_OF_PRODUCTS = ("生产总值", "GDP")  # what is each part's is its 增加值
_PRICES = ("物价指数", "物价总指数", "消费价格指数", "消费价格", "CPI")
_SIDES = ("城市", "农村", "城镇", "乡村", "城区")  # each has a price level of its own
_LISTED = lazy_regex("[和及与、]")
_LONGEST_HEAD = 4
_WITHIN = lazy_regex(r"(.{2,8}?)中(?![学心国小央等药医型期东部介间的])(?=..)")
_WHERE = frozenset(
    f"{place}{side}"
    for place in ("省", "市", "县", "区", "境", "国", "海", "村")
    for side in "内外"
) | {"夜间", "白天", "日间", "周末", "夜市"}
_PLACE = lazy_regex(
    "(?![城乡]镇|其[他余]|周边|[邻附]近|各)[一-鿿]{0,6}"
    "(?:(?<![小社城山景地市郊库片灾])区|(?<![股楼车夜超门债汇都城])市|[镇乡县州旗町]|街道"
    "|(?<=..)[林农牧渔]场|开发区|高新区|园区)"
)
_FAILING = lazy_regex("[不未没][一-鿿]{2}\\Z")
_TRADES = ("进口", "出口", "进出口")
_OF_MONEY = ("费", "费用", "收入", "支出", "价", "价格", "投资", "资金")
_SUMS = ("增加值", "产值", "总额", "销售额", "利润", "税收", "营收")
_SENT = lazy_regex(
    "(?P<to>输往|销往|运往|发往|送往|来自|出口至|出口到|对|从|自)[一-鿿]{2,8}?的(?=整体|商品|货物|货值|出口|进口|进出口|贸易|订单|投资)",
    needs="往自至到对从",
)
_RETAIL = ("消费品零售总额", "零售额", "商品零售", "餐饮收入")
_RATES = ("率", "面", "拉动力", "占比", "比重", "比例", "系数", "比")
_GRADE = lazy_regex(
    "国家级|[省市县区乡镇村州盟]级|[ⅠⅡⅢⅣⅤIVX一二三四五六]+[类级等]|[轻中重]度|[甲乙丙][等级]|[1-5]?[A-E]{1,5}级"
)


def apart(memory: Memory, name: Name) -> Name:
    """Leave out the whole that was just named: 秋粮中(稻谷13万吨)."""
    if not name or not (found := _WITHIN.match(name[0].plain)):
        return name
    levels = [plain(level) for level, _ in memory.sentence.levels]
    if any(level.startswith(found[1]) for level in levels):
        return (cut(name[0], found.end(), len(name[0].plain)), *name[1:])
    return name


def of_side(memory: Memory, name: Name) -> Name:
    """Return 城市居民消费价格 of 居民消费价格上涨0.2%, 其中(城市)上涨0.3%."""
    said = (memory.sentence.parent, memory.name, memory.main) if plain(name) in _SIDES else ()
    level = next((each for each in said if plain(each).endswith(_PRICES)), ())
    side = next((side for side in _SIDES if plain(level).startswith(side)), "")
    level = (cut(level[0], len(side), len(level[0].plain)), *level[1:]) if side else level
    return (*name, *level) if level else ()  # 城市上涨2%, 农村(居民消费价格)


def is_grade(name: Name) -> bool:
    """Tell whether *name* is a grade and nothing else: 省级, 5A级."""
    return _GRADE.fullmatch(plain(name)) is not None


def graded(memory: Memory, name: Name, unit: str) -> Name:
    """Give a grade alone the things of another grade: 省级示范村4个, 市级(示范村)11个."""
    if not is_counted(unit) or not is_grade(name):
        return name
    first, *others = memory.things(unit) or (word(""),)
    other = _GRADE.search(first.plain)
    rest = cut(first, other.end() if other else 0, len(first.plain))
    return (*name, *((rest,) if rest.plain else ()), *others)


def with_noun(memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool) -> Name:
    """Give a part the noun of its whole: 粮食产量24万吨, 其中稻谷13万吨."""
    whole = _whole_of(memory, name, relation)
    is_bare = bool(unit) and not measured(unit) and memory.unit.startswith(unit)  # 亿 of 亿千瓦时
    is_same = is_bare or measured(unit) == measured(memory.unit)
    if memory.sentence.parent and is_same and plain(name) in _WHERE:
        return (*name, *whole)  # 新开门店80家, 其中海外20家
    named = _of_people(memory, name, unit) or _sent(whole, name) or _of_topic(memory, name, unit)
    if relation == "change_rate" or (relation == "level" and is_same):
        grown = memory.grown if relation == "change_rate" else whole
        named = named or _of_place(grown, name)
    named = named or _beside(memory, name, unit, relation) or _other_side(memory, name, unit)
    if named:
        return named
    if is_part and relation == "level" and (deed := _as_whole(whole, name, unit, is_same=is_same)):
        return deed
    is_same = is_same or (is_part and bool(whole) and whole == memory.last_in(unit))
    if (is_same or relation != "level") and noun(whole) and (more := _parallel(name, whole)):
        return (*name, *more)
    kind = _kind(whole, is_part=bool(memory.sentence.parent))
    kind = _growing(memory, name, kind) if relation == "change_rate" else kind
    is_sum = plain(kind).endswith(_SUMS) or plain(kind).endswith(_OF_MONEY)
    if relation == "level" and is_sum and not is_money(unit) and unit not in ("%", "‰", ""):
        kind = noun(memory.name)  # 其中: 植物油产量3万吨; 塑料制品(产量)4万吨
    if price := _priced(name, kind, unit):
        return price
    if more := _of_section(memory, kind, relation, unit):
        return (*name, *more)
    is_open = not kind or "general" in roles(kind)
    if is_open or (not is_part and _does(name)):
        return name
    is_shared = _is_shared(memory, kind, relation, unit, is_same=is_same)
    return (*name, *_unsaid(kind, name)) if is_shared else name


def _of_place(whole: Name, name: Name) -> Name:
    """Return 集体林面积 for 五道沟镇, of which it is a part; () where *name* is no place."""
    if not _PLACE.fullmatch(plain(name)):
        return ()
    return (*name, *noun(whole)) if _PLACE.match(plain(whole)) else whole if noun(whole) else ()


def _is_failing(name: Name) -> bool:
    """Tell whether *name* says what some things do not do, and no more: 不合格."""
    return _FAILING.search(plain(name)) is not None


def _as_whole(whole: Name, name: Name, unit: str, *, is_same: bool) -> Name:
    """Return what is done to a part as to its whole, or what things they are that fail."""
    if is_counted(unit):
        is_failing = is_same and _is_failing(name)
        return (*name, *without_deed(without_verb(whole))) if is_failing else ()
    verb = _deed(whole, name)
    return (*verb, *name) if verb else ()


def _whole_of(memory: Memory, name: Name, relation: str) -> Name:
    """Return of what *name* is a part: not of itself, where it was counted and then grew.

    工业增加值增长5%, 六大高耗能行业(增加值)增长3%.
    """
    whole = memory.sentence.parent or memory.name
    if relation != "change_rate" or plain(name) != plain(whole):
        return whole
    return () if noun(memory.grown) == memory.grown else memory.grown  # 房租涨3%, 17项物资涨2%


def _of_retail(memory: Memory, name: Name, kind: Name) -> Name:
    """Return 零售额 for a class of goods where retail was spoken of: 家用电器类."""
    if not plain(name).endswith("类") or plain(kind).endswith(("额", "价", "价格", "支出")):
        return kind
    is_retail = any(plain(level).endswith(_RETAIL) for level, _ in memory.past)
    return (word("零售额"),) if is_retail else kind


def _growing(memory: Memory, name: Name, kind: Name) -> Name:
    """Return what grows beside a rate, which does not: 增长面60%。汽车制造业(增加值)增长11%."""
    kinds = (_of_retail(memory, name, kind), noun(memory.grown))
    return next((each for each in kinds if not plain(each).endswith(_RATES)), ())


def _of_people(memory: Memory, name: Name, unit: str) -> Name:
    """Return the part of a population: 城镇人口 of 常住人口9万人, 其中城镇(6万人)."""
    is_short = len(plain(name)) <= len("城镇")
    is_short = is_short and measured(unit) == "人" and not is_led(name)  # not 死亡3人
    return (*name, word("人口")) if is_short and plain(memory.name).endswith("人口") else ()


def _beside(memory: Memory, name: Name, unit: str, relation: str) -> Name:
    """Return a measure with another kind after it: 患者满意度门诊93分、(住院)96分."""
    last = memory.name[0].plain if len(memory.name) == 1 else ""
    is_same = relation == "level" and measured(unit) == measured(memory.unit)
    if not is_same or is_counted(unit) or noun(memory.name):
        return ()
    for at in range(len(last) - 2, 2, -1):
        kind = table("nouns").before(last, 0, at)
        if kind and kind.has("measure") and len(kind.word) > 1:
            is_kind = len(last) - at <= _LONGEST_HEAD and len(plain(name)) <= _LONGEST_HEAD
            return (cut(memory.name[0], 0, at), *name) if is_kind else ()
    return ()


def _other_side(memory: Memory, name: Name, unit: str) -> Name:
    """Return the last name with another side: 声环境(夜间)声级 after 声环境昼间声级."""
    sides = having("classes", "side")
    if plain(name) not in sides or measured(unit) != measured(memory.unit):
        return ()
    for number, piece in enumerate(memory.name):
        found = (side for side in sides if side in piece.plain and side != plain(name))
        for side in found:
            at = piece.plain.rfind(side)
            left, rest = cut(piece, 0, at), cut(piece, at + len(side), len(piece.plain))
            parts = (*((left,) if left.plain else ()), *name, *((rest,) if rest.plain else ()))
            return (*memory.name[:number], *parts, *memory.name[number + 1 :])
    return ()


def _sent(whole: Name, name: Name) -> Name:
    """Return what is sent elsewhere: 输往(越南)的货值 of 输往亚洲的货值."""
    sent = _SENT.match(whole[0].plain) if whole else None
    if not sent or noun(name) or _SENT.match(plain(name)):
        return ()
    end = len(whole[0].plain)
    to, rest = cut(whole[0], *sent.span("to")), cut(whole[0], sent.end(), end)
    return (to, *name, rest, *whole[1:])


def turned_round(name: Name) -> Name:
    """Return 职工报销比例 for 报销比例职工, 人均收入 for 收入人均; () where no measure precedes."""
    last = name[-1] if len(name) == 1 else None
    if last is None:
        return ()
    mean = table("nouns").before(last.plain, 1, len(last.plain))
    means = (mean.word,) if mean and mean.has("average") else ()
    kinds = (*means, *having("classes", "beside"))
    kind = next((kind for kind in kinds if last.plain.endswith(kind)), "企业")
    if kind == "企业" or len(kind) == len(last.plain):
        return ()
    at = len(last.plain) - len(kind)
    measure = (cut(last, 0, at),)
    who = table("nouns").at(last.plain, 0, at) if means else None
    if who and who.has("people"):
        return ()  # 职工缴存额人均
    return (cut(last, at, len(last.plain)), *measure) if "measure" in roles(noun(measure)) else ()


def _of_topic(memory: Memory, name: Name, unit: str) -> Name:
    """Return the name with the noun of a whole that was only named: 主要产品产量中, (水泥)."""
    topic = memory.sentence.topic
    is_crowd = "people" in roles(noun(topic)) and measured(unit) not in _PEOPLE
    if not topic or is_crowd:
        return ()
    return (*name, *_traded(noun(topic), unit))


def _of_section(memory: Memory, kind: Name, relation: str, unit: str) -> Name:
    """Return what the section measures of a thing of which no more is said: 大米(产量)8万吨."""
    is_said = plain(kind) not in ("", "量") and "relative" not in roles(kind)
    if is_said or not memory.aspect or is_counted(unit):
        return ()
    is_change = relation == "change_rate"
    is_price = memory.aspect == "价格"
    is_fit = is_change if is_price else is_change or (relation == "level" and "吨" in unit)
    return (word(memory.aspect),) if is_fit else ()


def _deed(whole: Name, name: Name) -> Name:
    """Return the verb of *whole* that a part of it leaves unsaid."""
    verb = first_verb(whole)
    is_said = len(plain(verb)) <= 1 or plain(verb) in plain(name)
    return () if is_said else verb


def _kind(whole: Name, *, is_part: bool) -> Name:
    """Return what measures *whole* as it measures a part of it: 产量 of 总产量."""
    kind = noun(whole)
    if plain(kind) == "价" or plain(whole).endswith(_PRICES):
        return (word("价格"),)  # 消费者物价指数涨2%, 食物类涨4%
    if plain(kind).endswith(_SUMS_OF_PRODUCTS):
        return (word("增加值"),)
    if is_part and plain(kind).startswith("总") and len(plain(kind)) > len("总量"):
        return (cut(kind[0], 1, len(kind[0].plain)), *kind[1:])
    return kind


def _is_shared(memory: Memory, kind: Name, relation: str, unit: str, *, is_same: bool) -> bool:
    """Tell whether *kind* measures the figure in *unit*, too."""
    was_level = memory.said is not None and memory.said.relation == "level"
    is_amount = relation == "change_amount" and not is_points(unit)
    is_other = is_counted(unit) and plain(kind).endswith((*_SUMS, *_OF_MONEY))  # 净增企业96家
    if is_amount and not is_same and (was_level or is_money(unit) or is_other):
        return False  # 车程6小时, 油费省下400元
    if relation in ("change_rate", "change_amount", "rank"):
        return True
    is_stock = plain(kind).endswith("量") and not plain(kind).endswith("总量")
    is_stock = is_stock or plain(kind) in _TRADES  # 汽车出口54万辆, 其中新能源汽车(出口)
    is_held = _is_held(kind, unit) or is_stock  # 保有量90万辆, 其中货车(保有量)
    is_theirs = not is_counted(unit) or (bool(memory.sentence.parent) and is_held)
    return relation == "level" and is_same and is_theirs


def _does(name: Name) -> bool:
    """Tell whether *name* says what is done, and with what: 进口煤炭, but not 加工业."""
    text = plain(name)
    verb = table("verb").at(text, 0, len(text))
    is_branch = text.endswith("业")  # 加工工业
    is_verb = verb is not None and not verb.has("noun") and not is_branch
    return is_verb and verb is not None and 1 < len(verb.word) < len(text)


def _priced(name: Name, kind: Name, unit: str) -> Name:
    """Return the name of a price, () where *unit* does not tell that it is one."""
    if is_money(unit) and priced(name):
        return name  # 每斤干茶(价格)
    if "元/" not in unit:
        return ()
    is_price = plain(kind).endswith(("价", "价格"))
    return (*name, *(kind if is_price else (word("价格"),)))


def _traded(kind: Name, unit: str) -> Name:
    """Return 进口 and 出口 as what is measured in *unit*: 进口量 of tonnes."""
    if plain(kind) not in _TRADES or is_money(unit) or unit_noun(unit) or unit in ("%", ""):
        return kind
    return (word(plain(kind) + "量"),)


def _is_held(kind: Name, unit: str) -> bool:
    """Tell whether *kind* is what others have: 床位 of hospitals, but not 职工."""
    held = roles(kind)
    return "dependent" in held and "stock" in held and measured(unit) not in _PEOPLE


def _parallel(name: Name, other: Name) -> Name:
    """Return what a name of the same shape has after its first word: 铁路货运量, (公路)."""
    first, whole = name[0].plain, other[0].plain
    if plain(noun(other)) == "人数" and _IS_PERSON.search(first):
        return ()  # 缺工人数300人, 其中技工占四成
    size = len(first)
    is_alike = len(name) == 1 and size <= len(whole) and whole[size - 1] == first[-1]
    is_alike = is_alike and not _LISTED.match(whole[size : size + 1])
    if not is_alike or whole.startswith(first) or size > _LONGEST_HEAD:
        return ()
    rest = (cut(other[0], size, len(whole)), *other[1:]) if size < len(whole) else other[1:]
    is_noun = len(plain(rest)) - len(plain(noun(rest))) != 1  # not 肉蛋(奶总产量)
    is_same = noun(rest) and noun(rest) == noun(other)
    return rest if is_same and is_noun and len(plain(rest)) > 1 else ()


def _unsaid(kind: Name, name: Name) -> Name:
    """Return *kind* without what *name* ends with: 农产品销售(总额), not 销售销售总额."""
    for size in (4, 3):
        if plain(kind).startswith(plain(name)[-size:]) and size < len(plain(kind)):
            return (cut(kind[0], size, len(kind[0].plain)), *kind[1:])  # 实际日处理(能力)
    size = len("销售")
    last, first = plain(name)[-2:], plain(kind)[:1]
    is_deed = last[-1:] == first and plain(kind).endswith("量") and not is_word(last)
    if is_deed:
        return (cut(kind[0], 1, len(kind[0].plain)), *kind[1:])  # 火电发(电量)
    is_said = plain(kind).startswith(plain(name)[-size:]) and len(kind[0].plain) > size
    return (cut(kind[0], size, len(kind[0].plain)), *kind[1:]) if is_said else kind
