"""On what basis a change is counted: at comparable prices, of the same things both times."""

from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import table
from czfacts.regex import lazy_regex
from czfacts.values import characters

_BRACKET = lazy_regex(r"\(([^()]{1,24})\)")
_REACH = 26  # characters of a bracket


def basis(page: Page, clause: Clause, first: Clause) -> str | None:
    """Return the word that says the basis of the change of *clause*, in a list begun by *first*.

    It stands before the change (同口径增长), right before that clause (按可比价计算，比上年增长),
    or in brackets after it.
    """
    spans = (clause.head, first.head, *first.leads[-1:])
    texts = (page.text[slice(*span)] for span in spans)
    hits = (table("bases").first_in(text) for text in texts)
    hit = next(filter(None, hits), None) or table("bases").first_in(_behind(page, clause))
    return hit and hit.word


def _behind(page: Page, clause: Clause) -> str:
    if page.text.startswith("(", clause.figure.end):  # brackets with figures speak of these
        return ""
    if characters.fold(page.line_behind(clause.figure.end, 1)) != "(":
        return ""
    found = _BRACKET.match(characters.fold(page.line_behind(clause.figure.end, _REACH)))
    return found[1] if found else ""


def is_at_prices(printed: str) -> bool | None:
    """Tell whether *printed* says a change at comparable prices; False: of comparable scope.

    None where it says no basis.
    """
    hit = table("bases").first_in(printed)
    return hit and hit.has("prices")
