"""Find facts, sources and records by their ids and names, and facts by the links between them."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from czfacts.base import references
from czfacts.base.model import KINDS, Fact, FactBase, Source, Topic
from czfacts.base.references import with_id
from czfacts.errors import UnknownIdError, UsageError
from czfacts.lookup.question import require_text
from czfacts.values.compare import fold
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Phrase

R = TypeVar("R", bound=Fact | Topic)
S = TypeVar("S", bound=Fact | Topic | Source)

MOST_NAMED = 20  # ids that a hint lists


def one(base: FactBase, asked: str) -> Fact:
    """Return the fact with the id or name *asked*; UnknownIdError suggests the nearest id."""
    require(asked, Phrase("the id"))
    if found := _called(asked, base.facts):
        return found
    raise _unknown(Phrase("no fact has the id '{id}'", id=asked), asked, base.by_id)


def _called(asked: str, records: Sequence[R]) -> R | None:
    """Return the record with the id *asked*, or the only one with that name or alias.

    UnknownIdError where several bases have that id.
    """
    if same := with_id(asked, records):
        return _only(asked, same)
    wanted = fold(asked)
    named = [record for record in records if wanted in map(fold, _names(record))]
    return named[0] if len(named) == 1 else None


def _only(asked: str, same: Sequence[S]) -> S:
    if len(same) == 1:
        return same[0]
    ids = ", ".join(each.id for each in same)
    said = Phrase("several fact bases have the id '{id}'", id=asked)
    raise UnknownIdError(said, hint=Phrase("say which: {ids}", ids=ids))


def _names(record: Fact | Topic) -> tuple[str, ...]:
    aliases = record.aliases if isinstance(record, Fact) else ()
    return (*record.name.texts, *aliases)


def _unknown(said: Phrase, id: str, known: Collection[str]) -> UnknownIdError:
    near = nearest(id.lower(), known)
    return UnknownIdError(said, hint=did_you_mean(near) if near else None)


def record(what: Phrase, plural: Phrase, asked: str, records: Sequence[R]) -> R:
    """Return the one of *records* with the id or name *asked*.

    UnknownIdError names the known ones, as *plural*, or the nearest of many.
    """
    if found := _called(asked, records):
        return found
    known = [record.id for record in records]
    error = _unknown(Phrase("no {what} has the id '{id}'", what=what, id=asked), asked, known)
    if not known:
        error.hint = Phrase("the fact base has no {what}", what=plural)
    elif len(known) <= MOST_NAMED:
        error.hint = Phrase("{what}: {ids}", what=plural, ids=", ".join(known))
    raise error


def require(asked: str | None, what: Phrase) -> None:
    """Raise UsageError where *asked* is there, but blank or no text."""
    if asked is None:
        return
    if not asked.strip():
        raise UsageError(Phrase("{what} is empty", what=what))
    require_text(asked, what)


def sources_of(base: FactBase, id: str) -> list[Source]:
    """Return the sources of the fact *id*, or the source *id* itself."""
    require(id, Phrase("the id"))
    sources = base.source_by_id
    if fact := _called(id, base.facts):
        cited = dict.fromkeys(place.id for place in fact.source)
        return [sources[each] for each in cited if each is not None]
    if same := with_id(id, base.sources):
        return [_only(id, same)]
    said = Phrase("no fact or source has the id '{id}'", id=id)
    raise _unknown(said, id, [*base.by_id, *sources])


def linking_to(base: FactBase, id: str) -> list[Fact]:
    """Return the facts that refer to the fact *id*, in the order of the base."""
    return [fact for fact in base.facts if id in _links(fact)]


def _links(fact: Fact) -> set[str | None]:
    return {id for _, table, id in references.references(fact) if table in KINDS}
