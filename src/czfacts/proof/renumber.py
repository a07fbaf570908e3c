"""New numbers for the places of a fact base that have moved in their text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from czfacts.base.model import KINDS, Fact, FactBase, Locator, SetAside, Source
from czfacts.errors import Where
from czfacts.proof import context, verify
from czfacts.proof.shifts import spot_of
from czfacts.proof.verify import Finding, Judged
from czfacts.reading.text.sentences import Sentence


class Move(NamedTuple):
    """A place that stands in another sentence now, or in a clause that is another."""

    where: Where
    """Where in the document of the fact base."""
    finding: Finding
    sentence: Sentence
    """The sentence in which it stands."""
    context: str | None = None
    """The digest of its clause, where that is another."""


def moves(base: FactBase, held: Judged, *, accepts: bool) -> list[Move]:
    """Return the places of a source that have moved, and are verified where they stand now.

    So are, with *accepts*, those whose clause has changed. With them goes what is missing, where
    all else of its sentence does.
    """
    known = {id(it.place): it for it in held.findings if it.is_its_own or it.verdict == "changed"}
    found: list[Move] = []
    lost: list[Move] = []
    for where, fact, place in _places(base, held.source):
        if finding := known.get(id(place)):
            (sentence,) = finding.found
            now = verify.judge(fact, verify.moved(place, sentence), held.text)
            if now.verdict == "verified":
                found.append(Move(where, finding, sentence))
            elif now.verdict == "missing":
                lost.append(Move(where, finding, sentence))
            elif accepts and finding.verdict == "changed" and now.span:
                found.append(Move(where, finding, sentence, context.digest(sentence, *now.span)))
    gone = {id(each.finding) for each in (*found, *lost)}
    left = {spot_of(each.place) for each in held.wrong if id(each) not in gone}
    return [*found, *(each for each in lost if spot_of(each.finding.place) not in left)]


def values(
    base: FactBase, source: Source, moves: Sequence[Move], *, sha256: str | None
) -> dict[Where, int | str]:
    """Return what is to be written into the document: numbers, and the hash of *source*."""
    written: dict[Where, int | str] = {}
    for move in moves:
        written[*move.where, "paragraph"] = move.sentence.paragraph
        written[*move.where, "sentence"] = move.sentence.number
        if move.context:
            written[*move.where, "context"] = move.context
    if sha256:
        written["sources", base.sources.index(source), "sha256"] = sha256
    return written


def _places(
    base: FactBase, source: Source
) -> Iterator[tuple[Where, Fact | None, Locator | SetAside]]:
    for kind in KINDS:
        facts: Sequence[Fact] = getattr(base, kind)
        for number, fact in enumerate(facts):
            for nth, place in enumerate(fact.source):
                yield (kind, number, "source", nth), fact, place
    for nth, aside in enumerate(source.set_aside):
        yield ("sources", base.sources.index(source), "set_aside", nth), None, aside
