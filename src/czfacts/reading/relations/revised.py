"""Whether a figure corrects one that was published before."""

from functools import lru_cache

from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.regex import lazy_regex

_DONE = "修订|修正|更正|订正|最终核实|最终核定"
_NUMBER = f"(?:{_DONE}|核实|核定)后?的?(?:数据|数|值)"  # 核定产能 is what may be produced
_BEFORE = lazy_regex(rf"(?:{_NUMBER}\)?[为是]?|(?:{_DONE})后?[为是至到成])(?:了|约|大约)?\Z")
_BEHIND = lazy_regex(rf"\({_NUMBER}\)")
_LED = lazy_regex(
    "(?:修订|修正|更正|核实|核定|核算)后(?:的|,|(?!期))|经[^,;。]{0,12}?最终(?:核实|核定|核算|审定),"
)
_SIGN = lazy_regex("[修订更核]")  # one of them stands in each of these words
_REACH = 16  # characters before and after a figure


def is_revised(page: Page, clause: Clause, figure: Span) -> bool:
    """Tell whether the *figure* of *clause*, placed in its line, is what another was revised to.

    That a law or a plan is revised is no such thing: the number must be.
    """
    if not _is_told(page.shaped):
        return False
    start, end = figure
    return bool(
        _BEFORE.search(page.shaped, max(0, start - _REACH), start)
        or _BEHIND.match(page.shaped, end, end + _REACH)
        or any(_LED.search(page.text, each[0], each[1] + 1) for each in _spans(clause))
    )


@lru_cache(maxsize=8)
def _is_told(text: str) -> bool:
    """Tell whether anything may be revised in *text*: asked once a paragraph."""
    return _SIGN.search(text) is not None


def _spans(clause: Clause) -> tuple[Span, ...]:
    return (*clause.leads[-1:], clause.head)
