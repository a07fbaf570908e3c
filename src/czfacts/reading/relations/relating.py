"""How a figure relates to its measure: the rules, in the order in which they are asked."""

import re
from functools import cache

from czfacts.reading.relations.changing import changed, grown, growth, is_growth
from czfacts.reading.relations.comparing import apart, gap, may_be_ratio, ratio
from czfacts.reading.relations.portions import share
from czfacts.reading.relations.predicates import Predicate, predicate
from czfacts.reading.relations.ranking import may_rank, rank
from czfacts.reading.relations.relations import Said, is_percent, is_points, pattern_of
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import by_unit, is_any
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import Direction, is_rate

_SPAN_OF_TIME = lazy_regex(r"年|个?月|天|周|个?季度|日|季")
_MEANS = lazy_regex(lambda: rf"(?:{alternatives('states', 'means')})[^,;。的]{{2,14}}\Z")
_GREW = lazy_regex(
    lambda: (
        rf"(?:(?P<up>增长|上涨|提升|{alternatives('endings', 'rises')})"
        rf"|下降|下跌|回落|{alternatives('endings', 'falls')})"
        "(?:则|也|却|均|都|更|最|较|十分|尤为|尤其|比较|相对|保持)*为?"
        r"(?:快|高|大|多|深|猛|明显|显著|突出|迅速|迅猛|强劲|靠前|居前|居首|领先)\Z"
        rf"|(?:{alternatives('endings', 'rises')}|{alternatives('endings', 'falls')})"
        r"(?:则|也|却|均|都|分)*(?:居|位居|位列|名列|排|领跑|领先|高居)[^,;。]{0,6}\Z"
    )
)
_FASTEST = lazy_regex(
    lambda: (
        rf"(?:(?P<up>增长|上涨|{alternatives('endings', 'rises')})"
        rf"|下降|下跌|{alternatives('endings', 'falls')})"
        "(?:最|较|居前)[快高大多深]?的?[^,;。()]{0,6}(?:是|为|有|包括|:)"
    )
)
_WORKED_ON = lazy_regex("(?<![接感承])受(?![益理])")  # 受降价影响(提高0.7个百分点)


def said(page: Page, clause: Clause) -> Said:
    """Return what *clause* says."""
    words = predicate(page, clause.head)
    for rule in _rules(clause.figure.unit):
        if found := rule(page, clause, words):
            return _without_means(page.text, found)
    return Said("level", words.subject, words)


def _without_means(text: str, it: Said) -> Said:
    """Leave out of the subject of a change by what means it came: 石桥县(依托装备园)增长34%."""
    means = _MEANS.search(text, *it.subject) if it.relation == "change_rate" else None
    if not means or table("nouns").before(text, *means.span()):
        return it
    return it._replace(subject=(it.subject[0], means.start()))


def _signed(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 越南(+37.2%), 同比+5%."""
    sign = page.text[clause.figure.start]
    if sign not in "+-":
        return None
    noun = table("nouns").before(page.text, *words.subject)
    is_amount = noun is not None and noun.has("flow") and not noun.word.endswith("率")
    is_beside = clause.opened.endswith("(")
    if not (is_beside or sign == "+" or is_amount):
        return None
    against = words.since
    return Said("change_rate", words.subject, words, "up" if sign == "+" else "down", against)


def _since(_page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 同比5.1%, as people write who say no verb."""
    since = words.since
    if not since or words.verb or since[1] != clause.head[1]:
        return None
    return Said("change_rate", words.subject, words, "up", since)


def _leading(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 增长最快的是化工(23%)."""
    if not clause.opened.endswith("("):
        return None
    found = _FASTEST.search(page.text, clause.start, clause.head[1])
    if not found:
        return None
    return Said("change_rate", words.subject, words, "up" if found["up"] else "down")


def _led(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 服装类增长最快, 达11%, or 增速一路走高, 由3%升至5%: the lead says that it grew."""
    is_bare = words.subject[0] == words.subject[1] and bool(words.hits) and not words.verb
    if not is_bare or not clause.leads or not clause.opened.endswith(","):
        return None
    found = _GREW.search(page.text, *clause.leads[-1])
    if not found:
        lead = predicate(page, clause.leads[-1])
        return growth(page, clause, words._replace(subject=lead.subject)) if lead.verb else None
    way: Direction = "up" if found["up"] else "down"
    return Said("change_rate", (clause.leads[-1][0], found.start()), words, way)


def _lasting(page: Page, _clause: Clause, words: Predicate) -> Said | None:
    """Read 连续5个月低于临界点: how long, not how much."""
    if words.says("lasting"):
        return Said("level", words.subject, words, is_growth=is_growth(page, words.subject))
    return None


def _pull(page: Page, clause: Clause, words: Predicate) -> Said | None:
    start, end = clause.head
    found = _pulls().search(page.text, start, end)
    if found and not _WORKED_ON.search(page.text, start, found.start()):
        return Said("level", (start, found.start()), words, pulled=(found.start("pulled"), end))
    return None


@cache
def _pulls() -> re.Pattern[str]:
    adverbs = "(?:分别)?(?P<pulled>(?:正向|负向|合计|共|将|可|直接|共同)*"
    lifts = having("relating", "lifts")  # is itself a change
    alone = f"(?:{'|'.join(f'(?<={word})' for word in lifts)})(?:了|约|近)*"
    return re.compile(
        rf"{adverbs}(?:{pattern_of('pulls')}))(?![力率贡作])(?!{alone}\Z)(?=[^,;。]{{0,24}}\Z)"
    )


def _is_share_sign(unit: str) -> bool:
    return unit in ("%", "‰")


def _is_percent_sign(unit: str) -> bool:
    return unit == "%"


def _is_span_of_time(unit: str) -> bool:
    return _SPAN_OF_TIME.fullmatch(unit) is not None


_rules = by_unit(
    (_signed, is_rate),
    (_since, _is_share_sign),
    (_leading, _is_percent_sign),
    (_led, _is_percent_sign),
    (rank, may_rank),
    (_lasting, _is_span_of_time),
    (_pull, is_points),
    (grown, is_rate),
    (apart, is_any),
    (share, is_percent),
    (gap, is_any),
    (ratio, may_be_ratio),
    (changed, is_any),
    (growth, is_any),
)
