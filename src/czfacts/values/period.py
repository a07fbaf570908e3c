"""Periods of ISO 8601: a year, a month, a day, or an interval between two of them."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from czfacts.wording import Phrase

DATE = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
INTERVAL = f"{DATE}(/{DATE})?"


class Period(NamedTuple):
    """The first and the last day of a period."""

    start: date
    end: date

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end


def parse(text: str) -> Period:
    """Return the days of *text*: ``2022``, ``2022-06``, ``2021-12-31``, ``2022-01/2022-06``.

    Raises ValueError where it is none of these, names no day of the calendar, or ends before it
    begins.
    """
    if not re.fullmatch(INTERVAL, text, re.ASCII):
        raise ValueError(
            Phrase("expected an ISO 8601 year, month, day or interval, such as 2022-01/2022-06")
        )
    first, _, last = text.partition("/")
    found = Period(_days(first).start, _days(last or first).end)
    if found.end < found.start:
        raise ValueError(Phrase("the interval ends before it begins"))
    return found


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
