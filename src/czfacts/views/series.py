"""A series for scripts, one record per figure, and the notes on it."""

from collections.abc import Iterator, Sequence

from czfacts.base.fields import paths_of
from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.lookup.follows import Follows
from czfacts.lookup.series import Point, Reason, Series
from czfacts.lookup.stated import ReadFigure
from czfacts.printing.table import Column, Table
from czfacts.values import period
from czfacts.views import figures, labels, periods
from czfacts.views.points import FollowsRow, PointRow
from czfacts.views.slots import Grid
from czfacts.wording import Names, Phrase, some_of, translate

MOST_NAMED = 6  # other measures


def listed(found: Series, language: Language, to: str | None = None) -> Table[PointRow]:
    """List the figures of a series, a record each; those of its own unit converted to *to*."""
    rows = rows_of(found, to)
    points = dict(zip(map(id, rows), found.points, strict=True))
    columns = [
        Column[PointRow](labels.word("id", language), lambda row: row.id, whole=True),
        Column[PointRow](
            labels.word("period", language),
            lambda row: periods.shown(row.period, language),
            whole=True,
        ),
        Column[PointRow](
            labels.word("value", language),
            lambda row: figures.of_fact(points[id(row)].figure, language),
        ),
    ]
    return Table(columns, rows, PointRow.to_dict, paths_of(PointRow))


def rows_of(found: Series, to: str | None = None) -> list[PointRow]:
    """Return the figures of a series, a record each; those of its own unit converted to *to*."""
    shown = Grid(found, "area").shown
    return [_row(found, point, to, is_shown=point.figure.id in shown) for point in found.points]


def _row(found: Series, point: Point, to: str | None, *, is_shown: bool) -> PointRow:
    it, place = point.figure, point.figure.source[0]
    converted = convert.converted(it, to) if to and it.relation == found.relation else None
    shown = converted or it
    return PointRow(
        base=it.base,
        id=it.id,
        name=it.name,
        relation=it.relation,
        period=it.period or "",
        length=period.parse(it.period or "").length,
        area=point.column.area if point.column.area.texts else None,
        entity=it.entity,
        value=shown.value,
        high=shown.high,
        unit=shown.unit,
        per=None if converted else it.per,
        comparator=shown.comparator,
        normalized=converted or it.normalized,
        change=it.change,
        of=it.of,
        follows=_follows(point.follows),
        differs=point.differs,
        because=point.because,
        shown=is_shown,
        revises=it.revises,
        revised_by=point.revised_by.id if point.revised_by else None,
        sure=it.sure if isinstance(it, ReadFigure) else None,
        source=place.id,
        paragraph=place.paragraph,
        sentence=place.sentence,
        text=place.text,
        start=it.start if isinstance(it, ReadFigure) else None,
        end=it.end if isinstance(it, ReadFigure) else None,
    )


def _follows(it: Follows | None) -> FollowsRow | None:
    return it and FollowsRow(**it._asdict())


def left_out(found: Series, language: Language) -> Iterator[str]:
    """Say how many figures of the measure do not compare, and why; nothing if all do."""
    counts = [translate(_left_out(*each, found.units), language) for each in found.left_out.items()]
    if counts:
        what = labels.several(counts, language)
        yield translate(Phrase("left out, not comparable: {what}", what=what), language)


def beside(found: Series, language: Language) -> Iterator[str]:
    """Name the measures that are called alike and are not this one; nothing without any."""
    if found.beside:
        names = some_of(found.beside, MOST_NAMED)
        yield translate(Phrase("left out, other measures: {names}", names=names), language)


def _left_out(reason: Reason, count: int, units: Sequence[str]) -> Phrase:
    match reason:
        case "target":
            return Phrase("targets or forecasts: {count}", count=count)
        case "gap":
            return Phrase("gaps to other places: {count}", count=count)
        case "per":
            return Phrase("averages per head and the like: {count}", count=count)
        case "unit":
            return Phrase("in other units ({units}): {count}", units=Names(units), count=count)
        case "share":
            return Phrase("shares: {count}", count=count)
        case "ratio":
            return Phrase("ratios: {count}", count=count)
        case "against":
            return Phrase("compared with other times: {count}", count=count)
        case _:
            return Phrase("without a period: {count}", count=count)
