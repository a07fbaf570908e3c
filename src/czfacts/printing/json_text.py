"""JSON and JSON Lines, with exact numbers."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
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


def jsonl(table: Table[Any]) -> str:
    """Return one line of JSON for each row."""
    rows = [table.single] if table.single is not None else map(table.document, table.rows)
    return "".join(f"{_text(row, None)}\n" for row in rows)


def string(text: str) -> str:
    """Return *text* as a JSON string."""
    if is_plain(text) and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'"{_special().sub(_escaped, text)}"'


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f'["\\\\]|{CONTROL}')


def _text(value: Any, depth: int | None) -> str:
    """Return *value* on one line, or indented from *depth* on."""
    match value:
        case str():  # first: most values are strings
            return string(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case Mapping():
            inner = None if depth is None else depth + 1
            items = [f"{string(name)}: {_text(each, inner)}" for name, each in value.items()]
            return _enclosed("{", items, "}", depth)
        case _:
            inner = None if depth is None else depth + 1
            return _enclosed("[", [_text(each, inner) for each in value], "]", depth)


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
