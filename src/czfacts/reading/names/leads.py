"""What the clauses before a figure say of it: their topic, and what they list."""

from bisect import bisect_right

from czfacts.reading.figures.marks import LINK, LINKS
from czfacts.reading.names.asked import Asked, Named
from czfacts.reading.names.lists import parted
from czfacts.reading.names.measures import MOVES, name_in
from czfacts.reading.names.names import Name, is_led, noun, owner, pieces, plain, roles
from czfacts.reading.names.parts import is_land
from czfacts.reading.names.pointers import WAYS
from czfacts.reading.names.supplied import how_often, with_unit
from czfacts.reading.names.topics import ENDS
from czfacts.reading.relations.predicates import predicate
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import is_counted, is_money
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES

_SUMMED = ("共", "总共", "一共", "合计", "累计", "总计")  # 开展义诊, 共(19场)
_STANDING = ("新高", "新低", "居前", "居首", "前列", "前茅")
_SAID = ENDS | MOVES | frozenset("首创突迈跨继持偏稳占实喜因")
_RATES = ("率", "比例", "占比", "比重", "度")
_SHORTEST, _LONGEST = 2, 8  # characters
_FEW = "[两三四五六七八九]"
_THESE = lazy_regex(f"{LINK}[一-鿿]{{1,8}}?(?P<these>这(?:[些几]|{_FEW})|等|{_FEW}[个种类项大家])")
# A clause that names a thing and says nothing: 湾口的网箱, 由320口增至2150口.
_SUBJECT = lazy_regex("(?P<whose>[^,。;:的]{2,12})的(?P<thing>[一-鿿]{2,8})")
_BEING = "为是有"
_PICKED = lazy_regex(
    lambda: (
        "(?P<by>[^,;。:于超过%]{2,30}?)(?:的|居前)[^,;。:的]{0,6}?"
        f"(?:[{_BEING}]|{alternatives('things', 'above')})(?P<item>[^,;。:的{_BEING}]{{2,16}})\\Z"
    )
)
_MOST = lazy_regex(f"(?P<by>[一-鿿]{{2,8}}?)最{WAYS}的(?![{_BEING}])", needs="最")
_SAYING = lazy_regex("[说谈提讲论聊问听据按照随为在对从每比像因]")
_STOPS = ("", *'。!?;:\n"')
_FARING = lazy_regex(
    lambda: f"([^,;。]{{1,12}}、[^,;。]{{2,16}}?)(?:{alternatives('states', 'goes')})"
)


def of_lead(it: Asked) -> Named | None:
    """Return the name of a figure that has none but what the clause or the cell before names."""
    name = _of_cell(it) or _of_subject(it)
    return Named.of(name, "completed") if name else None


def led_to(it: Asked) -> Name:
    """Return what the clause before only leads to: 旅游收入 of 旅游收入最高, 达137亿元."""
    if it.name or not it.clause.leads or not it.said.words.hits or it.said.pulled:
        return ()
    start, end = it.clause.leads[-1]
    if it.said.subject[0] < end <= it.clause.head[0]:
        return ()  # 增长最快, 达18%
    lead = predicate(it.page, (start, end))
    named = name_in(it.page, lead.subject) or _partner(it)
    is_next = it.page.text[it.clause.leads[-1][1]] == "," and "relative" not in roles(named)
    if it.clause.opened.endswith("(") and it.said.relation in CHANGES:
        is_again = lead.hits and lead.hits[0].role == it.said.direction
        return named if not lead.hits or (is_again and noun(named)) else ()  # 服装(上升8%)
    is_standing = any(hit.word.endswith(_STANDING) for hit in lead.hits)
    is_deed = it.said.words.has(*_SUMMED) and is_counted(it.unit) and is_led(named)
    return named if is_next and (is_standing or is_deed or noun(named)) else ()


def _partner(it: Asked) -> Name:
    """Return the last partner of a list, though it may own figures: 越南(升3%)和(台湾)(升7%)."""
    start, end = it.clause.leads[-1]
    start += it.page.text.startswith(LINKS, start)
    is_partner = bool(it.memory.sentence.parent) and is_land(it.page.text[start:end])
    return pieces(it.page, (start, end)) if is_partner else ()


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


def picked(it: Asked) -> Named | None:
    """Name the first of a list by what all were picked for: 产量大的是钢材(9万吨)、水泥(8万吨).

    So is one thing that was: 进度 of 进度最快的石桥镇(达96%).
    """
    text, start = it.page.text, it.clause.figure.start
    if not it.clause.opened.endswith("("):
        return _most(it) if it.said.relation == "level" else None
    is_bare = text[start - 1] == "(" or not it.clause.leads
    found = _PICKED.match(text, *(it.clause.head if is_bare else it.clause.leads[-1]))
    if not found:
        return None
    by = name_in(it.page, predicate(it.page, found.span("by")).subject) or noun(it.memory.name)
    by = owner(by) if "relative" in roles(noun(by)) else by
    if "measure" not in roles(noun(by)):
        return None
    item = name_in(it.page, found.span("item"))
    return Named((*item, *by), "completed", by, memory=it.memory._replace(name=by).parted(by))


def _most(it: Asked) -> Named | None:
    found = _MOST.match(it.page.text, *it.clause.head)
    if not found or noun(it.name):
        return None
    by = name_in(it.page, found.span("by"))
    mean = it.name if "average" in roles(it.name) else ()
    is_measure = "measure" in roles(noun(by)) and _fits(plain(by), it.unit)
    return Named.of((*mean, *by), "completed") if is_measure else None


def foretold(it: Asked) -> Name:
    """Return what the next figure measures, for one before it: 继6月上升9%后, 产值再升5%."""
    text, clause = it.page.text, it.clause
    if not text.startswith("继", clause.head[0]) or not text.endswith("后", *clause.tail):
        return ()
    start = clause.tail[1] + len(clause.closed)
    at = bisect_right(it.page.figures, start, key=lambda figure: figure.start)
    head = (start, it.page.figures[at].start) if at < len(it.page.figures) else (start, start)
    return name_in(it.page, predicate(it.page, head).subject)


def mean_of_lead(it: Asked) -> Name:
    """Return 人均财产收入 where the clause before speaks of it: 财产收入增速最低。人均2400元."""
    if "average" not in roles(it.name) or it.memory.name or not it.clause.leads:
        return ()
    named = name_in(it.page, predicate(it.page, it.clause.leads[-1]).subject)
    if "relative" in roles(noun(named)):
        named = owner(named)
    named = named if noun(named) else _topic_of(it.page, it.clause.leads[-1], it.unit)
    return (*it.name, *named) if named else ()


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
    listed = name_in(page, span)
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
            named = name_in(page, (start, at))
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


def _of_cell(it: Asked) -> Name:
    """Return what stands in the cell before: 门诊 of | 门诊 | 168万人次 |."""
    if it.name or not it.clause.leads or not it.clause.opened.endswith("|"):
        return ()
    name = pieces(it.page, it.clause.leads[-1])
    name = with_unit(name, it.unit, is_bare=False)
    return (*name, *how_often(name, it.unit))


def _of_subject(it: Asked) -> Name:
    """Return the thing that the clause before only names: 网箱 of 湾口的网箱, (由)320口."""
    lead = it.clause.leads[-1] if it.clause.leads else (0, 0)
    text, start = it.page.text, lead[0]
    if (
        it.name
        or not it.clause.opened.endswith(",")
        or text[max(0, start - 1) : start] not in _STOPS
    ):
        return ()
    found = _SUBJECT.fullmatch(text, *lead)
    is_behind = not it.clause.is_shared and it.clause.tail[0] < it.clause.tail[1]
    if not found or is_behind or _SAYING.match(text, start):
        return ()
    thing = pieces(it.page, found.span("thing"))
    if noun(thing) or not is_counted(it.unit):
        return ()
    return with_unit(thing, it.unit, is_bare=False)
