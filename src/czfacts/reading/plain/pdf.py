"""PDFs as lines, one list per page, with the indents and widths on the page."""

import re
from collections import Counter
from collections.abc import Iterator
from ctypes import c_double
from itertools import accumulate
from math import hypot
from typing import Any, NamedTuple

from pypdfium2 import PdfDocument, PdfiumError, raw

from czfacts.reading.plain.lines import WIDEST, Line
from czfacts.reading.plain.refused import Reason, RefusedError
from czfacts.regex import lazy_regex

HAN = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]"
INDENT = "\u3000\u3000"
NEAR = 3  # lines: one of them begins at the margin that an indent is from
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Digits that may be raised: after what is no digit, and not of a longer number.
_DIGITS = lazy_regex(r"(?<=[^\s0-9.,])[0-9]{1,2}(?![0-9.,%])")
# The blank that printers put between Chinese characters and others.
_GAP = lazy_regex(f"(?<={HAN}) (?=[!-~])|(?<=[!-~]) (?={HAN})")
_SPACED, _CLOSE = re.compile(f"(?<={HAN}) (?={HAN})"), re.compile(f"(?<={HAN})(?={HAN})")
_HYPHEN = lazy_regex("[\x02\ufffe]")  # what PDFium has for a hyphen at the end of a line


class _Printed(NamedTuple):
    text: str
    left: float
    right: float
    size: float


def read(data: bytes) -> list[list[Line]]:
    """Return the lines of each page; RefusedError for what is encrypted, broken or scanned."""
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        reason = Reason.ENCRYPTED if "password" in str(error) else Reason.BROKEN
        raise RefusedError(reason) from None
    pages = [_PdfPage(page.get_textpage()).lines() for page in document]
    sizes = Counter(line.size for page in pages for line in page)
    if not sizes:
        raise RefusedError(Reason.PICTURES)
    ((usual, _),) = sizes.most_common(1)
    return [[*_indented(page, usual)] for page in pages]


def _indented(page: list[_Printed], size: float) -> Iterator[Line]:
    """Yield the lines of a page, those that begin a paragraph with its indent."""
    for at, line in enumerate(page):
        near = [other for other in page[max(0, at - NEAR) : at + NEAR + 1] if other.size == size]
        indents = (line.left - other.left for other in near if line.size == size)
        is_begun = any(1.5 * size < indent < 2.5 * size for indent in indents)
        start = line.left - 2 * size if is_begun else line.left
        cells = min(round(2 * (line.right - start) / size), WIDEST + 1)
        yield Line(INDENT + line.text if is_begun else line.text, cells)


class _PdfPage:
    """The text of a page, and where its characters are printed."""

    def __init__(self, text: Any) -> None:
        self.page = text
        self.text = text.get_text_range()

    def lines(self) -> list[_Printed]:
        shown = self.text.split("\r\n")
        starts = accumulate((len(line) + 2 for line in shown), initial=0)
        return [
            self._line(start, line)
            for start, line in zip(starts, shown, strict=False)
            if line.strip()
        ]

    def _line(self, start: int, line: str) -> _Printed:
        end = start + len(line.rstrip()) - 1
        size = round(self._size(end), 1) or 1.0
        left, right = self._box(start)[0], self._box(end)[1]
        return _Printed(self._clean(start, line), left, right, size)

    def _clean(self, start: int, line: str) -> str:
        shown = _DIGITS.sub(lambda match: self._raised(start, match), line)
        shown = _GAP.sub(lambda match: self._gap(start, match), shown)
        if len(_SPACED.findall(shown)) > len(_CLOSE.findall(shown)):
            shown = _SPACED.sub("", shown)  # justified, with a blank between all its characters
        return _HYPHEN.sub("", shown).strip()

    def _raised(self, start: int, match: re.Match[str]) -> str:
        """Return digits as superscripts where they are smaller and higher than what leads them."""
        at = start + match.start()
        before = self._size(at - 1)
        is_high = self._box(at)[2] - self._box(at - 1)[2] > before / 5
        return match[0].translate(RAISED) if self._size(at) < 0.9 * before and is_high else match[0]

    def _gap(self, start: int, match: re.Match[str]) -> str:
        """Return the blank between two characters, "" where it is a gap and no character."""
        at = start + match.start()
        is_narrow = self._box(at + 1)[0] - self._box(at - 1)[1] < 0.6 * self._size(at - 1)
        is_made = raw.FPDFText_IsGenerated(self.page, self._at(at)) == 1
        return "" if is_narrow and is_made else match[0]

    def _at(self, place: int) -> int:
        return int(raw.FPDFText_GetCharIndexFromTextIndex(self.page, place))

    def _size(self, place: int) -> float:
        """Return the size that the character at *place* of the text has on the page."""
        scale = raw.FS_MATRIX(d=1)
        raw.FPDFText_GetMatrix(self.page, self._at(place), scale)
        size = raw.FPDFText_GetFontSize(self.page, self._at(place))
        return float(size) * hypot(scale.c, scale.d)

    def _box(self, place: int) -> tuple[float, float, float, float]:
        """Return the left, right, bottom and top of the character at *place* of the text."""
        left, right, bottom, top = (c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(self.page, self._at(place), left, right, bottom, top)
        return left.value, right.value, bottom.value, top.value
