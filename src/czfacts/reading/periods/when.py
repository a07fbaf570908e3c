"""A time that a text names, resolved."""

from typing import NamedTuple


class When(NamedTuple):
    """A time of a text."""

    iso: str | None
    is_stock: bool = False
    """A day at which something is counted, not a time in which it happens."""
    passes: bool = False
    """It is said of one figure alone: 上年同期为3亿元."""
    is_brief: bool = False
    """It does not outlast its sentence: 首三日."""
    each: tuple[str, ...] = ()
    """Each of those that are listed: 一、二、三季度."""


NEVER = When(None)
