"""The source texts that a command line names."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from czfacts import files
from czfacts.base import named
from czfacts.commands import _failure
from czfacts.commands._notes import Notes
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.errors import CzfactsError, InvalidError, UnreadableError, UsageError
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.reading.plain import folder, loader
from czfacts.reading.plain.loader import PlainText
from czfacts.wording import Phrase, translate


class Loaded(NamedTuple):
    """The texts that a command line or the variable names."""

    texts: list[PlainText]
    errors: list[CzfactsError]
    """Why others cannot be read."""


def load(
    path: str,
    *,
    facts: Sequence[str] | None = None,
    encoding: str | None = None,
) -> PlainText:
    """Return the text of the file *path*.

    UsageError where the fact base is read from the same standard input.
    """
    if path == "-" and named.has_standard_input(facts or ()):
        raise UsageError(Phrase("the text and the fact base cannot both be the standard input"))
    say_how_to_end([path])
    try:
        return loader.load(files.read(path, may_be_typed=True), path, encoding)
    except UnreadableError as error:
        raise unread(error, path) from None


def unread(error: CzfactsError, path: str) -> CzfactsError:
    """Return *error*, with a hint where *path* is Chinese with a figure and names no file."""
    ending = os.path.splitext(path)[1][1:]
    is_named = path.isascii() or (ending.isascii() and ending.isalpha())
    if not is_named and any(map(str.isdigit, path)) and not os.path.lexists(path):
        error.hint = Phrase("to read a sentence: echo '...' | czfacts read -")
    return error


def say_how_to_end(paths: Sequence[str]) -> None:
    """Say how a text ends that is typed or pasted at the terminal, where one of *paths* is."""
    if "-" in paths and sys.stdin and not sys.stdin.closed and sys.stdin.isatty():
        said = Phrase("type or paste the text; Ctrl-D on a line of its own ends it")
        output.say(translate(said, resolve(None)))


def load_all(
    paths: Sequence[str] | None,
    lang: Language | None,
    *,
    facts: Sequence[str] | None = None,
    encoding: str | None = None,
) -> Loaded:
    """Return what `attempt` does, and say on the standard error which texts cannot be read.

    The last error is raised if none can be.
    """
    found = attempt(paths, facts=facts, encoding=encoding)
    for each in found.errors if found.texts else found.errors[:-1]:
        _failure.tell(each, resolve(lang))
    if not found.texts:
        raise found.errors[-1]
    return found


def attempt(
    paths: Sequence[str] | None,
    *,
    facts: Sequence[str] | None = None,
    encoding: str | None = None,
) -> Loaded:
    """Return the texts of *paths*, files and folders, else of those that CZFACTS_TEXT lists.

    UsageError where no text is named.
    """
    by_variable = not paths
    found: list[PlainText] = []
    errors: list[CzfactsError] = []
    named = [each for path in paths or _listed() for each in _within(path, errors)]
    for path in dict.fromkeys(named):
        try:
            found.append(load(path, facts=facts, encoding=encoding))
        except (InvalidError, UnreadableError) as error:
            errors.append(error)
    for each in errors if by_variable else ():
        each.add("{error} (named by {variable})", variable=TEXT_VARIABLE)
    return Loaded(found, errors)


def _listed() -> list[str]:
    """Return the paths that CZFACTS_TEXT lists like PATH."""
    listed = os.environ.get(TEXT_VARIABLE, "")
    paths = [path for path in listed.split(os.pathsep) if path]
    if not paths:
        hint = Phrase("name a file, or set {variable}", variable=TEXT_VARIABLE)
        raise UsageError(Phrase("no text to read"), hint=hint)
    return paths


def _within(path: str, errors: list[CzfactsError]) -> Iterator[str]:
    try:
        yield from folder.texts(path)
    except InvalidError as error:  # a folder that has none
        errors.append(error)


def say(texts: Iterable[tuple[PlainText, str]], lang: Language | None) -> None:
    """Say on the standard error what people should know of texts, each in its form.

    That is the encoding where it was not UTF-8, and what was joined or left out.
    """
    notes = Notes()
    for plain, form in texts:
        notes.add(*plain.notes, *(plain.changes if form == plain.paragraphs else ()))
    notes.say(resolve(lang))
