"""One measure over periods, areas, companies and fact bases, and whether its changes follow."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Literal, NamedTuple

from czfacts.base.model import Bilingual, FactBase, Indicator
from czfacts.errors import NothingFoundError
from czfacts.lookup import compared, convert
from czfacts.lookup.follows import Because, Follows, Pair, follows, judged
from czfacts.lookup.measures import Measure, Measures
from czfacts.lookup.spans import in_time
from czfacts.reading import alike
from czfacts.values import period, units
from czfacts.values.agree import agree
from czfacts.values.compare import caseless
from czfacts.values.normal import CHANGES, Relation
from czfacts.values.period import Period
from czfacts.wording import Called, Names, Phrase

Reason = Literal["target", "gap", "per", "unit", "share", "ratio", "period", "against"]
"""Why a figure does not compare with the others of its measure."""
A_YEAR = "a year"


class ColumnOwner(NamedTuple):
    """Whose figures: those of an area, and in it of a company or body."""

    area: Bilingual
    entity: Bilingual | None

    @property
    def key(self) -> tuple[str, str]:
        """What is alike for one area and entity, however they are written."""
        return _folded(self.area), alike.body(_folded(self.entity))


def _folded(name: Bilingual | None) -> str:
    return caseless("".join(name.texts[:1])) if name else ""


class Point(NamedTuple):
    """A figure in its place in the series."""

    figure: Indicator
    column: ColumnOwner
    days: Period
    revised_by: Indicator | None
    """The figure that corrects it, the last one where there are several."""
    follows: Follows | None
    """Of a level the change since a year before; of a change what the levels say of it."""
    differs: bool | None
    """Of a change whether it is not what follows; None where that cannot be told."""
    because: Because | None


class Series(NamedTuple):
    """The figures of one measure."""

    name: Bilingual
    relation: Relation
    """Whose values are compared: levels, or what there is where there is no level."""
    unit: str
    points: tuple[Point, ...]
    """By column, then in time as `spans.in_time` has it; the values before their changes."""
    left_out: Mapping[Reason, int]
    """How many figures of the measure do not compare, and why."""
    units: tuple[str, ...]
    """The units, as printed, of those that do not convert."""
    beside: tuple[Called, ...]
    """The names of other measures, of values in a like unit, that have its name in theirs, or of
    which it has theirs at its beginning or end."""


def series(
    base: FactBase,
    words: Sequence[str],
    to: str | None = None,
    relations: Collection[str] | None = None,
) -> Series:
    """Return the figures of the measure that *words* name, in the unit *to* or the most frequent.

    Only those of *relations* are returned, if any are given. Figures are of one measure where
    `reading.alike` or the link `indicator` says so. Raises NothingFoundError, UnknownIdError where
    several measures are meant, UsageError where nothing converts to *to*.
    """
    measures = Measures(base)
    asked = _of_relations(measures.asked(words), relations)
    main = [each for each in asked.figures if each.relation == asked.relation]
    unit = to or _usual(main)
    code = units.parse(unit).code
    if all(convert.unit(each).code != code for each in main):
        convert.converted(main[0], unit)  # says why not
    reasons = {each.id: _reason(each, asked.relation, code) for each in asked.figures}
    shown = {it.relation for it in asked.figures if asked.relation in ("level", it.relation)}
    shown &= {*(relations or shown)}
    reasons |= _against_other_times(
        [it for it in asked.figures if it.relation in shown and not reasons[it.id]]
    )
    kept = [each for each in asked.figures if not reasons[each.id]]
    points = _Compared(base, kept, asked.relation, unit).points()
    name = Counter(each.name for each in main).most_common(1)[0][0]
    left_out = Counter(reason for reason in reasons.values() if reason)
    others = [
        each.name.shown
        for each in measures.beside(asked)
        if each.relation == asked.relation and convert.unit(each).code == code
    ]
    strange = [convert.unit(it).symbol for it in asked.figures if reasons[it.id] == "unit"]
    return Series(
        name,
        asked.relation,
        unit,
        tuple(it for it in points if it.figure.relation in shown),
        left_out,
        tuple(dict.fromkeys(strange)),
        tuple(dict.fromkeys(others)),
    )


def _of_relations(asked: Measure, relations: Collection[str] | None) -> Measure:
    """Return a measure with one of *relations* for its values; NothingFoundError for none."""
    if not relations or asked.relation in relations:
        return asked
    counts = Counter(it.relation for it in asked.figures if it.relation in relations)
    if not counts:
        has = Names(dict.fromkeys(it.relation for it in asked.figures))
        said = Phrase("{name}: no figures of this relation", name=asked.figures[0].name.shown)
        hint = Phrase("available {what}: {values}", what=Phrase("relations"), values=has)
        raise NothingFoundError(said, hint=hint)
    return asked._replace(relation=counts.most_common(1)[0][0])


def _usual(figures: Iterable[Indicator]) -> str:
    """Return the unit that most of *figures* are printed in, rather one that is not per head."""
    printed = [convert.unit(each).symbol for each in figures]
    whole = [symbol for symbol in printed if "/" not in symbol]
    return Counter(whole or printed).most_common(1)[0][0]


def _reason(figure: Indicator, main: Relation, code: str) -> Reason | None:
    """Return why *figure* does not compare with the values of unit *code*, None if it does."""
    if figure.stated != "observed":
        return "target"
    if figure.change and not compared.is_time(figure.change.against):
        return "gap"
    if figure.period is None:
        return "period"
    if figure.relation == main:
        return None if convert.unit(figure).code == code else _of_unit(figure)
    if figure.relation in ("share", "ratio") and not figure.indicator:
        return "share" if figure.relation == "share" else "ratio"
    return None


def _against_other_times(figures: Sequence[Indicator]) -> dict[str, Reason]:
    """Return which of *figures* are changes against another time than most, by their ids.

    A month's growth since the month before is no growth since a year before, which is usual. Most
    rates decide, where there are any: they are what columns compare.
    """
    since = {it.id: _since(it) for it in figures if it.change}
    rates = [since[it.id] for it in figures if it.relation == "change_rate"]
    counts = Counter(rates or since.values())
    usual = max(counts, key=lambda it: (counts[it], it == A_YEAR), default=A_YEAR)
    return {id: "against" for id, it in since.items() if it != usual}


def _since(figure: Indicator) -> str:
    """Return since when a change is counted, A_YEAR for the same span a year before."""
    days, against = (
        period.parse(figure.period or ""),
        figure.change.against if figure.change else None,
    )
    is_yearly = compared.base_of(days, against) == days.years_later(-1)
    return A_YEAR if is_yearly else against or ""


def _of_unit(figure: Indicator) -> Reason:
    return "per" if "/" in convert.unit(figure).code else "unit"


_Placed = tuple[Indicator, ColumnOwner, Period]


def _at_year_ends(figures: Sequence[_Placed]) -> list[_Placed]:
    """Return *figures*, years as their last days where most levels of the measure are of these.

    A text says 年末常住人口, another 常住人口, of the same. Where a column has both, they must have
    one value, and then few are enough; where they have two, both stay.
    """
    levels = [it for it in figures if it[0].relation == "level"]
    ends = {(column.key, days): it for it, column, days in levels if days == days.year_ends}
    years = {
        (column.key, days.year_ends): it for it, column, days in levels if days.length == "P1Y"
    }
    both = years.keys() & ends.keys()
    is_one = all(agree(years[at].normalized, ends[at].normalized) for at in both)
    if not ends or not is_one or (len(years) > len(ends) and not both):
        return [*figures]
    return [
        (each, column, days.year_ends if days.length == "P1Y" else days)
        for each, column, days in figures
    ]


class _Compared:
    """The figures that compare, and what each says of the others."""

    def __init__(
        self, base: FactBase, figures: Sequence[Indicator], main: Relation, unit: str
    ) -> None:
        self._figures = _at_year_ends(
            [
                (
                    each,
                    ColumnOwner(base.area_of(each), each.entity),
                    period.parse(each.period or ""),
                )
                for each in figures
            ]
        )
        self._revised = {each.revises: each for each in base.indicators if each.revises}
        self._main = main
        self._unit = unit

    def points(self) -> list[Point]:
        """Return the figures in order, by column and period."""
        order = [*dict.fromkeys(column.key for _, column, _ in self._figures)]
        when = [*chain.from_iterable(in_time(days for _, _, days in self._figures))]
        places = {days: place for place, days in enumerate(when)}
        points = [self._point(*each) for each in self._figures]
        return sorted(
            points,
            key=lambda it: (
                order.index(it.column.key),
                places[it.days],
                it.figure.relation != self._main,
            ),
        )

    @cached_property
    def _levels(self) -> Mapping[tuple[object, Period], Sequence[Indicator]]:
        """The levels of each column and period: the valid ones, then those that were corrected."""
        levels: dict[tuple[object, Period], list[Indicator]] = {}
        for figure, column, days in self._figures:
            if figure.relation == "level":
                levels.setdefault((column.key, days), []).append(figure)
        for same in levels.values():
            same.sort(key=lambda it: it.id in self._revised)
        return levels

    def _point(self, figure: Indicator, column: ColumnOwner, days: Period) -> Point:
        pairs = [*self._pairs(figure, column, days)]
        printed = figure if figure.change else None
        found = judged(figure, pairs) if printed and pairs else None
        follow = (
            follows(pairs[0], self._unit, printed) if pairs and (found or not printed) else None
        )
        differs, because = found or (None, None)
        return Point(figure, column, days, self._last(figure), follow, differs, because)

    def _pairs(self, figure: Indicator, column: ColumnOwner, days: Period) -> Iterator[Pair]:
        """Yield the levels that *figure* is of or is the change of, with what they grew from."""
        then = compared.base_of(days, figure.change.against if figure.change else None)
        if then is None or figure.relation not in ("level", *CHANGES):
            return
        news = [figure] if figure.relation == "level" else self._levels.get((column.key, days), ())
        for new in news:
            for old in self._levels.get((column.key, then), ()):
                yield new, old

    def _last(self, figure: Indicator) -> Indicator | None:
        """Return what corrects *figure* in the end."""
        passed = {figure.id}
        found = None
        while (later := self._revised.get(figure.id)) and later.id not in passed:
            passed.add(later.id)
            found = figure = later
        return found
