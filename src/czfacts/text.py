"""A source text as paragraphs and sentences, whatever its line ends, widths and blanks.

Paragraphs are the non-blank lines, sentences end after 。！？!? with what closes them; both count
from 1. The characters of a sentence keep their number, so that places in it hold.
"""

import re
from functools import cached_property
from itertools import pairwise

from czfacts import quantity
from czfacts.errors import InvalidFactsError, Problem
from czfacts.quantity import Quantity

SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’」』）》】]*|[^。！？!?]+")

# One shape for every way to write a character: full width, blanks, quotation marks, dashes.
_SHAPES = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SHAPES |= dict.fromkeys([0x09, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000], 0x20)
_SHAPES |= str.maketrans("“”„‟＂‘’‚‛＇–—―－〜～", "\"\"\"\"\"'''''----~~")

# A text that begins or ends amid one of these is only a part of it.
NUMBER = re.compile("[0-9零〇一二两三四五六七八九十百千万亿]+(?:[.,][0-9]+)*")


def fold(text: str) -> str:
    """Return *text* in the one shape in which texts are compared, character for character."""
    return text.translate(_SHAPES)


class Sentence:
    """A sentence, where it stands, and what it says."""

    def __init__(self, paragraph: int, number: int, printed: str) -> None:
        self.paragraph = paragraph
        self.number = number
        self.printed = printed

    @cached_property
    def folded(self) -> str:
        """The sentence in the shape for comparing."""
        return fold(self.printed)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The quantities in it, in order."""
        return quantity.find(self.printed)

    def spans(self, wanted: str) -> list[tuple[int, int]]:
        """Return where *wanted* stands: in any width, blanks aside, also within longer numbers."""
        pattern, found, start = _pattern(fold(wanted)), [], 0
        while match := pattern.search(self.folded, start):
            found.append(match.span())
            start = match.start() + 1  # A，A stands twice in A，A，A
        return found

    def longer_number(self, start: int, end: int) -> str | None:
        """Return the number that the characters from *start* to *end* are only a part of."""
        # In 占1/4，100万元以上 a comma stands between two figures that the reader has told apart.
        edges = {start, end} - {edge for q in self.quantities for edge in (q.start, q.end)}
        for number in NUMBER.finditer(self.folded):
            if any(number.start() < edge < number.end() for edge in edges):
                whole = [q for q in self.quantities if q.start <= number.start() < q.end]
                return self.printed[whole[0].start : whole[0].end] if whole else number[0]
        return None


class Text:
    """A source text."""

    def __init__(self, text: str, path: str = "<text>") -> None:
        """Split *text*; InvalidFactsError where it has no paragraph."""
        self.path = path
        lines = [line.strip() for line in fold_lines(text).split("\n")]
        self.paragraphs = [
            [
                Sentence(paragraph, number, match[0])
                for number, match in enumerate(SENTENCE.finditer(line), 1)
            ]
            for paragraph, line in enumerate(filter(None, lines), 1)
        ]
        if not self.paragraphs:
            raise InvalidFactsError(path, [Problem(1, "no text: not one paragraph")])
        self.sha256 = sha256(text)

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences, in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]


def fold_lines(text: str) -> str:
    """Return *text* with LF line ends, no byte order mark and no trailing blanks."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")


def sha256(text: str) -> str:
    """Return the hash under which a fact base knows *text*."""
    import hashlib  # noqa: PLC0415, a quarter of a bare start

    return hashlib.sha256(fold_lines(text).encode("utf-8", "surrogatepass")).hexdigest()


def _pattern(wanted: str) -> re.Pattern[str]:
    """Match *wanted* with blanks between its characters, but none that would join two numbers."""
    characters = re.findall(" *[^ ]", wanted)
    pieces = [re.escape(characters[0].strip())] if characters else ["(?!)"]
    for before, after in pairwise(characters):
        if not (before[-1].isdigit() and after[-1].isdigit()):
            between = " *"
        else:
            between = " +" if after[0] == " " else ",?"
        pieces.append(between + re.escape(after[-1]))
    return re.compile("".join(pieces))
