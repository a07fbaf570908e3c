"""What neighbouring numbers are to each other: a range, a list, parts of one, or nothing."""

import re
from itertools import pairwise

from czfacts.reading.lexicon import lexicon
from czfacts.reading.numerals import NUMERALS
from czfacts.reading.terms import NO_UNIT, Term

LISTS = frozenset(["、", "和", "及", "与", "以及", "跟"])
ALTERNATIVES = frozenset(["或", "或者"])
_DASH = re.compile(
    r"(?P<closed>\(不?含\))? ?"
    r"(?:[-–—~]{1,4}|(?P<rest>…+)|(?P<to>[至到])) ?(?P<signed>[-+负]|零下)?",
)
_RANGE_ENDS = re.compile(r"[\s,。;:!?、()”’」』的和与及且并而□]|左右|以|之|$")
# What may stand between two numbers that have nothing to do with each other. Any other single
# sign is a separator that we do not know: 1’234.
_CLEAR = frozenset(',;。、!?()[]{}<>=≥≤≈%‰℃°¥$€£&@|#"“”‘「」『』《》【】〔〕□→←↑↓…-–—~:')
_ENDS = frozenset("。!?")  # 12。8 and 30?50 stand for something else
_PARTING = frozenset(["又", "点", "零"])
FAR = "far"
_WIDEST = 12  # characters of a gap that joins
_GOVERNING = ("分别", "依次", "各自")
_GOVERNED = 24  # characters before a list that may govern it
_SMALLER = frozenset(["分", "角", "钱", "两"])
_LIFETIMES = frozenset(["time", "calendar time", "age", "marks"])


def joined(plain: str, terms: list[Term]) -> list[Term]:
    """Return *terms* with ranges made one, lists given their unit, and what is a part left None."""
    return _listed(plain, _parted(plain, _ranged(plain, terms)))


def is_end(plain: str, end: int) -> bool:
    """Tell whether a phrase may end at *end*."""
    return _RANGE_ENDS.match(plain, end) is not None


def gap(plain: str, one: Term, other: Term) -> str:
    """Return what stands between two neighbours, FAR where it is long."""
    is_near = other.start - one.end <= _WIDEST
    return plain[one.end : other.start] if is_near else FAR


def _is_open(term: Term) -> bool:
    """Tell whether *term* has no unit of its own but perhaps a multiplier."""
    return term.word is NO_UNIT and not term.parts


# --- Ranges


def _ranged(plain: str, terms: list[Term]) -> list[Term]:
    found: list[Term] = []
    chain: list[Term] = []
    for term in terms:
        if chain and not _DASH.fullmatch(gap(plain, chain[-1], term)):
            found += _range(plain, chain)
            chain = []
        chain.append(term)
    return found + _range(plain, chain)


def _range(plain: str, chain: list[Term]) -> list[Term]:
    """Make one of two ends; of what goes on, or has no two ends, nothing is left."""
    if len(chain) < len("两端") or chain[1].kind == "half":
        return chain
    dash = _DASH.fullmatch(gap(plain, *chain[:2])) if len(chain) == len("两端") else None
    if not dash:
        return [term.void() for term in chain]
    low, above = chain
    if dash["to"] and plain.endswith(("从", "由"), 0, low.start):
        return _from_to(low, above)
    if dash["to"] and _is_step(low, above):
        return chain
    is_plain = not (dash["closed"] or dash["rest"] or dash["signed"])
    if is_plain and (unit := _common(plain, low, above)):
        return [
            unit._replace(start=low.start, value=low.value, high=above.value, number=low.number)
        ]
    is_pause = dash[0].startswith("——") and low.unit and above.unit
    return chain if is_pause else [low.void(), above.void()]


def _from_to(low: Term, above: Term) -> list[Term]:
    """由5家到8家 are two figures, and so is 由5到8家; 由8500到3万元 leaves a doubt."""
    if not low.is_bare or low.value is None or not above.unit:
        return [low, above]
    if above.multiple:
        return [low.void(), above.void()]
    return [low._replace(unit=above.unit, word=above.word), above]


def _is_step(low: Term, above: Term) -> bool:
    """增长8.2%至6000亿元: a change, then what it ends in."""
    is_rate = low.word.dimension == "ratio"
    is_amount = above.word.dimension not in {"ratio", "percentage points"}
    return is_rate and is_amount and not _is_open(above)


def _common(plain: str, low: Term, above: Term) -> Term | None:
    """Return the upper end with the unit of both, None where they are no ends of one range."""
    if low.value is None or above.value is None or above.value <= low.value:
        return None
    if above.vague != "=" or low.vague != "=" or low.high or above.high or "fraction" in low.kind:
        return None
    if above.is_bare and low.kind == "share" and low.unit == "%":
        return low._replace(end=above.end) if _RANGE_ENDS.match(plain, above.end) else None
    is_same = low.unit == above.unit or (_is_open(low) and low.unit in {"", above.multiple})
    return above if is_same and above.unit and above.kind not in {"flat", "first"} else None


# --- Parts


def _parted(plain: str, terms: list[Term]) -> list[Term]:
    found = terms[:]
    for at, (one, other) in enumerate(pairwise(terms)):
        if _are_parts(plain, one, other):
            found[at], found[at + 1] = found[at].void(), found[at + 1].void()
        elif _is_tail(plain, one, other):
            found[at + 1] = found[at + 1].void()
    return found


def _are_parts(plain: str, one: Term, other: Term) -> bool:
    """Tell 2小时30分, 3.2.1, 12 34, 三.8 and 三又四分之三 from 20亿元3个."""
    between = gap(plain, one, other)
    if between not in {"", " ", "\n"} and between not in _PARTING:
        return False
    if _is_open(one):
        is_rank = plain[one.start - 1 : one.start] in {"第", "前"} and plain[other.start].isascii()
        return not (is_rank and between == " ")
    if "compound" not in one.word.roles and one.word.text != "成":
        return False
    is_smaller = other.word.text in _SMALLER or _dimension(one) == _dimension(other)
    return _is_open(other) or is_smaller


def _dimension(term: Term) -> str:
    dimension = term.word.dimension
    return "time" if dimension in _LIFETIMES else dimension


def _is_tail(plain: str, one: Term, other: Term) -> bool:
    """Tell whether *other* may only go on from *one*: 1’234, 1, 234, 三.8."""
    between = gap(plain, one, other)
    if not _is_open(one) or not between or between == FAR:
        return False
    if between[0] in {".", "·"} or between == ", ":
        return True
    if between == "、":
        return plain[one.start - 1 : one.start] == "号"
    if plain[other.start] in NUMERALS or between in {" ", "\n"}:
        return False
    is_sign = len(between) == 1 and not between.isalnum()
    return is_sign and (between in _ENDS or between not in _CLEAR)


# --- Lists


def _listed(plain: str, terms: list[Term]) -> list[Term]:
    found = terms[:]
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at : at + 2]
        between = gap(plain, one, other)
        if one.value is None or between not in LISTS | ALTERNATIVES:
            continue
        if _is_open(one) and other.unit and other.kind != "share":
            shared = _share(plain, found, at) if between in LISTS else None
            found[at : at + 2] = [shared or one.void(), other if shared else other.void()]
        elif one.word.text == "个" and other.unit.startswith(one.unit + "百分点"):
            found[at] = one._replace(unit=other.unit, word=other.word)
        elif one.kind == "share" and other.is_bare and plain[other.end - 1] in NUMERALS:
            found[at] = one.void()  # 百分之十五、六
    return found


def _share(plain: str, terms: list[Term], at: int) -> Term | None:
    """Give the term at *at* the unit of the next, where they are a list and no estimate."""
    one, other = terms[at], terms[at + 1]
    if one.unit:
        is_multiple = one.unit == one.multiple and other.unit.startswith(other.multiple)
        rest = other.unit.removeprefix(other.multiple)
        return one._replace(unit=one.unit + rest, word=other.word) if is_multiple else None
    head = at
    while head and _is_open(terms[head - 1]) and gap(plain, *terms[head - 1 : head + 1]) in LISTS:
        head -= 1
    is_governed = _is_governed(plain, terms[head].start) or gap(plain, one, other) != "、"
    if not is_governed and all(
        term.number and term.number.is_whole for term in terms[head : at + 2]
    ):
        return None
    return one._replace(unit=other.unit, word=other.word, multiple=other.multiple)


def _is_governed(plain: str, start: int) -> bool:
    """Tell whether 分别, or the direction of a change, stands before the list at *start*."""
    left = plain[max(0, start - _GOVERNED) : start]
    left = re.split("[,。;!?\n]", left)[-1]
    changes = lexicon().befores.get(left[-1:], ())
    return any(word in left for word in _GOVERNING) or any(
        word.role in {"direction", "far"} and left.endswith(word.text) for word in changes
    )
