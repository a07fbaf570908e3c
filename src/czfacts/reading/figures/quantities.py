"""Quantities in Chinese running text, each with its place."""

from decimal import Decimal
from typing import Any, NamedTuple

from czfacts.reading.figures import (
    afters,
    bare,
    beside,
    comparators,
    divisors,
    gaps,
    joins,
    judging,
    leads,
    numerals,
    ranges,
    ranks,
    scan,
    signs,
    surface,
)
from czfacts.reading.figures.candidates import Candidate
from czfacts.reading.figures.leads import Lead
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.terms import Term
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex
from czfacts.values import units
from czfacts.values.normal import Direction, is_rate

_NEAR = 8  # characters
_REACH = 24
_BEING = frozenset(["为", "达", "达到", "是", "仅为", "分别为"])
_GOING_ON = 12
_GOES_ON = lazy_regex(f"[0-9] [0-9]|[{numerals.NUMERALS}] [{numerals.NUMERALS}]")
_EXTREME = lazy_regex("最[快慢高低大小][^,;。]{0,4}[是为]")
_FAR = 20  # characters
_LIMITS = frozenset([">=", "<="])
_RATES = frozenset(["ratio", "percentage points", "multiples", "doublings"])
_NEXT = lazy_regex("(?:、|和|及|以及|或)[一-鿿]{0,6}")
_SINCE = lazy_regex(lambda: f"[比较]|{alternatives('against', 'adverb')}")  # 同比-3%
_OF_RANK = lazy_regex("[^。;,]{0,4},(?:位次|排名|名次)?(?:[与和同跟较比][^。;,0-9]{1,7})?")
_WAYS: dict[str | None, Direction | None] = {"up": "up", "down": "down", "flat": "flat", None: None}
_COUNTED = lazy_regex("(?![于后但其而且])[一-鿿]{2,3}[0-9]+[个家种户]")  # 持平(省份1个)


class Quantity(NamedTuple):
    value: Decimal
    """The number as printed: 1236.8 of 1236.8亿元, the lower end of a range, the first of parts."""
    unit: str
    """As printed, multiplier first, without what stands between: 亿元 of 230多亿元; ":" of a ratio,
    "" of a bare number. Slang is its unit: 元 of 三块, 万 of 1.6w."""
    comparator: str
    """One of < <= = >= > ~ (about)."""
    start: int
    """Where it begins, in code points: at the word of its comparator that touches its number, at
    the currency, or at the number."""
    end: int
    """Where it ends, past unit and comparator."""
    direction: Direction | None = None
    """Of a change: "up", "down", or "flat"; the value keeps its own sign (增长-1.2% is down)."""
    high: Decimal | None = None
    """The upper end of a range."""
    parts: tuple[Decimal, ...] = ()
    """Of a ratio: 7.9, 55.5 and 36.6 of 7.9:55.5:36.6."""
    per: str | None = None
    """Of what each, where it is said before the figure: 人 of 人均, 吨 of 每吨. A rate that is
    printed after the number stays in `unit`."""

    def to_dict(self) -> dict[str, Any]:
        """Return every field as JSON has it."""
        return {**self._asdict(), "parts": [*self.parts]}


def find(text: str) -> list[Quantity]:
    """Return the quantities of *text* in order, never overlapping; a doubt is no quantity.

    The last 万 or 亿 belongs to the unit: 3000万颗 is 3000 万颗, 三十万亩 is 30 万亩, 1亿2000万元
    is 12000 万元; 两千五百亩 is 2500 亩. Half is 50 %, 百分之三十 is 30 %, 三分之一 is 1 of the
    unit /3, because no percentage holds it. 一个半小时 is 1.5 小时, 一米七八 is 1.78 米, 三百六 is
    360, 七八家 is 7 to 8. A rank counts 位: 第二 is 2, 前三 at most 3; so do persons (39位老人).
    持平 is a change of 0 %. A bare number is a figure after an index and its like, of money
    (房租4500), of an age, and where it can only count (招了1200). Titles, short quotations and set
    phrases are names and hold none. A slip of the press is read as meant: 70亿亿元 is 70 亿元.
    Markup and what is not seen is as if it were not there; `start` and `end` count it.
    Takes time in proportion to the length of *text*.
    """
    page = surface.of(text)
    spread = ranges.ranged(page.plain, scan.terms(page))
    found = _Reader(page.plain).read(joins.joined(page.plain, spread))
    if page.pieces is None:
        return found
    placed = (page.place(each.start, each.end) for each in found)
    return [
        each._replace(start=place[0], end=place[1])
        for each, place in zip(found, placed, strict=True)
    ]


class _Reader:
    """The figures of a text so far, and the last of them with what led to it."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.found: list[Quantity] = []
        self.lead: Lead | None = None
        self.way: str | None = None
        """The direction of the last figure, also where its value is 0."""
        self.term: Term | None = None
        self.floor = 0
        """Where the figure before ends: a word is spent once."""

    def read(self, terms: list[Term]) -> list[Quantity]:
        for term in terms:
            if quantity := self._read(term):
                self.found.append(quantity)
                self.term = term
                self.floor = quantity.end
        return self.found

    def _read(self, term: Term) -> Quantity | None:
        if term.value is None or term.start < self.floor:
            return None
        if term.kind == "first":
            return self._first(term)
        mark = ranks.mark(self.plain, term.start)
        is_apart = mark and (
            self._is_course(term, mark[1]) or ranks.is_served(self.plain, term, mark[1])
        )
        if mark and not is_apart:
            return self._rank(term, *mark) if term.unit not in {"%", "‰"} else self._figure(term)
        if term.is_bare and ranks.is_placed(self.plain, term):
            return Quantity(term.value, "位", "=", term.start, term.end)
        return self._figure(term)

    def _is_course(self, term: Term, start: int) -> bool:
        """连续第五个月 is five months."""
        is_span = term.word.is_time
        return is_span and self.plain.endswith("连续", 0, start)

    def _first(self, term: Term) -> Quantity | None:
        if not ranks.first(self.plain, term):
            return None
        return Quantity(Decimal(1), "位", "=", term.start, term.end)

    def _rank(self, term: Term, kind: str, start: int) -> Quantity | None:
        if gaps.is_compared_with(self.plain, start):  # 落后第二名3分 is one figure
            return None
        if _GOES_ON.match(self.plain, term.end - 1):
            return None  # 第1 4
        found = ranks.rank(self.plain, term, kind, start)
        if not found and self.found and self.found[-1].unit == "位":
            found = ranks.another(self.plain, term, kind, self.floor, start)
        return found and Quantity(found[0], "位", found[1], start, found[2])

    def _figure(self, term: Term) -> Quantity | None:
        """Put *term* together with its sign and its surroundings; None where it is no figure."""
        plain = self.plain
        if _is_digit(term) or _is_year(term):
            return None
        sign = signs.sign(plain, term, self.floor)
        if sign is None:
            return None
        lead = leads.lead_of(plain, term, sign[1], self.floor)
        if "deny" in lead.roles:
            return None
        if term.kind == "flat":
            return self._flat(term)
        if lead.currency or term.word.text == "度":
            term = leads.meant(plain, term, lead, sign[0])
            last = self.found[-1].unit if self.found else ""
            term = leads.as_warm(plain, term, last, self.floor)
        said, end = ("=", term.end) if term.is_closed else afters.after(plain, term)
        comparator = comparators.together(lead.comparator, said, term.vague)
        if lead.comparator == "<=" and term.vague == ">" and "最" in lead.clause:
            comparator = ">"  # 最多卖400多元
        comparator = comparator if comparator != "=" else self._limit(term, lead)
        value = term.value.copy_negate() if sign[0] == "-" and term.value else term.value
        direction = self._direction(term, lead, sign[0], end)
        if value is None or not self._is_figure(term, lead, comparator, direction):
            return None
        self.lead, self.way = lead, direction
        if direction and term.value == 0 and not term.high:
            direction = "flat"
        return Quantity(
            value,
            term.unit,
            comparator,
            lead.start,
            end,
            _WAYS[direction],
            term.high,
            term.parts,
            divisors.per(lead.clause, term) or self._listed_per(term, lead),
        )

    def _is_figure(self, term: Term, lead: Lead, comparator: str, direction: str | None) -> bool:
        plain = self.plain
        if term.is_closed and judging.is_sure(term, lead):
            return True
        if term.kind == "ratio":
            goes_on = self.term is not None and self.term.kind == "ratio"
            is_near = term.start - self.floor <= _GOING_ON
            return bare.is_ratio(plain, term, goes_on=goes_on and is_near)
        if term.kind == "half":
            return lead.start < term.start and gaps.is_end(plain, afters.after(plain, term)[1])
        if term.kind == "fraction":
            is_listed = bool(self.found) and self.found[-1].unit[:1] == "/"  # 1/2的米、1/3的面
            is_told = comparator != "=" or direction is not None
            return is_told or is_listed or bare.is_shared(plain, term.start)
        if term.kind == "halved":
            return "every" not in lead.roles
        if term.kind == "share" or term.number is None:
            return True
        if term.is_bare:
            last = self.term
            goes_on = last is not None and (last.unit[:1] in {"", "/"} or last.kind == "ratio")
            is_index = bare.is_index(plain, term, lead, goes_on=goes_on)
            is_amount = is_index or bare.is_amount(plain, term, lead, comparator)
            return is_amount or bare.is_age(plain, term, lead) or self._is_beside_sum(term, lead)
        it = Candidate(plain, term, term.number, lead, comparator, direction)
        return judging.is_figure(it)

    def _is_beside_sum(self, term: Term, lead: Lead) -> bool:
        """Tell whether a bare number is a sum because the figure before was one."""
        last = self.term
        return last is not None and beside.is_sum(self.plain, term, last, self.floor, lead.start)

    def _flat(self, term: Term) -> Quantity | None:
        """Read 与上月持平 as a change of 0 %; not 收支持平, nor 持平(0.0%), read by what follows.

        持平48%, of those who were asked, and 持平省份1个 are none.

        A rank that stayed (居第6位，与上年持平) has changed by no per cent.
        """
        left = self.plain[max(0, term.start - _NEAR) : term.start]
        behind = self.plain[term.end : term.end + 1]
        is_other = behind in ("(", "的", "者") or behind.isdecimal()
        is_other = is_other or _COUNTED.match(self.plain, term.end) is not None
        is_rank = bool(self.found) and self.found[-1].unit == "位"
        is_rank = is_rank and _OF_RANK.fullmatch(self.plain, self.floor, term.start) is not None
        if is_other or is_rank or any(word in left for word in having("states", "balanced")):
            return None
        return Quantity(Decimal(0), "%", "=", term.start, term.end, "flat")

    def _limit(self, term: Term, lead: Lead) -> str:
        """Return the limit of the figure before, in one list: 最多搭载乘客48名、自行车20辆."""
        last = self.lead
        is_limit = last is not None and last.comparator in _LIMITS and last.start == last.number
        is_limit = is_limit and lead.direction is None
        is_next = is_limit and _NEXT.fullmatch(self.plain, self.floor, term.start)
        return last.comparator if last is not None and is_next else "="

    def _direction(self, term: Term, lead: Lead, sign: str, end: int) -> str | None:
        """Return the direction of a change: of the signed value, where it has a sign."""
        plain, start = self.plain, lead.start
        direction = lead.direction or self._changed(term, start, end)
        direction = direction or self._passed_on(term, lead)
        if not direction and term.word.dimension == "ratio":
            direction = _trend(term, self._told(lead))
        direction = direction or self._moved(term, lead)
        if direction and lexicon().pulls.stand_in(lead.clause):
            return None
        if sign == "+":
            return "up"
        if sign == "-" or (term.value is not None and term.value < 0):
            is_alone = plain[start - 1 : start] == "(" and term.unit == "%"
            is_since = "signed" in term.word.roles and _SINCE.search(lead.clause)
            return "down" if direction or is_since or is_alone or self._is_beside(term) else None
        if term.value == 0 and plain.endswith("持平(", 0, start):
            return "flat"
        return direction

    def _changed(self, term: Term, start: int, end: int) -> str | None:
        """Return the direction that is said after *term*: up of 1.5%的正增长."""
        is_rate = term.word.dimension in _RATES
        return None if term.is_closed else afters.change(self.plain, start, end, is_rate=is_rate)

    def _told(self, lead: Lead) -> str:
        """Return the clause of *lead*, or the one before where it says nothing: 增速转正，为3%."""
        if lead.clause not in _BEING or not self.plain.endswith("," + lead.clause, 0, lead.start):
            return lead.clause
        return leads.clause(self.plain, lead.start - len(lead.clause) - 1, self.floor, _REACH)

    def _is_beside(self, term: Term) -> bool:
        """Tell whether a negative rate stands beside a change: 出口增长12%，进口-3%."""
        is_rate = self.term is not None and self.term.unit == term.unit == "%"
        is_change = is_rate and self.found[-1].direction is not None
        return is_change and term.start - self.floor <= _NEAR

    def _passed_on(self, term: Term, lead: Lead) -> str | None:
        """Return the direction of the figure before, where both are in one list."""
        if not self._is_listed(term, lead):
            return None
        last = self.found[-1]
        return "up" if last.value < 0 and last.direction else self.way  # -3%、2%

    def _moved(self, term: Term, lead: Lead) -> str | None:
        """Return the direction of the rate that moves to this one, or that this one is beside.

        降幅由8%收窄至1%; 增速最快的是东河(7%)，最慢的是西河(5%).
        """
        is_beside = lead.clause.startswith("最") and _EXTREME.match(lead.clause) is not None
        if not (is_beside or "to" in lead.roles) or self.term is None:
            return None
        if lead.start - self.floor > (_FAR if is_beside else _NEAR):
            return None
        is_rate = self.lead is not None and _trend(self.term, self.lead.clause) is not None
        is_same = self.term.unit == term.unit
        return self.found[-1].direction if is_rate and is_same else None

    def _is_listed(self, term: Term, lead: Lead) -> bool:
        """Tell whether *term* goes on in the list of the figure before: 增长9.5%、17.6%."""
        if self.term is None or lead.roles:
            return False
        between = self.plain[self.floor : lead.start]
        if between.lstrip(",") in joins.ALTERNATIVES:
            return True
        is_alike = term.word.dimension == self.term.word.dimension
        is_alike = is_alike or (_is_change(self.term.unit) and _is_change(term.unit))
        return between in joins.LISTS and is_alike

    def _listed_per(self, term: Term, lead: Lead) -> str | None:
        is_same = self.term is not None and self.term.unit == term.unit and "/" not in term.unit
        is_next = self._is_listed(term, lead) or "to" in lead.roles  # 每户分红从800元涨到6500元
        return self.found[-1].per if is_same and is_next else None


def _is_change(unit: str) -> bool:
    """Tell whether *unit* is a rate or points, as changes of any kind may be listed."""
    return is_rate(unit) or units.parse(unit).code == "pp"


def _is_digit(term: Term) -> bool:
    """Tell whether it is 三 of 三次产业, 第三 or 三、, which counts nothing."""
    return term.is_bare and term.number is not None and term.number.text in numerals.DIGITS


def _is_year(term: Term) -> bool:
    """Tell whether it is 2024年."""
    return "year" in term.word.roles and term.number is not None and term.number.is_year


def _trend(term: Term, clause: str) -> str | None:
    """Return the direction of a noun in *clause*, such as 增速, where *term* is its rate."""
    if term.word.dimension != "ratio":
        return None
    found = lexicon().trends.last(clause)
    return found[0].meaning if found and term.kind in {"number", "share"} else None
