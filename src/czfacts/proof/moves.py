"""Whether a value goes the other way than its sentence says: 由3%扩大到2%."""

from czfacts.errors import ConversionError
from czfacts.proof.heard import Heard
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.words import table
from czfacts.values import units
from czfacts.values.normal import Direction

_OPEN = ("rank", "s")  # No. 5 rises to No. 3; what is sped up takes less time


def said(heard: Heard) -> str | None:
    """Return which way the value is said to go from the figure right before it: 缩小至(2%)."""
    before, now = _steps(heard)
    if not before:
        return None
    text, first = heard.sentence.folded, heard.sentence.start
    start, end = before.end - first, now.start - first
    to = table("before").before(text, start, end)
    way = table("directions").before(text, start, to.start) if to and to.has("to") else None
    return way.role or None if way and way.start == start else None


def goes(heard: Heard) -> Direction | None:
    """Return which way the value goes from there if it is *said* to go the other.

    What goes below zero, ranks and times may go either way.
    """
    before, now = _steps(heard)
    if not before or not (way := said(heard)):
        return None
    try:
        (old, code), (new, its) = (units.normalize(it.value, it.unit) for it in (before, now))
    except ConversionError:
        return None
    is_open = code != its or code in _OPEN or min(old, new) < 0 or bool(before.high or now.high)
    actual: Direction = "up" if new > old else "down"
    return None if is_open or old == new or actual == way else actual


def _steps(heard: Heard) -> tuple[Quantity | None, Quantity]:
    """Return the figure before that one and itself."""
    now = heard.said.quantity
    before = (it.quantity for it in heard.others if it.quantity.end <= now.start)
    return max(before, key=lambda it: it.start, default=None), now
