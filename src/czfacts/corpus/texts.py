"""Read texts of any kind into rows of what each figure says."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from itertools import islice
from typing import NamedTuple

from czfacts import files
from czfacts.corpus import jobs
from czfacts.corpus.places import place_of
from czfacts.errors import CzfactsError, InvalidError, UnreadableError
from czfacts.proof.drafting.imprint import Imprint, imprint
from czfacts.reading.periods.about import slip
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.periods.undated import needs_date
from czfacts.reading.plain import loader
from czfacts.reading.statements import statements
from czfacts.reading.text.sentences import Text
from czfacts.reading.text.unread import unread
from czfacts.views.statements import of_statement
from czfacts.views.text_rows import Statement, StatementRow
from czfacts.wording import Phrase, some_of

MOST_NAMED = 5  # numbers of a text that are not read


class Given(NamedTuple):
    """A text to be read."""

    path: str
    published: str | None = None
    """ISO 8601; None: as its title or dateline says."""
    area: str | None = None
    """The place or body that it is about; None: likewise, else as its folder is called."""
    error: CzfactsError | None = None
    """Why there is nothing to be read."""


class Found(NamedTuple):
    """What a text says with its figures, or why it cannot be read."""

    path: str
    rows: Sequence[StatementRow]
    """One for each figure; of a text that cannot be read the one row that says why."""
    notes: tuple[Phrase, ...] = ()
    """What people should know of the text: its encoding, and what was joined or left out."""
    sha256: str | None = None
    imprint: Imprint | None = None
    """What is known of the text: what was given, else what it says of itself."""
    error: CzfactsError | None = None
    is_undated: bool = False
    """Whether some period is open because nothing says when the text was published."""


def read(
    asked: Given,
    *,
    encoding: str | None = None,
    join: bool = True,
    most: int | None = None,
    tells_unread: bool = False,
) -> Found:
    """Read one text, but no more than *most* of its figures.

    With *tells_unread*, a note names the numbers that are not read.
    """
    try:
        if asked.error:
            raise asked.error
        plain = loader.load(files.read(asked.path, may_be_typed=True), asked.path, encoding)
        text = Text(plain.paragraphs if join else plain.lines, plain.path)
    except (InvalidError, UnreadableError) as error:
        return _unread(asked, error)
    said, found = said_in(text, asked, place_of(asked.path))
    rows = [*islice(found, most)]
    notes = (
        *plain.notes,
        *(plain.changes if join else ()),
        *dated(text, asked.path, asked.published),
        *(_not_read(text, asked.path) if tells_unread else ()),
    )
    is_undated = not said.published and _is_open(rows, text.lines)
    return Found(asked.path, rows, notes, text.sha256, said, is_undated=is_undated)


def said_in(
    text: Text, asked: Given, place: str | None = None
) -> tuple[Imprint, Iterator[Statement]]:
    """Return what is known of a text, and what each of its figures says, in order.

    It is about *place* where neither what was *asked* nor the text itself says whom it is about.
    """
    said = imprint(text.lines)
    area, published = asked.area or said.area or place, asked.published or said.published
    figures = statements(text, asked.published, area)
    rows = (of_statement(named(asked), it, area, published) for it in figures)
    return said._replace(area=area, published=published), rows


def dated(text: Text, path: str, published: str | None) -> list[Phrase]:
    """Return the note that the title of a text contradicts when it was *published*, as was said."""
    wrong = slip(Headlines(text.lines), published) if published else None
    if not wrong:
        return []
    said = Phrase(
        "{path}: published {date}, but its title is of {printed}; it is read by the title",
        path=files.shown(path),
        date=published,
        printed=wrong.printed,
    )
    return [said]


def _not_read(text: Text, path: str) -> list[Phrase]:
    """Return the note that names the numbers of a text that are not read."""
    numbers = [it.printed[slice(*span)] for it in text.sentences for span in unread(it)]
    if not numbers:
        return []
    said = Phrase(
        "{path}: not read: {numbers}",
        path=files.shown(path),
        numbers=some_of(numbers, MOST_NAMED),
    )
    return [said]


def _is_open(rows: Sequence[Statement], lines: Sequence[str]) -> bool:
    """Tell whether a figure has no period where a date would tell what its paragraph names."""
    open = dict.fromkeys(it.paragraph for it in rows if it.period is None)
    return any(needs_date(lines[number - 1]) for number in open)


def read_all(
    asked: Sequence[Given],
    count: int,
    *,
    encoding: str | None = None,
    join: bool = True,
    most: int | None = None,
    tells_unread: bool = False,
) -> AbstractContextManager[Iterator[Found]]:
    """Open an iterator of what each text says, in order, read by *count* processes.

    Of no text are more figures read than *most*.
    """
    work = partial(read, encoding=encoding, join=join, most=most, tells_unread=tells_unread)
    return jobs.results(work, asked, count, _lost)


def _lost(asked: Given, code: int) -> Found:
    said = Phrase(
        "{path}: the process that read it was killed by signal {number}"
        if code < 0
        else "{path}: the process that read it ended with code {number}",
        path=files.shown(asked.path),
        number=abs(code),
    )
    return _unread(asked, UnreadableError(said))


def _unread(asked: Given, error: CzfactsError) -> Found:
    row = StatementRow(document=named(asked), error=error.message)
    return Found(asked.path, [row], error=error)


def named(asked: Given) -> str:
    """Return the path of a text as rows name it: <stdin> of ``-``."""
    return files.shown(asked.path) if asked.path == "-" else asked.path
