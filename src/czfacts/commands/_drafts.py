"""Where the drafts of several texts go: a file each in one folder, each with an id of its own."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from czfacts import files
from czfacts.base import named
from czfacts.corpus.places import place_of
from czfacts.errors import InvalidError, UsageError
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
    found: list[Target] = []
    stems, ids = Ids(), Ids()
    for path in dict.fromkeys(paths):
        start = path if named.is_folder(path) else os.path.dirname(path)
        try:
            for text in folder.texts(path):
                name = os.path.splitext(os.path.relpath(text, start or "."))[0]
                name = name.replace(os.sep, "-")
                made = os.path.join(out, stems.numbered(name) + named.ENDING)
                found.append(Target(text, made, ids.numbered(_id(text, name))))
        except InvalidError as error:
            found.append(Target(path, None, "", error))
    return found


def _id(text: str, name: str) -> str:
    """Return an id for the draft *name* of *text*; it says the place that the folder is called."""
    place = place_of(text)
    if place and place not in name:
        name = f"{place}-{name}"
    return of_file(name + named.ENDING) or named.id_of(name + named.ENDING)
