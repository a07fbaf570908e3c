"""What cannot be a name: it contains a word that no name has, or is cut out of one."""

from collections import Counter
from functools import cache

from czfacts.reading.figures.pairs import common, is_word
from czfacts.reading.owners.people import NICK, is_full
from czfacts.reading.text.gazetteer import gazetteer
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex

# Behind the first character; as part of a common word each may stand in a name: 在线, 与时.
_LOOSE = frozenset("也又还均但却则与于在着并较是了把被让使从对向等")
_FIRST = frozenset("而是较但却则并从对向于据依把被让使将因为所")
_SAYS = lazy_regex(  # 民调显示
    "[据报查计料果调录单字书告表图数榜][也还又则]{0,2}显示|表示|指出|透露|认为"
)
_FEWEST = 3  # times that a name must stand in a text for its neighbours to tell
_GOES_ON = frozenset("家的是在有将和与及也还今去昨前说称指表")


def is_unlikely(name: str) -> bool:
    """Tell whether *name* has a word in it that no name has: 台湾高铁也, 根据立法院, 民调显示."""
    is_built = name.startswith(having("no_names", "builds"))  # 建设中南大学
    is_built &= not name.endswith(having("no_names", "builder"))
    if is_built or name.startswith(having("no_names", "lead")) or _SAYS.search(name):
        return True
    return _is_loose(name, 0, _FIRST) or any(
        _is_loose(name, at, _LOOSE) for at in range(1, len(name))
    )


def is_nobody(name: str) -> bool:
    """Tell whether what was taken for the name of a person ends in another word: 黄亭翰于."""
    is_thing = not (name[0] in NICK or is_full(name)) and name.endswith(
        having("no_names", "person")
    )
    return is_thing or name.startswith(having("no_names", "lead"))


def _is_loose(name: str, at: int, signs: frozenset[str]) -> bool:
    """Tell whether the character at *at* is one of *signs*, and part of no common word."""
    if name[at] not in signs or name[at + 1 : at + 2] == "家":
        return False  # 向家坝
    return not (at > 0 and is_word(name[at - 1 : at + 1]))


def is_cut(name: str, said: Mentions) -> bool:
    """Tell whether a text has *name* only as a part of a longer word: 色列, 普拉伯(沃)."""
    before, behind, count, text = set[str](), set[str](), 0, said.text
    for count, at in enumerate(said.of(name), start=1):  # noqa: B007
        before.add(text[at - 1 : at])
        behind.add(text[at + len(name) : at + len(name) + 1])
        if len(before) > 1 and len(behind) > 1:
            return False
    if count < _FEWEST:
        return False
    first, last = next(iter(before)), next(iter(behind))
    is_behind = len(behind) == 1 and _is_han(last) and last not in _GOES_ON
    return is_behind or (len(before) == 1 and _is_han(first) and is_place(first + name))


def is_coined(name: str) -> bool:
    """Tell whether each character of *name* is one that names are made of: 泓锦, but not 校舍."""
    return _plain_signs().isdisjoint(name)


def is_like(sign: str) -> bool:
    """Tell whether *sign* is one of those that names are made of, or is in no common word."""
    return sign not in _plain_signs()


@cache
def _plain_signs() -> frozenset[str]:
    """Return the characters of common words that nobody is called by, people or firms."""
    called = {*having("people", "surname", "given"), *having("brands", "brand")}
    return frozenset(words_with().keys() - called)


@cache
def words_with() -> Counter[str]:
    """Return how many common words have each character."""
    return Counter("".join(common()))


def is_place(name: str) -> bool:
    """Tell whether *name* is that of a country, or in the gazetteer."""
    return name in gazetteer() or bool(table("abroad").roles(name))


def _is_han(sign: str) -> bool:
    return "一" <= sign <= "鿿"
