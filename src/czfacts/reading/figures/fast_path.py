"""A fast path for half of all figures: digits, their unit, a punctuation mark."""

import re
from decimal import Decimal
from functools import lru_cache

from czfacts.reading.figures.counted import counted
from czfacts.reading.figures.lexicon import UnitWord
from czfacts.reading.figures.numerals import DECIMAL, MOST_DIGITS, Number
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import Term
from czfacts.regex import lazy_regex

# No numeral that goes on with the number; 85折 is 8.5; whether 块 is money and 起 counts, what is
# before tells.
_TAIL = lazy_regex(
    r"(?!折)[^\s0-9零一二两三四五六七八九十块,。;:!?、()\[\]“”‘’《》\"']{1,8}(?<!起)(?=[,。;、!?)])"
)


def usual(page: Surface, run: re.Match[str]) -> Term | None:
    """Read *run* with its unit where a stop follows them, None where more needs to be asked."""
    tail = _TAIL.match(page.plain, run.end()) if run["digits"] else None
    if not tail or len(run[0]) > MOST_DIGITS or not DECIMAL.fullmatch(run[0]):
        return None
    start, end = tail.span()
    found = _units(page.printed[start:end], tail[0])
    if not found:
        return None
    value = Decimal(run[0].replace(",", ""))
    number = Number(value, run[0], run.start(), start)
    unit, word, multiple = found
    return Term(
        number.start, end, value, None, (), unit, word, multiple, number=number, is_closed=True
    )


@lru_cache(maxsize=4096)
def _units(printed: str, plain: str) -> tuple[str, UnitWord, str] | None:
    """Return what stands between any digits and a stop: unit, its word and its multiplier."""
    one = Number(Decimal(1), "1", 0, 1)
    term = counted(Surface(f"1{printed}。", f"1{plain}。", None), one)
    is_all = term.end == 1 + len(plain) and term.value == one.value and term.vague == "="
    return (term.unit, term.word, term.multiple) if is_all else None
