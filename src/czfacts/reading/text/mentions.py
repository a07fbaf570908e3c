"""Find many names in a text: one scan files all of its pairs of characters."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from operator import add


class Mentions:
    """Finds names of two characters or more in a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _pairs(self) -> dict[str, list[int]]:
        pairs = defaultdict[str, list[int]](list)
        for at, pair in enumerate(map(add, self.text, self.text[1:])):
            pairs[pair].append(at)
        return pairs

    def of(self, name: str) -> Iterator[int]:
        """Yield where *name* begins."""
        starts = self._pairs.get(name[:2], ())
        return (at for at in starts if self.text.startswith(name, at))

    def count(self, name: str) -> int:
        """Return how often the text has *name*."""
        return sum(1 for _ in self.of(name))
