"""A source text as paragraphs and sentences, whatever its line ends, widths and blanks.

Paragraphs are the non-blank lines, sentences end after 。！？!? with what closes them; both count
from 1. The characters of a sentence keep their number, so that places in it hold.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from operator import itemgetter

from czfacts.errors import InvalidError, Problem
from czfacts.reading.figures.quantities import Quantity, find
from czfacts.regex import lazy_regex
from czfacts.values import characters
from czfacts.wording import Phrase

SENTENCE = lazy_regex(r"[^。！？!?｡]*[。！？!?｡]+[”’」』）》】]*|[^。！？!?｡]+")
_LINE_ENDS = lazy_regex(f"[\r{characters.LINE_ENDS}]")
_LOOSE = str.maketrans("“”„‟‘’‚‛–—", "\"\"\"\"''''--")

# Amid a number, or between a word and the number that it is of; a cell of a table has no words.
_CUT = lazy_regex(
    "[一-鿿].*[0-9零一二两三四五六七八九十百千万亿.,:/+负约近超逾不足未没至到达过于-]$"
)
_EDGE = 12  # characters

# Prose in another language: three Latin words, two of them in small letters (GDP grew by 5%), and
# nothing Chinese among them, nor marks of a table or of markup.
_STRETCH = lazy_regex(r"[^\u2e80-\U0003ffff()（）<>{}|\t]+")
_WORD = lazy_regex("[A-Za-z]{2,}")
_FEW = 3
_SMALL = lazy_regex("(?<![A-Za-z])(?!(?:[kcm]?[gml]|ha|mu)(?![a-z]))[a-z]{2,}(?![A-Za-z])")
_FEW_SMALL = 2

MOST_OVERLAPPING = 10_000  # characters of one place, found again and again in a repetition

# A text that begins or ends amid one of these is only a part of it.
_DIGIT = "[0-9零〇一二两三四五六七八九十百千万亿]"
NUMBER = lazy_regex(rf"{_DIGIT}+(?:[.,][0-9]+)*")


def loose(text: str) -> str:
    """Return *text* in the one shape in which texts are compared, character for character."""
    return characters.fold(text).translate(_LOOSE)


def _bare(folded: str) -> str:
    """Return *folded* without what a place may leave out or have: blanks, commas, the unseen."""
    return folded.replace(" ", "").replace(",", "").replace(characters.INVISIBLE, "")


class Sentence:
    """A sentence, where it stands, and what it says."""

    def __init__(self, paragraph: int, number: int, printed: str, start: int = 0) -> None:
        self.paragraph = paragraph
        self.number = number
        self.printed = printed
        self.start = start
        """Where it begins in its line, in code points, the blanks before the paragraph included."""
        self.before = self.after = ""
        """What the lines around it may have cut off from its first and its last figure."""

    @cached_property
    def folded(self) -> str:
        """The sentence in the shape for comparing."""
        return loose(self.printed)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The quantities in it, in order.

        Of those that a line end cuts in two, none, nor of those in prose that is not Chinese.
        """
        foreign = _foreign(self.printed)
        return [each for each in self._quantities if not _is_within(each, foreign)]

    @property
    def _quantities(self) -> list[Quantity]:
        if not (self.before or self.after):
            return find(self.printed)
        start = len(self.before)
        end = start + len(self.printed)
        return [
            each._replace(start=each.start - start, end=each.end - start)
            for each in find(self.before + self.printed + self.after)
            if start <= each.start and each.end <= end
        ]

    def at(self, start: int, end: int) -> list[Quantity]:
        """Return the quantities that the characters from *start* to *end* are in, or are of."""
        first = bisect_right(self.quantities, start, key=lambda each: each.end)
        last = bisect_left(self.quantities, end, key=lambda each: each.start)
        return self.quantities[first:last]

    def spans(self, wanted: str) -> list[tuple[int, int]]:
        """Return where *wanted* stands: in any width, blanks aside, also within longer numbers."""
        found: list[tuple[int, int]] = []
        # Told at once, where a pattern would begin anew at each repetition.
        start = self._bare.find(_bare(loose(wanted)))
        if start < 0:
            return found
        pattern, passed = _pattern(loose(wanted)), 0
        while match := pattern.search(self.folded, start):
            found.append(match.span())
            passed += len(match[0])
            # A，A stands twice in A，A，A. Of a long repetition that has been told, what overlaps
            # is no longer counted.
            overlaps = len(found) == 1 or passed < MOST_OVERLAPPING
            start = match.start() + 1 if overlaps else match.end()
        return found

    @cached_property
    def _bare(self) -> str:
        return _bare(self.folded)

    def longer_number(self, start: int, end: int) -> str | None:
        """Return the number that the characters from *start* to *end* are only a part of."""
        for edge in (start, end):
            index = bisect_left(self._numbers, edge, key=lambda number: number[1])
            if index < len(self._numbers) and self._numbers[index][0] < edge:
                first, last = self._numbers[index]
                # In 占1/4，100万元以上 a comma stands between two figures that the reader parted.
                if first < edge < last and edge not in self._edges:
                    whole = self.at(first, last)
                    number = (whole[0].start, whole[0].end) if whole else (first, last)
                    return self.printed[slice(*number)]
        return None

    @cached_property
    def _numbers(self) -> list[tuple[int, int]]:
        return [number.span() for number in NUMBER.finditer(self.folded)]

    @cached_property
    def _edges(self) -> set[int]:
        return {edge for each in self.quantities for edge in (each.start, each.end)}


class Text:
    """A source text."""

    def __init__(self, text: str, path: str = "<text>") -> None:
        """Split *text*; InvalidError where it has no paragraph."""
        self.path = path
        lines = fold_lines(text).split("\n")
        filled = (line for line in lines if line.strip(characters.EMPTY))
        self.paragraphs = [_sentences(number, line) for number, line in enumerate(filled, 1)]
        if not self.paragraphs:
            raise InvalidError(path, [Problem(Phrase("no text: it is empty"))])
        _tell_cuts(lines, self.paragraphs)
        self.sha256 = sha256(text)

    @cached_property
    def lines(self) -> list[str]:
        """The paragraphs as they are printed."""
        return ["".join(each.printed for each in page) for page in self.paragraphs]

    @cached_property
    def plain(self) -> list[str]:
        """The paragraphs in the shape in which they are read."""
        return [*map(characters.fold, self.lines)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences, in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def having(self, wanted: str, most: int) -> list[Sentence]:
        """Return up to *most* sentences in which *wanted* stands, not as a part of a number."""
        found: list[Sentence] = []
        start = self._bare.find(_bare(loose(wanted)))
        if start < 0:
            return found
        pattern = _pattern(loose(wanted))
        while len(found) < most and (match := pattern.search(self._joined, start)):
            number = bisect_right(self._starts, match.start()) - 1
            sentence = self.sentences[number]
            if any(not sentence.longer_number(*span) for span in sentence.spans(wanted)):
                found.append(sentence)
            start = self._starts[number] + len(sentence.printed)
        return found

    @cached_property
    def _joined(self) -> str:
        return "\n".join(sentence.folded for sentence in self.sentences)

    @cached_property
    def _bare(self) -> str:
        return _bare(self._joined)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(sentence.printed) + 1 for sentence in self.sentences)
        return [*accumulate(lengths, initial=0)][:-1]


def fold_lines(text: str) -> str:
    """Return *text* with LF line ends, no byte order mark and no trailing blanks."""
    lines = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff").replace("\r\n", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")


def sha256(text: str) -> str:
    """Return the hash under which a fact base knows *text*."""
    import hashlib  # noqa: PLC0415, a slow import

    return hashlib.sha256(fold_lines(text).encode("utf-8", "surrogatepass")).hexdigest()


def _foreign(printed: str) -> list[tuple[int, int]]:
    """Return where *printed* is prose in another language."""
    if not _SMALL.search(printed):
        return []
    return [
        stretch.span()
        for stretch in _STRETCH.finditer(printed)
        if len(_WORD.findall(stretch[0])) >= _FEW and len(_SMALL.findall(stretch[0])) >= _FEW_SMALL
    ]


def _is_within(quantity: Quantity, spans: list[tuple[int, int]]) -> bool:
    """Tell whether *quantity* stands within one of *spans*, which are in order."""
    before = bisect_right(spans, quantity.start, key=itemgetter(0))
    return before > 0 and quantity.end <= spans[before - 1][1]


def _tell_cuts(lines: list[str], paragraphs: list[list[Sentence]]) -> None:
    """Give both sentences at a line end that may cut a figure in two the edge of the other."""
    number = -1
    for line, following in pairwise([*lines, ""]):
        number += bool(line.strip(characters.EMPTY))
        if following.strip(characters.EMPTY) and _CUT.search(characters.fold(line[-_EDGE:])):
            paragraphs[number][-1].after = following.lstrip(characters.EMPTY)[:_EDGE]
            paragraphs[number + 1][0].before = line[-_EDGE:]


def _sentences(paragraph: int, line: str) -> list[Sentence]:
    """Return the sentences of the paragraph that *line* is."""
    start = len(line) - len(line.lstrip(characters.EMPTY))
    sentences: list[Sentence] = []
    for number, each in enumerate(_split(line.strip(characters.EMPTY)), 1):
        sentences.append(Sentence(paragraph, number, each, start))
        start += len(each)
    return sentences


def _split(line: str) -> list[str]:
    """Split a paragraph into sentences; a straight quotation mark closes where it was opened."""
    sentences: list[str] = []
    quotes = 0
    for match in SENTENCE.finditer(line):
        printed = match[0]
        if quotes % 2 and printed[0] == '"':
            sentences[-1] += '"'
            printed = printed[1:]
            quotes += 1
        quotes += printed.count('"')
        if printed:
            sentences.append(printed)
    return sentences


@lru_cache(maxsize=4096)
def _pattern(wanted: str) -> re.Pattern[str]:
    """Match *wanted*, blanks between its characters aside, but none that would join two numbers."""
    parts = re.findall(" *[^ ]", wanted.replace(characters.INVISIBLE, ""))
    pieces = [re.escape(parts[0].strip())] if parts else ["(?!)"]
    for before, after in pairwise(parts):
        if not (before[-1].isdigit() and after[-1].isdigit()):
            between = "[ \u200b]*"
        else:
            between = " +" if after[0] == " " else "[,\u200b]?"
        pieces.append(between + re.escape(after[-1]))
    return re.compile("".join(pieces))
