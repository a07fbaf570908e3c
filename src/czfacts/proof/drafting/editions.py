"""Recognize the source of a text, also in a newer edition, and what still stands in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from czfacts.base.model import FactBase, Indicator, Locator, SetAside, Source
from czfacts.proof import verify
from czfacts.proof.renumber import moved
from czfacts.proof.verify import Finding, Judged
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.values.compare import caseless

TITLED, UNTITLED = 0.5, 0.75  # share of the figures that stand in a newer edition, by its title
Spot = tuple[int, int]  # paragraph and sentence


def source_of(base: FactBase, text: Text, title: str | None) -> Source | None:
    """Return the source that *text* with this *title* is: that of its sha256, else an older one.

    Of an older edition most figures stand in the text, of one with another title nearly all.
    """
    for each in base.sources:
        if each.sha256 == text.sha256:
            return each
    shares = {each.id: _standing(base, each, text) for each in base.sources}
    likely = [each for each in base.sources if shares[each.id] >= _least(each, title)]
    return max(likely, key=lambda each: shares[each.id], default=None)


def _least(source: Source, title: str | None) -> float:
    return TITLED if title and caseless(title) == caseless(source.title) else UNTITLED


def _standing(base: FactBase, source: Source, text: Text) -> float:
    """Return what share of the figures of *source* stand in *text*, each in one place."""
    found = [
        verify.judge(fact, place, text).verdict in ("verified", "moved")
        for fact in base.facts_by_source.get(source.id, ())
        if isinstance(fact, Indicator)
        for place in fact.source
        if place.id == source.id
    ]
    return sum(found) / len(found) if found else 0


def settled(held: Judged) -> Iterator[Finding]:
    """Yield the findings on *held*, those on what has moved where it stands now.

    Of several sentences that is the one between those that its neighbours stand in.
    """
    anchors = sorted(
        (_spot(each.place), _spot(each.found[0]))
        for each in held.findings
        if each.verdict in ("verified", "moved")
    )
    for each in held.findings:
        now = _now(each, anchors)
        found = now and verify.judge(each.fact, moved(each.place, now), held.text)
        yield found if found and found.verdict == "verified" else each


def _now(finding: Finding, anchors: list[tuple[Spot, Spot]]) -> Sentence | None:
    """Return the sentence in which something stands that has moved, None where that is not sure."""
    if finding.verdict == "moved":
        return finding.found[0]
    if finding.verdict != "ambiguous" or not 1 < len(finding.found) < verify.MOST_NAMED:
        return None
    spot = _spot(finding.place)
    end = bisect_right(anchors, spot, key=itemgetter(0))
    floor = [now for _, now in anchors[max(0, end - 1) : end]]
    start = bisect_left(anchors, spot, key=itemgetter(0))
    ceiling = [now for _, now in anchors[start : start + 1]]
    between = [
        each
        for each in finding.found
        if floor <= [_spot(each)] and (not ceiling or [_spot(each)] <= ceiling)
    ]
    return between[0] if len(between) == 1 else None


def _spot(place: Sentence | Locator | SetAside) -> Spot:
    number = place.number if isinstance(place, Sentence) else place.sentence
    return place.paragraph, number
