"""Keep the facts that meet conditions: of a topic, a unit, a place, a period, of words."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from czfacts.base.model import Fact, FactBase
from czfacts.errors import UsageError
from czfacts.lookup import convert, search
from czfacts.lookup.find import record, require
from czfacts.lookup.scope import places
from czfacts.values import period, units
from czfacts.values.compare import fold
from czfacts.wording import Phrase

F = TypeVar("F", bound=Fact)


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
    require(topic, Phrase("the topic"))
    require(chain, Phrase("the chain"))
    require(unit, Phrase("the unit"))
    require(place, Phrase("the place"))
    require(during, Phrase("the period"))
    conditions: list[Callable[[Any], bool]] = []
    if topic is not None:
        about = record(Phrase("topic"), Phrase("topics"), topic, base.topics).id
        conditions.append(lambda fact: fact.topic == about)
    if chain is not None:
        of_chain = record(Phrase("chain"), Phrase("chains"), chain, base.chains).id
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
    return search.keep(base, kept, words) if words else kept


def _named(base: FactBase, fact: Fact) -> list[str]:
    return [fold(text) for name in places(base, fact) for text in name.texts]


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
