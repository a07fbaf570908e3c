"""Short names of the firms of a text: 恒岳 for 恒岳重工有限公司."""

from collections.abc import Iterator

from czfacts.reading.owners.bodies import NUMERALS, STOP, trades
from czfacts.reading.owners.unlikely import is_coined
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import gazetteer, is_land
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex

_FULL = lazy_regex(r"[^\W\d_]{2,16}?(?:有限责任公司|股份有限公司|有限公司|股份公司)")
_CALLED = lazy_regex(
    r"\((?:以下|下称|以下简称|简称|下文)[^()]{0,4}?[^\w()]?([^\W\d_]{2,6})[^\w()]?\)"
)
# A firm with the code of its share: 海湾航运(01234.HK), 东岳(116)公布; (2023) may be a year.
_LISTED = lazy_regex(
    lambda: (
        r"(?P<name>[^\W\d_]{2,8})\((?:[0-9]{3,6}\.?(?:HK|SH|SZ|BJ|TW|TWO)\)"
        r"|(?!(?:19|20)[0-9]{2}\))[0-9]{4,6}\)"
        rf"|[0-9]{{3,5}}\)(?:{alternatives('telling', 'announces')}))"
    )
)
_SHARES = ("股", "业绩", "营收")
_BEFORE_NAME = lazy_regex(
    r".*(?:[的是及和与、]|当中|其中|至于|另外|不过|公司|厂商?|龙头|巨头|股|[一-鿿]企)(?=..)"
)
_NAMING = frozenset(["trade", "field", "formal", "founded"])  # of what is called by its name alone
_SIZES = (3, 2)  # characters of a name in short
_SHORTEST = 2  # likewise
_NO_NAME = lazy_regex(lambda: rf"[a-zA-Z\"]|{STOP.pattern}")


def listed_in(text: str) -> Iterator[str]:
    """Yield the firms of *text* that stand with the code of their share."""
    if any(word in text for word in _SHARES):
        yield from (_BEFORE_NAME.sub("", found["name"]) for found in _LISTED.finditer(text))


def written_out(line: str, places: Places) -> Iterator[str]:
    """Yield in short those that *line* names in full, or says how it calls: 山东(富美)有限公司."""
    yield from (called[1] for called in _CALLED.finditer(line))
    for full in _FULL.finditer(line) if "公司" in line else ():
        before = having("no_names", "towards", "begins")  # 以(恒岳有限公司)为例
        start = full.start() + line.startswith(before, full.start())
        place = places.other_at(line, start, full.end())
        name = line[place[1] if place else start : full.end()]
        if size := next((n for n in _SIZES if unknown(name[:n]) == n), 0):
            yield name[:size]


def called_in(said: Mentions) -> Iterator[str]:
    """Yield how a text calls in short those that it has named: 恒岳 of 恒岳重工."""
    text, seen = said.text, set[str]()
    for at in table("bodies").ends(text):
        ending = table("bodies").before(text, 0, at)
        if not ending or len(ending.word) == 1 or _NAMING.isdisjoint(ending.role.split()):
            continue
        for start in (max(0, ending.start - size) for size in _SIZES):
            short = text[start : ending.start]
            if short not in seen and _is_short(text, short, start, ending):
                seen.add(short)
                if said.count(short) > said.count(text[start:at]):
                    yield short
                    break


def _is_short(text: str, short: str, start: int, ending: Hit) -> bool:
    """Tell whether *short* may name alone what *ending* says it is."""
    return not (
        len(short) < _SHORTEST
        or (ending.has("field") and not _is_firm(text, start, ending.end))
        or not (is_coined(short) or is_land(short))
        or short[0] in NUMERALS
        or unknown(short) < len(short)
        or _NO_NAME.search(short)
        or short in gazetteer()
    )


def _is_firm(text: str, start: int, stop: int) -> bool:
    """Tell whether what ends in a trade is a firm: 办起恒岳纺织, 做铸件的恒岳铸造."""
    is_told = trades(text, stop) or table("brings").before(text, 0, start) is not None
    return is_told or text[start - 1 : start] in tuple('的,。;:\n"')
