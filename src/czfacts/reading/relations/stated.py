"""Whether a figure is observed, a target or a forecast."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import attrgetter

from czfacts.reading.figures.pairs import words_of_two
from czfacts.reading.relations.benchmarks import is_expected
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, begin_of
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, rows
from czfacts.regex import lazy_regex
from czfacts.values.normal import Stated

# What says a target only together with words that stand further on.
_AHEAD = (
    r"争取(?=[^,;。]{0,12}(?:达|增长|突破|实现|新增))"
    r"|要求(?=[^。]{0,24}(?:稳定在|达到|不低于|不少于|控制在|不超过|完成|新增))|[今明后]年[^,;。]{0,6}[要保]\Z"
    r"|(?:[今明后]年|年内|下半年|未来[^,。;]{1,3}年|年底前|月底前)[^,;。]{0,8}?(?:再(?=[建改招开扩种修培投配办])|(?<!主)要(?=完成|把|再|建|实现|办好|抓好|做到))"
    r"|按照[^,;。]{2,16}(?:安排|部署|方案|时间表)(?=[^。]{0,8}年底?前)"
    r"|今后[一二三四五六七八九十]+年"
)
# A goal that something is compared with, or that is met: 低于控制目标, 完成年度计划的47%.
_MEASURE = lazy_regex(
    lambda: (
        rf"(?:{alternatives('acts', 'sought')})[^,;。0-9]{{0,14}}(?:目标|任务)[^,;。0-9]{{0,8}}[,;]"
        r"|[距离][^,;。]{1,12}?(?:目标|计划)[^,;。]{0,2}[差有]\Z"
        r"|(?:[比较]|[高低快慢优好多少]于|超过?|超额完成|(?<![确保力争要将])完成|[占为])[^,;。]{0,8}?(?:目标|计划)"
        r"|(?:的|启动|实施|推出|出台|发起|制定|批准|通过)[^,;。、的]{0,10}计划(?=[,;])"
    )
)
# 3450万吨的产量计划, 1.2万套保交楼任务; 3个研发计划 are counted.
_AIM = lazy_regex(
    lambda: (
        r"的[^,;。、的]{0,6}?(?:目标|任务|指标|指引|红线"
        rf"|(?:{alternatives('relating', 'aimed')})计划)(?![^,;。]{{0,3}}[项类个])"
    ),
    needs="的",
)
_AIMED = lazy_regex(r"指引|目标|任务|计划|(?!项目|投资|单列)[^,;。、的]{2,4}任务")
_COUNTED = frozenset(["个", "项", "类", "条", "份", "批", "大", "件", "家"])
# 改厕任务560户, 原定的7万标箱, 市里定下的30%.
_SET = lazy_regex(
    r"(?<![本项大个类])(?:任务|(?:考核|约束性|控制)指标)[,]?(?:数|量)?(?:只|就)?(?:是|为|有)?(?:一[晚天日月年])?\Z"
    r"|(?:(?<![约规固稳确一限法认指特锁商鉴议判假肯决否坚设])定下?|下达)的\Z"
)
# Whoever means to reach a figure says so in its clause.
_MEANT = lazy_regex(lambda: alternatives("stated", "aim", "plan"))
DONE = lazy_regex(lambda: alternatives("stated", "done"))
_START = attrgetter("start")
# Of 预测数 and 预计送达时间, which are nouns.
_NO_VERB = lazy_regex("的|数|值|[^,;。]{0,4}时间")
_LASTING = lazy_regex(lambda: alternatives("things", "lasting"))
# What is not expected any more: 预计产值8亿元, 目前已有3亿元, 但去年亏损.
_NOW = lazy_regex(
    lambda: (
        f"{alternatives('stated', 'done')}|{alternatives('stated', 'over')}"
        r"|\((?!约)[^)]*\Z"
    )
)
_REACH = 200  # characters of a sentence that are looked back at
_TARGET = lazy_regex(lambda: "|".join([*words_of("target"), _AHEAD]))
_FORECAST = lazy_regex(lambda: "|".join(words_of("forecast")))
# What makes a forecast, whatever else is said: 预计全年将达30万人.
_EXPECTED = lazy_regex(lambda: alternatives("stated", "expected"))


def stated(page: Page, clause: Clause, it: Said, *, is_future: bool) -> Stated:
    """Return how the figure of *clause* is meant; *is_future* where its period is yet to come."""
    if it.words.says("from"):
        return "observed"  # 将由(300万人次)提升到800万人次
    if is_expected(page, it):
        return "forecast"  # 低于市场预期的(0.6%)
    if _is_aim(page.text, clause):
        return "target"
    text, start = page.text, clause.figure.start
    told = _told(text)
    last = bisect_left(told, start) - 1
    begin = begin_of(text, start, _REACH, "。!?")
    own = text[(near := begin_of(text, start, _REACH, ",;。!?")) : start]
    is_meant = _MEANT.search(own) is not None
    if not is_meant and DONE.search(own):
        return "observed"
    if last < 0 or told[last] < begin:
        return "target" if is_future else "observed"
    spans = [span for span in (*clause.leads, clause.head) if span[0] >= begin]
    spans += [(near, start)]  # 预计产值5亿元、税收(3亿元)
    if not is_meant and (
        _stands(_EXPECTED, text, spans, it) or _goes_on(page, clause, it, (begin, near))
    ):
        return "forecast"
    before = text[begin:start]
    if "目标" in before or "计划" in before:
        before = _MEASURE.sub("", before)
    if _TARGET.search(before):
        return "target"
    if is_future:
        return "forecast" if _EXPECTED.search(before) else "target"  # 预计营收30亿元, 利润4亿元
    return "forecast" if _stands(_FORECAST, text, spans, it) else "observed"


def _goes_on(page: Page, clause: Clause, it: Said, before: Span) -> bool:
    """Tell whether a figure goes on with what somebody expects: 预计产值8亿元, 增长(6.4%).

    A new time ends that, what came about, and what a thing costs or has once and for all.
    """
    text, start = page.text, clause.figure.start
    ends = [word.end() for word in _EXPECTED.finditer(text, *before)]
    said = max((end for end in ends if not _NO_VERB.match(text, end)), default=0)
    is_far = it.against is not None and _EXPECTED.search(text, *it.against) is not None
    if not said or is_far or clause.limits or _LASTING.search(text, before[1], start):
        return False
    first = bisect_left(page.figures, said, key=_START)
    if page.figures[first].start >= before[1] or _NOW.search(text, said, start):
        return False
    again = bisect_left(page.time_starts, page.figures[first].end)
    return again == bisect_left(page.time_starts, start)


def _stands(words: re.Pattern[str], text: str, spans: list[Span], it: Said) -> bool:
    """Tell whether one of *words* stands in *spans*, outside of what *it* is compared with."""
    start, end = it.against or (0, 0)
    found = (word.start() for span in spans for word in words.finditer(text, *span))
    return any(not start <= at < end for at in found)


def is_planned(text: str, start: int, end: int) -> bool:
    """Tell whether somebody plans or expects something in a stretch of text."""
    return any(words.search(text, start, end) for words in (_TARGET, _FORECAST))


def is_surely(stated: Stated, text: str, start: int, end: int) -> bool:
    """Tell whether words in a stretch of text surely make a target, or a forecast, of a figure."""
    return _sure(stated).search(text, start, end) is not None


def _is_aim(text: str, clause: Clause) -> bool:
    """Tell whether the words that touch a figure make it one that was set."""
    if _AIM.match(text, *clause.tail) or _SET.search(text, *clause.head):
        return True
    return clause.figure.unit not in _COUNTED and _AIMED.match(text, *clause.tail) is not None


@lru_cache(maxsize=8)
def _told(text: str) -> list[int]:
    """Return where words stand in *text* that may tell a target or a forecast: once a paragraph."""
    found: list[int] = []
    at = 0
    while word := _telling().search(text, at):
        found.append(word.start())
        at = word.start() + 1
    return found


@cache
def _sure(stated: Stated) -> re.Pattern[str]:
    roles = ("aim",) if stated == "target" else ("expected", "hope")
    return re.compile("|".join(word for role in roles for word in words_of(role)))


@cache
def _telling() -> re.Pattern[str]:
    """Return what matches wherever the patterns of both kinds do, and elsewhere."""
    words = [word for kind in ("target", "forecast") for word in words_of(kind, is_loose=True)]
    return re.compile("|".join([*words, _AHEAD.replace(r"\Z", "")]))


def words_of(kind: str, *, is_loose: bool = False) -> Iterator[str]:
    """Yield a pattern for each row of stated.tsv that says *kind*."""
    for word, says, never_after, never_before, before in rows("stated", 5):
        if kind in says.split():
            others = before_in_words(word) if never_after == "~" else never_after
            behind = f"(?<![{others}])" if others and not is_loose else ""
            ahead = f"(?!{'|'.join(never_before.split())})" if never_before and not is_loose else ""
            ahead += f"(?={'|'.join(before.split())})" if before else ""
            yield behind + word + ahead


def before_in_words(word: str) -> str:
    """Return the characters that make another word with the one of *word*: 骨, 涂 of 料."""
    return "".join(sorted(pair[0] for pair in words_of_two() if pair[1] == word))
