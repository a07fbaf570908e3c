"""Put records in the order of one of their fields."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

from czfacts.base.fields import Record, paths_of
from czfacts.errors import UsageError
from czfacts.values import paths
from czfacts.wording import Phrase

R = TypeVar("R", bound=Record)


def arrange(
    records: Sequence[R],
    *kinds: type[Record],
    sort: str | None = None,
) -> list[R]:
    """Return *records*, sorted by fields of *kinds* if any are given.

    Fields are separated by commas, the first counts most. ``-field`` is descending; records without
    it come last; ``name`` is the first part that there is, ``name.zh`` or ``name.en``.
    ``value`` sorts by size after conversion, one dimension after another as they first come.
    UsageError names the valid fields where one is none.
    """
    found = list(records)
    for each in reversed(sort.split(",") if sort else ()):  # sorting is stable
        found = _sorted(found, _fields(each.removeprefix("-"), *kinds), each.startswith("-"))
    return found


def _sorted(records: Sequence[R], fields: Sequence[str], is_descending: bool) -> list[R]:
    keyed = [(_sort_key(record, fields), record) for record in records]
    present = [(key, record) for key, record in keyed if key is not None]
    absent = [record for key, record in keyed if key is None]
    present.sort(key=lambda pair: pair[0], reverse=is_descending)
    if fields == ["value"]:
        codes = dict.fromkeys(map(_code, records))
        order = {code: number for number, code in enumerate(codes)}
        present.sort(key=lambda pair: order[_code(pair[1])])
    return [*(record for _, record in present), *absent]


def require(sort: str, kind: type[Record]) -> None:
    """Raise UsageError where *sort* names what is no field of *kind*."""
    for each in sort.split(","):
        _fields(each.removeprefix("-"), kind)


def _fields(asked: str, *kinds: type[Record]) -> list[str]:
    valid = paths_of(*kinds)
    if found := paths.under(asked, valid):
        return found
    said = Phrase("cannot sort by '{field}': no such field", field=asked)
    raise UsageError(said, hint=paths.suggestion(asked, valid))


def _sort_key(record: Record, fields: Sequence[str]) -> Any:
    if fields == ["value"] and (normalized := getattr(record, "normalized", None)):
        return normalized.value
    written = record.to_dict()
    value = next((each for field in fields for each in paths.at(written, field)), None)
    if value is None:
        return None
    return (value, "") if isinstance(value, (int, Decimal)) else (0, str(value))


def _code(record: Record) -> str:
    normalized = getattr(record, "normalized", None)
    return normalized.unit if normalized else ""
