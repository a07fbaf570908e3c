"""From when to when a change was (从2016年到2020年, 六年间), and what is no change (由三人发起)."""

import re
from bisect import bisect_left

from czfacts.reading.periods.frame import Frame
from czfacts.reading.periods.iso import DAY, MONTH, YEAR, YEARS, is_a
from czfacts.reading.periods.state import State
from czfacts.reading.periods.when import When
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.times import SINCE
from czfacts.regex import lazy_regex

_FROM, _TO = ("从", "自"), ("到", "至")
_STOP = lazy_regex("[。;!?]")
_VAGUE = lazy_regex(
    "平[日时常]|往[年常日]|最[高低好差多少初]|初期|之初|[建开][场园校厂馆业]|当初|过去|原[来先]|[^年月日天]前"
)  # 由平日的180元
_SINCE = lazy_regex(
    r"(?:[与和同]|是|为|相当于)(?P<with>(?:19|20)[0-9]{2})年(?:相比|的)|[比较](?P<than>(?:19|20)[0-9]{2})年"
)
_THEN = lazy_regex(f"[一-龥]{{1,6}}{SINCE}")
_TURNS = lazy_regex("[到至为成]|[升降增减涨跌缩扩压提翻变跃]")  # 由三家发起(出资5万元) does not


def joined(
    page: Page, before: re.Match[str], first: str, time: re.Match[str], last: str
) -> str | None:
    """Return the span of two times side by side: 从那年到2016年; None where they are not."""
    if before.end() != time.start() or not page.text.startswith(_FROM, before.start()):
        return None
    if not (time["to"] or "").startswith(_TO):
        return None
    begin, end = first.partition("/")[0], last.rpartition("/")[2]
    length = min(len(begin), len(end), MONTH)
    return f"{begin[:length]}/{end[:length]}" if begin[:length] < end[:length] else None


def start_of(time: re.Match[str], when: When) -> str | None:
    """Return the first of the years or months that are named as the begin and the end."""
    first, _, last = (when.iso or "").partition("/")
    if time["month"] and SINCE in time[0]:
        return first
    if not last or is_a(first, DAY):
        return None
    is_told = time["between"] == "间" and f"{first}年" in time.string[: time.start()]  # 六年间
    is_named = time["ya"] or time["y1"] or time["since_year"] or time["to"] in _TO
    return first if is_named or is_told else None


def base_year(text: str, start: int, end: int) -> str | None:
    """Return the year that a clause compares with: 与2005年相比, 比1978年."""
    based = [*_SINCE.finditer(text, start, end)]
    return based[-1]["with"] or based[-1]["than"] if based else None


def is_change(page: Page, clause: Clause, it: Said) -> bool:
    """Tell whether what began with the figure of *clause* turns into another: 由36所并到17所."""
    if _is_vague(it):
        return True  # 由过去的50分钟缩短到一刻钟
    end, at = clause.figure.end, bisect_left(page.figures, clause.figure.end, key=lambda f: f.start)
    if at == len(page.figures) or _STOP.search(page.text, end, page.figures[at].start):
        return False
    return _TURNS.search(page.text, end, page.figures[at].start) is not None


def _is_vague(it: Said) -> bool:
    start = it.words.says("from")
    return bool(start and _VAGUE.search(start.word))


def before(state: State, known: str | None, frame: Frame, it: Said) -> str | None:
    """Return when a change began of which no beginning is told: 由5%.

    *known*: with what the months that govern were compared before.
    """
    flow = state.flow or ""
    if known := state.since or known:
        return known[:YEAR] if is_a(flow, YEARS) else known
    if not is_a(flow, YEAR, YEARS) or _is_vague(it):
        return None
    year = int(flow[:YEAR])
    now = frame.year or year + 1
    is_within = not frame.base and flow == str(year) and year < now  # 去年由3元涨到5元
    return None if year == now or is_within else str(min(year - 1, now))


def is_first(time: re.Match[str]) -> bool:
    """Tell whether a month is only the first: 5月以来, 9月开馆以来."""
    is_since = SINCE in time[0] or _THEN.match(time.string, time.end())
    is_begin = time[0].startswith(("自", "从")) and time.string.startswith("起", time.end())
    return bool(time["month"] and (is_since or is_begin))
