"""The years of five-year plans: 十四五, 十三五末."""

import re

from czfacts.reading.periods.when import When
from czfacts.reading.text.times import number

_FIRST = {
    "七": 1986,
    "八": 1991,
    "九": 1996,
    "十": 2001,
    "十一": 2006,
    "十二": 2011,
    "十三": 2016,
    "十四": 2021,
    "十五": 2026,
}


def plan(time: re.Match[str], now: int | None) -> When:
    """Return the years of the plan that *time* names, up to *now* where it says 以来."""
    first = _FIRST[time["nth"]]
    if "以来" in time[0] and now:
        return When(f"{first}/{now}")
    if part := time["planpart"]:
        years = number(part[1:])
        begin = first if part[0] in "前头首" else first + 5 - years
        return When(f"{begin}/{begin + years - 1}")
    return When(str(first + 4)) if time["planend"] else When(f"{first}/{first + 4}")
