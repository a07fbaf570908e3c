"""Times that govern a single figure: 上年为8060元, 出现在8月11日, 较去年4450万人次."""

import re
from bisect import bisect_left

from czfacts.reading.figures.marks import SENTENCE_END
from czfacts.reading.periods.asides import NEAR, PAST, is_beaten, is_multiple
from czfacts.reading.periods.clock import Clock
from czfacts.reading.periods.iso import MONTH, MONTHS, YEAR, is_a, last_day, shifted
from czfacts.reading.periods.when import NEVER, When
from czfacts.reading.relations.benchmarks import is_expected
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

_AFTERWARDS = lazy_regex(
    r",?(?:出现在|出现于|发生在|发生于|创于)|,于(?=[^,;。]{2,8}创下)|(?:[可将拟料]|有望|预计)[在于]"
)  # 最大负荷3148万千瓦,出现在8月11日; 七成可于今年内入账
_OPENING = ("(", "（")
_COMPARED_TO = lazy_regex(
    r"(?:比|较|距离?|[高低多少大小快慢]于|超过|不及|不如)\Z"
)  # 较(去年4450万人次)增一成
# 较2021年9月历史高位398点(回落28%), 距2021年1.42万元的高点(跌三成)
_AT_PEAK = lazy_regex(lambda: f"的?(?:{alternatives('when', 'peak')})的?")
_OF_PEAK = lazy_regex(lambda: f"的(?:{alternatives('when', 'peak')})")
# 打破2019年(收益数4735亿元、收益率)11.8%的纪录
_ITS_MEASURE = lazy_regex(r"(?:[^,;。、的]{0,14}、)?[^,;。0-9、]{0,10}")
ALL_YEAR = "全年"
_MUCH = ("百分点", "基点", "倍", "成")
_THAN = lazy_regex("[更还]?[高低多少大小快慢](?![0-9一二三四五六七八九十])")
_HELD = lazy_regex(
    r"(?:、[^,;。、的]{0,14})?的|[,。]|[一-龥]{0,4}(?:[纪记]录|新[高低]|[高低][位点峰]|水[平准])"
)
_ONCE = lazy_regex(lambda: rf"(?:{alternatives('when', 'once')})\w?\Z")
_ITS = lazy_regex(r"的?(?:约|近|逾|超|大约)?\Z")
_THEN = lazy_regex(
    r"(?:则|就|还|才|也|仍|只|仅|已)*(?:[为是有]|只有|仅有)?(?:增长|下降|同比)?的?\Z"
    r"|,?(?:[这该同][一两二三几]?[个项组些]?|[两二]者)[^,;。0-9]{1,6}?(?:[才只仅还]|不过|[是为])[有是为]?\Z"
    r"|[^,;。0-9]{1,8}那[一]?年(?:[才只仅还]|不过)?[是有为]\Z"
    r"|的[^,;。0-9]{1,8}则[为是]?\Z"
    r"|时?,?[^,;。0-9]{1,8}?(?:[才只仅还]|不过|不[足到])[一-龥]{0,2}\Z"
)
_BEFORE = lazy_regex(
    lambda: rf"(?:{alternatives('when', 'season')})?(?:则?[为是]|[仅才只][为有]?|不过)?\Z"
)  # 上年(为)8060元, 去年(春节是)31起
# 最高峰10月8日(6.2万人), 峰值出现在5月1日, 达(24万辆)
_PEAK = lazy_regex(
    r"(?:最[高大低小多少][一-龥]{0,4}|[高低]峰|峰[值日]?|谷值)(?:则|就|是|为|在|于|出现|发生)*\Z",
    needs="最峰值",
)
_PAUSES = frozenset(("", *",;。()"))
_REACH = 12  # characters before a time that are looked at
_AGE = lazy_regex(
    r"(?:[0-9]|[一二三四五六七八九十]){1,3}岁|[二三四五六七八九]?十[一二三四五六七八九]?[,。;]"
)  # 他今年七十岁, 她今年六十八,


def of_base(
    page: Page, clock: Clock, flow: str | None, clause: Clause, it: Said
) -> tuple[When, Span] | None:
    """Return the time of a figure that is what is compared with: 较去年4450万人次(增一成)."""
    if is_expected(page, it):
        return None  # 较8月预测的(2.97%)
    text, stop = page.text, clause.figure.start
    once = _ONCE.search(text, max(0, stop - _REACH), stop)
    if once and is_base(text, once.start()):
        return NEVER, once.span()  # 较高峰时的(5.1万人)减少两成
    for end in range(stop, max(0, stop - 3), -1):
        start = page.time_ends.get(end)
        if start is None or not _ITS.match(text, end, stop):
            continue
        if is_multiple(page, page.times[start], stop):
            continue
        when = clock.resolve(page.times[start], flow)
        is_far = "距" in text[max(0, start - 2) : start]
        is_whole = (
            is_far or ALL_YEAR in page.times[start][0] or _OF_PEAK.match(text, clause.figure.end)
        )
        when = when if is_whole else _of_same_part(when, flow)
        is_his = text.startswith("的", end)  # 小(于一季度)的19个基点
        at = page.times[start].start("core") if is_his else start
        if when and is_base(text, at):
            return when, (start, end)  # also where nobody knows when that was
    return _of_beaten(page, clock, flow, clause)


def _of_same_part(when: When | None, flow: str | None) -> When | None:
    """Return *when*, of a year before the part of one that governs as its same part.

    前三个月460亿元, 同比去年的542亿元; 上半年每股盈利0.63元(2024年:1.12元).
    """
    if not when or not when.iso or not is_a(flow, MONTH, MONTHS):
        return when
    by = int(when.iso[:YEAR]) - int(flow[:YEAR])
    return when._replace(iso=shifted(flow, by)) if is_a(when.iso, YEAR) and by < 0 else when


def in_bracket(time: re.Match[str], when: When, flow: str | None, stop: int) -> When:
    """Return *when*, or what it is where it opens a bracket for one figure: (2024年:1.12元)."""
    text, end = time.string, time.end()
    end += text.startswith(":", end)
    is_open = text.endswith("(", 0, time.start()) and _BEFORE.match(text, end, stop)
    return (is_open and ALL_YEAR not in time[0] and _of_same_part(when, flow)) or when


def _of_beaten(
    page: Page, clock: Clock, flow: str | None, clause: Clause
) -> tuple[When, Span] | None:
    """Return the time of what is outdone: 打破2019年收益数4735亿元的纪录, 比去年收益率18%低."""
    number = bisect_left(page.time_starts, clause.figure.start) - 1
    if number < 0:
        return None
    time = page.times[page.time_starts[number]]
    if time[0].endswith(",") or not _ITS_MEASURE.fullmatch(
        page.text, time.end(), clause.figure.start
    ):
        return None
    is_less = is_base(page.text, time.start()) and (
        _THAN.match(page.text, clause.figure.end)
        or _AT_PEAK.fullmatch(page.text, time.end(), clause.figure.start)
    )
    is_much = clause.figure.unit.endswith(_MUCH)  # 高于去年0.3个百分点
    if not is_less and not (
        is_beaten(time) and not is_much and _HELD.match(page.text, clause.figure.end)
    ):
        return None
    when = clock.resolve(time, flow)
    return (when, time.span()) if when and when.iso else None


def is_base(text: str, start: int) -> bool:
    """Tell whether what begins at *start* is what something is compared with."""
    return bool(_COMPARED_TO.search(text, max(0, start - 2), start))


def afterwards(
    page: Page, clock: Clock, flow: str | None, clause: Clause
) -> tuple[When, Span] | None:
    """Return the time that is told after a figure: 最大负荷3148万千瓦, 出现在8月11日."""
    end = clause.figure.end
    told = page.times.get(end)
    if told and not told[0].endswith(",") and told[0][0] not in "到至":
        when = clock.resolve(told, flow)
        return (when, told.span()) if when and when.iso else None
    if bracketed := _in_brackets(page, clause):
        when = clock.resolve(bracketed, flow)
        return (when, bracketed.span()) if when and when.iso else None
    after = _AFTERWARDS.match(page.text, end)
    time = page.times.get(after.end()) if after else None
    if after and not time:
        time = page.times.get(after.end() - 1)  # 在8月11日
    when = clock.resolve(time, flow) if time else None
    return (when, time.span()) if time and when else None


def _in_brackets(page: Page, clause: Clause) -> re.Match[str] | None:
    """Return the time in brackets behind a figure, or the one before it: 3亿元(1—8月),增长2%."""
    start, at = clause.head[0], clause.figure.end
    if at not in page.times:
        at = page.time_ends.get(start, at)
        change = (
            table("before").at(page.text, start, clause.figure.start) if at in page.times else None
        )
        if not change or change.role not in ("up", "down", "since"):
            return None
    return page.times.get(at) if page.line_behind(at, 1) in _OPENING else None


def is_of_one(
    page: Page, time: re.Match[str], when: When, flow: str | None, clause: Clause
) -> bool:
    """Tell whether a time is of one figure alone: (客单价31元)上年为33元; 他今年七十岁."""
    text, end = page.text, time.end()
    if text[end - 1] != "," and _AGE.match(text, end):
        return True
    if _PEAK.search(text, max(0, time.start() - _REACH), time.start()):
        return True
    is_past = time["year"] in (*PAST, "前年") and time[0] == time["year"]
    return (
        is_past
        and clause.figure.start - end <= NEAR
        and _is_before(page, when, flow, clause)
        and _BEFORE.match(text, end, clause.figure.start) is not None
    )


def _is_before(page: Page, when: When, flow: str | None, clause: Clause) -> bool:
    """Tell whether *when* is before what governs: now, where the sentence told such a figure."""
    if flow:
        return bool(when.iso) and last_day(when.iso or flow) < last_day(flow)
    at = bisect_left(page.figures, clause.figure.start, key=lambda figure: figure.start)
    return any(
        other.unit == clause.figure.unit
        and not SENTENCE_END.search(page.text, other.end, clause.figure.start)
        for other in page.figures[max(0, at - 2) : at]
    )


def is_start(time: re.Match[str], stop: int) -> bool:
    """Tell whether the figure at *stop* is what something was at first: 占比从2017年的两成."""
    end = time.end()
    is_from = time[0].startswith(("从", "自")) or time.string.endswith("由", 0, time.start())
    return is_from and time.string.startswith("的", end) and stop - end <= NEAR


def is_of_clause(
    page: Page,
    time: re.Match[str],
    when: When,
    flow: str | None,
    clause: Clause,
    *,
    is_of_text: bool,
) -> bool:
    """Tell whether a time before *flow* is of its clause alone: 3月为增长2%.

    *is_of_text*: the whole text is of *flow*, as of a week, of which 上周 is only compared with.
    """
    text, end, stop = page.text, time.end(), clause.figure.start
    is_before = bool(flow and when.iso and last_day(when.iso) < last_day(flow))
    is_ago = bool(time["ago"]) and text[end:stop].find(",") < 0
    is_last = is_of_text and (time["wlast"] or time["lastmonth"] or time["lastquarter"])
    is_all = (
        end < stop or text[clause.figure.end : clause.figure.end + 1] in _PAUSES
    )  # not 四大行业
    return is_before and bool(is_ago or is_last or (is_all and _THEN.match(text, end, stop)))


def is_last(page: Page, start: int, stop: int) -> bool:
    """Tell whether the last time before *stop* begins at *start* or before it."""
    starts = page.time_starts
    return bisect_left(starts, start + 1) == bisect_left(starts, stop)
