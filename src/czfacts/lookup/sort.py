"""Put facts in the order of one of their fields."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar

from czfacts.base import document
from czfacts.base.model import Fact, Indicator
from czfacts.errors import UsageError
from czfacts.values import paths
from czfacts.wording import Phrase

F = TypeVar("F", bound=Fact)


def arrange(
    facts: Sequence[F], kind: type[F], *, sort: str | None = None, limit: int | None = None
) -> list[F]:
    """Return the first *limit* of *facts*, sorted by a field of *kind* if one is given.

    ``-field`` is descending; facts without it come last; ``name`` is the first part that there is,
    ``name.zh`` or ``name.en``.
    ``value`` sorts by size after conversion, one dimension after another as they first come.
    UsageError names the valid fields where this is none.
    """
    if sort is None:
        return list(facts[:limit])
    fields = _fields(sort.removeprefix("-"), kind)
    keyed = [(_sort_key(fact, fields), fact) for fact in facts]
    present = [(key, fact) for key, fact in keyed if key is not None]
    absent = [fact for key, fact in keyed if key is None]
    present.sort(key=lambda pair: pair[0], reverse=sort.startswith("-"))
    if fields == ["value"]:
        codes = dict.fromkeys(map(_code, facts))
        order = {code: number for number, code in enumerate(codes)}
        present.sort(key=lambda pair: order[_code(pair[1])])
    return [*(fact for _, fact in present), *absent][:limit]


def _fields(asked: str, kind: type[Fact]) -> list[str]:
    valid = document.paths(kind)
    if found := [path for path in valid if path == asked or path.startswith(f"{asked}.")]:
        return found
    hint = Phrase("fields: {names}", names=", ".join(valid))
    raise UsageError(Phrase("cannot sort by '{field}': no such field", field=asked), hint=hint)


def _sort_key(fact: Fact, fields: Sequence[str]) -> Any:
    if fields == ["value"] and isinstance(fact, Indicator):
        return fact.normalized.value
    written = document.of_record(fact)
    value = next((each for field in fields for each in paths.at(written, field)), None)
    if value is None:
        return None
    return (value, "") if isinstance(value, (int, Decimal)) else (0, str(value))


def _code(fact: Fact) -> str:
    return fact.normalized.unit if isinstance(fact, Indicator) else ""
