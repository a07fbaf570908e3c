"""Rows as an HTML table for notebooks; all text is escaped."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from czfacts.escape import visible


def table(rows: Iterable[Mapping[str, Any]], *, left_out: int = 0) -> str:
    """Return *rows* as a table; a column that is empty in all of them is left out.

    Names in two languages are in one cell, so are the parts of a record or a list.
    """
    written = [dict(_cells(row)) for row in rows]
    names = dict.fromkeys(name for row in written for name in row)
    shown = [name for name in names if any(row.get(name) for row in written)]
    head = "".join(f"<th>{escape(name)}</th>" for name in shown)
    body = "".join(
        f"<tr>{''.join(f'<td>{row.get(name, str())}</td>' for name in shown)}</tr>"
        for row in written
    )
    more = f"<p>+ {left_out}</p>" if left_out else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def card(row: Mapping[str, Any]) -> str:
    """Return one row as a table with a line for each field that is not empty."""
    fields = ({"field": name, "value": value} for name, value in row.items())
    return table(field for field in fields if _said(field["value"]))


def _cells(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((name, escape(visible(_said(value)))) for name, value in row.items())


def _said(value: Any) -> str:
    """Return *value* as a person reads it: parts with commas, nothing for what is empty."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        value = [*value.values()]
    if isinstance(value, (list, tuple)):
        return ", ".join(filter(None, map(_said, value)))
    return format(value, "f") if hasattr(value, "as_tuple") else str(value)
