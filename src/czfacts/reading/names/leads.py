"""What the clauses before a figure say of it: their topic, and what they list."""

from bisect import bisect_right
from collections.abc import Callable

from czfacts.reading.names.asked import Asked
from czfacts.reading.names.fronts import opened
from czfacts.reading.names.lists import parted
from czfacts.reading.names.measures import own
from czfacts.reading.names.names import Name, is_led, noun, owner, pieces, plain, roles
from czfacts.reading.relations.predicates import predicate
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted, is_money
from czfacts.reading.text.verbs import acts, verb_at
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

_SUMMED = ("共", "总共", "一共", "合计", "累计", "总计")  # 开展义诊, 共(19场)
_STANDING = ("新高", "新低", "居前", "居首", "前列", "前茅")
_ENDS = frozenset("是在却也再还就都没不则已正从由仍依呢又曾怎如何咋能会")
_SAID = _ENDS | frozenset("首升降涨跌创突迈跨继持将偏稳占")
_DOES = ("生产", *(_ENDS | frozenset("获喜迎增减产实遭受因")))  # 粮食(生产再获丰收)
_RATES = ("率", "比例", "占比", "比重", "度")
_LONGEST_THING = 5
_SHORTEST, _LONGEST = 2, 8  # characters
_THESE = lazy_regex(
    "[、和与及][一-鿿]{1,8}?(?P<these>这些|这几|这[两三四五六七八]|等|[两三四五六七八九][个种类项大家])"
)
_FARING = lazy_regex(
    lambda: f"([^,;。]{{1,12}}、[^,;。]{{2,16}}?)(?:{alternatives('states', 'goes')})"
)


def led_to(it: Asked) -> Name:
    """Return what the clause before only leads to: 旅游收入 of 旅游收入最高, 达137亿元."""
    if it.name or not it.clause.leads or not it.said.words.hits or it.said.pulled:
        return ()
    start, end = it.clause.leads[-1]
    if it.said.subject[0] < end <= it.clause.head[0]:
        return ()  # 增长最快, 达18%
    lead = predicate(it.page, (start, end))
    named = pieces(it.page, *own(it.page, lead.subject).spans)
    is_next = it.page.text[it.clause.leads[-1][1]] == "," and "relative" not in roles(named)
    if it.clause.opened.endswith("(") and it.said.relation == "change_rate":
        return () if lead.hits else named  # 服装(上升8%)
    is_standing = any(hit.word.endswith(_STANDING) for hit in lead.hits)
    is_deed = it.said.words.has(*_SUMMED) and is_counted(it.unit) and is_led(named)
    return named if is_next and (is_standing or is_deed or noun(named)) else ()


def topic(it: Asked) -> Name:
    """Return the measure of which the clauses before a bare figure speak."""
    is_bare = it.said.relation in CHANGES and not it.name and it.memory.sentence.is_new
    if it.said.relation == "change_amount" and it.clause.tail[0] < it.clause.tail[1]:
        return ()  # 工业经济稳定, 比上年增加20家(企业)
    is_level = it.said.relation == "level"
    if noun(it.name) or not (is_level or is_bare) or it.own.is_part:
        return ()
    if it.name and not (it.unit == "%" or is_money(it.unit)):
        return ()
    leads = it.clause.leads[-1:] if it.name else it.clause.leads[::-1]
    unit = "" if is_bare else it.unit
    found = (_topic_of(it.page, lead, unit) for lead in leads)
    return next((name for name in found if name), ())


def mean_of_lead(it: Asked) -> Name:
    """Return 人均财产收入 where the clause before speaks of it: 财产收入增速最低。人均2400元."""
    if "average" not in roles(it.name) or it.memory.name or not it.clause.leads:
        return ()
    named = pieces(it.page, *own(it.page, predicate(it.page, it.clause.leads[-1]).subject).spans)
    if "relative" in roles(noun(named)):
        named = owner(named)
    named = named if noun(named) else _topic_of(it.page, it.clause.leads[-1], it.unit)
    return (*it.name, *named) if named else ()


def thing_of(page: Page, lead: Span) -> Name:
    """Return the thing with which *lead* begins: 夏粮 of 夏粮再获丰收, (总产量)9万吨."""
    return _thing(page, lead, lambda at: page.text.startswith(_DOES, at))


def faring(page: Page, lead: Span) -> Name:
    """Return the thing of which *lead* says how it fares: 茶产业 of 茶产业蓬勃发展, (产值)9亿元."""
    return _thing(page, lead, lambda at: _fares(page.text, at, lead[1]))


def _thing(page: Page, lead: Span, is_told: Callable[[int], bool]) -> Name:
    """Return the few characters with which *lead* begins, up to where something *is told*."""
    start = opened(page, *lead).start
    text, end = page.text, lead[1]
    at = next(filter(is_told, range(start + _SHORTEST, end)), end)
    is_short = at < end and at - start <= _LONGEST_THING
    is_actor = acts(text, (start, at)) or verb_at(text, start, at) is not None
    return pieces(page, (start, at)) if is_short and not is_actor else ()


def _fares(text: str, at: int, end: int) -> bool:
    """Tell whether it is said at *at* how something fares: (持续)(回暖), (发展较快)."""
    at += len(_DOES[0]) if text.startswith(_DOES[0], at) else 0  # 粮食(生产再获丰收)
    while (state := table("states").at(text, at, end)) and not state.has("fares"):
        if not state.has("manner"):
            return False
        at = state.end
    return state is not None and text[at - 1] != "的"


def items(page: Page, clause: Clause, count: int, measure: str) -> list[Name] | None:
    """Return the things that the clause before lists: 涨价的有蒜薹、黄瓜, 分别涨了三成和两成.

    They end where it names their *measure*: 汽车零配件、灯具(出口)拉动作用强劲, 分别出口.
    """
    start, end = clause.leads[-1] if clause.leads else _tail_before(page, clause)
    if these := _THESE.search(page.text, start, end):
        span = (start, these.start("these"))  # 黄瓜、西葫芦(这些大棚菜涨得多)
    else:
        at = max(page.text.rfind(being, start, end) for being in ("有", "是", "为"))
        lead = predicate(page, (start, end))
        moved = lead.subject if lead.verb else (end, end)  # 西红柿、茄子(上涨)
        again = page.text.find(measure, start, end) if measure else -1
        moved = (start, again) if again > start else moved
        faring = _FARING.match(page.text, start, end) if moved[0] == moved[1] else None
        moved = faring.span(1) if faring else moved  # 服装、家具(延续颓势), 分别下降
        span = (at + 1, end) if at > start else moved
    listed = pieces(page, *own(page, span).spans)
    return parted(listed, count) if listed else None


def _tail_before(page: Page, clause: Clause) -> Span:
    """Return what stands between the figure before and a clause: 三个行业为甲、乙, (分别增长)."""
    end = max(0, clause.head[0] - len(clause.opened))
    count = bisect_right(page.figures, end, key=lambda figure: figure.end)
    is_next = count > 0 and clause.opened == ","
    return (page.figures[count - 1].end if is_next else end, end)


def _topic_of(page: Page, lead: Span, unit: str) -> Name:
    """Return the measure with which *lead* begins, () where *unit* cannot measure it.

    What changes may be any: "".
    """
    text, (start, end) = page.text, lead
    for at in range(start + _SHORTEST, end + 1):
        if at < end and text[at] not in _SAID and not text[at].isdecimal() and at not in page.times:
            continue
        hit, goes_on = table("nouns").before(text, start, at), table("nouns").at(text, at, end)
        if goes_on and goes_on.has("measure"):
            continue  # GDP(增速一路走高)
        if hit and hit.has("measure") and len(hit.word) > 1:
            named = pieces(page, *own(page, (start, at)).spans)
            is_short = noun(named) and len(plain(named)) <= _LONGEST
            return named if is_short and _fits(plain(named), unit) else ()
    return ()


def _fits(name: str, unit: str) -> bool:
    if not unit:
        return True
    if unit in ("%", "‰", "成"):
        return name.endswith((*_RATES, *having("endings", "rises", "falls")))
    if is_money(unit):
        return name.endswith(having("nouns", "sum"))
    return not is_counted(unit) and not name.endswith((*_RATES, *having("nouns", "sum")))
