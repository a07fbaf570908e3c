"""A series as a table: periods in one direction, areas and companies in the other."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.lookup.follows import said_basis
from czfacts.lookup.series import Point, Series
from czfacts.lookup.stated import ReadFigure
from czfacts.printing.bars import Bar, Chart
from czfacts.printing.table import Cell, Column, Figure, Table
from czfacts.values.period import Period
from czfacts.views import figures, labels, periods
from czfacts.views.axis import Axis
from czfacts.views.columns import column
from czfacts.views.slots import By, Grid, Key, Slot
from czfacts.wording import Phrase, translate

REVISED, DIFFERS, UNSURE = "r", "≠", "?"
POINTS = "percentage points"
FEWEST = 4  # periods that make a line: two or three show a small change as all or nothing
STEPS = 7  # from the lowest small bar to the highest


class SeriesLine(NamedTuple):
    """A column over time, for a chart."""

    name: str
    first: Cell
    """Its first figure, "" where the last is the only one."""
    values: Sequence[Decimal | None]
    last: Cell


class OverTime:
    """A series in one language."""

    def __init__(
        self, found: Series, language: Language, by: By = "area", to: str | None = None
    ) -> None:
        """Take a series, whose unit is *to* where somebody asked for one."""
        self._found = found
        self._grid = Grid(found, by)
        self._language = language
        alike = [it.figure for it in found.points if it.figure.relation == found.relation]
        self._to = to
        self._axis = Axis(alike, found.unit, language, is_asked=bool(to))

    @property
    def is_single(self) -> bool:
        """Whether there is one column alone."""
        return len(self._grid.keys) == 1

    def table(self) -> Table[Any]:
        """Return the figures of each period; gaps stay empty.

        Several areas have a column each, or a row where they are more than the periods.
        """
        keys, spans = self._grid.keys, self._grid.periods
        rows: Sequence[Any] = spans
        columns = [self._column("period", self._when, whole=True)]
        if self.is_single:
            columns += [*self._single(), self._column("note", self._note)]
        elif len(keys) > len(spans):
            has_entities = any(self._grid.first(key).column.entity for key in keys)
            whose = self._column("whose" if has_entities else "area", self._label)
            rows, columns = keys, [whose, *map(self._at, spans)]
        else:
            columns += map(self._of, keys)
        no_room = labels.no_room(self._language)
        return Table(columns, rows, lambda _: {}, (), self.heading, no_room=no_room)

    def notes(self) -> Iterator[str]:
        """Yield what is to be known beside the table."""
        for key in () if self.is_single else self._grid.keys:
            for days in self._grid.periods:
                for note in self._of_slot(self._grid.slot(key, days)):
                    where = f"{self._label(key)} {self._when(days)}"
                    said = Phrase("{area}: {note}", area=where, note=note)
                    yield translate(said, self._language)
        if self._legend:
            said = Phrase("{area}: {note}", area=DIFFERS, note=self._legend)
            yield translate(said, self._language)

    @cached_property
    def _legend(self) -> Phrase | None:
        """What most changes may have that do not follow from the values; others have a note."""
        grid = self._grid
        slots = (grid.slot(key, days) for key in grid.keys for days in grid.periods)
        notes = Counter(note for slot in slots for note in self._of_change(slot))
        return max(notes, key=notes.__getitem__, default=None)

    @property
    def is_in_lines(self) -> bool:
        """Whether a chart has a line for each column: where many periods are of one length."""
        return not self.is_single and FEWEST <= len(self._grid.periods) == len(
            self._grid.usual_periods
        )

    def chart(self) -> Chart:
        """Return a bar for each value, from zero: of each column one period after another."""
        points = [
            (key, it)
            for key in self._grid.keys
            for days in self._grid.periods
            if (it := self._grid.slot(key, days).value)
        ]
        largest = max((abs(self._size(it)) for _, it in points), default=Decimal(0)) or 1
        bars = [
            Bar(self._bar(key, it), self._figure(it), float(self._size(it) / largest))
            for key, it in points
        ]
        return Chart(self.heading, bars)

    def _bar(self, key: Key, point: Point) -> str:
        when = self._when(point.days)
        return when if self.is_single else f"{self._label(key)} {when}"

    @cached_property
    def lines(self) -> list[SeriesLine]:
        """Each column over the periods of the usual length; a gap is None."""
        return [self._line(key, self._grid.usual_periods) for key in self._grid.keys]

    @property
    def is_on_one_scale(self) -> bool:
        """Whether `lines` can be drawn on one scale, so that each change in them is still seen."""
        spans = [_span(line.values) for line in self.lines]
        every = _span([value for line in self.lines for value in line.values])
        return all(span * STEPS >= every for span in spans if span)

    def _line(self, key: Key, periods: Sequence[Period]) -> SeriesLine:
        points = [self._grid.slot(key, days).value for days in periods]
        shown: list[Cell] = [self._figure(it) for it in points if it] or [""]
        first = shown[0] if len(shown) > 1 else ""
        sizes = [self._size(it) if it else None for it in points]
        return SeriesLine(self._label(key), first, sizes, shown[-1])

    @property
    def lines_heading(self) -> str:
        """The heading of `lines`: with the periods that they run over, and how they are drawn."""
        usual = self._grid.usual_periods
        whole = Period(usual[0].start, usual[-1].end) if usual else None
        span = self._when(whole).replace("/", "–") if whole else ""
        said = (
            Phrase("{name}, {period}; not from zero", name=self.heading, period=span)
            if self.is_on_one_scale
            else Phrase(
                "{name}, {period}; each line on its own scale, not from zero",
                name=self.heading,
                period=span,
            )
        )
        return translate(said, self._language)

    def _single(self) -> Iterator[Column[Any]]:
        """Yield the columns of a series of one area: value, change, what follows, ranks."""
        key = self._grid.keys[0]
        cells: dict[str, Callable[[Slot], Cell]] = {
            "value": self._value,
            "change": self._change,
            "follows": self._follows,
            "position": lambda slot: self._rank(slot.rank),
            "position_by_rate": lambda slot: self._rank(slot.rank_by_rate),
        }
        for name, cell in cells.items():
            yield self._column(
                name, lambda days, cell=cell: cell(self._grid.slot(key, days)), whole=True
            )

    def _of(self, key: Key) -> Column[Any]:
        def cell(days: Period) -> Cell:
            return self._whole(self._grid.slot(key, days))

        return Column(self._label(key), cell, whole=True)

    def _at(self, days: Period) -> Column[Any]:
        def cell(key: Key) -> Cell:
            return self._whole(self._grid.slot(key, days))

        return Column(self._when(days), cell, whole=True)

    def _whole(self, slot: Slot) -> Cell:
        """Return value and change together, as short as can be."""
        value = self._value(slot)
        change = str(self._change(slot)).replace(POINTS, "pp")
        if isinstance(value, Figure) and change:
            return value._replace(unit=f"{value.unit} {change}".strip())
        return value or change

    def _when(self, days: Period) -> str:
        return periods.of_days(days, self._language)

    def _column(self, key: str, cell: Any, rank: int = 0, *, whole: bool = False) -> Column[Any]:
        return column(key, self._language, cell, rank, whole=whole)

    @property
    def heading(self) -> str:
        """Whose figures they are, if all are those of one, of what, and in which unit."""
        where = self._label(self._grid.keys[0]) if self.is_single else ""
        called = labels.called(self._found.name, self._language)
        name = " ".join(filter(None, (where, called)))
        if not self._axis.unit:
            return name
        return translate(Phrase("{name}, {unit}", name=name, unit=self._axis.unit), self._language)

    def _value(self, slot: Slot) -> Cell:
        if not slot.value:
            return ""
        marks = [REVISED] * bool(slot.value.figure.revises) + [DIFFERS] * bool(slot.value.differs)
        marks += [UNSURE] * (not _is_sure(slot.value))
        return self._figure(slot.value)._replace(unit=" ".join(marks))

    def _figure(self, point: Point) -> Figure:
        return self._axis.figure(point.figure)

    def _size(self, point: Point) -> Decimal:
        return convert.converted(point.figure, self._found.unit).value

    def _change(self, slot: Slot) -> Cell:
        if not slot.change or not slot.change.figure.change:
            return ""
        it = slot.change.figure
        marks = [DIFFERS] * bool(slot.change.differs) + [UNSURE] * (not _is_sure(slot.change))
        return " ".join([str(figures.of_fact(it, self._language)), *marks])

    def _follows(self, slot: Slot) -> Cell:
        point = slot.change if slot.change and slot.change.follows else slot.value
        return self._written(point) if point else ""

    def _written(self, point: Point) -> str:
        """Return the change that the values say beside *point*."""
        it = point.follows
        if not it:
            return ""
        direction = "up" if it.value > 0 else "down" if it.value else "flat"
        plain = figures.Plain(
            [it.value], it.unit, direction=direction, is_asked=it.unit == self._to
        )
        return str(figures.written(plain, self._language))

    def _rank(self, rank: Point | None) -> Cell:
        return str(figures.of_fact(rank.figure, self._language)) if rank else ""

    def _note(self, days: Period) -> str:
        """Return what is to be known of the single column at a period."""
        slot = self._grid.slot(self._grid.keys[0], days)
        said = (translate(each, self._language) for each in self._of_slot(slot))
        return ("；" if self._language == "zh" else "; ").join(said)

    def _of_slot(self, slot: Slot) -> Iterator[Phrase]:
        """Yield what is to be known of a value and its change."""
        for it in slot.others:
            shown, id = self._figure(it)._replace(unit=""), it.figure.id
            if it.revised_by:
                yield Phrase("revised, was {value} ({id})", value=shown, id=id)
            else:
                yield Phrase("{value} in {id}", value=shown, id=id)
        yield from (note for note in self._of_change(slot) if note != self._legend)
        for it in slot.odd:
            change, follows = figures.of_fact(it.figure, self._language), self._written(it)
            yield Phrase("{change} does not follow: {follows}", change=change, follows=follows)

    def _of_change(self, slot: Slot) -> Iterator[Phrase]:
        """Yield what a change may have that does not follow from the values."""
        change = slot.change or slot.value
        if change and change.differs:
            match change.because:
                case "revised_base":
                    yield Phrase("the change was computed before the revision")
                case "comparable_prices" if self._is_at_prices:
                    yield Phrase("the change is at comparable prices")
                case "comparable_prices":
                    yield Phrase("the change is perhaps at comparable prices")
                case "comparable_scope":
                    yield Phrase("the change is on a comparable basis")
                case _:
                    yield Phrase("the change does not follow from the values")

    @cached_property
    def _is_at_prices(self) -> bool:
        """Whether the source of one change says so: the others of the measure are counted alike."""
        return any(said_basis(it.figure) == "comparable_prices" for it in self._found.points)

    def _label(self, key: Key) -> str:
        """Return what tells a column from the others, all of it where there is but one.

        What is of no company is of its area: 宜昌市 beside 三峡电站.
        """
        column = self._grid.first(key).column
        names = [labels.called(name, self._language) if name else "" for name in column]
        parts = [*names, *key[len(names) :]]
        if not self.is_single:
            varies = [len({each[n] for each in self._grid.keys}) > 1 for n in range(len(key))]
            parts = [part for part, differs in zip(parts, varies, strict=True) if differs]
        return " ".join(filter(None, parts)) or names[0]


def _is_sure(point: Point) -> bool:
    """Tell whether the name of a figure is sure; a fact base has no others."""
    return not isinstance(point.figure, ReadFigure) or point.figure.sure


def _span(values: Sequence[Decimal | None]) -> Decimal:
    known = [value for value in values if value is not None] or [Decimal(0)]
    return max(known) - min(known)
