"""Find fields by the titles that tables print."""

import re
from collections.abc import Sequence
from typing import Any

from czfacts.base.fields import paths_of
from czfacts.base.model import KINDS
from czfacts.printing.select import field_column
from czfacts.printing.table import Column, Table
from czfacts.values.compare import caseless
from czfacts.values.paths import under
from czfacts.views.labels import WORDS
from czfacts.wording import translate

# Columns that show other fields than the one that they are called after.
SHOWN = {
    "compared": ("against", "of"),
    "note": ("note", "differs", "because", "revised_by"),
    "place": ("paragraph", "sentence"),
    "scope": ("area", "entity", "of", "stated", "period"),
    "stages": ("stages", "fields"),
    "stated_by": ("facts", "reason"),
    "unsaid": ("proof",),
    "whose": ("area", "entity"),
}
WITHIN = "source."  # of a finding: where the place and the characters stand
_COMMA = "[,，、]"


def fields(asked: str, known: Sequence[str]) -> list[str]:
    """Return the fields that a list names, by their paths or by what tables call them: 名称,数值.

    *known* are the paths that there are; what is neither stays as it is.
    """
    paths = asked.split(",")
    if all(under(path, known) for path in paths):
        return paths
    return [field for name in _names(asked) for field in _of_name(name, known)]


def columns(asked: str, table: Table[Any]) -> list[str | Column[Any]]:
    """Return what `fields` does, for people: a title stands for that column, if *table* has it.

    A field that no column shows is a column under the name that people ask for it by.
    """
    known = table.paths
    if all(under(path, known) for path in asked.split(",")):
        return [*asked.split(",")]
    return [each for name in _names(asked) for each in _columns_of(name, table)]


def _columns_of(name: str, table: Table[Any]) -> Sequence[str | Column[Any]]:
    if under(name, table.paths):
        return [name]
    titles = {caseless(title) for key in _keys(name) for title in _titles(key)}
    found = [column for column in table.columns if caseless(column.title) in titles]
    if found:
        return [column._replace(rank=0, is_group=False) for column in found]
    paths = _of_name(name, table.paths)
    is_one = len(paths) == 1 and paths[0] in table.paths
    return [field_column(table, paths[0])._replace(title=name)] if is_one else paths


def to_sort_by(asked: str) -> str:
    """Return a list of fields to sort by, each perhaps with a '-' before it, by their paths."""
    from czfacts.views.text_rows import StatementRow  # noqa: PLC0415, where something is sorted

    known = paths_of(*KINDS.values(), StatementRow)
    return ",".join(
        "-" * name.startswith("-") + field
        for name in _names(asked)
        for field in _of_name(name.removeprefix("-"), known)
    )


def _names(asked: str) -> list[str]:
    """Return what a list names; a title that has a comma in it is one name."""
    titles = (title for key in WORDS for title in _titles(key) if re.search(_COMMA, title))
    whole = "|".join(map(re.escape, titles))
    found = re.findall(
        f"((?:{whole}|(?!{_COMMA}).)*){_COMMA}", f"{asked},", re.IGNORECASE | re.DOTALL
    )
    return [name.strip() for name in found]


def _of_name(name: str, known: Sequence[str]) -> list[str]:
    if under(name, known):
        return [name]
    places = ((field, WITHIN + field) for field in _fields(name))
    found = [next((path for path in paths if under(path, known)), None) for paths in places]
    return [*dict.fromkeys(filter(None, found))] or [name]


def _fields(title: str) -> list[str]:
    """Return what the columns with that *title* show."""
    return [field for key in _keys(title) for field in SHOWN.get(key, (key,))]


def _keys(title: str) -> list[str]:
    """Return the labels with that *title*; else those whose title begins with it."""
    for is_title in (_is_title, _begins_title):
        if keys := [key for key in WORDS if is_title(title, key)]:
            return keys
    return []


def _is_title(asked: str, key: str) -> bool:
    return caseless(asked) in map(caseless, _titles(key))


def _begins_title(asked: str, key: str) -> bool:
    """Tell whether *asked* is a title up to its comma: Scope of 'Scope, period'."""
    return any(caseless(asked) == caseless(re.split(_COMMA, it)[0]) for it in _titles(key))


def _titles(key: str) -> tuple[str, ...]:
    return WORDS[key], translate(WORDS[key], "zh")
