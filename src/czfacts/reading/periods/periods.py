"""Which of the times of a text a figure is of."""

import re
from bisect import bisect_left
from typing import NamedTuple

from czfacts.reading.names.names import Name, is_led, plain
from czfacts.reading.periods.about import base, holiday, is_open
from czfacts.reading.periods.asides import JOINTS, NEAR, governs, is_aside, is_end
from czfacts.reading.periods.clock import Clock, When, last_day, month_before
from czfacts.reading.periods.headlines import Headlines, bare_year
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page, shape
from czfacts.reading.text.times import TIME, number
from czfacts.reading.text.words import table
from czfacts.regex import lazy_regex
from czfacts.values.normal import is_rate

_REPORT = lazy_regex(r"工作报告")
_LONGEST_TITLE = 60
_YEAR, _MONTH, _YEARS, _DAY = len("2021"), len("2021-01"), len("2021/2025"), len("2021-01-01")
_MONTHS = len("2021-01/2021-06")
_FAR = 9999
_VAGUE = lazy_regex("平[日时常]|往[年常日]|最[高低好差多少]")  # 由平日的180元
_AFTERWARDS = lazy_regex(
    r",?(?:出现在|出现于|发生在|发生于|创于)"
)  # 最大负荷3148万千瓦,出现在8月11日
_SINCE = lazy_regex(
    r"(?:[与和同]|是|为|相当于)(?P<with>(?:19|20)[0-9]{2})年(?:相比|的)|[比较](?P<than>(?:19|20)[0-9]{2})年"
)
_PLANS = lazy_regex(r"目标|工作安排|计划(?!.*(?:执行|完成|落实))|打算")
_YEARLY = lazy_regex(r"(?<![占成为的])(?<![占成为的]全)年度?(?:计划|目标|任务|预算|指标)")
_COMPARED_TO = lazy_regex(
    r"(?:比|较|[高低多少大小快慢]于|超过|不及|不如)\Z"
)  # 较(去年4450万人次)增一成
_ITS = lazy_regex(r"的?(?:约|近|逾|超|大约)?\Z")
_THEN = lazy_regex(
    r"(?:则|就|还|才|也|仍|只|仅|已)*(?:[为是有]|只有|仅有)?(?:增长|下降|同比)?的?\Z"
    r"|(?:这个?|该)[^,;。0-9]{1,6}?(?:[才只仅还]|不过)[有是为]?\Z"
)
# What happened once is no time of what follows: 今年再次出台方案, 培育...。(年产值50亿元)
_EVENT = lazy_regex(
    "(?:再次|又|先后|相继|正式|陆续|专门)?(?:出台|印发|制定|召开|启动|发布|提出|颁布|修订|下发|举行)"
    r"|(?:刚|才|新)?(?:上马?|建|买|开|修|投产|建成|落成|开业|成立|引进|启用)[^,;。0-9的]{0,3}的(?=[一-龥])"
)  # 今年3月新上的烘干机
_RESUMED = lazy_regex(r"其中|在?这[0-9一-龥]|上述|其余")
_BEFORE = lazy_regex(r"(?:则?[为是]|仅[为有]?|只有|不过)?\Z")  # 上年(为)8060元
_AGE = lazy_regex(r"(?:[0-9]|[一二三四五六七八九十]){1,3}岁")
_FULL_STOP = lazy_regex("[。!?]")
_PLANNED = lazy_regex(r"(?:达产|投产|建成|投用|投运|满产)后|拟(?=[投建新募])")
_ONCE = lazy_regex(
    r"[\"']?(?:而|但是?|可是?|不过)?(?:从前|以前|过去(?![了的0-9一二三四五六七八九十几])|原[先来]|早[先年]|往年|当初|平[日时常]|高峰时)"
)
_REACHED = ("达到", "达", "达到了", "超过", "突破", "保持在", "稳定在", "控制在")
_REACHING = ("突破", "超", "过", "达", "逾", "跨")
_SUMS = ("累计", "合计", "共", "共计")


class Period(NamedTuple):
    """When a figure is of."""

    iso: str | None
    span: Span | None = None
    """Where its clause says so, None where it was said before."""


class _State(NamedTuple):
    flow: str | None
    day: str | None
    lasting: str | None = None
    """What governs again behind a sentence: a day, and what is yet to come, do not outlast it."""
    is_untold: bool = False
    """The sentence tells what is to be built, or how it once was."""
    listed: tuple[str, ...] = ()
    """Years that are listed: 2022年、2023年和2024年."""
    since: str | None = None
    """What the sentence compares with: 2010年与2005年相比."""
    returns: str | None = None
    """What governs again behind a semicolon: 3月为增长2%; (进口增长5%)."""
    first: str | None = None
    """What the sentence named first."""
    last_day: str | None = None
    """The day that governed the sentence before."""


# What was said before is not what was before: 由98亿元修订为99亿元, 预测由5%下调至4%.
_REVISED = lazy_regex(
    "[再又]?(?:最终|重新)?(?:修订|修正|核定|核实|更正|订正|上修|下修|上调|下调)[为至到成]"
)


def _years_up_to(iso: str | None, it: Said) -> str | None:
    """Return the years that a mean is of: 两年平均 of 2021 is of 2020/2021; else None."""
    mean = it.words.mean_of_years
    if not mean or not iso or len(iso) != _YEAR:
        return None
    return f"{int(iso) - number(mean.word[0]) + 1}/{iso}"


class Calendar:
    """The times of a text, in the order in which it is read."""

    def __init__(self, lines: list[str], headlines: Headlines, published: str | None) -> None:
        self.clock = Clock(published or headlines.date)
        self.clock.holiday = holiday(lines, headlines.title, self.clock)
        self.clock.base = base(lines, headlines.title, self.clock)
        self._is_report = bool(_REPORT.search(headlines.title))
        self._section = self.clock.base
        self._state = _State(self._section, None, self._section)
        self._saved: list[_State] = []
        self._plans = False
        self._starts: dict[str, str] = {}
        """What some months were compared with by name: 由4至6月的5%降至5至7月的4%."""

    def open(self, page: Page) -> None:
        """Turn to *page*."""
        self._page = page
        self._head(page)
        begun = self._headed(page) or self._section
        self._state = _State(begun, None, begun)
        self._saved = []

    def _headed(self, page: Page) -> str | None:
        """Return the time of what a paragraph is headed with: 【2024年目标】, 【2025展望】."""
        head = shape(page.line[slice(*page.head)]) if page.head else ""
        time = TIME.search(head)
        when = self.clock.resolve(time, self._section) if time else None
        return when.iso if when else bare_year(head)

    def passed(self, mark: str) -> None:
        """Go past a punctuation mark."""
        if mark == "(":
            self._saved.append(self._state)
        elif mark == ")" and self._saved:
            self._state = self._saved.pop()
        elif mark in "。!?":
            self._state = _State(
                self._state.lasting, None, self._state.lasting, last_day=self._state.day
            )
        elif mark == ";" and self._state.returns:
            self._state = self._state._replace(flow=self._state.returns, returns=None)

    def is_future(self, period: str | None) -> bool:
        """Tell whether *period* lies behind the date of publication, or is what a report plans."""
        year = self.clock.year
        if not period or not year:
            return False
        return (
            self._plans or int(period[:_YEAR]) > year - self._is_report or self._is_to_come(period)
        )

    def _is_to_come(self, period: str) -> bool:
        """Tell whether most of some months lies behind the date of publication."""
        first, _, last = period.partition("/")
        published = self.clock.published[:_MONTH]
        return bool(last) and len(first) == len(published) == _MONTH and first >= published

    def period(self, clause: Clause, it: Said, name: Name, place: tuple[int, int]) -> Period:
        """Return the period of the figure of *clause*; ask once a clause, in order.

        *place*: which of how many figures it is that are of one thing: 分别为5亿元和6亿元.
        """
        if self._state.last_day and _RESUMED.match(self._page.text, self._first(clause)):
            self._state = self._state._replace(day=self._state.last_day)
        self._state = self._state._replace(last_day=None)
        local, span = self._met(clause, it)
        self._remember(clause)
        local, span = self._afterwards(clause) or self._of_base(clause) or (local, span)
        if local:
            return Period(local.iso, span)
        is_revised = _REVISED.match(self._page.text, clause.figure.end)
        if it.words.says("from") and self._state.flow and not is_revised:
            return Period(self._before(it))
        if self._state.flow and any(
            _YEARLY.search(self._page.text, *each) for each in (clause.head,)
        ):
            return Period(self._state.flow[:_YEAR])
        if self._state.is_untold:
            return Period(None)
        found = self._of_each(*place) or self._settled(clause, it, name)
        return Period(_years_up_to(found, it) or found, span)

    def _first(self, clause: Clause) -> int:
        """Return where the words before the figure of *clause* begin."""
        return min(span[0] for span in (*clause.leads, clause.head))

    def _of_each(self, number: int, count: int) -> str | None:
        """Return the year of the *number*-th of *count* figures where they have one each."""
        flow, listed = self._state.flow, self._state.listed
        if count == len(listed) > 1:
            return listed[number]
        if not flow or len(flow) != _YEARS or count == 1:
            return None
        first, last = map(int, flow.split("/"))
        return str(first + number) if count == last - first + 1 else None

    def _met(self, clause: Clause, it: Said) -> tuple[When | None, Span | None]:
        """Go through the times of a clause; return one that is said of its figure alone."""
        local, where = None, None
        listed: list[str] = []
        since = -1
        for span in (*clause.leads, clause.head):
            for time in self._times(clause, span, it):
                when = self.clock.resolve(time, self._state.flow)
                is_told = bool(time["thismonth"]) and time.start() == since  # 7—8月当月
                if when is None or is_told or self._is_over(time, when, clause):
                    continue
                is_joined = self._page.text[since : time.start()] in JOINTS
                listed = [*(listed if is_joined else []), *(when.each or [when.iso or ""])]
                where, local, since = time.span(), None, time.end()
                if is_end(time, it) and it.words.says("from") and when.iso and self._state.flow:
                    self._starts[self._state.flow] = when.iso
                is_within = bool(time["thisyear"] and self._state.day)  # (截至昨日)年内累计跌6%
                if when.passes or is_within or is_end(time, it) or self._is_aside(time, clause):
                    local = self._before_it(time) or when
                elif self._is_past(time, when, clause):
                    returns = self._state.returns or self._state.flow
                    self._state = self._state._replace(flow=when.iso, day=None, returns=returns)
                else:
                    lasting, before = self._state.lasting, self._state.flow
                    if span != clause.head and _EVENT.match(self._page.text, time.end()):
                        when = when._replace(is_brief=True)
                    self._keep(when)
                    if self._page.text.endswith("其中", 0, time.start()):  # 其中下半年下降4%
                        self._state = self._state._replace(lasting=lasting, returns=before)
                    self._state = self._state._replace(listed=tuple(listed))
        return local, where

    def _is_over(self, time: re.Match[str], when: When, clause: Clause) -> bool:
        """Tell whether *time* governed a sentence before: 预计明年6月通车。全县(签约46个)."""
        between = self._page.text[time.end() : clause.figure.start]
        return self._passes(when.iso) and bool(_FULL_STOP.search(between))

    def _is_aside(self, time: re.Match[str], clause: Clause) -> bool:
        """Tell whether a time is of one figure alone: (客单价31元)上年为33元; 他今年七十岁."""
        text, end = self._page.text, time.end()
        if _AGE.match(text, end):
            return True
        is_past = time["year"] in ("上年", "上一年", "去年") and time["core"] == time["year"]
        return (
            is_past
            and clause.figure.start - end < NEAR
            and bool(self._state.flow)
            and bool(_BEFORE.match(text, end, clause.figure.start))
        )

    def _is_past(self, time: re.Match[str], when: When, clause: Clause) -> bool:
        """Tell whether a time before the one that governs is of its clause alone: 3月为增长2%."""
        flow, stop = self._state.flow, clause.figure.start
        is_before = bool(flow and when.iso and last_day(when.iso) < last_day(flow))
        is_ago = bool(time["ago"]) and self._page.text[time.end() : stop].find(",") < 0
        return is_before and (is_ago or _THEN.match(self._page.text, time.end(), stop) is not None)

    def _before_it(self, time: re.Match[str]) -> When | None:
        """Return the month before the one that is told of: 由上月下降2%转为上涨1%."""
        flow = self._state.flow or ""
        return When(month_before(flow)) if time["lastmonth"] and len(flow) == _MONTH else None

    def _before(self, it: Said) -> str | None:
        """Return when a change began of which no beginning is told: 由5%."""
        flow = self._state.flow or ""
        if known := self._state.since or self._starts.get(flow):
            return known
        start = it.words.says("from")
        if len(flow) not in (_YEAR, _YEARS) or (start and _VAGUE.search(start.word)):
            return None
        year, now = int(flow[:_YEAR]), self.clock.year or _FAR
        return None if year == now else str(min(year - 1, now))

    def _of_base(self, clause: Clause) -> tuple[When, Span] | None:
        """Return the time of a figure that is what is compared with: 较去年4450万人次(增一成)."""
        text, stop = self._page.text, clause.figure.start
        for end in range(stop, max(0, stop - 3), -1):
            start = self._page.time_ends.get(end)
            if start is None or not _ITS.match(text, end, stop):
                continue
            when = self.clock.resolve(self._page.times[start], self._state.flow)
            is_his = text.startswith("的", end)  # 小(于一季度)的19个基点
            at = self._page.times[start].start("core") if is_his else start
            if when and when.iso and _COMPARED_TO.search(text, max(0, at - 2), at):
                return when, (start, end)
        return None

    def _afterwards(self, clause: Clause) -> tuple[When, Span] | None:
        """Return the time that is told behind a figure: 最大负荷3148万千瓦, 出现在8月11日."""
        text = self._page.text
        after = _AFTERWARDS.match(text, clause.figure.end)
        time = self._page.times.get(after.end()) if after else None
        if after and not time:
            time = self._page.times.get(after.end() - 1)  # 在8月11日
        when = self.clock.resolve(time, self._state.flow) if time else None
        return (when, time.span()) if time and when else None

    def _head(self, page: Page) -> None:
        """Take the time of a heading, or of a paragraph's first words, for what follows."""
        is_heading = len(page.text) < _LONGEST_TITLE and not page.figures
        for start, time in [*page.times.items()][:1]:
            if _COMPARED_TO.search(page.text, max(0, start - 2), start):  # 比上年增长(%)
                return
            if is_heading and self._names_base(page):
                return
            if is_heading or (self._is_report and start < len("刚刚过去的")):
                when = self.clock.resolve(time, self._section)
                is_long = when and when.iso and len(when.iso) in (_YEAR, _YEARS)
                if when and is_long and not when.is_stock and not is_open(time):
                    self._section = self._section if self._is_within(when.iso) else when.iso
                    self._plans = is_heading and bool(_PLANS.search(page.text))

    def _names_base(self, page: Page) -> bool:
        """Tell whether a line names another time and the text's own: 新的一年, 现将上年情况公布."""
        whens = [self.clock.resolve(time, self._section) for time in page.times.values()]
        named = {when.iso for when in whens if when}
        return len(named) > 1 and self.clock.base in named

    def _is_within(self, iso: str | None) -> bool:
        """Tell whether *iso* is the year of the months that the text is about."""
        base = self.clock.base or ""
        return bool(iso) and base != iso and base.startswith(iso or "")

    def _times(self, clause: Clause, span: Span, it: Said) -> list[re.Match[str]]:
        """Return the times in *span* that say when; what something is compared with does not."""
        start, end = span
        starts = self._page.time_starts
        found = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        return [
            time
            for time in map(self._page.times.__getitem__, found)
            if (span == clause.head or governs(self._page, time, span))
            and not is_aside(self._page, time, start, clause.figure.start, it)
        ]

    def _remember(self, clause: Clause) -> None:
        """Keep the year that a clause compares with: 2010年与2005年相比, 是2012年的9.3倍."""
        text = self._page.text
        for start, end in (*clause.leads, clause.head):
            if _PLANNED.search(text, start, end) or self._is_once(start, clause):
                self._state = self._state._replace(is_untold=True)
            for based in _SINCE.finditer(text, start, end):
                self._state = self._state._replace(since=based["with"] or based["than"])

    def _is_once(self, start: int, clause: Clause) -> bool:
        """Tell whether a figure is told with how it once was: 过去一根竹子卖6元."""
        text, stop = self._page.text, clause.figure.start
        starts = self._page.time_starts
        is_last = bisect_left(starts, start + 1) == bisect_left(starts, stop)
        return is_last and bool(
            _ONCE.match(text, start) and not _FULL_STOP.search(text, start, stop)
        )

    def _keep(self, when: When) -> None:
        lasting = self._state.lasting
        if not when.is_stock or not when.iso:
            flow = when.iso or self._section
            first = self._state.first
            if when.is_brief or self._passes(when.iso):
                lasting = lasting or self._year_of(when.iso)
            elif not first or not _is_part(flow, first):
                lasting, first = flow, first or flow
            self._state = self._state._replace(
                flow=flow, day=None, lasting=lasting, is_untold=False, first=first
            )
        else:
            flow = self._state.flow if self._holds(when.iso) else when.iso[:_YEAR]
            lasting = lasting or flow
            self._state = self._state._replace(
                flow=flow, day=when.iso, lasting=lasting, is_untold=False
            )

    def _year_of(self, iso: str | None) -> str | None:
        """Return the year of a day before publication, in which what follows may be told."""
        published = self.clock.published
        is_day = iso is not None and len(iso) == _DAY and iso <= published
        return published[:_YEAR] if iso and is_day and iso[:_YEAR] == published[:_YEAR] else None

    def _passes(self, iso: str | None) -> bool:
        """Tell whether a time does not govern beyond its sentence: a day, what is yet to come."""
        published = self.clock.published
        return iso is not None and (len(iso) == _DAY or "" < published < iso)

    def _holds(self, day: str) -> bool:
        """Tell whether *day* ends the months that are spoken of: 6月末 of a first half."""
        flow = self._state.flow
        return bool(flow and len(flow) > _YEAR and last_day(flow) == day)

    def _settled(self, clause: Clause, it: Said, name: Name) -> str | None:
        flow, day = self._state.flow, self._state.day
        noun = table("nouns").before(plain(name), 0, len(plain(name)))
        if day and not (noun and noun.has("flow")):
            return day
        if day and flow == day[:_YEAR] and day != last_day(day[: len("2021-01")]):
            return f"{day[:_YEAR]}-01-01/{day}"  # 到11月20日收入
        if flow and len(flow) == _YEARS and self._is_at_end(clause, it, name):
            return flow[_YEAR + 1 :]
        return flow

    def _is_at_end(self, clause: Clause, it: Said, name: Name) -> bool:
        """Tell whether a figure of several years is that of the last: 森林覆盖率达到52%."""
        text, unit = self._page.text, clause.figure.unit
        if it.relation.startswith("change") or it.words.has(*_SUMS) or unit == "倍":
            return False
        if "累计" in text[slice(*clause.head)] or is_led(name):
            return False
        if it.relation in ("share", "ratio") or it.words.has(*_REACHED) or it.words.says("to"):
            return True
        if "均" in plain(name):
            return True
        noun = table("nouns").before(plain(name), 0, len(plain(name)))
        is_stock = bool(noun and noun.has("stock"))
        return is_rate(unit) or is_stock or text.startswith(_REACHING, clause.figure.start)


def _is_part(iso: str | None, months: str) -> bool:
    """Tell whether *iso* is a month or a quarter of *months*: 6月 of 上半年."""
    if not iso or iso == months or len(months) != _MONTHS or len(iso) not in (_MONTH, _MONTHS):
        return False
    return months[:_MONTH] <= iso[:_MONTH] and iso[-2:] <= months[-2:]
