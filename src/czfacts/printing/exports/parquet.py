"""Parquet: one table, its numbers as DECIMAL(38,12)."""

from collections.abc import Sequence
from itertools import islice

import pyarrow.parquet as pq

from czfacts.printing.exports.arrow_types import batch, schema_of
from czfacts.printing.exports.flat import Flat

ROWS = 50_000  # of a group: some ten megabytes in memory


def write(path: str, tables: Sequence[Flat]) -> None:
    """Write the one of *tables* to the new file *path*.

    A number that does not fit is null, never rounded.
    """
    (table,) = tables
    rows = iter(table.rows)
    with pq.ParquetWriter(path, schema_of(table.columns)) as file:
        while group := [*islice(rows, ROWS)]:
            file.write_batch(batch(table.columns, group))
