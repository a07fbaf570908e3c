"""Where the sentences of a text went, as what still stands in it tells."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter

from czfacts.base.model import Locator, SetAside
from czfacts.reading.text.sentences import Sentence

Spot = tuple[int, int]  # paragraph and sentence


class Shifts:
    """Places of an older text, each with where it stands now."""

    def __init__(self, known: Iterable[tuple[Spot, Spot]]) -> None:
        self._known = sorted(known)

    def between(self, spot: Spot, among: Iterable[Sentence]) -> Sentence | None:
        """Return the one sentence *among* some between those where the neighbours of *spot* are."""
        floor, ceiling = self._before(spot), self._after(spot)
        found = [
            each
            for each in among
            if (not floor or floor[1] <= spot_of(each))
            and (not ceiling or spot_of(each) <= ceiling[1])
        ]
        return found[0] if len(found) == 1 else None

    def of(self, spot: Spot) -> Spot | None:
        """Return where *spot* went with its neighbours, None where they went apart.

        (8, 2) is (9, 2) where what stands before and after it moved by a paragraph.
        """
        beside = [each for each in (self._before(spot), self._after(spot)) if each]
        own = [each for each in beside if each[0][0] == spot[0]]
        went = {*_went(spot, own or beside)}
        return went.pop() if len(went) == 1 else None

    def _before(self, spot: Spot) -> tuple[Spot, Spot] | None:
        end = bisect_right(self._known, spot, key=itemgetter(0))
        return self._known[end - 1] if end else None

    def _after(self, spot: Spot) -> tuple[Spot, Spot] | None:
        start = bisect_left(self._known, spot, key=itemgetter(0))
        return self._known[start] if start < len(self._known) else None


def spot_of(place: Sentence | Locator | SetAside) -> Spot:
    """Return the paragraph and the sentence of *place*."""
    number = place.number if isinstance(place, Sentence) else place.sentence
    return place.paragraph, number


def _went(spot: Spot, beside: Iterable[tuple[Spot, Spot]]) -> Iterator[Spot]:
    paragraph, number = spot
    for (was, its), (now, there) in beside:
        yield now + paragraph - was, number + (there - its) * (was == paragraph)
