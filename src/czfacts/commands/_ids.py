"""The ids given on a command line, or piped in."""

from collections.abc import Sequence

from czfacts import files
from czfacts.base import named
from czfacts.errors import UsageError
from czfacts.wording import Phrase

HEAD = "id"  # the title of the column in what lists print


def read(
    ids: Sequence[str], facts: Sequence[str] | None, texts: Sequence[str] | None = None
) -> list[str]:
    """Return *ids*; for ``-`` those of the standard input, one a line.

    They are the column ``id`` where the first line is the head of a table (TSV), the ``id`` of each
    record of JSON or JSON Lines, else the first cells. UsageError where the fact base or a text is
    read from there, too, and where one of *ids* is a file that was meant for one of *texts*.
    """
    if texts:
        from czfacts.commands import _usage  # noqa: PLC0415, only with texts

        _usage.require_no_text(ids)
    if "-" not in ids:
        return [*dict.fromkeys(ids)]
    if "-" in (texts or ()) or named.has_standard_input(facts or ()):
        raise UsageError(Phrase("the ids cannot be the standard input, too"))
    text = files.decode(files.read("-"), "-").strip()
    piped = _of_records(text) if text.startswith(("[", "{")) else _column(text)
    found = dict.fromkeys(each for id in ids for each in (piped if id == "-" else [id]))
    if not found:
        raise UsageError(Phrase("no ids on the standard input"))
    return [*found]


def _of_records(text: str) -> list[str]:
    import json  # noqa: PLC0415, for JSON alone

    try:
        records = [json.loads(text)] if text[0] == "[" else map(json.loads, text.splitlines())
        every = [each for it in records for each in (it if isinstance(it, list) else [it])]
        return [str(each[HEAD]) for each in every]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UsageError(Phrase("the standard input is no JSON of records with an id")) from None


def _column(text: str) -> list[str]:
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    at = 0
    if rows and HEAD in rows[0]:
        at, rows = rows[0].index(HEAD), rows[1:]
    return [id for row in rows if (id := "".join(row[at : at + 1]).strip())]
