"""What governs the figures of a paragraph at each point of it."""

import re
from typing import NamedTuple, Self

from czfacts.reading.periods.iso import (
    DAY,
    MONTH,
    MONTHS,
    YEAR,
    is_a,
    is_part,
    is_within,
    last_day,
    month_by,
)
from czfacts.reading.periods.when import When
from czfacts.reading.relations.relations import Said


class State(NamedTuple):
    """The times that govern."""

    flow: str | None
    """The time in which things happen."""
    day: str | None
    """The day at which things are counted, until another time is named."""
    lasting: str | None = None
    """What governs again after a sentence: a day, and what is yet to come, do not outlast it."""
    is_untold: bool = False
    """The sentence tells what is to be built, or how it once was."""
    listed: tuple[str, ...] = ()
    """Years that are listed: 2022年、2023年和2024年."""
    since: str | None = None
    """What the sentence compares with: 2010年与2005年相比."""
    returns: str | None = None
    """What governs again after a semicolon: 3月为增长2%; (进口增长5%)."""
    first: str | None = None
    """What the sentence named first."""
    last: tuple[str | None, str | None] = (None, None)
    """`flow` and `day` at the end of the sentence before."""
    is_now: bool = False
    """The sentence tells of now, though it names no time."""
    is_told: bool = False
    """The sentence has told a figure of no time of its own: 毛利率32%, 今年首季提价2%。"""
    is_event: bool = False
    """The clause in which the time stands tells what happened then: 昨天启用食堂."""
    is_carried: bool = False
    """No time has been named since the sentence before."""

    @property
    def is_before(self) -> bool:
        """Tell whether a clause of an earlier time governs: 2020年是3万吨."""
        if not self.flow or not self.returns:
            return False
        return self.flow.rpartition("/")[2] < self.returns.partition("/")[0]

    def before_it(self, time: re.Match[str]) -> When | None:
        """Return the month before the one that is told of: 由上月下降2%转为上涨1%."""
        flow = self.flow or ""
        is_before = time["lastmonth"] and not time["to"] and is_a(flow, MONTH)
        return When(month_by(flow, -1)) if is_before else None

    def returned(self) -> Self:
        """Return what governs once a clause of an earlier time is over."""
        return self._replace(flow=self.returns, returns=None)

    def turned(self, year: str, it: Said) -> Self:
        """Return what governs behind the *year* of a begin or end: 由2012年的3吨增至2021年的5吨."""
        if it.words.says("from"):
            return self._replace(since=year)
        is_end = it.words.says("to") and not self.flow
        is_since = is_a(self.since, YEAR) and self.since < year
        return self._replace(flow=year) if is_end and is_since else self

    def resumed(self, *, goes_on: bool) -> Self:
        """Return what governs a sentence, which may *go on* with the time of the one before."""
        flow, day = self.last
        if flow is day is None:
            return self
        its = self._replace(flow=flow, day=day) if goes_on and flow else self
        return its._replace(last=(None, None))

    def kept(self, when: When, section: str | None, published: str) -> Self:
        """Return what governs since *when* was named, in a section that is about *section*."""
        since = self._since(when, section, published)
        return since._replace(is_untold=False, is_carried=False)

    def _since(self, when: When, section: str | None, published: str) -> Self:
        if when.is_stock and when.iso:
            return self._of_day(when.iso)
        its = section if published else None  # 明年, counted from no date
        flow, lasting, first = when.iso or its, self.lasting, self.first
        if is_within(when.iso, self.flow):
            return self._replace(flow=flow, day=None, returns=self.flow)
        if when.is_brief or passes(when.iso, published) or is_part(when.iso, lasting):
            lasting = lasting or _year_of(when.iso, published)
        elif not first or flow == section or not _is_part(flow, first):
            lasting, first = flow, first or flow
        return self._replace(flow=flow, day=None, lasting=lasting, first=first)

    def _of_day(self, day: str) -> Self:
        flow = self.flow if self._holds(day) else day[:YEAR]
        is_later = bool(self.lasting and last_day(self.lasting)[:YEAR] < day[:YEAR])
        lasting = flow if is_later or not self.lasting else self.lasting
        return self._replace(flow=flow, day=day, lasting=lasting)

    def _holds(self, day: str) -> bool:
        """Tell whether *day* ends the months that are spoken of: 6月末 of a first half."""
        return bool(self.flow and len(self.flow) > YEAR and last_day(self.flow) == last_day(day))


def passes(iso: str | None, published: str) -> bool:
    """Tell whether a time does not govern beyond its sentence: a day, what is yet to come."""
    if not iso:
        return False
    is_part = is_a(iso, MONTHS) and iso[:YEAR] == last_day(iso)[:YEAR]
    is_under_way = is_part and "" < published[:MONTH] < last_day(iso)[:MONTH]  # 预计下半年确认
    return is_a(iso, DAY) or "" < published < iso or is_under_way


def _year_of(iso: str | None, published: str) -> str | None:
    """Return the year of a day or month before publication, in which what follows may be told."""
    if not is_a(iso, DAY, MONTH) or iso > published or iso[:YEAR] != published[:YEAR]:
        return None
    return iso[:YEAR]


def _is_part(iso: str | None, months: str) -> bool:
    """Tell whether *iso* is a month or a quarter of *months* or of a year: 6月 of 上半年."""
    if iso == months or not is_a(iso, MONTH, MONTHS):
        return False
    if is_a(months, YEAR):
        return iso.startswith(months) and last_day(iso).startswith(months)
    if not is_a(months, MONTHS):
        return False
    return months[:MONTH] <= iso[:MONTH] and iso[-2:] <= months[-2:]


def is_inside(iso: str | None, whole: str | None) -> bool:
    """Tell whether *iso* is a part of *whole*: June of a first half."""
    if not iso or not whole or iso == whole:
        return False
    begins = (each.partition("/")[0] for each in (whole, iso))
    return next(begins) <= next(begins) and last_day(iso) <= last_day(whole)
