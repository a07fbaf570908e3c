"""The facts that a list shows, or why it is empty."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from czfacts.base.model import Fact, FactBase
from czfacts.commands import _failure
from czfacts.commands._emit import Form, emit
from czfacts.language import Language, resolve
from czfacts.lookup.filter import Filters, narrow, why_none
from czfacts.lookup.sort import arrange
from czfacts.printing.table import Table
from czfacts.views.labels import counted
from czfacts.views.lists import Lists

F = TypeVar("F", bound=Fact)


class Listing(Generic[F]):
    """The facts *among* those of a base that pass *filters*, sorted; at most *limit* are shown."""

    def __init__(
        self,
        base: FactBase,
        among: Sequence[F],
        filters: Filters,
        *kinds: type[Fact],
        sort: str | None,
        limit: int | None,
        lang: Language | None,
    ) -> None:
        self.among = among
        self.found = arrange(narrow(base, among, filters), *kinds, sort=sort)
        self.shown = self.found[:limit]
        self.lists = Lists(base, resolve(lang), filters)

    def answer(self, table: Table[F], form: Form, of: int | None = None) -> None:
        """Write the *table* of what is shown; count it, *of* so many facts.

        Where none was found, a hint on the standard error says which filter is to blame.
        """
        lists, among = self.lists, self.among
        of = len(among) if of is None else of
        notes = [counted(len(self.shown), len(self.found), lists.language, of=of)]
        emit(table, form, notes=notes)
        if not self.found:
            from czfacts.commands import _usage  # noqa: PLC0415, of an empty list only

            of_file = _usage.of_file(lists.filters.words or ())
            if why := of_file or why_none(lists.base, among, lists.filters):
                _failure.advise(why, lists.language)
