"""Check references between the records of a base: ids, links, circles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from czfacts.base.fields import described
from czfacts.base.model import KINDS, Fact, FactBase, Source, Topic
from czfacts.base.problems import Report, field, short
from czfacts.errors import Where
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Phrase

R = TypeVar("R", bound=Fact | Topic | Source)

LONGEST_CIRCLE = 12
MOST_HINTS = 10  # nearest ids take long to find where many are wrong
MOST_COMPARED = 500
_ABROAD = "revises"  # the field whose id may be of another base


def with_id(asked: str, records: Iterable[R]) -> list[R]:
    """Return what has the id *asked*; of several bases those that have it as theirs: ``gdp``."""
    plain = []
    for each in records:
        if each.id == asked:
            return [each]
        if each.id.endswith(f"/{asked}"):
            plain.append(each)
    return plain


def check_ids(document: Mapping[str, Any], report: Report) -> None:
    """Report each id that another record of the same kind of id has."""
    for tables in (("topics",), ("sources",), tuple(KINDS)):
        first: dict[str, Where] = {}
        for table in tables:
            records = document.get(table)
            for number, each in enumerate(records if isinstance(records, list) else ()):
                match each:
                    case {"id": str(id)}:
                        path = (table, number, "id")
                        if path != first.setdefault(id, path):
                            taken = Phrase("id: '{id}' is already taken", id=short(id))
                            report(path, taken, first[id])


def check_references(base: FactBase, report: Report) -> None:
    """Report each id that no record has, the first of them with the nearest."""
    hints = MOST_HINTS
    ids = {
        table: {each.id for each in getattr(base, table)} for table in ("topics", "sources", *KINDS)
    }
    for kind in KINDS:
        for number, fact in enumerate(getattr(base, kind)):
            for path, table, id in references(fact):
                if id in ids[table]:
                    continue
                where = (kind, number, *path)
                if id is None:
                    report(where, Phrase("{field}: there are no [[sources]]", field=field(where)))
                else:
                    near = nearest(id, ids[table]) if _few(hints, ids[table]) else ""
                    hints -= 1
                    report(where, unknown(field(where), table, id, near))


def _few(hints: int, known: set[str]) -> bool:
    return hints > 0 and len(known) <= MOST_COMPARED


def unknown(name: str, table: str, id: str, near: str = "") -> Phrase:
    """Say that the field *name* holds an *id* that *table* has not, and the one *near* to it."""
    said = Phrase(
        "{field}: none of [[{table}]] has the id '{id}'", field=name, table=table, id=short(id)
    )
    return Phrase("{problem}; {hint}", problem=said, hint=did_you_mean(near)) if near else said


def references(fact: Fact) -> Iterator[tuple[Where, str, str | None]]:
    """Yield each id of its base that *fact* points to: the path of the field, the table, the id."""
    for number, locator in enumerate(fact.source):
        yield ("source", number, "id"), "sources", locator.id
    for name, table in fields(type(fact)).items():
        id = getattr(fact, name)
        if id := _here(id, fact) if name == _ABROAD else id:
            yield (name,), table, id


def _here(id: str | None, fact: Fact) -> str | None:
    """Return *id* as the base of *fact* has it, None where it is of a base not at hand."""
    if id is None or "/" not in id or "/" in fact.id:
        return id
    other, _, plain = id.partition("/")
    return plain if other == fact.base else None


def fields(kind: type[Fact]) -> dict[str, str]:
    """Return the fields of *kind* that hold an id, each with the table it is an id of."""
    return _fields(kind)  # type: ignore[arg-type]  # classes do hash


@cache
def _fields(kind: Any) -> dict[str, str]:
    return {name: each.table for name, each in described(kind).items() if each.table}


def check_circles(base: FactBase, report: Report) -> None:
    """Report each fact that is, by way of others, a part, a rank or a correction of itself."""
    for kind, cls in KINDS.items():
        for name, table in fields(cls).items():
            if table == kind:
                _check_circles(kind, name, getattr(base, kind), report)


def _check_circles(kind: str, name: str, facts: Sequence[Fact], report: Report) -> None:
    numbers = {fact.id: number for number, fact in enumerate(facts)}
    for circle in circles({fact.id: _here(getattr(fact, name), fact) for fact in facts}):
        report((kind, numbers[circle[0]], name), circular(name, circle))


def circles(next_of: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield each circle of ids that lead to one another, beginning with the first in order."""
    settled: set[str] = set()
    for id in next_of:
        trail: dict[str, None] = {}
        here: str | None = id
        while here and here not in trail and here not in settled:
            trail[here] = None
            here = next_of.get(here)
        if here and here in trail:
            path = [*trail]
            yield path[path.index(here) :]
        settled.update(trail)


def circular(name: str, circle: Sequence[str]) -> Phrase:
    """Say that the ids in the field *name* lead round a *circle*."""
    ids = [*circle, circle[0]]
    if len(ids) > LONGEST_CIRCLE:
        ids[LONGEST_CIRCLE // 2 : -1] = ["..."]
    return Phrase("{field}: circular: {ids}", field=name, ids=" -> ".join(ids))
