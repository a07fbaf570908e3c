"""Which part of the governing time a figure has: all of it, its end, one of its years."""

import re

from czfacts.reading.names.names import Name, is_led, plain
from czfacts.reading.periods.iso import DAY, MONTH, YEAR, YEARS, is_a, last_day
from czfacts.reading.periods.state import State
from czfacts.reading.periods.when import When
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.times import number
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES, is_rate

_REACHING = ("突破", "超", "过", "达", "逾", "跨")
_OF_IT = lazy_regex("占(?:全[国省市县区])?(?:的|近|约|了)?\\Z")  # 总投入9亿元, 中央资金占(72%)
_YEARLY = lazy_regex(
    lambda: rf"(?<![占成为的])(?<![占成为的]全)年度?(?:{alternatives('relating', 'planned')})"
)
_YEAR_GOAL = lazy_regex(
    lambda: (
        rf"的(?P<year>{alternatives('when', 'yearly')})?"
        rf"[^,;。0-9全]{{0,8}}(?:{alternatives('relating', 'planned')})"
    )
)
_OF_YEAR = lazy_regex(lambda: rf"(?:{alternatives('when', 'yearly')})[^,;。0-9]{{0,10}}\Z")
_MEAN = lazy_regex(r"年均\w{0,3}\Z")
_AT_END = ("末", "底")


def _settled(text: str, state: State, clause: Clause, it: Said, name: Name) -> str | None:
    flow, day = state.flow, state.day
    if day and not _is_of_time(plain(name), text, clause):
        return _since_begin(day, text, it)
    if day and flow == day[:YEAR] and not day.endswith("12-31"):
        of_days = f"{flow}-01-01/{day}"  # 到11月20日收入, 截至5月底投资
        is_whole = day in (last_day(day[:MONTH]), day[:MONTH])
        return f"{flow}-01/{day[:MONTH]}" if is_whole else of_days
    if (years := _summed(state)) and it.words.has(*having("when", "sums")):
        return years
    if it.relation == "share" and state.first and _OF_IT.search(text[slice(*clause.head)]):
        return flow
    first, _, last = (flow or "").partition("/")
    is_end = it.relation == "level" and it.words.says("to") and state.since == first
    if last and (is_end or (is_a(first, YEAR) and _is_at_end(text, clause, it, name))):
        return last
    return flow


def _since_begin(day: str, text: str, it: Said) -> str:
    """Return the year or month that ends with *day* of a change since it began: 比年初少了187家."""
    against = text[slice(*it.against)] if it.against and it.relation == "change_amount" else ""
    if against == "年初" and day.endswith("12-31"):
        return day[:YEAR]
    return day[:MONTH] if against == "月初" and day == last_day(day[:MONTH]) else day


def is_of_year(text: str, clause: Clause, it: Said) -> bool:
    """Tell whether a figure is a goal of the whole year: 年度计划投资(96亿元), 全年(5辆)的目标."""
    if _YEARLY.search(text, *clause.head):
        return it.relation != "change_amount"
    goal = _YEAR_GOAL.match(text, clause.figure.end)
    return bool(
        goal and (goal["year"] or _OF_YEAR.search(text, clause.head[0], clause.figure.start))
    )


def _stock(name: str) -> str | None:
    """Return the noun with which a name ends, if it is counted on a day: 余额."""
    noun = table("nouns").before(name, 0, len(name))
    while noun and not noun.has("stock"):
        noun = table("nouns").before(name, noun.start + 1, len(name))
    return noun.word if noun else None


def _is_of_time(name: str, text: str, clause: Clause) -> bool:
    """Tell whether a name says what is counted in a year, not on a day: 旅客吞吐量, 86万人次."""
    nouns = table("nouns")
    noun = nouns.before(name, 0, len(name))
    if noun and noun.has("flow"):
        return True
    if "累计" in text[slice(*clause.head)]:
        return False
    while noun and not noun.has("stock"):
        noun = nouns.before(name, noun.start + 1, len(name))
        if noun and noun.has("flow"):
            return True
    return noun is None and clause.figure.unit.endswith("次")


def _summed(state: State) -> str | None:
    """Return the years that a sentence has told of: 2023年16部, 今年38部, 累计(54部)."""
    first, flow = state.first, state.flow
    if not flow or not is_a(first, YEAR) or is_a(flow, YEARS) or first >= flow[:YEAR]:
        return None
    return f"{first}/{flow[:YEAR]}"


def at_ends(time: re.Match[str], when: When, listed: list[str]) -> tuple[str, ...]:
    """Return the years that are listed, or their last days where it is at those: 2021—2023年末."""
    is_end = time[0].rstrip(",").endswith(_AT_END) or time.string.startswith("各年", time.end())
    if not (is_end or listed[-1].endswith("-12-31")) or not when.iso:
        return tuple(listed)
    if is_a(when.iso, YEARS):
        first, last = map(int, when.iso.split("/"))
        listed = [str(year) for year in range(first, last + 1)]
    return tuple(f"{each}-12-31" if is_a(each, YEAR) else each for each in listed)


def of_each(state: State, number: int, count: int) -> str | None:
    """Return the part of what governs that the *number*-th of *count* figures has for itself."""
    flow, listed = state.flow, state.listed
    if count == len(listed) > 1:
        return listed[number]
    if not flow or count == 1:
        return None
    if not is_a(flow, YEARS):
        return None
    first, last = map(int, flow.split("/"))
    return str(first + number) if count == last - first + 1 else None


def years_of(iso: str | None, since: str | None, text: str, clause: Clause, it: Said) -> str | None:
    """Return *iso*, or the years that a mean is of: 两年平均 of 2021 is of 2020/2021.

    That of years of which nothing is told is of none: 2024年产量12万吨, 年均增长6%.
    """
    if (mean := it.words.mean_of_years) and is_a(iso, YEAR):
        return f"{int(iso) - number(mean.word[0]) + 1}/{iso}"
    is_mean = it.relation in CHANGES and _MEAN.search(text, clause.head[0], clause.figure.start)
    if not is_mean or not is_a(iso, YEAR, DAY):
        return iso
    year = iso[:YEAR]
    is_since = is_a(since, YEAR) and since < year
    return f"{since}/{year}" if is_since else None


def _is_at_end(text: str, clause: Clause, it: Said, name: Name) -> bool:
    """Tell whether a figure of several years is that of the last: 森林覆盖率达到52%."""
    unit = clause.figure.unit
    if it.relation in CHANGES or it.words.has(*having("when", "sums")) or unit == "倍":
        return False
    head = text[slice(*clause.head)]
    if "累计" in head or "完成" in head or (is_led(name) and not is_rate(unit)):
        return False
    if it.relation in ("share", "ratio") or is_attained(text, clause, it):
        return True
    if "均" in plain(name):
        return True
    noun = table("nouns").before(plain(name), 0, len(plain(name)))
    is_stock = bool(noun and noun.has("stock") and noun.word in head)  # not 58个村出列
    return is_rate(unit) or is_stock


def is_attained(text: str, clause: Clause, it: Said) -> bool:
    """Tell whether a figure is what was reached in the end: 达到52%, 提高到8%, 超60%."""
    is_reached = it.words.has(*having("relating", "attained")) or it.words.says("to")
    return bool(is_reached) or text.startswith(_REACHING, clause.figure.start)


class Settled:
    """What of the governing time the figures of a paragraph have, some by those before them."""

    def __init__(self) -> None:
        self._before: str | None = None
        """The period of the figure before, where years governed and it is no change."""
        self._counted: tuple[str, str] | None = None
        """A stock and the day at which it was counted: 3月末, 存款余额5亿元。贷款余额(3亿元)."""

    def period(self, text: str, state: State, clause: Clause, it: Said, name: Name) -> str | None:
        """Return the period of the figure of *clause* in *text*, which *name* names."""
        iso = _settled(text, self._at_day(state, name), clause, it, name)
        return self._of_years(text, iso, state.flow, clause, it)

    def _at_day(self, state: State, name: Name) -> State:
        """Return *state*, at the day at which a stock of the kind was counted before if at none."""
        if not (state.day or self._counted):
            return state
        stock = None if is_led(name) else _stock(plain(name))
        if stock and state.day:
            self._counted = stock, state.day
        kind, day = self._counted or ("", "")
        goes_on = state.is_carried and kind == stock and state.flow == day[:YEAR]
        return state._replace(day=day) if goes_on and not state.day else state

    def _of_years(
        self, text: str, iso: str | None, flow: str | None, clause: Clause, it: Said
    ) -> str | None:
        """Return *iso*, the period of a figure where *flow* governs, or what that before has.

        A rate is of all that was counted before it (受理57件, 改发率5%), the second of a list of
        what the first is of (分别达到212万千瓦和305万千瓦).
        """
        if not is_a(flow, YEARS):
            self._before = None
            return iso
        is_part = it.relation == "share" or is_rate(clause.figure.unit)
        is_next = self._before == flow and clause.opened == ","
        is_of_all = is_next and is_part and not is_attained(text, clause, it)
        if self._before and (clause.is_linked or is_of_all):
            iso = self._before
        self._before = None if it.relation in CHANGES else iso
        return iso
