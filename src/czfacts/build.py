"""TOML values in, records out, and every problem of their shape."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Protocol, Union, get_args, get_origin

from czfacts import escape
from czfacts.lines import Path
from czfacts.model import KINDS, Fact, FactBase, OneOrMore, Pattern, Record, Reference


class Report(Protocol):
    """Takes a problem: where it is, a message that begins with the field's name, a second place."""

    def __call__(self, path: Path, message: str, also: Path | None = None, /) -> None: ...


class Reader(Protocol):
    """Turns a value into a field's value, or reports why not and returns anything."""

    def __call__(self, value: Any, path: Path, report: Report) -> Any: ...


LARGEST_EXPONENT = 60  # no quantity of a report is larger than 10**60
MOST_DIGITS = 60
LONGEST_NAME = 80
MOST_COMPARED = 500
LONGEST_CIRCLE = 12


def fact_base(document: Mapping[str, Any], report: Report) -> FactBase | None:
    """Return the fact base that *document* spells, or None after every problem was reported.

    References and circles are looked for once the shape of all records is sound.
    """
    sound = True

    def note(path: Path, message: str, also: Path | None = None) -> None:
        nonlocal sound
        sound = False
        report(path, message, also)

    base: FactBase | None = record(FactBase, _with_source_ids(document), (), note)
    _check_ids(document, note)
    if base:
        _check_references(base, note)
        _check_circles(base, note)
    return base if sound else None


def record(cls: type[Record], value: Any, path: Path, report: Report) -> Any:
    """Return a *cls* made of the table *value*, or None after its problems were reported."""
    if not isinstance(value, Mapping):
        shape = ", ".join(f"{name} = ..." for name in cls.required)
        report(path, f"{_field(path)}: expected a table {{ {shape} }}")
        return None
    values, sound = {}, True

    def note(path: Path, message: str, also: Path | None = None) -> None:
        nonlocal sound
        sound = False
        report(path, message, also)

    for name in [name for name in value if name not in cls.fields]:
        what = "field" if path else "table"
        known = _nearest(name, cls.fields) or f"; there are {', '.join(cls.fields)}"
        note((*path, name), f"unknown {what} '{_short(name)}'{known}")
    for name in cls.required:
        if name not in value:
            inner = _field((*path, name)) if path else ""
            note(path, f"missing the field '{inner}'" if path else f"missing [{name}]")
    for name, hint in cls.fields.items():
        if name in value:
            values[name] = _reader(hint)(value[name], (*path, name), note)
    return cls(**values) if sound else None


@cache
def _reader(hint: Any) -> Reader:
    """Return what reads a value of the type *hint*, its rules included."""
    rules: tuple[Any, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *metadata = get_args(hint)
        rules = tuple(rule for rule in metadata if not isinstance(rule, str))
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return _list_reader(_reader(get_args(hint)[0]), one=OneOrMore() in rules)
    if get_origin(hint) is Literal:
        return _choice_reader(get_args(hint))
    if issubclass(hint, Record):
        return lambda value, path, report: record(hint, value, path, report)
    if hint is str:
        return _string_reader([rule for rule in rules if isinstance(rule, Pattern)])
    return {Decimal: _decimal, bool: _flag, int: _ordinal}[hint]


def _list_reader(read: Reader, *, one: bool) -> Reader:
    def read_list(value: Any, path: Path, report: Report) -> Any:
        if one and isinstance(value, Mapping):
            return (read(value, path, report),)
        if not isinstance(value, list):
            hint = f" of tables: [[{path[0]}]]" if len(path) == 1 else ""
            return report(path, f"{_field(path)}: expected a list{hint}")
        if one and not value:
            return report(path, f"{_field(path)}: expected at least one")
        return tuple(read(item, (*path, number), report) for number, item in enumerate(value))

    return read_list


def _choice_reader(choices: tuple[Any, ...]) -> Reader:
    def read_choice(value: Any, path: Path, report: Report) -> Any:
        if any(type(value) is type(choice) and value == choice for choice in choices):
            return value
        allowed = ", ".join(f'"{c}"' if isinstance(c, str) else str(c) for c in choices)
        return report(path, f"{_field(path)}: expected {'one of ' * (len(choices) > 1)}{allowed}")

    return read_choice


def _string_reader(patterns: Iterable[Pattern]) -> Reader:
    def read_string(value: Any, path: Path, report: Report) -> Any:
        if not isinstance(value, str):
            return report(path, f"{_field(path)}: expected a string, in quotes")
        for control in escape.CONTROL.finditer(value):
            if control[0] not in "\t\n":
                code = f"U+{ord(control[0]):04X}"
                return report(path, f"control character {code} in {_field(path)}")
        if not value.strip():
            return report(path, f"{_field(path)}: expected text, not blanks")
        for pattern in patterns:
            if not re.fullmatch(pattern.regex, value, re.ASCII):
                return report(path, f"{_field(path)}: expected {pattern.words}")
            if fault := _fault(pattern, value):
                return report(path, f"{_field(path)}: {fault}")
        return value

    return read_string


def _fault(pattern: Pattern, value: str) -> str | None:
    try:
        if pattern.parse:
            pattern.parse(value)
    except ValueError as error:
        return escape.visible(str(error))
    return None


def _decimal(value: Any, path: Path, report: Report) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return report(path, f"{_field(path)}: expected a number")
    number = Decimal(value)
    if not number.is_finite():
        return report(path, f"{_field(path)}: not a finite number")
    if len(number.as_tuple().digits) > MOST_DIGITS:
        return report(path, f"{_field(path)}: number too long")
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        return report(path, f"{_field(path)}: number too large or too small")
    return number


def _flag(value: Any, path: Path, report: Report) -> Any:
    return (
        value
        if isinstance(value, bool)
        else report(path, f"{_field(path)}: expected true or false")
    )


def _ordinal(value: Any, path: Path, report: Report) -> Any:
    if type(value) is int and 1 <= value < 10**9:
        return value
    return report(path, f"{_field(path)}: expected a whole number from 1")


def _field(path: Path) -> str:
    """Name a field as its record does: ``source.paragraph``, ``stages.name.zh``."""
    inside = path[2:] if path and path[0] in FactBase.fields and path[0] != "base" else path
    return ".".join(part for part in inside if isinstance(part, str)) or ".".join(map(str, path))


def _with_source_ids(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Name the only source in the locators that leave it out."""
    match document.get("sources"):
        case [{"id": str(only)}]:
            pass
        case _:
            return document

    def named(fact: Any) -> Any:
        match fact:
            case {"source": {} as locator}:
                return {**fact, "source": {"id": only, **locator}}
            case {"source": [*locators]} if all(isinstance(each, dict) for each in locators):
                return {**fact, "source": [{"id": only, **each} for each in locators]}
            case _:
                return fact

    tables = {kind: document[kind] for kind in KINDS if isinstance(document.get(kind), list)}
    return {**document, **{kind: [named(fact) for fact in tables[kind]] for kind in tables}}


def _nearest(name: str, known: Collection[str]) -> str:
    # difflib takes a time that grows with both: not for what no person types or reads.
    if len(name) > LONGEST_NAME or len(known) > MOST_COMPARED:
        return ""
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _short(name: str) -> str:
    shown = escape.visible(name)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}..."


def _check_ids(document: Mapping[str, Any], report: Report) -> None:
    for tables in (("topics",), ("sources",), tuple(KINDS)):
        first: dict[str, Path] = {}
        for table in tables:
            records = document.get(table)
            for number, each in enumerate(records if isinstance(records, list) else ()):
                match each:
                    case {"id": str(id)}:
                        path = (table, number, "id")
                        if path != first.setdefault(id, path):
                            report(path, f"id: '{_short(id)}' is already taken", first[id])


def _check_references(base: FactBase, report: Report) -> None:
    ids = {
        table: {each.id for each in getattr(base, table)} for table in ("topics", "sources", *KINDS)
    }
    for kind in KINDS:
        for number, fact in enumerate(getattr(base, kind)):
            for path, table, id in references(fact):
                where = (kind, number, *path)
                if id is None:
                    several = f"say which of the {len(ids[table])} [[sources]]"
                    wanted = several if ids[table] else "there are no [[sources]]"
                    report(where, f"{_field(where)}: {wanted}")
                elif id not in ids[table]:
                    near = _nearest(id, ids[table])
                    report(
                        where,
                        f"{_field(where)}: none of [[{table}]] has the id '{_short(id)}'{near}",
                    )


def references(fact: Fact) -> Iterator[tuple[Path, str, str | None]]:
    """Yield each id that *fact* points to: the path of the field, the table, the id."""
    for number, locator in enumerate(fact.source):
        yield ("source", number, "id"), "sources", locator.id
    for name, hint in fact.fields.items():
        if id := getattr(fact, name):
            for rule in get_args(hint)[1:]:
                if isinstance(rule, Reference):
                    yield (name,), rule.table, id


def _check_circles(base: FactBase, report: Report) -> None:
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
