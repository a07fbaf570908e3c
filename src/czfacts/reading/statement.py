"""What a figure of a text says, as a record."""

from collections.abc import Mapping
from typing import NamedTuple

from czfacts.reading.figures.quantities import Quantity
from czfacts.values.normal import Direction, Relation, Stated


class Place(NamedTuple):
    """Where a part of a statement stands: a paragraph, and code points in its line."""

    paragraph: int
    start: int
    end: int


class SaidFigure(NamedTuple):
    """A figure, and what its text says with it."""

    quantity: Quantity
    """Placed in its paragraph: `start` and `end` are code points in the line."""
    paragraph: int
    """From 1; sentence likewise."""
    sentence: int
    text: str
    """The figure as printed."""
    measure: str
    """What is measured: 第一产业增加值."""
    name: str
    """The measure with what the relation adds: 第一产业增加值增速."""
    relation: Relation
    """level, change_rate, change_amount, share, rank or ratio."""
    direction: Direction | None
    """up, down or flat, of a change."""
    against: str | None
    """What a change or a ratio is compared with, as printed: 上年同期."""
    basis: str | None
    """On what basis a change is counted: 可比价, 同口径."""
    per: str | None
    """Of what each, said before the figure: 亩 of 每亩."""
    stated: Stated
    period: str | None
    """ISO 8601: a day, a month, a year, or an interval."""
    area: str | None
    """Another place than the text's own."""
    entity: str | None
    """Another body than the text's own."""
    of: str | None
    """The whole of a share, the field of a rank."""
    revised: bool
    """Whether the text says that it corrects an earlier figure."""
    sure: bool
    """Whether the measure is likely right."""
    carried: tuple[str, ...]
    """The parts that were taken over from elsewhere in the text."""
    places: Mapping[str, tuple[Place, ...]]
    """Where the parts stand: measure, against, period, area, entity, of."""
