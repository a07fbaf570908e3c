"""A change: 增长5%, 增加86亿元, 增速5%, 5%的增长, 较年初新增86亿元."""

import re

from czfacts.reading.relations.portions import TAKES, whole_of
from czfacts.reading.relations.predicates import Predicate, compared, predicate
from czfacts.reading.relations.relations import Said, is_points
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted
from czfacts.reading.words import Hit, alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import Direction, change, is_rate

_DIRECTIONS: dict[str, Direction] = {
    "up": "up",
    "down": "down",
    "higher": "up",
    "lower": "down",
    "flat": "flat",
}
_NEW: dict[str, Direction] = {
    **dict.fromkeys(("新增", "净增", "多增"), "up"),
    **dict.fromkeys(("少增", "净减"), "down"),
}


_GROWN = lazy_regex(
    lambda: (
        rf"的(?:{alternatives('against', 'adverb')}|年均|较快|稳定)*"
        rf"(?:(?P<up>正?增长|{alternatives('endings', 'rises')})"
        rf"|{alternatives('endings', 'falls')}|负增长|下降)"
    ),
    needs="的",
)
_NOUNS = lazy_regex(
    lambda: (
        rf"(?P<up>{alternatives('endings', 'rises')})|(?P<down>{alternatives('endings', 'falls')})"
    )
)
_ON_YEAR = lazy_regex("[年月季周][增减升降跌涨]")
_LONGEST_GROWTH = 4


def grown(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 实现5%的增长."""
    grown = _GROWN.match(page.text, *clause.tail)
    if not grown:
        return None
    return Said("change_rate", words.subject, words, "up" if grown["up"] else "down")


def changed(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 增长5%, 减少3万吨, 翻两番: by how much something moved."""
    verb, unit = words.verb, clause.figure.unit
    if unit != "番" and not verb and (found := _added(page, words)):
        return found
    if unit == "番":
        return Said("change_rate", words.subject, words, "up")
    if not verb or (verb.role == "flat" and clause.figure.value):
        return None  # 与上年持平(8座) is a level
    kind = change(unit)
    if clause.figure.direction is None and page.text.startswith("的", verb.end):
        return None  # 减少的有13个
    if verb.word.startswith("提前") and unit in ("天", "个月", "年", "小时", "分钟", "周", "日"):
        return None  # 提前3位 is a rise, 提前20天 says when
    if kind == "change_amount" and _is_made(page, clause, words, verb):
        return Said("level", (words.subject[0], verb.end), words)
    if takes := TAKES.match(page.text, *words.subject):
        whole = whole_of(page.text, takes.end(), words.subject[1])
        if whole and whole[1] < words.subject[1]:
            words = words._replace(subject=(takes.start(), takes.start()))
            return Said(kind, words.subject, words, _DIRECTIONS[verb.role], words.base, whole)
    against = words.base or words.since
    if not against and _ON_YEAR.match(verb.word):
        against = (verb.start, verb.start + 1)  # (年)增14%
    direction = _DIRECTIONS[verb.role]
    grows = is_growth(page, words.subject)
    return Said(kind, words.subject, words, direction, against, is_growth=grows)


def _added(page: Page, words: Predicate) -> Said | None:
    """Read 贷款较年初新增86亿元: with what it is compared with, what is new is a change."""
    if page.text.find("增", *words.subject) < 0 and page.text.find("减", *words.subject) < 0:
        return None
    hit = table("verb").before(page.text, *words.subject)
    if not hit or not hit.word.startswith((*_NEW,)) or hit.start <= words.subject[0]:
        return None
    found = compared(page.text, words.subject[0], hit.start, is_verb=True)
    if not found:
        return None
    base, start = found
    return Said("change_amount", (words.subject[0], start), words, _NEW[hit.word[:2]], base)


def _is_made(page: Page, clause: Clause, words: Predicate, verb: Hit) -> bool:
    """Tell whether 增加60个车位 makes something, and does not compare it with before."""
    if words.base or words.says("since") or is_points(clause.figure.unit):
        return False
    text, (start, end) = page.text, clause.tail
    is_noun = start < end and text[start] not in "的或" and not table("behind").at(text, start, end)
    is_verb = any(
        "keep" in table("verb").roles(word) for word in (verb.word, verb.word.rstrip("了"))
    )
    return is_noun and is_verb and not table("nouns").before(text, *words.subject)


def growth(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 增速5%, 增量3亿元."""
    noun, start, unit = _growth_noun(page, words.subject), words.subject[0], clause.figure.unit
    if not noun or not (is_rate(unit) or _is_alone(noun, unit, words)):
        return None
    named = table("nouns").before(page.text, *words.subject)
    if named and named.start < noun.start():
        return None  # 自然增长率
    inner = predicate(page, (start, noun.start()))
    direction: Direction = "up" if noun["up"] else "down"
    inner = inner._replace(hits=(*words.hits, *inner.hits))
    return Said(change(unit), inner.subject, inner, direction, inner.base)


def _is_alone(noun: re.Match[str], unit: str, words: Predicate) -> bool:
    """Tell whether it is 增量为3亿元, not 社会融资规模增量4126亿元, a level, or 增幅居前的三个."""
    return noun.start() == words.subject[0] and not is_counted(unit)


def _growth_noun(page: Page, subject: Span) -> re.Match[str] | None:
    """Return the noun of change at the end of *subject*."""
    start, stop = subject
    if not page.text.endswith(having("endings", "rises", "falls"), start, stop):
        return None
    nouns = _NOUNS.finditer(page.text, max(start, stop - _LONGEST_GROWTH), stop)
    return next((noun for noun in nouns if noun.end() == stop), None)


def is_growth(page: Page, subject: Span) -> bool:
    return _growth_noun(page, subject) is not None
