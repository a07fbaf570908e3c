"""A share of a whole: 占全市的14%, 完成任务的七成, 85%的农户参加了合作社."""

import re
from functools import cache

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.relations.predicates import Predicate
from czfacts.reading.relations.relations import Said, pattern_of
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

TAKES = lazy_regex(r"占(?!比|率|地(?![区方])|用|有|据|道|线|领|股)")
_INSIDE = lazy_regex(
    "在(?P<of>[^,;。]{2,14}?)(?:之中|当中|中|里)(?:约|共|合计|已)?"
)  # 在总收入中(占六成)
_AMONG = lazy_regex("在(?P<of>全[国省市县区州球][^,;。]{0,6}?)的?\\Z")
_END_OF_WHOLE = lazy_regex(r"(?:中|里)?的?(?:比重|比例|份额|百分比|比率|比)\Z")
_MAKES = lazy_regex(lambda: rf"(?:合计|共)?(?:{pattern_of('makes')})(?!总值|总量|资料|率)了?")
_PARTS = lazy_regex(lambda: rf"(?:{pattern_of('part')})\Z")
_OF_PLAN = lazy_regex(lambda: f"(?P<whole>{pattern_of('planned')})的")
_REST = frozenset(["其中", "其余", "另有", "另外", "其它", "余下"])
_LONGEST_RATE = 8  # characters, with the 的 before it
BEING = ("是", "为", "属于", "来自")
_IS = tuple(f"{adverb}{verb}" for adverb in ("", "都", "均", "已", "现在已") for verb in BEING)


def share(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 占全省三成, 完成目标的30%, 85%的农户参加: what part of a whole it is."""
    if words.verb:
        return None
    text, (start, end) = page.text, clause.head
    if plan := _plan().search(text, start, end):
        of = planned = plan.span(plan.lastgroup or 0)
        return Said("share", (start, plan.start()), words, of=of, planned=planned)
    if part := _OF_PLAN.fullmatch(text, start, end):
        of = part.span("whole")
        return Said("share", (start, start), words, of=of, planned=of)  # 完成20户目标的(30%)
    if takes := [*TAKES.finditer(text, start, end)]:
        at = takes[-1].start()
        if inside := _INSIDE.search(text, start, at):
            return Said("share", (start, inside.start()), words, of=inside.span("of"))
        whole = whole_of(text, takes[-1].end(), max(takes[-1].end(), words.subject[1]))
        return Said("share", (start, takes[-1].start()), words, of=whole)
    if part := _part(text, words.subject):
        among = _AMONG.search(text, start, part.start())  # 工业增加值在全省(占比)12%
        stop = among.start() if among else part.start()
        return Said("share", (start, stop), words, of=among.span("of") if among else None)
    if text.endswith("的", start, end) and (makes := [*_MAKES.finditer(text, start, end)]):
        of = (makes[-1].end(), end - 1)
        return Said("share", (start, makes[-1].start()), words, of=of)
    return _share_behind(page, clause, words)


def whole_of(text: str, start: int, end: int) -> Span | None:
    """Return what a share is taken of: 规上工业增加值 of 占规上工业增加值的比重为."""
    if cut := _END_OF_WHOLE.search(text, start, end):
        end = cut.start()
    end -= text.endswith("的", start, end)
    return (start, end) if start < end else None


def share_of(text: str, moved: Said) -> Said | None:
    """Return the share that *moved*: 占营业收入的比重(提高0.3个百分点); None where none did."""
    takes = TAKES.search(text, *moved.subject)
    if not (takes or _part(text, moved.subject)):
        return None
    whole = whole_of(text, takes.end(), moved.subject[1]) if takes else None
    return Said("share", moved.subject, moved.words, of=whole)


def _part(text: str, subject: Span) -> re.Match[str] | None:
    """Return the 占比 at the end of a subject, unless it is part of a name: 药占比."""
    noun = table("nouns").before(text, *subject)
    is_name = noun and noun.word.endswith("占比") and len(noun.word) > len("占比")
    return None if is_name else _PARTS.search(text, *subject)


def _share_behind(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 四成企业订单增长, 85%的农户参加: what the share does stands after it."""
    start, end = clause.tail
    if end - start < 2 or is_level(page.text, start, end):
        return None
    is_of = page.text.startswith((*_IS, "的"), start) and not words.hits
    if end - start > 2 and is_of and _is_whole_of(page, words.subject):
        whole = None if _is_own(page, words.subject) else words.subject
        return Said("share", (start, start), words, of=whole, tells=True)
    if words.subject[0] < words.subject[1] and not _is_own(page, words.subject):
        return None
    if any(hit.role != "fill" or hit.word in ("达", "达到", "为") for hit in words.hits):
        return None
    return Said("share", (words.subject[0], words.subject[0]), words, tells=True)


def is_level(text: str, start: int, end: int) -> bool:
    """Tell whether a level of its own follows: 低于5.5%(的控制目标), 以12%(的市占率)."""
    hit = table("behind").before(text, start, end) if text.startswith("的", start) else None
    return (hit is not None and hit.has("level")) or rate_behind(text, start, end) is not None


def rate_behind(text: str, start: int, end: int) -> Span | None:
    """Return the rate of which a figure before 的 is: 市占率 of 以12%的市占率排名第三."""
    first, stop = start + 1, text.find("率", start, min(end, start + _LONGEST_RATE)) + 1
    is_rate = text.startswith("的", start) and table("nouns").before(text, first, stop)
    return (first, stop) if is_rate and not is_word(text[stop - 1 : stop + 1]) else None


def _is_whole_of(page: Page, span: Span) -> bool:
    """Tell whether *span* may be what a share is of: neither a measure nor a verb ends it."""
    verb = table("verb").before(page.text, *span)
    return not table("nouns").before(page.text, *span) and not verb


def _is_own(page: Page, span: Span) -> bool:
    """Tell whether *span* is only the text's own place, or the rest of what was spoken of."""
    text = page.text[slice(*span)]
    is_place = page.places.own_at(page.text, *span) == span[1]
    return is_place or text in _REST or "whole" in table("front").roles(text)


@cache
def _plan() -> re.Pattern[str]:
    whole = rf"[^,;。]{{0,8}}?(?:{pattern_of('planned')}|额度)[^,;。]{{0,4}}?"
    done = "(?:超额)?(?:完成了?|达成了?|为|达到?)(?P<whole>(?:全年|年度|年初|年)?"
    of_year = "(?:全年|年度|年初|年)(?:目标)?|目标"
    taken = rf"占(?P<taken>(?:{of_year})(?:{pattern_of('planned')})|计划|任务)"
    return re.compile(rf"(?:{done}{whole})|{taken})的?(?:近|约|超)?\Z")
