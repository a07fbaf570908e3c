"""The year of a time that names none: this one, or the last where this one's is still to come."""

import re
from datetime import date

from czfacts.reading.periods.frame import HALF, Frame
from czfacts.reading.periods.iso import DAY, MONTH, MONTHS, YEAR, is_a, last_day
from czfacts.reading.periods.parts import LIMIT, part_of
from czfacts.reading.relations.stated import is_planned
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.text.times import SINCE
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_JUST_OVER = ("刚过去", "刚过去的")
_MOVES = frozenset("升降增减涨跌落")
_STOP = lazy_regex("[。!?;]")
_DONE = lazy_regex(
    lambda: (
        f"(?:{alternatives('when', 'done')})(?!.{{0,12}}(?:{alternatives('relating', 'planned')}))"
    )
)
_OUTLOOK = lazy_regex(lambda: alternatives("when", "outlook"))
NEAR = 16  # characters before a time in which somebody plans
_SOON = 21  # days
_REACH = 200  # characters after a time that are looked at, so that reading stays linear


def nearest(frame: Frame, time: re.Match[str], current: str | None) -> int | None:
    """Return the year of a part of one: 将于1月14日启动, 截至2月底; in January 四季度."""
    if not frame.year or not (iso := part_of(time, frame.year)):
        return None
    year = frame.year
    over = year - frame.is_ahead(iso)
    if _follows(time, _JUST_OVER):
        return over
    if time["holiday"]:
        is_ahead = current is None and iso[:DAY] > frame.published and is_unplanned(time)
        return year - 1 if is_ahead and not _is_soon(frame, iso) else None
    if time["month"] and _follows(time, having("when", "soon")):
        return year + (last_day(iso) < frame.published)
    if (time["to"] or "").startswith("截") and iso == frame.base:
        return year
    if _is_published(time) or (_is_up_to(time) and current in (None, frame.base)):
        return over
    if SINCE in time[0] and iso > frame.published:
        return year - 1  # 自10月7日以来
    is_near = current is None or (is_a(current, DAY) and current <= frame.published)
    is_of_base = current == frame.base and is_a(current, MONTH, MONTHS)
    is_near |= is_of_base and bool(time["month"])  # 1月旅客升一成, 12月报302点
    is_last = is_near and not time["year"] and _is_past(frame, iso) and is_unplanned(time)
    return year - 1 if is_last else None


def _is_soon(frame: Frame, iso: str) -> bool:
    """Tell whether a feast begins in the weeks after publication, when it is the next one."""
    days = date.fromisoformat(iso[:DAY]) - date.fromisoformat(frame.published)
    return days.days <= _SOON


def _follows(time: re.Match[str], words: tuple[str, ...]) -> bool:
    """Tell whether *time* stands right after one of *words*."""
    return bool(time["core"]) and time.string.endswith(words, 0, time.start("core"))


def _is_published(time: re.Match[str]) -> bool:
    """Tell whether *time* is a report that is out: 一季报."""
    return (time["quarter"] or time["quarters"] or "").endswith("报")


def _is_up_to(time: re.Match[str]) -> bool:
    """Tell whether *time* is a month up to which something is counted: 截至2月底."""
    return bool(time["month"] or time["slashed"]) and (time["to"] or "").startswith("截")


def is_unplanned(time: re.Match[str]) -> bool:
    """Tell whether nobody plans for *time*."""
    is_end = time.string[time.start() - 1] in _MOVES  # 升(至三季度)的5%
    if (time["to"] and not is_end) or LIMIT.match(time.string, time.end()):
        return False
    stop = _STOP.search(time.string, time.end(), time.end() + _REACH)
    end = stop.start() if stop else time.end() + _REACH
    return not is_planned(time.string, max(0, time.start() - NEAR), end)


def is_ahead(frame: Frame, time: re.Match[str], day: str) -> bool:
    """Tell whether *day*, which 年末 might be, is still to come, and nobody speaks of plans."""
    has_come = time.string.endswith("到了", 0, time.start())
    is_end = (time["yearend"] == "年末" or has_come) and bool(frame.year)
    return is_end and frame.is_ahead(day) and is_unplanned(time)


def is_beside(frame: Frame, time: re.Match[str], current: str) -> bool:
    """Tell whether a year is told of beside a part of this one: 一季度亏损, (全年)盈利."""
    year = str(frame.year)
    is_part = len(current) > YEAR and current.startswith(year)
    is_its = (frame.base or "").startswith(year) or time.string[time.start() - 1] == "占"
    return is_part and not is_its and is_unplanned(time)


def year_over(frame: Frame, time: re.Match[str]) -> int | None:
    """Return the year of 全年 where nothing governs: in spring, or of what is done, that before."""
    is_done = frame.published[5:7] <= HALF or _DONE.match(time.string, time.end())
    is_over = time["year"] == "全年" and is_done
    text, end = time.string, time.end()
    begin = begin_of(text, time.start(), NEAR, ",。!?;")  # 预计全年实现138亿元
    is_told = not (is_planned(text, begin, end + 2) or _OUTLOOK.match(text, end))
    return frame.year - 1 if frame.year and is_over and is_told else frame.year


def _is_past(frame: Frame, part: str) -> bool:
    """Tell whether a part of this year is further ahead than that of the last is behind.

    Months from January on that are not over cannot be told of yet: in April, 前三季度.
    """
    first, now = (int(day[5:7] or 1) for day in (part, frame.published))  # 1—12月 is a year
    since = frame.months_since(part)
    return since + 12 <= first - now or (first == 1 and since < -1)
