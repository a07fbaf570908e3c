"""The column that names the text of a row, if there are several."""

import os
from collections.abc import Sequence
from typing import Any

from czfacts.language import Language
from czfacts.printing.table import Column
from czfacts.views.columns import column


def columns(texts: Sequence[str], language: Language) -> list[Column[Any]]:
    """Return the column of the rows' ``document``; none where there is but one of *texts*.

    People see their paths without the folders that all have in common.
    """
    if len(texts) < 2:  # noqa: PLR2004, one needs no column
        return []
    shared = os.path.commonprefix(texts)  # noqa: RUF071, cut at a slash
    folder = shared[: shared.rfind("/") + 1]
    made = column("document", language, lambda row: row.document.removeprefix(folder))
    return [made._replace(is_group=True)]
