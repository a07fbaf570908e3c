"""Whether 一 before a classifier counts something: 5个公园和一处饭堂, 两栋楼锁了一栋."""

from czfacts.reading.figures.lexicon import COUNT, WEAK
from czfacts.reading.figures.marks import END, LINK
from czfacts.reading.figures.numerals import NUMERALS
from czfacts.reading.figures.terms import Term
from czfacts.reading.figures.units_at import unit_at
from czfacts.regex import lazy_regex

_MANY = "[二两三四五六七八九十百千]"
# 5个公园(和一处饭堂), 一条生产线和(24台机床)
_BEFORE = lazy_regex(
    rf"(?:[0-9]|{_MANY})(?P<counted>[一-鿿]{{2,12}}?)(?:{LINK}|以及)(?:[新还另]?[建设配有添加上购]了?)?\Z"
)
_BEHIND = lazy_regex(f"[一-鿿]{{2,12}}?(?:{LINK}|以及)[0-9]+(?P<counted>)")
_ANOTHER = lazy_regex(rf"(?:[0-9]|{_MANY})(?P<counted>)[^,。;!?0-9{NUMERALS}]{{2,16}}了\Z")
_REACH = 20  # characters
_COUNTING = frozenset([COUNT, WEAK])


def counts(plain: str, term: Term) -> bool:
    """Tell whether the 一 of *term* counts, because what stands beside it is counted, too."""
    left = plain[max(0, term.start - _REACH) : term.start]
    if (found := _BEFORE.search(left)) and _is_counted(left, found.start("counted")):
        return True
    if (found := _BEHIND.match(plain, term.end)) and _is_counted(plain, found.start("counted")):
        return True
    found = _ANOTHER.search(left) if END.match(plain, term.end) else None
    return found is not None and left.startswith(term.unit, found.start("counted"))


def _is_counted(plain: str, start: int) -> bool:
    unit = unit_at(plain, start)
    return unit is not None and unit[0].kind in _COUNTING
