"""The quotation that tells where a figure stands, with the words that name its measure."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from czfacts.base.model import Locator
from czfacts.escape import CONTROL, controls
from czfacts.proof import check, verify
from czfacts.reading.figures.marks import LINKS
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.sentences import Sentence, loose
from czfacts.regex import lazy_regex
from czfacts.values.characters import EMPTY

MOST = 20  # times that the characters of a place may stand in their sentence
FARTHEST = 24  # characters from the measure to its figure
NEAREST = 8  # of a clause that leads to a figure
WIDEST = 32  # that may have to stand around a figure for it to be read, or told from its like
_PARTS = lazy_regex("[，,；;：:。！？!?]")
_ENDS = lazy_regex("[。！？!?｡]")

Span = tuple[int, int]


class NamedPlace(NamedTuple):
    """The characters that name a figure in its sentence."""

    text: str
    prefix: str | None = None
    suffix: str | None = None


def place(
    sentence: Sentence, index: int, per: str | None, measured: Iterable[int]
) -> NamedPlace | None:
    """Return where the quantity at *index* stands, None where nothing around it names it alone.

    *measured* is where words begin in the sentence that say what it measures; they are part of the
    place where they stand beside the figure. What is named reads by itself as in the sentence.
    """
    figure = sentence.quantities[index]._replace(per=per)
    reads = (span for span in _spans(sentence, index, measured) if _reads(sentence, span, figure))
    span = next(reads, None)
    return _told(sentence, span, figure) if span else None


def alone(sentence: Sentence, index: int) -> NamedPlace | None:
    """Return where the quantity at *index* stands alone, None where less is read of it."""
    figure = sentence.quantities[index]
    span = figure.start, figure.end
    return _told(sentence, span, figure) if _reads(sentence, span, figure) else None


def _spans(sentence: Sentence, index: int, measured: Iterable[int]) -> Iterator[Span]:
    """Yield what could name a figure, the best first."""
    each, printed = sentence.quantities[index], sentence.printed
    floor = sentence.quantities[index - 1].end if index else 0
    following = sentence.quantities[index + 1 : index + 2]
    ceiling = following[0].start if following else len(printed)
    for start in sorted(measured):
        is_near = floor <= start < each.start <= start + FARTHEST
        if is_near and not _PARTS.search(printed, start, each.start):
            yield start, each.end
    marks = [mark.end() for mark in _PARTS.finditer(printed, floor, each.start)]
    clause = max([floor, *marks])
    clause += printed[clause : clause + 1] in LINKS
    if each.start - NEAREST <= clause:
        yield clause, each.end
    yield each.start, each.end
    yield max(clause, each.start - WIDEST), each.end
    floor, ceiling = max(floor, each.start - WIDEST), min(ceiling, each.end + WIDEST)
    for more in range(1, WIDEST):
        for left in range(more + 1):
            start, end = each.start - left, each.end + more - left
            if floor <= start and end <= ceiling:
                yield start, end


def _reads(sentence: Sentence, span: Span, figure: Quantity) -> bool:
    text = _clean(sentence.printed[slice(*span)])
    if not text or controls(text) or _ENDS.search(text):
        return False
    is_read = not verify.difference(figure, Sentence(0, 0, text).quantities)
    return is_read or check.is_bare(figure, text)


def _told(sentence: Sentence, span: Span, figure: Quantity) -> NamedPlace | None:
    """Return the place at *span*, with what is before or after it where it stands twice."""
    text = _clean(sentence.printed[slice(*span)])
    if sentence.folded.count(loose(text)) > MOST:
        return None  # to look at each of them for each of them takes the square
    for length in range(WIDEST + 1):
        before = _clean(sentence.printed[max(0, span[0] - length) : span[0]])
        after = _clean(sentence.printed[span[1] : span[1] + length])
        for each in (
            NamedPlace(text, before or None),
            NamedPlace(text, None, after or None),
            NamedPlace(text, before or None, after or None),
        ):
            if _stands(sentence, each, figure):
                return each
    return None


def _stands(sentence: Sentence, place: NamedPlace, figure: Quantity) -> bool:
    """Tell whether the figure alone stands at *place*."""
    locator = Locator(paragraph=1, sentence=1, **place._asdict())
    found = verify.in_sentence(sentence, locator)
    return [start <= figure.start and figure.end <= end for start, end in found] == [True]


def _clean(text: str) -> str:
    """Return *text* as a fact base can hold it: a tab is a blank, what is not seen is left out."""
    return re.sub(CONTROL, "", text.replace("\t", " ")).strip(EMPTY)
