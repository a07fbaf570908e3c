"""The formats by name, each a function from a table to text."""

from collections.abc import Callable
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


def text(table: Table[Any], format: Format) -> str:
    """Return *table* in *format*, ending in a newline; ``table`` fits the terminal."""
    module, _, function = FORMATS[format].partition(".")
    render: Callable[[Table[Any]], str] = getattr(
        import_module(f"czfacts.printing.{module}"), function
    )
    return render(table)
