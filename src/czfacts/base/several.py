"""Several fact bases as one: each id and reference says its base, each figure its area."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from czfacts import files
from czfacts.base import references
from czfacts.base.fields import Record
from czfacts.base.model import KINDS, Base, Bilingual, Fact, FactBase, Indicator, Locator
from czfacts.base.named import Parsed
from czfacts.errors import InvalidError, Problem, UsageError
from czfacts.wording import Phrase

R = TypeVar("R", bound=Record)


def broken(found: Sequence[Parsed]) -> dict[str, InvalidError]:
    """Return, by path, what is wrong with those that correct what another of them has not.

    And with those whose corrections lead round in a circle. Raises UsageError where two have one
    id.
    """
    _require_ids(found)
    known = {each.base.base.id: {it.id for it in each.base.indicators} for each in found}
    circles = _circles([each.base for each in found])
    problems = {
        each.path: [*_unknown_revisions(each.base, known), *_circular(each.base, circles)]
        for each in found
    }
    return {each.path: _error(each, problems[each.path]) for each in found if problems[each.path]}


def _error(parsed: Parsed, problems: Sequence[Problem]) -> InvalidError:
    from czfacts.base import positions  # noqa: PLC0415, imported on the error path only

    text = files.decode(parsed.data, parsed.path)
    return InvalidError(files.shown(parsed.path), positions.placed(problems, text))


def _require_ids(found: Sequence[Parsed]) -> None:
    first: dict[str, str] = {}
    for each in found:
        id = each.base.base.id
        if id in first:
            raise UsageError(
                Phrase(
                    "two fact bases have the id '{id}': {first} and {second}",
                    id=id,
                    first=files.shown(first[id]),
                    second=files.shown(each.path),
                ),
                hint=Phrase("give one of them another: id in [base]"),
            )
        first[id] = each.path


def _unknown_revisions(base: FactBase, known: Mapping[str, AbstractSet[str]]) -> Iterator[Problem]:
    for number, figure in enumerate(base.indicators):
        other, slash, id = (figure.revises or "").partition("/")
        if slash and other in known and id not in known[other]:
            said = references.unknown("revises", "indicators", f"{other}/{id}")
            yield Problem(said, ("indicators", number, "revises"))


def _circles(bases: Sequence[FactBase]) -> dict[str, Phrase]:
    """Return what to say of each figure that is, by way of other bases, a correction of itself."""
    next_of = {
        _whole(figure.base, figure.id): _whole(figure.base, figure.revises)
        for base in bases
        for figure in base.indicators
        if figure.revises
    }
    return {
        id: references.circular("revises", [*circle[at:], *circle[:at]])
        for circle in references.circles(next_of)
        for at, id in enumerate(circle)
    }


def _circular(base: FactBase, circles: Mapping[str, Phrase]) -> Iterator[Problem]:
    for number, figure in enumerate(base.indicators if circles else ()):
        if said := circles.get(_whole(figure.base, figure.id)):
            yield Problem(said, ("indicators", number, "revises"), id=figure.id)


def joined(bases: Sequence[FactBase]) -> FactBase:
    """Return *bases* as one, in their order: the ids ``base/id``, the areas resolved."""
    parts = [_qualified(base) for base in bases]
    tables = {table: [each for part in parts for each in part[table]] for table in parts[0]}
    abouts = tuple(base.base for base in bases)
    return FactBase.trusted({"base": _about(abouts), "bases": abouts, **tables})


def _about(abouts: Sequence[Base]) -> Base:
    titles = _listed([about.title for about in abouts])
    areas = _listed([about.area for about in abouts])
    return Base(format=1, title=titles, area=areas)


def _listed(names: Sequence[Bilingual]) -> Bilingual:
    zh = dict.fromkeys(name.zh or name.en or "" for name in names)
    en = dict.fromkeys(name.en or name.zh or "" for name in names)
    return Bilingual(zh="、".join(zh), en=", ".join(en))


def _qualified(base: FactBase) -> dict[str, tuple[Any, ...]]:
    id = base.base.id
    return {
        "topics": tuple(_changed(each, id=f"{id}/{each.id}") for each in base.topics),
        "sources": tuple(
            _changed(each, id=f"{id}/{each.id}", area=each.area or base.base.area)
            for each in base.sources
        ),
        **{kind: tuple(_fact(base, each) for each in getattr(base, kind)) for kind in KINDS},
    }


def _fact(base: FactBase, fact: Fact) -> Fact:
    ids = {name: getattr(fact, name) for name in references.fields(type(fact))}
    values: dict[str, Any] = {
        "id": f"{fact.base}/{fact.id}",
        "source": tuple(_locator(fact.base, each) for each in fact.source),
        **{name: id and _whole(fact.base, id) for name, id in ids.items()},
    }
    if isinstance(fact, Indicator):
        values["area"] = base.area_of(fact)
    return _changed(fact, **values)


def _locator(base: str, locator: Locator) -> Locator:
    return _changed(locator, id=locator.id and _whole(base, locator.id))


def _whole(base: str, id: str) -> str:
    return id if "/" in id else f"{base}/{id}"


def _changed(record: R, **values: Any) -> R:
    return type(record).trusted({**record.__dict__, **values})
