"""Parts of a whole that are told apart by something: 463家企业中, (产值增长)的242家."""

from czfacts.reading.names.behind import changes
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, cut, pieces, plain
from czfacts.reading.relations.predicates import DIRECTIONS
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import PERSONS, is_counted, measured
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_TOLD = lazy_regex(
    "(?:其中|其余|另有|另外|还有|而|则|[共就仅只]?有)?(?:均|都|现|目前)?(?:已经?|呈现?|属于?)?(?P<told>[^,;。]{2,20}?)(?P<of>的)?"
    "(?:(?:则|已|就|也|却|只|仅)*(?:有|达到|达|为|是)?(?:约|近|共|超|只|仅)*)\\Z"
)
_COMPARED = lazy_regex("\\A(?:[较占]|[共就仅只]?有\\Z)|(?<![同环])比")
_ASKED = lazy_regex("(?:重点)?(?:调查|监测|抽检|受访|被调查)的?(?=..)")
_WIDE = lazy_regex("(?<=行业)[大中小]类\\Z")


def told_apart(page: Page, clause: Clause, memory: Memory) -> Span | None:
    """Return the words that tell what is counted apart from a whole that was just named."""
    whole, unit = memory.sentence.whole
    if not whole or not is_counted(clause.figure.unit):
        return None
    other = measured(clause.figure.unit)
    if unit not in ("", other) and not {unit, other}.issubset(PERSONS):
        return None
    start, end = clause.head
    if memory.spent[0] == start < memory.spent[1] < end:
        start = memory.spent[1] + 1  # 287户企业里(亏损)93户
    found = _TOLD.match(page.text, start, end)
    if not found or _COMPARED.search(found["told"]):
        return None
    return found.span("told") if found["of"] or _tells(page.text, *found.span("told")) else None


def counted(it: Said, told: Span | None) -> Said:
    """Take for a level what counts those whom *told* tells apart: 减产180家."""
    if told is None:
        return it
    return Said("level", told, it.words._replace(hits=()), told=told)


def name_of(page: Page, told: Span, memory: Memory) -> Name:
    """Return the name of those whom *told* tells apart: 产值增长 企业."""
    name = pieces(page, told)
    whole = _plain_whole(memory.sentence.whole[0])
    return (*what_changed(memory, name, whole), *name, *whole)


def what_changed(memory: Memory, name: Name, whole: Name) -> Name:
    """Return 价格 where that of others did something else: 价格上涨的11个, (价格)下降的25个."""
    last = memory.name[0] if memory.name else None
    change = table("before").roles(plain(name))
    is_told = plain(memory.name).endswith(plain(whole))
    if last is None or not is_told or not set(change) & {*DIRECTIONS}:
        return ()
    measure = table("nouns").at(last.plain, 0, len(last.plain))
    return (cut(last, 0, measure.end),) if measure else ()


def told_of(name: Name) -> Name:
    """Return 价格 of 价格上涨 品种, () where nothing is said of the measure of things."""
    first = name[0].plain if name else ""
    measure = table("nouns").at(first, 0, len(first))
    if not measure:
        return ()
    is_told = changes(first, measure.end, len(first))
    return (cut(name[0], 0, measure.end),) if is_told else ()


def _plain_whole(whole: Name) -> Name:
    """Leave out of a whole that it was asked, and that its kinds are wide: 调查(行业)大类."""
    first = whole[0]
    asked, wide = _ASKED.match(first.plain), _WIDE.search(first.plain)
    start, end = asked.end() if asked else 0, wide.start() if wide else len(first.plain)
    return (cut(first, start, end), *whole[1:])


def _tells(text: str, start: int, end: int) -> bool:
    """Tell whether words without 的 say what some of a whole do: 减产, 达标, or are: 民生类."""
    verb, stop = table("verb").before(text, start, end), table("behind").before(text, start, end)
    is_verb = verb is not None and verb.has("keep") and len(verb.word) >= 2
    is_stop = stop is not None and (stop.has("stop") or stop.has("late"))
    return is_verb or (stop is not None and is_stop and len(stop.word) >= 2)
