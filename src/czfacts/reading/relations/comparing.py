"""Comparisons with something else: 高于全省2个百分点, 首尾相差9个百分点, 上年的1.6倍."""

import re
from functools import cache

from czfacts.reading.figures.comparators import VALUES
from czfacts.reading.relations.changing import is_growth
from czfacts.reading.relations.predicates import COMPARED, Predicate, is_time, predicate
from czfacts.reading.relations.relations import Said, is_percent, is_points, pattern_of
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import Direction, change, is_rate

_BEHIND = lazy_regex("[还尚仅只就]差")
_FROM = lazy_regex("[与和同距离]")
_OTHER = lazy_regex(
    "(?:与|同|跟|距离?|离)(?P<other>[^,;。与跟距]{2,12}?)(?:相比|相较|比)?\\Z"
)  # 与年初目标(相差)
_LEFT = lazy_regex("(?:分别|各|仍|还|尚|也|只|仅)*有(?:约|近)?\\Z")  # 距红线还有(2个百分点)
_FROM_GOAL = lazy_regex(
    "的(?:[^,;。]{0,4}?)(?P<goal>目标)(?:任务)?[仍还尚仅只就]*[差有](?:约|近)?"
)  # 距65%的目标(还差)4个百分点
_GAPS = ("的差距", "差距", "的缺口", "的落差")  # 与平溪县仍有22.9亿元的差距
_OVER = lazy_regex(
    lambda: (
        "超(?:额完成了?|过|出)?"
        rf"(?P<base>[^,;。]{{0,6}}(?:{pattern_of('planned')}|预期|平均|水平))\Z"
    )
)
_BASIS = lazy_regex(r"全|上年|去年|平均|同期|年|月|水平|标准|季度")
_APART = lazy_regex(lambda: rf"(?:{pattern_of('apart')})(?:了|达|近|约)?\Z")
_FROM_WHAT = lazy_regex(r"[由从自][^,;。]*\Z")  # 从2020年的(59%)跌至2023年的17%
_BESIDE_RATE = lazy_regex(
    lambda: rf"%[^%。;]{{0,8}}(?:{pattern_of('above')}|{pattern_of('below')})\Z"
)
_NEAR = 12  # characters before a figure in which a change begins
_MULTIPLE = "倍"


def gap(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 比全省高2个百分点, 较同行多3万元: by how much it differs from a base."""
    unit, verb = clause.figure.unit, words.verb
    if verb and words.base and verb.role in COMPARED:
        is_up = verb.role == "higher"
        return _compared(page, words.subject, words, words.base, unit, is_up=is_up)
    if even := _even(page, clause, words):
        return even
    over = _OVER.search(page.text, *clause.head)
    if over and unit != _MULTIPLE:
        subject = predicate(page, (clause.head[0], over.start())).subject
        return _compared(page, subject, words, over.span("base"), unit, is_up=True)
    found = _different().search(page.text, *clause.head)
    if not found or page.text.startswith("(", clause.figure.start - 1):
        return None  # 高于邻村(112万元)
    if page.text[found.start() - 1] == "不":
        return None  # 不超过每股15元
    if found["base"].endswith(("的有", "的达", "的共")):
        return None  # 净利润超过10亿元的有8家
    is_expected = not clause.figure.high and found["base"].endswith(having("relating", "expected"))
    is_basis = is_expected or _BASIS.search(found["base"])  # but 优于预期(9%至14%)
    is_share = found["base"].endswith("的") or not is_basis
    if is_percent(unit) and is_share:
        return None
    subject = predicate(page, (clause.head[0], found.start())).subject
    if found["base"].endswith("的") and not is_points(unit):
        return Said("level", subject, words)  # 均价低于邻县的3.8元
    if not is_points(unit) and page.text.endswith(VALUES[1:], *found.span("base")):
        return Said("level", found.span("base"), words)  # 逊于中位数49.8亿元
    is_up = found["below"] is None
    return _compared(page, subject, words, found.span("base"), unit, is_up=is_up)


def _even(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 与全国平均水平持平: no gap to a mean, a whole or another place."""
    other = _OTHER.search(page.text, *words.subject) if clause.figure.direction == "flat" else None
    if not other or words.base:
        return None
    base = other.span("other")
    is_whole = "whole" in table("front").roles(page.text[slice(*base)])
    is_place = is_whole or page.places.other_at(page.text, *base) == base
    if not (is_place or is_mean(page.text, base)):
        return None
    subject = words.subject[0], other.start()
    return Said(change(clause.figure.unit), subject, words, "flat", base, is_gap=True)


def apart(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 首尾相差14个百分点, 分别变动1.2个百分点: how much, not which way."""
    unit = clause.figure.unit
    if goal := _FROM_GOAL.fullmatch(page.text, *clause.head):
        start = clause.head[0]
        return Said(change(unit), (start, start), words, "down", goal.span("goal"), is_gap=True)
    is_left = is_points(unit) or page.text.startswith(_GAPS, clause.figure.end)
    left = _LEFT.search(page.text, *clause.head) if is_left else None
    found = _APART.search(page.text, *clause.head) or left
    if not found:
        return None
    subject = (clause.head[0], found.start())
    other = _OTHER.search(page.text, *subject)
    if found is left and not other:
        return None
    against = other.span("other") if other else None
    subject = (subject[0], other.start()) if other else predicate(page, subject).subject
    is_behind = _BEHIND.match(found[0]) and _FROM.search(page.text, *clause.head)
    way: Direction | None = "down" if is_behind else None
    return Said(change(unit), subject, words, way, against, is_gap=True)


def _compared(
    page: Page, subject: Span, words: Predicate, base: Span, unit: str, *, is_up: bool
) -> Said:
    return Said(
        change(unit),
        subject,
        words,
        "up" if is_up else "down",
        base,
        is_gap=not is_time(page.text, base),
        is_growth=is_growth(page, subject),
    )


def may_be_ratio(unit: str) -> bool:
    """Tell whether a ratio may have *unit*: 倍, or none, as in 3:2."""
    return not unit or ":" in unit or is_rate(unit)


def ratio(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 三次产业比为7:55:38, 是去年的2.4倍: how many times it is another."""
    text, unit = page.text, clause.figure.unit
    if ":" in (unit or text[clause.figure.start : clause.figure.end]):
        is_named = words.base is not None and text.endswith("比", *clause.head)
        subject = clause.head if is_named else words.subject  # 门票与消费比1:5
        return Said("ratio", subject, words)
    if not is_rate(unit) or words.verb:
        return None
    if text.endswith("之比", *words.subject):
        return _quotient(text, words)
    for found in [*_times().finditer(text, *clause.head)][-1:]:
        base, subject = found.span("base"), (clause.head[0], found.start())
        if unit != _MULTIPLE and found["base"].endswith(having("relating", "planned")):
            return Said("share", subject, words, of=base)
        if is_percent(unit) and _is_value(page, clause, found):
            return Said("level", min(subject, words.subject), words)  # 从26%(下)降至2019年的20%
        if unit == _MULTIPLE or is_time(text, base) or _is_beside(page, found, unit):
            return Said("ratio", subject, words, against=base)
        if found["of"] and not found["regains"]:
            return Said("share", subject, words, of=base)
    noun, multiples = table("nouns").before(text, *words.subject), having("relating", "multiple")
    is_named = (noun and noun.word.endswith("率")) or text.endswith(multiples, *words.subject)
    is_named = is_named or text.startswith(multiples, clause.figure.end)  # 18倍PE
    return Said("ratio", words.subject, words) if unit == _MULTIPLE and not is_named else None


def _is_value(page: Page, clause: Clause, found: re.Match[str]) -> bool:
    """Tell whether a rate is that of its base: 由94.6%跌至上月的93.4%, 低于市场预期的9.3%."""
    if found["base"].endswith(having("relating", "expected")):
        return True
    start = found.start("base")
    if is_time(page.text, found.span("base")) and _BESIDE_RATE.search(
        page.text, max(0, start - 2 * _NEAR), start
    ):
        return True  # 失业率为3.2%, 低于上年同期的4.1%
    last = page.figure_ends.get(clause.head[0])
    if last is None or not is_percent(last.unit):
        return False
    return _FROM_WHAT.search(page.text, max(0, last.start - _NEAR), last.start) is not None


def _is_beside(page: Page, found: re.Match[str], unit: str) -> bool:
    """Tell whether a base is no whole: only 相当于 it, a mean, or another place: 武清县的八成.

    What is a rate, a price or per head has none: 劳动生产率为全省的86%.
    """
    base = found.span("base")
    if is_mean(page.text, base) or (found["of"] and _is_unsummed(page.text, found)):
        return True
    if found["likens"]:
        return not page.text.startswith("全", base[0])
    is_whole = not found["of"] or unit == "%"
    return not is_whole and page.places.other_at(page.text, *base) is not None


def is_mean(text: str, base: Span) -> bool:
    """Tell whether a base of comparison is a mean: 全县平均水平."""
    return text.endswith(having("relating", "mean"), *base)


def _is_unsummed(text: str, found: re.Match[str]) -> bool:
    """Tell whether a rate, a price or a value per head is compared, and not held to a limit."""
    start, end = found.pos, found.start()
    if text.startswith(having("relating", "above", "below", "attained"), end):
        return False  # 覆盖率超过规定的80%
    if (adverb := table("before").before(text, start, end)) and len(adverb.word) == 1:
        end = adverb.start  # 售价(仅)为进口货的三分之一
    is_each = any(text.find(word, start, end) >= 0 for word in having("relating", "each"))
    return is_each or text.endswith(having("relating", "unsummed"), start, end)


def _quotient(text: str, words: Predicate) -> Said:
    """Read A与B之比, or 与B之比 of what was said before."""
    start, stop = words.subject
    if text[start] not in "与同和":
        return Said("ratio", words.subject, words)
    return Said("ratio", (start, start), words, against=(start + 1, stop - len("之比")))


@cache
def _different() -> re.Pattern[str]:
    above, below = pattern_of("above"), pattern_of("below")
    return re.compile(
        rf"(?:(?P<below>{below})|(?P<above>{above}))(?P<base>(?!指[数标]|地位|优势)[^,;。]{{1,20}})\Z"
    )


@cache
def _times() -> re.Pattern[str]:
    likens, equals, regains = map(pattern_of, ("likens", "equals", "regains"))
    return re.compile(
        rf"(?:(?P<likens>{likens})|(?P<regains>{regains})|{equals})了?"
        r"(?P<base>[^,;。]{1,24}?)(?P<of>的?)(?:近|约)?\Z"
    )
