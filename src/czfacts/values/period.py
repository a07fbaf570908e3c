"""Periods of ISO 8601: a year, a month, a day, or an interval between two of them."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from czfacts.wording import Phrase

DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
INTERVAL = f"{DATE}(/{DATE})?"
EXPECTED = Phrase(
    "an ISO 8601 year, month, day or interval, such as 2022, 2022-06-30 or 2022-01/2022-06"
)


class Period(NamedTuple):
    """The first and the last day of a period."""

    start: date
    end: date

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    @property
    def length(self) -> str:
        """How long it is, as a duration of ISO 8601: ``P1Y``, ``P6M``, ``P1D``."""
        if not self.months:
            return f"P{(self.end - self.start).days + 1}D"
        return f"P{self.months}M" if self.months % 12 else f"P{self.months // 12}Y"

    @property
    def months(self) -> int:
        """How many whole months of the calendar it is, 0 where it is not that."""
        if self.start.day != 1 or not _ends_month(self.end):
            return 0
        return 12 * (self.end.year - self.start.year) + self.end.month - self.start.month + 1

    def years_later(self, years: int) -> "Period":
        """Return the same span so many years later, or earlier: a last of February stays one."""
        return Period(*(_moved(day, 12 * years) for day in self))

    def following(self) -> "Period":
        """Return the span of the same length that follows."""
        if months := self.months:
            return Period(*(_moved(day, months) for day in self))
        days = self.end - self.start + timedelta(days=1)
        return Period(self.start + days, self.end + days)

    def preceding(self) -> "Period":
        """Return the span of the same length before it; of the last day of a month, a month ago."""
        if self.start == self.end and _ends_month(self.end):
            return Period(*(_moved(day, -1) for day in self))
        if months := self.months:
            return Period(*(_moved(day, -months) for day in self))
        days = self.end - self.start + timedelta(days=1)
        return Period(self.start - days, self.end - days)

    @property
    def year_ends(self) -> "Period":
        """The last day of the year in which it ends."""
        last = date(self.end.year, 12, 31)
        return Period(last, last)

    def iso(self) -> str:
        """Return it as short as ISO 8601 can say it: ``2022``, ``2022-01/2022-06``."""
        is_years = self.months % 12 == 0 and self.start.month == 1
        form = "%Y-%m-%d" if not self.months else "%Y" if is_years else "%Y-%m"
        first, last = self.start.strftime(form), self.end.strftime(form)
        return first if first == last else f"{first}/{last}"


def problem(text: str, called: str | None = None) -> Phrase | None:
    """Say why *text*, or what else it is *called*, is no period; None where it is one."""
    try:
        parse(text)
    except ValueError as error:
        return refusal(text, error.args[0], called)
    return None


def refusal(text: str, problem: str, called: str | None = None) -> Phrase:
    """Say what *problem* *text* has as a period, or what else it is *called*."""
    what = called or Phrase("period")
    return Phrase("{what} '{text}': {problem}", what=what, text=text, problem=problem)


def parse(text: str) -> Period:
    """Return the days of *text*: ``2022``, ``2022-06``, ``2021-12-31``, ``2022-01/2022-06``.

    Raises ValueError where it is none of these, names no day of the calendar, or ends before it
    begins.
    """
    if not re.fullmatch(INTERVAL, text, re.ASCII):
        raise ValueError(Phrase("expected {what}", what=EXPECTED))
    first, _, last = text.partition("/")
    found = Period(_days(first).start, _days(last or first).end)
    if found.end < found.start:
        raise ValueError(Phrase("the interval ends before it begins"))
    return found


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1 if day < date.max else True


def _moved(day: date, months: int) -> date:
    """Return *day* so many months later, its month's last day where it is the last of its own."""
    count = 12 * day.year + day.month - 1 + months
    year = min(max(count // 12, date.min.year), date.max.year)
    last = _days(f"{year:04}-{count % 12 + 1:02}").end
    return last if _ends_month(day) else last.replace(day=min(day.day, last.day))


def _days(text: str) -> Period:
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    try:
        start = date(year, month or 1, day or 1)
        if day:
            return Period(start, start)
        if month in (0, 12):
            return Period(start, date(year, 12, 31))
        return Period(start, date(year, month + 1, 1) - timedelta(days=1))
    except ValueError:
        raise ValueError(Phrase("no such day in the calendar: {text}", text=text)) from None
