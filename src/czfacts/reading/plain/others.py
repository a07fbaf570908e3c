"""What a file is that is neither text nor document, by its first bytes."""

from czfacts.wording import Phrase

_BY_BYTES = {
    b"SQLite format 3\0": Phrase("an SQLite database"),
    b"PAR1": Phrase("a Parquet file"),
    b"\x89PNG": Phrase("a picture"),
    b"\xff\xd8\xff": Phrase("a picture"),
    b"GIF8": Phrase("a picture"),
    b"\x1f\x8b": Phrase("a compressed file"),
    b"7z\xbc\xaf": Phrase("a compressed file"),
    b"Rar!": Phrase("a compressed file"),
}
# An archive is what its first files say; their names stand in it as they are.
_BY_NAMES = {
    b"xl/": Phrase("an Excel workbook"),
    b"ppt/": Phrase("a PowerPoint presentation"),
    b"mimetypeapplication/vnd.oasis.opendocument": Phrase("an OpenDocument file"),
    b"mimetypeapplication/epub": Phrase("an EPUB book"),
}
HINT = Phrase("save it as plain text, HTML, DOCX or PDF")


def named(data: bytes) -> Phrase | None:
    """Return what the file with this *data* is, None where its first bytes do not tell."""
    return next((what for begins, what in _BY_BYTES.items() if data.startswith(begins)), None)


def archive(data: bytes) -> Phrase:
    """Return what the ZIP archive *data* is, which is no Word document."""
    found = next((what for name, what in _BY_NAMES.items() if name in data), None)
    return found or Phrase("a ZIP archive without a Word document in it")
