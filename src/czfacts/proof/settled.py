"""What has moved in a text, where it stands now."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from czfacts.base.model import Locator, SetAside
from czfacts.proof import verify
from czfacts.proof.verify import Finding, Judged
from czfacts.reading.text.sentences import Sentence

Spot = tuple[int, int]  # paragraph and sentence


def settled(held: Judged) -> Iterator[Finding]:
    """Yield the findings on *held*, those on what has moved where it stands now.

    Of several sentences that is the one between those that its neighbours stand in.
    """
    anchors = sorted(
        (_spot(each.place), _spot(each.found[0]))
        for each in held.findings
        if each.stands or each.is_its_own
    )
    for each in held.findings:
        now = _now(each, anchors)
        found = now and verify.judge(each.fact, verify.moved(each.place, now), held.text)
        yield found if found and found.stands else each


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
