"""Days near that of publication (昨天, 14日, 上周), and those counted within a month (前20天)."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from czfacts.reading.periods.iso import DAY, MONTH, WEEK, YEAR, is_a, last_day, month_by
from czfacts.reading.periods.when import When
from czfacts.reading.text.times import number
from czfacts.reading.words import having

_WEEKDAYS = "一二三四五六日"
_LATE = 4  # Friday
_FAR_AHEAD = 15  # days


def first_days(time: re.Match[str], first: str) -> str:
    """Return the days since *first* that 首三日, 前20天, 前三周 name."""
    days = WEEK * number(time["fw"]) if time["fw"] else number(time["fd"])
    return f"{first}/{date.fromisoformat(first) + timedelta(days - 1)}"


def days_of(time: re.Match[str], month: str | None) -> str | None:
    """Return the days of *month* that 前20天, 上半月 name; None where no month governs."""
    if not is_a(month, MONTH) or time["firstdays"][0] == "头":
        return None  # 头三天生意(少了两成)
    if time["firstdays"].endswith("半月"):
        is_late = time["firstdays"][0] == "下"
        return f"{month}-16/{last_day(month)}" if is_late else f"{month}-01/{month}-15"
    return first_days(time, f"{month}-01")


def near(time: re.Match[str], published: str) -> When | None:
    """Return the days that *time* counts from that of publication; None where it names none."""
    for group, found in _NEAR.items():
        if time[group]:
            return When(found(time, published) if is_a(published, DAY) else None)
    return None


def _day(time: re.Match[str], published: str) -> str:
    return _last(time, int(time["dn"]), published)


def _span(time: re.Match[str], published: str) -> str:
    last = _last(time, int(time["de"]), published)
    return f"{last[:-2]}{int(time['ds']):02}/{last}"


def _last(time: re.Match[str], day: int, published: str) -> str:
    """Return the last day before publication that is the *day*-th of its month.

    What is to come in the month of publication is of it: 预计26日至28日.
    """
    ahead = day - int(published[-2:])
    is_begun = ahead < _FAR_AHEAD and time.string.startswith("起", time.end())
    is_to_come = time.string.startswith("将", time.end()) or is_begun  # 17日起
    is_expected = time.string.endswith(having("when", "ahead"), 0, time.start())
    is_in_it = ahead <= 0 or is_to_come or is_expected
    return f"{published[:MONTH] if is_in_it else month_by(published, -1)}-{day:02}"


def _dotted(time: re.Match[str], published: str) -> str:
    """Return the days of 11.15-3.15, which began last before publication."""
    first, last = (f"{int(time[m]):02}-{int(time[d]):02}" for m, d in (("xm", "xd"), ("zm", "zd")))
    year = int(published[:YEAR]) - (first > published[YEAR + 1 :])
    return f"{year}-{first}/{year + (last < first)}-{last}"


def _week(time: re.Match[str], published: str) -> str:
    day = date.fromisoformat(published)
    by = bool(time["wnext"]) - bool(time["wlast"])
    monday = day + timedelta(WEEK * by - day.weekday())
    named = time["wd"]
    if named == "末":
        return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
    if named:
        return str(monday + timedelta(_WEEKDAYS.index(named.replace("天", "日"))))
    is_open = not by and day.weekday() < _LATE  # a report of Tuesday may mean the days before
    return published[:MONTH] if is_open else f"{monday}/{monday + timedelta(6)}"


def _weekday(time: re.Match[str], published: str) -> str:
    """Return the last such day, that of publication among them."""
    day = date.fromisoformat(published)
    return str(day - timedelta((day.weekday() - _WEEKDAYS.index(time["wday"])) % WEEK))


def _beside(days: int) -> Callable[[re.Match[str], str], str]:
    return lambda _, published: str(date.fromisoformat(published) + timedelta(days))


_NEAR = {
    "day": _day,
    "dayspan": _span,
    "dotted": _dotted,
    "week": _week,
    "weekday": _weekday,
    "today": _beside(0),
    "nextday": _beside(0),
    "yesterday": _beside(-1),
    "tomorrow": _beside(1),
}
