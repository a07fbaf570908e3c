"""What a name leaves unsaid, taken over from the clauses before it."""

from collections.abc import Iterator

from czfacts.reading.figures.lexicon import alternatives, having
from czfacts.reading.names.memory import LIMITED, Memory
from czfacts.reading.names.names import (
    Name,
    cut,
    first_verb,
    is_led,
    noun,
    of_part,
    owner,
    plain,
    roles,
    without_verb,
    word,
)
from czfacts.reading.names.partners import partnered
from czfacts.reading.names.parts import apart, graded, turned_round, with_noun
from czfacts.reading.names.senses import sensed
from czfacts.reading.relations.relations import is_points
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.text.words import Hit, table
from czfacts.regex import lazy_regex

_PEOPLE = ("人", "口", "户", "号人")
_PERSONS = ("人", "名", "位")
_OBJECTS = ("册", "种", "件", "台", "套", "亩", "平方米", "公里", "张")
_TIMES = ("次", "回", "趟", "遍", "轮")  # count no things
_WHOLE_DEED = 4  # characters of a verb that has its object with it: 提起公诉
_GROWN = frozenset(["亩", "公顷", "吨", "公斤", "斤", "株", "头", "只", "羽"])
_MEANS = ("人均", "户均", "亩均", "单均", "场均")
# Those whom statistics put together: what is said next is of them, too.
_CLASS = lazy_regex(lambda: f"(?:{alternatives('classes', 'next')})[一-鿿]{{2,10}}(?:企业|单位)")
_CONTRIBUTES = lazy_regex("对[^,;。]{2,10}的?(?:贡献率|拉动力?)")  # of what was measured before
_OF_SEGMENTS = ("毛利率", "毛利", "净利率", "收入", "利润率")
_ENDS = "首尾"  # of a list, that differ by so much
_LOADS = ("外贸", "内贸", "集装箱", "散货")
_PRICES = ("价", "价格", "费", "收入", "成本", "利润", "工资")
_AMOUNTS = ("金额", "数额", "款额")
_BRANCHES = ("业", "板块", "业务", "产品", "大区", "品牌", "系列")


def completed(
    memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool, verb: int
) -> Name:
    """Return *name*, whose first *verb* characters are a verb, with what it leaves unsaid."""
    if is_part and memory.name:
        memory.parent = _whole(memory, relation, unit)
    turned = () if is_counted(unit) else turned_round(name)
    name = turned or graded(memory, apart(memory, name), unit)
    if partner := partnered(memory, name):
        return partner
    whose = _whose(memory, name)
    if whose and (name or noun(whose) or noun(memory.name)):
        return (*whose, *(name or (() if noun(whose) else noun(memory.name))))
    name = name or whose
    if not name and relation == "change_rate" and memory.said and memory.said.told:
        return memory.grown  # 13个县区中, 负增长的2个, (最高的青岚县)增长14%
    if not name:
        return _unnamed(memory, relation, unit)
    return _filled(memory, name, relation, unit, is_part=is_part, verb=verb)


def _filled(
    memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool, verb: int
) -> Name:
    """Return *name* with the owner, the measure or the noun that it has from others."""
    kinds = roles(name)
    is_change = relation in ("change_rate", "change_amount")
    if is_change and plain(name) == _ENDS:
        return (*name, *memory.name)
    if is_change and (meant := sensed(memory, name)):
        return meant
    if relation == "change_amount" and memory.name and plain(name) in _AMOUNTS:
        return memory.name  # 出口衰退9%, 金额减少130亿元
    if "relative" in kinds and memory.name:
        return _meant(memory, name, relation, unit)
    if memory.is_headed(name, unit):
        return (*name, *memory.heading)
    if "dependent" in kinds or "average" in kinds:
        return _owned(memory, name, kinds, unit)
    if handled := _handled(memory, name, unit) or _grown(memory, name, unit, verb):
        return handled
    if noun(name):
        return _averaged(memory, name, unit) or name
    if _is_bare(memory, name, unit, verb):
        return _done(memory, name, unit)
    return with_noun(memory, name, relation, unit, is_part=is_part)


def _whose(memory: Memory, name: Name) -> Name:
    """Return of what was spoken before *name*, () where it has no need of it.

    第三产业 of 第三产业增加值6亿元, (对增长的贡献率)60%.
    """
    is_branch = plain(memory.speaker).endswith(_BRANCHES)
    is_open = not name or plain(name) == "价格" or (is_branch and "measure" in roles(name))
    if memory.speaker and is_open:
        return memory.speaker
    if memory.is_new or not _CONTRIBUTES.fullmatch(plain(name)):
        return ()
    whose = owner(memory.name) if plain(noun(memory.name)) == "增加值" else memory.name
    return of_part(whose, "")


def _owned(memory: Memory, name: Name, kinds: list[str], unit: str) -> Name:
    """Return a measure that needs an owner with it: 总投资, 人均."""
    if "dependent" not in kinds:
        if plain(memory.name).startswith(plain(name)):
            return memory.name
        kind = noun(memory.name)
        if plain(kind) == "产量" and len(plain(name)) == len("日均"):
            return (*owner(memory.name), *name, *kind)  # 原煤(日均)产量
        return (*name, *memory.name)
    is_grown = measured(memory.unit) in _GROWN
    is_class = (is_money(unit) or unit == "%") and bool(_CLASS.fullmatch(plain(memory.owner)))
    is_class |= plain(name) in _OF_SEGMENTS and _is_segment(memory)
    is_class |= is_money(unit) and _is_project(plain(memory.owner))
    is_whole = plain(name).startswith(plain(memory.owner))
    if "after" in kinds or (plain(name).endswith("价") and _is_weighed(memory)):
        return (*memory.name, *name)
    if is_whole or ("free" in kinds and not is_grown and not is_class):
        return name
    if _is_nobody(memory, kinds, unit):
        return name
    return (*_without_end(memory.owner, plain(name)), *name)


def _handled(memory: Memory, name: Name, unit: str) -> Name:
    """Return 外贸吞吐量 and 集装箱吞吐量, where a port's 吞吐量 was measured."""
    is_load = measured(unit) in ("吨", "标箱", "TEU", "标准箱") and plain(name).endswith(_LOADS)
    kinds = (noun(level) for level, _ in reversed(memory.levels())) if is_load else ()
    kind = next((kind for kind in kinds if plain(kind).endswith("吞吐量")), ())
    return (*name, word("吞吐量")) if kind else ()


def _grown(memory: Memory, name: Name, unit: str, verb: int) -> Name:
    """Return 养殖产量 where a verb alone tells a part of a 产量: 水产品产量6万吨, 其中养殖5万吨."""
    kind = noun(memory.parent)
    is_part = "吨" in unit and verb == len(plain(name)) and plain(kind) == "产量"
    return (*name, *kind) if is_part else ()


def _is_nobody(memory: Memory, kinds: list[str], unit: str) -> bool:
    """Tell whether what was counted last can have no such measure: 图书275万册, (在校生)3万人."""
    last = measured(memory.unit)
    return ("people" in kinds and last in _OBJECTS) or (unit.endswith("人次") and last in _PERSONS)


def _is_project(whose: str) -> bool:
    """Tell whether *whose* is a kind of projects, and not what is done with them."""
    is_thing = whose.endswith(having("things", "project"))
    return is_thing and not any(len(verb.word) > 1 for verb in _verbs(whose))


def _verbs(text: str) -> Iterator[Hit]:
    text = text.removeprefix("新")
    found = (table("verb").at(text, at, len(text)) for at in range(1, len(text)))
    return (verb for verb in found if verb and not verb.has("noun"))


def _is_segment(memory: Memory) -> bool:
    """Tell whether the income of a part of a business was measured last: 骨料收入."""
    return plain(memory.owner) != "" and plain(memory.name) in (
        plain(memory.owner) + "收入",
        plain(memory.owner) + "业务收入",
    )


def _is_weighed(memory: Memory) -> bool:
    """Tell whether a thing was measured last by its name alone: 鲜茧(1.3万吨), 均价54元."""
    is_thing = memory.name and not noun(memory.name) and not is_led(memory.name)
    return bool(is_thing) and "吨" in memory.unit and not memory.is_new


def _is_bare(memory: Memory, name: Name, unit: str, verb: int) -> bool:
    """Tell whether *name* is only a verb that goes on with what was measured last."""
    is_same = measured(memory.unit) in (measured(unit), "")
    is_same = is_same or (is_counted(unit) and bool(memory.things(unit)))
    is_bare = verb == len(plain(name)) and is_same and not _has_object(plain(name))
    is_bare = is_bare and bool(memory.name) and memory.name[-1].page is not None
    return is_bare and "relative" not in roles(noun(memory.name))


def _done(memory: Memory, name: Name, unit: str) -> Name:
    """Return a verb with the things that were counted last: 引进博士132名, 流出29名."""
    if (unit_noun(unit) and not is_counted(unit)) or measured(unit) in _TIMES:
        return name  # 规划面积12亩, 已建成(面积)4亩
    things = _kind_of(memory.last_in(unit)) or memory.things(unit) or memory.name
    if plain(things).startswith(plain(name)):
        return things  # 发送旅客2万人次, 两省分别发送1.4万
    if is_counted(unit) and (len(plain(things)) == 1 or plain(things).endswith(_PRICES)):
        return name  # 走了11个, 招来6个; 均价512, 退单11单
    return (*name, *_without_last(without_verb(things)))


def _kind_of(name: Name) -> Name:
    """Return 项目 of 新开工亿元以上项目, () where no limit tells those apart."""
    kind = next((kind for kind in having("things", "project") if plain(name).endswith(kind)), "")
    if not kind or not LIMITED.search(plain(name)):
        return ()
    last = name[-1]
    return (cut(last, len(last.plain) - len(kind), len(last.plain)),)


def _averaged(memory: Memory, name: Name, unit: str) -> Name:
    """Return 城镇居民人均 with the 可支配收入 that the last name had behind its 人均."""
    mean = next((mean for mean in _MEANS if plain(name).endswith(mean)), "")
    if not mean or measured(unit) != measured(memory.unit) or len(plain(name)) == len(mean):
        return ()
    for number, piece in enumerate(memory.name):
        if (at := piece.plain.rfind(mean)) >= 0:
            rest = cut(piece, at + len(mean), len(piece.plain))
            return (*name, *((rest,) if rest.text else ()), *memory.name[number + 1 :])
    return ()


def _meant(memory: Memory, name: Name, relation: str, unit: str) -> Name:
    """Return what *name* only says the sense of: 增速, 总量."""
    is_total = "total" in roles(name) and not (relation == "level" and memory.is_other(unit))
    if not is_total and relation in ("level", "rank"):
        return (*(without_verb(memory.name) if memory.is_other(unit) else memory.name), *name)
    thing = _without_end(owner(memory.name), "平均")
    is_of_thing = is_total and relation == "level" and not is_counted(memory.unit)
    if is_of_thing and measured(unit) != measured(memory.unit) and thing:
        return (*thing, *name)  # 淤泥平均厚度2米, 总量3万立方米
    if is_total and is_counted(unit) and relation == "level":
        return without_verb(memory.name)  # 新增3家, 总数20家
    is_rated = is_total and "relative" in roles(noun(memory.name))
    return owner(memory.name) if is_rated else memory.name  # 增速居第3位, 总量居第7位


def _whole(memory: Memory, relation: str, unit: str) -> Name:
    """Return of what a part is spoken: 优良天数325天, 优良率89%, 其中(优)120天."""
    if relation != "level" or measured(unit) == measured(memory.unit):
        return memory.name
    return memory.things(unit) or (not is_counted(unit) and memory.last_in(unit)) or memory.name


def _unnamed(memory: Memory, relation: str, unit: str) -> Name:
    """Return the last name; 公路2条87公里 are two measures of one thing."""
    more = unit_noun(unit)
    if more == "年龄" != unit_noun(memory.unit) and relation == "level":
        return (word(more),)  # 我, 29岁
    if relation == "share" and plain(first_verb(memory.name)) == "生产":
        return (*without_verb(memory.name), word("产量"))  # 生产原煤65亿吨, 占全国三成
    if relation == "change_amount" and not is_points(unit):
        return memory.level_in(unit)
    was_share = memory.said is not None and memory.said.relation == "share"
    if relation == "level" and was_share and is_counted(unit) and unit:
        return memory.things(unit) or memory.name
    if measured(unit) in _PEOPLE and relation == "level":
        return _people(memory, unit, more)
    if (
        memory.name
        and memory.name[-1].text == unit_noun(memory.unit) != more
        and relation == "level"
    ):
        return ()  # 一个月能挣3000元: no months
    is_other = measured(unit) not in ("", measured(memory.unit)) and is_counted(unit)
    if relation == "level" and is_other and (alike := memory.last_in(unit)):
        return alike  # 出杯5万杯, 客单价12元, 最旺的一个月8200杯
    is_part = bool(memory.parent) and memory.parent == memory.last_in(unit)
    if relation == "level" and is_counted(memory.unit) and is_part:
        return (*memory.name, *noun(memory.parent))  # 规上产值6亿元, 其中三个行业合计4亿元
    was_count = memory.said and memory.said.relation == "level" and is_counted(memory.unit)
    if relation == "level" and more and was_count and not is_counted(unit):
        return (*memory.name, word(more))
    return memory.name


def _people(memory: Memory, unit: str, more: str) -> Name:
    """Return whom a bare number of people or households counts: 队伍人数, 人口."""
    if memory.is_new:
        return (word(more),)  # 。全镇共有9717户
    if measured(unit) == measured(memory.unit) or measured(memory.unit) in ("", "人", "名"):
        return memory.name or (word(more),)
    name = memory.name if memory.name and memory.name[-1].page else memory.name[:-1]
    is_lived_in = bool(name) and plain(name).endswith(having("things", "home")) and not is_led(name)
    if is_lived_in or plain(memory.name) == "户数":
        return (word("户数" if measured(unit) == "户" else "人口"),)  # 8个村、1.2万人
    return name if plain(name).endswith(more) else (*name, word(more))


def _without_end(whose: Name, name: str) -> Name:
    """Leave out of an owner what *name* begins with: 城区 of 城区优良, (优良率)."""
    last = whose[-1].plain if whose else ""
    same = next((size for size in (4, 3, 2) if last.endswith(name[:size]) and size <= len(name)), 0)
    rest = cut(whose[-1], 0, len(last) - same) if same else None
    return whose if rest is None else (*whose[:-1], *((rest,) if rest.plain else ()))


def _has_object(verb: str) -> bool:
    """Tell whether a verb has its object with it: 提起公诉, but not 开工建设."""
    return len(verb) >= _WHOLE_DEED and not table("verb").roles(verb[-2:])


def _without_last(name: Name) -> Name:
    """Return *name* without the verb that it ends with: 项目 of 项目开工1980个, 完工1207个."""
    last = name[-1] if name else None
    verb = table("verb").before(last.plain, 2, len(last.plain)) if last else None
    if last is None or verb is None or len(verb.word) == 1 or table("nouns").roles(verb.word):
        return name
    return (*name[:-1], cut(last, 0, verb.start))
