"""The tables of docs/reference.md, made from the commands and the records that they describe."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import typer

import apps
from czfacts import cli
from czfacts.base.fields import Field, Record, described
from czfacts.base.model import KINDS, Base, Fact, Indicator, Source, Topic
from czfacts.lookup.stated import ReadFigure
from czfacts.views.flat import columns_of, columns_of_figures
from czfacts.views.printed import PRINTED
from czfacts.views.rows import Context

TYPES = {str: "string", bool: "true or false", int: "whole number", Decimal: "number"}
TABLES: dict[str, type[Record]] = {"base": Base, "topics": Topic, "sources": Source}
LANGUAGES = {"zh", "en"}
FEW = 4  # commands without an option that all others take

Row = Sequence[str]


def tables() -> dict[str, str]:
    """Return each table in Markdown, by the name that marks its place in the document."""
    facts = {f"[[{name}]]": _written(kind, Fact) for name, kind in KINDS.items()}
    others = {f"[[{name}]]": _written(record) for name, record in TABLES.items()}
    return {
        "commands": _commands(),
        "options": _options(),
        "every fact": _written(Fact),
        "added by show": _printed(Context),
        "rows": "\n\n".join(_rows()),
        "flat": _flat(),
        "flat sources": _flat_sources(),
        **others,
        **facts,
    }


def _commands() -> str:
    rows = [(f"`{_usage(name)}`", summary) for name, summary in cli.COMMANDS.items()]
    return _table(("command", "what it does"), rows)


def _usage(name: str) -> str:
    needed = [
        f"{each.opts[-1]} {_value(each)}" for each in _parameters(name, "option") if each.required
    ]
    arguments = [_value(each) for each in _parameters(name, "argument")]
    return " ".join(("czfacts", name, *needed, *arguments))


def _options() -> str:
    """Return each option with the commands that take it; what differs in its help is another."""
    takers: dict[Row, list[str]] = defaultdict(list)
    for name in cli.COMMANDS:
        for option in _parameters(name, "option"):
            written = " ".join((", ".join(reversed(option.opts)), _value(option))).strip()
            takers[f"`{written}`".replace("|", r"\|"), option.help].append(name)
    rows = [(*option, _among(names)) for option, names in takers.items()]
    return _table(("option", "what it does", "commands"), rows)


def _among(names: Sequence[str]) -> str:
    others = [name for name in cli.COMMANDS if name not in names]
    if len(others) > FEW:
        return ", ".join(names)
    return f"all but {', '.join(others)}" if others else "all"


def _parameters(name: str, kind: str) -> list[Any]:
    command = apps.built(name).commands[name]
    return [each for each in command.params if each.param_type_name == kind]


def _value(parameter: Any) -> str:
    """Return how a parameter's value is written in the help: ``FILE``, ``<zh|en>``."""
    if getattr(parameter, "is_flag", False):
        return ""
    return str(parameter.make_metavar(typer.Context(apps.built())))


def _written(cls: type[Record], above: type[Record] | None = None) -> str:
    """Return the fields of *cls* that *above* has not, with what a file must hold."""
    rows = [
        (f"`{path}`", _type(field), _use(field, is_given=is_given), field.about)
        for path, field, is_given in _paths(cls, above)
    ]
    return _table(("field", "type", "in a file", "what it says"), rows)


def _printed(cls: type[Record]) -> str:
    """Return the fields of a row that a command prints."""
    above = next((name for name, each in TABLES.items() if each in cls.__bases__), "")
    rows = [
        (f"`{path}`", f"{_type(field)} or null" if field.is_optional else _type(field), field.about)
        for path, field, _ in _paths(cls, TABLES.get(above))
    ]
    before = f"The fields of `[[{above}]]`, and:\n\n" if above else ""
    return before + _table(("field", "type", "what it says"), rows)


def _rows() -> Iterator[str]:
    """Yield a heading and a table for each row that a command prints and that is no fact."""
    for name, records in PRINTED.items():
        for record in records:
            if not issubclass(record, Fact):
                yield f"### `{name}`: {(record.__doc__ or '').partition('.')[0].lower()}"
                yield _printed(record)


def _flat() -> str:
    """Return the columns of the table of figures that `export` writes; texts have the last."""
    facts = {column.name for column in columns_of_figures(Indicator)}
    rows = [
        (f"`{each.name}`", each.type, each.about + (" (texts)" if each.name not in facts else ""))
        for each in columns_of_figures(ReadFigure)
    ]
    return _table(("column", "type", "what it says"), rows)


def _flat_sources() -> str:
    """Return the columns of the table of sources that `export` writes."""
    rows = [(f"`{each.name}`", each.type, each.about) for each in columns_of(Source)]
    return _table(("column", "type", "what it says"), rows)


def _use(field: Field, *, is_given: bool) -> str:
    return "never" if is_given else "required" if field.is_required else "optional"


def _paths(
    cls: type[Record], above: type[Record] | None = None, *, is_given: bool = False
) -> Iterator[tuple[str, Field, bool]]:
    """Yield the dotted path of each field and of those within it, and whether files lack it."""
    for name, field in described(cls).items():
        if above and name in above.hints:
            continue
        given = is_given or field.is_given
        yield name, field, given
        if field.record and not _is_name(field.record):
            for path, inner, inner_given in _paths(field.record, is_given=given):
                yield f"{name}.{path}", inner, inner_given


def _is_name(record: type[Record]) -> bool:
    return record.hints.keys() == LANGUAGES


def _type(field: Field) -> str:
    if field.choices:
        one = ", ".join(f"`{choice}`" for choice in field.choices)
    elif field.record:
        one = "`{zh, en}`" if _is_name(field.record) else "table"
    elif field.table:
        one = f"id in `[[{field.table}]]`"
    else:
        one = TYPES[field.holds]
    return f"list: {one}" if field.is_list else one


def _table(head: Row, rows: Sequence[Row]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
