"""How a figure relates to its measure: a level, a change of it, a share, a rank, a ratio."""

import re
from typing import NamedTuple

from czfacts.reading.areas import Span
from czfacts.reading.clauses import Clause
from czfacts.reading.page import Page
from czfacts.reading.predicates import COMPARED, Predicate, compared, is_time, predicate
from czfacts.reading.words import Hit, table
from czfacts.values.normal import Direction, Relation

_DIRECTIONS: dict[str, Direction] = {
    "up": "up",
    "down": "down",
    "higher": "up",
    "lower": "down",
    "flat": "flat",
}

RATES = re.compile(r"%|‰|成|番|倍|/[0-9]+|折")
POINTS = re.compile(r"个?(?:千分|百分)点|点")
_PERCENT = re.compile(r"%|‰|成|/[0-9]+")
_SPAN_OF_TIME = re.compile(r"年|个?月|天|周|个?季度|日|季")
_TIME_UNITS = frozenset(["分钟", "秒", "小时", "天", "个月", "年", "个小时", "个工作日", "工作日"])
_SHORTEST = 2  # characters of a phrase


class Said(NamedTuple):
    """What a clause says of its figure."""

    relation: Relation
    subject: Span
    """The words of the measure, as far as the clause has them."""
    words: Predicate
    direction: Direction | None = None
    against: Span | None = None
    of: Span | None = None
    is_gap: bool = False
    """A difference from another place or group, not from another time."""
    is_growth: bool = False
    """What is compared or named is itself a change: 增速, 降幅."""
    tells: bool = False
    """What the share does stands behind it: 85%的农户参加了合作社."""
    pulled: Span | None = None
    """What it makes grow: 拉动规上工业增长 of 2个百分点."""


def said(page: Page, clause: Clause) -> Said:
    """Return what *clause* says."""
    words = predicate(page, clause.head)
    for rule in _RULES:
        if found := rule(page, clause, words):
            return found
    return Said("level", words.subject, words)


def _signed(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 越南(+37.2%), 同比+5%."""
    sign = page.text[clause.figure.start]
    if sign not in "+-" or not RATES.fullmatch(clause.figure.unit):
        return None
    if not (clause.opened.endswith("(") or words.says("since") or sign == "+"):
        return None
    return Said("change_rate", words.subject, words, "up" if sign == "+" else "down")


_RANK_VERB = re.compile(
    r"(?:位居|位列|名列|跃居|跃升|稳居|排名|排在|排位|跻身|进入|分列|分居|并列|居于|居|列|排|升至|升到|降至|成为|是)"
    r"(?:在|到|至|于|为|由|从)?"
)
_FIELD = re.compile(r"在([^,在]*?)(?:之?中|里|内)?\Z")
_INSIDE = ("中", "里", "内")
_RANKS = ("第", "首", "榜首", "前", "居", "列", "并列")


def _rank(page: Page, clause: Clause, words: Predicate) -> Said | None:
    text, (start, end) = page.text, clause.head
    printed = text[clause.figure.start : clause.figure.end]
    is_top = printed.startswith("前") and _PERCENT.fullmatch(clause.figure.unit)
    if is_top and "排名" in text[start:end]:
        return Said("rank", words.subject, words)
    if clause.figure.unit not in ("位", "名", "位次", "") or not printed.startswith(_RANKS):
        return None
    verbs = [*_RANK_VERB.finditer(text, start, end)]
    if not verbs:
        is_field = text.endswith(_INSIDE, *words.subject)
        return Said("rank", (start, start) if is_field else words.subject, words)
    subject = predicate(page, (start, verbs[-1].start())).subject
    if verbs[-1].end() < end:
        return Said("rank", subject, words, of=(verbs[-1].end(), end))
    return _ranked_in(page, subject, words)


def _ranked_in(page: Page, subject: Span, words: Predicate) -> Said:
    """Read what stands before the verb: 在全省各市中(排)第二."""
    start, end = subject
    if field := _FIELD.search(page.text, start, end):
        return Said("rank", (start, field.start()), words, of=field.span(1))
    if page.text.endswith(_INSIDE, start, end):
        return Said("rank", (start, start), words, of=(start, end - 1))
    return Said("rank", subject, words)


def _lasting(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 连续5个月低于临界点: how long, not how much."""
    if words.says("lasting") and _SPAN_OF_TIME.fullmatch(clause.figure.unit):
        return Said("level", words.subject, words, is_growth=_is_growth(page, words.subject))
    return None


_PULL = re.compile(
    r"(?:正向|负向|合计|共|将|可|直接|共同|分别)*(?:拉动|带动|影响|推高|拉高|下拉)(?=[^,;。]{1,24}\Z)"
)


def _pull(page: Page, clause: Clause, words: Predicate) -> Said | None:
    if not POINTS.fullmatch(clause.figure.unit):
        return None
    start, end = clause.head
    if found := _PULL.search(page.text, start, end):
        return Said("level", (start, found.start()), words, pulled=(found.start(), end))
    return None


_NEW: dict[str, Direction] = {
    **dict.fromkeys(("新增", "净增", "多增"), "up"),
    **dict.fromkeys(("少增", "净减"), "down"),
}
_GROWN = re.compile(
    r"的(?:按年|同比|年均|较快|稳定)*(?:(?P<up>正?增长|升幅|增速|涨幅|增幅)|降幅|跌幅|负增长|下降)"
)


def _grown(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 实现5%的增长."""
    grown = _GROWN.match(page.text, *clause.tail)
    if not grown or not RATES.fullmatch(clause.figure.unit):
        return None
    return Said("change_rate", words.subject, words, "up" if grown["up"] else "down")


_TAKES = re.compile(r"占(?!比|地(?![区方])|用|有|据|道|线|领|股)")
_MAKES = re.compile(
    r"(?:合计|共)?(?:贡献|占据|拥有|包揽|消化|承担|满足|提供|集聚|生产|吸纳|覆盖)了?"
)
_PLAN = re.compile(
    r"(?:超额)?完成了?(?:全年|年度|年|年初)?(?P<of>[^,;。]{0,8}?(?:计划|任务|目标|预算|进度|额度)[^,;。]{0,4}?)的?(?:近|约|超)?\Z"
)
_PART = re.compile(r"(?:占比|比重|比例|份额|百分比)\Z")
_END_OF_WHOLE = re.compile(r"(?:中|里)?的?(?:比重|比例|份额|百分比|比率|比)\Z")


def _share(page: Page, clause: Clause, words: Predicate) -> Said | None:
    if not _PERCENT.fullmatch(clause.figure.unit) or words.verb:
        return None
    text, (start, end) = page.text, clause.head
    if plan := _PLAN.search(text, start, end):
        return Said("share", (start, plan.start()), words, of=plan.span("of"))
    if takes := [*_TAKES.finditer(text, start, end)]:
        whole = _whole(text, takes[-1].end(), max(takes[-1].end(), words.subject[1]))
        return Said("share", (start, takes[-1].start()), words, of=whole)
    if part := _part(text, words.subject):
        return Said("share", (start, part.start()), words)
    if text.endswith("的", start, end) and (makes := [*_MAKES.finditer(text, start, end)]):
        of = (makes[-1].end(), end - 1)
        return Said("share", (start, makes[-1].start()), words, of=of)
    return _share_behind(page, clause, words)


def _whole(text: str, start: int, end: int) -> Span | None:
    """Return what a share is taken of: 规上工业增加值 of 占规上工业增加值的比重为."""
    if cut := _END_OF_WHOLE.search(text, start, end):
        end = cut.start()
    end -= text.endswith("的", start, end)
    return (start, end) if start < end else None


def _part(text: str, subject: Span) -> re.Match[str] | None:
    """Return the 占比 at the end of a subject, unless it is part of a name: 药占比."""
    noun = table("nouns").before(text, *subject)
    is_name = noun and noun.word.endswith("占比") and len(noun.word) > len("占比")
    return None if is_name else _PART.search(text, *subject)


_REST = frozenset(["其中", "其余", "另有", "另外", "其它", "余下"])
_BEING = tuple(
    f"{adverb}{verb}"
    for adverb in ("", "都", "均", "已", "现在已")
    for verb in ("是", "为", "属于", "来自")
)


def _share_behind(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 四成企业订单增长, 85%的农户参加: what the share does stands behind it."""
    start, end = clause.tail
    if end - start < _SHORTEST:
        return None
    is_of = page.text.startswith((*_BEING, "的"), start) and not words.hits
    is_noun = page.text.endswith("的", *clause.head) and not page.text.startswith("的", start)
    if end - start > _SHORTEST and is_of and (is_noun or _is_whole(page, words.subject)):
        whole = None if _is_own(page, words.subject) else words.subject
        return Said("share", (start, start), words, of=whole, tells=True)
    if words.subject[0] < words.subject[1] and not _is_own(page, words.subject):
        return None
    if any(hit.role != "fill" or hit.word in ("达", "达到", "为") for hit in words.hits):
        return None
    return Said("share", (words.subject[0], words.subject[0]), words, tells=True)


def _is_whole(page: Page, span: Span) -> bool:
    """Tell whether *span* may be what a share is of: neither a measure nor a verb ends it."""
    verb = table("verb").before(page.text, *span)
    return not table("nouns").before(page.text, *span) and not (verb and not verb.has("noun"))


def _is_own(page: Page, span: Span) -> bool:
    """Tell whether *span* is only the text's own place, or the rest of what was spoken of."""
    text = page.text[slice(*span)]
    is_place = page.places.own_at(page.text, *span) == span[1]
    return is_place or text in _REST or "whole" in table("front").roles(text)


_DIFFERENT = re.compile(
    r"(?P<verb>快于|高于|大于|多于|好于|优于|领先于?|高过|快过|长于|早于|低于|慢于|少于|小于|落后于|落后(?=全|上|平均)|弱于|短于|超过|高出|低出)"
    r"(?P<base>[^,;。]{1,20})\Z"
)
_BELOW = ("低于", "慢于", "少于", "小于", "落后", "落后于", "弱于", "短于", "低出")
_BASIS = re.compile(r"全|上年|去年|平均|同期|年|月|水平|标准|季度")


def _gap(page: Page, clause: Clause, words: Predicate) -> Said | None:
    unit, verb = clause.figure.unit, words.verb
    if verb and words.base and verb.role in COMPARED:
        is_less = verb.word in ("快", "慢", "早", "晚") and unit in _TIME_UNITS  # 快29分钟
        is_up = (verb.role == "higher") != is_less
        return _compared(page, words.subject, words, words.base, unit, is_up=is_up)
    found = _DIFFERENT.search(page.text, *clause.head)
    if not found:
        return None
    is_share = found["base"].endswith("的") or not _BASIS.search(found["base"])
    if _PERCENT.fullmatch(unit) and is_share:
        return None
    subject = predicate(page, (clause.head[0], found.start())).subject
    is_up = found["verb"] not in _BELOW
    return _compared(page, subject, words, found.span("base"), unit, is_up=is_up)


def _compared(
    page: Page, subject: Span, words: Predicate, base: Span, unit: str, *, is_up: bool
) -> Said:
    return Said(
        "change_rate" if RATES.fullmatch(unit) else "change_amount",
        subject,
        words,
        "up" if is_up else "down",
        base,
        is_gap=not is_time(page.text, base),
        is_growth=_is_growth(page, subject),
    )


_TIMES = re.compile(
    r"(?:是|为|不?超过|不?低于|不?高于|相当于|相等于|等于|达到?|只及|仅及|仅为|仅相当于|约为|只有|仅有|不足|不到|回复至|恢复至|恢复到|回复到|恢复)"
    r"(?P<base>[^,;。]{1,24}?)(?P<of>的?)(?:近|约)?\Z"
)
_PLANNED = ("计划", "任务", "目标", "预算", "指标", "进度")
_EQUAL = (
    "只有",
    "仅有",
    "只及",
    "仅及",
    "仅为",
    "不足",
    "不到",
    "是",
    "为",
    "相当于",
    "相等于",
    "等于",
    "超过",
    "不超过",
    "不低于",
    "达到",
    "低于",
    "高于",
)


def _ratio(page: Page, clause: Clause, words: Predicate) -> Said | None:
    text, unit = page.text, clause.figure.unit
    if ":" in (unit or text[clause.figure.start : clause.figure.end]):
        return Said("ratio", words.subject, words)
    if not RATES.fullmatch(unit) or words.verb:
        return None
    if text.endswith("之比", *words.subject):
        return _quotient(text, words)
    for found in [*_TIMES.finditer(text, *clause.head)][-1:]:
        base, subject = found.span("base"), (clause.head[0], found.start())
        if unit != "倍" and found["base"].endswith(_PLANNED):
            return Said("share", subject, words, of=base)
        if unit == "倍" or is_time(text, base):
            return Said("ratio", subject, words, against=base)
        if found[0].startswith(_EQUAL) and found["of"]:
            return Said("share", subject, words, of=base)
    noun = table("nouns").before(text, *words.subject)
    is_named = noun and noun.word.endswith(("率", "倍数"))  # 市盈率27倍
    return Said("ratio", words.subject, words) if unit == "倍" and not is_named else None


def _quotient(text: str, words: Predicate) -> Said:
    """Read A与B之比, or 与B之比 of what was said before."""
    start, stop = words.subject
    if text[start] not in "与同和":
        return Said("ratio", words.subject, words)
    return Said("ratio", (start, start), words, against=(start + 1, stop - len("之比")))


def _change(page: Page, clause: Clause, words: Predicate) -> Said | None:
    verb, unit = words.verb, clause.figure.unit
    if unit != "番" and not verb and (found := _added(page, words)):
        return found
    if unit == "番":
        return Said("change_rate", words.subject, words, "up")
    if not verb:
        return None
    kind: Relation = "change_rate" if RATES.fullmatch(unit) else "change_amount"
    if kind == "change_amount" and _is_made(page, clause, words, verb):
        return Said("level", (words.subject[0], verb.end), words)
    since = words.says("since")
    if takes := _TAKES.match(page.text, *words.subject):
        whole = _whole(page.text, takes.end(), words.subject[1])
        if whole and whole[1] < words.subject[1]:
            words = words._replace(subject=(takes.start(), takes.start()))
            return Said(kind, words.subject, words, _DIRECTIONS[verb.role], words.base, whole)
    against = words.base or ((since.start, since.end) if since else None)
    direction = _DIRECTIONS[verb.role]
    is_growth = _is_growth(page, words.subject)
    return Said(kind, words.subject, words, direction, against, is_growth=is_growth)


def _added(page: Page, words: Predicate) -> Said | None:
    """Read 贷款较年初新增86亿元: with what it is compared with, what is new is a change."""
    hit = table("verb").before(page.text, *words.subject)
    if not hit or not hit.word.startswith((*_NEW,)) or hit.start <= words.subject[0]:
        return None
    found = compared(page.text, words.subject[0], hit.start, is_verb=True)
    if not found:
        return None
    base, start = found
    return Said("change_amount", (words.subject[0], start), words, _NEW[hit.word[:2]], base)


def _is_made(page: Page, clause: Clause, words: Predicate, verb: Hit) -> bool:
    """Tell whether 增加60个车位 makes something, and does not compare it with before."""
    if words.base or words.says("since") or POINTS.fullmatch(clause.figure.unit):
        return False
    text, (start, end) = page.text, clause.tail
    is_noun = start < end and text[start] != "的" and not table("behind").at(text, start, end)
    is_verb = any(
        "keep" in table("verb").roles(word) for word in (verb.word, verb.word.rstrip("了"))
    )
    return is_noun and is_verb and not table("nouns").before(text, *words.subject)


_GROWTH = re.compile(
    r"(?P<up>增速|增幅|涨幅|升幅|增长率|增长速度|(?:上涨|增长|提高|上升|提升)幅度|涨势|升势)"
    r"|(?P<down>降幅|跌幅|(?:下降|下跌|降低)幅度|降低率|跌势)"
)
_LONGEST_GROWTH = 4


def _growth(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read 增速5%."""
    noun = _growth_noun(page, words.subject)
    named = table("nouns").before(page.text, *words.subject)
    if not noun or not RATES.fullmatch(clause.figure.unit):
        return None
    if named and named.start < noun.start():
        return None  # 自然增长率
    inner = predicate(page, (words.subject[0], noun.start()))
    direction: Direction = "up" if noun["up"] else "down"
    inner = inner._replace(hits=(*words.hits, *inner.hits))
    return Said("change_rate", inner.subject, inner, direction, inner.base)


def _growth_noun(page: Page, subject: Span) -> re.Match[str] | None:
    """Return the noun of change at the end of *subject*."""
    start, stop = subject
    nouns = _GROWTH.finditer(page.text, max(start, stop - _LONGEST_GROWTH), stop)
    return next((noun for noun in nouns if noun.end() == stop), None)


def _is_growth(page: Page, subject: Span) -> bool:
    return _growth_noun(page, subject) is not None


_RULES = (_signed, _rank, _lasting, _pull, _grown, _share, _gap, _ratio, _change, _growth)
