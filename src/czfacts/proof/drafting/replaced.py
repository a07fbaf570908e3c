"""Which figures of a newer edition stand in place of those that it states no longer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from czfacts.base.model import Indicator
from czfacts.proof.names import bare
from czfacts.proof.shifts import Spot, spot_of
from czfacts.proof.verify import Finding
from czfacts.wording import Phrase


def replaced(
    found: Sequence[Finding], settled: Iterable[Finding], new: Mapping[int, Indicator]
) -> dict[int, Indicator]:
    """Return the old figure that each of the *new* ones stands for, by their numbers.

    *found* is what became of the old ones by the numbers in the base, *settled* where they stand
    now. An old one that the edition states no longer is replaced by what is of that name and
    period, or has its name or its value in the same sentence.
    """
    pairs = [*zip(found, settled, strict=True)]
    stated = {now.fact.id for _, now in pairs if now.fact and _is_stated(now)}
    spots = {spot_of(was.place): spot_of(now.place) for was, now in pairs if now.stands}
    lost = [
        (was.fact, spots.get(spot_of(was.place)))
        for was, _ in pairs
        if isinstance(was.fact, Indicator) and was.fact.id not in stated
    ]
    links: dict[int, Indicator] = {}
    for is_one in (_is_same, _is_changed):
        for old, spot in lost:
            rest = ((number, it) for number, it in new.items() if number not in links)
            number = next((number for number, it in rest if is_one(old, it, spot)), None)
            if number is not None and old not in links.values():
                links[number] = old
    return links


def remarks(old: Indicator, new: Indicator) -> Iterator[tuple[str, Phrase]]:
    """Yield the fields of *new* that a person should look at since it stands for *old*, and why."""
    yield "id", Phrase("in place of '{id}', which the text states no longer", id=old.id)
    if old.stated != new.stated:
        yield "value", Phrase("'{id}' was {stated}", id=old.id, stated=Phrase(old.stated))


def _is_stated(finding: Finding) -> bool:
    return finding.stands or finding.is_reworded


def _is_same(old: Indicator, new: Indicator, _spot: Spot | None) -> bool:
    """Tell whether *new* has the name and the period of *old*, and is of the same kind."""
    is_one = (old.relation, old.period, old.area) == (new.relation, new.period, new.area)
    return is_one and _are_called_alike(old, new)


def _is_changed(old: Indicator, new: Indicator, spot: Spot | None) -> bool:
    """Tell whether *new* has the name or value of *old* in its sentence, which is at *spot* now."""
    spots = [(it.paragraph, it.sentence) for it in new.source]
    is_alike = old.normalized == new.normalized or _are_called_alike(old, new)
    return spot in spots and old.relation == new.relation and is_alike


def _are_called_alike(old: Indicator, new: Indicator) -> bool:
    return not {*map(bare, old.name.texts)}.isdisjoint(map(bare, new.name.texts))
