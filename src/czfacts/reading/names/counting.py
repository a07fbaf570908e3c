"""What precedes a measure because the last figure counted it: 26处煤矿, 为217名当事人."""

from czfacts.reading.figures.pairs import is_word
from czfacts.reading.names.disowned import deed_alone
from czfacts.reading.names.measures import Own, own
from czfacts.reading.names.memory import Memory
from czfacts.reading.owners.cast import Holder
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, begin_of
from czfacts.reading.text.page import Page
from czfacts.reading.words import having, table
from czfacts.values.agree import BOUNDS
from czfacts.values.normal import CHANGES

_WITHIN = ("其中", "这其中", "当中")
_ONE_DAY = "单日"
_PRICES = ("市值", "股价", "价", "指数")
_REACH = 12  # characters before a bracket


def worded(page: Page, memory: Memory, clause: Clause, it: Said, holder: Holder) -> Own:
    """Return the words of the measure that *clause*, which says *it*, has itself."""
    subject = _foremost(page, clause, _unspent(page, memory, it.subject))
    mine = own(page, deed_alone(page, subject, holder))
    mine = _without_day(page, mine) if it.relation in CHANGES else mine
    mine = _with_counted(page, memory, mine, subject, it.relation)
    mine = _with_bracketed(page, clause, _without_holder(mine, page, holder))
    return mine._replace(is_part=True) if _is_within(page, clause) else mine


def _without_holder(mine: Own, page: Page, holder: Holder) -> Own:
    """Leave out what only says whose a measure is, with what is told of him: 主城的永安区."""
    start, end = mine.spans[-1] if mine.spans else (0, 0)
    begin, stop = holder.span if holder.page is page else (0, 0)
    is_told = start < begin < stop == end and page.text[begin - 1] == "的"
    return Own(is_part=mine.is_part) if is_told else mine


def _without_day(page: Page, mine: Own) -> Own:
    """Leave out the day in which a price changed, which is that of no price: (单日)市值."""
    (start, end), *rest = mine.spans or ((0, 0),)
    is_price = page.text.endswith(_PRICES, start, end)
    if not is_price or not page.text.startswith(_ONE_DAY, start):
        return mine
    return mine._replace(spans=((start + len(_ONE_DAY), end), *rest))


def _is_within(page: Page, clause: Clause) -> bool:
    """Tell whether 其中 stands before a colon or comma that leads to the figure."""
    leads = clause.leads if clause.opened.endswith((":", ",")) else ()
    return bool(leads) and page.text[slice(*leads[-1])] in _WITHIN


def _unspent(page: Page, memory: Memory, subject: Span) -> Span:
    """Leave out what the figure before counts: 为217名当事人(减免诉讼费)96万元."""
    start, end = subject
    text, (since, spent) = page.text, memory.spent
    if not since <= start < spent <= end:
        return subject
    is_within = text.startswith(("里", "中", "内"), spent, end)
    is_other = is_word(text[spent : spent + 2]) and not text.startswith("中共有", spent)
    is_within = is_within and not is_other  # 人民币(中间价)
    if text[spent : spent + 1] == "、" or is_within:
        return spent + 1, end  # 全省14个市州里(总量)第九
    hit = table("front").at(text, spent, end)
    after = hit.end if hit and hit.has("lead") else spent  # 景区(共)接待游客
    verb = table("verb").at(text, after, end)
    does = table("behind").at(text, after, end)
    is_deed = does is not None and does.has("stop") and len(does.word) > 1
    is_deed = is_deed and not any(table(name).at(text, after, end) for name in ("front", "nouns"))
    if end in (spent, after) or is_deed or (verb and not table("nouns").roles(verb.word)):
        return spent, end
    return subject


def _foremost(page: Page, clause: Clause, subject: Span) -> Span:
    """Leave out among what something is the most: 主要市场以(美国)18亿元最多."""
    text, (start, end) = page.text, subject
    is_foremost = text.startswith(having("relating", "foremost"), clause.tail[0])
    at = text.find("以", start, end) + 1 if is_foremost else 0
    is_by = 0 < at < end and not any(is_word(text[n : n + 2]) for n in (at - 2, at - 1))
    return (at, end) if is_by else subject


def _with_counted(page: Page, memory: Memory, mine: Own, subject: Span, relation: str) -> Own:
    """Give a measure the things that were counted right before it: 26处煤矿(核定产能)."""
    text, (since, spent) = page.text, memory.spent
    is_bare = subject[0] == subject[1] == spent and not memory.sentence.items
    if relation == "change_rate" and is_bare:
        return mine._replace(spans=((since, spent),))  # 六大(高耗能行业)增长3%
    if not mine.spans or mine.verb or subject[0] != spent or since >= spent:
        return mine
    if not _is_measure(page, mine):
        return mine
    between = text[spent : mine.spans[0][0]]
    if between and "inner" not in table("verb").roles(between):  # 3家企业(实现)产值
        return mine
    start = since + text.startswith("的", since)
    return mine._replace(spans=((start, spent), *mine.spans))


def _with_bracketed(page: Page, clause: Clause, mine: Own) -> Own:
    """Give a measure what a bracket before it limits: A类物业(40平方米以下)售价指数."""
    text, start = page.text, clause.head[0]
    if clause.opened != ")" or clause.leads or not mine.spans or mine.spans[0][0] != start:
        return mine
    opened = text.rfind("(", 0, start)
    since = begin_of(text, opened, _REACH, ",;。!?:、()")
    limit = page.figure_at.get(opened + 1)
    is_limit = limit is not None and (limit.comparator in BOUNDS or limit.high is not None)
    front = own(page, (since, opened)).spans if is_limit else ()
    noun = table("nouns").before(text, *front[-1]) if front else None
    return mine if noun else mine._replace(spans=(*front, *mine.spans))


def _is_measure(page: Page, mine: Own) -> bool:
    return table("nouns").before(page.text, *mine.spans[-1]) is not None
