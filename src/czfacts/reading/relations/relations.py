"""What a clause says of its figure: a level, a change, a share, a rank, a ratio, and of what."""

from functools import lru_cache
from typing import NamedTuple

from czfacts.reading.relations.predicates import Predicate
from czfacts.reading.text.areas import Span
from czfacts.reading.words import alternatives
from czfacts.values import units
from czfacts.values.normal import Direction, Relation


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
    """What the share does stands after it: 85%的农户参加了合作社."""
    planned: Span | None = None
    """Of what plan something is the share: 年度任务 of 完成年度任务的104%."""
    pulled: Span | None = None
    """What it makes grow: 拉动规上工业增长 of 2个百分点."""
    told: Span | None = None
    """What tells those that are counted apart of a whole: 产值增长 of 12家企业中, 产值增长的6家."""
    benchmark: Span | None = None
    """Of what it is the value, with which another is compared: 市场预期 of 低于市场预期的0.6%."""
    basis: str | None = None
    """On what basis a change is counted: 同口径."""


@lru_cache(maxsize=1024)
def is_points(unit: str) -> bool:
    """Tell whether *unit* is one of points: 个百分点, 点 of an index."""
    return units.parse(unit).code in ("pp", "点")


@lru_cache(maxsize=1024)
def is_percent(unit: str) -> bool:
    """Tell whether *unit* may be that of a share: %, ‰, 成, /3."""
    return unit != "折" and units.parse(unit).code == "%"


def pattern_of(role: str) -> str:
    """Return the words of relating.tsv that have *role*, the longest first, as alternatives."""
    return alternatives("relating", role)
