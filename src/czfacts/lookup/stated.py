"""Figures of texts as the records of a fact base: what is asked of facts can be asked of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from czfacts.base.fields import Annotated
from czfacts.base.model import Base, Bilingual, FactBase, Indicator, Source, Topic
from czfacts.reading import alike


class Said(Indicator):
    """A figure of a text, with what the text says of it."""

    measure: Annotated[str, "what is measured, without what the relation adds to its name"]
    sure: Annotated[bool, "whether the measure is likely right"]
    carried: Annotated[tuple[str, ...], "the parts that stand elsewhere in the text"] = ()
    start: Annotated[int, "where the figure begins in its line, in code points"]
    end: Annotated[int, "where it ends"]


def base_of(figures: Sequence[Said], sources: Iterable[Source]) -> FactBase:
    """Return a fact base of *figures*, each from one of *sources*."""
    known = tuple(sources)
    areas = {source.id: source.area for source in known}
    nowhere = Bilingual(zh="")
    about = Base(format=1, title=nowhere, area=nowhere)
    topics = (Topic(id="", name=nowhere),)
    return FactBase(
        base=about, topics=topics, sources=known, indicators=tuple(_revised(figures, areas))
    )


def _revised(figures: Sequence[Said], areas: Mapping[str, Bilingual | None]) -> Iterator[Said]:
    """Yield *figures*, what calls itself revised with the id of the last that it corrects."""
    said: dict[object, str] = {}
    for figure in figures:
        measure = alike.unrevised(figure.measure)
        area = figure.area or areas.get(figure.source[0].id or "")
        key = area, figure.entity, figure.period, alike.measure(measure, "level")
        if measure == figure.measure:
            said[key] = figure.id if figure.relation == "level" else said.get(key, "")
            yield figure
        else:
            values = {**figure.__dict__, "measure": measure, "revises": said.get(key) or None}
            yield Said.trusted(values)
