"""A series as a grid: columns, periods with the gaps between them, and the figures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from czfacts.base.model import Indicator
from czfacts.lookup.series import Point, Series
from czfacts.lookup.spans import in_time
from czfacts.reading import alike
from czfacts.values.agree import agree
from czfacts.values.normal import CHANGES
from czfacts.values.period import Period

By = Literal["area", "base"]
Key = tuple[str, ...]
LONGEST_GAP = 5  # periods that are shown empty: what is further apart stands for itself


class Slot(NamedTuple):
    """What is said of one column and period."""

    value: Point | None
    """The value that holds: the last that nothing corrects."""
    others: tuple[Point, ...]
    """The values that it corrects, and those that are not the same."""
    change: Point | None
    """The change that can be held against the values, else any."""
    rank: Point | None
    """Where the value stands among those of others."""
    rank_by_rate: Point | None
    """Where its change does: second by growth is not second."""
    odd: tuple[Point, ...]
    """Other changes that do not follow from the values, and nothing tells why."""


class Grid:
    """The columns of a series are areas and companies, perhaps of each fact base."""

    def __init__(self, found: Series, by: By) -> None:
        self._found = found
        self._by = by

    @cached_property
    def keys(self) -> list[Key]:
        """The columns: area, company, fact base or text."""
        return [*dict.fromkeys(key for key, _ in self._points)]

    @cached_property
    def periods(self) -> list[Period]:
        """The periods, the longest first, with those that are missing between two."""
        return [
            days
            for group in in_time(point.days for point in self._found.points)
            for days in _filled(group)
        ]

    @property
    def usual_periods(self) -> list[Period]:
        """The periods of the length that most figures have."""
        lengths = Counter(point.days.length for point in self._found.points)
        usual = max(lengths, key=lengths.__getitem__, default="")
        return [days for days in self.periods if days.length == usual]

    def slot(self, key: Key, days: Period) -> Slot:
        """Return what stands in the column *key* at the period *days*."""
        points = self._points.get((key, days), [])
        values = [it for it in points if it.figure.relation == self._found.relation]
        value = _valid(values)
        others = [it for it in values if value and not _is_told(it, value)]
        changes = [it for it in points if it.figure.relation in CHANGES and it not in values]
        changes = [it for it in changes if it.revised_by is None] or changes
        # Rates are what columns compare.
        changes.sort(key=lambda it: (it.figure.relation != "change_rate", it.differs is None))
        odd = [it for it in changes[1:] if it.differs and it.because is None]
        ranks = [it for it in points if it.figure.relation == "rank" and it not in values]
        by_rate = [it for it in ranks if self._is_by_rate(it.figure)]
        return Slot(
            value,
            tuple(others),
            next(iter(changes), None),
            next((it for it in ranks if it not in by_rate), None),
            next(iter(by_rate), None),
            tuple(odd),
        )

    def _is_by_rate(self, rank: Indicator) -> bool:
        of = self._by_id.get(rank.indicator or "")
        is_of_change = of is not None and of.relation in CHANGES
        return is_of_change or any(map(alike.is_by_rate, rank.name.texts))

    @cached_property
    def _by_id(self) -> dict[str, Indicator]:
        return {it.figure.id: it.figure for it in self._found.points}

    @property
    def shown(self) -> set[str]:
        """The ids of the figures that are the value, the change or a rank of their slot."""
        slots = (self.slot(*at) for at in self._points)
        shown = ((it.value, it.change, it.rank, it.rank_by_rate) for it in slots)
        return {it.figure.id for points in shown for it in points if it}

    def first(self, key: Key) -> Point:
        """Return the first point of the column *key*."""
        return next(each[0] for (mine, _), each in self._points.items() if mine == key)

    @cached_property
    def _points(self) -> dict[tuple[Key, Period], list[Point]]:
        points: dict[tuple[Key, Period], list[Point]] = {}
        for point in self._found.points:
            points.setdefault((self._key(point), point.days), []).append(point)
        return points

    def _key(self, point: Point) -> Key:
        if self._by == "area":
            return point.column.key
        return (*point.column.key, point.figure.base or point.figure.source[0].id or "")


def _valid(values: Sequence[Point]) -> Point | None:
    """Return the value that holds: rather the last, an exact one, one that nothing corrects."""
    corrected = [it.figure.normalized for it in values if it.revised_by]
    valid = [it for it in values if it.figure.normalized not in corrected] or values
    exact = [it for it in valid if it.figure.comparator == "="] or valid
    return exact[-1] if exact else None


def _is_told(other: Point, value: Point) -> bool:
    """Tell whether *value* says all that *other* does; what was corrected is history."""
    one, two = other.figure.normalized, value.figure.normalized
    return one == two or (other.revised_by is None and agree(one, two))


def _filled(group: Sequence[Period]) -> list[Period]:
    """Return a *group* in time, with the gaps of each length in it."""
    lengths = {days.length for days in group}
    same = ([days for days in group if days.length == length] for length in lengths)
    return sorted(days for each in same for days in _with_gaps(each))


def _with_gaps(periods: Sequence[Period]) -> Iterator[Period]:
    """Yield *periods* of one length, and those between them that a regular series would have."""
    is_yearly = len({(it.start.month, it.end.month) for it in periods}) == 1
    yield from periods[:1]
    for before, after in pairwise(periods):
        missing = [*_between(before, after, is_yearly=is_yearly)]
        is_regular = not missing or _next(missing[-1], is_yearly=is_yearly) == after
        yield from missing if is_regular else ()
        yield after


def _between(before: Period, after: Period, *, is_yearly: bool) -> Iterator[Period]:
    days = before
    for _ in range(LONGEST_GAP):
        days = _next(days, is_yearly=is_yearly)
        if days >= after:
            return
        yield days


def _next(days: Period, *, is_yearly: bool) -> Period:
    return days.years_later(1) if is_yearly else days.following()
