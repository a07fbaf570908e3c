"""A base of comparison that the sentence said before: 与国产车相比, 保养费高(2000元)."""

from czfacts.reading.relations.benchmarks import based
from czfacts.reading.relations.predicates import is_time, predicate
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import Hit, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES, Direction, change

_LED = lazy_regex(
    r"[而但]?(?:[与和跟同较比](?![之此])(?P<base>[^,;。]{2,24}?)(?:相[比较]较?|比(?:起来|较)?)|相[比较]于?(?P<than>[^,;。]{2,24}))\Z"
)
_NEVER_AFTER = "最较很不至许"
_OPEN = ("level", *CHANGES)


def handed(page: Page, clause: Clause, it: Said, last: Said | None) -> Said:
    """Compare *it* with the base of an earlier clause, where its name ends in 高 or 少.

    That is one that leads to it, or that of *last* in the same sentence.
    """
    if it.relation not in _OPEN or it.against or it.words.verb or it.words.says("to", "lasting"):
        return it
    found = _more(page, clause, it.subject)
    base = found and (_led(page, clause) or _beside(page, clause) or _last(page, clause, last))
    if not found or not base:
        return it
    inner = predicate(page, (it.subject[0], found.start))
    words = inner._replace(hits=(*it.words.hits, found, *inner.hits), base=base)
    way: Direction = "up" if found.role in ("higher", "over") else "down"
    gap = not is_time(page.text, base)
    return Said(change(clause.figure.unit), inner.subject, words, way, base, is_gap=gap)


def _more(page: Page, clause: Clause, subject: Span) -> Hit | None:
    """Return the word at the end of *subject* that says which has more, unless it names."""
    text, (start, end) = page.text, subject
    hit = table("before").before(text, start, end)
    if not hit or hit.word not in having("relating", "handed"):  # 新桥长12公里 may be all of it
        return None
    is_size = hit.word == "高" and clause.figure.unit.endswith("米")
    noun = table("nouns").before(text, start, end)
    is_named = noun is not None and len(noun.word) > len(hit.word)
    is_within = text.startswith("的", *clause.tail) or text.endswith(
        tuple(_NEVER_AFTER), start, hit.start
    )
    return None if is_size or is_named or is_within or hit.start == start + 1 else hit


def _led(page: Page, clause: Clause) -> Span | None:
    """Return what a clause without figures says that all is compared with: 与上年相比."""
    leads = (_LED.match(page.text, *lead) for lead in clause.leads[::-1])
    return next((found.span(found.lastgroup or 0) for found in leads if found), None)


def _beside(page: Page, clause: Clause) -> Span | None:
    """Return that whose value stands right before: 比预期的5%(高出0.2个百分点)."""
    value = page.figure_ends.get(clause.head[0]) if not clause.opened else None
    return based(page, value.start) if value else None


def _last(page: Page, clause: Clause, last: Said | None) -> Span | None:
    """Return what *last* is compared with, in the same sentence: 乙班 of 比乙班平均分(高3分)."""
    against = last and last.against
    is_over = against and any(mark in page.text[against[1] : clause.head[0]] for mark in "。!?")
    return None if is_over else against
