"""The texts of a folder."""

import os
from collections.abc import Iterator

from czfacts import files
from czfacts.errors import InvalidError, Problem
from czfacts.wording import Phrase

ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


def texts(path: str) -> Iterator[str]:
    """Yield *path*; of a folder the paths of the texts in it and in those below, sorted by name.

    A text of a folder is a file whose name ends in one of ENDINGS. What is hidden is passed over,
    and so are links to folders, which may lead back. A folder that cannot be listed is yielded
    itself: who reads it is told why. Raises InvalidError, at the end, where a folder has no text.
    """
    if not os.path.isdir(path):
        yield path
        return
    waiting, is_empty = [(path, True)], True
    while waiting:
        name, is_folder = waiting.pop()
        if is_folder and (within := _within(name)) is not None:
            waiting += reversed(within)
        else:
            is_empty = False
            yield name
    if is_empty:
        none = Phrase("no text in it ({endings})", endings=" ".join(ENDINGS))
        raise InvalidError(files.shown(path), [Problem(none)])


def _within(folder: str) -> list[tuple[str, bool]] | None:
    """Return the paths of the texts and folders in *folder*, None where it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry for entry in entries), key=lambda entry: entry.name)
    except OSError:
        return None
    kinds = [(entry, entry.is_dir(follow_symlinks=False)) for entry in found]
    return [
        (entry.path, is_folder)
        for entry, is_folder in kinds
        if not entry.name.startswith(".") and (is_folder or entry.name.lower().endswith(ENDINGS))
    ]
