"""When a word before a number counts: the conditions in the column `with` of the tables."""

from collections.abc import Callable

from czfacts.reading.figures import pairs
from czfacts.reading.figures.lexicon import Before
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

_DAYS = frozenset(["天", "日", "周", "星期", "个星期", "个月", "个季度", "年", "个年头"])
_FORMER = ("以", "从")
_NOW = lazy_regex("[。;]|$|.{1,8}现在")
_HOURS = ("小时", "钟头")
_SPANS = frozenset(["time", "calendar time", "length", "working days"])
_OPENING = frozenset("\n ,。;:!?、(□")


def are_met(plain: str, at: int, term: Term, word: Before) -> bool:
    """Tell whether *word*, which ends at *at*, may be said of *term*."""
    return not word.needs or NEEDS[word.needs](plain, at - len(word.text), term)


def _is_bare(_plain: str, _start: int, term: Term) -> bool:
    return term.kind == "half" or (term.number is not None and term.number.is_bare)


def _is_whole(plain: str, start: int, term: Term) -> bool:
    return not _is_bare(plain, start, term)


def _is_opening(plain: str, start: int, term: Term) -> bool:
    return _is_whole(plain, start, term) and (not start or plain[start - 1] in _OPENING)


def _is_apart(plain: str, start: int, _term: Term) -> bool:
    return not start or not pairs.is_word(plain[start - 1 : start + 1])


def _is_measured(_plain: str, _start: int, term: Term) -> bool:
    return term.word.is_measure or bool(term.multiple)


def _is_of_days(_plain: str, _start: int, term: Term) -> bool:
    return term.word.text in _DAYS


def _is_of_a_spell(plain: str, start: int, term: Term) -> bool:
    """Tell whether it is 过去24小时 or 前三年, not 过去3个小时，现在半小时: once."""
    if term.word.text.endswith(_HOURS):
        return plain[start - 1 : start] not in _FORMER and not _NOW.match(plain, term.end)
    return term.word.text in _DAYS


def _is_of_times(_plain: str, _start: int, term: Term) -> bool:
    return term.word.dimension in {"multiples", "doublings"}


def _is_of_rates(_plain: str, _start: int, term: Term) -> bool:
    return term.word.dimension in {"ratio", "percentage points", "multiples"}


def _is_of_time(_plain: str, _start: int, term: Term) -> bool:
    return term.word.is_time


def _is_of_spans(plain: str, start: int, term: Term) -> bool:
    return _is_of_rates(plain, start, term) or term.word.dimension in _SPANS


NEEDS: dict[str, Callable[[str, int, Term], bool]] = {
    "bare": _is_bare,
    "whole": _is_whole,
    "opening": _is_opening,
    "apart": _is_apart,
    "measure": _is_measured,
    "days": _is_of_days,
    "spell": _is_of_a_spell,
    "rate": _is_of_rates,
    "span": _is_of_spans,
    "time": _is_of_time,
    "times": _is_of_times,
}
