"""A verb alone, about the things that were counted before: 流出29名."""

from czfacts.reading.names.memory import LIMITED, Memory
from czfacts.reading.names.names import (
    Name,
    after,
    cut,
    noun,
    plain,
    roles,
    without_deed,
    without_verb,
)
from czfacts.reading.text.unit_words import OCCASIONS, PERSONS, is_counted, measured, unit_noun
from czfacts.reading.words import having, table

_WITH_UNIT = 2  # pieces: 新建公路, and the 里程 that its unit says
_SHORTEST = 3  # characters of what is left of 收购资金, which is one thing


def goes_on(memory: Memory, name: Name, unit: str, verb: int) -> bool:
    """Tell whether *name* is only a verb that goes on with what was measured last."""
    is_open = not memory.unit and (memory.said is None or not memory.said.direction)
    is_same = is_open or measured(memory.unit) == measured(unit)
    is_same = is_same or (is_counted(unit) and bool(memory.things(unit)))
    is_alone = verb == len(plain(name))
    is_told = manner(plain(name)) > 0 and measured(unit) not in PERSONS
    is_bare = is_same and (is_alone or is_told)
    is_bare = is_bare and bool(memory.name)
    is_built = bool(unit_noun(unit)) and not memory.sentence.is_new and bool(_built(memory.name))
    is_bare = is_bare and (memory.name[-1].page is not None or is_built)
    return is_bare and "relative" not in roles(noun(memory.name))


def with_things(memory: Memory, name: Name, unit: str) -> Name:
    """Return a verb with the things that were counted last: 引进博士132名, 流出29名."""
    if measured(unit) in OCCASIONS:
        return name
    if unit_noun(unit) and not is_counted(unit):
        return (*name, *_built(memory.last_in(unit)))
    things = _kind_of(memory.last_in(unit)) or memory.things(unit) or memory.name
    if plain(things).startswith(plain(name)):
        return things  # 发送旅客2万人次, 两省分别发送1.4万
    for piece in things:
        if (at := piece.plain.find(plain(name))) > 0 and not piece.plain.endswith(plain(name)):
            return (cut(piece, at),)  # 铁路发送旅客9万人次, 单日发送
    if plain(things).endswith(plain(name)) or _is_open(things, unit):
        return name  # 东湖景区接待9万人次, 西山景区接待7万人次
    if manner(plain(name)) and not is_counted(unit):
        return (*_left(things, unit), *name)  # 秸秆综合利用
    left = plain(_left(things, unit))
    if left.startswith(plain(name)[-1]):
        return name  # 新收案件3千件, 结案2千件; 门诊3万人次, 接诊9千人次
    return (*name, *_left(things, unit))


def done_again(memory: Memory, name: Name, unit: str) -> Name:
    """Return 铁路发送旅客 of 民航发送旅客3人, 铁路发送9人, () where another thing is done."""
    text = plain(name)
    verb = table("verb").before(text, 1, len(text))
    if not verb or len(verb.word) == 1 or not verb.has("keep") or text[verb.start - 1] in "不未没":
        return ()
    things: Name = ()
    for piece in reversed(memory.last_in(unit)):
        at = piece.plain.rfind(verb.word) + len(verb.word)
        if at >= len(verb.word):
            things = after((piece, *things), at)
            is_said = verb.word[-1] in plain(things)  # 结案(案件)
            return () if is_said or not things else (*name, *things)
        things = (piece, *things)
    return ()


def _built(last: Name) -> Name:
    """Return 公路 of 新建公路12公里; () of 规划面积12亩, which names nothing."""
    if len(last) < _WITH_UNIT or last[-1].page is not None or not without_verb(last[:-1]):
        return ()
    return _left(last[:-1], "个")


def _is_open(things: Name, unit: str) -> bool:
    """Tell whether nobody is named of whom *unit* counts the visits: 进出(63.8万人次)."""
    text = plain(things)
    return measured(unit) == "人次" and table("people").before(text, 0, len(text)) is None


def manner(text: str) -> int:
    """Return how many characters of a verb alone say how it is done: 实际 of 实际开放."""
    hit = table("acts").at(text, 0, len(text))
    if not hit or not hit.has("manner"):
        return 0
    found = (table(words).before(text, hit.end, len(text)) for words in ("verb", "behind"))
    verb = next((verb for verb in found if verb and verb.start == hit.end), None)
    is_noun = verb is not None and verb.has("head")
    return hit.end if verb and len(verb.word) > 1 and not is_noun else 0


def _left(things: Name, unit: str) -> Name:
    """Return the things of a deed without what was done: 建筑垃圾 of 建筑垃圾综合利用."""
    if len(things) > 1 and manner(things[-1].plain):
        return without_verb(things[:-1])
    things = without_verb(things)
    least = 1 if is_counted(unit) else _SHORTEST  # 授权(专利), but not 收购(资金)
    if noun(things):
        things = without_deed(things, least)  # 清收(不良贷款)
    return without_last(things)


def _kind_of(name: Name) -> Name:
    """Return 项目 of 新开工亿元以上项目, () where no limit tells those apart."""
    kind = next((kind for kind in having("things", "project") if plain(name).endswith(kind)), "")
    if not kind or not LIMITED.search(plain(name)):
        return ()
    last = name[-1]
    return (cut(last, len(last.plain) - len(kind)),)


def without_last(name: Name) -> Name:
    """Return *name* without the verb that it ends with: 项目 of 项目开工1980个, 完工1207个."""
    last = name[-1] if name else None
    verb = table("verb").before(last.plain, 2, len(last.plain)) if last else None
    is_deed = verb is not None and len(verb.word) > 1 and not verb.has("noun")
    if last is None or verb is None or not is_deed or table("nouns").roles(verb.word):
        return name
    return (*name[:-1], cut(last, 0, verb.start))
