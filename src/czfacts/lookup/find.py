"""Find facts, sources and records by their ids and names, and facts by the links between them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from czfacts.base import references
from czfacts.base.model import KINDS, Fact, FactBase, Source, Topic
from czfacts.base.references import with_id
from czfacts.errors import UnknownIdError, UsageError
from czfacts.lookup.asked import require
from czfacts.values.compare import caseless
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Called, Names, Phrase, some_of

R = TypeVar("R", bound=Fact | Topic | Source)

MOST_NAMED = 20  # ids that a hint lists
FEW_NAMED = 5  # names that have what was asked for


def one(base: FactBase, asked: str) -> Fact:
    """Return the fact with the id or name *asked*.

    UnknownIdError suggests the nearest id, or names all that bear the name.
    """
    require(asked, Phrase("the id"))
    if found := called(asked, base.facts):
        return _only(asked, found)
    raise _unknown(Phrase("no fact has the id '{id}'", id=asked), asked, base.by_id, base.facts)


def each(base: FactBase, asked: Iterable[str]) -> tuple[list[Fact], list[UnknownIdError]]:
    """Return the facts with the ids or names *asked*, and what is wrong with those of no fact."""
    found, unknown = [], []
    for id in asked:
        try:
            found.append(one(base, id))
        except UnknownIdError as error:
            unknown.append(error)
    return found, unknown


def called(asked: str, records: Sequence[R]) -> list[R]:
    """Return those of *records* with the id *asked*, else those with that name or alias."""
    if same := with_id(asked, records):
        return [*same]
    wanted = caseless(asked)
    return [record for record in records if wanted in map(caseless, _names(record))]


def called_in_part(asked: str, records: Sequence[R]) -> list[R]:
    """Return what has *asked* in its name, where that is one name alone: 经济 of 经济运行."""
    wanted = caseless(asked)
    found = [
        record for record in records if any(wanted in caseless(each) for each in _names(record))
    ]
    return found if len(wanted) > 1 and len({*map(_names, found)}) == 1 else []


def _only(asked: str, same: Sequence[R]) -> R:
    if len(same) == 1:
        return same[0]
    if with_id(asked, same):
        said = Phrase("several fact bases have the id '{id}'", id=asked)
    else:
        said = Phrase("{count} facts are called '{name}'", count=len(same), name=asked)
    ids = Names(each.id for each in same)
    raise UnknownIdError(said, hint=Phrase("say which: {ids}", ids=ids))


def _all_names(facts: Iterable[Fact]) -> Iterator[str]:
    return (name for fact in facts for name in fact.name.texts)


def _names(record: Fact | Topic | Source) -> tuple[str, ...]:
    match record:
        case Source():
            return tuple(filter(None, (record.title, record.publisher)))
        case Fact():
            return (*record.name.texts, *record.aliases)
        case _:
            return record.name.texts


def _unknown(
    said: Phrase, asked: str, ids: Collection[str], facts: Sequence[Fact]
) -> UnknownIdError:
    """Return the error that nothing is called *asked*; its hint names what is called like it."""
    wanted = caseless(asked)
    having = [each for each in facts if any(wanted in caseless(name) for name in each.name.texts)]
    if len(wanted) > 1 and len(having) > 1:
        names = some_of([each.name.shown for each in having], FEW_NAMED)
        return UnknownIdError(said, hint=Phrase("names that have it: {names}", names=names))
    near = nearest(asked.lower(), ids) or nearest(asked, [*_all_names(facts)])
    return UnknownIdError(said, hint=did_you_mean(near) if near else None)


def unknown(what: Phrase, plural: Phrase, asked: str, records: Sequence[R]) -> UsageError:
    """Return the error that none of *records* is called *asked*.

    Its hint names the nearest, else the known ones, as *plural*, unless they are many; by ids, in
    Chinese by names.
    """
    known = [record.id for record in records]
    said = Phrase("no {what} has the id '{id}'", what=what, id=asked)
    if not known:
        return UsageError(said, hint=Phrase("the fact base has no {what}", what=plural))
    called = [name for record in records for name in _names(record)]
    near = nearest(asked.lower(), known) or nearest(asked, called)
    if not near and len(known) <= MOST_NAMED:
        names = Names(Called(record.id, _names(record)[0]) for record in records)
        return UsageError(said, hint=Phrase("{what}: {ids}", what=plural, ids=names))
    return UsageError(said, hint=did_you_mean(near) if near else None)


def cited(
    base: FactBase, ids: Iterable[str]
) -> tuple[dict[Source, list[Fact]], list[UnknownIdError]]:
    """Return the sources of the facts *ids*, each with its facts; *ids* may be sources, too.

    Beside them, what is wrong with those that are neither.
    """
    found: dict[Source, list[Fact]] = {}
    unknown = []
    for id in ids:
        require(id, Phrase("the id"))
        try:
            for source, facts in _cited(base, id):
                found.setdefault(source, []).extend(facts)
        except UnknownIdError as error:
            unknown.append(error)
    return found, unknown


def _cited(base: FactBase, id: str) -> Iterator[tuple[Source, list[Fact]]]:
    if same := called(id, base.facts):
        fact = _only(id, same)
        for source in dict.fromkeys(place.id for place in fact.source):
            yield base.source_by_id[source or ""], [fact]
    elif sources := with_id(id, base.sources):
        yield _only(id, sources), []
    else:
        said = Phrase("no fact or source has the id '{id}'", id=id)
        raise _unknown(said, id, [*base.by_id, *base.source_by_id], base.facts)


class Around(NamedTuple):
    """The facts around one, in the order of the base."""

    linked_from: Sequence[Fact]
    """Those that refer to it."""
    same_sentence: Sequence[Fact]
    """The others that were read from a sentence of its own."""


def around(base: FactBase, fact: Fact) -> Around:
    """Return the facts around *fact*."""
    linking = [each for each in base.facts if fact.id in _links(each)]
    places = _places(fact)
    beside = [each for each in base.facts if each is not fact and places & _places(each)]
    return Around(linking, beside)


def _places(fact: Fact) -> set[tuple[str | None, int, int]]:
    return {(place.id, place.paragraph, place.sentence) for place in fact.source}


def _links(fact: Fact) -> set[str | None]:
    return {id for _, table, id in references.references(fact) if table in KINDS}
