"""The source text that a command line names."""

import os
from collections.abc import Iterable, Sequence

from czfacts import files
from czfacts.base import named
from czfacts.base.model import FactBase, Source
from czfacts.base.references import with_id
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.errors import CzfactsError, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.reading.plain import loader
from czfacts.reading.plain.loader import Plain
from czfacts.reading.text.sentences import Text, sha256
from czfacts.wording import Names, Phrase, translate


def load(
    path: str | None,
    lang: Language | None,
    *,
    facts: Sequence[str] | None = None,
    encoding: str | None = None,
) -> Plain:
    """Return the text of the file *path*, else of the file that CZFACTS_TEXT names.

    UsageError where there is neither, or where the fact base is read from the same standard input.
    """
    if not path:
        return _named(lang, facts, encoding)
    if path == "-" and named.has_standard_input(facts or ()):
        raise UsageError(Phrase("the text and the fact base cannot both be the standard input"))
    return loader.load(files.read(path), path, encoding)


def paragraphs(plain: Plain, lang: Language | None, *, join: bool = True) -> Text:
    """Return *plain* with its hard-wrapped lines joined; its lines if not *join*.

    Says on the standard error what was joined, and the encoding where it was not UTF-8.
    """
    text = Text(plain.paragraphs if join else plain.lines, plain.path)
    say(plain, lang, join=join)
    return text


def say(plain: Plain, lang: Language | None, *, join: bool) -> None:
    """Say on the standard error what people should know of a text whose lines they *join*."""
    _say((*plain.notes, *(plain.changes if join else ())), lang)


def known(plain: Plain, base: FactBase, lang: Language | None) -> Text:
    """Return *plain* in the form that *base* was read from: the one whose sha256 a source has.

    Else its paragraphs.
    """
    hashes = {source.sha256 for source in base.sources}
    for form in dict.fromkeys((plain.printed, plain.lines)):
        if form != plain.paragraphs and sha256(form) in hashes:
            _say(plain.notes, lang)
            return Text(form, plain.path)
    return paragraphs(plain, lang)


def _say(notes: Iterable[Phrase], lang: Language | None) -> None:
    for note in notes:
        output.say(translate(note, resolve(lang)))


def _named(lang: Language | None, facts: Sequence[str] | None, encoding: str | None) -> Plain:
    path = os.environ.get(TEXT_VARIABLE)
    if not path:
        hint = Phrase("name a file, or set {variable}", variable=TEXT_VARIABLE)
        raise UsageError(Phrase("no text to read"), hint=hint)
    try:
        return load(path, lang, facts=facts, encoding=encoding)
    except CzfactsError as error:
        error.add("{error} (named by {variable})", variable=TEXT_VARIABLE)
        raise


def source_of(base: FactBase, text: Text, asked: str | None) -> Source:
    """Return the source that *text* is: the one asked for, the only one, or that of its hash."""
    if not base.sources:
        raise UsageError(Phrase("the fact base has no [[sources]]"))
    known = [source.id for source in base.sources]
    if asked is not None:
        found = with_id(asked, base.sources)
        if len(found) != 1:
            several = Phrase("several fact bases have the id '{id}'", id=asked)
            none = Phrase("no source has the id '{id}'", id=asked)
            raise UsageError(
                several if found else none,
                hint=Phrase("sources: {sources}", sources=Names(known)),
            )
        return found[0]
    same = [source for source in base.sources if source.sha256 == text.sha256]
    if not same and len(base.sources) > 1:
        raise UsageError(
            Phrase("the text is that of none of the sources"),
            hint=Phrase("name one with --source: {sources}", sources=Names(known)),
        )
    return same[0] if same else base.sources[0]


def changed(source: Source, text: Text) -> list[str]:
    """Say that *text* is not, to the character, the one that the facts were read from."""
    if source.sha256 in (None, text.sha256):
        return []
    changed = Phrase(
        "{path}: not the text that '{source}' was read from: its sha256 differs",
        path=text.path,
        source=source.id,
    )
    return [changed]
