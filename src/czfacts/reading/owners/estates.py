"""Estates and blocks of flats in market news: 启德"澜岸"首轮推售, 沙田马鞍岭花园一个两房单位."""

from collections.abc import Iterator

from czfacts.reading.owners.unlikely import is_unlikely
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_FEWEST = 2  # characters of a name that no common word is part of
_QUOTED = lazy_regex(
    lambda: (
        r"\"(?P<name>[^\W_]{2,8})\"(?:第?[0-9一二三]+[A-Z]?期,?)?[^,;。!?\"]{0,10}?"
        rf"(?:{alternatives('things', 'flats')})"
    )
)
_SIZE = r"[0-9][0-9,]*(?:方呎|平方呎|呎|方尺|平方尺)"
# What is said of one flat of an estate, or of those that changed hands there.
_FLAT = lazy_regex(
    lambda: (
        r"(?:\A|(?<=[,;:。!?]))(?:以|例如|譬如|其中|至于|另外|当中)?(?P<name>[一-鿿]{3,9}?)"
        rf"(?=(?:[0-9]+座|[A-Z]座)?(?:[高中低]层[^,;。]{{0,4}}?{_SIZE}|一?[个伙间](?:约)?{_SIZE}"
        rf"|一[个伙间幢][^,;。0-9]{{0,8}}?(?:{alternatives('things', 'premises')}))"
        rf"|[^,;。]{{0,4}}录得?[^,;。]{{0,3}}?[0-9]+宗(?:买卖|成交|二手))"
    )
)
_NO_NAME = lazy_regex("[的了在是有为约达共及和与]|面积|单位|市场|方面|全[港市]|各区")
_SIGNS = ("呎", "伙", "宗", "铺", "单位", "套", "盘")


def estates_in(line: str, places: Places) -> Iterator[str]:
    """Yield the estates of *line* of which flats are for sale, or were sold."""
    if not any(sign in line for sign in _SIGNS):
        return
    yield from (found["name"] for found in _QUOTED.finditer(line))
    for found in _FLAT.finditer(line):
        name = found["name"]
        is_name = unknown(name) >= _FEWEST and not _NO_NAME.search(name)
        if is_name and not is_unlikely(name) and places.other_at(name, 0, len(name)) != (0, len(name)):
            yield name
