"""Years that have a name: five-year plans (十四五, 十三五末), eras (改革开放以来), decades."""

import re

from czfacts.reading.periods.when import NEVER, When
from czfacts.reading.text.times import SINCE, number

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
_ERAS = {"十八大": 2012, "十九大": 2017, "二十大": 2022, "改革开放": 1978, "新中国": 1949}
_SINCE = ("起", "以来", "后", "开始")


def named_years(time: re.Match[str], now: int | None) -> When | None:
    """Return the years that have a name; *now*: up to when the text tells."""
    if time["plan"]:
        return _plan(time, now)
    if time["era"]:
        return _era(time, now)
    return _decade(time) if time["tens"] or time["decade"] else None


def _era(time: re.Match[str], now: int | None) -> When:
    """Return the years since what *time* names."""
    first = next(year for name, year in _ERAS.items() if name in time["era"])
    return When(f"{first}/{now}" if now else str(first))


def _decade(time: re.Match[str]) -> When:
    """Return the years of 九十年代, 上世纪80年代, 2010年代; of those since then, none."""
    if time.string.startswith(_SINCE, time.end()):
        return NEVER
    first = int(time["decade"] or 1900 + 10 * number(time["tens"][0]))
    return When(f"{first}/{first + 9}")


def _plan(time: re.Match[str], now: int | None) -> When:
    """Return the years of the plan that *time* names, up to *now* where it says 以来."""
    first = _FIRST[time["nth"]]
    if SINCE in time[0] and now:
        return When(f"{first}/{now}")
    if part := time["planpart"]:
        years = number(part[1:])
        begin = first if part[0] in "前头首" else first + 5 - years
        return When(f"{begin}/{begin + years - 1}")
    is_brief = time["plan"].endswith('"')  # "十三五"移民300户
    iso = str(first + 4) if time["planend"] else f"{first}/{first + 4}"
    return When(iso, is_brief=is_brief)
