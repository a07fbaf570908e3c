"""Firms recognized by a coined word and a trade: the evidence for a name, added up."""

from collections.abc import Iterator

from czfacts.reading.figures.marks import LINKS
from czfacts.reading.owners.bodies import MEASURES, trades
from czfacts.reading.owners.owner import is_told
from czfacts.reading.owners.unlikely import is_like, is_place, words_with
from czfacts.reading.owners.whole import goes_on
from czfacts.reading.text.areas import Places
from czfacts.reading.text.common import unknown
from czfacts.reading.text.gazetteer import SEATS, is_land, known_at
from czfacts.reading.text.mentions import Mentions
from czfacts.reading.text.page import Page
from czfacts.reading.text.times import TIME
from czfacts.reading.words import Hit, ends_of, table
from czfacts.regex import lazy_regex

_ENOUGH = 4
_RECURS = _ACTS = _KIND = _LIKE = 2
_RARE = 24  # words
STEM = 2  # characters with which a name begins that no word has
_SIZES = (2, 3)  # characters of 恒岳, 普瑞斯
_HAN = lazy_regex("[一-鿿]+")
_NAMED = frozenset("的是")  # 做铸件的(恒岳铸造)
_MAKER = lazy_regex(r"(?:做|卖|产|生产|制造|主营|主打|从事|代工)[^,;。的]{1,8}的\Z")
_LONGEST_MAKER = 11  # characters
_TOWARDS = frozenset("而是在从由对向被把将让给以于到为占比靠按")  # 在(恒岳铸造)
_MORE = frozenset("股费税版展")  # (蓝筹地产)股


def coined_in(lines: list[str], said: Mentions, places: Places) -> set[str]:
    """Return the firms of *lines*, those of *said*, that a coined word tells: 恒岳铸造."""
    found: set[str] = set()
    for line in lines:
        named = [*_named_in(line, said, places, _ENOUGH)]
        # Beside one firm there may be more.
        found.update(_named_in(line, said, places, _ENOUGH - 1) if named else ())
    return found


def begins_coined(page: Page, start: int) -> bool:
    """Tell whether a sentence begins at *start* as names of firms do: 泓锦, but not 费城."""
    text, stem = page.text, page.text[start : start + STEM]
    is_first = not start or text[start - 1] == "。"
    is_name = is_first and unknown(stem) == STEM and any(map(is_like, stem)) and stem >= "一"
    return is_name and not is_place(stem) and not page.places.other_at(text, start, len(text))


def _named_in(line: str, said: Mentions, places: Places, enough: int) -> Iterator[str]:
    ends = ends_of("bodies", line)
    for number, at in enumerate(ends):
        ending = table("bodies").before(line, 0, at)
        if not ending or not _is_trade(line, ending) or line[ending.start - 1] in SEATS:
            continue
        for start in (ending.start - size for size in _SIZES):
            end = _longest(line, start, ends, number) if start >= 0 else 0
            span = (start, ending.start, end)
            if end and _weight(line, span, ending, said) >= enough and is_told(line, start, end):
                if not (places.own_at(line, start, end) or places.is_self(line[start:end])):
                    yield line[start:end]
                break


def _is_trade(line: str, ending: Hit) -> bool:
    at = ending.end
    is_trade = ending.has("entity") and (ending.has("trade") or ending.has("field"))
    return is_trade and not goes_on(line, at) and line[at : at + 1] not in _MORE


def _longest(line: str, start: int, ends: list[int], number: int) -> int:
    """Return at which of *ends*, from *number* on, the name at *start* may end: 恒岳商贸中心."""
    last = ends[number]
    for end in map(ends.__getitem__, range(number + 1, len(ends))):
        longer = table("bodies").before(line, start, end)
        if not longer or longer.start > last or longer.has("field"):
            break
        last = end
    return last


def _weight(line: str, span: tuple[int, int, int], ending: Hit, said: Mentions) -> int:
    """Return what speaks for a name: where it begins, its word ends and it ends itself."""
    start, stop, end = span
    core, name = line[start:stop], line[start:end]
    begins = _begins(line, start) if _HAN.fullmatch(core) else None
    is_word = unknown(core) < len(core) or core[0] in _TOWARDS
    is_place = known_at(core, 0, len(core)) or table("abroad").at(core, 0, len(core))
    if begins is None or is_word or is_place or is_land(core):
        return 0
    like = min(sum(map(is_like, core)), _LIKE)
    if not like:
        return 0
    recurs = said.count(name) > 1 or said.count(core) > said.count(name)
    told = _ACTS if trades(line, end) else _is_told(line, end)
    if ending.has("field") and not _is_rare(core):
        told -= told == 1  # goods do much, too: 红木家具则
    return like + _RECURS * recurs + told + ending.has("trade") + begins


def _begins(line: str, start: int) -> int | None:
    """Return how much speaks for a name that begins at *start*; None where none may."""
    before = line[start - 1 : start]
    if not before.isalnum():
        return before not in LINKS
    if before in _NAMED:
        return _KIND if _MAKER.search(line, max(0, start - _LONGEST_MAKER), start) else 1
    if table("kinds").before(line, 0, start):
        return _KIND  # 子公司(恒岳铸造)
    verb = table("verb").before(line, 0, start)
    return 0 if before in LINKS or (verb and len(verb.word) > 1) else None


def _is_told(line: str, at: int) -> bool:
    """Tell whether what stands at *at* is said of what stands before it."""
    end = len(line)
    verb, lead = table("verb").at(line, at, end), table("front").at(line, at, end)
    if TIME.match(line, at):
        return True  # 恒岳食品(昨日公布)
    is_verb = (
        verb is not None and not verb.has("noun") and line[verb.end : verb.end + 1] not in MEASURES
    )
    return is_verb or lead is not None


def _is_rare(core: str) -> bool:
    """Tell whether few words have the characters of *core*: 泓锦, but not 高山."""
    return sum(map(words_with().__getitem__, core)) < _RARE
