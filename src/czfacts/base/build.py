"""TOML values in, records out, and every problem of their shape."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Protocol, Union, get_args, get_origin

from czfacts import escape
from czfacts.base import references
from czfacts.base.model import KINDS, ONE_OR_MORE, FactBase, Pattern, Record
from czfacts.base.problems import Report, Where, field, nearest, short, suggestion


class Reader(Protocol):
    """Turns a value into a field's value, or reports why not and returns anything."""

    def __call__(self, value: Any, path: Where, report: Report) -> Any: ...


LARGEST_EXPONENT = 60  # no quantity of a report is larger than 10**60
MOST_DIGITS = 60


def fact_base(document: Mapping[str, Any], report: Report) -> FactBase | None:
    """Return the fact base that *document* spells, or None after every problem was reported.

    References and circles are looked for once the shape of all records is sound.
    """
    base: FactBase | None = record(FactBase, _with_source_ids(document), (), report)
    references.check_ids(document, report)
    if base:
        references.check_references(base, report)
        references.check_circles(base, report)
    return None if report.faults else base


def record(cls: type[Record], value: Any, path: Where, report: Report) -> Any:
    """Return a *cls* made of the table *value*, or None after its problems were reported."""
    if not isinstance(value, dict):  # not Mapping: an abstract class takes long to ask
        shape = ", ".join(f"{name} = ..." for name in cls.required)
        return report(path, f"{field(path)}: expected a table {{ {shape} }}")
    before, values, readers = len(report.faults), {}, _readers(cls)  # type: ignore[arg-type]  # classes do hash
    misspelt: set[str] = set()
    for name, inner in value.items():
        if name in readers:
            values[name] = readers[name](inner, (*path, name), report)
        else:
            what = "field" if path else "table"
            near = nearest(name, readers)
            known = suggestion(near) or f"; there are {', '.join(readers)}"
            report((*path, name), f"unknown {what} '{short(name)}'{known}")
            misspelt.add(near)
    for name in cls.required:
        # One slip, one problem: what is misspelt is not missing as well.
        if name not in values and name not in misspelt:
            missing = f"the field '{field((*path, name))}'" if path else f"[{name}]"
            report(path, f"missing {missing}")
    return cls.validated(values) if len(report.faults) == before else None


@cache
def _readers(cls: type[Any]) -> dict[str, Reader]:
    return {name: _reader(hint) for name, hint in cls.fields.items()}


def _reader(hint: Any) -> Reader:
    """Return what reads a value of the type *hint*, its rules included."""
    rules: tuple[Any, ...] = ()
    if get_origin(hint) is Annotated:
        hint, *metadata = get_args(hint)
        rules = tuple(rule for rule in metadata if not isinstance(rule, str))
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return _list_reader(_reader(get_args(hint)[0]), one=ONE_OR_MORE in rules)
    if get_origin(hint) is Literal:
        return _choice_reader(get_args(hint))
    if issubclass(hint, Record):
        return partial(record, hint)
    if hint is str:
        return _string_reader([rule for rule in rules if isinstance(rule, Pattern)])
    return {Decimal: _decimal, bool: _flag, int: _ordinal}[hint]


def _list_reader(read: Reader, *, one: bool) -> Reader:
    def read_list(value: Any, path: Where, report: Report) -> Any:
        if one and isinstance(value, dict):
            return (read(value, path, report),)
        if not isinstance(value, list):
            hint = f" of tables: [[{path[0]}]]" if len(path) == 1 else ""
            return report(path, f"{field(path)}: expected a list{hint}")
        if one and not value:
            return report(path, f"{field(path)}: expected at least one")
        return tuple(read(item, (*path, number), report) for number, item in enumerate(value))

    return read_list


def _choice_reader(choices: tuple[Any, ...]) -> Reader:
    def read_choice(value: Any, path: Where, report: Report) -> Any:
        if any(type(value) is type(choice) and value == choice for choice in choices):
            return value
        allowed = ", ".join(f'"{c}"' if isinstance(c, str) else str(c) for c in choices)
        return report(path, f"{field(path)}: expected {'one of ' * (len(choices) > 1)}{allowed}")

    return read_choice


def _string_reader(patterns: Iterable[Pattern]) -> Reader:
    compiled = [(each, re.compile(each.regex, re.ASCII).fullmatch) for each in patterns]

    def read_string(value: Any, path: Where, report: Report) -> Any:
        if not isinstance(value, str):
            return report(path, f"{field(path)}: expected a string, in quotes")
        for control in escape.controls(value):
            if control not in "\t\n":
                return report(path, f"control character U+{ord(control):04X} in {field(path)}")
        if not value or value.isspace():
            return report(path, f"{field(path)}: expected text, not blanks")
        for pattern, matches in compiled:
            if not matches(value):
                return report(path, f"{field(path)}: expected {pattern.words}")
            if fault := _fault(pattern, value):
                return report(path, f"{field(path)}: {fault}")
        return value

    return read_string


def _fault(pattern: Pattern, value: str) -> str | None:
    try:
        if pattern.parse:
            pattern.parse(value)
    except ValueError as error:
        return escape.visible(str(error))
    return None


def _decimal(value: Any, path: Where, report: Report) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return report(path, f"{field(path)}: expected a number")
    if isinstance(value, int) and value.bit_length() > 4 * MOST_DIGITS:
        # Written in hexadecimal: to make decimal digits of many takes the square of their number.
        return report(path, f"{field(path)}: number too long")
    number = Decimal(value)
    if not number.is_finite():
        return report(path, f"{field(path)}: not a finite number")
    if len(number.as_tuple().digits) > MOST_DIGITS:
        return report(path, f"{field(path)}: number too long")
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        return report(path, f"{field(path)}: number too large or too small")
    return number


def _flag(value: Any, path: Where, report: Report) -> Any:
    return (
        value if isinstance(value, bool) else report(path, f"{field(path)}: expected true or false")
    )


def _ordinal(value: Any, path: Where, report: Report) -> Any:
    if type(value) is int and 1 <= value < 10**9:
        return value
    return report(path, f"{field(path)}: expected a whole number from 1")


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
