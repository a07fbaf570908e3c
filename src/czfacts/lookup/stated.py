"""What texts say, as the records of a fact base: what is asked of facts can be asked of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, NamedTuple

from czfacts.base.model import (
    Base,
    Bilingual,
    Change,
    FactBase,
    Indicator,
    Locator,
    Source,
    Topic,
)
from czfacts.reading import alike
from czfacts.reading.statements import Statement


class Said(Indicator):
    """A figure of a text, with what the text says of it."""

    measure: Annotated[str, "what is measured, without what the relation adds to its name"]
    sure: Annotated[bool, "whether the measure is likely right"]
    start: Annotated[int, "where the figure begins in its line, in code points"]
    end: Annotated[int, "where it ends"]


class Document(NamedTuple):
    """A text that was read."""

    path: str
    area: str | None
    """The place or body that it is about."""
    statements: Iterable[Statement]


def base_of(documents: Iterable[Document]) -> FactBase:
    """Return a fact base with a source for each of *documents* and a figure for each statement.

    The id of a figure is that of its source, its paragraph and where it begins in its line.
    """
    sources, figures = [], []
    for each in documents:
        area = each.area and Bilingual(zh=each.area)
        sources.append(Source(id=each.path, title=each.path, area=area or None))
        figures += [_figure(each.path, it) for it in each.statements]
    nowhere = Bilingual(zh="")
    figures = [*_revised(figures)]
    about = Base(format=1, title=nowhere, area=nowhere)
    topics = (Topic(id="", name=nowhere),)
    return FactBase(base=about, topics=topics, sources=tuple(sources), indicators=tuple(figures))


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


def _figure(path: str, it: Statement) -> Said:
    figure = it.quantity
    return Said(
        id=f"{path}:{it.paragraph}:{figure.start}",
        name=Bilingual(zh=it.name),
        topic="",
        source=(Locator(id=path, paragraph=it.paragraph, sentence=it.sentence, text=it.text),),
        value=figure.value,
        high=figure.high,
        parts=figure.parts,
        unit=figure.unit,
        per=figure.per or it.per,
        comparator=figure.comparator,  # type: ignore[arg-type]  # one of them
        change=Change(direction=it.direction, against=it.against) if it.direction else None,
        stated=it.stated,
        period=it.period,
        area=_named(it.area),
        entity=_named(it.entity),
        of=_named(it.of),
        measure=it.measure,
        sure=it.sure,
        start=figure.start,
        end=figure.end,
    )


def _named(text: str | None) -> Bilingual | None:
    return Bilingual(zh=text) if text else None
