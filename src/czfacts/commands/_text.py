"""The source text that a command line names."""

import os

from czfacts import charset, files
from czfacts.base.loader import VARIABLE as FACTS_VARIABLE
from czfacts.base.model import FactBase, Source
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.errors import CzfactsError, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.reading.sentences import Text
from czfacts.wording import Phrase, translate


def read(
    path: str | None,
    lang: Language | None,
    *,
    facts: str | None = None,
    encoding: str | None = None,
) -> Text:
    """Return the text of the file *path*, else of the file that CZFACTS_TEXT names.

    Says on the standard error which encoding it was in, where it was not UTF-8. UsageError where
    there is neither, or where the fact base is read from the same standard input.
    """
    if not path:
        return _named(lang, facts, encoding)
    if path == "-" and (facts or os.environ.get(FACTS_VARIABLE)) == "-":
        raise UsageError(Phrase("the text and the fact base cannot both be the standard input"))
    shown = files.shown(path)
    text, used = charset.decode(files.read(path), shown, encoding)
    if used != "UTF-8":
        note = Phrase("{path}: read as {encoding}", path=shown, encoding=used)
        output.say(translate(note, resolve(lang)))
    return Text(text, shown)


def _named(lang: Language | None, facts: str | None, encoding: str | None) -> Text:
    path = os.environ.get(TEXT_VARIABLE)
    if not path:
        hint = Phrase("name a file, or set {variable}", variable=TEXT_VARIABLE)
        raise UsageError(Phrase("no text to read"), hint=hint)
    try:
        return read(path, lang, facts=facts, encoding=encoding)
    except CzfactsError as error:
        error.add("{error} (named by {variable})", variable=TEXT_VARIABLE)
        raise


def source_of(base: FactBase, text: Text, asked: str | None) -> Source:
    """Return the source that *text* is: the one asked for, the only one, or that of its hash."""
    if not base.sources:
        raise UsageError(Phrase("the fact base has no [[sources]]"))
    known = {source.id: source for source in base.sources}
    if asked is not None:
        if asked not in known:
            raise UsageError(
                Phrase("no source has the id '{id}'", id=asked),
                hint=Phrase("sources: {sources}", sources=", ".join(known)),
            )
        return known[asked]
    same = [source for source in base.sources if source.sha256 == text.sha256]
    if not same and len(base.sources) > 1:
        raise UsageError(
            Phrase("the text is that of none of the sources"),
            hint=Phrase("name one with --source: {sources}", sources=", ".join(known)),
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
