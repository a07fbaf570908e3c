"""Tables of words: TSV files, a row a word, whose head comment teaches their columns."""

from collections.abc import Iterator
from pathlib import Path


def rows(path: Path, width: int) -> Iterator[list[str]]:
    """Yield the cells of each row of the table at *path*, filled up to *width* with "".

    Lines that begin with # and blank lines are left out.
    """
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
