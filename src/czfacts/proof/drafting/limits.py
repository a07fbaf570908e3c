"""Figures that only limit what the next one counts: 亿元以上 of 亿元以上项目23个."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from czfacts.reading.statements import SaidFigure

REASON = "限定后一个数字所计的对象"


def limits(said: Sequence[SaidFigure]) -> Iterator[int]:
    """Yield the numbers of the statements whose figure is a part of what the next one measures."""
    for number, (one, other) in enumerate(pairwise(said)):
        is_near = (one.paragraph, one.sentence) == (other.paragraph, other.sentence)
        if is_near and one.relation == "level" and one.text in other.measure:
            yield number
