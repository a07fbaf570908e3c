"""Which figure a change, a share or a rank belongs to: the level of the same measure."""

from collections.abc import Iterator, Sequence

from czfacts.reading.statements import SaidFigure
from czfacts.values.normal import CHANGES

FULFILLED = "完成率"
REACH = 6  # figures
LINKED = (*CHANGES, "share", "rank")
Key = tuple[str | int | None, ...]


def levels(said: Sequence[SaidFigure]) -> dict[int, int]:
    """Return for the number of a statement that of the one that it is the change, share or rank of.

    That has the name of its measure and is of the same place and body: the last before it in its
    sentence, else the last before it of the same period, else the first after it in its sentence.
    Of a rate of fulfilment it is what was planned: 投资 of 投资年度计划完成率.
    """
    before: dict[Key, int] = {}
    behind: dict[Key, int] = {}
    for number in range(len(said) - 1, -1, -1):
        behind[_here(said[number], said[number].name)] = number
    found: dict[int, int] = {}
    for number, it in enumerate(said):
        if it.relation in LINKED:
            names = [*_measures(it), *_planned(said, number)]
            places = (each for name in names for each in _places(it, name, before, behind))
            level = next((each for each in places if _is_level(said[each], it)), None)
            if level is not None:
                found[number] = level
        before[_here(it, it.name)] = before[_then(it, it.name)] = number
    return found


def _places(
    it: SaidFigure, name: str, before: dict[Key, int], behind: dict[Key, int]
) -> Iterator[int]:
    for known, key in ((before, _here), (before, _then), (behind, _here)):
        if (number := known.get(key(it, name))) is not None:
            yield number


def _measures(it: SaidFigure) -> Iterator[str]:
    """Yield the names that the figure may have that *it* belongs to.

    The growth or the share of a measure goes before the measure, where it is what changed; of a gap
    it is what is compared: 增速 of 增速与全市平均水平差.
    """
    measure = it.measure.removesuffix(f"与{it.against}差")
    for part in ("增速", "占比"):
        if it.relation in ("change_amount", "rank") and it.name.startswith(f"{measure}{part}"):
            yield f"{measure}{part}"
    yield measure


def _planned(said: Sequence[SaidFigure], number: int) -> Iterator[str]:
    """Yield the name of what a rate of fulfilment is of, where its sentence says that before."""
    it = said[number]
    if it.measure.endswith(FULFILLED):
        for other in reversed(said[max(0, number - REACH) : number]):
            if it.measure.startswith(other.name) and other.relation == "level":
                yield other.name


def _is_level(level: SaidFigure, it: SaidFigure) -> bool:
    return level is not it and level.name != it.name


def _here(it: SaidFigure, name: str) -> Key:
    return name, it.area, it.entity, it.paragraph, it.sentence


def _then(it: SaidFigure, name: str) -> Key:
    return name, it.area, it.entity, it.stated, it.period
