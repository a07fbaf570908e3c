"""Figures of texts as the records of a fact base: what is asked of facts can be asked of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated

from czfacts.base.model import Base, Bilingual, FactBase, Indicator, Source, Topic
from czfacts.reading import alike


class Said(Indicator):
    """A figure of a text, with what the text says of it."""

    measure: Annotated[str, "what is measured, without what the relation adds to its name"]
    sure: Annotated[bool, "whether the measure is likely right"]
    carried: Annotated[tuple[str, ...], "the parts that stand elsewhere in the text"] = ()
    start: Annotated[int, "where the figure begins in its line, in code points"]
    end: Annotated[int, "where it ends"]


def base_of(figures: Iterable[Said], areas: Mapping[str, str | None]) -> FactBase:
    """Return a fact base of *figures*, its sources the texts that *areas* says the area of."""
    sources = tuple(
        Source(id=path, title=path, area=Bilingual(zh=area) if area else None)
        for path, area in areas.items()
    )
    nowhere = Bilingual(zh="")
    about = Base(format=1, title=nowhere, area=nowhere)
    topics = (Topic(id="", name=nowhere),)
    indicators = tuple(_revised([*figures]))
    return FactBase(base=about, topics=topics, sources=sources, indicators=indicators)


def _revised(figures: Sequence[Said]) -> Iterator[Said]:
    """Yield *figures*, what calls itself revised with the id of the last that it corrects."""
    said: dict[tuple[str | None, str], str] = {}
    for figure in figures:
        measure = alike.unrevised(figure.measure)
        key = figure.period, alike.measure(measure, "level")
        if measure == figure.measure:
            said[key] = figure.id if figure.relation == "level" else said.get(key, "")
            yield figure
        else:
            values = {**figure.__dict__, "measure": measure, "revises": said.get(key) or None}
            yield Said.validated(values)
