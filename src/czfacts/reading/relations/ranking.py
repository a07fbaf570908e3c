"""A rank: 居全省第二, 在各市中列第一, 排名前2%."""

from czfacts.reading.relations.predicates import Predicate, predicate
from czfacts.reading.relations.relations import Said, is_percent, pattern_of
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_FIELD = lazy_regex(r"在([^,在]*?)(?:之?中|里|内|上)?\Z")
_IS = lazy_regex(
    "(?:仍|已|依然|继续|稳)?(?:[成作]?为|是)(?P<of>[^,;。为是]{1,8})\\Z"
)  # 东盟是我省(第一)
_INSIDE = ("中", "里", "内")
_WORLD = "世界排名"  # that of players: 迎战(世界排名)第三的选手
_RANKS = ("第", "首", "榜首", "前", "居", "列", "并列")
_MOST = ("高", "低", "大", "多", "佳", "好", "差", "少", "快", "慢")
_AMONG = lazy_regex("(?<![居列在])(?:全[国省市州区县球]|[国省]内)\\Z")
_UNIT = "位"  # that of every rank, whatever is printed: 第3名, 首位
_VERB = lazy_regex(lambda: rf"(?:{pattern_of('ranks')})(?:在|到|至|于|为|由|从)?")
_CONTEST = lazy_regex(lambda: rf"(?:{pattern_of('contest')})\Z")
_EVER = lazy_regex(lambda: rf"(?:{pattern_of('ever')})\Z")
_PAST = lazy_regex(lambda: rf"(?:{pattern_of('above')})[^,;。]{{2,12}}\Z")


def may_rank(unit: str) -> bool:
    """Tell whether a rank may have *unit*: 位, or % as in 前2%."""
    return unit == _UNIT or is_percent(unit)


def rank(page: Page, clause: Clause, words: Predicate) -> Said | None:
    """Read a rank, and among what it is one."""
    it = _rank(page, clause, words)
    if not it or not it.of or it.of[1] != clause.head[1]:
        return it
    start, end = it.of
    ends = [at for at in range(start + 1, end + 1) if page.time_ends.get(at) in (start - 1, start)]
    start = ends[-1] if ends else start  # 由2022年的全省第15位: of 全省
    start += page.text.startswith("的", start, end)
    words = predicate(page, (clause.head[0], start))
    return it._replace(words=words, of=(start, end) if start < end else None)


def _rank(page: Page, clause: Clause, words: Predicate) -> Said | None:
    text, (start, end) = page.text, clause.head
    endings = having("endings", "rank") if is_top(page, clause) else ()
    ranks = max([text.rfind(ending, start, end) for ending in endings], default=-1)
    if ranks >= 0:
        return Said("rank", predicate(page, (start, ranks)).subject, words)
    printed = clause.figure.start, clause.figure.end
    is_marked = text.startswith(_RANKS, *printed)
    if clause.figure.unit != _UNIT or not is_marked:
        return None
    verbs = [*_VERB.finditer(text, start, end)]
    if text.endswith(_MOST, 0, clause.figure.end) and _EVER.search(text, *words.subject):
        return Said("rank", (start, start), words)  # 创单月金额史上(第3)高
    if not verbs:
        if being := _IS.search(text, *words.subject):
            return Said("rank", (start, being.start()), words, of=being.span("of"))
        if among := _AMONG.search(text, *words.subject):  # 增速(全省)第二
            return Said("rank", (start, among.start()), words, of=among.span())
        is_field = text.endswith(_INSIDE, *words.subject)
        return Said("rank", (start, start) if is_field else words.subject, words)
    subject = predicate(page, (start, verbs[-1].start())).subject
    if passed := _PAST.search(text, *subject):
        subject = (start, passed.start())  # 产量(超过安平县)跻身第九
    among = _AMONG.search(text, *subject)
    if among and among.start() > start:
        return Said("rank", (start, among.start()), words, of=among.span())  # 浓度全省排名第三
    if verbs[-1].end() < end:
        return _ranked_in(page, subject, words)._replace(of=(verbs[-1].end(), end))
    return _ranked_in(page, subject, words)


def is_top(page: Page, clause: Clause) -> bool:
    """Tell whether a figure is a top share, 前2%."""
    start = clause.figure.start
    is_first = page.text.startswith("前", start) or page.text.endswith("前", 0, start)
    return is_first and is_percent(clause.figure.unit)


def _ranked_in(page: Page, subject: Span, words: Predicate) -> Said:
    """Read what stands before the verb: 在全省各市中(排)第二."""
    start, end = subject
    if page.text.startswith(_WORLD, end - len(_WORLD) // 2):
        return Said("rank", (end - len(_WORLD) // 2, end + len(_WORLD) // 2), words)
    field = _FIELD.search(page.text, start, end)
    if field and _CONTEST.search(page.text, *field.span(1)):
        return Said("rank", field.span(1), words)  # 在全省绩效考核中获第一
    if field:
        return Said("rank", (start, field.start()), words, of=field.span(1))
    if page.text.endswith(_INSIDE, start, end):
        return Said("rank", (start, start), words, of=(start, end - 1))
    return Said("rank", subject, words)
