"""Read many texts: their rows, the progress on a terminal, and notes."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from czfacts import files
from czfacts.commands import _failure
from czfacts.commands._notes import Notes
from czfacts.commands._text import say_how_to_end, unread
from czfacts.corpus.about import About, KnownText
from czfacts.corpus.texts import Found, Given, named, read_all
from czfacts.errors import CzfactsError, InvalidError
from czfacts.language import Language, resolve
from czfacts.lookup import sort as sorting
from czfacts.printing import output
from czfacts.printing.progress import Progress
from czfacts.reading.plain import folder
from czfacts.views.text_rows import StatementRow
from czfacts.wording import Names, Phrase, translate


@contextmanager
def reading(
    paths: Sequence[str],
    about: str | None,
    jobs: int,
    encoding: str | None,
    lang: Language | None,
    *,
    published: str | None = None,
    area: str | None = None,
    join: bool = True,
    sort: str | None = None,
    limit: int | None = None,
    dated_by: str = "--about",
    tells_unread: bool = False,
) -> "Iterator[Reading]":
    """Open the texts of *paths*, files and folders; say in the end what was met in them.

    Rows are sorted where *sort* says by what, and the first *limit* of them kept. *dated_by* is the
    option that says when a text was published. With *tells_unread*, notes name the numbers that are
    not read.
    """
    known = About(about) if about else None
    looking = Progress(None, resolve(lang))
    asked = []
    for each in _asked(paths, published, area, known):
        asked.append(each)
        looking.step()
    output.erase()
    say_how_to_end(paths)
    most = None if sort else limit
    with read_all(
        asked,
        jobs or _cores(),
        encoding=encoding,
        join=join,
        most=most,
        tells_unread=tells_unread,
    ) as found:
        texts = Reading(found, asked, resolve(lang), dated_by, sort, limit)
        yield texts
        texts.finish(known)


def _asked(
    paths: Sequence[str], published: str | None, area: str | None, known: About | None
) -> Iterator[Given]:
    """Yield the texts that *paths* are or have, the same path once."""
    for path in dict.fromkeys(paths):
        try:
            for each in folder.texts(path):
                its = known.of(each) if known else KnownText()
                yield Given(each, its.published or published, its.area or area)
        except InvalidError as error:  # a folder that has none
            yield Given(path, error=error)


def _cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Reading:
    """Texts on their way to rows."""

    def __init__(
        self,
        found: Iterator[Found],
        asked: Sequence[Given],
        language: Language,
        dated_by: str,
        sort: str | None = None,
        limit: int | None = None,
    ) -> None:
        """Take the texts that are *found* one by one; the error of a single one is raised."""
        self._dated_by = dated_by
        self._sort, self._limit = sort, limit
        self.asked = {named(each): each for each in asked}
        """The texts by their names in rows."""
        self.found = found if len(asked) > 1 else iter([_sound(next(found))])
        self.language = language
        self.progress = Progress(len(asked), language)
        self.has_failed = False
        self._hints: set[str | None] = set()
        self.notes = Notes()
        self.read: dict[str, Found] = {}
        """The texts that were read, without their rows, by their paths."""
        self.first: dict[str, str] = {}
        """The paths of the texts by their sha256."""

    def rows(self) -> Iterator[StatementRow]:
        """Return the rows, as many as are wanted; each at once where they are not to be sorted.

        What cannot be read is said when it is met.
        """
        rows = self._rows()
        if self._sort is not None:
            rows = iter(sorting.arrange([*rows], StatementRow, sort=self._sort))
        return rows if self._limit is None else _first(rows, self._limit)

    def _rows(self) -> Iterator[StatementRow]:
        try:
            for each in self.found:
                self._take(each)
                yield from each.rows
        finally:
            output.erase()

    def finish(self, known: About | None) -> None:
        """Say what was met, each kind of thing once, and which of what was *known* was not."""
        self.notes.say(self.language)
        if known and known.unused:
            names = Names(known.unused)
            said = Phrase("{path}: not among the texts: {names}", path=known.path, names=names)
            output.say(translate(said, self.language))

    def _take(self, found: Found) -> None:
        self.progress.step()
        if found.error:
            self.has_failed = True
            self._tell(found.error)
        else:
            self.read[found.path] = found._replace(rows=[])
        self.notes.add(*found.notes, *self._same(found), *_silent(found), *self._undated(found))

    def _tell(self, error: CzfactsError) -> None:
        """Say why a text cannot be read, and the next step once for all that have it."""
        hint = _failure.hint_of(error)
        _failure.say(error.message, hint if hint not in self._hints else None, self.language)
        self._hints.add(hint)

    def _undated(self, found: Found) -> list[Phrase]:
        if not found.is_undated:
            return []
        said = Phrase(
            "{path}: no date of publication found, some periods stay empty; give {option}",
            path=files.shown(found.path),
            option=self._dated_by,
        )
        return [said]

    def _same(self, found: Found) -> list[Phrase]:
        if found.sha256 is None:
            return []
        first = self.first.setdefault(found.sha256, found.path)
        if first == found.path:
            return []
        said = Phrase("{path}: the same text as {other}", path=found.path, other=first)
        return [said]


def _first(rows: Iterator[StatementRow], most: int) -> Iterator[StatementRow]:
    """Yield rows until *most* of them are figures: that of a text that cannot be read is none."""
    if most > 0:
        for row in rows:
            yield row
            most -= row.error is None
            if not most:
                break


def _sound(found: Found) -> Found:
    if found.error:
        raise unread(found.error, found.path)
    return found


def _silent(found: Found) -> list[Phrase]:
    """Return the note that nothing was read from a text, which an empty table leaves unsaid."""
    if found.error or found.rows:
        return []
    return [Phrase("{path}: no figures in it", path=files.shown(found.path))]
