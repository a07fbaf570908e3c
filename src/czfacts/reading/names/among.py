"""Parts of a whole that are told apart by something: 463家企业中, (产值增长)的242家."""

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
    return found.span("told") if found["of"] else None


def counted(it: Said, told: Span | None) -> Said:
    """Take for a level what counts those whom *told* tells apart: 减产180家."""
    if told is None:
        return it
    return Said("level", told, it.words._replace(hits=()), told=told)


def name_of(page: Page, told: Span, memory: Memory) -> Name:
    """Return the name of those whom *told* tells apart: 产值增长 企业."""
    name = pieces(page, told)
    whole = memory.sentence.whole.name
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
