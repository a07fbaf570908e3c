"""The time that headings and the first words of paragraphs set for what follows them."""

import re

from czfacts.reading.periods.about import is_open
from czfacts.reading.periods.asides import PAST, is_record
from czfacts.reading.periods.beside import is_base
from czfacts.reading.periods.clock import Clock
from czfacts.reading.periods.headlines import bare_year, is_crumbs
from czfacts.reading.periods.iso import DAY, YEAR, YEARS, is_a
from czfacts.reading.periods.when import When
from czfacts.reading.text.page import Page, shape
from czfacts.reading.text.times import TIME
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex

_LONGEST_TITLE = 60
_ASKS = ("?", '?"', ":")
_CAPTION = lazy_regex(r"(?:\([^()]*\))?\W{0,4}图[0-9一]")
_SENTENCE = lazy_regex(r"[。!?;][\"')]*\Z")
_BULLET = lazy_regex(r"[^\w\s(\"“「【《]")
_SENTENCE_ENDS = ("。", "!", "?", ";")  # of what is no heading
# What is to be done: 2025年安排, 下一步打算, 主要目标.
_PLANS = lazy_regex(
    "目标(?!.*(?:完成|实现|达成|执行))|(?:年|季度|月|工作|任务|目标|具体|总体)安排(?!情况|.*(?:执行|完成|落实))|计划(?!.*(?:执行|完成|落实|生育))|打算|下一?步|下一?阶段|工作(?:任务|部署|思路|重点)|(?:重点|主要)任务(?!.*(?:完成|进展|落实))|重点工作(?!.*(?:完成|进展|落实|回顾))"
)
_PROBLEMS = lazy_regex(
    lambda: (
        rf"(?:\A|[,。!;])(?:(?!{alternatives('pages', 'solved')})[^,。!;])*?"
        rf"(?:{alternatives('pages', 'problem')})"
    )
)
_FIRST_WORDS = 40
_NAMED = lazy_regex("《[^》]*\\Z")
_CALL = lazy_regex(r"\w{2,8}!")
_NUMBERED = lazy_regex(
    r"[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+|[0-9]+[.、]|\([0-9]+\)"
)


class Sections:
    """The sections of a text, in the order in which it is read."""

    def __init__(self, clock: Clock, title: int, *, is_report: bool) -> None:
        self._clock = clock
        self._title = title
        """The paragraph of the title, of whose time the clock knows already."""
        self._is_report = is_report
        self.time = clock.base
        """What the section is about."""
        self.plans = False
        """The section says what is to be done."""
        self._marked = ""
        """How the heading is numbered that said so."""
        self._asked: str | None = None
        """The time of a question, or of what stands before a list: 目前进度:."""
        self._mark: str | None = ""
        """With what the paragraph before begins, an item of a list; None where it asked."""

    def open(self, page: Page) -> str | None:
        """Turn to *page*; return the time with which it begins."""
        self._head(page)
        bullet = _BULLET.match(page.line)
        mark = bullet[0] if bullet else ""
        is_line = bool(page.figures) and len(page.text) < _LONGEST_TITLE
        is_line = is_line and not page.text.endswith(_SENTENCE_ENDS)
        is_item = mark == self._mark and (bool(mark) or is_line)
        if self._mark is not None and not is_item:
            self._asked = None
        begun = self._headed(page) or self._asked or self.time
        if is_a(begun, YEARS) and _PROBLEMS.search(page.text, 0, _FIRST_WORDS):
            begun = begun[-YEAR:]  # 五年来的成绩来之不易, 问题也不容回避
        asked = self._of_question(page)
        self._asked, self._mark = (asked, None) if asked else (self._asked, mark)
        return begun

    def _of_question(self, page: Page) -> str | None:
        """Return the time of a question or a colon at the end of *page*, which the next answers."""
        text = page.text
        is_list = not page.figures and text.endswith(having("pages", "prices"))
        first = next(iter(page.times.values()), None) if is_list else None
        is_list = first is not None and bool(first["today"])
        if not (is_list or text.endswith(_ASKS)):
            return None
        asked = text.rfind("," if text[-1] == ":" else "。") + 1
        for start, time in reversed(page.times.items()):
            is_its = start >= asked and not is_base(text, start)
            when = self._clock.resolve(time, None) if is_its else None
            is_day = when and is_a(when.iso, DAY) and not is_list and text[-1] != ":"
            if when and when.iso and not is_day:
                return when.iso
        return None

    def _headed(self, page: Page) -> str | None:
        """Return the time of what a paragraph is headed with: 【2024年目标】, 【2025展望】."""
        head = shape(page.line[slice(*page.head)]) if page.head else ""
        time = TIME.search(head)
        when = self._clock.resolve(time, self.time) if time else None
        return when.iso if when else bare_year(head)

    def _head(self, page: Page) -> None:
        """Take the time of a heading, or of a paragraph's first words, for what follows."""
        is_heading = len(page.text) < _LONGEST_TITLE and not page.figures
        if page.number > self._title and is_crumbs(page.shaped):
            self.time, self.plans = None, False  # what follows was pasted behind it
            return
        if not (is_heading or self._is_report):
            return
        start, time = next(iter(page.times.items()), (0, None))
        if is_heading and not page.text.endswith(_SENTENCE_ENDS):
            self._plan(page)
        is_named = _NAMED.search(page.text, 0, start)  # 图片来源:《"十四五"规划》
        if (
            not time
            or is_named
            or is_base(page.text, start)
            or (is_heading and self._names_base(page))
        ):
            return  # 比上年增长(%)
        if page.number == self._title:
            return
        is_heading = is_heading and not (
            _SENTENCE.search(page.text) or is_record(time) or _CAPTION.match(page.text)
        )
        call = _CALL.match(page.text)  # 各位代表!
        start -= call.end() if call else 0
        if is_heading or (self._is_report and start < 5):  # 刚刚过去的2023年
            self._take(time, is_heading=is_heading)

    def _take(self, time: re.Match[str], *, is_heading: bool) -> None:
        when = self._clock.resolve(time, self.time)
        if is_heading and self._is_report and time["core"] in PAST:
            when = When(self._clock.base)  # 上年工作回顾
        is_long = when and when.iso and (is_a(when.iso, YEAR, YEARS) or time["dotted"])
        if when and is_long and not is_open(time):
            self.time = when.iso
            self.plans &= is_heading

    def _plan(self, page: Page) -> None:
        """Take from a heading whether plans follow; one that is numbered otherwise is under it."""
        is_plan = _PLANS.search(page.text) is not None
        if not (is_plan or self.plans):
            return
        numbered = _NUMBERED.match(shape(page.line).lstrip())
        marked = "".join(sign for sign in numbered[0] if sign in "、().第") if numbered else ""
        if is_plan:
            self.plans, self._marked = True, marked
            base = self._clock.base or ""
            if self._is_report and is_a(base, YEAR) and self.time == base:
                self.time = str(int(base) + 1)  # 下一步工作
        elif marked == self._marked:
            self.plans, self.time = False, self._clock.base

    def _names_base(self, page: Page) -> bool:
        """Tell whether a line names another time and the text's own: 新的一年, 现将上年情况公布."""
        whens = [self._clock.resolve(time, self.time) for time in page.times.values()]
        named = {when.iso for when in whens if when}
        return len(named) > 1 and self._clock.base in named
