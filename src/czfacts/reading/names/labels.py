"""What a relation adds to a name: what it is compared with, and 增速, 占比 or 位次."""

from czfacts.reading.figures.numerals import DIGITS
from czfacts.reading.names.names import Name, cut, noun, of_part, owner, pieces, plain, word
from czfacts.reading.relations.benchmarks import is_of_many
from czfacts.reading.relations.relations import Said, is_points
from czfacts.reading.text.areas import Span
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

RANK = "位次"
_SUFFIXES = {"change_rate": "增速", "change_amount": "变化量", "share": "占比", "rank": RANK}
_CHANGES = ("增收", "减收", "增产", "减产", "增支", "减支")  # measures that are a change by name
_LEVEL = "水平"
_WHEN = lazy_regex("[年月季][初中末底]|上半[年月]|[前上]期|平[时日常]|以[前往]|[淡旺]季")
_BESIDE = lazy_regex("(?:毗邻|邻近|相邻|隔壁|邻居|附近|周边的|沿海的|同属[^的]{2,5})的?(?=..)")


def compared(page: Page, it: Said, name: Name, rated: str, unit: str) -> Name:
    """Return the name with what belongs to it where two things are compared."""
    if it.pulled:
        pulled, (start, end) = page.text[slice(*it.pulled)], it.subject
        is_of_all = start == end and pulled.startswith(("合", "共同")) and not _counts(name)
        puller = () if is_of_all else _puller(name, pulled)  # 甲跌4%, 乙跌8%, 合计影响PPI
        return (*puller, *pieces(page, it.pulled))
    if it.planned:
        taken = (word("占"),) if page.text.endswith("占", 0, it.planned[0]) else ()
        return (*name, *taken, *pieces(page, it.planned), word("比重" if taken else "完成率"))
    if it.relation == "share" and it.of:
        name = of_part(name, page.text[slice(*it.of)])
    if mean := it.words.mean_of_years:
        name = (*name, *pieces(page, (mean.start, mean.end)))  # 两年平均(增速)
    if it.benchmark and is_of_many(page, it):
        start, end = it.benchmark
        end -= len(_LEVEL) * page.text.endswith(_LEVEL, start, end)
        return (*pieces(page, (start, end)), *name)  # 行业平均毛利率
    if not it.against:
        return _spread(name, rated) if it.is_gap else name
    against = pieces(page, _bare_base(page.text, it.against))
    if it.is_gap and _WHEN.fullmatch(plain(against)):
        return name  # 得分比年中高2.1分
    if it.is_gap:
        rates = having("endings", "rate", "change", "share")
        is_rate = it.relation == "change_amount" and not plain(name).endswith(rates)
        is_rate = is_rate and is_points(unit)
        rate = (word(rated),) if rated and is_rate else ()
        return (*name, *rate, word("与"), *against, word("差"))
    return (*name, word("与"), *against, word("之比")) if it.relation == "ratio" else name


def of_kinds(name: Name, it: Said, unit: str) -> Name:
    """Say that kinds are counted, and not things: 蔬菜种数 of 26种蔬菜."""
    is_said = not name or noun(name) or plain(name).endswith(("种", "种类", "数"))
    is_of_kinds = measured(unit) == "种" and it.relation == "level" and not is_said
    return (*name, word("种数")) if is_of_kinds else name


def _spread(name: Name, rated: str) -> Name:
    """Return 增加值增速首尾差 of 首尾相差9个百分点, where 增加值 was measured."""
    first = name[0] if name else None
    if first is None or first.plain != "首尾":
        return name
    rate = (word(rated),) if rated else ()
    return (*name[1:], *rate, word("首尾差"))


def _counts(name: Name) -> bool:
    """Tell whether *name* is of several: 三大产业增加值."""
    return plain(name)[:1] in DIGITS


def _puller(name: Name, pulled: str) -> Name:
    """Return what makes something else grow: 第三产业 of 第三产业增加值 or 对增长的贡献率."""
    at = plain(name).find("对")
    if at > 0:
        return (cut(name[0], 0, at),) if at < len(name[0].plain) else name[:1]
    if plain(name).endswith(("增加值", "比重", "占比", "指数", "产值")):
        return owner(name)
    return of_part(name, pulled)


def suffix(it: Said, measure: str, unit: str, rated: str) -> str:
    """Return what the relation adds to a measure; points change the growth or share before."""
    if it.is_gap or it.pulled or it.planned:
        return ""
    if it.relation == "share" and measure.endswith(("占比", "比重", "比例")):
        return ""  # 药占比
    if it.relation == "change_rate" and measure.endswith(having("endings", "rate", "change")):
        return ""  # 增速居前三, 分别为15%和12%
    if it.relation == "rank" and measure.endswith(having("endings", "rank")):
        return ""  # GDP位次由第30位升至第21位
    is_amount = it.relation == "change_amount"
    if is_amount and measure.endswith(_CHANGES):
        return ""
    if is_amount and rated == RANK:
        its = "" if measure.endswith(having("endings", "rank")) else RANK
        return its + _SUFFIXES[it.relation]
    is_of_rate = is_amount and (it.is_growth or is_points(unit))
    is_of_rate = is_of_rate and not measure.endswith(("占比", "比重", "比例"))  # 药占比
    if is_of_rate or it.relation == "rank":  # 增长8.6%, 居第3位
        is_of_rate = not measure.endswith(having("endings", "rate", "change"))
    return (rated if is_of_rate else "") + _SUFFIXES.get(it.relation, "")


def _bare_base(text: str, span: Span) -> Span:
    """Leave out of a base of comparison where it lies, and its 的: 隔壁的(常德)."""
    start, end = span
    beside = _BESIDE.match(text, start, end)
    return beside.end() if beside else start, end - text.startswith("的", end - 1)
