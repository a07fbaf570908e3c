"""The period that a text as a whole is about: what its title names, or how it begins."""

import re
from copy import copy
from functools import lru_cache
from typing import NamedTuple

from czfacts.reading.periods.asides import is_record
from czfacts.reading.periods.beside import ALL_YEAR, is_base
from czfacts.reading.periods.censuses import year_in
from czfacts.reading.periods.clock import Clock
from czfacts.reading.periods.headlines import REPORT, Headlines, bare_year
from czfacts.reading.periods.iso import (
    DAY,
    DAYS,
    MONTH,
    MONTHS,
    YEAR,
    YEARS,
    is_a,
    is_part,
    is_within,
    last_day,
)
from czfacts.reading.text.page import shape
from czfacts.reading.text.times import TIME
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_PLAN = lazy_regex(r"十[一二三四五]五[\"”]?(?!时期|期间|末|以来|年)")  # in titles a time of its own
# What is said to be about what is to come: 2026年度重点工作, 2050年人口推算.
_PLANS = lazy_regex(lambda: alternatives("pages", "plan"))
_LONG_PAST = 2  # years
_APART = lazy_regex(r"[\s,:;%0-9]")  # 2023年净利润增12% 一季度扭亏
_LATE = ("11", "12")
_SHORTEST = 60  # characters of a paragraph that is no heading
_HOLIDAY = lazy_regex(
    lambda: f"[春暑]运|{alternatives('when', 'holiday')}|[首头前][三四五六七八][日天]"
)
_JUDGED = lazy_regex(r"(?:(?<=[。!?\"])|^)(?=[^,;。]{0,12}[日天],)[^。]{0,40}宣判", needs="宣判")
_REVIEW = lazy_regex(lambda: alternatives("pages", "review"))
_QUOTED = lazy_regex("[元块角][0-9]?(?:/|一[公市]?[斤吨])")
_HONG_KONG = lazy_regex("港府|财政司|财政预算案|特区政府")
# 民国112年, 112年12月, 113学年度, 112年全年: a text that counts its years from 1911.
_MINGUO = lazy_regex(
    r"民国 ?[0-9]{2,3}|中央社|行政院|农委会|主计总?处"
    r"|(?<![0-9])1[01][0-9](?:年(?:度|全年|[上下]半年|第[一-四1-4]季|(?:1[0-2]|[1-9])月)|学年)"
)
_BEGINNING = 4  # paragraphs in which a text says which days it is about
_FRONT = 5  # characters with which a line begins
_OPENING = 15  # likewise, up to the end of its first time: 据了解, 过去五年,
_RELEASED = lazy_regex(r"(?:发[表布]|公布)[^。;]{0,40}(?:数字|数据)")
_MARKET = lazy_regex(lambda: alternatives("pages", "market"))
_A_YEAR = lazy_regex("(?:19|20)[0-9]{2}(?=年)")
_RANKING = lazy_regex(lambda: alternatives("pages", "ranking"))
# Who says what a text is about: 市统计局的调查显示, 记者从县医院获悉,
_LED = lazy_regex(lambda: rf"[^。;!?:]{{2,60}}?(?:{alternatives('acts', 'heard')}),")
_WEEK = lazy_regex(r"(?:\A\s*(?:(?:20[0-9]{2}年|今年)?第\w{1,3}?周|上周)|本周)\(")
# What paragraphs have that tell how something changed, or what has most of it.
_CHANGES = lazy_regex(lambda: alternatives("pages", "change"))
MEAN = "年均"
_FEW = 2  # paragraphs, below which nothing is mostly told of
_DIGIT = lazy_regex("[0-9]")


_YEARBOOK = lazy_regex(
    lambda: (
        rf"((?:19|20)[0-9]{{2}})年?(?:{alternatives('pages', 'book')})"
        rf"|(?:{alternatives('pages', 'book')})\W{{0,2}}((?:19|20)[0-9]{{2}})(?![0-9年])"
    )
)


class Slip(NamedTuple):
    """A date of publication that the title of a text shows to be wrong."""

    printed: str
    """The time in the title: 2024年前三季度."""
    published: str
    """The date that the text is read by instead, ISO 8601."""


def slip(headlines: Headlines, published: str | None) -> Slip | None:
    """Return what is wrong where a title tells of a year that began after a text was *published*.

    What has a later date above or below it tells of it, and so does a report that plans nothing.
    """
    if not published:
        return None
    title, date = shape(headlines.title), headlines.date or ""
    its = (time for time in TIME.finditer(title) if _A_YEAR.match(time["year"] or ""))
    time = next(its, None)
    when = Clock(None).resolve(time, None) if time else None
    iso = when.iso if when else None
    begin = (iso or "").partition("/")[0]
    if not time or not iso or begin <= last_day(published):
        return None
    if begin < date:
        return Slip(time[0], date)
    is_late = published[YEAR + 1 :][:2] in ("", *_LATE)  # 2025年统计工作会议
    is_near = is_late and is_a(iso, YEAR) and int(iso) - int(published[:YEAR]) <= 1
    is_told = headlines.is_report and not is_near and not _PLANS.search(title)
    return Slip(time[0], last_day(iso)) if is_told else None


def clock_of(lines: list[str], headlines: Headlines, published: str | None) -> Clock:
    """Return the clock of a text, set to its date and to what it is about."""
    wrong = slip(headlines, published)
    clock = Clock(wrong.published if wrong else published or headlines.date)
    clock.is_fiscal = any(_HONG_KONG.search(line) for line in lines)
    clock.is_minguo = any(_MINGUO.search(line) for line in lines)
    clock.holiday = _holiday(lines, headlines.title, clock)
    clock.base = _base(lines, headlines, clock)
    clock.judged = _judged(lines, clock)
    return clock


def _judged(lines: list[str], clock: Clock) -> str | None:
    """Return the day that begins a sentence of a judgement, as a text begins: 今天, 法院宣判."""
    begin = map(_JUDGED.search, map(shape, lines[: _BEGINNING + 1]))
    judged = next(filter(None, begin), None)
    time = TIME.match(judged.string, judged.start()) if judged else None
    when = clock.resolve(time, None) if time else None
    return when.iso if when and is_a(when.iso, DAY) else None


def _holiday(lines: list[str], title: str, clock: Clock) -> str | None:
    """Return the days that a text about a holiday is about, as it begins; else None."""
    begin = [shape(line) for line in lines[: _BEGINNING + 1]]
    is_begun = any(_HOLIDAY.search(line) for line in begin[:2])
    if not _HOLIDAY.search(title) and not is_begun and not _is_headed(lines):
        return None
    named = None
    is_named = False
    for line in begin:
        for time in TIME.finditer(line):
            when = clock.resolve(time, None)
            if when is None or not is_a(when.iso, DAYS):
                continue
            if time["week"] or "旬" in time[0]:
                continue  # has days, and no feast
            if (time["holiday"] or "").endswith("运") and "运" not in begin[0]:
                continue  # 国庆节后; 春运时
            is_told = is_named or time.start() > 0 or is_within(when.iso, named)
            if not time["holiday"] and not (is_told and is_part(when.iso, named)):
                return when.iso
            named, is_named = named or when.iso, line != begin[0]
    return named


def _is_headed(lines: list[str]) -> bool:
    """Tell whether one of the first lines, a short one, begins with a holiday: 国庆8天假期."""
    heads = (shape(line) for line in lines[:_BEGINNING] if len(line) < _SHORTEST)
    return any(_HOLIDAY.search(head, 0, _FRONT) for head in heads)


def _base(lines: list[str], headlines: Headlines, clock: Clock) -> str | None:
    """Return the period that a text is about; None where it does not say."""
    title = headlines.title
    named = _of_title(shape(title), clock)
    if headlines.is_work_report and not is_a(named, YEARS):  # but 工作报告: 过去五年极不平凡
        named = _of_work_report(clock)
    is_within = not named or is_a(named, DAYS) or (clock.holiday or "").startswith(named)
    if clock.holiday and is_within and (_HOLIDAY.search(title) or _is_headed(lines)):
        return clock.holiday
    if named:
        return _counted_to(named, lines, clock) or named
    if iso := _of_body(lines, clock, is_report=headlines.is_report):
        return iso
    ways = (_of_years, _of_market, _of_release, _of_changes, _of_means)
    found = next(filter(None, (way(lines, clock) for way in ways)), None)
    return found or year_in(lines) or _of_quotes(lines, title, clock)


def _counted_to(month: str, lines: list[str], clock: Clock) -> str | None:
    """Return the months up to *month*, of which a text tells first: 1-3月, 产值12亿元."""
    told = (line for line in map(shape, lines) if "。" in line)
    first = next(filter(_tells, told), "")
    end, counted = 0, f"{month[:YEAR]}-01/{month}"
    for time in TIME.finditer(first):
        when = clock.resolve(time, None)
        if _DIGIT.search(first, end, time.start()) or (when and is_a(when.iso, MONTH)):
            return None
        if when and when.iso == counted:
            return counted
        end = time.end()
    return None


def _of_quotes(lines: list[str], title: str, clock: Clock) -> str | None:
    """Return the year of publication of a text that mostly says what things cost then: 周评."""
    if not _REVIEW.search(title) or not clock.published:
        return None
    quotes = sum(bool(_QUOTED.search(shape(line))) for line in lines)
    return clock.published[:YEAR] if quotes > _FEW else None


def _of_work_report(clock: Clock) -> str | None:
    is_late = (clock.month or "")[5:] in _LATE  # it sits before the year is over
    return str(clock.year - (not is_late)) if clock.year else None


def _of_title(title: str, clock: Clock) -> str | None:
    if book := _YEARBOOK.search(title):
        return str(int(book[1] or book[2]) - 1)  # it tells of the year before
    found: str | None = None
    end = 0
    for time in TIME.finditer(_PLAN.sub(r"\g<0>时期", title)):
        when = clock.resolve(time, found)
        is_day = when and is_a(when.iso, DAY) and not when.is_stock
        is_loose = time["yearend"] or (time["week"] and when and is_a(when.iso, MONTH))
        if not when or not when.iso or is_day or is_open(time) or is_loose:
            continue
        if is_record(time) or is_base(title, time.start()):
            continue  # 七年来首次下降, 比去年高三成
        is_apart = _APART.search(title, end, time.start())
        if not found or (is_a(found, YEAR) and when.iso.startswith(found) and not is_apart):
            found = when.iso  # 2025年计划上半年执行情况
        end = end or time.end()
    if found and _is_told_in_passing(found, title, clock):
        return None
    return found or _bare(title, clock)


def _is_told_in_passing(iso: str, title: str, clock: Clock) -> bool:
    """Tell whether *iso*, which a title names, is yet to come, or long past: 3月开门的茶厂."""
    if not clock.year or _PLANS.search(title):
        return False
    is_past = int(last_day(iso)[:YEAR]) < clock.year - _LONG_PAST
    return iso > clock.published or (is_past and not REPORT.search(title))


def _bare(title: str, clock: Clock) -> str | None:
    """Return the year that stands in a title without 年, not one that is far off."""
    year = bare_year(title)
    return year if year and abs((clock.year or int(year)) - int(year)) <= 1 else None


def _of_body(lines: list[str], clock: Clock, *, is_report: bool) -> str | None:
    """Return the period with which the first long paragraph begins, if it tells figures of it.

    One that names a later year, too, does not; months begin a report only.
    """
    first = shape(next((line for line in lines if len(line) >= _SHORTEST), ""))
    if week := _WEEK.search(first):
        return _days_in(first, week.end(), clock)
    named = {*_A_YEAR.findall(first)}
    is_ranking = len(named) == 1 and any(_RANKING.search(line) for line in lines[:_BEGINNING])
    led = _LED.match(first)
    time = TIME.match(first, led.end() if led else 0)
    time = time or (TIME.search(first, first.find(*named)) if is_ranking else None)
    when = clock.resolve(time, None) if time and (time["year"] or is_report) else None
    if not when or not when.iso or is_a(when.iso, DAY):
        return None
    year, is_month = when.iso[:YEAR], is_a(when.iso, MONTH, MONTHS, DAYS)
    if (is_month and not is_report) or not (_tells(first) or _is_of_year(lines)):
        return None
    is_recent = not clock.year or clock.year - int(year) <= 1
    return when.iso if is_recent and year >= max(named, default=year) else None


def _tells(text: str) -> bool:
    """Tell whether a line has digits other than those of times."""
    return _DIGIT.search(TIME.sub("", text)) is not None


def _is_of_year(lines: list[str]) -> bool:
    """Tell whether the first figures are those of the whole year: 初步核算, 全年产值50亿元."""
    time = TIME.search(next(filter(_tells, map(shape, lines)), ""))
    return time is not None and time["year"] == ALL_YEAR


def _days_in(text: str, start: int, clock: Clock) -> str | None:
    """Return the days that the bracket at *start* names: 第4周(1月22日至28日)."""
    time = TIME.match(text, start)
    when = clock.resolve(time, None) if time else None
    return when.iso if when and is_a(when.iso, DAYS) else None


def _of_market(lines: list[str], clock: Clock) -> str | None:
    """Return the day on which a market closed, of which a text then goes on to tell."""
    first = shape(next((line for line in lines if len(line) >= _SHORTEST), ""))
    time = TIME.search(first) if is_of_market(first) else None
    when = clock.resolve(time, None) if time else None
    is_over = when and is_a(when.iso, DAY) and when.iso <= clock.published
    return when.iso if when and is_over else None


@lru_cache(maxsize=8)  # asked again at each day of a paragraph
def is_of_market(text: str) -> bool:
    """Tell whether a paragraph tells of a day on which shares were traded."""
    return len(_MARKET.findall(text)) > 1


def _of_release(lines: list[str], clock: Clock) -> str | None:
    """Return the time of the figures that a text says are published: 今日发表五月至七月的数字."""
    begin = map(_RELEASED.search, map(shape, lines[:_BEGINNING]))
    released = next(filter(None, begin), None)
    time = TIME.search(released.string, *released.span()) if released else None
    is_its = time and (time["months"] or time["month"] or time["end"])
    when = clock.resolve(time, None) if time and is_its else None
    return when.iso[:YEAR] if when and when.iso and when.is_stock else when and when.iso


def _of_changes(lines: list[str], clock: Clock) -> str | None:
    """Return the months of which a text tells that is mostly of changes: 前三季度产量增长4.5%.

    They are the first that it names, over for less than a quarter, and it names few others.
    """
    telling = [text for text in map(shape, lines) if _DIGIT.search(text)]
    changes = sum(bool(_CHANGES.search(text)) for text in telling)
    if len(telling) < _FEW or 2 * changes <= len(telling):
        return None
    clock, named = copy(clock), list[str]()
    for number, text in enumerate(telling):
        if number == _FEW and not named:
            return None
        for time in TIME.finditer(text):
            when = clock.resolve(time, named[0] if named else None)
            if when is None or when.iso is None or when.passes or when.is_stock or time["to"]:
                continue
            is_told = not (is_record(time) or is_base(text, time.start()))
            if is_told and is_a(when.iso, MONTH, MONTHS):
                named.append(when.iso)
    is_main = bool(named) and 2 * named.count(named[0]) > len(named)
    return named[0] if is_main and clock.is_of_late(named[0]) else None


def _of_years(lines: list[str], clock: Clock) -> str | None:
    """Return the years with which paragraphs begin, and no others do: 过去五年, 五年来."""
    first = (TIME.search(shape(line), 0, _OPENING) for line in lines)
    whens = [clock.resolve(time, None) for time in first if time]
    named = {when.iso for when in whens if when and when.iso}
    iso = next(iter(named), None)
    return iso if len(named) == 1 and len(whens) >= _FEW and is_a(iso, YEARS) else None


def _of_means(lines: list[str], clock: Clock) -> str | None:
    """Return the years that a text of means names as it begins: 五年年均增长5.2%."""
    if sum(MEAN in line for line in lines) <= _FEW:
        return None
    times = (time for line in lines[:_BEGINNING] for time in TIME.finditer(shape(line)))
    whens = (clock.resolve(time, None) for time in times if time["past"] or time["sy"])
    return next((when.iso for when in whens if when and is_a(when.iso, YEARS)), None)


def is_open(time: re.Match[str]) -> bool:
    """Tell whether a heading leaves open when its time is: 目前, 近一年, 书店这十年."""
    return bool(time["now"]) or time["past"] == "一" or time["core"].startswith(("这", "近"))
