"""JSON and JSON Lines, with exact numbers."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any

from czfacts.escape import CONTROL, is_plain
from czfacts.printing.table import Table

# The standard json module can neither write a Decimal exactly nor escape C1 and bidi controls.
SHORT = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"}


def json(table: Table[Any]) -> str:
    """Return the documents of the rows as an array, or the one object of a single table."""
    if table.single is not None:
        return pretty(table.single)
    return pretty([table.document(row) for row in table.rows])


def pretty(value: Any) -> str:
    """Return *value* as indented JSON that ends in a newline."""
    return f"{_text(value, 0)}\n"


def line(value: Any) -> str:
    """Return *value* as JSON on one line, without its end."""
    return _text(value, None)


def jsonl(table: Table[Any]) -> Iterator[str]:
    """Yield one line of JSON for each row."""
    rows = [table.single] if table.single is not None else map(table.document, table.rows)
    return (f"{_text(row, None)}\n" for row in rows)


def string(text: str) -> str:
    """Return *text* as a JSON string."""
    if is_plain(text):
        escaped = text.replace("\\", SHORT["\\"]).replace('"', SHORT['"'])
        return f'"{escaped}"'
    return f'"{_special().sub(_escaped, text)}"'


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f'["\\\\]|{CONTROL}')


_name = cache(string)  # there are few names, and each is written with every row

# By class, which takes a fifth of the time of asking what a value is an instance of.
_LEAVES: dict[type, Callable[[Any], str]] = {
    str: string,
    NoneType: lambda _: "null",
    bool: lambda value: "true" if value else "false",
    int: str,
    Decimal: "{:f}".format,
}


def _text(value: Any, depth: int | None) -> str:
    """Return *value* on one line, or indented from *depth* on."""
    if leaf := _LEAVES.get(type(value)):
        return leaf(value)
    inner = None if depth is None else depth + 1
    match value:
        case str():  # a phrase
            return string(value)
        case list() | tuple():
            return _enclosed("[", [_text(each, inner) for each in value], "]", depth)
        case _:
            items = [f"{_name(name)}: {_text(each, inner)}" for name, each in value.items()]
            return _enclosed("{", items, "}", depth)


def _enclosed(opening: str, items: list[str], closing: str, depth: int | None) -> str:
    if depth is None or not items:
        return f"{opening}{', '.join(items)}{closing}"
    indent = "  " * (depth + 1)
    return f"{opening}\n{indent}" + f",\n{indent}".join(items) + f"\n{indent[2:]}{closing}"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in SHORT:
        return SHORT[character]
    pairs = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{pairs[i : i + 2].hex()}" for i in range(0, len(pairs), 2))
