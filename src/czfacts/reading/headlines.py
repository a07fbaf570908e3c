"""The title and the dateline of a text."""

import re

from czfacts.values import characters

_TITLE = re.compile(r"公报|报告|简报|简况|情况|分析|概览|运行|业绩|半年报|年报|季报|综述|回顾|摘要")
_REPORT = re.compile(r"公报|报告|简报|简况|情况|分析|概览|运行|综述|摘要|统计")
_DATELINE = re.compile(r"((?:19|20)[0-9]{2})(?:年|-|/|\.)([0-9]{1,2})(?:月|-|/|\.)([0-9]{1,2})日?")
_LONGEST_TITLE = 60
_FIRST_LINES = 14


class Headlines:
    """What stands above a text."""

    def __init__(self, lines: list[str]) -> None:
        self.number = _title(lines)
        """The paragraph of the title, from 1; 0 where there is none."""
        self.title = characters.fold(lines[self.number - 1]) if self.number else ""
        self.is_report = bool(_REPORT.search(self.title))
        """A report, a communiqué or an analysis, no prose."""
        self.date = _date(lines)
        """The date that stands above or below a text, ISO 8601."""


def _title(lines: list[str]) -> int:
    first = [
        number
        for number, line in enumerate(lines[:_FIRST_LINES], 1)
        if len(line) < _LONGEST_TITLE and "。" not in line
    ]
    titled = next((number for number in first if _TITLE.search(lines[number - 1])), 0)
    return titled or (1 if first[:1] == [1] else 0)


def _date(lines: list[str]) -> str | None:
    for line in (*lines[:_FIRST_LINES], *lines[-3:]):
        if len(line) < _LONGEST_TITLE and (date := _DATELINE.search(characters.fold(line))):
            return f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}"
    return None
