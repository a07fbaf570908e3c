"""The output formats by name: functions from a table to text, or to single lines."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any, Literal, NamedTuple

from czfacts.printing.table import Table

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]


class Traits(NamedTuple):
    """What is to be known of a format."""

    render: str
    """Module and function, imported when needed: Rich is slow to import (docs/speed.md)."""
    is_for_people: bool = False
    is_streamed: bool = False
    """Whether it prints a row when it has it, and forgets it."""
    is_utf8: bool = False
    """Whether it is UTF-8 whatever the locale says."""
    takes_bom: bool = False


FORMATS: dict[Format, Traits] = {
    "table": Traits("terminal.render", is_for_people=True),
    "json": Traits("json_text.json", is_utf8=True),
    "jsonl": Traits("json_text.jsonl", is_streamed=True, is_utf8=True),
    "csv": Traits("separated.csv", is_streamed=True, takes_bom=True),
    "tsv": Traits("separated.tsv", is_streamed=True, takes_bom=True),
    "markdown": Traits("markdown.render", is_for_people=True),
}


def pieces(table: Table[Any], format: Format) -> Iterator[str]:
    """Yield *table* in *format*, ending in a newline; ``table`` fits the terminal.

    The rows of a streamed format are taken one by one, those of another all before the first piece.
    """
    traits = FORMATS[format]
    module, _, function = traits.render.partition(".")
    render: Callable[[Table[Any]], Any] = getattr(
        import_module(f"czfacts.printing.{module}"), function
    )
    if traits.is_streamed:
        yield from render(table)
    else:
        rows = table.rows if isinstance(table.rows, Sequence) else [*table.rows]
        yield render(table._replace(rows=rows))


def text(table: Table[Any], format: Format) -> str:
    """Return *table* in *format* as one text."""
    return "".join(pieces(table, format))
