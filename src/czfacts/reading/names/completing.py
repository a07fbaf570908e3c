"""Complete a name from the clauses before it."""

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    after,
    is_distance,
    noun,
    of_part,
    owner,
    plain,
    roles,
    without_deed,
    without_verb,
    word,
)
from czfacts.reading.names.ongoing import done_again, goes_on, with_things
from czfacts.reading.names.owned import owned, without_end
from czfacts.reading.names.partners import partnered
from czfacts.reading.names.parts import apart, graded, of_side, turned_round, with_noun
from czfacts.reading.names.senses import sensed
from czfacts.reading.names.topics import whose
from czfacts.reading.names.unnamed import growing, unnamed
from czfacts.reading.text.unit_words import is_counted, measured
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES, is_rate

_MEANS = ("人均", "户均", "亩均", "单均", "场均")
_CONTRIBUTES = lazy_regex("对[^,;。]{2,10}的?(?:贡献率|拉动力?)")  # of what was measured before
_ENDS = "首尾"  # of a list, that differ by so much
_LOADS = ("外贸", "内贸", "集装箱", "散货")
_AMOUNTS = ("金额", "数额", "款额")


def divided(memory: Memory, relation: str, unit: str, *, is_part: bool) -> Memory:
    """Remember of what parts are told from now on, where a figure is a part."""
    is_first = is_part and bool(memory.name)
    return memory.parted(_whole(memory, relation, unit)) if is_first else memory


def completed(
    memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool, verb: int
) -> Name:
    """Return *name*, whose first *verb* characters are a verb, with what it leaves unsaid."""
    turned = () if is_counted(unit) else turned_round(name)
    name = turned or graded(memory, apart(memory, name), unit)
    name = _rate_of(memory, name) or name
    if partner := partnered(memory, name):
        return partner
    of = _whose(memory, name, relation)
    if of and (name or noun(of) or noun(memory.name)):
        return (*of, *(name or (() if noun(of) else noun(memory.name))))
    name = name or of
    if not name:
        grown = growing(memory) if relation == "change_rate" else ()
        return grown or unnamed(memory, relation, unit)
    return _filled(memory, name, relation, unit, is_part=is_part, verb=verb)


def _filled(
    memory: Memory, name: Name, relation: str, unit: str, *, is_part: bool, verb: int
) -> Name:
    """Return *name* with the owner, the measure or the noun that it has from others."""
    kinds = roles(name)
    if relation in CHANGES and (changed := _changed(memory, name, relation)):
        return changed
    if "relative" in kinds and (memory.name or memory.main):
        return _meant(memory, name, relation, unit)
    if memory.is_headed(name, unit):
        return (*name, *memory.sentence.heading)
    if "dependent" in kinds or "average" in kinds:
        return owned(memory, name, kinds, unit)
    if handled := _handled(memory, name, unit) or _grown(memory, name, unit, verb):
        return handled
    if is_distance(name):
        return name  # 横距18公里, (距青浦市)100公里
    if noun(name):
        return _averaged(memory, name) or name
    if again := done_again(memory, name, unit):
        return again
    if goes_on(memory, name, unit, verb):
        return with_things(memory, name, unit)
    return with_noun(memory, name, relation, unit, is_part=is_part)


def _rate_of(memory: Memory, name: Name) -> Name:
    """Return 销售费用率 where 费用率 follows 销售费用."""
    said = plain(name).removesuffix("率")
    is_of = len(said) > 1 and said != plain(name) and not memory.sentence.is_new
    is_of = is_of and plain(memory.name).endswith(said) and plain(memory.name) != said
    return (*memory.name, word("率")) if is_of else ()


def _changed(memory: Memory, name: Name, relation: str) -> Name:
    """Return what has changed where *name* only says which side of it, or the sense."""
    if plain(name) == _ENDS:
        return (*name, *memory.name)
    if relation == "change_amount" and memory.name and plain(name) in _AMOUNTS:
        return memory.name  # 出口衰退9%, 金额减少130亿元
    return of_side(memory, name) or sensed(memory, name)


def _whose(memory: Memory, name: Name, relation: str) -> Name:
    """Return of what was spoken before *name*, () where it has no need of it.

    第三产业 of 第三产业增加值6亿元, (对增长的贡献率)60%.
    """
    if spoken := whose(memory.stretch.topic, name, relation):
        return spoken
    if memory.sentence.is_new or not _CONTRIBUTES.fullmatch(plain(name)):
        return ()
    of = owner(memory.name) if plain(noun(memory.name)) == "增加值" else memory.name
    return of_part(of, "")


def _handled(memory: Memory, name: Name, unit: str) -> Name:
    """Return 外贸吞吐量 and 集装箱吞吐量, where a port's 吞吐量 was measured."""
    is_load = measured(unit) in ("吨", "标箱", "TEU", "标准箱") and plain(name).endswith(_LOADS)
    kinds = (noun(level) for level, _ in reversed(memory.sentence.levels)) if is_load else ()
    kind = next((kind for kind in kinds if plain(kind).endswith("吞吐量")), ())
    return (*name, word("吞吐量")) if kind else ()


def _grown(memory: Memory, name: Name, unit: str, verb: int) -> Name:
    """Return 养殖产量 where a verb alone tells a part of a 产量: 水产品产量6万吨, 其中养殖5万吨."""
    kind = noun(memory.sentence.parent)
    is_part = "吨" in unit and verb == len(plain(name)) and plain(kind) == "产量"
    return (*name, *kind) if is_part else ()


def _averaged(memory: Memory, name: Name) -> Name:
    """Return 城镇居民人均 with the 可支配收入 that the last name had behind its 人均."""
    mean = next((mean for mean in _MEANS if plain(name).endswith(mean)), "")
    first, *others = memory.name or (word(""),)
    at = first.plain.rfind(mean) if len(plain(name)) > len(mean) > 0 else -1
    if at < 0:
        return ()
    return (*name, *after((first, *others), at + len(mean)))


def _meant(memory: Memory, name: Name, relation: str, unit: str) -> Name:
    """Return what *name* only says the sense of: 增速, 总量."""
    is_total = "total" in roles(name) and not (relation == "level" and memory.is_other(unit))
    if not memory.name:
        return memory.main
    is_of_rate = plain(memory.name).endswith("率") and is_rate(memory.unit or "%")
    if is_total and is_of_rate and not is_rate(unit):
        return (*owner(memory.name), *name)  # 经济成长率3.5%, 规模25兆元
    is_again = plain(memory.name).endswith(plain(name))
    if not is_total and relation in ("level", "rank") and not is_again:
        return (*(without_verb(memory.name) if memory.is_other(unit) else memory.name), *name)
    thing = without_end(owner(memory.name), "平均")
    is_of_thing = is_total and relation == "level" and not is_counted(memory.unit)
    if is_of_thing and measured(unit) != measured(memory.unit) and thing:
        return (*thing, *name)  # 淤泥平均厚度2米, 总量3万立方米
    if is_total and is_counted(unit) and relation == "level":
        return without_deed(without_verb(memory.name))  # 新增床位3张, 总数20张
    is_rated = is_total and "relative" in roles(noun(memory.name))
    return owner(memory.name) if is_rated else memory.name  # 增速居第3位, 总量居第7位


def _whole(memory: Memory, relation: str, unit: str) -> Name:
    """Return of what a part is spoken: 优良天数325天, 优良率89%, 其中(优)120天."""
    if relation != "level" or measured(unit) == measured(memory.unit):
        return memory.name
    return (not is_counted(unit) and memory.last_in(unit)) or memory.name
