"""The days of public holidays."""

from datetime import date, timedelta
from functools import cache

from czfacts.reading.text.words import FOLDER
from czfacts.values.tables import rows

_FESTIVALS = {"劳动节": "五一", "五·一": "五一", "十一": "国庆", "双节": "国庆", "新春": "春节"}
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
    return {name: (first, last) for name, first, last in rows(FOLDER / "holidays.tsv", 3)}
