"""What people call a status: 在建 for underway."""

import os
from functools import cache

from czfacts.values import tables

_STATUSES = os.path.join(os.path.dirname(__file__), "statuses.tsv")


@cache
def words() -> dict[str, str]:
    """Return those words, in lower case, each with the status that it means."""
    return {row[0]: row[1] for row in tables.rows(_STATUSES, 2)}


@cache
def called(status: str) -> tuple[str, ...]:
    """Return what people call *status*."""
    return tuple(word for word, meant in words().items() if meant == status)
