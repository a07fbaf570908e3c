"""A record as the JSON document that scripts read, and the names of all it holds."""

from collections.abc import Iterator
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

from czfacts.base.model import Fact, Indicator, Record
from czfacts.errors import UsageError
from czfacts.values import units


def of_record(record: Record) -> dict[str, Any]:
    """Return every field of *record*, in order: lists for tuples, None for what is left out."""
    return {name: _value(value) for name, value in record}


def of_fact(fact: Fact, to: str | None = None) -> dict[str, Any]:
    """Return the document of *fact*: its kind, its fields, and for a figure ``normalized``.

    *to* is the unit of ``normalized``, where not the normal one.
    """
    document = {"kind": fact.kind, **of_record(fact)}
    return _with_normalized(document, fact, to) if isinstance(fact, Indicator) else document


def paths(kind: type[Fact]) -> tuple[str, ...]:
    """Return the dotted names of all values a document of *kind* can hold: ``source.text``."""
    names = ["kind", *_paths(kind)]
    if issubclass(kind, Indicator):
        after = names.index("comparator") + 1
        names[after:after] = ["normalized.value", "normalized.unit"]
    return tuple(names)


def record_paths(cls: type[Record]) -> tuple[str, ...]:
    """Return the dotted names of all values that a *cls* can hold."""
    return tuple(_paths(cls))


def _value(value: Any) -> Any:
    if isinstance(value, Record):
        return of_record(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return value


def _with_normalized(document: dict[str, Any], figure: Indicator, to: str | None) -> dict[str, Any]:
    value, unit = normalized(figure, to)
    placed: dict[str, Any] = {}
    for name, each in document.items():
        placed[name] = each
        if name == "comparator":
            placed["normalized"] = {"value": value, "unit": unit}
    return placed


def normalized(figure: Indicator, to: str | None = None) -> tuple[Decimal, str]:
    """Return the value of *figure* in the normal unit of its dimension, exactly, or in *to*."""
    if to is None:
        return units.normalize(figure.value, figure.unit)
    return converted(figure.value, figure.unit, to), to


def dimension(figure: Indicator) -> str:
    """Return what the unit of *figure* measures, in English: ``area``, ``count (家)``."""
    return units.parse(figure.unit).dimension


def converted(value: Decimal, unit: str, to: str) -> Decimal:
    """Return *value* of *unit* in *to*; UsageError names both dimensions where they differ."""
    if not to.strip():
        raise UsageError("--to is empty")
    try:
        return units.convert(value, unit, to)
    except units.UnitError as error:
        raise UsageError(str(error), hint="narrow the figures with --unit or words") from None


def _paths(cls: type[Record]) -> Iterator[str]:
    for name, hint in cls.fields.items():
        inner = _record_in(hint)
        if inner is None:
            yield name
        else:
            yield from (f"{name}.{path}" for path in _paths(inner))


def _record_in(hint: Any) -> type[Record] | None:
    """Return the record class that *hint* holds, alone, optional or in a tuple."""
    if isinstance(hint, type):
        return hint if issubclass(hint, Record) else None
    for part in get_args(hint):
        if part not in (NoneType, Ellipsis) and (found := _record_in(part)):
            return found
    return None
