"""The sentences that facts were read from, where their text is at hand."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from czfacts.base.model import Fact, FactBase
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.language import Language
from czfacts.views.rows import Shown


class Said(NamedTuple):
    """A sentence, as a person and as a script reads it."""

    marked: str
    """With the figure in 【 】, or why it is not there."""
    shown: Shown


def at_hand(
    base: FactBase,
    path: str | None,
    facts: Sequence[str] | None,
    lang: Language | None,
    encoding: str | None,
) -> "Sentences | None":
    """Return the sentences of the text at *path*, else of that of $CZFACTS_TEXT; None without."""
    if not (path or os.environ.get(TEXT_VARIABLE)):
        return None
    return Sentences(base, path, facts, lang, encoding)


class Sentences:
    """The text at hand, which one of the sources is."""

    def __init__(
        self,
        base: FactBase,
        path: str | None,
        facts: Sequence[str] | None,
        lang: Language | None,
        encoding: str | None,
    ) -> None:
        # Reading quantities takes two bare starts to import: only who has a text pays.
        from czfacts.commands import _text  # noqa: PLC0415

        plain = _text.load(path, lang, facts=facts, encoding=encoding)
        self.text = _text.known(plain, base, lang)
        self.source = _text.source_of(base, self.text, None)

    def of(self, fact: Fact) -> list[Said]:
        """Return the sentences of *fact*, one for each of its places in this text."""
        from czfacts.proof import verify  # noqa: PLC0415, as above
        from czfacts.views import findings  # noqa: PLC0415

        places = [place for place in fact.source if place.id == self.source.id]
        found = [verify.judge(fact, place, self.text) for place in places]
        return [Said(verify.marked(each), findings.shown(each)) for each in found]

    def printed(self, fact: Fact) -> tuple[str, ...]:
        """Return the sentences of *fact* as they are printed, as far as it stands in them."""
        return tuple(said.shown.text for said in self.of(fact) if said.shown.text)
