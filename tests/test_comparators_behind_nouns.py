"""A comparator behind a noun is read, whatever word its character makes with others elsewhere."""

from pathlib import Path

import pytest

import czfacts
from czfacts.reading.figures.quantities import find
from every import hold

TABLE = Path(czfacts.__file__).parent / "reading/words/nouns.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
NOUNS = [
    word
    for word, *kinds in ROWS
    if len(word) > 1 and "measure" in "".join(kinds).split() and not word.endswith(("出超", "入超"))
]
COMPARATORS = {"超": ">", "逾": ">", "近": "<", "约": "~"}


@pytest.mark.parametrize("word", COMPARATORS)
def test_a_comparator_behind_any_noun_is_read(word: str) -> None:
    def reads(noun: str) -> None:
        found = [each.comparator for each in find(f"全市{noun}{word}5.2万元。")]
        assert found == [COMPARATORS[word]]

    hold(reads, NOUNS)
