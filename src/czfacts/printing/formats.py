"""The formats by name, each a function from a table to text, or to one line after the other."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, Literal

from czfacts.printing.table import Table

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]

# Module and function, imported when needed: Rich alone costs three bare starts.
FORMATS: dict[Format, str] = {
    "table": "terminal.render",
    "json": "json_text.json",
    "jsonl": "json_text.jsonl",
    "csv": "separated.csv",
    "tsv": "separated.tsv",
    "markdown": "markdown.render",
}


# They print a row when they have it, and forget it.
STREAMED: frozenset[Format] = frozenset(("jsonl", "csv", "tsv"))


def pieces(table: Table[Any], format: Format) -> Iterator[str]:
    """Yield *table* in *format*, ending in a newline; ``table`` fits the terminal.

    The rows of a streamed format are taken one by one, those of another all before the first piece.
    """
    module, _, function = FORMATS[format].partition(".")
    render: Callable[[Table[Any]], Any] = getattr(
        import_module(f"czfacts.printing.{module}"), function
    )
    if format in STREAMED:
        yield from render(table)
    else:
        rows = table.rows if isinstance(table.rows, Sequence) else [*table.rows]
        yield render(table._replace(rows=rows))


def text(table: Table[Any], format: Format) -> str:
    """Return *table* in *format* as one text."""
    return "".join(pieces(table, format))
