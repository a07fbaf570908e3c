"""What the times of a text are counted from: when it was published, and what it is about."""

import re
from datetime import date, timedelta

from czfacts.reading.periods.iso import (
    DAY,
    MINGUO,
    MONTH,
    MONTHS,
    WEEK,
    YEAR,
    YEARS,
    full_year,
    is_a,
    last_day,
    month_by,
    months_between,
    quarter_by,
)
from czfacts.reading.periods.parts import part_of
from czfacts.reading.periods.when import When
from czfacts.reading.text.times import number
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

HALF = "06"
_SO_FAR = lazy_regex(lambda: f"{alternatives('when', 'so_far')}|已(?!经?有)")  # 年内先后四次刷新
_STATED = lazy_regex("[为是则的(]|同比|环比|[上下]?[升降涨跌增减]")  # 上月为下降0.4%
_QUARTER = 3  # months
_SHIFTS = {"今": 0, "本": 0, "去": -1, "昨": -1, "前": -2, "明": 1, "后": 2}
_PRIORS = {DAY: "prior_day", MONTH: "prior_month", MONTHS: "prior_quarter"}
_AHEAD = 3  # years that are told of in two digits
_EARLIEST = "60"  # of the years of Taiwan that have two digits and no 民国
_FIRST_YEAR = "1900"


class Frame:
    """The date of publication, the period of the text, and how it counts its years."""

    def __init__(self, published: str | None, base: str | None = None) -> None:
        if published and published[:YEAR] < _FIRST_YEAR:
            published = None  # no time is counted from then
        self.given = published or ""
        """The date of publication as far as it is known: 2024, 2024-06, 2024-06-12."""
        self.published = last_day(published) if published else ""
        """The last day that it may be."""
        self.month = self.given[:MONTH] if len(self.given) > YEAR else None
        """Its month, where that is known."""
        self.year = int(published[:YEAR]) if published else None
        self.base = base
        """The period that the whole text is about."""
        self.holiday: str | None = None
        """The days of the holiday that the text is about."""
        self._month_printed: str | None = None
        """The month that the text named last as its own: 本(11)月."""
        self.judged: str | None = None
        """The day on which the court gave the judgement that the text is about."""
        self.is_fiscal = False
        """The text is about what Hong Kong budgets, by years that begin in April."""
        self.is_minguo = False
        """The text counts its years from 1911, as in Taiwan."""

    def latest(self) -> int | None:
        """Return the year up to which the text tells."""
        return int(self.base[:YEAR]) if self.base and self.year else self.year

    def until_now(self, month: str) -> str:
        """Return the months since *month*, up to what the text is about or to its publication."""
        now = min(filter(None, (self.base and last_day(self.base), self.given)), default="")
        now = now[:MONTH]
        return f"{month[:MONTH]}/{now}" if month[:MONTH] < now else month

    def year_called(self, said: str, at: int | None) -> int | None:
        """Return the year that a text calls *said*: 2023, 98, 去, 上一."""
        if said.isdecimal() and len(said) == 2:
            is_minguo = self.is_minguo and said >= _EARLIEST
            year = int(said) + MINGUO if is_minguo else full_year(said)
            return year if not self.year or year <= self.year + _AHEAD else None
        if said[-1].isdigit():
            said = said.removeprefix("民国")
            return int(said) + (MINGUO if len(said) < 4 else 0)
        if said in ("上", "上一"):
            return at - 1 if at else None
        if said == "本" and self.base:
            return int(self.base[:YEAR])  # of a communiqué, as it is of a firm's report
        if said in _SHIFTS:
            return self.year + _SHIFTS[said] if self.year else None
        return at

    def within(self, time: re.Match[str], current: str | None) -> int | None:
        """Return the year of a part of the one that governs, or of one of many: 十四五以来, 2月."""
        if not current:
            return self.year
        first, last = int(current[:YEAR]), current.rpartition("/")[2]
        if is_a(current, YEARS) and self.year and first <= self.year <= int(last):
            part = part_of(time, self.year) or ""
            is_ahead = len(part) > YEAR and self.months_since(part) < 0
            return self.year - (first < self.year and is_ahead)
        is_before = is_a(current, MONTHS) and (part_of(time, first) or current) < current
        return int(last[:YEAR]) if is_before else first  # 3月底 of 2023-04/2024-03

    def now(self, current: str | None) -> str | None:
        """Return when 目前 is: the period of the text, but no holiday's, nor one that is over."""
        is_over = current and self.base and last_day(self.base)[:YEAR] < current[:YEAR]
        is_open = self.is_of_months_over()  # 一季度增长5%, 目前有90家
        if self.base and self.base != self.holiday and not is_over and not is_open:
            return self.base
        return str(self.year) if self.year else None

    def is_of_months_over(self) -> bool:
        """Tell whether a text is about some months, which were over when it was published."""
        is_of_months = is_a(self.base, MONTH, MONTHS)
        return bool(self.base and is_of_months and last_day(self.base) < self.published)

    def up_to_now(self, years: int) -> str:
        """Return so many years, of which this one is the last from July on."""
        year = self.year or 0
        is_late = self.published[5:7] > HALF and not self.base
        last = int(self.base.rpartition("/")[2][:YEAR]) if self.base else year - (not is_late)
        return f"{last - years + (not is_late)}/{last}"

    def today(self, time: re.Match[str]) -> str:
        """Return the day from which *time* is counted: 上周 of a text about a week."""
        is_of_week = time["week"] and self.base and _is_week(self.base)
        return last_day(self.base) if is_of_week and self.base else self.given

    def month_or_quarter(self, time: re.Match[str], current: str | None) -> When | None:
        """Resolve 本月, 上月末, 下季度."""
        if time["prior"]:
            return When(_before(time, current or ""), passes=True)
        if time["thismonth"]:
            return When(self._this_month(time, current))
        if time["lastmonth"]:
            month = self._last_of(time, current, MONTH)
            ends = bool(month and time["last_end"])
            return When(last_day(month) if month and ends else month, is_stock=ends)
        if time["lastquarter"]:
            return When(self._last_of(time, current, MONTHS))
        if time["thisquarter"] and is_a(current, MONTHS):
            return When(current)
        if time["nextmonth"]:
            return When(self._beside(MONTH, 1))
        if time["thisquarter"] or time["nextquarter"]:
            return When(self._beside(MONTHS, int(bool(time["nextquarter"]))))
        return None

    def _this_month(self, time: re.Match[str], current: str | None) -> str | None:
        """Return when 本月 is: the last of the months that a text is about, else that of now."""
        if current == self.base and is_a(current, MONTHS):
            return last_day(current)[:MONTH]  # 1—7月累计, 本月
        if time["printed"]:
            self._month_printed = self._printed(number(time["printed"]), current)
        if time["thismonth"] in ("当月", "同月", "月内") and not time["printed"]:
            return current[:MONTH] if current and is_a(current, DAY) else current
        if self._month_printed and (not current or current[:YEAR] == self._month_printed[:YEAR]):
            return self._month_printed
        is_part = not current or is_a(current, DAY) or (self.month or "").startswith(current)
        return self.month if is_part else current

    def _printed(self, month: int, current: str | None) -> str | None:
        """Return the last *month*, up to that of publication, in the year that governs or now."""
        year = int(current[:YEAR]) if current else self.year
        if year is None:
            return None
        is_ahead = f"{year}-{month:02}" > self.published[:MONTH] > ""
        return f"{year - is_ahead}-{month:02}"

    def this_year(self, time: re.Match[str]) -> str | None:
        """Return the year of 年内: of 其中年内新增, the one that the text is about."""
        is_within = time.string.endswith("其中", 0, time.start())
        is_told = _SO_FAR.match(time.string, time.end()) is not None
        if self.base and (is_within or is_told):
            return self.base[:YEAR]
        return str(self.year) if self.year else None

    def _last_of(self, time: re.Match[str], current: str | None, length: int) -> str | None:
        """Return when 上月 or 上季 is: before that which the text is about, or before now."""
        is_stated = not time["to"] and _STATED.match(time.string, time.end())
        if self.base and len(self.base) == length and is_stated:
            return _moved(self.base, length, -1)
        last = self._beside(length, -1)
        is_other = last == current and is_stated
        return _moved(last, length, -1) if last and is_other else last  # 1月降0.8%, 上月降0.3%

    def _beside(self, length: int, by: int) -> str | None:
        """Return the month or quarter that is *by* ones after that of publication."""
        return self.month and _moved(self.month, length, by)

    def is_ahead(self, period: str) -> bool:
        """Tell whether *period* was not over when the text was published."""
        return last_day(period) > self.published

    def months_since(self, period: str) -> int:
        """Return how many months before publication *period* ended, below 0 if it had not."""
        return months_between(last_day(period), self.published)

    def is_to_come(self, period: str) -> bool:
        """Tell whether most of some months lies after the date of publication."""
        first, _, last = period.partition("/")
        published = self.published[:MONTH]
        return bool(last) and is_a(first, MONTH) and is_a(published, MONTH) and first >= published

    def is_of_late(self, period: str) -> bool:
        """Tell whether *period* ended in the quarter before publication, as far as is known."""
        if not self.year:
            return True
        return not self.is_ahead(period) and self.months_since(period) < _QUARTER

    def is_long_past(self, iso: str | None) -> bool:
        """Tell whether *iso* is a year before the last one."""
        return is_a(iso, YEAR) and int(iso) < (self.year or 0) - 1

    def is_just_over(self, time: re.Match[str], when: When | None) -> bool:
        """Tell whether *time* has no year and is in the month of publication or that before."""
        if time["year"] or not when or not when.iso:
            return False
        month = self.month
        return month is not None and when.iso[:MONTH] in (month, month_by(month, -1))

    def year_of_now(self) -> str:
        """Return the year of publication, "" where the text is about a time of its own."""
        is_open = self.base in (None, self.holiday)
        return self.published[:YEAR] if is_open else ""

    def since_opened(self, when: When) -> When:
        """Return when what was opened is told of: in the year, from a day of this one on."""
        year, iso = self.published[:YEAR], when.iso or ""
        is_now = bool(year) and is_a(iso, DAY, MONTH) and iso.startswith(year)
        return when._replace(iso=year if is_now else when.iso, is_brief=True)


def _moved(period: str, length: int, by: int) -> str:
    return (month_by if length == MONTH else quarter_by)(period, by)


def _before(time: re.Match[str], period: str) -> str | None:
    """Return the day, month or quarter before *period*, where *time* names it: 前一天, 前值."""
    group = _PRIORS.get(len(period))
    if not group or not (time[group] or time["prior_any"]):
        return None
    if is_a(period, DAY):
        return str(date.fromisoformat(period) - timedelta(1))
    is_one = is_a(period, MONTH) or quarter_by(period, 0) == period
    return _moved(period, len(period), -1) if is_one else None


def _is_week(iso: str) -> bool:
    """Tell whether a text is about seven days, before which 上周 is."""
    first, _, last = iso.partition("/")
    if not is_a(last, DAY):
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1 == WEEK
