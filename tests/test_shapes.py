"""Every shape of phrases fits its example, alone and among the others of its table."""

import re
from pathlib import Path

import pytest

from czfacts.reading.text.shapes import FOLDER, shape_rows

TABLES = sorted(path.stem for path in Path(FOLDER).glob("*.tsv"))
ROWS = [(table, *row) for table in TABLES for row in shape_rows(table)]


@pytest.mark.parametrize(("table", "shape", "example"), ROWS)
def test_a_shape_fits_its_example(table: str, shape: str, example: str) -> None:
    before, marked, after = re.split("[【】]", example)
    text, span = before + marked + after, (len(before), len(before + marked))
    for pattern in (shape, "|".join(each for each, _ in shape_rows(table))):
        found = re.search(pattern, text)
        assert found is not None
        assert found.span() == span
