"""One fact whole: a label and what it says on each line."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from czfacts.base import document
from czfacts.base.model import (
    Chain,
    Company,
    Fact,
    FactBase,
    Indicator,
    Locator,
    Policy,
    Project,
    Stage,
)
from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.printing.table import Branch, Cell, Column, Figure, Later, Table
from czfacts.views import labels
from czfacts.views.rows import Context
from czfacts.wording import Phrase, translate

Line = tuple[str, Cell]


def table(
    base: FactBase,
    fact: Fact,
    linked_from: Sequence[Fact],
    language: Language,
    sentences: Sequence[str] = (),
) -> Table[Line]:
    """Show *fact*: what it is, what it says, its links and those to it, where it stands.

    Its document is that of the lists and its `Context`.
    """
    context = Context(
        linked_from=tuple(map(attrgetter("id"), linked_from)), sentences=tuple(sentences) or None
    )
    single = {**document.of_record(fact), **document.of_record(context)}

    def lines() -> Iterator[Line]:
        said = [("sentence", sentence) for sentence in sentences]
        for key, cell in (*_cells(base, fact, linked_from, language), *said):
            if cell:
                yield labels.word(key, language), cell

    return Table(
        columns=[
            Column[Line](labels.word("field", language), lambda line: line[0], whole=True),
            Column[Line](labels.word("value", language), lambda line: line[1]),
        ],
        rows=Later(lines),
        document=lambda _: single,
        paths=document.paths(type(fact), Context),
        heading=f"{labels.called(fact.name, language)} ({fact.id})",
        single=single,
    )


def figure(fact: Fact, language: Language, to: str | None = None) -> Cell:
    """Return the value of *fact* with its comparator and unit, nothing where it has none.

    As printed, or converted to the unit *to*; ranks as one says them: No. 2, top 3.
    """
    if not isinstance(fact, Indicator):
        return ""
    if fact.unit == "位" and fact.comparator in ("=", "<=") and not to:
        mark = labels.word("rank" if fact.comparator == "=" else "top", language)
        return Figure(mark, f"{fact.value:f}", "位" if language == "zh" else "")
    numbers = [fact.value] if fact.high is None else [fact.value, fact.high]
    if to:
        numbers = [convert.converted(number, fact.unit, to) for number in numbers]
    comparator = "" if fact.comparator == "=" else fact.comparator
    return Figure(comparator, "-".join(f"{number:f}" for number in numbers), to or fact.unit)


def _cells(
    base: FactBase, fact: Fact, linked_from: Sequence[Fact], language: Language
) -> Iterator[Line]:
    topic = next(topic.name for topic in base.topics if topic.id == fact.topic)
    yield "kind", labels.word(fact.kind, language)
    yield "name", labels.both(fact.name, language)
    yield "aliases", "; ".join(fact.aliases)
    yield "topic", labels.called(topic, language)
    match fact:
        case Chain():
            yield from _of_chain(fact, language)
        case Indicator():
            yield from _of_indicator(fact, language)
        case Project():
            yield "status", labels.word(fact.status, language) if fact.status else ""
            yield "places", labels.listed(fact.places, language)
        case Policy():
            yield "status", labels.word(fact.status, language) if fact.status else ""
    for key in ("chain", "project", "policy", "part_of"):
        if id := getattr(fact, key, None):
            yield key, _linked(base.by_id[id], language)
    if linked_from:
        yield "linked_from", Branch("", tuple(Branch(_linked(f, language)) for f in linked_from))
    yield "source", Branch("", tuple(Branch(_place(each, language)) for each in fact.source))
    yield "note", fact.note or ""
    yield "caveat", fact.caveat or ""


def _of_chain(chain: Chain, language: Language) -> Iterator[Line]:
    if chain.key is not None:
        yield "key", labels.word("yes" if chain.key else "no", language)
    for key, parts in (("stages", chain.stages), ("companies", chain.companies)):
        if parts:
            yield key, Branch("", tuple(_branch(part, language) for part in parts))


def _of_indicator(indicator: Indicator, language: Language) -> Iterator[Line]:
    yield "value", str(figure(indicator, language))
    normal = indicator.normalized
    if normal.value != indicator.value:
        comparator = "" if indicator.comparator == "=" else indicator.comparator
        yield "normalized", str(Figure(comparator, f"{normal.value:,f}", normal.unit))
    yield "period", indicator.period or ""
    yield "area", labels.called(indicator.area, language) if indicator.area else ""
    yield "of", indicator.of or ""


def _branch(part: Stage | Company, language: Language) -> Branch:
    return Branch(
        labels.both(part.name, language),
        tuple(Branch(labels.both(name, language)) for name in part.makes),
    )


def _place(place: Locator, language: Language) -> str:
    stands = Phrase(
        "paragraph {paragraph}, sentence {sentence}: {text}",
        paragraph=place.paragraph,
        sentence=place.sentence,
        text=place.text,
    )
    return translate(stands, language)


def _linked(fact: Fact, language: Language) -> str:
    parts = (fact.id, labels.called(fact.name, language), str(figure(fact, language)))
    return "  ".join(part for part in parts if part)
