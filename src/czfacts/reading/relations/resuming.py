"""Figures that continue the relation of the one before: 占比由21%(提高到23%)."""

from czfacts.reading.relations.changing import is_growth
from czfacts.reading.relations.portions import share_of
from czfacts.reading.relations.ranking import is_top
from czfacts.reading.relations.relations import Said, is_points
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import having, table
from czfacts.regex import lazy_regex
from czfacts.values.normal import CHANGES, Direction, change, is_rate

_SAME = lazy_regex(
    "[这该]一?个?(?:数字?|数据|比例|指标|数值)(?:[还也却则]?(?:只|仅|高达|低至|曾|放在)*)"
)
_TURNS = lazy_regex("一([升降增减涨跌快慢高低])一([升降增减涨跌快慢高低])")
_UPS = frozenset("升增涨快高")


def resumed(page: Page, clause: Clause, it: Said, last: Said, *, names_owner: bool) -> Said:
    """Let a figure without a verb go on with the relation of *last*.

    *names_owner* where its subject is a place or body: 而怀川市(为35%).
    """
    start = it.subject[0]
    grows = last.is_growth or (last.relation == "rank" and is_growth(page, last.subject))
    if it.relation == "level" and grows and (noun := _growth_of(page, clause, it, last)):
        return it._replace(relation="change_rate", direction=noun, subject=(start, start))
    if last.direction == "flat" and clause.figure.value:
        return it  # what is no 0 has changed
    if last.relation == "share" and clause.figure.direction:
        return it  # 占66%。石埠县增速最高, 达27.8%
    is_again = _is_pace(clause, it, last)
    if is_again or _is_listed_rate(page, clause, it, last, names_owner=names_owner):
        return it._replace(relation=last.relation, direction=last.direction, of=last.of)
    if last.relation == "rank" and is_top(page, clause):  # 由前2.8‰(提升到前)2.1‰
        return it._replace(relation="rank", of=last.of, subject=(start, start))
    if it.of or page.text[slice(*it.subject)] not in ("", "较", "比"):
        return it
    is_to = it.words.says("to") or it.words.says("down") or it.words.says("up")  # 降为
    if it.relation == "level" and is_to and last.words.says("from"):
        way = last.direction if last.relation == "change_rate" else None  # 增速由3%升至(5%)
        return it._replace(relation=last.relation, direction=way, of=last.of)
    if it.words.says("to") and last.direction:  # 下降2个百分点(至5%)
        return it
    is_bare = clause.head[0] == clause.head[1]
    is_open = it.relation == "level" or (it.relation == "share" and is_bare)
    is_new = any(page.text.startswith(("。", "!", "?"), start - 1) for start, _ in clause.leads)
    if not is_open or is_new or not _goes_on(clause, it, last):
        return it
    relation = "share" if last.relation == "share" else change(clause.figure.unit)
    return it._replace(relation=relation, direction=last.direction, subject=(start, start))


def beside(page: Page, clause: Clause, it: Said, last: Said) -> Said | None:
    """Read 高于全国0.6个百分点、(全省0.9个百分点): what else it is compared with, or a share of."""
    if clause.opened != "、" or it.relation not in ("level", "share"):
        return None
    text, (start, end) = page.text, it.subject
    is_whole = "whole" in table("front").roles(text[start:end])
    if not (is_whole or page.places.other_at(text, start, end) == (start, end)):
        return None
    if last.is_gap:
        return last._replace(subject=(start, start), words=it.words, against=(start, end))
    if last.relation == "share":
        return last._replace(subject=(start, start), words=it.words, of=(start, end))
    return None


def ranked(_page: Page, _clause: Clause, it: Said, last: Said) -> Said | None:
    """Read 由全市第五位升至(第四位): among whom it ranked before, it does now."""
    is_moved = last.relation == it.relation == "rank" and last.words.says("from")
    return it._replace(of=last.of) if is_moved and not it.of else None


def shared(page: Page, clause: Clause, it: Said, last: Said) -> Said | None:
    """Read 占比下降2个百分点至(5%), the value of the share that moved."""
    is_value = last.relation == "change_amount" and it.relation == "level" and it.words.hits
    if not is_value or clause.figure.unit != "%" or it.subject[0] < it.subject[1]:
        return None
    taken = share_of(page.text, last)
    return taken and taken._replace(subject=it.subject, words=it.words)


def _is_pace(clause: Clause, it: Said, last: Said) -> bool:
    """Tell whether it is a growth that went faster or slower: 增长4%, 二季度加快到(9%)."""
    is_rate = last.relation == "change_rate" and clause.figure.unit == "%"
    is_rate = is_rate and it.relation == "level"
    is_to = is_rate and it.words.says("to") is not None
    return is_to and it.words.has(*having("relating", "pace"))


def _is_same(page: Page, clause: Clause, it: Said, last: Said) -> bool:
    """Tell whether a clause only points to the measure before: 而去年这一数字仅为7%."""
    is_level = it.relation == "level" and is_rate(clause.figure.unit)
    is_next = is_level and last.relation in (*CHANGES, "share")
    return is_next and _SAME.search(page.text, *clause.head) is not None


def directed(clause: Clause, it: Said) -> Said:
    """Take a figure with a direction for a change, whatever its clause is made of: 净增3万户."""
    direction = clause.figure.direction
    if it.relation in CHANGES and clause.figure.value < 0:
        direction = "down"  # a printed sign turns what a list shares: 分别增长3%和-2%
    if direction is None:
        return it
    if it.relation in CHANGES:
        return it if direction == it.direction else it._replace(direction=direction)
    is_open = it.relation == "level" or (it.relation == "ratio" and not it.against)
    if not is_open or it.words.verb or it.words.says("lasting") or it.pulled:
        return it
    against = it.against or it.words.base  # 与上年持平
    return it._replace(relation=change(clause.figure.unit), direction=direction, against=against)


def _growth_of(page: Page, clause: Clause, it: Said, last: Said) -> Direction | None:
    """Return which way goes what still has its value: 降幅收窄1个百分点, (仍达9.5%).

    So does what was ranked: 增速居前三, (分别为8%、7%和6%).
    """
    is_same = page.text[slice(*it.subject)] in ("", *having("relating", "still")) and bool(
        it.words.hits
    )
    is_rate = last.relation in ("change_amount", "rank") and clause.figure.unit == "%"
    if not is_rate or not is_same:
        return None
    named = page.text[slice(*last.subject)].rstrip("虽则也")
    return "down" if named.endswith(having("endings", "falls")) else "up"


def rated(clause: Clause, it: Said, measure: str) -> Said:
    """Take for a change what is a rate of growth by its *measure*: 增速居前三, (15.8%); CPI为1%."""
    if it.relation != "level" or measure.endswith(having("endings", "level")):
        return it
    falls = measure.endswith(having("endings", "falls"))
    rises = measure.endswith(having("endings", "rises"))
    if clause.figure.unit != "%":
        is_amount = (falls or rises) and measure.endswith(having("endings", "amount"))
        way: Direction = "down" if falls else "up"  # 人口增量达3万人
        return it._replace(relation="change_amount", direction=way) if is_amount else it
    if not (falls or rises or measure.endswith(having("relating", "inflates"))):
        return it
    is_less = falls or clause.figure.value < 0
    return it._replace(relation="change_rate", direction="down" if is_less else "up")


def of_amount(page: Page, clause: Clause, it: Said, last: Said | None) -> Said:
    """Compare a rate with what the amount before it is: 比上年增加6亿元, (增幅为2.8%)."""
    is_rate = last is not None and last.relation == "change_amount" and not last.is_gap
    if not is_rate or last is None or it.relation != "change_rate" or it.against:
        return it
    is_next = clause.opened == "," and it.direction == last.direction
    is_bare = page.text[slice(*it.subject)] in ("", *having("endings", "rises", "falls"))
    return it._replace(against=last.against) if is_next and is_bare else it


def of_unit(clause: Clause, it: Said) -> Said:
    """Return a change as what its unit makes of it, whatever stands beside it: 0.5个百分点."""
    if it.relation not in CHANGES or it.is_gap:
        return it
    kind = change(clause.figure.unit)
    return it if kind == it.relation else it._replace(relation=kind)


def bettered(it: Said, measure: str) -> Said:
    """Turn the direction where what got better is the less the better: 浓度改善9%."""
    is_harm = it.words.has("改善") and measure.endswith(having("nouns", "harm"))
    return it._replace(direction="down") if is_harm else it


def turns(page: Page, run: list[Clause]) -> tuple[Direction, ...]:
    """Return the directions of two figures that go 一升一降, () where none says so."""
    is_pair = len(run) == 2
    found = _TURNS.search(page.text, run[0].start, run[0].head[1]) if is_pair else None
    return tuple("up" if way in _UPS else "down" for way in found.groups()) if found else ()


def turned(clause: Clause, it: Said, way: Direction) -> Said:
    """Take a figure for a change that goes *way*."""
    return it._replace(relation=change(clause.figure.unit), direction=way, is_gap=False)


def _is_listed_rate(page: Page, clause: Clause, it: Said, last: Said, *, names_owner: bool) -> bool:
    """Tell whether a rate has its relation from another: 用电量增长3%, 其中工业4.1%."""
    if _is_same(page, clause, it, last):
        return True
    if it.relation != "level" or clause.figure.unit not in ("%", "‰"):
        return False
    is_next = last.relation == "share" and it.words.has("为", "则为")  # 占比61%, 国企(为)9%
    is_theirs = names_owner and it.words.has("为", "达", "是", "则为")
    if it.words.hits and not (is_next or is_theirs):
        return False
    is_same = last.relation in ("change_rate", "share") and not set(clause.opened) & set("。!?")
    is_named = table("nouns").before(page.text, *it.subject) is not None
    return is_same and it.subject[0] < it.subject[1] and not is_named


def _goes_on(clause: Clause, it: Said, last: Said) -> bool:
    """Tell whether a figure goes on with the relation of the last: 升444点或2.5%."""
    unit = clause.figure.unit
    if last.relation not in (*CHANGES, "share"):
        return False
    is_same = is_rate(unit) and last.relation in ("change_rate", "share")
    is_alike = is_rate(unit) or is_points(unit)
    return (clause.is_linked and is_alike) or (is_same and bool(it.words.hits))
