"""The sentences that facts were read from, if their texts are given."""

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from czfacts.base.model import Fact, FactBase
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.errors import CzfactsError, EndedError, ExitCode
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.views.rows import Shown
from czfacts.wording import translate

if TYPE_CHECKING:
    from czfacts.commands._sources import ReadSource


class Quotation(NamedTuple):
    """A sentence, as a person and as a script reads it."""

    marked: str
    """With the figure in 【 】, or why it is not there."""
    shown: Shown


def at_hand(
    base: FactBase,
    wanted: Sequence[Fact],
    paths: Sequence[str] | None,
    facts: Sequence[str] | None,
    lang: Language | None,
    encoding: str | None,
) -> "Sentences | None":
    """Return the sentences of the texts of *paths*, else of those of $CZFACTS_TEXT; None without.

    Says on the standard error for which sources of the *wanted* facts there is no text. What the
    variable names is not asked for: a terminal shows why it is of no use, and that is no failure.
    """
    if not paths:
        return _offered(base, lang, encoding) if os.environ.get(TEXT_VARIABLE) else None
    # Reading quantities is slow to import (docs/speed.md): only if there is a text.
    from czfacts.commands import _sources, _text  # noqa: PLC0415

    texts, errors = _text.load_all(paths, lang, facts=facts, encoding=encoding)
    sources = _sources.of(base, texts, lang)
    cited = {place.id for fact in wanted for place in fact.source}
    _sources.say_rest(sources, lang, lambda source: source.id in cited)
    return Sentences(sources.read, has_failed=bool(errors))


def _offered(base: FactBase, lang: Language | None, encoding: str | None) -> "Sentences | None":
    from czfacts.commands import _sources  # noqa: PLC0415, as above

    try:
        return Sentences(_sources.offered(base, lang, encoding).read)
    except CzfactsError as error:
        if output.is_terminal():
            output.say(translate(error.message, resolve(lang)))
        return None


class Sentences:
    """The texts at hand, by the ids of the sources that they are."""

    def __init__(self, read: "Iterable[ReadSource]", *, has_failed: bool = False) -> None:
        self._texts = {each.source.id: each.text for each in read}
        self._has_failed = has_failed

    def finish(self) -> None:
        """End the command in 1 where one of several texts could not be read."""
        if self._has_failed:
            raise EndedError(ExitCode.NO)

    def of(self, fact: Fact, source: str | None = None) -> list[Quotation]:
        """Return the sentences of *fact*, one for each of its places in these texts.

        With the id of a *source* only those that stand in its text.
        """
        from czfacts.proof import verify  # noqa: PLC0415, as above
        from czfacts.views import findings  # noqa: PLC0415

        found = [
            verify.judge(fact, place, self._texts[place.id])
            for place in fact.source
            if place.id in self._texts and source in (None, place.id)
        ]
        return [Quotation(verify.marked(each), findings.shown(each)) for each in found]

    def printed(self, fact: Fact, source: str | None = None) -> tuple[str, ...]:
        """Return the sentences of *fact* as they are printed, as far as it stands in them."""
        return tuple(said.shown.text for said in self.of(fact, source) if said.shown.text)
