"""Estates and blocks of flats in market news: 启德"澜岸"首轮推售, 沙田马鞍岭花园一个两房单位."""

from collections.abc import Iterator

from czfacts.reading.owners.unlikely import is_unlikely
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.words import alternatives
from czfacts.reading.words.shapes import shapes
from czfacts.regex import lazy_regex

_ESTATE = shapes("estates")
_NO_NAME = lazy_regex(lambda: f"{alternatives('no_names', 'estate')}")
_SIGNS = tuple("呎伙宗铺套盘单宅房位楼")
"""One of which a line about flats has."""


def estates_in(line: str, places: Places) -> Iterator[str]:
    """Yield the estates of *line* of which flats are for sale, or were sold."""
    for found in _ESTATE.finditer(line) if any(sign in line for sign in _SIGNS) else ():
        name, start = found[0], found.start()
        is_place = places.other_at(name, 0, len(name)) == (0, len(name))
        is_name = unknown(name) >= 2 and not _NO_NAME.search(name)
        if line[start - 1 : start] == '"' or (is_name and not is_place and not is_unlikely(name)):
            yield name
