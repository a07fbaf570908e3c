"""Figures whose clause names nothing: what was measured last, or whom they count."""

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    first_verb,
    is_led,
    noun,
    owner,
    plain,
    roles,
    word,
)
from czfacts.reading.relations.relations import is_points
from czfacts.reading.text.unit_words import is_counted, measured, unit_noun
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_PLACES = lazy_regex("[省市州盟县区旗镇乡村街道、()]+")
_LONGEST_VERB = 3  # characters
_PEOPLE = ("人", "口", "户", "号人")


def unnamed(memory: Memory, relation: str, unit: str) -> Name:
    """Return the last name; 公路2条87公里 are two measures of one thing."""
    if relation == "level":
        return _level(memory, unit, unit_noun(unit))
    is_amount = relation == "change_amount" and not is_points(unit)
    return memory.level_in(unit) if is_amount else memory.name


def _level(memory: Memory, unit: str, more: str) -> Name:
    """Return the name of a level, where *more* is what *unit* measures."""
    name, whole, counts = memory.name, memory.sentence.parent, is_counted(unit)
    if more == "年龄" != unit_noun(memory.unit):
        return (word(more),)  # 我, 29岁
    was = memory.said.relation if memory.said else ""
    if was == "share" and counts:
        return memory.things(unit) or name
    if measured(unit) in _PEOPLE:
        return _people(memory, unit, more)
    if name and name[-1].text == unit_noun(memory.unit) != more:
        return name[:-1] if _is_done(memory) else ()  # 能挣3000元: no months
    is_other = counts and measured(unit) not in ("", measured(memory.unit))
    if is_other and (alike := memory.last_in(unit)):
        return alike  # 出杯5万杯, 客单价12元, 最旺的一个月8200杯
    if not is_counted(memory.unit):
        return name
    if whole and whole == memory.last_in(unit):
        return (*name, *noun(whole))  # 规上产值6亿元, 其中三个行业合计4亿元
    is_second = was == "level" and bool(more) and not counts
    is_measured = "measure" in roles(noun(name))  # 用电负荷四次创新高, 最高2174万千瓦
    return (*name, word(more)) if is_second and not is_measured else name


def _is_done(memory: Memory) -> bool:
    """Tell whether something was done with so many: 发放贷款596户, 863笔."""
    is_long = len(plain(memory.name[:-1])) > _LONGEST_VERB and bool(first_verb(memory.name))
    return is_long and measured(memory.unit) in _PEOPLE and not memory.sentence.is_new


def growing(memory: Memory) -> Name:
    """Return what grows where what was said last does not: some places, or a rate of growth."""
    if plain(memory.name).endswith("贡献率"):
        return memory.grown  # 对增长的贡献率达41%; 荷田县增长6%
    if _PLACES.fullmatch(plain(memory.name)):
        return memory.grown  # 六个县四升两降: 青岚县增长8%
    is_rate = plain(noun(memory.name)).endswith(("速", "幅"))
    return owner(memory.name) if is_rate else ()  # 增速居前三, 分别为8%、7%和6%


def _people(memory: Memory, unit: str, more: str) -> Name:
    """Return whom a bare number of people or households counts: 队伍人数, 人口."""
    if memory.sentence.is_new:
        return (word(more),)  # 。全镇共有9717户
    if measured(unit) == measured(memory.unit) or measured(memory.unit) in ("", "人", "名"):
        return memory.name or (word(more),)
    name = memory.name if memory.name and memory.name[-1].page else memory.name[:-1]
    is_lived_in = bool(name) and plain(name).endswith(having("things", "home")) and not is_led(name)
    if is_lived_in:
        return (word("户数" if measured(unit) == "户" else "人口"),)  # 8个村、1.2万人
    return name if plain(name).endswith(more) else (*name, word(more))
