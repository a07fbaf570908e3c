"""Measures that come in pairs: 基金收入31亿元, (基金)支出27亿元."""

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, cut, plain
from czfacts.reading.words import table


def partnered(memory: Memory, name: Name) -> Name:
    """Return *name* with what its partner is said of in this sentence, () where it has none.

    Where a partner stands alone, too, or two are said of different things, nothing is taken.
    """
    if memory.sentence.is_new:
        return ()
    family = table("partners").roles(plain(name))
    if not family or family == ["none"]:
        return ()
    parent = memory.sentence.parent
    said = (parent,) if parent else memory.stretch.told or memory.sentence.told
    found = [(each, full) for each in said if (full := _like(each, name, family[0]))]
    is_one = len({plain(full) for _, full in found}) == 1
    is_other = any(plain(full) not in (plain(each), plain(name)) for each, full in found)
    return found[0][1] if is_one and is_other else ()


def _like(other: Name, name: Name, family: str) -> Name:
    """Return *name* in the place of its partner at the end or the beginning of *other*."""
    last, first = other[-1], other[0]
    hit = table("partners").before(last.plain, 0, len(last.plain))
    if hit and hit.role == family:
        front = cut(last, 0, hit.start)
        return (*other[:-1], *((front,) if front.plain else ()), *name)
    hit = table("partners").at(first.plain, 0, len(first.plain))
    if hit and hit.role == family:
        return (*name, cut(first, hit.end), *other[1:])
    return ()
