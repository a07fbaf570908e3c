"""How a problem of a fact base is told: where it is, in which words."""

from collections.abc import Collection
from typing import NamedTuple

from czfacts import escape
from czfacts.base.model import FactBase

Where = tuple[str | int, ...]

LONGEST_NAME = 80
MOST_COMPARED = 500


class Fault(NamedTuple):
    """A problem: where it is, a message that begins with the field, perhaps a second place."""

    path: Where
    message: str
    also: Where | None = None


class Report:
    """Takes the problems of a fact base, and keeps them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def __call__(self, path: Where, message: str, also: Where | None = None) -> None:
        self.faults.append(Fault(path, message, also))


def field(path: Where) -> str:
    """Name a field as its record does: ``source.paragraph``, ``stages.name.zh``."""
    inside = path[2:] if path and path[0] in FactBase.fields and path[0] != "base" else path
    return ".".join(part for part in inside if isinstance(part, str)) or ".".join(map(str, path))


def nearest(name: str, known: Collection[str]) -> str:
    """Return the one of *known* that *name* is most like, nothing where none is near."""
    # difflib takes a time that grows with both: not for what no person types or reads.
    if len(name) > LONGEST_NAME or len(known) > MOST_COMPARED:
        return ""
    import difflib  # noqa: PLC0415, only who errs pays for it

    return next(iter(difflib.get_close_matches(name, known, n=1)), "")


def suggestion(near: str) -> str:
    """Return what a message adds to suggest *near*, nothing where that is nothing."""
    return f"; did you mean '{near}'?" if near else ""


def short(name: str) -> str:
    """Return *name* as a message can carry it: its controls visible, its length bounded."""
    shown = escape.visible(name)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}..."
