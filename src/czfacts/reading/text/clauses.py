"""The clauses of a paragraph: each figure with the words before and after it."""

from itertools import pairwise
from typing import NamedTuple

from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import CROWD, is_counted, is_money, measured
from czfacts.reading.words import alternatives, table
from czfacts.regex import lazy_regex

_CUT = lazy_regex(r"(?:[,;:。!?()…|•●■◆▲★▪]|—(?![0-9Ⅰ-Ⅻ]))+、?|、\Z|\A[、+/]")
_LINKS = frozenset(["、", "/", "和", "及", "与", "以及", "或", "、和", "至", "及至", "对"])
_TURNING = ("以及", "、和", "、", "和", "及", "与", "或")
_AND = ("和", "及", "与", "以及")
_REACH = 60  # characters of a clause that are looked at, so that time stays linear
_LEADS = 4  # clauses before a figure that may lead to it
_LIMITS = frozenset(["岁", "周岁", "千伏", "伏", "大卡", "寸", "英寸", "呎", "毫米", "级"])
_SHORT = 4  # characters of 占地, 全长
LIMITS = ("以上", "以下", "以内")
_COMPARED = lazy_regex(lambda: rf"{alternatives('against', 'adverb')}|[年季月][增减升跌]|[较比]")
_ON = frozenset("、和及与的了")  # what goes on to another measure


class Clause(NamedTuple):
    """What stands around a figure.

    `head` runs from the last cut to the figure, `leads` are the pieces before it that hold no
    figure, `tail` runs from the figure to the next cut or figure. `opened` is the punctuation
    between the figure before and the head, `closed` that after the tail: "" where there is none.
    """

    figure: Quantity
    head: Span
    leads: tuple[Span, ...]
    tail: Span
    opened: str
    closed: str
    is_linked: bool
    """Only a 、 or 和 stands between it and the figure before: 3%、5%和7%."""
    limits: bool = False
    """It only says which things the next figure counts: 60岁以上的(13万人)."""

    @property
    def start(self) -> int:
        """Where it begins, with what leads to it."""
        return min(self.leads[0][0], self.head[0]) if self.leads else self.head[0]

    @property
    def is_shared(self) -> bool:
        """Tell whether the tail is the head of the next figure, too."""
        return not self.closed


def clauses(page: Page) -> list[Clause]:
    """Return the clauses of *page*, one a figure."""
    gaps = [_gap(page.text, *span) for span in _between(page)]
    found: list[Clause] = []
    for number, figure in enumerate(page.figures):
        clause = _clause(figure, gaps[number], gaps[number + 1], is_first=number == 0)
        extended = _extended(page.text, clause, found[-1]) if found else clause
        if extended.head[0] < clause.head[0] and clause.opened != ")":
            found[-1] = found[-1]._replace(limits=True)
        found.append(extended)
    shared = (_with_shared_tail(page.text, *pair) for pair in pairwise(found))
    last = [clause._replace(closed=clause.closed or "。") for clause in found[-1:]]
    return [*shared, *last]


def _with_shared_tail(text: str, one: Clause, other: Clause) -> Clause:
    """Return *one* with the tail of *other*, the next, if that is also said of it."""
    is_over = other.figure.comparator in (">", ">=") and not is_counted(other.figure.unit)
    is_of = is_counted(one.figure.unit) and one.tail[0] < one.tail[1] == other.figure.start
    if is_over and is_of and _has_things(text, other.tail[0]):
        return one._replace(tail=(one.tail[0], other.tail[1]))  # 340家(产值超亿元企业)
    unit, counted = measured(one.figure.unit), measured(other.figure.unit)
    is_pair = one.tail[0] == one.tail[1] and other.is_linked
    is_things = is_counted(counted) and counted not in ("", *CROWD)
    is_pair &= not is_things or (is_counted(unit) and not unit.startswith(CROWD))  # 90人、2个班
    is_joined = one.figure.end == other.figure.start and other.tail[0] < other.tail[1]
    is_pair = (is_pair or is_joined) and not _are_alike(one.figure, other.figure)
    is_short = 0 < other.head[1] - other.head[0] <= _SHORT
    is_listed = one.closed == "、" and is_short and text.startswith("的", *other.tail)
    # 1.6万户、5.8万人(脱贫), 投资3亿元、占地90亩的(园区)
    return one._replace(tail=other.tail) if is_pair or is_listed else one


def begin_of(text: str, end: int, reach: int, stops: str = "。!?;") -> int:
    """Return where what leads to *end* begins: after a stop, at most *reach* characters before."""
    begin = max(0, end - reach)
    for stop in stops:
        begin = max(begin, text.rfind(stop, begin, end) + 1)
    return begin


def runs(text: str, found: list[Clause]) -> list[list[Clause]]:
    """Put figures that share their words together: 分别增长3%、5%和7%."""
    grouped: list[list[Clause]] = []
    for clause in found:
        is_next = (clause.is_linked and not _ends_change(text, clause, grouped)) or (
            grouped and _turns(text, clause, grouped[-1])
        )
        if is_next and grouped and _belongs(text, clause, grouped[-1]):
            grouped[-1].append(clause)
        else:
            grouped.append([clause])
    return grouped


def _ends_change(text: str, clause: Clause, grouped: list[list[Clause]]) -> bool:
    """Tell whether 至 leads to where a change ends: 减少8500人至(368万人)."""
    if not grouped or not text.endswith(("至", "到"), 0, clause.figure.start):
        return False
    return grouped[-1][-1].figure.direction is not None


def _turns(text: str, clause: Clause, run: list[Clause]) -> bool:
    """Tell whether a list of changes goes on the other way: 分别增长8%、3%和(下降)2%."""
    if clause.opened not in ("", "、"):
        return False
    start, end = run[-1].figure.end, clause.figure.start
    start += next((len(link) for link in _TURNING if text.startswith(link, start)), 0)
    if _COMPARED.match(text, start, end):
        return False  # 同比增长8%、(环比)下降3%
    verb = table("before").before(text, start, end)
    ways = (
        ("up", "down", "higher", "lower") if "分别" in text[slice(*run[0].head)] else ("up", "down")
    )
    is_change = verb is not None and verb.role in ways
    return is_change and start > run[-1].figure.end and _is_predicate(text, start, end)


def _belongs(text: str, clause: Clause, run: list[Clause]) -> bool:
    """Tell whether a figure goes on with a list: of one unit, or after 分别 or 依次."""
    head = text[slice(*run[0].head)]
    is_told_apart = any(word in head for word in ("分别", "依次", "依序"))
    return is_told_apart or _are_alike(run[-1].figure, clause.figure)


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures of a list measure alike; the first may lack its unit."""
    first, second = (figure.unit.lstrip("万亿") for figure in (one, other))
    return first in (second, "")


class _Gap(NamedTuple):
    text: str
    pieces: list[Span]
    marks: list[str]


def _between(page: Page) -> list[Span]:
    ends = [0, *(figure.end for figure in page.figures)]
    starts = [*(figure.start for figure in page.figures), len(page.text)]
    return [(end, max(start, end)) for end, start in zip(ends, starts, strict=True)]


def _gap(text: str, start: int, end: int) -> _Gap:
    """Cut what stands between two figures into pieces; the first and the last may be empty."""
    gap, at = text[start:end], start
    pieces: list[Span] = []
    marks: list[str] = []
    for cut in _CUT.finditer(gap):
        pieces.append((at, start + cut.start()))
        marks.append(cut[0])
        at = start + cut.end()
    return _Gap(gap, [*pieces, (at, end)], marks)


def _clause(figure: Quantity, before: _Gap, behind: _Gap, *, is_first: bool) -> Clause:
    *leads, head = before.pieces
    if not leads and before.text.endswith(_AND):
        head = (head[1], head[1])  # 3500名工人和(300台设备)
    leads = [lead for lead in leads[not is_first :] if lead[0] < lead[1]]
    if head[0] == head[1] and leads and before.marks[-1][-1] in "(:":
        head = leads.pop()  # 越南(+37.2%), 总额:37亿元
    tail = behind.pieces[0]
    if behind.text.startswith("钱") and is_money(figure.unit):
        tail = (tail[0] + 1, tail[1])  # 赚到700元(钱)
    return Clause(
        figure,
        (max(head[0], head[1] - _REACH), head[1]),
        tuple((max(lead[0], lead[1] - _REACH), lead[1]) for lead in leads[-_LEADS:]),
        (tail[0], min(tail[1], tail[0] + _REACH)),
        "".join(before.marks),
        behind.marks[0] if behind.marks else "",
        not is_first and before.text in _LINKS,
    )


def _extended(text: str, clause: Clause, last: Clause) -> Clause:
    """Take a limit into the name of what it limits: 60岁及以上(人口占21%), 超10亿元的(有8家)."""
    is_empty = clause.head[0] == clause.head[1]
    if clause.opened == ")" and is_empty:
        return clause._replace(head=last.head)  # 普通混煤(4500大卡)651元
    is_bound = text.endswith(LIMITS, last.figure.start, last.figure.end)
    is_bound |= last.figure.high is not None and last.figure.unit in _LIMITS  # 36至45岁(182人)
    is_bound &= is_empty
    if is_bound and not clause.opened and is_counted(clause.figure.unit):
        return clause._replace(head=last.head[:1] + clause.head[1:])  # 其中亿元以上3个
    if clause.opened or clause.is_linked or is_empty or not _is_limit(text, clause, last.figure):
        return clause
    start = max(last.head[0], clause.head[1] - _REACH)
    return clause._replace(head=(start, clause.head[1]))


def _is_predicate(text: str, start: int, end: int) -> bool:
    """Tell whether only a verb stands before a figure: 由46岁(降到)38岁."""
    while end > start and (hit := table("before").before(text, start, end)):
        end = hit.start
    return end == start


def _has_things(text: str, start: int) -> bool:
    """Tell whether things that are counted stand at *start*: 企业, 项目."""
    things = table("things").at(text, start, len(text))
    return things is not None and things.has("counted")


def _is_limit(text: str, clause: Clause, figure: Quantity) -> bool:
    """Tell whether a figure only says which things the next one counts."""
    is_bound = text.endswith(LIMITS, figure.start, figure.end)
    if figure.unit in _LIMITS:
        is_of = is_bound and text.startswith("的", clause.head[0])
        return is_of or not _is_predicate(text, *clause.head)
    if text.startswith("前", figure.start):
        return True
    start, end = clause.head
    if is_bound and end - start > 1:
        return True
    is_of = not is_counted(figure.unit) and _has_things(text, start)  # 产值过亿元企业(增长)5%
    is_over = figure.comparator in (">", ">=") and (is_of or is_counted(clause.figure.unit))
    if is_over and end > start and text[start] not in _ON and not _is_predicate(text, start, end):
        return table("verb").at(text, start, end) is None  # 产值过亿元企业86户
    return text[start] == "的" and figure.comparator in (">", ">=", "<", "<=")
