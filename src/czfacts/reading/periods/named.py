"""What periods the times of a text may mean, wherever they stand in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from czfacts.reading.periods.about import clock_of
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.periods.iso import YEAR
from czfacts.reading.text.page import shape
from czfacts.reading.text.sentences import Text
from czfacts.reading.text.times import TIME
from czfacts.regex import lazy_regex
from czfacts.values.period import Period, parse, problem

_LEAD = 8  # characters before a time
_PARTS = ("half", "quarters", "quarter", "months", "first", "month")
_SHIFTED = frozenset("今去昨前明后")
# Years and months that are counted, which may be any: 十年前, 下一个三年, 连续两个月.
_COUNTED = lazy_regex(
    "[0-9一二两三四五六七八九十几]年(?:多|间|时间)*[,，]?(?:[以之]?[内前后里间来]|下来)"
    "|(?:下一?个?|今后|未来|这|近|过去)[0-9一二两三四五六七八九十几]+年|(?<![前首头0-9一二两三四五六七八九十])[0-9一二两三四五六七八九十几]+个月|[0-9十]年代|(?:次|翌|转|隔|那一?)年"
)
_OPEN = lazy_regex("起|[以之]?后|以来|开始")
# A time that something is only compared with, and of which no figure is told: 比上年增长.
_COMPARED = lazy_regex("(?:比|较|与|同|[高低快慢多少好优]于)(?:20[0-9]{2}年的?|[上去]年)?$")
_ITS_FIGURE = lazy_regex("(?:同期|末|底|年)?(?:的|[约近超]?[0-9])")
_EVER = Period(parse("0001").start, parse("9999").end)


class Meant(NamedTuple):
    """A period that a time of a text may mean."""

    period: Period
    is_fixed: bool
    """A year, a part of a year or a date names it, which 目前, 全年 and 五年前 do not."""
    is_dated: bool
    """It has a year of its own, in digits or counted from the date of publication: 去年3月."""

    is_governed: bool = False
    """It means so only where something else names the year, or whatever it is a part of."""

    def may_be(self, wanted: Period) -> bool:
        """Tell whether *wanted* may be meant: 3月 without a year is not all of a year."""
        if self.is_dated:
            return self.period.overlaps(wanted)
        return self.period.start <= wanted.start and wanted.end <= self.period.end


class Times:
    """The times of a text, each with the periods that it may mean."""

    def __init__(self, text: Text, published: str | None) -> None:
        self._clock = clock_of(text.plain, Headlines(text.lines), published)
        self._known: dict[str, list[re.Match[str]]] = {}
        self.published = self._clock.given
        """The date of publication, ISO 8601; "" where it is not known."""

    @property
    def base(self) -> str | None:
        """The period that the text as a whole is about, ISO 8601."""
        return self._clock.base

    def meant(self, text: str, governing: str | None = None) -> Iterator[Meant]:
        """Yield what the times of *text* mean, where nothing governs and where *governing* does."""
        for time in self._found(text):
            if _is_base(time):
                continue
            is_open = _OPEN.match(time.string, time.end()) is not None
            for current in dict.fromkeys((None, governing, governing and governing[:YEAR])):
                when = self._clock.resolve(time, current)
                if when and when.iso and not problem(when.iso):
                    found = parse(when.iso)
                    found = found._replace(end=_EVER.end) if is_open else found
                    is_governed = current is not None and not _is_dated(time)
                    yield Meant(found, _is_fixed(time), _is_dated(time), is_governed)
        if _COUNTED.search(shape(text)):
            yield Meant(_EVER, is_fixed=False, is_dated=True)

    def _found(self, text: str) -> list[re.Match[str]]:
        if text not in self._known:
            self._known[text] = [*TIME.finditer(shape(text))]
        return self._known[text]


def _is_base(time: re.Match[str]) -> bool:
    """Tell whether *time* only says what something is compared with."""
    before = time.string[max(0, time.start() - _LEAD) : time.start()]
    return bool(_COMPARED.search(before)) and not _ITS_FIGURE.match(time.string, time.end())


def _is_fixed(time: re.Match[str]) -> bool:
    """Tell whether *time* is a year or a part of one."""
    return not time["last"] and (_is_dated(time) or any(time[part] for part in _PARTS))


def _is_dated(time: re.Match[str]) -> bool:
    year = time["year"] or ""
    is_dated = any(time[part] for part in ("y1", "since_year", "ya", "ylist", "reported", "ys"))
    return is_dated or (year[:1] in _SHIFTED or year[:1].isdigit())
