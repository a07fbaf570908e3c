"""Keep the facts that meet conditions: of a topic, a unit, a place, a period, of words."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar

from czfacts.base.model import Fact, FactBase, Indicator, Source, Topic
from czfacts.errors import NothingFoundError, UsageError
from czfacts.lookup import convert, scope
from czfacts.lookup.asked import NONES, require
from czfacts.lookup.find import called, called_in_part, unknown
from czfacts.lookup.unit_names import MOST_NAMED, per_called, unit_called
from czfacts.values import normal, period, units
from czfacts.wording import Phrase, some_of

F = TypeVar("F", bound=Fact)
R = TypeVar("R", bound=Fact | Topic | Source)


class Filters(NamedTuple):
    """What facts are asked for; of several values of one filter a fact needs to have one."""

    words: Sequence[str] | None = None
    """All of them must be found."""
    topics: Sequence[str] | None = None
    """Ids or names, as of `chains` and `sources`."""
    chains: Sequence[str] | None = None
    sources: Sequence[str] | None = None
    statuses: Sequence[str] | None = None
    """Or ``none``: those of a kind that has a status, of which the source says none."""
    relations: Sequence[str] | None = None
    stated: Sequence[str] | None = None
    """Whether they came about, are targets or forecasts."""
    units: Sequence[str] | None = None
    """Any unit of the same dimension; 元/人 of what is counted for each person."""
    pers: Sequence[str] | None = None
    """What figures are counted for each of: 人, 户, 吨."""
    places: Sequence[str] | None = None
    """A part of the name of an area, an entity or a place, with its ending (县) or without."""
    periods: Sequence[str] | None = None
    """Those that overlap the fact's own: ISO 8601, 2022年上半年, H1 2022; or ``none``."""
    least: Decimal | None = None
    """In the unit asked for, with the sign of the change: down by 5 % is less than 0."""
    most: Decimal | None = None


class Condition(NamedTuple):
    """One filter."""

    what: Phrase
    """What it asks for, in the plural."""
    holds: Callable[[Any], Any]
    values: Callable[[Any], Iterable[str]]
    """What a fact has of it, to be named where none has what is asked for."""


def narrow(base: FactBase, facts: Sequence[F], filters: Filters) -> list[F]:
    """Return those of *facts* that meet all of *filters*, in their order.

    UsageError where the base has no such topic, chain or source, where no such unit exists, and
    where a period is none.
    """
    conditions = [*_conditions(base, filters)]
    kept = [fact for fact in facts if all(each.holds(fact) for each in conditions)]
    if not filters.words:
        return kept
    from czfacts.lookup import search  # noqa: PLC0415, only where words are given

    return search.keep(base, kept, filters.words)


def at_places(base: FactBase, places: Sequence[str]) -> FactBase:
    """Return *base* with the figures alone that are at one of *places*.

    NothingFoundError where there is none; its hint names the places that there are.
    """
    filters = Filters(places=places)
    kept = narrow(base, base.indicators, filters)
    if base.indicators and not kept:
        said = Phrase("nothing found for '{words}'", words=" ".join(places))
        raise NothingFoundError(said, hint=why_none(base, base.indicators, filters))
    return FactBase.trusted({**dict(base.pairs()), "indicators": tuple(kept)})


def why_none(base: FactBase, facts: Sequence[Fact], filters: Filters) -> Phrase | None:
    """Say why none of *facts* meets *filters*: what none has, and what there is instead."""
    if filters.words and not narrow(base, facts, Filters(words=filters.words)):
        return Phrase("no fact matches '{words}'", words=" ".join(filters.words))
    for each in _conditions(base, filters):
        if any(each.holds(fact) for fact in facts):
            continue
        has = [*dict.fromkeys(value for fact in facts for value in each.values(fact))]
        if not has:
            return Phrase("none of these facts has any {what}", what=each.what)
        return Phrase("available {what}: {values}", what=each.what, values=some_of(has, MOST_NAMED))
    return Phrase("no fact meets all the filters together") if facts else None


def _conditions(base: FactBase, filters: Filters) -> Iterator[Condition]:
    """Yield the conditions that *filters* set, words aside."""
    for make in (
        _of_topic,
        _of_chain,
        _of_source,
        _of_status,
        _of_relation,
        _of_stated,
        _of_unit,
        _of_per,
        _of_size,
        _of_place,
        _of_period,
    ):
        yield from make(base, filters)


def _of_topic(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.topics:
        ids = _ids(Phrase("topic"), Phrase("topics"), filters.topics, base.topics)
        yield _one_of(Phrase("topics"), ids, lambda fact: (fact.topic,))


def _of_chain(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.chains:
        ids = _ids(Phrase("chain"), Phrase("chains"), filters.chains, base.chains)
        yield _one_of(Phrase("chains"), ids, _chains)


def _chains(fact: Fact) -> tuple[str, ...]:
    """Return the chain of *fact*, of a chain itself."""
    of_fact = fact.id if fact.kind == "chain" else getattr(fact, "chain", None)
    return (of_fact,) if of_fact else ()


def _of_source(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.sources:
        ids = _ids(Phrase("source"), Phrase("sources"), filters.sources, base.sources)
        yield _one_of(
            Phrase("sources"),
            ids,
            lambda fact: [place.id for place in fact.source if place.id],
        )


def _of_status(_: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.statuses:
        wanted = frozenset(filters.statuses)
        yield Condition(
            Phrase("statuses"),
            lambda fact: getattr(fact, "status", "") in wanted or _lacks(fact, "status", wanted),
            _word("status"),
        )


def _of_relation(_: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.relations:
        wanted = frozenset(filters.relations)
        yield _one_of(Phrase("relations"), wanted, _word("relation"))


def _of_stated(_: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.stated:
        yield _one_of(Phrase("stated"), frozenset(filters.stated), _word("stated"))


def _of_unit(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.units:
        codes = {unit_called(base, asked).code for asked in filters.units}
        yield Condition(
            Phrase("units"),
            lambda fact: isinstance(fact, Indicator) and convert.unit(fact).code in codes,
            _units,
        )


def _of_per(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.pers:
        wanted = frozenset(_per(per_called(base, asked)) for asked in filters.pers)
        yield Condition(
            Phrase("units"),
            lambda fact: isinstance(fact, Indicator) and _per(convert.unit(fact)) in wanted,
            _units,
        )


def _of_size(base: FactBase, filters: Filters) -> Iterator[Condition]:
    least, most = (_size(base, each, filters.units or ()) for each in (filters.least, filters.most))
    if least is not None and most is not None and least > most:
        raise UsageError(Phrase("the minimum is above the maximum"))
    if least is not None or most is not None:
        yield Condition(
            Phrase("values"),
            lambda fact: (
                isinstance(fact, Indicator)
                and (least is None or least <= convert.ends(fact)[0])
                and (most is None or convert.ends(fact)[1] <= most)
            ),
            lambda fact: (f"{fact.value:f} {fact.unit}",) if isinstance(fact, Indicator) else (),
        )


def _of_place(base: FactBase, filters: Filters) -> Iterator[Condition]:
    if places := filters.places:
        for asked in places:
            require(asked, Phrase("the place"))
        yield Condition(
            Phrase("places"),
            lambda fact: any(scope.is_at(base, fact, asked) for asked in places),
            lambda fact: (name.texts[0] for name in scope.places(base, fact)),
        )


def _of_period(_: FactBase, filters: Filters) -> Iterator[Condition]:
    if filters.periods:
        asked = [_period(each) for each in filters.periods if each not in NONES]
        yield Condition(
            Phrase("periods"),
            lambda fact: (
                any(days.overlaps(each) for days in _days(fact) for each in asked)
                or _lacks(fact, "period", filters.periods or ())
            ),
            _field("period"),
        )


def _lacks(fact: Fact, field: str, asked: Container[str]) -> bool:
    """Tell whether *fact*, of a kind that has *field*, lacks it, and such facts are *asked* for."""
    return any(none in asked for none in NONES) and getattr(fact, field, "") is None


def _one_of(
    what: Phrase, wanted: frozenset[str], values: Callable[[Any], Iterable[str]]
) -> Condition:
    return Condition(what, lambda fact: not wanted.isdisjoint(values(fact)), values)


def _field(name: str) -> Callable[[Fact], tuple[str, ...]]:
    def values(fact: Fact) -> tuple[str, ...]:
        value = getattr(fact, name, None)
        return (value,) if value else ()

    return values


def _word(name: str) -> Callable[[Fact], tuple[str, ...]]:
    """Return what says which word a fact has in a field of few, in the reader's language."""
    values = _field(name)
    return lambda fact: tuple(map(Phrase, values(fact)))


def _ids(what: Phrase, plural: Phrase, asked: Sequence[str], known: Sequence[R]) -> frozenset[str]:
    """Return the ids of those of *known* that *asked* names, in all bases."""
    found: set[str] = set()
    for each in asked:
        require(each, Phrase("the {what}", what=what))
        same = called(each, known) or called_in_part(each, known)
        if not same:
            raise unknown(what, plural, each, known)
        found.update(record.id for record in same)
    return frozenset(found)


def _units(fact: Fact) -> tuple[str, ...]:
    return (normal.joined(fact.unit, fact.per),) if isinstance(fact, Indicator) else ()


def _per(unit: units.Unit) -> str:
    return unit.code.partition("/")[2]


def _size(base: FactBase, value: Decimal | None, asked: Sequence[str]) -> Fraction | None:
    if value is None:
        return None
    if len(asked) != 1:
        raise UsageError(Phrase("a minimum or maximum needs one unit"))
    return Fraction(value) * unit_called(base, asked[0]).factor


def _days(fact: Fact) -> Iterator[period.Period]:
    if said := getattr(fact, "period", None):
        yield period.parse(said)


def _period(text: str) -> period.Period:
    require(text, Phrase("the period"))
    from czfacts.lookup import dates  # noqa: PLC0415, only where a period is asked for

    return period.parse(dates.period_of(text))
