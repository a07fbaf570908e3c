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
    lists: Lists, found: Sequence[F], facts: Sequence[F], table: Table[F], form: Form
) -> None:
    """Write the *table* of what was *found* among *facts*, and how many there are.

    Where nothing was found, a hint on the standard error says which filter of *lists* is to blame.
    """
    emit(table, form, notes=[counted(len(found), len(facts), lists.language)])
    if not found and (why := why_none(lists.base, facts, lists.filters)):
        _failure.advise(why, lists.language)
