"""The common unit of many figures, as the heading of a chart or series."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from czfacts.base.model import Indicator
from czfacts.language import Language
from czfacts.printing.table import Figure
from czfacts.values import normal
from czfacts.views import figures


class Axis:
    """The figures of *facts*, all in *unit*; ConversionError where one does not convert.

    Where somebody asked for that very unit, it *is_asked*, and it stays.
    """

    unit: str
    """How it is called: 亿元, CNY bn; "" of counts for which English has no word."""

    def __init__(
        self, facts: Sequence[Indicator], unit: str, language: Language, *, is_asked: bool = False
    ) -> None:
        plain = [figures.plain(fact, unit) for fact in facts]
        sizes: Sequence[Decimal] = [size for it in plain for size in it.sizes]
        self.unit = unit
        if language == "en" and sizes:
            from czfacts.views import english  # noqa: PLC0415, reads tables

            amount = english.amount(sizes, unit, is_asked=is_asked)
            sizes = amount.numbers
            self.unit = amount.heading
        self.unit = self.unit.strip(":")  # proportions have none
        rest = iter(sizes)
        self._figures = {
            fact.id: Figure(
                it.before(normal.SIGNS[it.comparator]),
                _number(it, [*islice(rest, len(it.sizes))]),
                "",
            )
            for fact, it in zip(facts, plain, strict=True)
        }

    def figure(self, fact: Indicator) -> Figure:
        """Return the figure of *fact*, its unit left out."""
        return self._figures[fact.id]


def _number(it: figures.Plain, sizes: Sequence[Decimal]) -> str:
    return figures.ratio(it.parts) if it.parts else figures.number(sizes)
