"""What neighbouring numbers are to each other: one list, parts of one number, or nothing."""

import re
from itertools import pairwise

from czfacts.reading.figures import pairs
from czfacts.reading.figures.gaps import gap, is_changed, is_open
from czfacts.reading.figures.numerals import NUMERALS, PEOPLED
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

LISTS = frozenset(["、", "和", "及", "与", "以及", "跟"])
ALTERNATIVES = frozenset(["或", "或者"])
# What may stand between two numbers that have nothing to do with each other. Any other single
# sign is a separator that we do not know: 1’234.
_CLEAR = frozenset(',;。、!?()[]{}<>=≥≤≈%‰℃°¥$€£&@|#"“”‘「」『』《》【】〔〕□→←↑↓…-–—~:')
_ENDS = frozenset("。!?")  # 12。8 and 30?50 stand for something else
_PARTING = frozenset(["又", "点", "零"])
_CLOSE = 2  # characters between parts of one number, or of one list
_GOVERNING = ("分别", "依次", "各自")
_NUMBERED = frozenset("栋幢座路")  # 7、9、12栋业主, but 12、9、15名
_EACH = lazy_regex("各[^0-9约近超]{0,5}\\Z")  # 三店各有党员12、9名
_GOVERNED = 24  # characters before a list that may govern it
_LONGEST = 20  # numbers of a list that is governed as a whole
_SMALLER = frozenset(["分", "角", "毛", "钱", "两", "寸"])
_POINTS = frozenset(["percentage points", "ratio"])
_AND_MOVED = lazy_regex("[、和](?:上?升|下?降|提高|降低|回落|扩大|收窄|[高低增减快慢多少])")
_FROM = lazy_regex(lambda: rf"[由从](?:{alternatives('when', 'former')})?\Z")
_MOVED_TO = lazy_regex(lambda: f"(?:{alternatives('relating', 'moves')})[到至成为]了?|-?>|→")
_PEOPLED = lazy_regex(PEOPLED)
_MANY = 10
_MOST_OF_TIME = 100  # 3年200天 is one; 第二年4300 is a sum
_MOST_PARTS = 5  # of a ratio
_LIFETIMES = frozenset(["time", "calendar time", "age", "marks"])


def joined(plain: str, terms: list[Term]) -> list[Term]:
    """Return *terms* with lists given their unit, and None for what is a part of something else."""
    return _listed(plain, _parted(plain, _compared(plain, terms)))


# --- Ratios


def _compared(plain: str, terms: list[Term]) -> list[Term]:
    """Make one term of 3比1 and 一比三."""
    found: list[Term] = []
    for term in terms:
        last = found[-1] if found else None
        if last and last.end + 1 == term.start and _is_other_side(plain, last, term):
            sides = last.parts or (last.value,)
            parts = tuple(side for side in (*sides, term.value) if side is not None)
            found[-1] = last._replace(end=term.end, parts=parts, unit=":", kind="ratio")
        else:
            found.append(term)
    return found


def _is_other_side(plain: str, one: Term, other: Term) -> bool:
    if not plain.startswith("比", one.end) or not other.is_bare:
        return False
    if not (one.is_bare or (one.kind == "ratio" and len(one.parts) < _MOST_PARTS)):
        return False
    return all(each.value is not None and each.high is None for each in (one, other))


# --- Parts


def _parted(plain: str, terms: list[Term]) -> list[Term]:
    found = terms[:]
    for at, (one, other) in enumerate(pairwise(terms)):
        if other.start - one.end > _CLOSE:
            continue
        if _are_parts(plain, one, other):
            found[at], found[at + 1] = found[at].void(), found[at + 1].void()
        elif _is_tail(plain, one, other):
            found[at + 1] = found[at + 1].void()
    return found


def _are_parts(plain: str, one: Term, other: Term) -> bool:
    """Tell whether it is 2小时30分, 3.2.1, 12 34, 三.8 or 三又四分之三, not 20亿元3个."""
    between = gap(plain, one, other)
    if between not in {"", " ", "\n"} and between not in _PARTING:
        return False
    if other.unit and other.number is not None and other.number.text == "一":
        return False  # 三万多一点, 两三万一个月
    if one.multiple and _PEOPLED.match(plain, other.start):
        return False
    if between == "" and _is_word_and_number(plain, one, other):
        return False
    if is_open(one):
        if plain[one.start - 1 : one.start] == "初":  # 初八两场
            return False
        is_rank = plain[one.start - 1 : one.start] in {"第", "前"} and plain[other.start].isascii()
        return not (is_rank and between == " ")
    if "compound" not in one.word.roles and one.word.text != "成":
        return False
    is_apart = other.kind == "sum" or (other.number is not None and other.number.is_bare)
    is_apart = is_apart or (_dimension(one) == "time" and (other.value or 0) >= _MOST_OF_TIME)
    is_each = one.number is not None and one.number.text == "一"
    is_each = is_each and (is_open(other) or _dimension(one) != _dimension(other))
    if between == "" and (is_apart or is_each):  # 一年六千, 8000亩百香果
        return False
    is_smaller = other.word.text in _SMALLER or _dimension(one) == _dimension(other)
    return is_open(other) or is_smaller


def _is_word_and_number(plain: str, one: Term, other: Term) -> bool:
    """Tell whether it is 统一3元 or 大米10斤39.9, not 三8 or 5斤8."""
    if other.number is None or other.number.is_chinese:
        return False
    if plain[one.start : one.end] == "一":
        return pairs.is_word(plain[one.start - 1 : one.end])
    return _dimension(one) == "mass" and not other.number.is_whole


def _dimension(term: Term) -> str:
    dimension = term.word.dimension
    return "time" if dimension in _LIFETIMES else dimension


def _is_tail(plain: str, one: Term, other: Term) -> bool:
    """Tell whether *other* may only go on from *one*: 1’234, 1, 234, 三.8."""
    between = gap(plain, one, other)
    if not is_open(one) or not between:
        return False
    if between[0] in {".", "·"} or between == ", " or (between == "," and not one.number):
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
        apart = other.start - one.end
        if apart > _GOVERNED:
            continue
        if _is_of_points(one, other) or _are_named(plain, one, other):
            found[at] = one._replace(unit=other.unit, word=other.word, multiple=other.multiple)
        elif _are_ends(plain, one, other):
            unit = other.unit if _is_of_size(one, other) else other.unit[len(other.multiple) :]
            found[at] = one._replace(unit=unit, word=other.word)
        if apart > _CLOSE:
            continue
        between = _link(plain, one, other)
        is_list = between in LISTS | ALTERNATIVES and one.value is not None
        if not is_list or _are_two_measures(one, other):
            continue
        if is_open(one) and other.unit:
            shared = _share(plain, found, at) if between in LISTS else None
            found[at : at + 2] = [shared or one.void(), other if shared else other.void()]
        elif one.word.text == "个" and other.word.dimension == "percentage points":
            found[at] = one._replace(unit=other.unit, word=other.word)
        elif one.kind == "share" and other.is_bare:
            found[at] = one.void()  # 百分之十五、六
    return found


def _link(plain: str, one: Term, other: Term) -> str:
    """Return what stands between two terms, without the sign of the second: 2.6和-0.4个百分点."""
    return gap(plain, one, other).rstrip("+-")


def _are_ends(plain: str, one: Term, other: Term) -> bool:
    """Tell whether it is 由原来的80增加到140张, which share a unit."""
    if one.unit or one.value is None or other.value is None:
        return False
    if not other.unit or other.kind != "number" or other.word.is_time:
        return False
    is_from = _FROM.search(plain, max(0, one.start - _GOVERNED), one.start) is not None
    return is_from and _MOVED_TO.fullmatch(gap(plain, one, other)) is not None


def _is_of_size(one: Term, other: Term) -> bool:
    """Tell whether it is 从3增至5万人, which share 万, not 由80增加到1.2万张."""
    return one.value is not None and other.value is not None and one.value < other.value * _MANY


def _are_named(plain: str, one: Term, other: Term) -> bool:
    """Tell whether it is 高0.6和低2.4个百分点 or 门诊100.5、急诊19.5万人次, not PM2.5、臭氧."""
    if one.unit or not (one.number and other.number and other.unit) or one.high:
        return False
    is_broken = not (one.number.is_whole and other.number.is_whole)
    before, between = plain[one.start - 1 : one.start], gap(plain, one, other)
    if other.word.dimension in _POINTS and _AND_MOVED.fullmatch(between):
        return True
    is_named = before.isalpha() and not before.isascii() and between[1:].isalpha()
    return is_broken and is_named and between[0] == "、"


def _are_two_measures(one: Term, other: Term) -> bool:
    """Tell whether it is 升值112万或23%, a sum and its rate, not 三万或四万元."""
    return bool(one.multiple) and other.word.dimension == "ratio"


def _is_of_points(one: Term, other: Term) -> bool:
    """Tell whether it is 比全国高1.1个、比全省高0.4个百分点, not things counted."""
    is_part = one.word.text == "个" and one.number is not None and not one.number.is_whole
    return is_part and other.word.dimension == "percentage points"


def _share(plain: str, terms: list[Term], at: int) -> Term | None:
    """Give the term at *at* the unit of the next, where they are a list and no estimate."""
    one, other = terms[at], terms[at + 1]
    if one.unit:
        rest = other.unit[len(other.multiple) :]
        return one._replace(unit=one.unit + rest, word=other.word)
    head = at
    for before in range(at - 1, max(-1, at - _LONGEST), -1):
        if not is_open(terms[before]) or _link(plain, *terms[before : before + 2]) not in LISTS:
            break
        head = before
    is_governed = _is_governed(plain, terms[head].start) or _link(plain, one, other) != "、"
    is_third = other.number is not None and other.end == other.number.end  # 6、8和12米
    is_long = at > head and other.word.text not in _NUMBERED
    is_long = is_long and not plain.endswith(("第", "号"), 0, terms[head].start)
    if not (is_governed or is_third or is_long) and all(
        term.number and term.number.is_whole for term in terms[head : at + 2]
    ):
        return None
    return one._replace(unit=other.unit, word=other.word, multiple=other.multiple)


def _is_governed(plain: str, start: int) -> bool:
    """Tell whether 分别, or the direction of a change, stands before the list at *start*."""
    left = plain[max(0, start - _GOVERNED) : start]
    left = re.split("[,。;!?\n]", left)[-1]
    is_said = _EACH.search(left) or any(word in left for word in _GOVERNING)
    return bool(is_said) or is_changed(plain, start)
