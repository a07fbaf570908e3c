"""What a comparator before a number means, and across which words it reaches it."""

from collections.abc import Set as AbstractSet

from czfacts.reading.figures.lexicon import Before, lexicon
from czfacts.reading.figures.terms import Term

_LEVELS = ("平均", "水平", "同期", "上年", "去年", "上月", "预期", "计划", "标准")
_LONGEST = 4  # characters of a verb
_FLIPPED = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
_TURNING = frozenset(["not", "turn"])
SILENT = frozenset(["pass"])
_GROWING, _MULTIPLES = frozenset(["direction"]), frozenset(["doublings", "multiples"])
_WITHIN = frozenset(["pass", "place", "to"])
_DOING = frozenset(["verb", "offer"])
_COUNTS = frozenset("一二两三四五六七八九十百千万亿")  # 最多跑一次的事项
_EXTREME = ("的", "时", "一")  # 最多的一户, 最少时只有3家


def together(one: str, *others: str) -> str:
    """Say comparators as one: 超30%以上 is >, 约300多 is ~."""
    for other in others:
        if one == "=":
            one = other
        elif other != "=" and one[0] != other[0]:
            one = "~"
    return one


def meant(plain: str, start: int, floor: int, word: Before) -> tuple[Before, int]:
    """Return the comparator at *start* as it is meant, and the width of the negation before it.

    没有超过 is <=; 不得低于全省的30% is >=. A word before *floor* is spent.
    """
    befores = lexicon().befores.before(plain, start)
    no = next((no for no in befores if plain.endswith(no.text, floor, start)), None)
    if no is None or no.role not in _TURNING or word.meaning not in _FLIPPED:
        return word, 0
    over = "part" if word.over == "gap" else word.over
    return word._replace(meaning=_FLIPPED[word.meaning], over=over), no.width


def reaches(term: Term, word: Before, over: AbstractSet[str], between: str) -> bool:
    """Tell whether *word* qualifies *term* over words of the roles *over*: 约占14%, 近全省一半."""
    if word.gap and between in _LEVELS:  # 低于平均2.4个百分点
        return False
    if over == SILENT or word.over == "all" or between == "有":
        return True
    if over - SILENT == _GROWING and term.word.dimension in _MULTIPLES:  # 接近翻一番
        return True
    if word.over == "any":
        return not between.startswith(_EXTREME)
    if word.over == "offer":
        return "offer" in over and over <= {"pass", "offer"}
    is_near = over <= _WITHIN or between.endswith("的")
    return word.over == "part" and is_near and _is_part(term, between)


def reaches_over(
    term: Term, word: Before, roles: AbstractSet[str], hole: str, between: str
) -> bool:
    """Tell whether *word* qualifies *term* over a *hole* that no table knows whole.

    *roles* are those of the words after the hole, *between* is all that stands between.
    """
    if hole.startswith("的"):  # 反映订单不足的占四成
        return False
    words, begin = lexicon(), hole[:_LONGEST]
    is_short = len(hole) <= _LONGEST
    if word.over == "any":
        return _COUNTS.isdisjoint(hole) and reaches(term, word, roles, between)
    is_object = words.verbs.stand_in(begin if len(word.text) == 1 else hole)
    is_object = is_object or (is_short and not roles.isdisjoint(_DOING))
    if word.over == "all" and not is_object:  # 约为全体的3.4倍
        return between.endswith("的") and _is_part(term, between)
    is_part = word.over == "part" and (is_short or between.endswith("的") or bool(word.gap))
    over = {"offer"} if words.offers.stand_in(begin) else set[str]()
    is_reaching = is_object or (is_part and roles <= _WITHIN)
    return is_reaching and reaches(term, word, over, between)


def _is_part(term: Term, between: str) -> bool:
    """Tell whether it is 超过全国的1/3 or 近全省一半, not 超过全国3个百分点, a lead of three."""
    is_of, dimension = between.endswith("的") or between == "其", term.word.dimension
    if dimension == "multiples":
        return is_of
    is_rate = term.unit in {"%", "‰"} and term.kind == "number"
    return dimension == "ratio" and (is_of or not is_rate)


VALUES = ("的", "中位数", "上限", "下限", "此前", "先前")
"""What something is compared with ends so where its own figure follows: 逊于预期中位数49.8亿元."""


def gap(word: Before, between: str) -> str | None:
    """Return the direction of the gap that *word* makes: up of 超过全国2个百分点."""
    return None if between.endswith(VALUES) else word.gap or None
