"""Figures of texts as records of a fact base, so that they can be queried alike."""

from collections import Counter
from collections.abc import Iterable, Sequence

from czfacts.base.fields import GIVEN, Annotated
from czfacts.base.model import Base, Bilingual, FactBase, Indicator, Source, Topic
from czfacts.values import period

OWN = "whether its area is the one that its text is about, not another that it mentions"


class ReadFigure(Indicator):
    """A figure of a text, with what the text says of it."""

    base: Annotated[str, GIVEN, "the id of its fact base; of a figure that was read, its text"] = ""
    measure: Annotated[str, "what is measured, without what the relation adds to its name"]
    basis: Annotated[str | None, "on what basis a change is counted: 可比价, 同口径"]
    revised: Annotated[bool, "whether the text says that it corrects an earlier figure"]
    sure: Annotated[bool, "whether the measure is likely right"]
    carried: Annotated[tuple[str, ...], "the parts that stand elsewhere in the text"] = ()
    own: Annotated[bool, OWN] = True
    start: Annotated[int, "where the figure begins in its line, in code points"]
    end: Annotated[int, "where it ends"]


def base_of(figures: Sequence[ReadFigure], sources: Iterable[Source]) -> FactBase:
    """Return a fact base of *figures*, each from one of *sources*: those of an area in time."""
    known = tuple(sources)
    nowhere = Bilingual(zh="")
    about = Base(format=1, title=nowhere, area=nowhere)
    topics = (Topic(id="", name=nowhere),)
    return FactBase(
        base=about, topics=topics, sources=known, indicators=tuple(_in_time(figures, known))
    )


def said_on(figures: Iterable[ReadFigure], published: str | None) -> str:
    """Return when a text was *published*, else the end of the period that most figures are of."""
    if published:
        return published
    periods = Counter(each.period for each in figures if each.period)
    return period.parse(max(periods, key=periods.__getitem__)).end.isoformat() if periods else ""


def _in_time(figures: Sequence[ReadFigure], sources: Iterable[Source]) -> list[ReadFigure]:
    """Return *figures* by area, as these come first, and in it by the time of their texts."""
    texts: dict[str | None, list[ReadFigure]] = {}
    for each in figures:
        texts.setdefault(each.source[0].id, []).append(each)
    when = {it.id: said_on(texts.get(it.id, ()), it.published) for it in sources}
    areas = {area: n for n, area in enumerate(dict.fromkeys(it.area for it in figures))}
    return sorted(figures, key=lambda it: (areas[it.area], when.get(it.source[0].id or "", "")))
