"""From when to when a change was (从2016年到2020年, 六年间), and what is no change (由三人发起)."""

import re
from bisect import bisect_left

from czfacts.reading.periods.iso import DAY, MONTH, is_a
from czfacts.reading.periods.when import When
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.regex import lazy_regex

_FROM, _TO = ("从", "自"), ("到", "至")
_STOP = lazy_regex("[。;!?]")
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
    if time["month"] and "以来" in time[0]:
        return first
    if not last or is_a(first, DAY):
        return None
    is_told = time["between"] == "间" and f"{first}年" in time.string[: time.start()]  # 六年间
    is_named = time["ya"] or time["y1"] or time["since_year"] or time["to"] in _TO
    return first if is_named or is_told else None


def is_change(page: Page, clause: Clause) -> bool:
    """Tell whether what began with the figure of *clause* turns into another: 由36所并到17所."""
    end, at = clause.figure.end, bisect_left(page.figures, clause.figure.end, key=lambda f: f.start)
    if at == len(page.figures) or _STOP.search(page.text, end, page.figures[at].start):
        return False
    return _TURNS.search(page.text, end, page.figures[at].start) is not None
