"""Answers in surveys: 认为订单增加企业 of 认为订单增加的占四成."""

import re
from functools import cache

from czfacts.reading.names.asked import Asked
from czfacts.reading.names.names import Name, pieces
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_SAYS = lazy_regex(lambda: f"{alternatives('telling', 'polled')}|估(?=[增减持])")
_MANY = "[0-9,.]*[万千百]?[余多]?[家户名位人个间份]?"
_REACH = 160  # characters back to those who were asked


def polled(it: Asked) -> Name:
    """Return who says what, () where nobody was asked, or who it is says nothing."""
    page, (start, end) = it.page, it.said.subject
    if it.said.tells:
        start, end = it.clause.tail
    says = _SAYS.search(page.text, start, end)
    if not says or (it.said.tells and says.start() > start):
        return ()
    who = _asked(page, max(0, says.start() - _REACH), says.start())
    if not who:
        return ()
    is_said = page.text.endswith(page.text[slice(*who)], says.end(), end)
    said = () if says[0] == "表示" else (says.span(),)
    told = (*said, *_told(page, says.end(), end))
    return pieces(page, *told, *(() if is_said else (who,)))


def _asked(page: Page, start: int, end: int) -> Span | None:
    """Return the noun of those who were asked last."""
    found = [*_respondents().finditer(page.text, start, end)]
    return found[-1].span(found[-1].lastgroup or 0) if found else None


def _told(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """Return what they say, without when: 预计(四季度将)订单增加."""
    if time := page.times.get(start):
        start = time.end()
    return ((start, end),)


@cache
def _respondents() -> re.Pattern[str]:
    who = alternatives("people", "asked")
    how, asked = alternatives("telling", "manner"), alternatives("telling", "asked")
    return re.compile(
        rf"(?:{asked})的?{_MANY}[一-鿿]{{0,4}}?(?P<asked>{who})"
        rf"|(?P<who>{who})(?:进行了?|做了?|开展了?|作了)?的?(?:{how})*(?:调查|访问|访谈|问卷|预期)"
    )
