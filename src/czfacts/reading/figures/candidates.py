"""What may be a figure: a number, its unit, and what stands around it."""

import re
from typing import NamedTuple

from czfacts.reading.figures.leads import Lead
from czfacts.reading.figures.numerals import Number
from czfacts.reading.figures.terms import Term
from czfacts.reading.words.shapes import shapes

_BEHIND = 16  # characters
_LASTING, _SINCE = shapes("lasting"), shapes("since")


class Candidate(NamedTuple):
    """What is to be judged."""

    plain: str
    term: Term
    number: Number
    lead: Lead
    comparator: str
    direction: str | None

    @property
    def is_bounded(self) -> bool:
        return self.comparator in {">", ">=", "<=", "~"}

    @property
    def is_lasting(self) -> bool:
        """连续5年, 打了十一年工."""
        return "lasting" in self.lead.roles or self._stands(_LASTING)

    @property
    def is_since(self) -> bool:
        """40多年来, 五年间, 3天后."""
        return not self.is_lasting and self._stands(_SINCE)

    def _stands(self, shape: re.Pattern[str]) -> bool:
        """Tell whether the figure, ¦, stands in its clause as *shape* says."""
        right = self.plain[self.term.end : self.term.end + _BEHIND]
        return shape.search(f"{self.lead.clause}¦{right}") is not None

    @property
    def next_character(self) -> str:
        return self.plain[self.term.end : self.term.end + 1]

    def follows(self, endings: tuple[str, ...]) -> bool:
        return self.plain.endswith(endings, 0, self.number.start)
