"""The days of public holidays."""

from datetime import date, timedelta
from functools import cache

from czfacts.reading.words import rows

_FESTIVALS = {"劳动节": "五一", "五·一": "五一", "十一": "国庆", "双节": "国庆", "新春": "春节"}
_DAYS = {"元旦": "01-01", "五一": "05-01", "劳动": "05-01", "国庆": "10-01", "六一": "06-01"}
_DAYS |= dict.fromkeys(("双十一", "双11"), "11-11") | dict.fromkeys(("双十二", "双12"), "12-12")
_NATIONAL_DAY = ("10-01", "10-07")


def holiday(festival: str, year: int) -> str:
    """Return the days of a public holiday, "" where they are not known."""
    names = [name for name in (*_FESTIVALS, *_named()) if name in festival]
    name = max(names, key=festival.rfind)
    name = _FESTIVALS.get(name, name)
    days = _holidays().get(f"{name}{year}")
    if not days and name == "国庆":
        days = (f"{year}-{_NATIONAL_DAY[0]}", f"{year}-{_NATIONAL_DAY[1]}")
    return "/".join(days) if days else ""


def feast(named: str, year: int) -> str | None:
    """Return the day of a feast; None where the table does not tell it."""
    if named in ("春节", "大年初一"):
        return lunar(year, 1) or None
    day = next((day for name, day in _DAYS.items() if named.strip('"').startswith(name)), None)
    return f"{year}-{day}" if day else None


def lunar(year: int, day: int) -> str:
    """Return the *day*-th of the first lunar month, "" where its first is not known."""
    if first := _holidays().get(f"初一{year}"):
        return str(date.fromisoformat(first[0]) + timedelta(day - 1))
    return ""


@cache
def _named() -> frozenset[str]:
    """Return what holidays are called in the table, without their years."""
    return frozenset(name[:-4] for name in _holidays())


@cache
def _holidays() -> dict[str, tuple[str, str]]:
    return {name: (first, last) for name, first, last in rows("holidays", 3)}
