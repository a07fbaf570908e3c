"""TOML values in, records out, and every problem of their shape."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, partial
from typing import Any, Protocol

from czfacts import escape
from czfacts.base import contradictions, references
from czfacts.base.fields import Field, Pattern, Record, described
from czfacts.base.model import Bilingual, FactBase
from czfacts.base.problems import Report, field, short
from czfacts.errors import Where
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Names, Phrase


class Reader(Protocol):
    """Turns a value into a field's value, or reports why not and returns anything."""

    def __call__(self, value: Any, path: Where, report: Report) -> Any: ...


Parser = Callable[[Any], Any]
"""Makes a single value, or raises ValueError."""


class WrongValueError(ValueError):
    """A value is not what its field takes; the message says what that is."""


TELLING = frozenset(["change", "comparator", "high", "parts", "per", "id"])
"""Optional fields that say what the value of a figure is, and ids."""
LARGEST_EXPONENT = 60  # no quantity of a report is larger than 10**60
MOST_DIGITS = 60


def fact_base(document: Mapping[str, Any], report: Report) -> FactBase | None:
    """Return the fact base that *document* spells, and report every problem of it.

    Contradictions, references and circles are looked for once the shape of all records is sound, or
    would be without some optional fields, which the base then lacks. None where others are wrong.
    """
    base: FactBase | None = record(FactBase, document, (), report)
    references.check_ids(document, report)
    if base is None and (rest := _without_wrong(document, report)):
        base = record(FactBase, rest, (), Report(rest, report.base))
    if base:
        contradictions.check(base, report)
        references.check_references(base, report)
        references.check_circles(base, report)
    return base


def _without_wrong(document: Mapping[str, Any], report: Report) -> Mapping[str, Any] | None:
    """Return *document* without the fields that are wrong, None where records depend on them."""
    rest = dict(document)
    for problem in report.problems:
        match problem.path:
            case (str(table), int(number), str(name), *_) if _is_spare(table, name):
                rows = [*rest[table]]
                rows[number] = {key: each for key, each in rows[number].items() if key != name}
                rest[table] = rows
            case _:
                return None
    return rest


def _is_spare(table: str, name: str) -> bool:
    """Tell whether the other fields of a record mean the same without its field *name*."""
    cls = described(FactBase)[table].record
    if cls is None:
        return False
    field = name if name in _written(cls) else nearest(name, _written(cls))
    return field not in cls.required and field not in TELLING


def record(cls: type[Record], value: Any, path: Where, report: Report) -> Any:
    """Return a *cls* made of the table *value*, or None after its problems were reported."""
    if not isinstance(value, dict):  # not Mapping: an abstract class takes long to ask
        shape = ", ".join(f"{name} = ..." for name in cls.required)
        report(path, _wrong(path, Phrase("expected a table {{ {shape} }}", shape=shape)))
        return None
    before = len(report.problems)
    values: dict[str, Any] = {**report.known.get(cls, {})}
    parsers, readers = _readers(cls)  # type: ignore[arg-type]  # classes do hash
    misspelt: set[str] = set()
    for name, inner in value.items():
        if parse := parsers.get(name):  # most are single values: only a problem needs a path
            try:
                values[name] = parse(inner)
            except ValueError as error:
                values[name] = None
                report((*path, name), _wrong((*path, name), error.args[0]))
        elif read := readers.get(name):
            values[name] = read(inner, (*path, name), report)
        else:
            near = nearest(name, _written(cls))
            report((*path, name), _unknown(name, near, _written(cls), is_table=not path))
            misspelt.add(near)
    for name in cls.required:
        # One slip, one problem: what is misspelt is not missing as well.
        if name not in values and name not in misspelt:
            report(path, _missing(path, name))
    return cls.trusted(values) if len(report.problems) == before else None


def _unknown(name: str, near: str, known: Sequence[str], *, is_table: bool) -> Phrase:
    names = Phrase("there are {names}", names=Names(known))
    hint = did_you_mean(near) if near else names
    if is_table:
        return Phrase("unknown table '{name}'; {hint}", name=short(name), hint=hint)
    return Phrase("unknown field '{name}'; {hint}", name=short(name), hint=hint)


def _missing(path: Where, name: str) -> Phrase:
    if not path:
        return Phrase("missing [{table}]", table=name)
    return Phrase("missing the field '{field}'", field=field((*path, name)))


@cache
def _readers(cls: type[Any]) -> tuple[dict[str, Parser], dict[str, Reader]]:
    """Return what reads the fields of a *cls*: first single values, then records and lists."""
    parsers, readers = {}, {}
    for name in _written(cls):
        each = described(cls)[name]
        if each.is_list or each.record:
            readers[name] = _reader(each)
        else:
            parsers[name] = _parser(each)
    return parsers, readers


def _written(cls: type[Record]) -> list[str]:
    """Return the names of the fields that a file may have."""
    return [name for name, each in described(cls).items() if not each.is_given]


def _reader(field: Field) -> Reader:
    """Return what reads a value of *field*, its rules included."""
    if field.record is Bilingual:
        read: Reader = _bilingual
    elif field.record:
        read = partial(record, field.record)
    else:
        read = _leaf_reader(_parser(field))
    return _list_reader(read, takes_single=field.takes_single) if field.is_list else read


def _bilingual(value: Any, path: Where, report: Report) -> Any:
    """Read a plain string as that of the base's language, a table as that of both."""
    if isinstance(value, str):
        words = _words(value, path, report)
        return words and Bilingual.trusted({report.language: words})
    if not isinstance(value, dict) or not value:
        report(path, _wrong(path, Phrase("expected a string, or { zh = ..., en = ... }")))
        return None
    return record(Bilingual, value, path, report)


def _list_reader(read: Reader, *, takes_single: bool) -> Reader:
    def read_list(value: Any, path: Where, report: Report) -> Any:
        if takes_single and isinstance(value, dict):
            return (read(value, path, report),)
        if not isinstance(value, list):
            tables = Phrase("expected a list of tables: [[{table}]]", table=path[0])
            report(path, _wrong(path, tables if len(path) == 1 else Phrase("expected a list")))
            return None
        if takes_single and not value:
            report(path, _wrong(path, Phrase("expected at least one")))
        return tuple(read(item, (*path, number), report) for number, item in enumerate(value))

    return read_list


def _leaf_reader(parse: Parser) -> Reader:
    def read_leaf(value: Any, path: Where, report: Report) -> Any:
        try:
            return parse(value)
        except ValueError as error:
            report(path, _wrong(path, error.args[0]))
            return None

    return read_leaf


def _parser(field: Field) -> Parser:
    """Return what makes a value of *field* of a value of TOML, or raises ValueError."""
    if field.choices:
        return partial(_choice, field.choices)
    if field.holds is str:
        return partial(_matching, field.may_be_empty, _rules(field)) if field.patterns else _text
    return {Decimal: _decimal, bool: _flag, int: _ordinal}[field.holds]


def _choice(choices: tuple[Any, ...], value: Any) -> Any:
    if any(type(value) is type(choice) and value == choice for choice in choices):
        return value
    allowed = ", ".join(f'"{c}"' if isinstance(c, str) else str(c) for c in choices)
    if len(choices) == 1:
        raise WrongValueError(Phrase("expected {choice}", choice=allowed))
    raise WrongValueError(Phrase("expected one of {choices}", choices=allowed))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError(Phrase("expected a string, in quotes"))
    if not escape.is_plain(value) and (control := next(_controls(value), None)):
        code = f"U+{ord(control):04X}"
        raise WrongValueError(Phrase("control character {code}", code=code))
    if not value or value.isspace():
        raise WrongValueError(Phrase("expected text, not blanks"))
    return value


def _rules(field: Field) -> list[tuple[Pattern, re.Pattern[str]]]:
    return [(each, re.compile(each.regex, re.ASCII)) for each in field.patterns]


def _matching(
    may_be_empty: bool, rules: Sequence[tuple[Pattern, re.Pattern[str]]], value: Any
) -> str:
    if value == "" and may_be_empty:
        return ""
    text = _text(value)
    for rule, regex in rules:
        if not regex.fullmatch(text):
            raise WrongValueError(Phrase("expected {what}", what=rule.words))
        if rule.parse:
            rule.parse(text)
    return text


def _controls(value: str) -> Iterator[str]:
    return (control for control in escape.controls(value) if control not in "\t\n")


_words = _leaf_reader(_text)


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise WrongValueError(Phrase("expected a number"))
    if isinstance(value, int) and value.bit_length() > 4 * MOST_DIGITS:
        # Written in hexadecimal: to make decimal digits of many takes the square of their number.
        raise WrongValueError(Phrase("number too long"))
    number = Decimal(value)
    if not number.is_finite():
        raise WrongValueError(Phrase("not a finite number"))
    if len(number.as_tuple().digits) > MOST_DIGITS:
        raise WrongValueError(Phrase("number too long"))
    if number and abs(number.adjusted()) > LARGEST_EXPONENT:
        raise WrongValueError(Phrase("number too large or too small"))
    return number


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError(Phrase("expected true or false"))
    return value


def _ordinal(value: Any) -> int:
    if type(value) is int and 1 <= value < 10**9:
        return value
    raise WrongValueError(Phrase("expected a whole number from 1"))


def _wrong(path: Where, problem: str) -> Phrase:
    return Phrase("{field}: {problem}", field=field(path), problem=problem)
