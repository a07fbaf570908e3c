"""What is told as of now though no time is named: 现有286人, 雇着62人, 五十七岁的老柯."""

from bisect import bisect_left

from czfacts.reading.figures.bare import OLDEST, someone
from czfacts.reading.figures.marks import SENTENCE_END
from czfacts.reading.periods.beside import is_last
from czfacts.reading.periods.iso import DAY, MONTH, is_a
from czfacts.reading.periods.state import State
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, begin_of
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import AGES
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_EXISTING = lazy_regex(lambda: f"(?:{alternatives('when', 'existing')})")
_LASTS = lazy_regex(
    r"(?:(?<![随沿接味跟朝向顺为本带领活])着(?:[那这一]?[张份笔间套辆台])?|[还仍](?:剩下?|欠|差|缺)了?|(?<![^,。;])[他她]家?有)"
    r"(?:约|近|超过|不到|将近|大约)?\Z"
)  # 雇着(62名), 还剩(12万元)没还清
_STILL = lazy_regex(
    r"(?:[仍尚]有|(?:手[上里头中]|名下|身边)(?:还|只|共|自)?有)(?:约|近|超过|不到)?\Z"
)
# What once was, what may be, and where a change began are not of now.
_ELSE = lazy_regex(
    lambda: rf"{alternatives('when', 'once')}|过去|起初|最初|[从由可能][^,;。]{{0,4}}\Z"
)
_HABIT = lazy_regex(
    lambda: f"(?:{alternatives('when', 'habit')})(?:(?<=每.)|(?![来间多下前后内就电]))"
)  # 每天来回, not 一年来
_ONCE = lazy_regex(
    lambda: (
        r"[\"']?(?:而|但是?|可是?|不过)?(?:[一-龥]{1,3}[里中上]|[一-龥]{1,4}(?=最))?"
        rf"(?:{alternatives('when', 'once')}|最[一-龥]{{1,2}}的?(?:时候|那[几一]?年|那会儿|那阵子?)"
        r"|过去(?![了的0-9一二三四五六七八九十几])"
        "|(?<![^。!?])[随此其]后)"
    )
)
_REACH = 100  # characters of a sentence that are looked back at
_YOUNGEST = 10
_THEN = ("时年", "年仅", "当时", "那年", "到", "至", "了")
_VERBS = lazy_regex("[进入参上就时起那才便当离开以至到往及或]")


def is_present(page: Page, clause: Clause, state: State, year: str) -> bool:
    """Tell whether *clause*, which names no time, tells what there is in *year*, that of now."""
    text, (start, end) = page.text, clause.head
    if state.day:
        return False
    if _EXISTING.search(text, clause.start, end):
        return True
    is_last = state.flow == str(int(year) - 1)
    if is_age(text, clause):
        return not state.flow or state.is_carried or is_last or is_a(state.flow, DAY)
    if not state.flow and _STILL.search(text, start, end):
        return True
    is_near = not state.flow or (state.is_carried and is_last)
    return is_near and _LASTS.search(text, start, end) is not None


def is_target_price(text: str, clause: Clause) -> bool:
    """Tell whether somebody says now what a share is to be worth: 维持目标价(36元)."""
    return "目标价" in text[slice(*clause.head)]


def is_told_of_now(page: Page, clause: Clause, state: State) -> bool:
    """Tell whether a sentence goes on with now, not to compare: 开店花了(38万), 如今卖4200块."""
    text, end = page.text, clause.figure.end
    if state.flow or _ELSE.search(text, begin_of(text, clause.head[0], _REACH), clause.head[1]):
        return False
    after = bisect_left(page.time_starts, end)
    start = page.time_starts[after] if after < len(page.time_starts) else len(text)
    if start == len(text) or not page.times[start]["now"] or SENTENCE_END.search(text, end, start):
        return False
    following = bisect_left(page.figures, start, key=lambda figure: figure.start)
    return following == len(page.figures) or page.figures[following].unit != clause.figure.unit


def is_age(text: str, clause: Clause) -> bool:
    """Tell whether a figure is how old somebody is, not how old once: 16岁进城, 时年三十岁."""
    figure = clause.figure
    is_exact = figure.comparator == "=" or (
        figure.comparator in ("~", ">") and text.startswith("的", figure.end)
    )
    is_exact = is_exact and figure.high is None
    is_told = figure.unit in AGES or (
        not figure.unit
        and _YOUNGEST <= figure.value <= OLDEST
        and someone().search(text[slice(*clause.head)]) is not None
    )
    if not is_told or not is_exact or text.endswith(_THEN, clause.head[0], figure.start):
        return False
    return _VERBS.match(text, figure.end) is None


def was_once(text: str, clause: Clause) -> bool:
    """Tell whether somebody who is told of as he is did so once: 十六岁上船, 漂了(43年)."""
    if clause.figure.unit in AGES:
        return not is_age(text, clause)
    return text.endswith(("了", "过"), clause.head[0], clause.figure.start)


def is_told_of_once(page: Page, start: int, clause: Clause) -> bool:
    """Tell whether a figure is told with how it once was: 过去一根竹子卖6元."""
    stop = clause.figure.start
    is_once = _ONCE.match(page.text, start) is not None and is_last(page, start, stop)
    return is_once and not SENTENCE_END.search(page.text, start, stop)


def is_habit(page: Page, clause: Clause, state: State, year: str) -> bool:
    """Tell whether a clause tells what is done day by day, not only in the year named before."""
    if not state.is_carried or not state.flow or state.flow >= year:
        return False
    return _is_often(page, clause, 0)


def is_since(page: Page, clause: Clause, state: State, told: Span | None) -> bool:
    """Tell whether a clause tells what is done since the day or month on which something happened.

    *told*: the time that the clause has: 昨天启用食堂, 每周开(5天).
    """
    if not state.is_event or not is_a(state.flow, DAY, MONTH):
        return False
    end = page.text.find(",", told[1], clause.figure.start) if told else 0
    return end >= 0 and _is_often(page, clause, end)


def _is_often(page: Page, clause: Clause, begin: int) -> bool:
    start = clause.leads[-1][0] if clause.leads else clause.head[0]
    return _HABIT.search(page.text, max(begin, start), clause.figure.start) is not None
