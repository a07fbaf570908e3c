"""Whose a figure is, from the places and bodies that its sentence names."""

from czfacts.reading.areas import Span, is_body
from czfacts.reading.clauses import Clause
from czfacts.reading.measures import Own, own
from czfacts.reading.page import Page


class Whose:
    """Remembers the place or body that a sentence speaks of."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._area: Span | None = None
        self._entity: Span | None = None

    def passed(self, mark: str) -> None:
        """Forget at the end of a sentence."""
        if mark in "。!?":
            self._area = self._entity = None

    def meet(self, clause: Clause, mine: Own) -> None:
        """Look at what stands before a figure, and at the clauses that lead to it."""
        if clause.opened.endswith("("):
            return  # 台湾(+6.8%)
        for lead in clause.leads:
            self._take(own(self._page, lead)._replace(agent=None))
        self._take(mine)

    def of(self, mine: Own, number: int, count: int) -> tuple[Span | None, Span | None]:
        """Return the area and the entity of a figure, the *number*-th of *count* in a list."""
        if count == len(mine.places) > 1:
            return mine.places[number], None
        return self._area, self._entity

    def _take(self, mine: Own) -> None:
        if mine.whole:
            is_larger = self._page.places.is_larger(self._page.text[slice(*mine.whole)])
            self._area, self._entity = (mine.whole if is_larger else None), None
        if mine.places:
            self._area, self._entity = (mine.places[0][0], mine.places[-1][1]), None
        if mine.agent and is_body(self._page.text[slice(*mine.agent)]):
            self._entity = mine.agent
