"""Find the earlier figure that a figure of a later text corrects."""

import marshal
from collections.abc import Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple

from czfacts.lookup.stated import ReadFigure, said_on
from czfacts.reading import alike

IN_MEMORY = 2**24  # bytes of what may be corrected; more is kept in a file


class _Told(NamedTuple):
    """A figure that may be corrected."""

    key: int
    """The hash of what it is of."""
    when: str
    text: str
    value: str
    id: str
    revises: str | None = None


class Revisions:
    """Figures of many texts on their way: those that correct others come last, and say which.

    Memory grows with these alone.
    """

    def __init__(self) -> None:
        self._held: list[tuple[str, ReadFigure]] = []
        self._told: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115, for `close`

    def close(self) -> None:
        """Let go of what was kept."""
        self._told.close()

    def passed(self, figures: Sequence[ReadFigure], published: str | None) -> Iterator[ReadFigure]:
        """Yield the *figures* of a text but those that correct others."""
        when = said_on(figures, published)
        for figure in figures:
            if figure.revised:
                self._held.append((when, figure))
            else:
                if figure.stated == "observed":
                    marshal.dump(tuple(_told(figure, when)), self._told)
                yield figure

    def linked(self) -> Iterator[ReadFigure]:
        """Yield the figures that correct others, by the time of their texts."""
        told = self._found({_key(figure) for _, figure in self._held})
        for when, figure in sorted(self._held, key=lambda pair: pair[0]):
            mine = _told(figure, when)
            before = [it for it in told[mine.key] if it.when <= when and it.text != mine.text]
            last = max(before, key=lambda it: it.when, default=None)
            if last:  # what it only repeats it does not correct
                mine = mine._replace(revises=last.id if last.value != mine.value else last.revises)
            told[mine.key].append(mine)
            yield ReadFigure.trusted({**figure.__dict__, "revises": mine.revises})

    def _found(self, keys: set[int]) -> dict[int, list[_Told]]:
        """Return what was told under *keys*, in the order of the texts."""
        found: dict[int, list[_Told]] = {key: [] for key in keys}
        if keys:
            self._told.seek(0)
            for told in _loaded(self._told):
                if told.key in keys:
                    found[told.key].append(told)
        return found


def _loaded(file: IO[bytes]) -> Iterator[_Told]:
    while True:
        try:
            yield _Told(*marshal.load(file))  # noqa: S302, ours
        except EOFError:
            return


def _told(figure: ReadFigure, when: str) -> _Told:
    value = str(figure.normalized.value.normalize())
    return _Told(_key(figure), when, figure.source[0].id or "", value, figure.id)


def _key(figure: ReadFigure) -> int:
    area, entity = (each.zh if each else None for each in (figure.area, figure.entity))
    measure = alike.measure(figure.measure, "level")
    return hash((area, entity, figure.period, measure, figure.relation))
