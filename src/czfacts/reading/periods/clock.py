"""The times of a text in ISO 8601, resolved by the period that governs them."""

import re

from czfacts.reading.periods.censuses import year_of
from czfacts.reading.periods.days import days_of, first_days, near
from czfacts.reading.periods.frame import HALF, Frame
from czfacts.reading.periods.holidays import feast
from czfacts.reading.periods.iso import (
    DAY,
    DAYS,
    MONTH,
    MONTHS,
    YEAR,
    YEARS,
    is_a,
    last_day,
    length,
    months,
    shifted,
)
from czfacts.reading.periods.nearest import NEAR, is_ahead, is_beside, nearest, year_over
from czfacts.reading.periods.parts import LIMIT, in_list, part_of, quarters, years_in
from czfacts.reading.periods.plans import named_years
from czfacts.reading.periods.starts import is_first
from czfacts.reading.periods.terms import fiscal_year, reported, school_year, since_season, term
from czfacts.reading.periods.when import NEVER, When
from czfacts.reading.text.times import SINCE, digits, number
from czfacts.regex import lazy_regex
from czfacts.values.period import problem

_PARTS = (
    "holiday",
    "half",
    "quarters",
    "qlist",
    "mlist",
    "quarter",
    "weekly",
    "months",
    "first",
    "month",
    "slashed",
    "lunar",
)
_EACH = {"qlist": quarters, "mlist": in_list}  # 一、二季度, 7、8月
_UNTIL = lazy_regex("(?:[^,;。0-9的]{2,10})?[以之]前(?!的)")
_AFTER = ("以后", "之后")
_SAME = ("当", "同")  # day as the one that was named last
_OWN = lazy_regex('(?:^|[,。;:、!?"])[^,。;:、!?"年]+[^,。;:、!?"年是就在而]$')
_REACH = 200  # characters around a time that are looked at, so that time stays linear
_HABITUAL = ("下来", "里", "时间")  # 一年下来(跑十万公里)
_A_YEAR = lazy_regex("((?:19|20)[0-9]{2})年")
_LONG = 5  # years: 十年前 of a text of 2023 is 2012, as its ten years are those up to 2022


class Clock(Frame):
    """Resolves phrases by the date of publication and the period that governs."""

    def __init__(self, published: str | None, base: str | None = None) -> None:
        super().__init__(published, base)
        self._day = ""
        """The day that the text named last."""
        self._year_named: int | None = None
        """The year that the text named last."""
        self._term_named: str | None = None
        """The term of a report that the text named last: 截至9月底止中期."""
        self._of_now: set[str] = set()
        """The parts of this year that the text named as such: 今年一季报."""

    def resolve(self, time: re.Match[str], current: str | None) -> When | None:
        """Return what *time* means where *current* governs; None where it is no time.

        NEVER is a time that nobody can date: it is of no figure, but ends what governed.
        """
        today = time["today"] or ""
        if today.startswith(_SAME) and not self._day:
            return None  # 当天办结的占九成
        if today.endswith("午") and self._day != self.given:
            return None  # 上午, where nothing of today was told
        when = self._resolved(time, current)
        if when and when.iso and len(when.iso) >= DAY and problem(when.iso):
            return NEVER  # 6月31日, a slip of the press
        if when and is_a(when.iso, DAY) and not (when.is_stock and self.is_ahead(when.iso or "")):
            self._day = when.iso or ""
        if when and when.iso and time["term_of"]:
            self._term_named = when.iso
        if when and when.iso and not is_a(when.iso, DAYS):
            self._year_named = int(when.iso[:YEAR])
        return when

    def _resolved(self, time: re.Match[str], current: str | None) -> When | None:
        current = current or self.base
        at = nearest(self, time, current) or (int(current[:YEAR]) if current else self.year)
        if found := self._whole(time, current, at):
            return found
        if time["thatyear"] or (time["core"] == "当年" and not current):
            return self._that_year(time)
        if time["annual"]:
            return When(str(self.year - 1) if self.year else None)
        if time["year"]:
            if not current and time["year"][0] in "当该同":
                return self._of_year(time, self._year_named or at)  # 到当年11月
            is_open = not current or is_beside(self, time, current)
            return self._of_year(time, year_over(self, time) if is_open else at)
        if name := next((name for name in _PARTS if time[name]), None):
            year = nearest(self, time, current) or self.within(time, current)
            return self._of_part(time, name, year)
        if time["vacation"]:
            return self._of_holiday(time, current)
        found = self._end(time, current, at) or self._begun(time) or self._named(time, current, at)
        return found or self._counted(time, current, at)

    def _whole(self, time: re.Match[str], current: str | None, at: int | None) -> When | None:
        """Resolve what has its years in itself: 2021/22年度, 24Q1, 2025、2026年, 2019年同期."""
        if time["term_of"]:
            return When(self._term(time, at))
        if said := time["fiscal"]:
            return self._fiscal(said, at)
        if time["reported"]:
            return When(reported(time))
        if name := time["census"]:
            return When(year_of(name), is_brief=True)
        if time["ylist"]:
            each = years_in(time["ylist"])
            return When(f"{each[0]}/{each[-1]}", each=each)
        if time["y1"] or time["since_year"] or time["ya"]:
            return When(self._span(time, at))
        if year := time["ys"]:
            by = int(year) - int(current[:YEAR]) if current else 0
            return When(shifted(current or year, by), passes=True)
        if not time["last"]:
            return None
        by = -self._is_before(time, current) if current else 0
        return When(current and shifted(current, by), passes=True)

    def _is_before(self, time: re.Match[str], current: str) -> bool:
        """Tell whether 去年同期 is before *current*, not that: 去年300元, 去年同期280元."""
        last = (self.year or 0) - 1
        if self.latest() == last or current[:YEAR] != str(last):
            return True
        before = time.string[max(0, time.start() - _REACH) : time.start()].replace("去年同", "")
        return before.rfind(f"{last}年") >= before.rfind("去年")

    def _term(self, time: re.Match[str], at: int | None) -> str | None:
        """Resolve 截至6月底止首季, which in spring is of the year before."""
        if said := time["uw"]:
            return term(time, self.year_called(said[0], at))
        iso = term(time, at)
        is_open = time["um"] and not time["uy"]
        return term(time, at - 1) if iso and at and is_open and self.is_ahead(iso) else iso

    def _fiscal(self, said: str, at: int | None) -> When:
        """Resolve 本年度, 下财政年度, which in Hong Kong begin in April."""
        if self.is_fiscal and self.published:
            return When(fiscal_year(said, self.published))
        year = self.year_called("本", at) if said == "本年度" else None
        return When(str(year) if year else None)

    def _of_part(self, time: re.Match[str], name: str, at: int | None) -> When | None:
        """Return the part of the year *at* that *time* names without a year."""
        if self.year and self.base == str(at) and part_of(time, self.year) in self._of_now:
            at = self.year
        iso = part_of(time, at) if at else ""
        if iso is None or (name == "first" and "头" in time[0] and self._is_of_begun(time, at)):
            return None
        if time.string.endswith("每年", 0, time.start()):
            return NEVER._replace(passes=True)  # 每年9月
        if at and name in _EACH:
            return When(iso, each=tuple(_EACH[name](time[name], at)))
        when = _counted_at(time, iso, time["part_end"]) if iso else NEVER
        if not when.is_stock and iso and is_first(time):
            return When(self.until_now(iso))
        if time["month"] and time[0].rstrip(",").endswith(_AFTER) and at and at < (self.year or at):
            return When(months(at, int(iso[5:7]), 12)) if is_a(iso, MONTH) else When(iso)
        is_limit = LIMIT.match(time.string, time.end()) is not None  # 6月底前建成
        return when._replace(passes=is_limit and name != "holiday")

    def _is_of_begun(self, time: re.Match[str], at: int | None) -> bool:
        """Tell whether 头三个月 are those of what was begun in a year that is over, or is one."""
        is_over = self.base is None and self.year is not None and (at or 0) < self.year
        return is_over or number(time["first"]) == 1

    def _that_year(self, time: re.Match[str]) -> When:
        """Resolve 那一年, 当时: the year that the text named last, whatever it governed.

        That of something is its own: 封店那年, 父亲那会儿.
        """
        is_that = time["core"].startswith("那")
        if is_that and _OWN.search(time.string, max(0, time.start() - NEAR), time.start()):
            return NEVER
        year = self._year_before(time) or self._year_named
        is_past = year is not None and (is_that or year < (self.year or year + 1))
        return When(str(year) if is_past else None)

    def _year_before(self, time: re.Match[str], since: str = "\n") -> int | None:
        """Return the year that is named last before *time*, but since the last mark *since*."""
        begin = max(0, time.start() - _REACH, time.string.rfind(since, 0, time.start()))
        before = [*_A_YEAR.finditer(time.string, begin, time.start())]
        return int(before[-1][1]) if before else None

    def _of_holiday(self, time: re.Match[str], current: str | None) -> When | None:
        """Resolve 假期, 五天来, 首三日 of a holiday; 前20天 of the month that governs."""
        if time["firstdays"]:
            first = self.holiday and self.holiday.partition("/")[0]
            is_its = first and not time["firstdays"].endswith("月")
            days = first_days(time, first) if first and is_its else days_of(time, current)
            return When(days, is_brief=True) if days else None
        its = self.holiday or (self._term_named if time["termly"] else None)
        return When(its) if its else None

    def _span(self, time: re.Match[str], at: int | None) -> str | None:
        """Resolve 2019-2023年, 2019年以来, 2023年11月至2024年3月."""
        if time["school"]:
            return f"{time['y1']}-09/{time['y2']}-08"
        if time["y1"]:
            return f"{time['y1']}/{time['y2']}" if time["y1"] <= time["y2"] else None
        if since := time["since_year"]:
            now = self.base[:YEAR] if self.base else self.year
            return f"{since}/{now}" if now else since
        first, last = self.year_called(time["ya"], at), self.year_called(time["yb"], at)
        if not first or not last or last < first:
            return None
        if not any(time[part] for part in ("ma", "mb", "qa", "qb")):
            return f"{first}/{last}"
        begin = 3 * number(time["qa"]) - 2 if time["qa"] else number(time["ma"] or "1")
        end = 3 * number(time["qb"]) if time["qb"] else number(time["mb"] or "十二")
        return f"{first}-{begin:02}/{last}-{end:02}"

    def _of_year(self, time: re.Match[str], at: int | None) -> When | None:
        said = digits(time["year"][:-1])
        if len(said) == 3 and said.isdecimal() and not self.is_minguo:
            return None
        year = self.year_called(said, at)
        if year is None:
            return NEVER
        part = part_of(time, year)
        if part is None:
            return None
        iso = part or str(year)
        if _UNTIL.match(time.string, time.end()) and iso < self.published[:YEAR]:
            return NEVER  # 2019年以前
        if part and time["year"] == "今年":
            self._of_now.add(iso)
        if not part and SINCE in time[0] and is_a(self.base, MONTH, MONTHS):
            return When(self.until_now(f"{iso}-01"))
        if time["begin"]:
            return When(iso)
        if time["end"] and time.string.startswith("前", time.end()):
            return When(iso)  # 年底前建成
        if part and not time["end"] and is_first(time):
            return When(self.until_now(iso))
        return _counted_at(time, iso, time["end"])

    def _end(self, time: re.Match[str], current: str | None, at: int | None) -> When | None:
        """Resolve 年末, 月底: a day; 去年…到年底 is all of a year that is over."""
        if time["yearend"]:
            if not at:
                return NEVER
            if time.string.startswith("前", time.end()):
                return When(str(at))  # 年底前建成
            is_flow = time["to"] == "到" and self.year is not None and at < self.year
            if is_flow:
                return When(str(at))
            ahead = is_ahead(self, time, f"{at}-12-31")
            return When(f"{at - ahead}-12-31", is_stock=True, is_brief=ahead)
        if time["termend"] or time["monthend"] or time["quarterend"]:
            terms = (self.base, None if time["termend"] and self.base else current)
            term = max(filter(None, terms), key=last_day, default=None)
            return When(last_day(term), is_stock=True) if term else NEVER
        return None

    def _begun(self, time: re.Match[str]) -> When | None:
        """Resolve 入秋以来, 下学年, which begin within a year."""
        if time["schoolyear"]:
            return When(school_year(time["schoolyear"], self.base or self.month or ""))
        if time["seasonal"]:
            until = last_day(self.base) if self.base else self.given
            return When(since_season(time["sn"] or time["so"], until), is_brief=True)
        return None

    def _named(self, time: re.Match[str], current: str | None, at: int | None) -> When | None:
        if time["term"]:
            return When(self._term_named or self.base)
        if time["feast"]:
            return When(feast(time["feast"], at) if at else None)
        if time["season"]:
            year = self.year_called(time["season"][0], None)
            return When(str(year) if year else None)
        if found := self.month_or_quarter(time, current):
            return found
        if time["thisyear"] or time["now"] or time["since_start"]:
            return When(self.now(current) if time["now"] else self.this_year(time))
        if time["yearstart"]:
            return When(str(int(current[:YEAR]) - 1) if current else None, passes=True)
        if (time["today"] or "").startswith(_SAME):
            return When(self._day)
        if time["today"] == "今天" and self.is_long_past(current):
            return When(self.now(current))  # 2004年产3万吨。今天, 产能12万吨
        is_told = time["day"] and is_a(current, DAY) and time["dn"] > current[-2:]
        now = last_day(current[:MONTH]) if is_told and current else self.today(time)
        return near(time, now) or named_years(time, self.latest())

    def _counted(self, time: re.Match[str], current: str | None, at: int | None) -> When:
        """Resolve years that are counted: 十年前, 今后五年, 五年来."""
        if not self.year or time["nthyear"]:
            return NEVER
        if time["nextyear"] or time["prevyear"]:
            told, by = at if current else self._year_named, 1 if time["nextyear"] else -1
            return When(str(told + by), passes=by < 0) if told else NEVER
        if time["firstyear"] and not current and (self._year_named or self.year) < self.year:
            return When(str(self._year_named))
        if time["firstyear"]:
            return When(str(at)) if at and current == str(at) else NEVER
        if years := time["wy"] or time["iy"] or time["ny"]:
            last = self.year + number(years) - 1
            return When(f"{self.year}/{last}" if last > self.year else str(last))
        told = self._year_before(time, since="。") if current and current < str(self.year) else None
        if time["after"]:
            return When(str(told + number(time["later"]) if told else self.year - 1))
        if time["ago"]:
            return When(str((told or self.year) - number(time["ay"])), is_brief=True)
        return self._past(time, current, number(time["past"] or time["sy"]))

    def _past(self, time: re.Match[str], current: str | None, years: int) -> When:
        """Resolve 近三年, 五年来."""
        if is_a(current, YEARS) and length(current) == years:
            return When(current)  # 2016—2018年三年间
        first = self._year_before(time) if time["between"] == "间" else None
        if first and first + years <= (self.year or first):
            return When(f"{first}/{first + years}")
        passes = bool(time["since"]) and time["between"] == ""
        if years == 1:
            year = str((self.year or 0) - (self.published[5:7] <= HALF))
            told = None if time["between"] in _HABITUAL else year
            return When(self.base or (current if is_a(current, YEAR) else told))
        if years < 3 or (years < _LONG and time["between"] == "间"):  # 两年来
            return NEVER._replace(passes=True)
        return When(self.up_to_now(years), passes=passes)


def _counted_at(time: re.Match[str], iso: str, end: str | None) -> When:
    """Return the day or month at whose *end*, or at which, something is counted, else *iso*."""
    to = time["to"] or ""
    to_day = to.startswith("截") or (to != "" and is_a(iso, DAY))  # 截至6月, 到11月20日
    ends = bool(end) or (to_day and not is_a(iso, MONTH))  # 截至2020年1月
    return When(last_day(iso) if ends else iso, ends or to_day)
