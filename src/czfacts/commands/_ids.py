"""The ids that a command line names, or that are piped in."""

from collections.abc import Sequence

from czfacts import files
from czfacts.base import named
from czfacts.errors import UsageError
from czfacts.wording import Phrase

HEAD = "id"  # the title of the column in what lists print


def read(
    ids: Sequence[str], facts: Sequence[str] | None, texts: Sequence[str] | None = None
) -> list[str]:
    """Return *ids*; for ``-`` those of the standard input, each the first cell of a line.

    UsageError where the fact base or a text is read from there, too.
    """
    if "-" not in ids:
        return [*dict.fromkeys(ids)]
    if "-" in (texts or ()) or named.has_standard_input(facts or ()):
        raise UsageError(Phrase("the ids cannot be the standard input, too"))
    lines = files.decode(files.read("-"), "-").splitlines()
    piped = [cell for line in lines if (cell := line.partition("\t")[0].strip()) not in ("", HEAD)]
    found = dict.fromkeys(each for id in ids for each in (piped if id == "-" else [id]))
    if not found:
        raise UsageError(Phrase("no ids on the standard input"))
    return [*found]
