"""Tables of words: TSV files with one word per row, explained by a comment at the head."""

import os
from collections.abc import Iterator
from functools import cache


def rows(path: str | os.PathLike[str], width: int) -> Iterator[list[str]]:
    """Yield the cells of each row of the table at *path*, filled up to *width* with "".

    Lines that begin with # and blank lines are left out.
    """
    for line in lines(path):
        cells = line.split("\t")
        yield cells + [""] * (width - len(cells))


@cache
def pairs(path: str | os.PathLike[str]) -> list[tuple[str, str]]:
    """Return the first two cells of each row, parsed once: most tables are asked several times."""
    cells = [line.partition("\t") for line in lines(path)]
    return [(first, rest.partition("\t")[0]) for first, _, rest in cells]


def lines(path: str | os.PathLike[str]) -> list[str]:
    """Return the rows of the table at *path* as they are written."""
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#"]
