"""What a share is a share of, if only the numbers around it tell."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.statements import SaidFigure
from czfacts.values import interval, normal, units
from czfacts.values.interval import Interval

REACH = 12  # figures before a share, so that time stays linear
HEAD = 2  # characters that say what a part and its whole are: 收入, 支出, 面积


class Whole(NamedTuple):
    """What a share belongs to."""

    name: str
    level: int | None = None
    """The number of the statement that is the part, where it has a figure of its own."""
    is_sure: bool = True
    """Whether the numbers say so."""


def wholes(said: Sequence[SaidFigure]) -> dict[int, Whole]:
    """Return the whole of each share that the text names none for, by the number of its statement.

    Of two levels said before it in its paragraph, one of which the share is by its name, the other
    is the whole if they have that share to the digits printed: 收入9.9亿元, 税收6.7亿元, 占67.7%.
    A share that has no level is of the first one in its sentence, if that is of the same kind:
    支出3亿元, 其中民生支出占八成.
    """
    found = {}
    for number, it in enumerate(said):
        if it.relation == "share" and not it.of:
            levels = [*_levels(said, number)]
            whole = _counted(said, levels, it) or _alike(said, levels, it)
            if whole:
                found[number] = whole
    return found


def _levels(said: Sequence[SaidFigure], number: int) -> Iterator[int]:
    """Yield the levels with a name before a statement in its paragraph, the last first."""
    it = said[number]
    for before in range(number - 1, max(-1, number - 1 - REACH), -1):
        if said[before].paragraph != it.paragraph:
            return
        is_level = said[before].relation == "level" and said[before].stated == it.stated
        if is_level and said[before].name:
            yield before


def _counted(said: Sequence[SaidFigure], levels: Sequence[int], it: SaidFigure) -> Whole | None:
    for part in levels:
        if not said[part].name.startswith(it.measure):
            continue
        for whole in levels:
            if said[whole].name != said[part].name and _has_share(said[part], said[whole], it):
                return Whole(said[whole].name, part)
    return None


def _alike(said: Sequence[SaidFigure], levels: Sequence[int], it: SaidFigure) -> Whole | None:
    if any(said[each].name.startswith(it.measure) for each in levels):
        return None
    first = next((each for each in reversed(levels) if said[each].sentence == it.sentence), None)
    if first is None or said[first].name[-HEAD:] != it.measure[-HEAD:]:
        return None
    return Whole(said[first].name, is_sure=False)


def _has_share(part: SaidFigure, whole: SaidFigure, it: SaidFigure) -> bool:
    """Tell whether *part* is, to the digits printed, the share of *whole* that *it* says."""
    if units.parse(_unit(part)).code != units.parse(_unit(whole)).code:
        return False
    grown = interval.growth(_size(part.quantity, _unit(part)), _size(whole.quantity, _unit(whole)))
    share = _size(it.quantity, it.quantity.unit)
    is_bounded = None not in (grown.low, grown.high, share.low, share.high)
    return is_bounded and share.meets(Interval(*(end + 100 for end in grown if end is not None)))


def _unit(it: SaidFigure) -> str:
    return normal.joined(it.quantity.unit, it.quantity.per or it.per)


def _size(each: Quantity, unit: str) -> Interval:
    high = each.value if each.high is None else each.high
    return interval.of_digits(each.value, high, each.comparator, units.parse(unit).factor)
