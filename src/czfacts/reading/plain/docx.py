"""Word documents as lines, with tracked changes accepted."""

from io import BytesIO
from zipfile import ZipFile

import mammoth

from czfacts.reading.plain import html
from czfacts.reading.plain.html import DocumentLine
from czfacts.reading.plain.refused import Reason, RefusedError
from czfacts.regex import lazy_regex

BODY = "word/document.xml"
_BACK = lazy_regex(r"\s*↑$")  # leads back from a note, as mammoth writes it


def read(data: bytes) -> list[DocumentLine]:
    """Return the lines of the document: paragraphs, tables of figures as sentences, notes last.

    Numbers that Word counts itself (of headings and lists) are none of its characters, and not
    among them. Raises RefusedError where *data* is no Word document.
    """
    with ZipFile(BytesIO(data)) as archive:
        if BODY not in archive.namelist():
            raise RefusedError(Reason.NO_WORD)
    pictures = mammoth.images.img_element(lambda _: {})
    made = mammoth.convert_to_html(BytesIO(data), convert_image=pictures)
    root = html.parse(made.value)
    for number, note in enumerate(root.xpath("//li[starts-with(@id, 'footnote-')]"), 1):
        note.text = f"[{number}] "
    lines, _ = html.read(root)
    return [line._replace(text=_BACK.sub("", line.text)) for line in lines]
