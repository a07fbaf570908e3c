"""Join several fact bases: ids and references get the id of their base, figures its area."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from czfacts import files
from czfacts.base import references
from czfacts.base.fields import Record
from czfacts.base.model import KINDS, Base, Bilingual, FactBase
from czfacts.base.named import Parsed
from czfacts.errors import InvalidError, Problem, UsageError
from czfacts.wording import Phrase


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
    """Return *bases* as one, in their order: the ids ``base/id``, the areas resolved.

    Their own records become those of the whole; *bases* are not to be used any more.
    """
    for base in bases:
        _qualify(base)
    tables = {
        table: tuple(each for base in bases for each in getattr(base, table))
        for table in ("topics", "sources", *KINDS)
    }
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


def _qualify(base: FactBase) -> None:
    # The records are changed, frozen as they are: to copy all would take a tenth of loading.
    id = base.base.id
    for figure in base.indicators:  # while their sources have the ids that they name
        vars(figure)["area"] = base.area_of(figure)
    for topic in base.topics:
        _make_whole(topic, id, ("id",))
    for source in base.sources:
        _make_whole(source, id, ("id",))
        vars(source)["area"] = source.area or base.base.area
    for kind, cls in KINDS.items():
        names = ("id", *references.fields(cls))
        for fact in getattr(base, kind):
            _make_whole(fact, id, names)
            for locator in fact.source:
                _make_whole(locator, id, ("id",))


def _make_whole(record: Record, base: str, names: Sequence[str]) -> None:
    values = vars(record)
    for name in names:
        if id := values.get(name):
            values[name] = _whole(base, id)


def _whole(base: str, id: str) -> str:
    return id if "/" in id else f"{base}/{id}"
