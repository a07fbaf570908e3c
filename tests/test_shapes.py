"""Every shape of phrases fits its example, alone and among the others of its table."""

import re
from pathlib import Path

from czfacts.reading.text.times import TIME, TimeShape, time_shapes
from czfacts.reading.words.shapes import FOLDER, shape_rows
from every import tabled

TABLES = sorted(path.stem for path in Path(FOLDER).glob("*.tsv") if path.stem != "times")
ROWS = [(table, *row) for table in TABLES for row in shape_rows(table)]


@tabled(("table", "shape", "example"), ROWS)
def test_a_shape_fits_its_example(table: str, shape: str, example: str) -> None:
    text, span = _marked(example)
    for pattern in (shape, "|".join(each for each, _ in shape_rows(table))):
        found = re.search(pattern, text)
        assert found is not None
        assert found.span() == span


@tabled("row", [row for row in time_shapes() if row.kind != "begins"])
def test_a_time_is_found_in_its_example(row: TimeShape) -> None:
    text, span = _marked(row.example)
    alone, among = re.search(row.shape, text), TIME.search(text)
    assert alone is not None
    assert among is not None
    assert among.span("core") == span
    assert not row.says or among[row.says]


def _marked(example: str) -> tuple[str, tuple[int, int]]:
    before, marked, after = re.split("[【】]", example)
    return before + marked + after, (len(before), len(before + marked))
