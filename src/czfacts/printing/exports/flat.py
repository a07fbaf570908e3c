"""A flat table: typed columns over rows of plain values. It knows no facts."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

Type = Literal["text", "whole number", "number", "true or false", "date", "list"]
"""What a column holds: str, int, Decimal, bool, an ISO 8601 day, a list as JSON; or None."""


class FlatColumn(NamedTuple):
    """A column."""

    name: str
    type: Type
    about: str


class Flat(NamedTuple):
    """A table; its rows may be made as they are taken, once."""

    name: str
    columns: Sequence[FlatColumn]
    rows: Iterable[Sequence[Any]]
