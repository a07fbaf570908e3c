"""A record as the JSON document that scripts read, and the names of all it holds."""

from collections.abc import Iterator
from typing import Any

from czfacts.base.fields import Record, described


def of_record(record: Record) -> dict[str, Any]:
    """Return every field of *record*, in order: lists for tuples, None for what is left out."""
    return record.to_dict()


def paths(*kinds: type[Record]) -> tuple[str, ...]:
    """Return the dotted names of all values that records of *kinds* hold: ``source.text``."""
    return tuple(dict.fromkeys(path for kind in kinds for path in _paths(kind)))


def _paths(cls: type[Record]) -> Iterator[str]:
    for name, field in described(cls).items():
        if field.record is None:
            yield name
        else:
            yield from (f"{name}.{path}" for path in _paths(field.record))
