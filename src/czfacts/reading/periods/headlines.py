"""The title and the dateline of a text."""

import re

from czfacts.reading.plain import chat
from czfacts.reading.text.datelines import sent_at
from czfacts.reading.text.times import digits, number
from czfacts.reading.words import alternatives
from czfacts.regex import HAN, lazy_regex
from czfacts.values import characters, period

_TITLE = lazy_regex(lambda: alternatives("pages", "title"))
REPORT = lazy_regex(lambda: alternatives("pages", "report"))
_WORK_REPORT = "工作报告"
# What a page has around its text: 首页 > 正文, 来源, 字号.
_FURNITURE = lazy_regex(
    lambda: (
        rf"{alternatives('pages', 'frame')}|责任?编辑?:|作者:"
        r"|^\W{0,4}(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]\))"  # a section
        r"|^\W{0,4}[图表][0-9一二三四五六七八九十]"  # a caption
        rf"|^[0-9年月日./:\s-]*$|^.{{0,8}}(?:{alternatives('pages', 'short')}).{{0,8}}$"
    )
)
_ARROWS = frozenset(">»›")
_CRUMBS = lazy_regex("[>»›|]")  # but not the wide ｜ of a title
_YEAR = lazy_regex(
    r"(?:19|20)[0-9]{2}(?:—[0-9]{4})?年|[1-9一二三四五六七八九十]月|季度|上半年|假期|黄金周|\"?十[一二三四五]五"
)
_BARE_YEAR = lazy_regex(
    lambda: (
        rf"(?:(?<![0-9])((?:19|20)[0-9]{{2}})(?![年月日起到至版级款号元万亿个人家只份倍])(?={HAN})"
        rf"|(?:{alternatives('pages', 'before')})((?:19|20)[0-9]{{2}})"
        rf"|(?<![0-9])((?:19|20)[0-9]{{2}})(?:{alternatives('pages', 'behind')})"
        rf"|(?<={HAN})((?:19|20)[0-9]{{2}})(?=[:|—!]|\Z))(?![0-9年])"
    )
)
_SENTENCE = lazy_regex(r"。|[!！?？;；:：]$|[，,].*[，,]")  # no title
_ITEM = lazy_regex(r"\W{0,3}[0-9]{1,2}[.、)](?![0-9])")  # of a list
# 2024年3月5日, 2024-3-5; of 2024年1-4月 it is none.
DATE = lazy_regex(
    r"((?:19|20)[0-9]{2})(?:年(?=[0-9]+月)|[-/.])([0-9]{1,2})[月/.-]([0-9]{1,2})(?:日|(?![0-9月]))"
)
# 2024年3月5日上午,市统计局举行新闻发布会; 国务院新闻办公室于2024年7月19日(星期五)…
_BRIEFING = lazy_regex(
    lambda: (
        rf"(?:[^,。;:0-9]{{3,15}})?(?:{DATE.pattern})[^。]*(?:{alternatives('pages', 'briefing')})"
    )
)
_NUMERAL = "[零一二三四五六七八九十]"
SPELLED = lazy_regex(
    f"([零一二三四五六七八九]{{4}})年({_NUMERAL}{{1,2}})月({_NUMERAL}{{1,3}})日", needs="月"
)
_TODAY = "今天是"  # of a page's head: the day when it was printed
_LONGEST_TITLE = 60
_LONGEST_LEAD = 120
_FIRST_LINES = 14
_HEADS = 6  # lines, furniture apart, one of which is the title


class Headlines:
    """What stands above a text."""

    def __init__(self, lines: list[str]) -> None:
        self.number = _title(lines)
        """The paragraph of the title, from 1; 0 where there is none."""
        self.title = characters.fold(lines[self.number - 1]) if self.number else ""
        self.is_report = bool(REPORT.search(self.title))
        """A report, a communiqué or an analysis, no prose."""
        self.is_work_report = _WORK_REPORT in self.title
        """A report of what was done in a year, and of what is to be done in the next."""
        self.date = _date(lines)
        """The date that stands above or below a text, else behind who sends it, ISO 8601."""


def _title(lines: list[str]) -> int:
    """Return the paragraph of the title: it calls itself a report, is of a time, or is first.

    What is said in a chat is no title.
    """
    head = lines[: min([_FIRST_LINES, *chat.openings(lines)])]
    first = [
        (number, line, characters.fold(line))
        for number, line in enumerate(head, 1)
        if len(line) < _LONGEST_TITLE
        and (number == 1 or not (_SENTENCE.search(line) or _ITEM.match(line)))
        and "。" not in line
    ]
    plain = [
        (number, shape)
        for number, line, shape in first
        if not (_CRUMBS.search(line) or _FURNITURE.search(shape))
        and re.search(r"\w", DATE.sub("", shape))
    ]
    named = next((number for number, line in plain if _TITLE.search(line)), 0)
    timed = next((number for number, line in plain[:_HEADS] if _is_timed(line)), 0)
    return named or timed or (plain[0][0] if plain and plain[0][0] <= _HEADS else 0)


def is_crumbs(line: str) -> bool:
    """Tell whether a line says where on a site a page is: 首页 > 要闻. It is folded."""
    return not _ARROWS.isdisjoint(line) and _FURNITURE.search(line) is not None


def _is_timed(line: str) -> bool:
    undated = DATE.sub("", line)
    return bool(_YEAR.search(undated) or bare_year(undated))


def bare_year(line: str) -> str | None:
    """Return the year that stands in *line* without 年: 数说2024, 2024襄水马拉松."""
    bare = _BARE_YEAR.search(line)
    return next(filter(None, bare.groups())) if bare else None


def _date(lines: list[str]) -> str | None:
    edges = (*lines[:_FIRST_LINES], *lines[-3:])
    short = (line for line in edges if len(line) < _LONGEST_TITLE and _TODAY not in line)
    leads = map(_of_lead, lines[:_HEADS])
    return next(filter(None, (*map(dated, short), *leads)), None)


def _of_lead(line: str) -> str | None:
    """Return the date with which a lead begins behind who sends it: 【本报讯】2024年3月5日,.

    Or that with which it begins to tell of a press conference: 2024年3月5日上午,市统计局召开….
    """
    folded = characters.fold(line[:_LONGEST_LEAD])
    sent = sent_at(folded)
    rest = folded[sent:].lstrip()
    date = DATE.match(rest) if sent else _BRIEFING.match(rest)
    return dated(date[0]) if date else None


def dated(line: str) -> str | None:
    """Return the date that *line* has, ISO 8601: 2024年3月5日, 2024-3-5, 二〇二四年三月五日."""
    folded = characters.fold(line)
    date = SPELLED.search(folded) or DATE.search(folded)
    if not date:
        return None
    year, month, day = map(_number, date.groups())
    iso = f"{year}-{month:02}-{day:02}"
    try:
        period.parse(iso)
    except ValueError:
        return None
    return iso


def _number(text: str) -> int:
    """Return the number that *text* spells: 12, 二零二四, 三十一, 五."""
    return number(text) if "十" in text else int(digits(text))
