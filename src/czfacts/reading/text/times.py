"""The times that a text names: where they stand, and their parts."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from czfacts.reading.figures.numerals import DIGITS
from czfacts.reading.words import table
from czfacts.reading.words.shapes import FOLDER
from czfacts.regex import lazy_regex
from czfacts.values.tables import rows

SINCE = "以来"
_PIECE = re.compile(r"<([A-Z]+)>")


class TimeShape(NamedTuple):
    """A row of ``shapes/times.tsv``."""

    kind: str
    says: str
    shape: str
    example: str


def time_shapes() -> Iterator[TimeShape]:
    """Yield the shapes of times, pieces put in."""
    pieces: dict[str, str] = {}
    for row in rows(FOLDER / "times.tsv", 4):
        kind, says, shape, example = row
        shape = _PIECE.sub(lambda piece: pieces[piece[1]], shape)
        if kind == "piece":
            pieces[says] = shape
        else:
            yield TimeShape(kind, says, shape, example)


def _time() -> str:
    """Return the pattern of all times."""
    shapes = list(time_shapes())

    def any_of(kind: str) -> str:
        of_kind = (shape for shape in shapes if shape.kind == kind)
        return "|".join(
            f"(?P<{says}>{joined})" if says else joined
            for says, same in groupby(of_kind, lambda shape: shape.says)
            for joined in ["|".join(shape.shape for shape in same)]
        )

    part = any_of("part")
    # The pattern is costly, and tried only where something begins as times do.
    return (
        rf"(?={any_of('begins')}){any_of('to')}?(?:{any_of('from')})?"
        rf"(?P<core>{any_of('term')}|{any_of('span')}|{any_of('era')}|{any_of('same')}"
        rf"|(?:{any_of('year')}(?:度|全年|[春夏秋冬]天|腊月|冬月|正月(?!初))?)?(?:{part}|(?(year)|(?!)))"
        r"(?:(?(year)(?P<end>年?末|年?底)?(?P<begin>年?初(?![步级中次]))?|(?P<part_end>末|底)?(?:(?<=月)初(?![一二三四五六七八九十步级]))?))"
        rf"|{any_of('plan')}|{any_of('counted')}|{any_of('named')}"
        rf"|(?P<census>{'|'.join(table('censuses').words)}))"
        r"(?:以来|期间|以后|之后|里|内|时(?=[,增减升降已达将的]))?,?"
    )


TIME = lazy_regex(_time)


def digits(text: str) -> str:
    """Return the digits that *text* spells, else *text*: 98 of 九八, 上一 of 上一."""
    return "".join(str(DIGITS[c]) for c in text) if {*text} <= DIGITS.keys() else text


def number(text: str) -> int:
    """Return the number that *text* writes in digits or characters, up to 99."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return DIGITS.get(text[-1], 0)
    return (DIGITS.get(tens, 1) if tens else 1) * 10 + DIGITS.get(ones, 0)
