"""Find names in a text: where many are asked for, one scan files all pairs of characters."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from operator import add

_FEW = 32  # names, which are sooner found one by one


class Mentions:
    """Finds names of two characters or more in a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = 0

    @cached_property
    def _pairs(self) -> dict[str, list[int]]:
        pairs = defaultdict[str, list[int]](list)
        for at, pair in enumerate(map(add, self.text, self.text[1:])):
            pairs[pair].append(at)
        return pairs

    def of(self, name: str) -> Iterator[int]:
        """Yield where *name* begins."""
        self._asked += 1
        if self._asked > _FEW:
            starts = self._pairs.get(name[:2], ())
            return (at for at in starts if self.text.startswith(name, at))
        return self._found(name)

    def _found(self, name: str) -> Iterator[int]:
        at = self.text.find(name) if len(name) > 1 else -1
        while at >= 0:
            yield at
            at = self.text.find(name, at + 1)

    def count(self, name: str) -> int:
        """Return how often the text has *name*."""
        return sum(1 for _ in self.of(name))
