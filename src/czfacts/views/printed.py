"""Which records each command prints: their JSON Schema and the names of their fields follow."""

from czfacts.base.fields import Record
from czfacts.base.model import KINDS
from czfacts.views.points import PointRow
from czfacts.views.rows import AtHand, Context, SourceRow, TopicRow
from czfacts.views.text_rows import (
    FindingRow,
    ParagraphRow,
    ProblemRow,
    QuantityRow,
    StatementRow,
)

FACTS = tuple(KINDS.values())
PRINTED: dict[str, tuple[type[Record], ...]] = {
    "overview": (TopicRow,),
    **{name: (kind,) for name, kind in KINDS.items()},
    "series": (PointRow,),
    "list": FACTS,
    "search": FACTS,
    "show": FACTS,
    "sources": (SourceRow,),
    "check": (ProblemRow,),
    "verify": (FindingRow,),
    "coverage": (QuantityRow, ParagraphRow),
    "read": (StatementRow,),
}
"""The records that each command prints."""
ADDED: dict[str, type[Record]] = {"show": Context, "search": AtHand}
"""The records whose fields stand beside those of a fact."""
