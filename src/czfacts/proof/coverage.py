"""Compare a source text with its fact base: which quantities have a fact."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from czfacts.base.model import Fact, FactBase, Indicator, SetAside, Source
from czfacts.proof import verify
from czfacts.proof.verdicts import State
from czfacts.reading.figures import Quantity
from czfacts.reading.sentences import Sentence, Text


class Covered(NamedTuple):
    """A quantity of the text, and the facts that state it."""

    sentence: Sentence
    quantity: Quantity
    facts: tuple[Fact, ...]
    aside: SetAside | None

    @property
    def text(self) -> str:
        """The quantity as printed."""
        return self.sentence.printed[self.quantity.start : self.quantity.end]

    @property
    def state(self) -> State:
        """Whether it has a fact, is set aside, or neither."""
        return "fact" if self.facts else "set aside" if self.aside else "uncovered"


def covered(base: FactBase, source: Source, text: Text) -> list[Covered]:
    """Return all quantities of *text* in order, with the facts that were read from them.

    Only verified figures count, not a project with the number in its name. A quantity is set aside
    only if the whole of it stands in what the source sets aside.
    """
    stated: dict[int, tuple[dict[Quantity, list[Fact]], dict[Quantity, SetAside]]] = {}
    for finding in verify.findings_of(base, source, text):
        if finding.span and finding.verdict == "verified":
            (sentence,), (start, end) = finding.found, finding.span
            facts, asides = stated.setdefault(id(sentence), (defaultdict(list), {}))
            for each in sentence.at(start, end):
                if isinstance(finding.fact, Indicator):
                    facts[each].append(finding.fact)
                elif isinstance(finding.place, SetAside) and start <= each.start < each.end <= end:
                    asides.setdefault(each, finding.place)
    return [
        Covered(sentence, each, tuple(facts[each]), asides.get(each))
        for sentence in text.sentences
        for facts, asides in [stated.get(id(sentence), (defaultdict(list), {}))]
        for each in sentence.quantities
    ]


def uncited(base: FactBase, source: Source, text: Text) -> list[Sentence]:
    """Return the sentences that no fact cites."""
    cited = {
        (place.paragraph, place.sentence)
        for fact in base.facts
        for place in fact.source
        if place.id == source.id
    }
    return [each for each in text.sentences if (each.paragraph, each.number) not in cited]


def by_paragraph(rows: Iterable[Covered]) -> dict[int, dict[State, int]]:
    """Count the quantities of each paragraph by their state."""
    counts: dict[int, dict[State, int]] = {}
    for row in rows:
        here = counts.setdefault(
            row.sentence.paragraph, {"fact": 0, "set aside": 0, "uncovered": 0}
        )
        here[row.state] += 1
    return counts
