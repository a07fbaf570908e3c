"""A line of a text, and how wide it is printed."""

from collections.abc import Iterable
from typing import NamedTuple

WIDEST = 160  # cells of a line that somebody may have wrapped


class Line(NamedTuple):
    """A line of a text."""

    text: str
    cells: int
    """Its width, two for a Chinese character; at most WIDEST + 1. A PDF tells it by its margins."""
    is_alone: bool = False
    """Whether it goes on in no other, as what a table says does not."""


def of_texts(texts: Iterable[str], *, are_alone: bool = False) -> list[Line]:
    """Return *texts* as lines, as wide as a terminal shows them."""
    return [Line(text, _width(text), are_alone) for text in texts]


def _width(text: str) -> int:
    # A character has as many bytes in GBK as a terminal gives it cells.
    return min(len(text[: WIDEST + 1].rstrip().encode("gbk", "replace")), WIDEST + 1)
