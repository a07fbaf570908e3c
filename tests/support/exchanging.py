"""Sentences in which two figures of one kind, or what they measure, stand for each other."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from czfacts.base.model import FactBase, Indicator
from czfacts.proof import verify
from czfacts.proof.heard import Hearing
from czfacts.proof.verdicts import Held
from czfacts.reading.text.sentences import Text
from parting import Figure, figures

FIGURES, MEASURES = "figures exchanged", "measures exchanged"
Span = tuple[int, int]


class Exchanged(NamedTuple):
    """A figure whose name another one of its sentence has now, and how the text holds that."""

    what: str
    fact: Indicator
    sentence: str
    held: Held | None


class _Pair(NamedTuple):
    what: str
    one: Figure
    other: Figure
    spans: tuple[Span, Span]
    """What is exchanged, in the order of the sentence."""

    @property
    def written(self) -> str:
        printed, ((start, end), (first, last)) = self.one.heard.sentence.printed, self.spans
        between = printed[first:last] + printed[end:first] + printed[start:end]
        return printed[:start] + between + printed[last:]


def changes(base: FactBase, text: Text) -> Iterator[Exchanged]:
    """Yield both figures of each pair of neighbours that are of one kind, exchanged.

    One pair of each paragraph is changed at a time: to read the whole text takes long.
    """
    left = [*_pairs(figures(base, text))]
    while left:
        now = {it.one.heard.sentence.paragraph: it for it in reversed(left)}
        left = [it for it in left if now[it.one.heard.sentence.paragraph] is not it]
        yield from _held(base, text, list(now.values()))


def _pairs(known: list[Figure]) -> Iterator[_Pair]:
    by_kind: dict[tuple[object, ...], list[Figure]] = {}
    for it in known:
        if it.held.name == "said" and _is_once(it):
            by_kind.setdefault((id(it.heard.sentence), *_kind(it.fact)), []).append(it)
    for found in by_kind.values():
        for one, other in pairwise(found):
            if one.fact.name != other.fact.name and one.heard.said.name != other.heard.said.name:
                yield _Pair(FIGURES, one, other, (_figure(one), _figure(other)))
                mine, its = _measure(one), _measure(other)
                if mine and its and mine[1] <= its[0]:
                    yield _Pair(MEASURES, one, other, (mine, its))


def _kind(fact: Indicator) -> tuple[object, ...]:
    return fact.relation, fact.unit, fact.per, fact.change, fact.comparator, fact.period


def _figure(it: Figure) -> Span:
    start = it.heard.sentence.start
    return it.heard.said.quantity.start - start, it.heard.said.quantity.end - start


def _measure(it: Figure) -> Span | None:
    """Return where a figure's measure stands in its sentence, in one piece."""
    places = it.heard.said.places.get("measure", ())
    if len(places) != 1 or places[0].paragraph != it.heard.sentence.paragraph:
        return None
    start, end = (at - it.heard.sentence.start for at in (places[0].start, places[0].end))
    return (start, end) if start >= 0 else None


def _quoted(it: Figure) -> str:
    start, end = _figure(it)
    return it.heard.sentence.printed[start:end]


def _is_once(it: Figure) -> bool:
    return len(it.heard.sentence.spans(_quoted(it))) == 1


def _held(base: FactBase, text: Text, now: list[_Pair]) -> Iterator[Exchanged]:
    sentences = [[each.printed for each in paragraph] for paragraph in text.paragraphs]
    for pair in now:
        sentence = pair.one.heard.sentence
        sentences[sentence.paragraph - 1][sentence.number - 1] = pair.written
    written = Text("\n".join(map("".join, sentences)))
    hearing = Hearing(base, base.sources[0], written)
    for pair in now:
        for it in (pair.one, pair.other):
            place = it.fact.source[0].replaced(text=_quoted(it), prefix=None, suffix=None)
            found = verify.with_parts(verify.judge(it.fact, place, written), hearing)
            if found.parts:
                yield Exchanged(pair.what, it.fact, pair.written, found.parts.name)
