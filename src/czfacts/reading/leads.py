"""What stands before a number, read from right to left: comparators, directions, what it is of."""

import re
from collections.abc import Callable
from typing import NamedTuple

from czfacts.reading.counted import divisor_end
from czfacts.reading.lexicon import Before, lexicon
from czfacts.reading.terms import Term

_LEVELS = ("平均", "水平", "同期", "上年", "去年", "上月", "预期", "计划", "标准")
_CHAIN = 8  # words
_REACH = 18  # characters over which a word reaches its number
_CLAUSE = 40  # characters of a clause that are looked at
_LONGEST = 4  # characters of a verb
_DAYS = frozenset(["天", "周", "星期", "个星期", "个月", "个季度", "年", "个年头"])
_OPENING = frozenset("\n ,。;:!?、(□")
_FLIPPED = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
_REACHED = frozenset(["达", "达到", "到"])
_MORE = {"多": "up", "少": "down"}

# By their roles: words that must touch the number, words that end the way, words without a meaning
# of their own, and what directions reach over.
_TOUCHING = frozenset(["period", "label", "every", "vague"])
_ENDING = _TOUCHING | frozenset(["from", "index", "deny", ""])
_SILENT = frozenset(["pass"])
_DOING = frozenset(["verb", "offer"])
_WITHIN = frozenset(["pass", "place", "to"])
_THROUGH = {
    "direction": frozenset(["pass", "lasting"]),
    "compare": frozenset(["pass", "lasting"]),
    "far": frozenset(["pass", "lasting", "verb"]),
    "trend": frozenset(["pass", "lasting", "to"]),
}


class Lead(NamedTuple):
    start: int
    """Where the words begin that touch the number."""
    comparator: str
    direction: str | None
    roles: frozenset[str]
    """Of the words from the number on: deny, period, lasting, from, to, label, index ..."""
    currency: str
    clause: str
    """What stands before it in the clause, behind the figure before."""


def lead_of(plain: str, term: Term, start: int, floor: int) -> Lead:
    """Read what stands between *floor* and the number of *term*, with its sign from *start* on."""
    walk = _Walk(plain, term, start, floor)
    walk.go()
    walk.reach()
    roles = frozenset(walk.roles)
    return Lead(walk.begin, walk.comparator, walk.direction, roles, walk.currency, walk.clause)


def clause(plain: str, start: int, floor: int, reach: int) -> str:
    """Return what stands before *start* in its clause, behind *floor*, within *reach*."""
    left = plain[max(floor, start - reach) : start]
    for stop in ",。;!?\n":
        left = left.rpartition(stop)[2]
    return left


def together(one: str, other: str) -> str:
    """Say two comparators as one: 超30%以上 is >, 约300多 is ~."""
    if "=" in (one, other):
        return one if other == "=" else other
    return one if one[0] == other[0] else "~"


class _Walk:
    """The way from a number to the left, a word of the tables at a time."""

    def __init__(self, plain: str, term: Term, start: int, floor: int) -> None:
        self.plain, self.term, self.start, self.floor = plain, term, start, floor
        self.clause = clause(plain, start, floor, _CLAUSE)
        self.at = self.begin = start
        self.comparator, self.currency = "=", ""
        self.direction: str | None = None
        self.roles: set[str] = set()

    def go(self) -> None:
        """Walk word by word, until one says nothing of the number."""
        if self.plain[self.at - 1 : self.at] == "\n":  # a hard line end
            self.at -= 1
        for _ in range(_CHAIN):
            word = self._word() or self._each()
            if (word is None or word.role == "verb") and self._compares_acts():
                return
            if word is None or not self._take(word):
                return
            self.at -= word.width

    def _word(self) -> Before | None:
        """Return the longest word that ends where we are."""
        plain, at = self.plain, self.at
        for word in lexicon().befores.get(plain[at - 1 : at], ()):
            if plain.startswith(word.text, at - len(word.text)) and self._suits(word):
                return word if at - word.width >= self.floor else None
        return None

    def _each(self) -> Before | None:
        """Return 每桶 of 跌破每桶70美元, which says nothing of the number itself."""
        begin = self.plain.rfind("每", max(self.floor, self.at - _LONGEST), self.at)
        if begin < 0 or begin + 1 == self.at or divisor_end(self.plain, begin + 1) != self.at:
            return None
        return Before(self.plain[begin : self.at], "pass", width=self.at - begin)

    def _suits(self, word: Before) -> bool:
        return not word.needs or NEEDS[word.needs](self, word)

    def _take(self, word: Before) -> bool:
        """Note what *word* says; whether what stands before it may say more."""
        role = word.role
        if role in _TAKING:
            return _TAKING[role](self, word)
        if role == "not":  # 没达到40家 is less, 没有40家 says nothing
            is_short = self.plain[self.at : self.start] in _REACHED and self.comparator == "="
            self.comparator = "<" if is_short else self.comparator
            self.begin = self.at - word.width if is_short else self.begin
            self.roles |= set() if is_short else {"deny"}
            return False
        if role in _TOUCHING and self.at < self.start:
            return False
        if role != "deny" or self.roles <= _SILENT:
            self.roles.add(role)
        return role not in _ENDING

    def pay(self, word: Before) -> bool:
        self.currency, self.begin = word.meaning, self.at - word.width
        return True

    def qualify(self, word: Before) -> bool:
        """Take a comparator that touches the number, or reaches it: 约占14%, 近全省一半."""
        meaning, width = self._meant(word, self.at - word.width)
        if not self.roles:
            if word.over == "offer" and not self._is_limit():
                return True
            self.begin = self.at - word.width - width
        elif not self._reaches(word, self.roles, self.plain[self.at : self.start]):
            return False
        self.comparator = together(self.comparator, meaning)
        self.at -= width
        return True

    def _meant(self, word: Before, start: int) -> tuple[str, int]:
        """Return what the comparator at *start* means, and the width of the negation before it."""
        if word.meaning in _FLIPPED:
            for no in lexicon().befores.get(self.plain[start - 1 : start], ()):
                if (
                    self.plain.startswith(no.text, start - no.width)
                    and start - no.width >= self.floor
                ):
                    is_turned = no.role == "not"
                    return (_FLIPPED[word.meaning], no.width) if is_turned else (word.meaning, 0)
        return word.meaning, 0

    def _is_limit(self) -> bool:
        """Tell 补贴最高50万元 from 单日最高50万元, which was reached."""
        end = self.term.end
        return lexicon().limits.stand_in(self.clause + self.plain[end : end + _CHAIN])

    def _reaches(self, word: Before, over: set[str], between: str) -> bool:
        """Tell whether a comparator says something of the number over what stands *between*."""
        if over == _SILENT or word.over == "all" or between == "有":
            return True
        if word.over == "any":
            return not between.startswith(_EXTREME)
        if word.over == "offer":
            return "offer" in over and over <= {"pass", "offer"}
        is_near = over <= _WITHIN or between.endswith("的")
        return word.over == "part" and is_near and self._is_part(word, between)

    def _is_part(self, word: Before, between: str) -> bool:
        """Tell 超过全国的1/3 and 近全省一半 from 超过全国3个百分点, which is a lead of three."""
        is_of = between.endswith("的")
        is_rate = self.term.unit in {"%", "‰"} and self.term.kind == "number"
        is_level = any(level in between for level in _LEVELS)
        dimension = self.term.word.dimension
        if dimension == "ratio" and (is_of or not (is_rate or is_level)):
            return True
        if dimension == "multiples" and is_of:
            return True
        if word.gap and not is_of:
            self.direction = self.direction or word.gap
        return False

    def turn(self, word: Before) -> bool:
        """Take the direction of a change: 增长了近30%, 增速为6%, 比全省高0.3个百分点."""
        if word.role == "compare" and not _COMPARED.search(self._left()):
            return False
        if word.role == "trend" and self.term.word.dimension != "ratio":
            return False
        if self.roles <= _THROUGH[word.role]:
            self.direction = self.direction or word.meaning
        self.roles.add("direction")
        return True

    def compare(self, word: Before) -> bool:
        self.direction = self.direction or word.meaning
        return False

    def _compares_acts(self) -> bool:
        """Take 同比多做300台 and 比上年少跑2趟 for changes, whatever is done."""
        more = self.plain[max(self.floor, self.at - 2) : self.at][:1]
        if more not in _MORE or self.roles > _SILENT or not _COMPARED.search(self._left()[:-2]):
            return False
        self.direction = _MORE[more]
        self.roles.add("direction")
        return True

    def _left(self) -> str:
        """Return what of the clause is still to the left."""
        return self.clause[: max(0, len(self.clause) - (self.start - self.at))]

    def reach(self) -> None:
        """Look for a word that reaches the number over words that no table knows."""
        left = self._left()[-_REACH:]
        found = lexicon().far.last(left) if left and "deny" not in self.roles else None
        if not found or found[1] == len(left):
            return
        word, hole = found[0], left[found[1] :]
        if not self._suits(word) or _has_number(hole):
            return
        if word.role == "qualifier":
            self._reach_qualifier(word, hole)
        elif not self.direction and self.roles.isdisjoint({"to", "from"}):
            is_gap = word.role == "gap" or "place" not in self.roles
            self.direction = word.meaning if is_gap else None

    def _reach_qualifier(self, word: Before, hole: str) -> None:
        between = hole + self.plain[self.at : self.start]
        if self._governs(word, hole, between):
            meaning, _ = self._meant(word, self.at - len(hole) - word.width)
            self.comparator = together(self.comparator, meaning)

    def _governs(self, word: Before, hole: str, between: str) -> bool:
        """Tell whether a comparator reaches the number over *hole*, of which no table knows all."""
        words, begin = lexicon(), hole[:_LONGEST]
        if word.over == "any":
            return _COUNTS.isdisjoint(hole) and self._reaches(word, self.roles, between)
        over = {"offer"} if words.offers.stand_in(begin) else set[str]()
        is_object = words.verbs.stand_in(begin if len(word.text) == 1 else hole)
        is_object = is_object or (bool(self.roles & _DOING) and len(hole) <= _LONGEST)
        is_whole = between.endswith("的") or len(hole) <= _LONGEST
        is_part = word.over in {"part", "all"} and (is_whole or bool(word.gap))
        is_part = is_part and self.roles <= _WITHIN
        if word.over == "all" and not is_object:
            return is_part and between.endswith("的") and self._is_part(word, between)
        return (is_object or is_part) and self._reaches(word, over, between)

    def is_bare(self, _word: Before) -> bool:
        number = self.term.number
        return self.term.kind == "half" or (number is not None and number.is_bare)

    def is_whole(self, word: Before) -> bool:
        return not self.is_bare(word)

    def is_opening(self, word: Before) -> bool:
        before = self.at - len(word.text)
        return self.is_whole(word) and (not before or self.plain[before - 1] in _OPENING)

    def is_measured(self, _word: Before) -> bool:
        return self.term.word.is_measure or bool(self.term.multiple)

    def is_of_days(self, _word: Before) -> bool:
        return self.term.word.text in _DAYS

    def is_of_times(self, _word: Before) -> bool:
        return self.term.word.dimension in {"multiples", "doublings"}

    def is_of_time(self, _word: Before) -> bool:
        return self.term.word.dimension in {"time", "calendar time"}


_TAKING: dict[str, Callable[[_Walk, Before], bool]] = {
    "qualifier": _Walk.qualify,
    "direction": _Walk.turn,
    "far": _Walk.turn,
    "trend": _Walk.turn,
    "compare": _Walk.turn,
    "gap": _Walk.compare,
    "currency": _Walk.pay,
}
NEEDS: dict[str, Callable[[_Walk, Before], bool]] = {
    "bare": _Walk.is_bare,
    "whole": _Walk.is_whole,
    "opening": _Walk.is_opening,
    "measure": _Walk.is_measured,
    "days": _Walk.is_of_days,
    "time": _Walk.is_of_time,
    "times": _Walk.is_of_times,
}


def _has_number(text: str) -> bool:
    """Tell whether *text* holds a number that is no date: 快于2024年1.8个百分点 may reach."""
    places = (at for at, sign in enumerate(text, 1) if sign.isdecimal())
    return any(text[at : at + 1] not in _DATED for at in places)


_COUNTS = frozenset("一二两三四五六七八九十百千万亿")  # 最多跑一次的事项
_EXTREME = ("的", "时", "一")  # 最多的一户, 最少时只有3家
_COMPARED = re.compile("[较比]|按[年月季]")
_DATED = frozenset("0123456789年月日季名位")
