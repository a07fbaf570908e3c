"""Refuse files that are no fact base, by their first bytes."""

from czfacts import files
from czfacts.errors import InvalidError, Problem
from czfacts.wording import Phrase

STARTS = (
    (b"SQLite format 3\0", Phrase("an SQLite database, not a fact base")),
    (b"PAR1", Phrase("a Parquet file, not a fact base")),
    (b"PK\x03\x04", Phrase("an Excel or Word file, or another archive, not a fact base")),
    (b"%PDF-", Phrase("a PDF file, not a fact base")),
)


def refuse(data: bytes, path: str) -> None:
    """Raise InvalidError where *data* is of a kind that people may take for a fact base."""
    for start, said in STARTS:
        if data.startswith(start):
            hint = Phrase("a fact base is a TOML file; name the one that this was made from")
            raise InvalidError(files.shown(path), [Problem(said, line=0)], hint=hint)
