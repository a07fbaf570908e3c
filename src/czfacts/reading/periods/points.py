"""Numbered points of a paragraph, and sentences that go on with the time of the one before."""

from bisect import bisect_left

from czfacts.reading.periods.frame import Frame
from czfacts.reading.periods.iso import YEAR, is_a, last_day
from czfacts.reading.periods.state import State, passes
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_money, measured
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_POINT = lazy_regex(r"(?:[。!?;:]|\A)[其第]?(?P<number>[一二三四五六七八九十])(?:是|,)")
_RESUMED = lazy_regex(
    lambda: (
        r"在?这[0-9一-龥]"
        f"|{alternatives('when', 'resumes')}|(?P<besides>{alternatives('when', 'besides')})"
    )
)
_ASPECT = lazy_regex(
    lambda: (
        r"(?:(?:从|分|按)[^,。;0-9]{1,12}看|[一-龥]{2,4}方面"
        rf"|{alternatives('when', 'aspect')}),"
    )
)
# 其中二季度营收12亿元, 增长5%; 净利润(1.6亿元): one list of what a firm earned in a part of a year.
_FIRST = lazy_regex(r"(?:[。!?;]|\A)[^,;。!?]{0,3},?\Z")
_EARNED = lazy_regex(lambda: rf"[^,;。0-9]*(?:{alternatives('nouns', 'result')})[^,;。0-9]?-?[0-9]")
_NEXT = lazy_regex(r"[^;。]*;(?P<measure>[^,;。0-9]{3,}?)[^,;。0-9]?-?[0-9]")
_LONGEST = 3  # characters of what numbers a point


class Points:
    """The points of a paragraph, in the order in which it is read.

    Each begins with the time that governed before the first.
    """

    def __init__(self) -> None:
        self._state: State | None = None
        """What governed before the first of them."""
        self._read = 0

    def begun(self, text: str, head: Span, state: State) -> State:
        """Return what governs at *head*, where points may begin behind the last that was asked."""
        for point in _POINT.finditer(text, self._read, head[0] + _LONGEST):
            if point["number"] == "一" or self._state is None:
                self._state = state
            state = self._state
        self._read = head[1]
        return state


def is_aspect(text: str) -> bool:
    """Tell whether a paragraph looks at what the one before counted: 从手法看, 分业务看."""
    return _ASPECT.match(text) is not None


def carried(
    text: str, begun: str | None, counted: str | None, part: str | None, frame: Frame
) -> str | None:
    """Return with what time a paragraph begins, which may go on with the one before: 从手法看.

    That *counted* of a time that is over; or it first told of a *part* of a year that is not over,
    where the text is of the year as a whole: 上半年营收31亿元. 分业务看. Else it is *begun*.
    """
    if not is_aspect(text):
        return begun
    if not begun:
        is_over = counted and last_day(counted)[:YEAR] <= frame.published
        return counted if is_over else None
    is_open = begun == frame.base and is_a(begun, YEAR) and "" < frame.published < last_day(begun)
    return part if is_open and part and part.startswith(begun) else begun


def resumed(page: Page, clause: Clause, state: State, frame: Frame) -> State:
    """Return what governs a clause, which may go on with the sentence before: 其中, 这些, 另有.

    What is besides what is to come is not to come.
    """
    text = page.text
    if not state.flow and frame.is_long_past(state.last[0]) and _is_alike(page, clause):
        return state.resumed(goes_on=True)
    begin = max(clause.start, text.rfind("。", clause.start, clause.figure.start) + 1)
    goes_on = _RESUMED.match(text, begin)
    is_plan = goes_on and goes_on["besides"] and passes(state.last[0], frame.published)
    return state.resumed(goes_on=bool(goes_on) and not is_plan)


def lists_on(text: str, start: int, end: int) -> bool:
    """Tell whether what a semicolon parts is all of the time at *start* to *end*: 其中二季度.

    So it is where all are of a firm's results, or the next was told of the whole before.
    """
    if not _FIRST.search(text, 0, start):
        return False
    goes_on = _NEXT.match(text, end)
    if not goes_on:
        return False
    is_told = goes_on["measure"] in text[:start]
    return is_told or bool(_EARNED.match(text, end) and _EARNED.match(text, goes_on.start(1)))


def _is_alike(page: Page, clause: Clause) -> bool:
    """Tell whether a figure is a percentage, or like the one before, and no money or age."""
    unit = measured(clause.figure.unit)
    at = bisect_left(page.figures, clause.figure.start, key=lambda figure: figure.start)
    is_same = at > 0 and measured(page.figures[at - 1].unit) == unit and not is_money(unit)
    return unit == "%" or (is_same and unit != "岁")
