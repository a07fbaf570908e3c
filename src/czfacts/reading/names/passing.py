"""What a figure, and the words before it, leave for the next one to continue."""

import re

from czfacts.reading.names.asked import Named
from czfacts.reading.names.headings import aspect, heading
from czfacts.reading.names.labels import RANK
from czfacts.reading.names.measures import name_in
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, noun, roles
from czfacts.reading.names.pointers import may_move, paired
from czfacts.reading.owners.bodies import body_at
from czfacts.reading.relations.predicates import predicate
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured
from czfacts.reading.words import alternatives, having
from czfacts.regex import lazy_regex
from czfacts.values import units

_BY = lazy_regex(
    lambda: (
        f"[分按依](?P<what>[一-鿿]{{2,8}}?)(?:{alternatives('things', 'by')})"
        r"(?:来?看|观察|分析|而言)\Z"
    ),
)
_VIEW = lazy_regex("(?:从|按)(?P<what>[^,。;:0-9]{2,14}?)来?看\\Z")
_SEATS = ("县", "区")
_KINDS = ("类", "大类", "项", "种")
_ASPECTS = ("方面", "来看")
_RECORDS = ("新高", "新低", "来新高", "来新低", "以来")  # 创九个月新高
_ASIDE = ("另有", "另外还有", "此外还有")  # 另有教学点60个; (小学)招生
_WITH_MANY = 2  # leads: of many, and of the first of them
_FALLS = lazy_regex(lambda: alternatives("endings", "falls"))


def led(page: Page, memory: Memory, clause: Clause) -> Memory:
    """Take from what leads to a clause, without a figure, of what that speaks."""
    text, lead = page.text, clause.leads[-1]
    start, end = lead
    if not start and text.startswith("。", end):
        memory = memory._replace(aspect=aspect(text[:end]) or memory.aspect)
    if may_move(text, start, end):
        memory = memory.moving(paired(page, lead))
    view = _VIEW.match(text, start, end) if text.startswith(",", end) else None
    if named := heading(page, lead) if text.startswith(":", end) else _viewed(page, view):
        memory = memory.headed(named)  # 客流量: 日均3万人次; 从产品产量看, (水泥)增长4%
    if text[end - 1] in "中里":
        memory = memory.led(name_in(page, (start, end - 1)), is_whole=True)
    elif text.endswith(_ASPECTS, start, end):
        memory = memory.led(name_in(page, (start, end - 2)))
    elif part := _BY.match(text, start, end):
        memory = memory.led(name_in(page, part.span("what")))
    elif text[start:end].rstrip("来看")[-1:] in _SEATS and text.startswith("看", end - 1):
        memory = memory._replace(name=memory.main or memory.name)  # 乡村增长1%; 分县区看
    elif whole := _told_of_many(page, clause):
        memory = memory._replace(name=whole).parted(whole)
    is_anothers = body_at(text, start, end, page.places)
    return memory.owned(()) if is_anothers else memory  # 医院新院区投用, (床位)800张


def _told_of_many(page: Page, clause: Clause) -> Name:
    """Return what was said of many before one of them: 货值录得升幅, 尤其是越南(升37%)."""
    start = clause.leads[-1][0]
    if len(clause.leads) < _WITH_MANY or not page.text.startswith(having("things", "above"), start):
        return ()
    many = clause.leads[-2]
    named = name_in(page, predicate(page, many).subject) if page.text[many[1]] == "," else ()
    return named if "measure" in roles(noun(named)) else ()


def kept(page: Page, memory: Memory, clause: Clause, it: Said, found: Named) -> Memory:
    """Return *memory* with what a figure measures and whose the next measures may be."""
    unit, is_record = clause.figure.unit, page.text.startswith(_RECORDS, clause.tail[0])
    if not found.is_field and not clause.limits and not is_record:
        grows = _grows(memory, it, found)
        memory = memory.kept(found.base, it, unit, grows=grows)
    if not found.owns:
        return memory
    if clause.opened == "、" and found.how != "carried":
        return memory.owned(())  # 干渠5条、支渠64条, 总长312公里
    is_aside = is_record or page.text.startswith(_ASIDE, clause.head[0])
    return memory if is_aside else memory.owning(found.base, unit)


def rate_of(page: Page, memory: Memory, clause: Clause, it: Said, found: Named) -> str:
    """Return of what a difference from a figure is one: 增速, 降幅, 占比 or ""."""
    is_as_well = page.text.startswith("或", clause.head[0])  # 跌0.5%或93点
    if is_as_well and units.parse(clause.figure.unit).code == "点":
        return ""
    if _is_of_rank(page, memory, clause, it):
        return RANK
    if _grows(memory, it, found):
        falls = it.relation == "change_amount" and _FALLS.search(page.text, *clause.head)
        return "降幅" if falls else "增速"
    is_share = memory.said is not None and memory.said.relation == "share"
    if is_share and page.text[slice(*it.subject)] in having("relating", "part"):
        return "占比"  # 占比63%, 比重提升1个百分点
    return "占比" if is_share and found.how == "carried" else ""  # 占比38%, 低于全市5个百分点


def _is_of_rank(page: Page, memory: Memory, clause: Clause, it: Said) -> bool:
    """Tell whether a change is one of places in a ranking: 居第5位, 位次上升(2位)."""
    if it.relation != "change_amount" or measured(clause.figure.unit) not in ("位", "名"):
        return False
    is_rank = memory.said is not None and memory.said.relation == "rank"
    return is_rank or page.text.startswith(having("endings", "rank"), it.subject[0])


def _grows(memory: Memory, it: Said, found: Named) -> bool:
    """Tell whether a rate of growth is spoken of, or still is."""
    is_named_again = memory.name in (found.name, found.name[1:])  # 首尾(投资)
    is_again = is_named_again or found.how in ("carried", "repeated")
    is_of_level = it.relation == "rank" and it.subject[0] < it.subject[1]  # 总量居第3位
    is_other = is_of_level or it.relation == "share"  # 增长14%, 占比18%, 提高1个百分点
    goes_on = memory.grows and is_again and not is_other
    return goes_on or it.is_growth or it.relation == "change_rate"


def headed(page: Page, memory: Memory, clause: Clause) -> Memory:
    """Take the kinds that stand after their number and before a colon for what follows."""
    is_open = measured(clause.figure.unit) in _KINDS and page.text.startswith(":", clause.tail[1])
    named = heading(page, clause.tail) if is_open else ()
    return memory.headed(named) if named else memory  # 六大类消费支出: 食品5千元


def _viewed(page: Page, view: re.Match[str] | None) -> Name:
    """Return the measure by which things are looked at: 产量 of 从主要产品产量看."""
    named = heading(page, view.span("what")) if view else ()
    kinds = roles(named)
    return named if "measure" in kinds and "relative" not in kinds else ()
