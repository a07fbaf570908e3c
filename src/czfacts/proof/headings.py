"""The headings of a text, and those that a sentence stands under."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import dropwhile
from operator import attrgetter

from czfacts.reading.text.sentences import Sentence, Text
from czfacts.regex import lazy_regex

_LONGEST = 40  # characters
_REACH = 20  # headings that may govern a sentence
_SENTENCE_ENDS = "。!?;"
_NUMBERED = lazy_regex(r"(\W?)\w{1,3}([、.)])")


class Headings:
    """The headings of a text; those of its head, before all prose, govern nothing."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __contains__(self, sentence: Sentence) -> bool:
        """Tell whether *sentence* is a short line of its own without a figure."""
        return (
            len(sentence.printed) <= _LONGEST
            and len(self._text.paragraphs[sentence.paragraph - 1]) == 1
            and sentence.folded[-1] not in _SENTENCE_ENDS
            and not sentence.quantities
        )

    def over(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield those before *sentence* that it stands under, the nearest first.

        Each governs up to the next that is numbered alike: 一、 up to 二、.
        """
        passed = set()
        end = bisect_left(self._all, sentence.paragraph, key=attrgetter("paragraph"))
        for heading in reversed(self._all[max(0, end - _REACH) : end]):
            numbered = _NUMBERED.match(heading.folded)
            if numbered and numbered.groups() in passed:
                continue
            passed |= {numbered.groups()} if numbered else set()
            yield heading

    @cached_property
    def _all(self) -> list[Sentence]:
        lines = dropwhile(self.__contains__, (page[0] for page in self._text.paragraphs))
        return [line for line in lines if line in self]
