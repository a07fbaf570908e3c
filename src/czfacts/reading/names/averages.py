"""Averages per something: 每千名老人养老床位 of 养老床位2450张, 平均每千名老人(21张)."""

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, cut, noun, plain
from czfacts.reading.words import table

_MEANS = ("每", "均")


def of_part_mean(memory: Memory, name: Name) -> Name:
    """Return 人均 for 工资性收入, which is a part of 人均收入; () where *name* is no such part."""
    whole = memory.sentence.parent or memory.name
    is_part = noun(name) and plain(whole).endswith(plain(noun(name)))
    if not is_part or _MEANS[-1] in plain(name):
        return ()
    return _mean_in(whole)


def _mean_in(name: Name) -> Name:
    """Return the 人均 of 居民人均收入, () where *name* is no mean."""
    piece = name[0] if name else None
    at = piece.plain.find(_MEANS[-1]) if piece else -1
    mean = table("nouns").roles(piece.plain[at - 1 : at + 1]) if piece and at > 0 else []
    is_mean = "average" in mean and "overall" not in mean
    return (cut(piece, at - 1, at + 1),) if piece and is_mean else ()
