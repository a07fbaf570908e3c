"""Tables of words: TSV files with a row a word, explained by a comment at the head."""

import os
from collections.abc import Iterator


def rows(path: str | os.PathLike[str], width: int) -> Iterator[list[str]]:
    """Yield the cells of each row of the table at *path*, filled up to *width* with "".

    Lines that begin with # and blank lines are left out.
    """
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for line in lines:
        if line and line[0] != "#":
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
