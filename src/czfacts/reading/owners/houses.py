"""Businesses known by those who run them: "常湾饭馆",老板娘…; 天禾伞业的老板…."""

from collections.abc import Iterator

from czfacts.reading.owners.people import is_surname
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_REACH = 32  # characters before a head that are looked at, so that time stays linear
_HEAD = lazy_regex(lambda: alternatives("people", "boss"))
_GENERATION = r"(?:第?[一二三四五六七八九]代)?(?:的|)"
# How the one who runs it follows the name of a business.
_QUOTED = lazy_regex(
    rf"\"(?P<name>[^\W\d_]{{2,8}})\"(?:(?=[则就也却是走有只开靠,])[^\",;。!?:]{{0,12}}[,。]|的|){_GENERATION}\Z"
)
_RIGHT_BEFORE = lazy_regex(
    rf"(?:\A|[^\w]|[一-鿿]的)(?P<name>[一-鿿]{{2,6}}?)(?:是其中(?:之一|一家),|的|){_GENERATION}\Z"
)
_NO_NAME = lazy_regex(
    r"(?!\A)[和与及]|[的了在是有这那个位名家两几到从由被把给让岁局委厅办处署部会院]|[老小]\Z|\A[卖做种养收办管搞修炒]"
)


def houses_in(line: str, places: Places) -> Iterator[str]:
    """Yield the businesses of *line* that it names together with who runs them."""
    for head in _HEAD.finditer(line):
        before = line[max(0, head.start() - _REACH) : head.start()]
        quoted = _QUOTED.search(before)
        if quoted:
            yield quoted["name"]
            continue
        if not is_surname(line[head.end() : head.end() + 1]):
            continue
        if (named := _RIGHT_BEFORE.search(before)) and _is_name(named["name"], places):
            yield named["name"]


def _is_name(name: str, places: Places) -> bool:
    """Tell whether *name* is no common word and no place."""
    is_proper = unknown(name[:2]) == 2 and not _NO_NAME.search(name)
    return is_proper and not places.other_at(name, 0, len(name))
