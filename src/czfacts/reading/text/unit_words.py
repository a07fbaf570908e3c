"""What a unit says of the thing it measures or counts."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from czfacts.reading.words import table
from czfacts.regex import lazy_regex
from czfacts.values import units

# What is priced by the piece, after 一 or 每.
PIECES = (
    "公?斤|吨|平方米|立方米|[个只条件台辆套张瓶盒袋箱头株碗杯份把颗枚斗桶罐捆筐亩单票晚"
    "根棵篮顿席片粒枝部匹床副本双串担柜架艘桌间支包块平米升]"
)
_PIECE = lazy_regex(PIECES)
# What counts one thing among others, of whatever kind: 一条(路), 和一处(饭堂).
THINGS = "座个条家项批处间栋套台所片支块辆架艘棵"
PERSONS = ("人", "名", "位")
CROWD = ("人", "户", "名")  # of whom something is told
OCCASIONS = ("次", "回", "趟", "遍", "轮")
AGES = ("岁", "周岁")
_COUNTED = frozenset(["", "人次", "人", "名", "户"])  # beside classifiers
_MONEY = frozenset(["块", "块钱", "毛", "毛钱", "角", "美金", "港币", "人民币", "镑", "日圆"])


@lru_cache(maxsize=1024)
def measured(unit: str) -> str:
    """Return *unit* without its multiplier."""
    return unit if unit[:2] in ("千米", "千克", "千瓦", "千伏") else unit.lstrip("十百千万亿")


@lru_cache(maxsize=1024)
def is_counted(unit: str) -> bool:
    """Tell whether *unit* counts things, so that what is counted is name enough."""
    return measured(unit) in _COUNTED or bool(table("classifiers").roles(measured(unit)))


@lru_cache(maxsize=1024)
def is_money(unit: str) -> bool:
    """Tell whether *unit* is money, perhaps per something: 万元, 元/吨, 块, 万/部."""
    sum_of, _, one = measured(unit).partition("/")
    is_of_piece = unit[:1] != "/" and not sum_of and _PIECE.fullmatch(one)  # 31.8万/部
    return sum_of.endswith("元") or sum_of in _MONEY or bool(is_of_piece)


@lru_cache(maxsize=1024)
def is_weight(unit: str) -> bool:
    """Tell whether *unit* weighs: 万吨, 斤, 毫克."""
    row = units.table().get(measured(unit))
    return row is not None and row.dimension == "mass"


def may_be_money(unit: str) -> bool:
    """Tell whether a sum may have *unit*: money, or no unit, as in 卖了9.6亿."""
    return is_money(unit) or unit in ("", "万", "亿")


Rule = TypeVar("Rule")


def by_unit(*rules: tuple[Rule, Callable[[str], bool]]) -> Callable[[str], tuple[Rule, ...]]:
    """Return what tells which of *rules*, each with the units whose figures it reads, to ask."""

    @lru_cache(maxsize=1024)
    def asked(unit: str) -> tuple[Rule, ...]:
        return tuple(rule for rule, reads in rules if reads(unit))

    return asked


def is_any(_unit: str) -> bool:
    """Tell that figures of all units are read."""
    return True


def is_spell(unit: str) -> bool:
    """Tell whether *unit* measures how long something lasts: 天, 小时."""
    return unit_noun(unit) in ("时间", "天数", "月数", "年数")


@lru_cache(maxsize=1024)
def unit_noun(unit: str) -> str:
    """Return what *unit* says is measured, "" where it says nothing: 面积 of mu."""
    return "".join(table("units_say").roles(measured(unit)))
