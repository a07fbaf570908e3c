"""Times of a text as ISO 8601: phrases, resolved by the period that governs them."""

import re
from calendar import monthrange
from typing import NamedTuple

_N = "[0-9一二两三四五六七八九十]{1,3}"
_YEAR = r"(?P<year>(?:(?:19|20)[0-9]{2}|[今去昨前明本当同上该全]|上一)年)(?:度|全年)?"
_PART = rf"""(?P<half>[上下]半年度?|半年度|半年报)
    |(?P<quarters>[前首](?P<q>[二三两2-3])个?季度?(?!度))
    |(?P<quarter>第?(?P<qn>[一二三四1-4])季度|第(?P<qm>[一二三四])季|首季度?)
    |(?P<months>(?P<m1>{_N})(?:月份?)?[-—~至到]+(?P<m2>{_N})月份?)
    |(?:首|前|头)(?P<first>{_N})个?月
    |(?P<month>(?P<m>{_N})月份?)(?:(?P<d>{_N})日|(?P<third>[上中下]旬))?"""
TIME = re.compile(
    rf"""(?P<to>截[至止]到?|到|至)?(?:自|从|在|于|刚刚过去的|过去的)?(?P<core>
    (?P<y1>(?:19|20)[0-9]{{2}})年?[-—~至到]+(?P<y2>(?:19|20)[0-9]{{2}})年
    |(?P<last>(?:去年|上年|上一年|昨年)同(?:期|月|季)|同期(?=[为是下增约仅减升降]))
    |{_YEAR}(?:{_PART})?(?P<end>年?末|年?底)?(?P<begin>初)?
    |(?:{_PART.replace("?P<", "?P<_")})(?P<_end>末|底)?
    |(?P<yearend>年末|年底)|(?P<termend>期末|报告期末)|(?P<monthend>月末|月底)|(?P<quarterend>季末)
    |(?P<term>报告期内?|本期)
    |(?P<lastmonth>上个?月)(?:末|底)?|(?P<thismonth>本月|当月|同月)
    |(?P<plan>"?(?P<nth>十[一二三四五]?|[七八九])五"?(?:规划)?(?:(?:时期|期间|以来|前期|初期|期初)|(?P<planend>期?末|末期)|(?=[,。]|\Z)|(?<=")(?!规|目|计|纲|远|收|开|谋|末|时|期|以|前)))
    |(?P<next>(?:今后|未来)(?P<ny>{_N})年)
    |(?P<ago>(?P<ay>{_N})年前)|(?P<after>{_N}年后)
    |(?:过去|近|这)(?P<past>{_N})年(?:来|间|里)?
    |(?P<since>(?:过去|这|近|[0-9一二两三四五六七八九十]{{1,3}}年间?前?，?)?(?P<sy>[一二两三四五六七八九十0-9]{{1,3}})年(?P<between>来|间|里|累计|共|(?=净增|生产|新增|新建|建成|投入|实施|完成|培育|引进|增长|增加|翻|下降|减少)))
    |(?P<yesterday>昨日|昨天|昨晚)|(?P<today>今日|今天|当日|当天)|(?P<nextday>次日)
    |(?P<now>目前|如今|现在|眼下|当前|至今)
    )(?:以来|期间|以后|之后|里|内|时(?=[,增减升降已达将的]))?,?""",
    re.VERBOSE,
)
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SHIFTS = {"今": 0, "本": 0, "去": -1, "昨": -1, "前": -2, "明": 1}
_PLANS = {
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
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_LONG = 5  # years: 十年前 of a text of 2023 is 2012, as its ten years are those up to 2022


class When(NamedTuple):
    """A time of a text."""

    iso: str | None
    is_stock: bool = False
    """A day at which something is counted, not a time in which it happens."""
    passes: bool = False
    """It is said of one figure alone: 上年同期为3亿元."""


NEVER = When(None)


class Clock:
    """Resolves phrases by the date of publication and the period that governs."""

    def __init__(self, published: str | None, base: str | None = None) -> None:
        self.published = published or ""
        self.year = int(published[:4]) if published else None
        self.base = base
        """The period that the whole text is about."""

    def resolve(self, time: re.Match[str], current: str | None) -> When | None:
        """Return what *time* means where *current* governs; None where it is no time."""
        current = current or self.base
        at = int(current[:4]) if current else self.year
        if time["y1"]:
            return When(f"{time['y1']}/{time['y2']}")
        if time["last"]:
            return When(shifted(current, -1) if current else None, passes=True)
        if time["year"]:
            return self._of_year(time, at)
        for name in ("half", "quarters", "quarter", "months", "first", "month"):
            if time["_" + name]:
                iso = _part(time, at, "_") if at else ""
                if iso is None:
                    return None
                ends = bool(iso) and bool(time["_end"] or _to_day(time, iso))
                return When(last_day(iso) if ends else iso or None, ends)
        return self._named(time, current, at) or self._counted(time)

    def _of_year(self, time: re.Match[str], at: int | None) -> When | None:
        said = time["year"][:-1]
        if said.isdigit():
            year: int | None = int(said)
        elif said in ("上", "上一"):
            year = at - 1 if at else None
        elif said in _SHIFTS:
            year = self.year + _SHIFTS[said] if self.year else None
        else:
            year = at
        if year is None:
            return NEVER
        part = _part(time, year, "")
        if part is None:
            return None
        iso = part or str(year)
        if time["begin"]:
            return When(f"{year - 1}-12-31", is_stock=True)
        ends = bool(time["end"] or _to_day(time, iso))
        return When(last_day(iso) if ends else iso, ends)

    def _named(self, time: re.Match[str], current: str | None, at: int | None) -> When | None:
        if time["yearend"]:
            return When(f"{at}-12-31", is_stock=True) if at else NEVER
        if time["termend"] or time["monthend"] or time["quarterend"]:
            term = self.base or current
            return When(last_day(term), is_stock=True) if term else NEVER
        if time["term"]:
            return When(self.base)
        if time["thismonth"]:
            return When(current)
        if time["lastmonth"]:
            return When(self._last_month())
        if time["now"]:
            return When(self.base or (str(self.year) if self.year else None))
        if time["plan"]:
            return self._plan(time)
        if time["today"] or time["yesterday"] or time["nextday"]:
            return When(self._day(-1 if time["yesterday"] else 0))
        return None

    def _plan(self, time: re.Match[str]) -> When:
        first = _PLANS[time["nth"]]
        if "以来" in time[0] and self.year:
            return When(f"{first}/{self.year}")
        return When(str(first + 4)) if time["planend"] else When(f"{first}/{first + 4}")

    def _counted(self, time: re.Match[str]) -> When:
        """Resolve years that are counted: 十年前, 今后五年, 五年来."""
        if not self.year:
            return NEVER
        if time["next"]:
            return When(f"{self.year}/{self.year + number(time['ny']) - 1}")
        if time["after"]:
            return When(str(self.year - 1))
        if time["ago"]:
            years = number(time["ay"])
            return When(str(self.year - years - (years >= _LONG)))
        years = number(time["past"] or time["sy"])
        passes = bool(time["since"]) and time["between"] == ""
        if years == 1 and not passes:
            return When(self.base or str(self.year - 1))
        if years < 3 or (years < _LONG and time["between"] == "间"):  # noqa: PLR2004, 两年来
            return NEVER
        return When(f"{self.year - years}/{self.year - 1}", passes=passes)

    def _last_month(self) -> str | None:
        if not self.published[5:7]:
            return None
        year, month = int(self.published[:4]), int(self.published[5:7])
        return f"{year}-{month - 1:02}" if month > 1 else f"{year - 1}-12"

    def _day(self, shift: int) -> str | None:
        if len(self.published) < len("2023-01-01"):
            return None
        year, month, day = map(int, self.published.split("-"))
        if day + shift:
            return f"{year}-{month:02}-{day + shift:02}"
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return last_day(f"{year}-{month:02}")


def number(text: str) -> int:
    """Return the number that *text* writes in digits or characters, up to 99."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text[-1], 0)
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + _DIGITS.get(ones, 0)


def last_day(iso: str) -> str:
    """Return the last day of a period."""
    year, month, day = (*map(int, iso.rpartition("/")[2].split("-")), 0, 0)[:3]
    month = month or 12
    return f"{year}-{month:02}-{day or monthrange(year, month)[1]:02}"


def shifted(iso: str, years: int) -> str:
    """Return a period moved by *years*."""
    return "/".join(f"{int(part[:4]) + years}{part[4:]}" for part in iso.split("/"))


def _to_day(time: re.Match[str], iso: str) -> bool:
    """Tell whether a time is counted up to its end: 截至6月, 到11月20日."""
    to = time["to"]
    return bool(to) and (to.startswith("截") or iso.count("-") == len("--"))


def _months(year: int, first: int, last: int) -> str | None:
    if not 1 <= first <= last <= 12:  # noqa: PLR2004, months
        return None
    if (first, last) == (1, 12):
        return str(year)
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}/{year}-{last:02}"


def _part(time: re.Match[str], year: int, mark: str) -> str | None:
    """Return the part of *year* that is named, "" for none, None for what is no month."""
    if half := time[mark + "half"]:
        return _months(year, 7, 12) if half[0] == "下" else _months(year, 1, 6)
    if time[mark + "quarters"]:
        return _months(year, 1, 3 * number(time[mark + "q"]))
    if time[mark + "quarter"]:
        quarter = number(time[mark + "qn"] or time[mark + "qm"] or "1")
        return _months(year, 3 * quarter - 2, 3 * quarter)
    if time[mark + "months"]:
        return _months(year, number(time[mark + "m1"]), number(time[mark + "m2"]))
    if time[mark + "first"]:
        return _months(year, 1, number(time[mark + "first"]))
    return _in_month(time, year, mark) if time[mark + "month"] else ""


def _in_month(time: re.Match[str], year: int, mark: str) -> str | None:
    month = _months(year, *[number(time[mark + "m"])] * 2)
    if month is None:
        return None
    if day := time[mark + "d"]:
        return f"{month}-{number(day):02}"
    if third := time[mark + "third"]:
        first, last = _THIRDS[third[0]]
        return f"{month}-{first:02}/{month}-{min(last, int(last_day(month)[-2:])):02}"
    return month
