"""Firms of a text that are known by a coined word and a trade: what speaks for a name, added up."""

from collections.abc import Iterator
from functools import cache

from czfacts.reading.figures.lexicon import having
from czfacts.reading.figures.pairs import common
from czfacts.reading.owners.bodies import acts, goes_on, is_land
from czfacts.reading.owners.owner import is_told
from czfacts.reading.text.areas import Places, gazetteer
from czfacts.reading.text.common import unknown
from czfacts.reading.text.words import Hit, ends_of, table
from czfacts.regex import lazy_regex

_ENOUGH = 4
_RECURS = _ACTS = _KIND = _LIKE = 2
_SIZES = (2, 3)  # characters of 恒岳, 普瑞斯
_HAN = lazy_regex("[一-鿿]+")
_LEVELS = frozenset("省市县区旗镇乡村")  # 东河县快递揽收量 is of 东河县
_NAMED = frozenset("的是")  # 做铸件的(恒岳铸造)
_LISTED = frozenset("、和与及")
# What is said of a firm: (恒岳铸造)则, (恒岳铸造)的, (恒岳铸造)去年.
_TOLD = lazy_regex(
    r"[则却也就的才又]|是(?![否非])|最(?!大|终)|转[做产型向]|[今去前]年|[上下]半年|全年|[一二三四]季度|前三季"
)
_MEASURE = frozenset("量额率费者面品")  # (冬春蔬菜)储备量
_MORE = frozenset("股费税版展")  # (蓝筹地产)股


def coined_in(text: str, places: Places) -> Iterator[str]:
    """Yield the firms of *text* that a coined word tells: 恒岳铸造."""
    for line in text.split("\n"):
        ends = ends_of("bodies", line)
        for number, at in enumerate(ends):
            ending = table("bodies").before(line, 0, at)
            start = _start(line, ending, text) if ending else None
            if start is not None and not places.own_at(line, start, at):
                yield line[start : _longest(line, start, ends[number:])]


def _longest(line: str, start: int, ends: list[int]) -> int:
    """Return the last of *ends* at which the name that begins at *start* may end: 恒岳商贸中心."""
    last = ends[0]
    for end in ends[1:]:
        longer = table("bodies").before(line, start, end)
        if not longer or longer.start > last:
            break
        last = end
    return last


def _start(line: str, ending: Hit, text: str) -> int | None:
    """Return where the name begins that ends in *ending*, None for none."""
    at = ending.end
    is_trade = ending.has("entity") and (ending.has("trade") or ending.has("field"))
    if not is_trade or goes_on(line, at) or line[at : at + 1] in _MORE:
        return None
    starts = (ending.start - size for size in _SIZES)
    return next((it for it in starts if it >= 0 and _is_coined(line, it, ending, text)), None)


def _is_coined(line: str, start: int, ending: Hit, text: str) -> bool:
    """Tell whether a name begins at *start* that ends in *ending*."""
    core, name = line[start : ending.start], line[start : ending.end]
    begins = _begins(line, start) if _HAN.fullmatch(core) else None
    if begins is None or unknown(core) < len(core):
        return False
    if core in gazetteer() or is_land(core) or core[-1] in _LEVELS:
        return False
    like = min(sum(map(_is_like, core)), _LIKE)
    recurs = text.count(name) > 1 or text.count(core) > text.count(name)
    told = _ACTS if acts(line, ending.end) else _is_told(line, ending.end)
    signs = like + _RECURS * recurs + told + ending.has("trade") + begins
    return like > 0 and signs >= _ENOUGH and is_told(line, start, ending.end)


def _begins(line: str, start: int) -> int | None:
    """Return how much speaks for a name that begins at *start*; None where none may."""
    before = line[start - 1 : start]
    if not before.isalnum() or before in _NAMED:
        return before not in _LISTED
    if table("kinds").before(line, 0, start):
        return _KIND  # 子公司(恒岳铸造)
    verb = table("verb").before(line, 0, start)
    return 0 if before in _LISTED or (verb and len(verb.word) > 1) else None


def _is_told(line: str, at: int) -> bool:
    """Tell whether what stands at *at* is said of what stands before it."""
    end = len(line)
    verb, lead = table("verb").at(line, at, end), table("front").at(line, at, end)
    is_verb = (
        verb is not None and not verb.has("noun") and line[verb.end : verb.end + 1] not in _MEASURE
    )
    return is_verb or lead is not None or _TOLD.match(line, at) is not None


def _is_like(sign: str) -> bool:
    """Tell whether *sign* is one of those that names are made of, or is in no common word."""
    return sign in _signs() or sign not in _in_words()


@cache
def _signs() -> frozenset[str]:
    """Return the characters that people and firms are called by."""
    return frozenset({*having("people", "surname", "given"), *having("brands", "brand")})


@cache
def _in_words() -> frozenset[str]:
    return frozenset("".join(common()))
