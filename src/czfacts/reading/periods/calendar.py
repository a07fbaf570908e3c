"""Which of the times of a text a figure is of."""

import re
from bisect import bisect_left
from typing import NamedTuple

from czfacts.reading.figures.marks import LINKS, SENTENCE_END
from czfacts.reading.names.names import Name
from czfacts.reading.periods import events
from czfacts.reading.periods.about import MEAN, clock_of, is_of_market
from czfacts.reading.periods.asides import governs, is_aside, is_cause, is_end
from czfacts.reading.periods.beside import (
    afterwards,
    in_bracket,
    is_of_clause,
    is_of_one,
    is_start,
    of_base,
)
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.periods.iso import DAY, MONTH, MONTHS, YEAR, YEARS, is_a, is_within, last_day
from czfacts.reading.periods.nearest import is_unplanned
from czfacts.reading.periods.points import Points, carried, is_aspect, lists_on, resumed
from czfacts.reading.periods.present import (
    is_habit,
    is_present,
    is_since,
    is_target_price,
    is_told_of_now,
    is_told_of_once,
    was_once,
)
from czfacts.reading.periods.sections import Sections
from czfacts.reading.periods.settled import Settled, at_ends, is_of_year, of_each, years_of
from czfacts.reading.periods.starts import base_year, before, is_change, joined, start_of
from czfacts.reading.periods.state import State, is_inside, passes
from czfacts.reading.periods.when import When
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

_SUMMARY = lazy_regex(r"总结\W*\Z")
_LONGEST_TITLE = 60
_MEANS = (MEAN, "平均")  # 近五年年均增长8%, 1—5月平均
_PARTS = ("holiday", "half", "quarters", "quarter", "months", "month", "first")
_STOP = lazy_regex("[。!！]")  # a question is answered by what follows
_PLANNED = lazy_regex(
    lambda: rf"(?:{alternatives('acts', 'ready')})后|拟(?=[投建新募扩引]|以(?!\w{{0,9}}股本))"
)
# What was said before is not what was before: 由98亿元修订为99亿元, 预测由5%下调至4%.
_REVISED = lazy_regex(
    lambda: f"[再又]?(?:最终|重新)?(?:{alternatives('acts', 'revised')})[为至到成]"
)


class Dated(NamedTuple):
    """When a figure is of."""

    iso: str | None
    span: Span | None = None
    """Where its clause says so, None where it was said before."""


class Calendar:
    """The times of a text, in the order in which it is read."""

    def __init__(self, lines: list[str], headlines: Headlines, published: str | None) -> None:
        self.clock = clock_of(lines, headlines, published)
        if _SUMMARY.search(headlines.title) and self.clock.base:
            self.clock.year = int(self.clock.base[:YEAR])
        self._is_report = headlines.is_work_report
        self._sections = Sections(self.clock, headlines.number, is_report=self._is_report)
        self._state = State(self.clock.base, None, self.clock.base)
        self._saved: list[State] = []
        self._settled = Settled()
        self._counted: str | None = None
        """The time with which the paragraph began."""
        self._part: str | None = None
        """The first months of which the paragraph, or what it goes on with, told."""
        self._past: str | None = None
        """A year long past of which a sentence before was."""
        self._local: When | None = None
        """The time of the last figure alone: 上年同期为3亿元."""
        self._behind: Span | None = None
        """Where the time of the last figure stands behind it: 最大负荷31万千瓦, 出现在8月11日."""
        self._starts: dict[str, str] = {}
        """What some months were compared with by name: 由4至6月的5%降至5至7月的4%."""

    def open(self, page: Page) -> None:
        """Turn to *page*."""
        self._page = page
        self._part = self._part if is_aspect(page.text) else None
        begun = carried(page.text, self._sections.open(page), self._counted, self._part, self.clock)
        self._state = State(begun, None, begun)
        self._counted, self._past, self._behind = begun, None, None
        self._saved, self._settled = [], Settled()
        self._points = Points()

    def passed(self, mark: str) -> None:
        """Go past a punctuation mark."""
        if mark == "(":
            self._saved.append(self._state)
        elif mark == ")" and self._saved:
            self._state = self._saved.pop()
        elif mark in "。!?":
            lasting, last = self._state.lasting, (self._state.flow, self._state.day)
            if not self._sections.time and self.clock.is_long_past(lasting):
                self._past, lasting = lasting, None
            self._state = State(lasting, None, lasting, last=last, is_carried=True)
        elif mark == ";" and self._state.returns:
            self._state = self._state.returned()

    def is_future(self, period: str | None) -> bool:
        """Tell whether *period* lies after the date of publication, or is what a report plans."""
        if self._sections.plans or not period or not self.clock.year:
            return self._sections.plans
        is_later = int(period[:YEAR]) > self.clock.year - self._is_report
        return is_later or self.clock.is_to_come(period)

    def period(self, clause: Clause, it: Said, name: Name, place: tuple[int, int]) -> Dated:
        """Return the period of the figure of *clause*; ask once a clause, in order.

        *place*: which of how many figures it is that are of one thing: 分别为5亿元和6亿元.
        """
        state = self._points.begun(self._page.text, clause.head, self._state)
        self._state = resumed(self._page, clause, state, self.clock)
        local, span = self._met(clause, it)
        self._remember(clause)
        if local is None and (untimed := self._untimed(clause, span)):
            return untimed
        if span is None and self._state.is_before and it.relation in CHANGES:
            self._state = self._state.returned()  # 2020年是3万吨, 降了(一成)
        at = self._page, self.clock, self._state.flow, clause
        self._behind = (behind := afterwards(*at)) and behind[1]
        local, span = behind or of_base(*at, it) or (local, span)
        if clause.is_linked and not span:
            local = self._local  # 上年同期分别为5亿元和(6亿元)
        self._local = local
        if local:
            each = self._state._replace(flow=local.iso, listed=local.each)
            return Dated(of_each(each, *place) or local.iso, span)
        text, flow = self._page.text, self._state.flow
        if it.words.says("from") and flow and not _REVISED.match(text, clause.figure.end):
            known = self._starts.get(flow)
            is_begun = is_change(self._page, clause, it)
            return Dated(before(self._state, known, self.clock, it) if is_begun else flow)
        if flow and is_of_year(text, clause, it):
            return Dated(flow[:YEAR])
        if self._state.is_untold:
            return Dated(None)
        if not flow and events.is_sentence(text, clause):
            return Dated(self.clock.judged)
        if span is None and not self._state.is_told:
            self._state = self._state._replace(is_told=True)
        found = of_each(self._state, *place)
        found = found or self._settled.period(text, self._state, clause, it, name)
        return Dated(years_of(found, self._state.since, text, clause, it), span)

    def _untimed(self, clause: Clause, span: Span | None) -> Dated | None:
        """Return the period of what is told of now, or of what is done again and again; else None.

        *span*: the time that the clause has.
        """
        page, year = self._page, "" if span else self.clock.year_of_now()
        if span is None and self.clock.published and is_target_price(page.text, clause):
            year = self.clock.published[:YEAR]
            self._state = self._state._replace(flow=year)
        elif year and is_present(page, clause, self._state, year):
            self._state = self._state._replace(flow=year, first=year, is_now=True)
        if span is None and self._state.is_now and was_once(page.text, clause):
            return Dated(None)
        if year and is_habit(page, clause, self._state, year):
            return Dated(None)
        if year and is_told_of_now(page, clause, self._state):
            return Dated(year)
        return Dated(None) if is_since(page, clause, self._state, span) else None

    def _met(self, clause: Clause, it: Said) -> tuple[When | None, Span | None]:
        """Go through the times of a clause; return one that is said of its figure alone."""
        local: When | None = None
        where: Span | None = None
        listed: list[str] = []
        since = -1
        last: tuple[re.Match[str], str] | None = None
        for span in (*clause.leads, clause.head):
            for time in self._times(clause, span, it):
                is_later = since >= 0 and SENTENCE_END.search(self._page.text, since, time.start())
                when = self._resolved(time, is_carried=self._state.is_carried or bool(is_later))
                is_told = bool(time["thismonth"]) and time.start() == since  # 7—8月当月
                if when is None or is_told or self._is_over(time, when, clause):
                    continue
                if when.passes and span != clause.head and time.end() + len("以前") < span[1]:
                    continue  # 三月前公示方案,
                if last and when.iso and (iso := joined(self._page, *last, time, when.iso)):
                    when = When(iso)
                last = (time, when.iso) if when.iso else None
                is_joined = self._page.text[since : time.start()] in LINKS
                listed = [*(listed if is_joined else []), *(when.each or [when.iso or ""])]
                where, since = time.span(), time.end()
                self._remember_start(time, when, it)
                local = self._of_it(time, when, clause, it)
                if local is None:
                    self._govern(time, when, clause, is_led=span != clause.head, listed=listed)
                elif is_a(local.iso, YEAR):
                    self._state = self._state.turned(local.iso, it)
        return local, where

    def _resolved(self, time: re.Match[str], *, is_carried: bool) -> When | None:
        """Return what *time* means; a month after a sentence of last year is of this one.

        So is one that is just over, after a sentence of any year before.
        """
        year, flow = self.clock.year, self._state.flow
        is_part = any(time[part] for part in _PARTS)
        if is_part or time["yearend"]:
            flow = flow or self._past  # 2018年关了六家。年底盘账
        is_past = bool(is_carried and flow and year and flow < str(year))
        if is_past and is_part and not (time["to"] or is_unplanned(time)):
            when = self.clock.resolve(time, str(year))
            if when and when.iso and self.clock.is_ahead(when.iso):
                return when  # 去年营收增长5%。预计首季增长3%
        is_open = not self.clock.base or self.clock.base.startswith(str(year))
        if is_past and is_open and is_part:
            when = self.clock.resolve(time, None)
            may_be = flow == str((year or 0) - 1) or self.clock.is_just_over(time, when)
            if may_be and when and when.iso and when.iso[:MONTH] <= self.clock.published[:MONTH]:
                return when
        return self.clock.resolve(time, flow)

    def _of_it(self, time: re.Match[str], when: When, clause: Clause, it: Said) -> When | None:
        """Return *when* if it is of one figure alone."""
        is_its = when.passes or is_of_one(self._page, time, when, self._state.flow, clause)
        is_its = is_its or is_end(time, it) or is_start(time, clause.figure.start)
        return (self._state.before_it(time) or when) if is_its else None

    def _govern(
        self, time: re.Match[str], when: When, clause: Clause, *, is_led: bool, listed: list[str]
    ) -> None:
        """Let *when* govern what follows."""
        text, before = self._page.text, self._state
        self._counted, self._past = self._counted or when.iso, None
        self._part = self._part or (when.iso if is_a(when.iso, MONTHS) else None)
        when = in_bracket(time, when, before.flow, clause.figure.start)
        if before.returns and when.iso == before.flow:
            return  # 2016年脱贫那年(才)
        is_of_text = before.flow == self.clock.base
        if is_of_clause(self._page, time, when, before.flow, clause, is_of_text=is_of_text):
            self._state = before._replace(flow=when.iso, day=None, returns=before.flow)
            return
        if self._is_told_of(time, when, is_led=is_led):
            return
        when = self._lasting(time, when, clause, is_led=is_led)
        self._state = before.kept(when, self._sections.time, self.clock.published)
        self._state = self._state._replace(
            since=start_of(time, when) or self._state.since, is_event=not time[0].endswith(",")
        )
        is_one = text.startswith(having("when", "alone"), time.end())  # 二季度单季收入4亿元
        is_part = clause.opened == "," and time[0][-1] != "," and before.is_told
        is_part &= not text.endswith(having("acts", "heard"), 0, time.start() - 1)  # 问卷显示,8月
        is_one |= is_part and is_inside(when.iso, before.flow)  # ,(但)6月增长3%; 乙产量
        if is_one or text.endswith(("其中", "其中,"), 0, time.start()):  # 其中下半年下降4%
            returns = None if lists_on(text, *time.span()) else before.flow
            self._state = self._state._replace(lasting=before.lasting, returns=returns)
        if time["now"] and self.clock.is_of_months_over():
            self._state = self._state._replace(lasting=self.clock.base)
        if is_a(when.iso, DAY) and is_of_market(text):
            self._state = self._state._replace(lasting=when.iso)
        self._state = self._state._replace(listed=at_ends(time, when, listed))

    def _is_told_of(self, time: re.Match[str], when: When, *, is_led: bool) -> bool:
        """Tell whether *when* is only that of a thing that is told of: 去年10月投产的三工厂."""
        if time[0].endswith(",") or not (is_led or self._state.flow):
            return False
        is_over = when.iso and last_day(when.iso) <= last_day(self._sections.time or "0001")
        return events.tells_which(time) or bool(is_led and is_over and events.is_opening(time))

    def _lasting(self, time: re.Match[str], when: When, clause: Clause, *, is_led: bool) -> When:
        """Return how *when* governs: of what happened once, no further than its sentence."""
        text, end = self._page.text, time.end()
        is_month = is_a(when.iso, MONTH) and is_led and not time[0].endswith(",")
        if time["week"] or is_month or self._is_part_of_base(time, when):
            when = when._replace(is_brief=True)
        if self._state.is_told and self._state.flow and not self._state.first:
            when = when._replace(is_brief=True)
        if when.is_stock and not time["to"] and events.happened(time, clause, is_led=is_led):
            when = events.in_which(time, when)
        if "/" in (when.iso or "") and text.startswith(_MEANS, end):
            return when._replace(is_brief=True)
        if not is_led:
            return when
        if events.is_opening(time):
            return self.clock.since_opened(when)
        is_past = (time["past"] or time["sy"]) and text[time.start() - 1] == ","
        is_brief = is_past or events.is_once(time)  # 占18%, 三年来逐年走高, 2020年只有9%。(盗窃)
        return when._replace(is_brief=True) if is_brief else when

    def _is_part_of_base(self, time: re.Match[str], when: When) -> bool:
        """Tell whether *time*, further on, is a part of what the text is about, or ends with it."""
        base, iso = self.clock.base or "", when.iso or ""
        is_plain = self._state.is_carried and not time[0].endswith(",")  # 1—8月累计64亿元。
        if not is_plain or iso == base:
            return False
        is_in_it = is_a(base, YEAR) and iso.startswith(f"{base}-")
        return is_in_it or iso[YEAR + 1 :].endswith(f"/{base}")

    def _remember_start(self, time: re.Match[str], when: When, it: Said) -> None:
        if not when.iso or is_a(when.iso, YEARS) or not self._state.flow:
            return
        if is_end(time, it) and it.words.says("from"):
            self._starts[self._state.flow] = when.iso

    def _is_over(self, time: re.Match[str], when: When, clause: Clause) -> bool:
        """Tell whether *time* governed a sentence before: 预计明年6月通车。全县(签约46个)."""
        is_short = passes(when.iso, self.clock.published) or is_within(when.iso, self._state.flow)
        is_past = is_a(when.iso, YEAR) and when.iso < (self._sections.time or "")[:YEAR]
        is_title = len(self._page.text) < _LONGEST_TITLE  # whose blanks are no stops
        text = self._page.printed if is_title else self._page.text
        return (is_short or is_past) and bool(_STOP.search(text, time.end(), clause.figure.start))

    def _times(self, clause: Clause, span: Span, it: Said) -> list[re.Match[str]]:
        """Return the times in *span* that say when; what something is compared with does not."""
        start, end = span
        starts = self._page.time_starts
        found = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        is_timed = self.clock.base or self._state.first  # to which a cause gives no other time
        return [
            time
            for time in map(self._page.times.__getitem__, found)
            if (span == clause.head or governs(self._page, time, span))
            and not is_aside(self._page, time, start, clause.figure.start, it)
            and time.span() != self._behind
            and not (is_timed and is_cause(self._page, time, start, clause.figure.start))
        ]

    def _remember(self, clause: Clause) -> None:
        """Keep the year that a clause compares with: 2010年与2005年相比, 是2012年的9.3倍."""
        text = self._page.text
        may_plan = "后" in text or "拟" in text
        for start, end in (*clause.leads, clause.head):
            is_over = SENTENCE_END.search(text, end, clause.figure.start)
            is_planned = may_plan and not is_over and bool(_PLANNED.search(text, start, end))
            if is_planned or is_told_of_once(self._page, start, clause):
                self._state = self._state._replace(is_untold=True)
            if since := base_year(text, start, end):
                self._state = self._state._replace(since=since)
