"""Measures that belong to something, with what they belong to: 人均, 总投资, 均价."""

from collections.abc import Iterator

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, cut, is_led, noun, owner, plain, word
from czfacts.reading.names.ongoing import without_last
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_LEAST = 3  # characters of whose a measure is, with a verb behind it
_OF_TIME = lazy_regex("[单日月年周季天]|最[高低多少]")
_GROWN = frozenset(["亩", "公顷", "吨", "公斤", "斤", "株", "头", "只", "羽"])
# Those whom statistics put together: what is said next is of them, too.
_CLASS = lazy_regex(lambda: f"(?:{alternatives('classes', 'next')})[一-鿿]{{2,10}}(?:企业|单位)")
_OF_SEGMENTS = ("毛利率", "毛利", "净利率", "收入", "利润率")


def owned(memory: Memory, name: Name, kinds: list[str], unit: str) -> Name:
    """Return a measure that needs an owner with it: 总投资, 人均."""
    if "dependent" not in kinds:
        more = unit_noun(unit)
        if more and not is_counted(unit):
            return (*name, word(more))  # 门店870家, 店均140平
        whole = _summed(memory, plain(name), unit)
        kind = noun(whole)
        if plain(kind) == "产量":
            return (*owner(whole), *name, *kind)  # 原煤(日均)产量
        return (*name, *whole)
    whose = memory.owner()
    is_mains = plain(name) == plain(noun(memory.main)) and not memory.is_others
    if is_mains and not whose and not memory.name:
        return memory.main
    is_grown = measured(memory.unit) in _GROWN
    is_class = (is_money(unit) or unit == "%") and bool(_CLASS.fullmatch(plain(whose)))
    is_class |= plain(name) in _OF_SEGMENTS and _is_segment(memory)
    text = plain(whose)
    is_class |= "lent" in kinds and table("agents").before(text, 0, len(text)) is not None
    is_class |= is_money(unit) and _is_project(plain(whose))
    is_whole = plain(name).startswith(plain(whose)) or (
        "public" in kinds and _is_class(plain(whose))
    )
    if "after" in kinds or (plain(name).endswith(("价", "货值")) and _is_weighed(memory)):
        return (*memory.name, *name)
    if is_whole or ("free" in kinds and not is_grown and not is_class):
        return name
    if len(plain(whose)) > _LEAST and noun(memory.name):
        whose = without_last(whose)  # 公交(投放)运力
    if plain(noun(memory.name)) == plain(name):
        whose = _without_mean(whose)
    return (*without_end(whose, plain(name)), *name)


def _without_mean(whose: Name) -> Name:
    """Return 粗钢 of 粗钢日均, where 产量 is told again behind 粗钢日均产量: of all the months."""
    last = whose[-1].plain if whose else ""
    mean = table("nouns").before(last, 0, len(last))
    return (*whose[:-1], cut(whose[-1], 0, mean.start)) if mean and mean.has("average") else whose


def _summed(memory: Memory, mean: str, unit: str) -> Name:
    """Return of what a mean is taken: 贷款余额 of 贷款余额412亿元、5.8万户, 户均(7万元)."""
    whole = memory.last_in(unit) if is_money(unit) and not is_money(memory.unit) else ()
    if not whole and measured(unit) != measured(memory.unit) and _OF_TIME.match(mean):
        whole = memory.last_in(unit)  # 车辆9万辆, 通行费2亿元, 日均
    whole = whole or memory.name
    first = whole[0].plain if len(whole) > 1 else ""
    return whole[1:] if "average" in table("nouns").roles(first) else whole  # 件均2万元, 笔均…


def _is_class(whose: str) -> bool:
    """Tell whether *whose* are firms that statistics put together: 规上工业."""
    hit = table("classes").at(whose, 0, len(whose))
    return hit is not None and hit.has("next")


def _is_project(whose: str) -> bool:
    """Tell whether *whose* is a kind of projects, and not what is done with them."""
    is_thing = whose.endswith(having("things", "project"))
    return is_thing and not any(len(verb.word) > 1 for verb in _verbs(whose))


def _verbs(text: str) -> Iterator[Hit]:
    text = text.removeprefix("新")
    found = (table("verb").at(text, at, len(text)) for at in range(1, len(text)))
    return (verb for verb in found if verb)


def _is_segment(memory: Memory) -> bool:
    """Tell whether the income of a part of a business was measured last: 骨料收入."""
    whose = plain(memory.owner())
    return whose != "" and plain(memory.name) in (whose + "收入", whose + "业务收入")


def _is_weighed(memory: Memory) -> bool:
    """Tell whether a thing was measured last by its name alone: 鲜茧(1.3万吨), 均价54元."""
    is_thing = memory.name and not noun(memory.name) and not is_led(memory.name)
    return bool(is_thing) and "吨" in memory.unit


def without_end(whose: Name, name: str) -> Name:
    """Leave out of an owner what *name* begins with: 城区 of 城区优良, (优良率)."""
    last = whose[-1].plain if whose else ""
    same = next((size for size in (4, 3, 2) if last.endswith(name[:size]) and size <= len(name)), 0)
    rest = cut(whose[-1], 0, len(last) - same) if same else None
    return whose if rest is None else (*whose[:-1], *((rest,) if rest.plain else ()))
