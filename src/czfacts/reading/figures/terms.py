"""A number of a text with what follows it."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from czfacts.reading.figures.lexicon import COUNT, MEASURE, UnitWord, lexicon
from czfacts.reading.figures.numerals import NUMERALS, Number

NO_UNIT = UnitWord("", MEASURE, frozenset(), "", "")
PERCENT = UnitWord("%", MEASURE, frozenset({"signed"}), "", "ratio")
SHARE = UnitWord("/", MEASURE, frozenset(), "", "ratio")
PLACES = UnitWord("位", COUNT, frozenset(), "", "rank")

# How much of it is sold for that: 39块8三斤装, 19块9两包.
PACK = rf"[{NUMERALS}]+(?:公?斤|[个只瓶盒袋包支箱份枚片条双])装?(?![0-9一-鿿])"
EACH = rf"一(?![{NUMERALS}0-9])"  # 四块八一斤


class Term(NamedTuple):
    """A number and what stands right after it."""

    start: int
    end: int
    value: Decimal | None = None
    """None where it is no number that may be a figure: a code, a date, a doubt."""
    high: Decimal | None = None
    parts: tuple[Decimal, ...] = ()
    unit: str = ""
    """As printed, its multiplier first."""
    word: UnitWord = NO_UNIT
    multiple: str = ""
    vague: str = "="
    """The comparator that 多, 余, 几 and 来 make."""
    number: Number | None = None
    kind: str = "number"
    """number; share (百分之三), fraction (1/3), halved (一半), half (半), ratio (7:3),
    first (首位), flat (持平), sum (of money, without a unit: 花了三百六)."""

    is_closed: bool = False
    """It is written in digits, and a stop follows its unit."""

    @property
    def is_bare(self) -> bool:
        """Whether it has no unit, not even a multiplier."""
        return not self.unit

    def void(self) -> "Term":
        """Return what is left where it is no figure."""
        return self._replace(value=None)


@cache
def word_of(text: str) -> UnitWord:
    """Return the unit of the tables that is written *text*."""
    return next(unit for unit in lexicon().units.at(text, 0) if unit.text == text)
