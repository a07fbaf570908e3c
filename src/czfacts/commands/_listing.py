"""The facts that a list shows, and why it shows none."""

from collections.abc import Sequence
from typing import TypeVar

from czfacts.base.model import Fact
from czfacts.commands import _failure
from czfacts.commands._emit import Form, emit
from czfacts.lookup.filter import why_none
from czfacts.printing.table import Table
from czfacts.views.labels import counted
from czfacts.views.lists import Lists

F = TypeVar("F", bound=Fact)


def answer(
    lists: Lists, shown: Sequence[F], found: int, facts: Sequence[F], table: Table[F], form: Form
) -> None:
    """Write the *table* of what is *shown* of those that were *found* among *facts*; count them.

    Where none was found, a hint on the standard error says which filter of *lists* is to blame.
    """
    notes = [counted(len(shown), found, lists.language, of=len(facts))]
    emit(table, form, notes=notes)
    if not found and (why := why_none(lists.base, facts, lists.filters)):
        _failure.advise(why, lists.language)
