"""Find facts: by id, by conditions, sorted, and by the links between them."""

from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from czfacts.base import document, references
from czfacts.base.model import (
    KINDS,
    Bilingual,
    Fact,
    FactBase,
    Indicator,
    Policy,
    Project,
    Source,
    Topic,
)
from czfacts.errors import UnknownIdError, UsageError
from czfacts.lookup import convert, search
from czfacts.values import paths, period, units
from czfacts.values.compare import fold
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Phrase

F = TypeVar("F", bound=Fact)
R = TypeVar("R", bound=Fact | Topic)

MOST_NAMED = 20  # ids that a hint lists


def one(base: FactBase, asked: str) -> Fact:
    """Return the fact with the id or name *asked*; UnknownIdError suggests the nearest id."""
    _require(asked, Phrase("the id"))
    if found := _called(asked, base.facts):
        return found
    raise _unknown(Phrase("no fact has the id '{id}'", id=asked), asked, base.by_id)


def _called(asked: str, records: Sequence[R]) -> R | None:
    """Return the record with the id *asked*, or the only one with that name or alias."""
    for record in records:
        if record.id == asked:
            return record
    wanted = fold(asked)
    named = [record for record in records if wanted in map(fold, _names(record))]
    return named[0] if len(named) == 1 else None


def _names(record: Fact | Topic) -> tuple[str, ...]:
    aliases = record.aliases if isinstance(record, Fact) else ()
    return (*record.name.texts, *aliases)


def _unknown(said: Phrase, id: str, known: Collection[str]) -> UnknownIdError:
    near = nearest(id.lower(), known)
    return UnknownIdError(said, hint=did_you_mean(near) if near else None)


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
    """Return those of *facts* that meet all the conditions, in their order.

    *topic* and *chain* are ids or names (UnknownIdError where the base has none such), *unit* any
    unit of the same dimension (元/人 for what is counted for each person), *place* a part of the
    name of a place, an area or an entity, *during* an ISO 8601 period that overlaps the fact's own
    (UsageError where it is none). *words* must all be found. *least* and *most* are in *unit* and
    have the sign of the change: down by 5 % is less than 0.
    """
    _require(topic, Phrase("the topic"))
    _require(chain, Phrase("the chain"))
    _require(unit, Phrase("the unit"))
    _require(place, Phrase("the place"))
    _require(during, Phrase("the period"))
    conditions: list[Callable[[Any], bool]] = []
    if topic is not None:
        about = _required(Phrase("topic"), Phrase("topics"), topic, base.topics).id
        conditions.append(lambda fact: fact.topic == about)
    if chain is not None:
        of_chain = _required(Phrase("chain"), Phrase("chains"), chain, base.chains).id
        conditions.append(lambda fact: fact.chain == of_chain)
    if status is not None:
        conditions.append(lambda fact: fact.status == status)
    if unit is not None:
        code = _unit(unit).code
        conditions.append(lambda fact: convert.unit(fact).code == code)
    if least is not None:
        low = _size(least, unit)
        conditions.append(lambda fact: convert.ends(fact)[0] >= low)
    if most is not None:
        high = _size(most, unit)
        conditions.append(lambda fact: convert.ends(fact)[1] <= high)
    if place is not None:
        wanted = fold(place)
        conditions.append(lambda fact: any(wanted in text for text in _named(base, fact)))
    if during is not None:
        days = _period(during)
        conditions.append(lambda fact: fact.period and period.parse(fact.period).overlaps(days))
    kept = [fact for fact in facts if all(holds(fact) for holds in conditions)]
    return search.keep(kept, words) if words else kept


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


def sources_of(base: FactBase, id: str) -> list[Source]:
    """Return the sources of the fact *id*, or the source *id* itself."""
    _require(id, Phrase("the id"))
    sources = base.source_by_id
    if fact := _called(id, base.facts):
        cited = dict.fromkeys(place.id for place in fact.source)
        return [sources[each] for each in cited if each is not None]
    if id not in sources:
        said = Phrase("no fact or source has the id '{id}'", id=id)
        raise _unknown(said, id, [*base.by_id, *sources])
    return [sources[id]]


def linking_to(base: FactBase, id: str) -> list[Fact]:
    """Return the facts that refer to the fact *id*, in the order of the base."""
    return [fact for fact in base.facts if id in _links(fact)]


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


def _require(asked: str | None, what: Phrase) -> None:
    if asked is None:
        return
    if not asked.strip():
        raise UsageError(Phrase("{what} is empty", what=what))
    search.require_text(asked, what)


def _links(fact: Fact) -> set[str | None]:
    return {id for _, table, id in references.references(fact) if table in KINDS}


def _code(fact: Fact) -> str:
    return fact.normalized.unit if isinstance(fact, Indicator) else ""


def _required(what: Phrase, plural: Phrase, asked: str, records: Sequence[R]) -> R:
    if found := _called(asked, records):
        return found
    known = [record.id for record in records]
    error = _unknown(Phrase("no {what} has the id '{id}'", what=what, id=asked), asked, known)
    if not known:
        error.hint = Phrase("the fact base has no {what}", what=plural)
    elif len(known) <= MOST_NAMED:
        error.hint = Phrase("{what}: {ids}", what=plural, ids=", ".join(known))
    raise error


def places(base: FactBase, fact: Fact) -> tuple[Bilingual, ...]:
    """Return where *fact* is, and of which area and entity, as far as it can say so."""
    match fact:
        case Indicator():
            names = (area(base, fact), fact.entity, *fact.places)
            return tuple(name for name in names if name)
        case Project() | Policy():
            return fact.places
        case _:
            return ()


def _named(base: FactBase, fact: Fact) -> list[str]:
    return [fold(text) for name in places(base, fact) for text in name.texts]


def area(base: FactBase, figure: Indicator) -> Bilingual:
    """Return the area that *figure* is about: its own, else that of its source, else the base's."""
    source = base.source_by_id.get(figure.source[0].id or "")
    return figure.area or (source.area if source else None) or base.base.area


def _unit(text: str) -> units.Unit:
    try:
        return units.parse(text)
    except units.UnitError as error:
        raise UsageError(error.args[0]) from None


def _size(value: Decimal, unit: str | None) -> Fraction:
    if unit is None:
        raise UsageError(Phrase("a least or largest value needs a unit"))
    return Fraction(value) * _unit(unit).factor


def _period(text: str) -> period.Period:
    try:
        return period.parse(text)
    except ValueError as error:
        said = Phrase("period '{text}': {problem}", text=text, problem=error.args[0])
        raise UsageError(said) from None
