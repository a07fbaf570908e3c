"""What stands before a number, read from right to left: comparators, directions, what it is of."""

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from czfacts.reading.figures import comparators, needs
from czfacts.reading.figures.lexicon import Before, lexicon
from czfacts.reading.figures.terms import NO_UNIT, Term, word_of
from czfacts.reading.figures.units_at import divisor_end
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_STOP = lazy_regex(r"[,。;!?\n]")  # between clauses
_BEHIND = 8  # characters
_REACH = 18  # characters over which a word reaches its number
_CLAUSE = 40  # characters of a clause that are looked at
_WARM = 24  # characters in which it may be said that what has degrees is warm
_SENTENCE_END = lazy_regex(r"[。;!?\n]")
_LETTER = lazy_regex("[A-Za-z]| (?:[MmBb]illion|[Tt]rillion|[mb]n\\b)")
_LONGEST = 4  # characters of a verb
_REACHED = frozenset(["达", "达到", "到"])
_MORE = {"多": "up", "增": "up", "少": "down", "减": "down"}
_ACTS = frozenset(_MORE)
_REPEATED = frozenset("次轮回")  # 价格降了两次
_LIMITS = ("至", "最")  # 至少投入3亿元
_DONE_MORE = lazy_regex(
    "(?<![至最很许众大更不太较差])(?P<more>[多少增减])[一-鿿]{1,2}(?<![率量额值面幅速])\\Z"
)

# By their roles: words that must touch the number, words that end the way, words without a meaning
# of their own, and what directions reach over.
_TOUCHING = frozenset(["period", "label", "every", "vague"])
_ENDING = _TOUCHING | frozenset(["from", "index", "deny", ""])
_DENIED = frozenset(["pass", "direction"])  # 并非增长3%, but 过 of 过剩产能3万吨 denies nothing
_THROUGH = {
    "direction": frozenset(["pass", "lasting", "offer"]),
    "compare": frozenset(["pass", "lasting"]),
    "far": frozenset(["pass", "lasting", "verb"]),
    "trend": frozenset(["pass", "lasting", "to"]),
}
_TO = ("到", "至", "为")
_EACH_MOST = lazy_regex(
    "每[家户人名位亩套台辆项间个件](?![^,;。]{0,8}[产收支赚挣])[^,;。]{0,4}最[高多长]\\Z"
)
_STATED = lazy_regex("[占到至为达]")
_THAN = lazy_regex(
    "(?<![占同环对相])比(?![重例率值分照如拟较对赛价亚利特选武邻])[^,。;增长升降提减涨跌扩缩加快慢多少]{1,14}\\Z"
)
_COMPARED = lazy_regex("较|[同环]比|比(?!\\Z)|按[年月季]")  # not 比重
_COMPARING = ("相比,", "比,", "相较,", "对比,")
_DATED = frozenset("0123456789年月日季名位")


def lead_of(plain: str, term: Term, start: int, floor: int) -> "Lead":
    """Read what stands between *floor* and the number of *term*, with its sign from *start* on."""
    lead = Lead(plain, term, start, floor)
    lead.go()
    lead.reach()
    return lead


def clause(plain: str, start: int, floor: int, reach: int) -> str:
    """Return what stands before *start* in its clause, after *floor*, within *reach*."""
    stops = _stops(plain)
    last = bisect_right(stops, start)
    return plain[max(floor, start - reach, stops[last - 1] if last else 0) : start]


@lru_cache(maxsize=8)
def _stops(plain: str) -> list[int]:
    """Return where the clauses of *plain* end, each with its stop: once a text."""
    return [stop.end() for stop in _STOP.finditer(plain)]


class Lead:
    """The way from a number to the left, a word of the tables at a time, and what they say."""

    __slots__ = (
        *("plain", "term", "number", "floor", "at"),
        *("clause", "start", "comparator", "currency", "direction", "roles"),
    )

    def __init__(self, plain: str, term: Term, start: int, floor: int) -> None:
        self.plain, self.term, self.floor = plain, term, floor
        self.number = start
        """Where the number begins, its sign with it."""
        self.clause = clause(plain, start, floor, _CLAUSE)
        """What stands before the number in the clause, after the figure before."""
        self.at = self.start = start
        """`start`: where the words begin that touch the number."""
        self.comparator, self.currency = "=", ""
        self.direction: str | None = None
        self.roles: set[str] = set()
        """Of the words from the number on: deny, period, lasting, from, to, label, index ..."""

    def go(self) -> None:
        """Walk word by word, until one says nothing of the number."""
        if self.plain[self.at - 1 : self.at] == "\n":  # a hard line end
            self.at -= 1
        is_of_acts = not _ACTS.isdisjoint(self.clause)
        is_each = "每" in self.clause
        while word := self._word() or (self._each() if is_each else None):
            if word.role == "verb" and is_of_acts and self._compares_acts():
                return
            if not self._take(word):
                return
            self.at -= word.width
        if is_of_acts:
            self._compares_acts()

    def _word(self) -> Before | None:
        """Return the longest word that ends where we are."""
        plain, at = self.plain, self.at
        for word in lexicon().befores.before(plain, at):
            if plain.endswith(word.text, 0, at) and self._suits(word):
                return word if at - word.width >= self.floor else None
        return None

    def _each(self) -> Before | None:
        """Return 每桶 of 跌破每桶70美元, which says nothing of the number itself."""
        begin = self.plain.rfind("每", max(self.floor, self.at - _LONGEST), self.at)
        if begin < 0 or divisor_end(self.plain, begin + 1) != self.at:
            return None
        return Before(self.plain[begin : self.at], "pass", width=self.at - begin)

    def _suits(self, word: Before) -> bool:
        start = self.at - word.width
        if word.text[0] in _MORE and self.plain.endswith(_LIMITS, 0, start):
            return False
        return word.role != "turn" and needs.are_met(self.plain, self.at, self.term, word)

    def _take(self, word: Before) -> bool:
        """Note what *word* says; whether what stands before it may say more."""
        role = word.role
        if role in _TAKING:
            return _TAKING[role](self, word)
        if role == "not":  # 没达到40家 is less, 没有40家 says nothing
            is_short = self.plain[self.at : self.number] in _REACHED
            self.comparator = "<" if is_short else self.comparator
            self.start = self.at - word.width if is_short else self.start
            self.roles |= set() if is_short else {"deny"}
            return False
        if role in _TOUCHING and self.at < self.number:
            return False
        if role != "deny" or self.roles <= _DENIED:
            self.roles.add(role)
        return role not in _ENDING

    def pay(self, word: Before) -> bool:
        if self.roles:
            return False  # 人民币贷款增加5亿元
        self.currency, self.start = word.meaning, self.at - word.width
        return True

    def qualify(self, word: Before) -> bool:
        """Take a comparator that touches the number, or reaches it: 约占14%, 近全省一半."""
        start, between = self.at - word.width, self.plain[self.at : self.number]
        if word.text == "=>" and not self.plain[self.floor : start].strip():
            return False  # 92%=>87%, an arrow
        word, width = comparators.meant(self.plain, start, self.floor, word)
        if (
            not self.roles
            and word.gap
            and _THAN.search(self.plain[max(self.floor, start - _REACH) : start])
        ):
            return self.compare(word._replace(meaning=word.gap))  # 比限值超出3.7倍
        if not self.roles:
            if word.over == "offer" and not self._is_limit():
                return True
            self.start = start - width
        elif self._is_of_it(word, between):
            return False
        elif not comparators.reaches(self.term, word, self.roles, between):
            self.direction = self.direction or comparators.gap(word, between)
            return False
        self.comparator = comparators.together(self.comparator, word.meaning)
        self.at -= width
        return True

    def _is_of_it(self, word: Before, between: str) -> bool:
        """Tell whether it is 低于每斤8元的成本, compared with 8元, not 低于每桶70美元."""
        is_each = word.over == "gap" and between.startswith("每")
        return is_each and self.plain.startswith("的", self.term.end)

    def _is_limit(self) -> bool:
        """Tell whether it is 补贴最高50万元, not 单日最高50万元, which was reached."""
        end = self.term.end
        if _EACH_MOST.search(self.plain, max(self.floor, self.at - _REACH), self.at):
            return True  # 每家最高10万
        return lexicon().limits.stand_in(self.clause + self.plain[end : end + _BEHIND])

    def turn(self, word: Before) -> bool:
        """Take the direction of a change: 增长了近30%, 增速为6%, 比全省高0.3个百分点."""
        if word.role == "compare" and not self._is_compared(word):
            return False
        if word.role == "trend" and self.term.word.dimension != "ratio":
            return False
        if len(word.text) == 1 and "lasting" in self.roles:  # 陈俊升连续6年捐粮
            return False
        is_repeated = self.term.word.text in _REPEATED and word.role == "direction"
        is_repeated = is_repeated and self.plain.endswith(having("counts", "done"), 0, self.number)
        if self.roles <= _THROUGH[word.role] and not is_repeated:
            self.direction = word.meaning
        self.roles.add("direction")
        return True

    def _is_compared(self, word: Before) -> bool:
        """Tell whether 比 or 较 stands before, even with a figure: 较招股价17.5元低三成."""
        left = clause(self.plain, self.at - word.width, 0, _REACH)
        if _COMPARED.search(left):
            return True
        return self.plain.endswith(_COMPARING, 0, self.number - len(self.clause))

    def compare(self, word: Before) -> bool:
        self.direction = self.direction or word.meaning
        self.roles.add("gap")
        return True

    def _compares_acts(self) -> bool:
        """Take 同比多做300台 and 比上年减利2亿元 for changes, whatever is done; 少赚两成, too."""
        left = self._left()
        more = _DONE_MORE.search(left)
        is_rate = self.term.word.dimension == "ratio" and self.at == self.number
        if not more or not self.roles <= comparators.SILENT:
            return False
        if not _COMPARED.search(left[: more.start()]) and not is_rate:
            return False
        self.direction = _MORE[more["more"]]
        self.roles.add("direction")
        return True

    def _left(self) -> str:
        """Return what of the clause is still to the left."""
        if self.at == self.number:
            return self.clause
        return self.clause[: max(0, len(self.clause) - (self.number - self.at))]

    def reach(self) -> None:
        """Look for a word that reaches the number over words that no table knows."""
        left = self._left()[-_REACH:]
        found = lexicon().far.last(left) if left else None
        if not found or found[1] == len(left):
            return
        word, hole = found[0], left[found[1] :]
        if not self._suits(word) or _has_number(hole):
            return
        if word.role == "qualifier":
            self._reach_qualifier(word, hole)
        elif not self.direction and self.roles.isdisjoint({"to", "from"}):
            between = hole + self.plain[self.at : self.number]
            is_stated = word.needs == "rate" and bool(_STATED.search(between))  # 提高占比至12%
            is_stated = is_stated or between.startswith(_TO)  # 由34天减少到近年的6天
            is_stated = is_stated or (word.role == "gap" and between.endswith(comparators.VALUES))
            self.direction = None if is_stated else word.meaning

    def _reach_qualifier(self, word: Before, hole: str) -> None:
        between = hole + self.plain[self.at : self.number]
        start = self.at - len(hole) - word.width
        word, _ = comparators.meant(self.plain, start, self.floor, word)
        if comparators.reaches_over(self.term, word, self.roles, hole, between):
            self.comparator = comparators.together(self.comparator, word.meaning)
        else:
            self.direction = self.direction or comparators.gap(word, between)


_TAKING: dict[str, Callable[[Lead, Before], bool]] = {
    "qualifier": Lead.qualify,
    "direction": Lead.turn,
    "far": Lead.turn,
    "trend": Lead.turn,
    "compare": Lead.turn,
    "gap": Lead.compare,
    "currency": Lead.pay,
}


def _has_number(text: str) -> bool:
    """Tell whether *text* holds a number that is no date: 快于2024年1.8个百分点 may reach."""
    places = (at for at, sign in enumerate(text, 1) if sign.isdecimal())
    return any(text[at : at + 1] not in _DATED for at in places)


def as_warm(plain: str, term: Term, last: str, floor: int) -> Term:
    """Give *term* the degrees of the *last* unit, which ends at *floor*: 山上-2.4℃，谷中1.3度."""
    between = plain[floor : term.start]
    is_near = last == "℃" and len(between) <= _WARM
    is_near = is_near and term.word.text == "度" and not term.multiple
    is_other = _SENTENCE_END.search(between) or "电" in between
    return term._replace(unit="℃", word=word_of("℃")) if is_near and not is_other else term


def meant(plain: str, term: Term, lead: "Lead", sign: str) -> Term:
    """Give *term* the unit that stands before it: 港币2960元, $3.2亿; 气温达40度 is ℃."""
    if lead.currency and (term.word.text == "元" or term.word is NO_UNIT):
        if term.is_bare and _LETTER.match(plain, term.end):
            return term.void()  # US$3.2bn
        multiple, _, rate = term.unit.partition(term.word.text or "\n")
        is_rate = multiple.startswith("/")  # $480一码
        unit = lead.currency + multiple if is_rate else multiple + lead.currency + rate
        return term._replace(unit=unit, word=word_of(lead.currency))
    if term.word.text == "度" and not term.multiple:
        is_before_heat = plain.startswith(("高温", "低温", "的高温", "的低温"), term.end)
        told = clause(plain, lead.start, 0, _WARM)  # 水温连着十一天超过30度
        is_warm = lexicon().warmth.stand_in(lead.clause) or sign == "-" or is_before_heat
        is_warm = is_warm or (term.number is not None and term.value != term.number.value)  # 37度4
        is_warm = is_warm or (lexicon().warmth.stand_in(told) and "电" not in told)
        return term._replace(unit="℃", word=word_of("℃")) if is_warm else term
    return term
