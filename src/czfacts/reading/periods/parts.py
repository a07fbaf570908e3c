"""The parts of a year that a text names: halves, quarters, months, days, holidays."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from czfacts.reading.periods.holidays import holiday, lunar
from czfacts.reading.periods.iso import WEEK, full_year, last_day, months
from czfacts.reading.text.times import number
from czfacts.regex import lazy_regex

LIMIT = lazy_regex("[之以]?前(?!后|[0-9两一二三四五六七八九十])")
_TWO_MONTHS = lazy_regex("一二|二三|三四|四五|五六|六七|七八|八九")
_LISTED = lazy_regex("[、和及]")
_YEARS_APART = lazy_regex("[、和/]")
_SIGN = lazy_regex("[一二三四1-4]")
_TUESDAY, _FRIDAY = 1, 4
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


def part_of(time: re.Match[str], year: int) -> str | None:
    """Return the part of *year* that is named, "" for none, None for what is no month."""
    if festival := time["holiday"]:
        is_limit = LIMIT.match(time.string, time.end())  # 春运前新增120个
        return str(year) if is_limit else holiday(festival, year)
    if half := time["half"]:
        return months(year, 7, 12) if half[0] in "下后" or half[-1] == "2" else months(year, 1, 6)
    if time["quarters"]:
        return months(year, 1, 3 * number(time["q"] or "三"))
    if listed := time["qlist"]:
        *_, last = each = [*quarters(listed, year)]
        return f"{each[0].partition('/')[0]}/{last.partition('/')[2]}"
    if listed := time["mlist"]:
        *_, last = each = [*in_list(listed, year)]
        return f"{each[0]}/{last}"
    if time["lunar"]:
        first = lunar(year, number(time["ln"]))
        return f"{first}/{lunar(year, number(time['lz']))}" if first and time["lz"] else first
    if time["quarter"]:
        quarter = number(time["qn"] or time["qm"] or time["qq"] or "1")
        return months(year, 3 * quarter - 2, 3 * quarter)
    if time["months"]:
        return months(year, number(time["m1"]), number(time["m2"]))
    if time["first"]:
        return months(year, 1, number(time["first"]))
    is_short = time["month"] or time["slashed"] or time["weekly"]
    return _month_or_week(time, year) if is_short else ""


def _week_of(year: int, number: int) -> str | None:
    """Return the days of a week of *year* as ISO 8601 counts them; None where it has fewer."""
    try:
        monday, sunday = (date.fromisocalendar(year, number, day) for day in (1, 7))
    except ValueError:
        return None
    return f"{monday}/{sunday}"


def _month_or_week(time: re.Match[str], year: int) -> str | None:
    if time["weekly"]:
        return _week_of(year, int(time["wn"]))
    named = time["m"] or time["sm"]
    first = number(named[:1]) if _TWO_MONTHS.fullmatch(named) else number(named)
    month = months(year, first, number(named))
    if month is None:
        return None
    if day := time["d"] or time["sd"]:
        begin = f"{month}-{number(day):02}"
        if not (last := time["d2"]):
            return begin
        return f"{begin}/{year}-{number(time['m3'] or time['m']):02}-{number(last):02}"
    if third := time["third"]:
        since, until = _THIRDS[third[0]]
        return f"{month}-{since:02}/{month}-{min(until, int(last_day(month)[-2:])):02}"
    return _week_in(month, number(time["mw"])) if time["mw"] else month


def _week_in(month: str, count: int) -> str:
    """Return the *count*-th week of *month*, all of it where weeks are counted in two ways.

    The first is that of its first Monday, or that with most days in it; most months have one week
    that is both.
    """
    first = date.fromisoformat(f"{month}-01")
    if first.weekday() in range(_TUESDAY, _FRIDAY):
        return month
    monday = first + timedelta(-first.weekday() % WEEK + WEEK * (count - 1))
    return f"{monday}/{monday + timedelta(WEEK - 1)}"


def quarters(listed: str, year: int) -> Iterator[str]:
    """Yield the quarters of 一、二、三季度, 一至四季度."""
    named = [number(sign) for sign in _SIGN.findall(listed)]
    if not _LISTED.search(listed):
        named = [*range(named[0], named[-1] + 1)]
    for each in named:
        yield months(year, 3 * each - 2, 3 * each) or ""


def years_in(listed: str) -> tuple[str, ...]:
    """Return the years of 2025、2026年, 2024/25年."""
    return tuple(str(full_year(sign)) for sign in _YEARS_APART.split(listed))


def in_list(listed: str, year: int) -> Iterator[str]:
    """Yield the months of 7、8月."""
    for sign in _LISTED.split(listed):
        yield months(year, number(sign), number(sign)) or ""
