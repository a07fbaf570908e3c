"""The gazetteer: the places of China, and where the name of one ends that a text has."""

from functools import cache

from czfacts.reading.text.common import is_common, unknown
from czfacts.reading.words import having, lengths, rows, table

_MORE = ("longer", "short")  # what goes on a whole name, and one in short
SEATS = tuple("省市县区旗镇乡村")
"""With which the name of a place ends: 石门村 is no part of 石门."""


@cache
def gazetteer() -> dict[str, str]:
    """Return the places of China, each with its level; a short name has "short"."""
    known: dict[str, str] = {}
    for name, level, short in rows("areas", 3):
        known[name] = level
        if short:
            known[short] = "short"
    return known


def full(name: str) -> str:
    """Return the whole name of a place that is called *name* in short, 长治市 of 长治."""
    if gazetteer().get(name) != "short":
        return name
    return _wholes()[name]


@cache
def _wholes() -> dict[str, str]:
    """Return the whole name of each short one: of several the first."""
    return {short: whole for whole, _, short in reversed([*rows("areas", 3)])}


def short_of(name: str) -> str:
    """Return how the place *name* is called in short, 广西 of 广西壮族自治区; else ""."""
    return next((short for whole, _, short in rows("areas", 3) if whole == name), "")


def known_at(text: str, start: int, end: int) -> int:
    """Return where the name of a place of the gazetteer ends, 0 where none begins at *start*."""
    lengths_of = _lengths().get(text[start : start + 2], ())
    for stop in (start + length for length in lengths_of):
        level = gazetteer().get(text[start:stop]) if stop <= end else None
        if level and not (_is_cut(text, stop, level) or _goes_on(text, stop, level)):
            return stop
    return _county(text, start, end) if lengths_of else 0


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return how long the places are that begin with two characters, the longest first."""
    return lengths(gazetteer(), slice(2))


def _county(text: str, start: int, end: int) -> int:
    """Return where the name of a county without its 县 ends: 沁源(投资), 0 where none begins."""
    stop = start + 2
    stem = text[start:stop]
    if stop > end or stem not in _counties():
        return 0
    is_river = text.startswith((*SEATS, *having("things", "river")), stop)
    goes_on = is_river or _goes_on(text, stop, "short")
    is_whole = unknown(text[start : stop + 1]) >= 2  # 惠民(生)
    return stop if not goes_on and is_whole else 0


@cache
def _counties() -> frozenset[str]:
    """Return the names of counties without their 县 or 市, but for other words: 梨树, 富民."""
    names = (name for name, level in gazetteer().items() if level == "county")
    short = [name[:-1] for name in names if len(name) == 3 and name[-1] in "县市"]
    return frozenset(short) - {*having("no_names", "county")}


def _is_cut(text: str, stop: int, level: str) -> bool:
    """Tell whether a name ends too early or late: 太原(市), but not in 太原(市场); 太原市(场)."""
    is_short = level == "short"
    at = stop if is_short else stop - 1
    if text[at : at + 1] not in SEATS:
        return False
    is_word = is_common(text[at : at + 2]) and not is_common(text[at + 1 : at + 3])
    is_word &= text[at + 1 : at + 2] not in having("no_names", "longer")
    is_word &= is_short or not is_measure(text, stop)
    return (is_word or is_measure(text, at)) != is_short


def _goes_on(text: str, stop: int, level: str) -> bool:
    """Tell whether a name is only the beginning of another: 长治路, 上海牌, but not 长治人口."""
    following = text[stop : stop + 1]
    more, goes = having("no_names", _MORE[level == "short"]), having("no_names", "goes")
    if following not in (*more, *goes) or is_measure(text, stop):
        return False
    word = text[stop : stop + 2]
    return following in goes or not is_common(word) or word in having("no_names", "seated")


def is_measure(text: str, at: int) -> bool:
    """Tell whether at *at* begins what is measured: 通胀率, 市值."""
    return table("nouns").at(text, at, len(text)) is not None


def is_land(name: str) -> bool:
    """Tell whether *name* is a country, whose trade is no firm: 美国(汽车增长3%)."""
    return name == "中国" or bool(table("abroad").roles(name))
