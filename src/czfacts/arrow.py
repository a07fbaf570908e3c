"""Figures of texts as Arrow record batches, for Spark, DuckDB and Polars (extra ``arrow``)."""

from collections.abc import Iterable, Iterator
from typing import Any

from czfacts.corpus.texts import Given, said_in
from czfacts.errors import InvalidError, UsageError
from czfacts.lookup import dates
from czfacts.printing.exports import arrow_types
from czfacts.reading.text.sentences import Text
from czfacts.views import flat
from czfacts.views.text_rows import StatementRow

COLUMNS = flat.columns_of(StatementRow)
SCHEMA = arrow_types.schema_of(COLUMNS)
"""The schema of what `read` yields: the fields of the command `read`, a column each."""
DDL = arrow_types.ddl_of(COLUMNS)
"""The same as Spark's `mapInArrow` takes it."""

GIVEN = ("document", "text", "published", "area")


def read(batches: Iterable[Any]) -> Iterator[Any]:
    """Yield, for each record batch of texts, a batch with a row for each of their figures.

    A batch of texts has the columns ``document`` (how to call the text) and ``text``, and may have
    ``published`` (a date, or text that is one) and ``area``; others are passed over. A text that
    cannot be read is a row with ``document`` and ``error`` alone. Numbers are DECIMAL(38,12); one
    that this cannot hold exactly is null.
    """
    for batch in batches:
        names = [name for name in GIVEN if name in batch.schema.names]
        texts = zip(*(batch.column(name).to_pylist() for name in names), strict=True)
        rows = (row for each in texts for row in _read(**dict(zip(names, each, strict=True))))
        yield arrow_types.batch(COLUMNS, [*flat.of_rows(StatementRow, rows).rows])


def _read(
    document: Any, text: str | None, published: Any = None, area: str | None = None
) -> Iterator[StatementRow]:
    name = str(document)
    try:
        given = Given(name, dates.published(published), area)
        rows = [*said_in(Text(text or "", name), given)[1]]
    except (InvalidError, UsageError) as error:
        yield StatementRow(document=name, error=error.message)
    else:
        yield from rows
