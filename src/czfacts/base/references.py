"""What records of a fact base are to one another: ids, references, circles."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from czfacts.base.model import KINDS, Fact, FactBase, Reference
from czfacts.base.problems import Report, Where, field, nearest, short, suggestion

LONGEST_CIRCLE = 12
MOST_HINTS = 10  # nearest ids take long to find where many are wrong


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
                            report(path, f"id: '{short(id)}' is already taken", first[id])


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
                    several = f"say which of the {len(ids[table])} [[sources]]"
                    wanted = several if ids[table] else "there are no [[sources]]"
                    report(where, f"{field(where)}: {wanted}")
                else:
                    near = nearest(id, ids[table]) if hints else ""
                    hints = max(0, hints - 1)
                    message = f"none of [[{table}]] has the id '{short(id)}'{suggestion(near)}"
                    report(where, f"{field(where)}: {message}")


def references(fact: Fact) -> Iterator[tuple[Where, str, str | None]]:
    """Yield each id that *fact* points to: the path of the field, the table, the id."""
    for number, locator in enumerate(fact.source):
        yield ("source", number, "id"), "sources", locator.id
    for name, table in _reference_fields(type(fact)):  # type: ignore[arg-type]  # classes do hash
        if id := getattr(fact, name):
            yield (name,), table, id


@cache
def _reference_fields(kind: Any) -> list[tuple[str, str]]:
    rules = ((name, rule) for name, hint in kind.fields.items() for rule in get_args(hint)[1:])
    return [(name, rule.table) for name, rule in rules if isinstance(rule, Reference)]


def check_circles(base: FactBase, report: Report) -> None:
    """Report each project that is, by way of others, a part of itself."""
    larger = {project.id: project.part_of for project in base.projects}
    settled: set[str] = set()
    for number, project in enumerate(base.projects):
        trail: dict[str, None] = {}
        here: str | None = project.id
        while here and here not in trail and here not in settled:
            trail[here] = None
            here = larger.get(here)
        if here and here in trail:
            path = [*trail]
            circle = [*path[path.index(here) :], here]
            if len(circle) > LONGEST_CIRCLE:
                circle[LONGEST_CIRCLE // 2 : -1] = ["..."]
            report(("projects", number, "part_of"), f"part_of: circular: {' -> '.join(circle)}")
        settled.update(trail)
