"""What stands between two neighbouring numbers, and before the first of them."""

from czfacts.reading.figures.lexicon import Before, lexicon
from czfacts.reading.figures.marks import END
from czfacts.reading.figures.terms import NO_UNIT, Term
from czfacts.regex import lazy_regex

FAR = "far"
_WIDEST = 12  # characters of a gap that joins
_PHRASE_END = lazy_regex(rf"{END.pattern}|左右|以|之")


def gap(plain: str, one: Term, other: Term) -> str:
    """Return what stands between two neighbours, FAR where it is long."""
    is_near = other.start - one.end <= _WIDEST
    return plain[one.end : other.start] if is_near else FAR


def is_open(term: Term) -> bool:
    """Tell whether *term* has no unit of its own but perhaps a multiplier."""
    return term.word is NO_UNIT and not term.parts


def is_end(plain: str, end: int) -> bool:
    """Tell whether a phrase may end at *end*, or be qualified there: 5%以上."""
    return _PHRASE_END.match(plain, end) is not None


def is_changed(plain: str, start: int) -> bool:
    """Tell whether a word such as 增加 stands before the number at *start*: 增加了约3家."""
    while (word := _word_before(plain, start)) and word.role in {"qualifier", "pass"}:
        start -= word.width
    return word is not None and word.role in {"direction", "far"}


def is_compared_with(plain: str, start: int) -> bool:
    """Tell whether what stands at *start* is what a figure is compared with: 落后第二名."""
    word = _word_before(plain, start)
    is_gap = word is not None and (word.role == "gap" or word.gap)
    return bool(is_gap) or plain.endswith(("比", "较"), 0, start)


def _word_before(plain: str, start: int) -> Before | None:
    """Return the longest word of the tables that ends at *start*."""
    befores = lexicon().befores.before(plain, start)
    return next((word for word in befores if plain.endswith(word.text, 0, start)), None)
