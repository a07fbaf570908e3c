"""Match the texts of a command line to the sources of a fact base."""

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from czfacts.base.model import FactBase, Source
from czfacts.base.named import VARIABLE
from czfacts.base.references import with_id
from czfacts.commands import _failure, _text
from czfacts.corpus.sources import Match, Matches, form_of, match
from czfacts.errors import UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.reading.plain.loader import PlainText
from czfacts.reading.text.sentences import Text
from czfacts.wording import Phrase, some_of, translate

MOST_NAMED = 6  # sources or texts


class ReadSource(NamedTuple):
    """A source, and the text that it was read from."""

    source: Source
    text: Text


class Sources(NamedTuple):
    """What the texts at hand are."""

    read: tuple[ReadSource, ...]
    missing: tuple[Source, ...]
    """Sources for which there is no text."""
    strange: tuple[PlainText, ...]
    """Texts that are that of no source."""

    @property
    def by_text(self) -> dict[Text, list[Source]]:
        """The sources of each text; two fact bases may share one."""
        found: dict[Text, list[Source]] = {}
        for source, text in self.read:
            found.setdefault(text, []).append(source)
        return found


def of(
    base: FactBase,
    texts: Sequence[PlainText],
    lang: Language | None,
    hint: Phrase | None = None,
    *,
    is_asked: bool = True,
) -> Sources:
    """Return which source of *base* each of *texts* is; *is_asked* as `match` takes it.

    Says on the standard error what people should know of the texts. UsageError, with a *hint*,
    where none of them is a source.
    """
    _require_sources(base)
    matches = match(base, texts, is_asked=is_asked)
    if not matches.found:
        none = Phrase("the text matches no source")
        several = Phrase("none of the texts belongs to a source")
        raise UsageError(none if len(texts) == 1 else several, hint=hint or _listed(base))
    return _sources(matches, lang)


def offered(base: FactBase, lang: Language | None, encoding: str | None = None) -> Sources:
    """Return which sources of *base* the texts are that CZFACTS_TEXT lists.

    A terminal shows which cannot be read. CzfactsError where none is a source; nobody asked for
    these texts, so that it is no failure of a command.
    """
    texts, errors = _text.attempt(None, encoding=encoding)
    for each in errors if texts else errors[:-1]:
        if output.is_terminal():
            output.say(translate(each.message, resolve(lang)))
    if not texts:
        raise errors[-1]
    return of(base, texts, lang, is_asked=False)


def of_asked(
    base: FactBase, texts: Sequence[PlainText], asked: str | None, lang: Language | None
) -> Sources:
    """Return a single text as the source that it is *asked* to be, else what `of` does."""
    if asked is None:
        ids = _listed_ids(base)
        hint = Phrase("name one with --source: {sources}", sources=ids)
        return of(base, texts, lang, hint if len(texts) == 1 else None)
    _require_sources(base)
    if len(texts) > 1:
        raise UsageError(Phrase("--source takes a single text"))
    found = with_id(asked, base.sources)
    if len(found) != 1:
        several = Phrase("several fact bases have the id '{id}'", id=asked)
        none = Phrase("no source has the id '{id}'", id=asked)
        raise UsageError(several if found else none, hint=_listed(base))
    only = Match(found[0], texts[0], form_of(texts[0], found))
    return _sources(Matches((only,), (), ()), lang)


def _require_sources(base: FactBase) -> None:
    if not base.sources:
        raise UsageError(Phrase("the fact base has no [[sources]]"))


def _sources(matches: Matches, lang: Language | None) -> Sources:
    forms = {(each.plain.path, each.form): each.plain for each in matches.found}
    texts = {key: Text(key[1], key[0]) for key in forms}
    _text.say([(plain, form) for (_, form), plain in forms.items()], lang)
    for each in matches.found:
        if each.is_guess:
            said = Phrase(
                "{path}: taken for '{source}' by its file name",
                path=each.plain.path,
                source=each.source.id,
            )
            output.say(translate(said, resolve(lang)))
    read = tuple(
        ReadSource(each.source, texts[each.plain.path, each.form]) for each in matches.found
    )
    return Sources(read, matches.sources, matches.texts)


def say_changed(source: Source, text: Text, lang: Language | None) -> None:
    """Say that *text* is not, to the character, the one that the facts were read from."""
    if source.sha256 in (None, text.sha256):
        return
    changed = Phrase(
        "{path}: not the text that '{source}' was read from: its sha256 differs",
        path=text.path,
        source=source.id,
    )
    output.say(translate(changed, resolve(lang)))


def advise_own(
    read: Sequence[ReadSource], facts: Sequence[str] | None, lang: Language | None
) -> None:
    """Hint at --facts where a text is not that of the built-in base and nobody named another."""
    if facts or VARIABLE in os.environ:
        return
    if any(it.source.sha256 not in (None, it.text.sha256) for it in read):
        own = Phrase("these are the built-in facts: name your own with --facts FILE")
        _failure.advise(own, resolve(lang))


def say_rest(
    sources: Sources, lang: Language | None, is_wanted: Callable[[Source], bool] = bool
) -> None:
    """Say on the standard error for which sources that are wanted there is no text.

    And which texts are that of no source.
    """
    if missing := [each.id for each in sources.missing if is_wanted(each)]:
        said = Phrase("no text for: {sources}", sources=_named(missing))
        output.say(translate(said, resolve(lang)))
    if strange := [each.path for each in sources.strange]:
        said = Phrase("no source matches: {texts}", texts=_named(strange))
        output.say(translate(said, resolve(lang)))


def _listed(base: FactBase) -> Phrase:
    return Phrase("sources: {sources}", sources=_listed_ids(base))


def _listed_ids(base: FactBase) -> Phrase:
    return _named([each.id for each in base.sources])


def _named(names: Sequence[str]) -> Phrase:
    return some_of(names, MOST_NAMED)
