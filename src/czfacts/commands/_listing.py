"""The facts that a list shows, and why it shows none."""

from collections.abc import Sequence
from typing import TypeVar

from czfacts.base.model import Fact, FactBase
from czfacts.commands import _failure
from czfacts.commands._emit import emit
from czfacts.language import Language
from czfacts.lookup.filter import Filters, why_none
from czfacts.printing.formats import Format
from czfacts.printing.table import Table
from czfacts.views.labels import counted

F = TypeVar("F", bound=Fact)


def answer(
    found: Sequence[F],
    table: Table[F],
    base: FactBase,
    facts: Sequence[F],
    filters: Filters,
    language: Language,
    *,
    format: Format | None,
    json: bool,
    fields: str | None,
    bom: bool,
) -> None:
    """Write the *table* of what was *found* among *facts* by *filters*, and how many there are.

    Where nothing was found, a hint on the standard error says why.
    """
    notes = [counted(len(found), len(facts), language)]
    emit(table, format, json=json, fields=fields, bom=bom, notes=notes)
    if not found and (why := why_none(base, facts, filters)):
        _failure.advise(why, language)
