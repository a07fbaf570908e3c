"""Years, months and days as ISO 8601 writes them."""

from calendar import monthrange
from typing import TypeGuard

YEAR, MONTH, DAY = len("2021"), len("2021-01"), len("2021-01-01")
YEARS, MONTHS, DAYS = len("2021/2025"), len("2021-01/2021-06"), len("2021-05-01/2021-05-05")
"""How long a period is as it is written, which tells what it is."""
_SPLIT = 50  # 49年 is 2049, 50年 is 1950
WEEK = 7  # days
MINGUO = 1911  # 114年度 is 2025


def is_a(iso: str | None, *kinds: int) -> TypeGuard[str]:
    """Tell whether a period is one of *kinds*: a DAY, some MONTHS."""
    return iso is not None and len(iso) in kinds


def full_year(digits: str) -> int:
    """Return the year of *digits*, of which there may be two: 2024, 24, 98."""
    year = int(digits)
    return year if len(digits) == YEAR else year + (2000 if year < _SPLIT else 1900)


def last_day(iso: str) -> str:
    """Return the last day of a period."""
    year, month, day = (*map(int, iso.rpartition("/")[2].split("-")), 0, 0)[:3]
    month = month or 12
    return f"{year}-{month:02}-{day or monthrange(year, month)[1]:02}"


def month_by(iso: str, by: int) -> str:
    """Return the month that is *by* months after that of a day or a month."""
    year, month = divmod(12 * int(iso[:YEAR]) + int(iso[5:7]) - 1 + by, 12)
    return f"{year}-{month + 1:02}"


def months_between(first: str, last: str) -> int:
    """Return how many months the day *last* is after *first*."""
    return 12 * (int(last[:YEAR]) - int(first[:YEAR])) + int(last[5:7]) - int(first[5:7])


def length(years: str) -> int:
    """Return how many years 2016/2018 is."""
    first, _, last = years.partition("/")
    return int(last) - int(first) + 1


def shifted(iso: str, years: int) -> str:
    """Return a period moved by *years*."""
    return "/".join(f"{int(part[:YEAR]) + years}{part[YEAR:]}" for part in iso.split("/"))


def months(year: int, first: int, last: int) -> str | None:
    """Return some months of *year*, all of them as the year; None for what are no months."""
    if not 1 <= first <= last <= 12:
        return None
    if (first, last) == (1, 12):
        return str(year)
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


def quarter_by(period: str, by: int) -> str:
    """Return the quarter that is *by* quarters after the one in which *period* ends."""
    day = last_day(period)
    year, quarter = divmod(4 * int(day[:YEAR]) + (int(day[5:7]) - 1) // 3 + by, 4)
    return f"{year}-{3 * quarter + 1:02}/{year}-{3 * quarter + 3:02}"


def is_within(iso: str | None, days: str | None) -> bool:
    """Tell whether *iso* is some of the *days* of a holiday, not the first: 10月2日 of 1日至7日."""
    if not is_a(days, DAYS) or not is_a(iso, DAY, DAYS) or iso == days:
        return False
    return days[:DAY] < iso[:DAY] and iso[-DAY:] <= days[-DAY:]


def is_part(iso: str | None, days: str | None) -> bool:
    """Tell whether *iso* is some of the *days* of a holiday, but not all: 10月1日至3日."""
    if not is_a(iso, DAYS) or not days:
        return is_within(iso, days)
    return is_within(iso, days) or (iso[:DAY] == days[:DAY] and iso[-DAY:] < days[-DAY:])
