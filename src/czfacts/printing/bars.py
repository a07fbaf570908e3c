"""The bars of a chart: figures in one unit."""

from collections.abc import Sequence
from typing import NamedTuple

from czfacts.printing.table import Cell


class Bar(NamedTuple):
    """A bar of a chart: its label, its figure, and its length, from -1 to 1, the longest."""

    label: str
    figure: Cell
    length: float


class Chart(NamedTuple):
    """Bars of one unit, which their ``title`` says; their figures go without it."""

    title: str
    bars: Sequence[Bar]
