"""Which facts are asked for, and in which order."""

import difflib
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from czfacts import document, paths, period, search, units
from czfacts.errors import UnknownIdError, UsageError
from czfacts.model import Fact, FactBase, Indicator, Source

F = TypeVar("F", bound=Fact)

MOST_NAMED = 20  # ids that a hint still lists


def one(base: FactBase, id: str) -> Fact:
    """Return the fact *id*; UnknownIdError names the nearest id."""
    if fact := base.by_id.get(id):
        return fact
    raise unknown("fact", id, base.by_id)


def unknown(what: str, id: str, known: Iterable[str]) -> UnknownIdError:
    """Return the error that says there is no *what* with the id *id*, and which comes near."""
    near = difflib.get_close_matches(id.lower(), known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else "'czfacts search WORDS' finds ids"
    return UnknownIdError(f"no {what} has the id '{id}'", hint=hint)


def narrow(
    base: FactBase,
    facts: Sequence[F],
    *,
    words: Sequence[str] = (),
    topic: str | None = None,
    chain: str | None = None,
    status: str | None = None,
    unit: str | None = None,
    place: str | None = None,
    during: str | None = None,
    least: Decimal | None = None,
    most: Decimal | None = None,
) -> list[F]:
    """Return those of *facts* that meet every condition given, in their order.

    *topic* and *chain* are ids (UnknownIdError where the base has none such), *unit* a unit in any
    spelling, *place* a part of a place's or area's name, *during* an ISO 8601 period that overlaps
    the fact's own (UsageError where it is none). *words* must all be found. *least* and *most* are
    in *unit*, and with them every figure counts that converts to it: 公顷 finds 万亩 too.
    """
    conditions: list[Callable[[Any], bool]] = []
    if topic is not None:
        _require("topic", topic, {each.id for each in base.topics})
        conditions.append(lambda fact: fact.topic == topic)
    if chain is not None:
        _require("chain", chain, {each.id for each in base.chains})
        conditions.append(lambda fact: fact.chain == chain)
    if status is not None:
        conditions.append(lambda fact: fact.status == status)
    if least is not None or most is not None:
        if unit is None:
            raise UsageError("--min and --max need --unit", hint="--min 100 --unit 亿元")
        low, high = (None if end is None else _size(end, unit) for end in (least, most))
        code = _unit(unit).code
        conditions.append(lambda fact: _is_between(fact, code, low, high))
    elif unit is not None:
        asked = _unit(unit)
        conditions.append(lambda fact: units.parse(fact.unit)[1:] == asked[1:])
    if place is not None:
        wanted = search.fold(place)
        conditions.append(lambda fact: any(wanted in name for name in _places(base, fact)))
    if during is not None:
        days = _period(during)
        conditions.append(lambda fact: fact.period and period.parse(fact.period).overlaps(days))
    kept = [fact for fact in facts if all(holds(fact) for holds in conditions)]
    return search.keep(kept, words) if words else kept


def arrange(
    facts: Sequence[F], kind: type[F], *, sort: str | None = None, limit: int | None = None
) -> list[F]:
    """Return the first *limit* of *facts*, sorted by a field of *kind* where one is given.

    ``-field`` is descending; facts without it come last; ``name`` is its first part, ``name.zh``.
    ``value`` sorts by size after conversion, one dimension after another. UsageError names the
    valid fields where this is none.
    """
    if sort is None:
        return list(facts[:limit])
    field = _field(sort.removeprefix("-"), kind)
    keyed = [(_sort_key(fact, field), fact) for fact in facts]
    present = [(key, fact) for key, fact in keyed if key is not None]
    absent = [fact for key, fact in keyed if key is None]
    present.sort(key=lambda pair: pair[0], reverse=sort.startswith("-"))
    return [*(fact for _, fact in present), *absent][:limit]


def sources_of(base: FactBase, id: str) -> list[Source]:
    """Return the sources of the fact *id*, or the source *id* itself."""
    sources = {source.id: source for source in base.sources}
    if id in sources:
        return [sources[id]]
    if id not in base.by_id:
        raise unknown("fact or source", id, [*base.by_id, *sources])
    cited = dict.fromkeys(place.id for place in base.by_id[id].source)
    return [sources[each] for each in cited if each is not None]


def linking_to(base: FactBase, id: str) -> list[Fact]:
    """Return the facts that refer to the fact *id*, in the order of the base."""
    fields = ("chain", "project", "policy", "part_of")
    return [
        fact for fact in base.facts if any(getattr(fact, field, None) == id for field in fields)
    ]


def _field(asked: str, kind: type[Fact]) -> str:
    valid = document.paths(kind)
    for path in valid:
        if path == asked or path.startswith(f"{asked}."):
            return path
    hint = f"fields: {', '.join(valid)}"
    raise UsageError(f"cannot sort by '{asked}': no such field", hint=hint)


def _sort_key(fact: Fact, name: str) -> Any:
    if name == "value" and isinstance(fact, Indicator):
        size, code = document.normalized(fact)
        return code, size
    values = paths.at(document.of_fact(fact), name)
    if not values:
        return None
    return (values[0], "") if isinstance(values[0], (int, Decimal)) else (0, str(values[0]))


def _require(what: str, id: str, known: set[str]) -> None:
    if id not in known:
        error = unknown(what, id, known)
        error.hint = (
            f"{what}s: {', '.join(sorted(known))}" if len(known) <= MOST_NAMED else error.hint
        )
        raise error


def _places(base: FactBase, fact: Any) -> list[str]:
    areas = [fact.area or base.base.area] if isinstance(fact, Indicator) else fact.places
    return [search.fold(text) for name in areas for text in (name.zh, name.en)]


def _unit(text: str) -> units.Unit:
    try:
        return units.parse(text)
    except units.UnitError as error:
        raise UsageError(str(error)) from None


def _size(value: Decimal, unit: str) -> Decimal:
    try:
        return units.normalize(value, unit)[0]
    except units.UnitError as error:
        raise UsageError(str(error)) from None


def _is_between(figure: Indicator, code: str, low: Decimal | None, high: Decimal | None) -> bool:
    value, unit = document.normalized(figure)
    return unit == code and (low is None or low <= value) and (high is None or value <= high)


def _period(text: str) -> period.Period:
    try:
        return period.parse(text)
    except ValueError as error:
        raise UsageError(f"--period '{text}': {error}") from None
