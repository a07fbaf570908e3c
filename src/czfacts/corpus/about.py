"""What is known of texts beforehand: a table with the columns document, published and area."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from czfacts import files
from czfacts.errors import InvalidError, Problem, UsageError
from czfacts.lookup import dates
from czfacts.wording import Phrase

DOCUMENT, PUBLISHED, AREA = "document", "published", "area"


class KnownText(NamedTuple):
    """What is known of a text."""

    published: str | None = None
    area: str | None = None


class About:
    """A table of what is known of texts."""

    def __init__(self, path: str) -> None:
        """Read the TSV file *path*, whose first line names its columns; others are passed over.

        Raises UnreadableError where it cannot be read, InvalidError with all that is wrong in it.
        """
        self.path = files.shown(path)
        lines = files.decode(files.read(path), path).splitlines()
        columns = lines[0].split("\t") if lines else []
        rows = {
            number: dict(zip(columns, line.split("\t"), strict=False))
            for number, line in enumerate(lines[1:], 2)
            if line.strip()
        }
        problems = [*_of_columns(columns)] or [*_of_rows(rows)]
        if problems:
            raise InvalidError(self.path, problems)
        self._rows = {
            os.path.normpath(row[DOCUMENT]): KnownText(
                dates.published(row.get(PUBLISHED)), row.get(AREA) or None
            )
            for row in rows.values()
        }
        self.unused = dict.fromkeys(self._rows)
        """The documents that no text has been yet."""

    def of(self, path: str) -> KnownText:
        """Return what is known of the text at *path*: of ``d/a.txt`` as that, else as ``a.txt``."""
        parts = os.path.normpath(path).split(os.sep)
        for start in range(len(parts)):
            name = os.sep.join(parts[start:])
            if found := self._rows.get(name):
                self.unused.pop(name, None)
                return found
        return KnownText()


def _of_columns(columns: list[str]) -> Iterator[Problem]:
    if DOCUMENT not in columns or not {PUBLISHED, AREA} & {*columns}:
        yield Problem(Phrase("expected tab-separated columns document, published and area"))


def _of_rows(rows: dict[int, dict[str, str]]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, row in rows.items():
        name = os.path.normpath(row[DOCUMENT])
        if not row[DOCUMENT].strip():
            yield Problem(Phrase("{what} is empty", what=DOCUMENT), line=number)
        elif name in first:
            said = Phrase("'{name}' is already in line {line}", name=name, line=first[name])
            yield Problem(said, line=number)
        first.setdefault(name, number)
        try:
            dates.published(row.get(PUBLISHED), PUBLISHED)
        except UsageError as error:
            yield Problem(error.message, line=number)
