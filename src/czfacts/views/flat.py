"""Facts and figures as flat tables, one value per column, for any engine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from czfacts.base.fields import Field, Record, described
from czfacts.base.model import KINDS, FactBase, Indicator, Locator, Source, Topic
from czfacts.lookup.measures import Measures
from czfacts.lookup.stated import OWN, ReadFigure
from czfacts.printing import json_text
from czfacts.printing.exports.flat import Flat, FlatColumn, Type
from czfacts.reading.alike import measure
from czfacts.values import period

Get = Callable[[Any], Any]
TYPES: dict[type, Type] = {bool: "true or false", int: "whole number", str: "text"}


class _Part(NamedTuple):
    """A column, and what its value is in a record."""

    column: FlatColumn
    get: Get


def of_base(base: FactBase) -> list[Flat]:
    """Return a table for each kind of fact, then the topics and the sources."""
    tables = {name: _flat(name, KINDS[name], getattr(base, name)) for name in KINDS}
    figures = (_with_area(base, each) for each in base.indicators)
    more = [
        _own(lambda it: it.area == base.area_of(it.replaced(area=None))),
        _series(Measures(base).key_of),
    ]
    tables["indicators"] = _flat("indicators", Indicator, figures, more)
    return [
        *tables.values(),
        _flat("topics", Topic, base.topics),
        _flat("sources", Source, base.sources),
    ]


def of_figures(figures: Iterable[ReadFigure]) -> Flat:
    """Return the table of *figures* of texts."""
    return _flat(
        "indicators", ReadFigure, figures, [_series(lambda it: measure(it.measure, "level"))]
    )


def of_rows(record: type[Record], rows: Iterable[Record]) -> Flat:
    """Return the table of *rows* that are all such records."""
    return _flat("rows", record, rows)


def of_sources(sources: Iterable[Source]) -> Flat:
    """Return the table of *sources*."""
    return _flat("sources", Source, sources)


def columns_of(record: type[Record]) -> list[FlatColumn]:
    """Return the columns of a table of such records."""
    return [part.column for part in _parts(record)]


def columns_of_figures(kind: type[Indicator]) -> list[FlatColumn]:
    """Return the columns of a table of figures of a *kind*."""
    more = [_series(str)] if kind is ReadFigure else [_own(bool), _series(str)]
    return [*columns_of(kind), *(part.column for part in more)]


def _series(key: Get) -> _Part:
    about = "the measure, in the same words whatever it is called: what `series` takes for one"
    return _Part(FlatColumn("series", "text", about), key)


def _own(is_own: Get) -> _Part:
    return _Part(FlatColumn("own", "true or false", OWN), is_own)


def _with_area(base: FactBase, figure: Indicator) -> Indicator:
    return type(figure).trusted({**figure.__dict__, "area": base.area_of(figure)})


def _flat(name: str, record: type[Record], rows: Iterable[Any], more: Sequence[_Part] = ()) -> Flat:
    parts = [*_parts(record), *more]
    values = ([part.get(row) for part in parts] for row in rows)
    return Flat(name, [part.column for part in parts], values)


def _parts(record: type[Record]) -> list[_Part]:
    return [part for field in described(record).values() for part in _of_field(field)]


def _of_field(field: Field) -> Iterator[_Part]:
    get = _getter(field.name)
    if field.is_list:
        yield _Part(FlatColumn(field.name, "list", field.about), lambda it: _json(get(it)))
    elif field.record:
        for inner in described(field.record).values():
            column = FlatColumn(
                f"{field.name}_{inner.name}", _type(inner), f"{field.about}: {inner.about}"
            )
            yield _Part(column, _inner(get, _getter(inner.name)))
    else:
        yield _Part(FlatColumn(field.name, _type(field), field.about), get)
    if field.record is Locator:
        yield from _of_first(field, get)
    if field.name == "period":
        yield from _days(get)


def _of_first(field: Field, get: Get) -> Iterator[_Part]:
    """Yield the parts of the first place, which most facts have alone."""
    for inner in described(Locator).values():
        column = FlatColumn(
            f"{field.name}_{inner.name}", _type(inner), f"of the first: {inner.about}"
        )
        yield _Part(column, _inner(lambda it: get(it)[0], _getter(inner.name)))


def _days(get: Get) -> Iterator[_Part]:
    first = FlatColumn("period_start", "date", "the first day of the period")
    yield _Part(first, lambda it: _day(get(it), 0))
    last = FlatColumn("period_end", "date", "the last day of the period")
    yield _Part(last, lambda it: _day(get(it), 1))


def _day(iso: str | None, end: int) -> str | None:
    return iso and period.parse(iso)[end].isoformat()


def _inner(outer: Get, get: Get) -> Get:
    def inner(record: Any) -> Any:
        found = outer(record)
        return None if found is None else get(found)

    return inner


def _getter(name: str) -> Get:
    return lambda record: getattr(record, name)


def _type(field: Field) -> Type:
    return "list" if field.is_list else TYPES.get(field.holds, "number")


def _json(value: Sequence[Any]) -> str:
    written = [it.to_dict() if isinstance(it, Record) else it for it in value]
    return json_text.line(written)
