"""The texts of a fact that search looks into, each with its weight."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from czfacts.base import references
from czfacts.base.model import (
    Bilingual,
    Chain,
    Company,
    Fact,
    FactBase,
    Indicator,
    Policy,
    Project,
    Stage,
)
from czfacts.lookup import statuses
from czfacts.lookup.question import Piece
from czfacts.lookup.words import begun_by, latin_words, plain, stems_of
from czfacts.values import amounts, tables, units
from czfacts.wording import translate

_DIRECTIONS = os.path.join(os.path.dirname(__file__), "directions.tsv")
NAME, PART, PLACE, SCOPE, LINK, NOTE = 12, 6, 4, 3, 2, 1
_KINDS = {
    "chain": (
        "industrial chain",
        "industry chain",
        "supply chain",
        "value chain",
        "产业链",
        "链条",
    ),
    "project": ("project", "works", "项目", "工程"),
    "indicator": ("indicator", "figure", "statistic", "指标"),
    "policy": ("policy", "measure", "政策", "措施", "举措"),
}


class Texts(NamedTuple):
    """What a fact can be found by."""

    fact: Fact
    fields: list[tuple[int, str]]
    """Weight and text, as it is compared."""
    vocabulary: "Vocabulary"
    around: str
    """What holds for many facts and finds none alone: the area, the kind, the source."""


class Vocabulary(NamedTuple):
    """All that texts say, to tell at once what they do not say: most pieces are nowhere."""

    whole: str
    """The texts, a line each."""
    stems: frozenset[str]
    """The stems of their words of letters."""
    run: str
    """Those words, written together."""

    def may_have(self, piece: Piece) -> bool:
        """Tell whether *piece* may be in one of the texts; False where it is in none."""
        if not piece.is_latin:
            return piece.text in self.whole
        return self.stems.issuperset(stems_of(piece.text)) or begun_by(piece.text) in self.run


def vocabulary(said: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of the texts *said*."""
    whole = "\n".join(said)
    return Vocabulary(whole, frozenset(stems_of(whole)), "".join(latin_words(whole)))


def of_fact(base: FactBase, fact: Fact, sentences: tuple[str, ...] = ()) -> Texts:
    """Return what *fact* of *base* can be found by, with the *sentences* it was read from."""
    fields = [(weight, plain(text)) for weight, text in _fields(base, fact)]
    fields += [(NOTE, plain(sentence)) for sentence in sentences]
    around = "\n".join(plain(text) for text in _around(base, fact))
    return Texts(fact, fields, vocabulary(text for _, text in fields), around)


def _fields(base: FactBase, fact: Fact) -> Iterator[tuple[int, str]]:
    yield from ((NAME, text) for text in (fact.id, *fact.name.texts, *fact.aliases))
    yield from ((PART, text) for name in _parts(fact) for text in name.texts)
    if isinstance(fact, Indicator):
        of = fact.of.texts if fact.of else ()
        turned = _directions()[fact.change.direction] if fact.change else ()
        unit = (fact.unit, units.english(fact.unit), *amounts.called(fact.unit))
        stated = (fact.stated, translate(fact.stated, "zh")) if fact.stated != "observed" else ()
        said = (*unit, *of, fact.period, *turned, *stated)
        yield from ((SCOPE, text) for text in said if text)
    yield from ((SCOPE, text) for text in base.topic_by_id[fact.topic].name.texts)
    if status := getattr(fact, "status", None):
        yield from (
            (SCOPE, text) for text in (status, translate(status, "zh"), *statuses.called(status))
        )
    yield from ((PLACE, locator.text) for locator in fact.source)
    if fact.distinction:
        yield PLACE, fact.distinction
    for _, _, id in references.references(fact):
        if linked := base.by_id.get(id or ""):
            yield from ((LINK, text) for text in (*linked.name.texts, *linked.aliases))
    yield from ((NOTE, text) for said in (fact.note, fact.caveat) if said for text in said.texts)


def _parts(fact: Fact) -> Iterator[Bilingual]:
    """Yield the names within *fact*: companies, stages, what they make, areas, places."""
    if isinstance(fact, Chain):
        parts: tuple[Company | Stage, ...] = (*fact.companies, *fact.stages, *fact.fields)
        for part in parts:
            yield part.name
            yield from part.makes
    if isinstance(fact, (Indicator, Policy, Project)):
        yield from fact.places
    if isinstance(fact, Indicator):
        yield from (name for name in (fact.area, fact.entity) if name)


@cache
def _directions() -> dict[str, list[str]]:
    """Return what people call a change, by its direction: 负增长 of down."""
    found: dict[str, list[str]] = {}
    for word, direction in tables.rows(_DIRECTIONS, 2):
        found.setdefault(direction, []).append(word)
    return found


def _around(base: FactBase, fact: Fact) -> Iterator[str]:
    yield from _KINDS[fact.kind]
    about = next((each for each in base.bases if each.id == fact.base), base.base)
    yield from about.area.texts
    yield from about.title.texts
    if isinstance(fact, Indicator):
        yield from base.area_of(fact).texts
    for id in {locator.id for locator in fact.source}:
        if source := base.source_by_id.get(id or ""):
            said = (source.id, source.title, source.publisher, source.published, source.url)
            yield from filter(None, said)
