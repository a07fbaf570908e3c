"""What measures a whole, as it measures a part of it: 产量 of 总产量, 人口 of 常住人口."""

from typing import NamedTuple

from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import (
    Name,
    after,
    cut,
    noun,
    plain,
    roles,
    word,
)
from czfacts.reading.names.supplied import priced
from czfacts.reading.relations.relations import is_points
from czfacts.reading.text.unit_words import is_counted, is_money, measured, unit_noun
from czfacts.reading.text.verbs import says_deed
from czfacts.reading.words import having
from czfacts.values.normal import CHANGES

PEOPLE = ("人", "口", "户")
_SUMS_OF_PRODUCTS = ("生产总值", "GDP")  # what is each part's is its 增加值
TRADES = ("进口", "出口", "进出口")
_RETAIL = ("消费品零售总额", "零售额", "商品零售", "餐饮收入")
_RATES = ("率", "面", "拉动力", "占比", "比重", "比例", "系数", "比")


class Part(NamedTuple):
    """A figure that may be of a part of what was measured."""

    memory: Memory
    name: Name
    whole: Name
    """Of what it may be a part."""
    relation: str
    unit: str
    is_part: bool
    """Whether the clause says that it is one: 其中."""
    is_same: bool
    """Whether it is counted in what was measured last."""

    @property
    def is_level(self) -> bool:
        return self.relation == "level"

    @property
    def is_measured_so(self) -> bool:
        """Tell whether its unit is that of the whole, or of what was measured last."""
        is_of_it = self.is_part and bool(self.whole)
        return self.is_same or (is_of_it and self.whole == self.memory.last_in(self.unit))


def with_kind(it: Part) -> Name:
    """Give a part what measures its whole, where the figure may be of that."""
    kind = _kind_of(it)
    if price := _priced(it.name, kind, it.unit):
        return price
    if more := _of_section(it.memory, kind, it.relation, it.unit):
        return (*it.name, *more)
    if not kind or "general" in roles(kind) or (not it.is_part and _does(it.name)):
        return it.name
    return (*it.name, *_unsaid(kind, it.name)) if _is_shared(it, kind) else it.name


def _kind_of(it: Part) -> Name:
    """Return what measures the whole: what grows beside a rate, another beside a sum of money."""
    kind = _kind(it.whole, is_part=bool(it.memory.sentence.parent))
    kind = _growing(it.memory, it.name, kind) if it.relation == "change_rate" else kind
    is_sum = plain(kind).endswith(having("nouns", "sum"))
    if it.is_level and is_sum and not is_money(it.unit) and it.unit not in ("%", "‰", ""):
        return noun(it.memory.name)  # 其中: 植物油产量3万吨; 塑料制品(产量)4万吨
    return kind


def _of_retail(memory: Memory, name: Name, kind: Name) -> Name:
    """Return 零售额 for a class of goods where retail was spoken of: 家用电器类."""
    if not plain(name).endswith("类") or plain(kind).endswith(("额", "价", "价格", "支出")):
        return kind
    is_retail = any(plain(level).endswith(_RETAIL) for level, _ in memory.past)
    return (word("零售额"),) if is_retail else kind


def _growing(memory: Memory, name: Name, kind: Name) -> Name:
    """Return what grows beside a rate, which does not: 增长面60%。汽车制造业(增加值)增长11%."""
    kinds = (_of_retail(memory, name, kind), noun(memory.grown))
    return next((each for each in kinds if not plain(each).endswith(_RATES)), ())


def _of_section(memory: Memory, kind: Name, relation: str, unit: str) -> Name:
    """Return what the section measures of a thing of which no more is said: 大米(产量)8万吨."""
    is_said = plain(kind) not in ("", "量") and "relative" not in roles(kind)
    if is_said or not memory.aspect or is_counted(unit):
        return ()
    is_change = relation == "change_rate"
    is_price = memory.aspect == "价格"
    is_fit = is_change if is_price else is_change or (relation == "level" and "吨" in unit)
    return (word(memory.aspect),) if is_fit else ()


def _kind(whole: Name, *, is_part: bool) -> Name:
    """Return what measures *whole* as it measures a part of it: 产量 of 总产量."""
    kind = noun(whole)
    if plain(kind) == "价" or plain(whole).endswith(having("nouns", "prices")):
        return (word("价格"),)  # 消费者物价指数涨2%, 食物类涨4%
    if plain(kind).endswith(_SUMS_OF_PRODUCTS):
        return (word("增加值"),)
    if is_part and plain(kind).startswith("总") and len(plain(kind)) > len("总量"):
        return after(kind, 1)
    return kind


def _is_shared(it: Part, kind: Name) -> bool:
    """Tell whether *kind* measures the figure, too."""
    unit, was_level = it.unit, it.memory.said is not None and it.memory.said.relation == "level"
    is_amount = it.relation == "change_amount" and not is_points(unit)
    is_other = is_counted(unit) and plain(kind).endswith(having("nouns", "sum"))  # 净增企业96家
    is_apart = was_level or is_money(unit) or is_other
    if is_amount and is_apart and not it.is_measured_so:
        return False  # 车程6小时, 油费省下400元
    if it.relation in (*CHANGES, "rank"):
        return True
    is_stock = plain(kind).endswith("量") and not plain(kind).endswith("总量")
    is_stock = is_stock or plain(kind) in TRADES  # 汽车出口54万辆, 其中新能源汽车(出口)
    is_held = is_stock or _is_held(kind, unit)  # 保有量90万辆, 其中货车(保有量)
    is_theirs = not is_counted(unit) or (bool(it.memory.sentence.parent) and is_held)
    return it.is_level and is_theirs and it.is_measured_so


def _does(name: Name) -> bool:
    """Tell whether *name* says what is done, and with what: 进口煤炭, but not 加工业."""
    return says_deed(plain(name)) and not plain(name).endswith("业")


def _priced(name: Name, kind: Name, unit: str) -> Name:
    """Return the name of a price, () where *unit* does not tell that it is one."""
    if is_money(unit) and priced(name):
        return name  # 每斤干茶(价格)
    if "元/" not in unit:
        return ()
    is_price = plain(kind).endswith(("价", "价格"))
    return (*name, *(kind if is_price else (word("价格"),)))


def traded(kind: Name, unit: str) -> Name:
    """Return 进口 and 出口 as what is measured in *unit*: 进口量 of tonnes."""
    if plain(kind) not in TRADES or is_money(unit) or unit_noun(unit) or unit in ("%", ""):
        return kind
    return (word(plain(kind) + "量"),)


def _is_held(kind: Name, unit: str) -> bool:
    """Tell whether *kind* is what others have: 床位 of hospitals, but not 职工."""
    held = roles(kind)
    return "dependent" in held and "stock" in held and measured(unit) not in PEOPLE


def _unsaid(kind: Name, name: Name) -> Name:
    """Return *kind* without what *name* ends with: 农产品销售(总额), not 销售销售总额."""
    text, last = plain(kind), plain(name)[-2:]
    if last[-1:] == text[:1] and text.endswith("量"):
        return (cut(kind[0], 1), *kind[1:])  # 火电发(电量)
    return after(kind, 2) if text.startswith(last) and len(kind[0].plain) > 2 else kind
