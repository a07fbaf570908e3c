"""Terms that begin within a year or its quarter: 2023/24财政年度, 112学年度, 4月底止三个月."""

import re

from czfacts.reading.periods.iso import DAY, MINGUO, MONTH, YEAR, full_year, months
from czfacts.reading.text.times import number

_SHIFTS = {"上": -1, "本": 0}  # 下, 新: the next
_MONTHS = 12  # of a year
_FISCAL, _SCHOOL, _TAIWAN = ("04", "03"), ("09", "08"), ("08", "07")  # the first and the last month


def term(time: re.Match[str], year: int | None) -> str | None:
    """Return the months that *time* names; *year*: of the month, where it does not say."""
    if time["fy1"]:
        return _year(int(time["fy1"]), _SCHOOL if time["fys"] else _FISCAL)
    if time["tw"]:
        said = int(time["tw"])
        return _year(said + MINGUO, _TAIWAN) if said < MINGUO else _year(said, _SCHOOL)
    if time["uy"]:
        year = int(time["uy"])
    return _up_to(year, number(time["um"]), _length(time)) if year else None


def reported(time: re.Match[str]) -> str | None:
    """Return the months of 24Q1, 1H23, FY2023."""
    year, part = full_year(time["ry"] or time["rz"]), time["rp"] or time["rq"]
    last = int(part.strip("QHFYM")[-1:] or 0)
    if "Q" in part:
        first = last if len(part) == 2 else 1
        return months(year, 3 * first - 2, 3 * last)
    if "H" in part:
        return months(year, 6 * last - 5, 6 * last)
    return months(year, 1, last or 12)


def school_year(said: str, near: str) -> str | None:
    """Return the months of 下学年, 本学年; *near*: a school year, or a day in the one of now."""
    if not near:
        return None
    now = int(near[:YEAR]) - (near[5:7] < _SCHOOL[0])
    return _year(now + _SHIFTS.get(said[0], 1), _SCHOOL)


def fiscal_year(said: str, published: str) -> str:
    """Return the months of 本年度, 下财政年度, counted from the day of publication."""
    now = int(published[:YEAR]) - (published[5:7] < _FISCAL[0])
    return _year(now + _SHIFTS.get(said[0], 1), _FISCAL)


def since_season(season: str, until: str) -> str | None:
    """Return the months since the beginning of *season* up to *until*: 入秋以来."""
    if len(until) < DAY:
        return None
    month, now = 3 * "春夏秋冬".index(season) + 3, int(until[5:7])
    if now in (month - 1, month):
        return until[:MONTH]  # in the month before, too: 立冬 is early in November
    return f"{int(until[:YEAR]) - (now < month)}-{month:02}/{until[:MONTH]}"


def _year(first: int, months: tuple[str, str]) -> str:
    return f"{first}-{months[0]}/{first + 1}-{months[1]}"


def _length(time: re.Match[str]) -> int:
    """Return how many months end: 三个月, 首季, 半年, 年度."""
    if time["un"]:
        return number(time["un"])
    if time["uq"]:
        return _MONTHS // 4
    return _MONTHS // 2 if time["uh"] else _MONTHS


def _up_to(year: int, month: int, months: int) -> str:
    begin = _MONTHS * year + month - months  # months since the year 0
    if not begin % _MONTHS and months == _MONTHS:
        return str(year)
    return f"{begin // _MONTHS}-{begin % _MONTHS + 1:02}/{year}-{month:02}"
