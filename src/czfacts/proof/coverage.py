"""Compare a text with its fact base: which quantities have a fact, which were not read."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple, get_args

from czfacts.base.model import Fact, FactBase, Indicator, SetAside, Source
from czfacts.proof import verify
from czfacts.proof.verdicts import State
from czfacts.proof.verify import Finding, Judged
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.reading.text.unread import unread


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
        return "fact" if self.facts else "set_aside" if self.aside else "uncovered"


class NotRead(NamedTuple):
    """A number of the text that is no quantity, no date, no name, and not set aside."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """The number as printed."""
        return self.sentence.printed[self.start : self.end]

    @property
    def state(self) -> State:
        """That it is not read."""
        return "not_read"


Row = Covered | NotRead


class Covering(NamedTuple):
    """How the facts of its sources cover a text."""

    text: Text
    quantities: list[Covered]
    numbers: list[NotRead]
    uncited: list[Sentence]
    """Its sentences that no fact cites."""
    moved: int
    """How many places stand elsewhere in it by now."""
    others: list[Judged]
    """What became of sources of which it is not the text, and whose places say nothing of it."""

    @property
    def rows(self) -> list[Row]:
        """Its quantities and the numbers not read, in the order of the text."""
        return rows(self.quantities, self.numbers)

    @property
    def left(self) -> list[Row]:
        """What neither has a fact nor is set aside."""
        return [row for row in self.rows if row.state in ("uncovered", "not_read")]


def covering(base: FactBase, sources: Collection[Source], text: Text) -> Covering:
    """Return how the facts that were read from *sources*, all of them *text*, cover it."""
    held = [verify.judged(base, source, text) for source in sources]
    own = [it for it in held if not it.is_another_text]
    findings = [each for it in own for each in it.settled]
    return Covering(
        text,
        covered_by(findings, text),
        not_read(findings, text),
        uncited(findings, text),
        sum(each.is_its_own for it in own for each in it.findings),
        [it for it in held if it.is_another_text],
    )


def covered(base: FactBase, source: Source, text: Text) -> list[Covered]:
    """Return all quantities of *text* in order, with the facts that were read from them."""
    return covered_by(verify.judged(base, source, text).settled, text)


def covered_by(findings: Iterable[Finding], text: Text) -> list[Covered]:
    """Return all quantities of *text* in order, with the facts that *findings* have for them.

    Only figures count that stand there or are told in other words, not a project with the number in
    its name. A quantity is set aside only if the whole of it stands in what the source sets aside.
    """
    stated: dict[int, tuple[dict[Quantity, list[Fact]], dict[Quantity, SetAside]]] = {}
    for finding in findings:
        if finding.span and (finding.stands or finding.is_reworded):
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


def not_read(findings: Iterable[Finding], text: Text) -> list[NotRead]:
    """Return the numbers of *text* that are not read, in order.

    What is set aside and what names a chain, a project or a policy holds the numbers in it.
    """
    named: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for finding in findings:
        if finding.span and not isinstance(finding.fact, Indicator):
            named[id(finding.found[0])].append(finding.span)
    return [
        NotRead(sentence, start, end)
        for sentence in text.sentences
        for start, end in unread(sentence)
        if not any(first <= start < end <= last for first, last in named[id(sentence)])
    ]


def rows(covered: Iterable[Covered], not_read: Iterable[NotRead]) -> list[Row]:
    """Return quantities and numbers together, in the order of the text."""
    return sorted([*covered, *not_read], key=_place)


def _place(row: Row) -> tuple[int, int, int]:
    start = row.quantity.start if isinstance(row, Covered) else row.start
    return row.sentence.paragraph, row.sentence.number, start


def uncited(findings: Iterable[Finding], text: Text) -> list[Sentence]:
    """Return the sentences that no fact of *findings* cites."""
    cited = {(it.place.paragraph, it.place.sentence) for it in findings if it.fact}
    return [each for each in text.sentences if (each.paragraph, each.number) not in cited]


def by_paragraph(rows: Iterable[Row]) -> dict[int, dict[State, int]]:
    """Count the quantities and the numbers not read of each paragraph by their state."""
    counts: dict[int, dict[State, int]] = {}
    for row in rows:
        here = counts.setdefault(row.sentence.paragraph, dict.fromkeys(get_args(State), 0))
        here[row.state] += 1
    return counts
