"""Read a file of any kind into the plain text in which locators count."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from czfacts import charset, files
from czfacts.errors import InvalidError, NoTextError, Problem, UnreadableError
from czfacts.reading.plain import grids, joined, others, pages
from czfacts.reading.plain.lines import Line, of_texts
from czfacts.reading.plain.refused import Reason, RefusedError
from czfacts.regex import lazy_regex
from czfacts.values import characters
from czfacts.wording import Phrase

# What reads each kind of document, of the extra that has them all.
LIBRARIES = {"html": "lxml", "docx": "mammoth", "pdf": "pypdfium2"}
EXTRA = "documents"

PDF, ZIP, OLD_WORD = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BINARY_ENDINGS = (".pdf", ".docx")
HTML_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
BASE_ENDING = ".toml"
_BASE = re.compile(rb"^\[base\]", re.MULTILINE)
_HTML = lazy_regex(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_LINE_END = lazy_regex("\r\n|[\n\r" + characters.LINE_ENDS.replace("\f", "") + "]")


class PlainText(NamedTuple):
    """A text, in each form that a fact base may have read."""

    path: str
    """The file, as messages name it."""
    kind: str
    """text, html, docx or pdf."""
    printed: str
    """As it stands in the file; of a document, as its pages have it."""
    lines: str
    """Without page numbers and running heads."""
    paragraphs: str
    """With its hard-wrapped lines joined, too, and a line for each figure of a table."""
    notes: tuple[Phrase, ...]
    """What people should know of the file: its encoding."""
    changes: tuple[Phrase, ...]
    """What the paragraphs have otherwise than the file."""


def load(data: bytes, path: str, encoding: str | None = None) -> PlainText:
    """Return the plain text of a file: a text, HTML, DOCX or PDF, whichever its content is.

    Raises InvalidError for what is none of these, UnreadableError where the library is missing that
    reads it, UsageError where there is no such *encoding*.
    """
    shown = files.shown(path)
    if path.lower().endswith(BASE_ENDING) and _BASE.search(data):
        raise NoTextError(shown, [Problem(Phrase("a fact base, not a text"))])
    if kind := _kind(data, shown):
        return _plain(kind, _read(kind, data, shown), shown, ())
    is_page = path.lower().endswith(HTML_ENDINGS)
    decode = (
        charset.decode_page
        if is_page or _HTML.match(data[:2000].decode("latin-1"))
        else charset.decode
    )
    text, used = decode(data, shown, encoding)
    note = Phrase("{path}: read as {encoding}", path=shown, encoding=used)
    notes = () if used == "UTF-8" else (note,)
    if _HTML.match(text) or (is_page and "<" in text):
        return _plain("html", _read("html", text.encode("utf-8", "replace"), shown), shown, notes)
    found = [of_texts(_LINE_END.split(page)) for page in text.split("\f")]
    plain = _plain("text", found, shown, notes)
    # What nothing was changed in is the file to the character.
    if not plain.changes:
        return plain._replace(printed=text, lines=text, paragraphs=text)
    return plain._replace(printed=text)


def _plain(
    kind: str, found: Sequence[Sequence[Line]], path: str, notes: tuple[Phrase, ...]
) -> PlainText:
    printed = [line for page in found for line in page]
    lines = pages.lines(found)
    told = grids.told(lines) if kind == "text" else grids.Told(lines, 0)
    paragraphs = joined.join(told.lines)
    changes = []
    if left_out := _full(printed) - _full(lines):
        changes.append(
            Phrase(
                "{path}: page numbers and running heads left out: {count}",
                path=path,
                count=left_out,
            )
        )
    if told.tables:
        changes.append(
            Phrase("{path}: tables read a figure a line: {count}", path=path, count=told.tables)
        )
    if count := len(told.lines) - len(paragraphs):
        changes.append(
            Phrase("{path}: lines joined into paragraphs: {count}", path=path, count=count)
        )
    texts = ([line.text for line in printed], [line.text for line in lines], paragraphs)
    forms = ["\n".join(each).rstrip("\n") + "\n" for each in texts]
    return PlainText(path, kind, forms[0], forms[1], forms[2], notes, tuple(changes))


def _full(lines: Sequence[Line]) -> int:
    return sum(bool(line.text.strip()) for line in lines)


def _kind(data: bytes, path: str) -> str | None:
    """Return the kind of a document that is no text, None for a text."""
    if data.startswith(OLD_WORD):
        raise InvalidError(
            path,
            [Problem(Phrase("a Word file of the old format, or one with a password"))],
            hint=Phrase("save it as .docx, without a password"),
        )
    if other := others.named(data):
        raise InvalidError(path, [Problem(other)], hint=others.HINT)
    if PDF in data[:1024]:
        return "pdf"
    if data.startswith(ZIP):
        return "docx"
    if data.strip() and path.lower().endswith(BINARY_ENDINGS):  # the page of a failed download
        kind = path[path.rindex(".") + 1 :].upper()
        raise InvalidError(
            path,
            [Problem(Phrase("not a {kind} file, despite its name", kind=kind))],
            hint=Phrase("download or save it anew; a text is named .txt, a page .html"),
        )
    return None


def _read(kind: str, data: bytes, path: str) -> list[list[Line]]:
    from importlib.util import find_spec  # noqa: PLC0415, for documents alone

    if find_spec(LIBRARIES[kind]) is None:
        raise UnreadableError(
            Phrase(
                "{path}: reading {kind} needs the extra '{extra}', which is not installed",
                path=path,
                kind=kind.upper(),
                extra=EXTRA,
            ),
            hint=Phrase(
                "install it: pip install 'czfacts[{extra}]', in a clone '.[{extra}]'", extra=EXTRA
            ),
        )
    from czfacts.reading.plain import apart  # noqa: PLC0415, as above

    try:
        return apart.read(kind, data)
    except RefusedError as error:
        what, hint = _said(error.reason, data)
        raise InvalidError(path, [Problem(what)], hint=hint) from None


def _said(reason: Reason, data: bytes) -> tuple[Phrase, Phrase | None]:
    """Return why a document of that *data* cannot be read, and what can be done."""
    from czfacts.reading.plain import apart  # noqa: PLC0415, as above

    match reason:
        case Reason.ENCRYPTED:
            return Phrase("a PDF with a password"), Phrase("save it without one")
        case Reason.PICTURES:
            return Phrase("no text: its pages are pictures"), Phrase(
                "have its characters recognized (OCR)"
            )
        case Reason.NO_WORD:
            return others.archive(data), others.HINT
        case Reason.DEEP:
            return Phrase("nested too deep"), None
        case Reason.SLOW:
            return Phrase("takes longer than {most} seconds to read", most=apart.SECONDS), None
        case Reason.LARGE:
            return Phrase("takes more than {most} GB of memory to read", most=apart.GIGABYTES), None
        case Reason.CRASH:
            return Phrase("cannot be read: it is broken, or too large once unpacked"), None
        case _:  # Reason.BROKEN
            return Phrase("cannot be read: it is broken"), None
