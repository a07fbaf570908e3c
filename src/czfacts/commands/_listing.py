"""The facts that a list shows, and why it shows none."""

from collections.abc import Sequence
from typing import TypeVar

from czfacts.base.model import Fact, FactBase
from czfacts.language import Language
from czfacts.lookup.filter import Filters, narrow, why_none
from czfacts.lookup.sort import arrange
from czfacts.printing import output
from czfacts.wording import Phrase, translate

F = TypeVar("F", bound=Fact)


def listed(
    base: FactBase,
    facts: Sequence[F],
    kinds: Sequence[type[Fact]],
    filters: Filters,
    language: Language,
    *,
    sort: str | None,
    limit: int | None,
) -> list[F]:
    """Return those of *facts*, which are of *kinds*, that meet *filters*, sorted.

    Where there are none, a hint on the standard error says why.
    """
    found = narrow(base, facts, filters)
    if not found and (why := why_none(base, facts, filters)):
        output.say(translate(Phrase("hint: {hint}", hint=why), language))
    return arrange(found, *kinds, sort=sort, limit=limit)
