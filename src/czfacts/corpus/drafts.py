"""The texts to draft, and the file that each draft goes to."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from czfacts import files
from czfacts.base import named
from czfacts.corpus.places import place_of
from czfacts.errors import InvalidError, UsageError
from czfacts.proof.drafting.figures import Drafting
from czfacts.proof.drafting.ids import Ids, of_file
from czfacts.reading.plain import folder
from czfacts.wording import Phrase


class Target(NamedTuple):
    """A text, and where its draft goes."""

    text: str
    path: str | None
    """None: to the standard output."""
    id: str
    """Of its fact base; "" where the name of its file will do."""
    error: InvalidError | None = None
    """Why there is no text."""


class Begun(NamedTuple):
    """A draft that is still to be written."""

    target: Target
    kind: str
    """Of its text: a document has no lines to count in until its plain text is kept."""
    drafting: Drafting


def has_several(paths: Sequence[str], out: str | None) -> bool:
    """Tell whether each draft goes to a file of its own in the folder *out*."""
    return len(paths) > 1 or named.is_folder(paths[0]) or bool(out and os.path.isdir(out))


def one(path: str, out: str | None) -> Target:
    """Return where the draft of a single text goes."""
    return Target(path, out, of_file(out or path))


def several(paths: Sequence[str], out: str | None) -> list[Target]:
    """Return where the draft of each text of *paths* goes, files and folders: to the folder *out*.

    It is called like the text and the folders below the one that was named, since fact bases are
    looked for in no folder within a folder. The folder is made if it is not there. UsageError
    where none is named, UnreadableError where it cannot be made.
    """
    if out is None or out.endswith(named.ENDING):
        said = Phrase("the drafts of several texts go to a folder")
        raise UsageError(said, hint=Phrase("name it: -o DIR"))
    try:
        os.makedirs(out, exist_ok=True)
    except OSError as error:
        raise files.failed(out, error) from None
    stems, ids = Ids(), Ids()

    def placed(target: Target, below: str) -> Target:
        start = below if named.is_folder(below) else os.path.dirname(below)
        name = os.path.splitext(os.path.relpath(target.text, start or "."))[0]
        name = name.replace(os.sep, "-")
        made = os.path.join(out, stems.numbered(name) + named.ENDING)
        return target._replace(path=made, id=ids.numbered(_id(target.text, name)))

    return [it if it.error else placed(it, path) for path, it in _within(paths)]


def together(paths: Sequence[str]) -> list[Target]:
    """Return the texts of *paths*, files and folders, whose drafts go to one place."""
    return [target for _, target in _within(paths)]


def _within(paths: Sequence[str]) -> Iterator[tuple[str, Target]]:
    """Yield each of *paths* with each text of it, or with the error of a folder without any."""
    for path in dict.fromkeys(paths):
        try:
            for text in folder.texts(path):
                yield path, Target(text, None, "")
        except InvalidError as error:
            yield path, Target(path, None, "", error)


def _id(text: str, name: str) -> str:
    """Return an id for the draft *name* of *text*; it says the place that the folder is called."""
    place = place_of(text)
    if place and place not in name:
        name = f"{place}-{name}"
    return of_file(name + named.ENDING) or named.id_of(name + named.ENDING)
