"""What may be a figure: a number, its unit, and what stands around it."""

from typing import NamedTuple

from czfacts.reading.figures.leads import Lead
from czfacts.reading.figures.numerals import Number
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_SINCE = lazy_regex(
    "下来|之?[来前后](?![进移])|以[来前后]|间|多来|里(?!程)|内(?=[再还要将新完建改])"
)
_PASSED = ("过了", "到了", "为了", "除了")
_YEARS = lazy_regex("(?:[需要花]|还有|用了)\\Z")  # 要9年
_EVER = lazy_regex("[干做开教种养住守跑修当卖学待打扛]过\\Z")
_WORK = lazy_regex("[干做开教种养住守跑修当卖学待]")  # 面馆开在南门11年了
_STILL = lazy_regex("多?了(?:[,。;!?]|$)")
_AT_END = lazy_regex(r"[,。;!?、)]|了[,。;!?]|$|才|左右|多?时间")


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
        is_done = self.follows(("了",)) and not self.follows(_PASSED)
        if "lasting" in self.lead.roles or is_done:
            return True
        clause, end = self.lead.clause, self.term.end
        is_spent = _YEARS.search(clause) and _AT_END.match(self.plain, end)
        is_still = _WORK.search(clause) and _STILL.match(self.plain, end)
        is_used = self.follows(("用",)) and self.next_character in {"才", "就"}  # 用三年才
        return any((is_spent, is_still, is_used, _EVER.search(clause)))

    @property
    def is_since(self) -> bool:
        """40多年来, 五年间, 3天后."""
        return not self.is_lasting and _SINCE.match(self.plain, self.term.end) is not None

    @property
    def next_character(self) -> str:
        return self.plain[self.term.end : self.term.end + 1]

    def follows(self, endings: tuple[str, ...]) -> bool:
        return self.plain.endswith(endings, 0, self.number.start)
