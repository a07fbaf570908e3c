"""A digest of what is said around a figure: it tells when a word of that has changed."""

from bisect import bisect_left, bisect_right

from czfacts.reading.text.sentences import Sentence
from czfacts.regex import lazy_regex

_LENGTH = 8  # hexadecimal digits, of which two clauses share all by a chance of 1 in 4 billion
_MARK = lazy_regex("[,;:。!?…、]")
_UNSAID = lazy_regex(r"[\W_]")  # blanks and punctuation


def digest(sentence: Sentence, start: int, end: int) -> str:
    """Return a digest of the clause in which the characters from *start* to *end* stand.

    It is the beginning of the SHA-256 of its letters and digits: blanks and punctuation may change.
    Clauses before it without a figure belong to it: 经评审共引进项目36个 of 经评审，共引进项目36个.
    """
    import hashlib  # noqa: PLC0415, a slow import

    first, stop = _clause(sentence, start, end)
    words = _UNSAID.sub("", sentence.folded[first:stop])
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    figures, text = sentence.quantities, sentence.folded
    before = bisect_right(figures, start, key=lambda each: each.end)
    behind = bisect_left(figures, end, key=lambda each: each.start)
    stop = figures[behind].start if behind < len(figures) else len(text)
    closing = _MARK.search(text, end, stop)
    stop = closing.start() if closing else stop
    if not before:
        return 0, stop
    last = figures[before - 1]
    if mark := _MARK.search(text, last.end, start):
        return mark.end(), stop
    # Both are of one clause: 引进亿元以上项目36个.
    return max((mark.end() for mark in _MARK.finditer(text, 0, last.start)), default=0), stop
