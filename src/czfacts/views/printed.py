"""Which records each command prints, for JSON Schema and the names of fields."""

from czfacts.base.fields import Record, paths_of
from czfacts.base.model import KINDS, Chain, Indicator, Policy, Project
from czfacts.values.paths import under
from czfacts.views.points import PointRow
from czfacts.views.rows import AtHand, Context, SourceRow, TopicRow
from czfacts.views.text_rows import (
    FindingRow,
    ParagraphRow,
    ProblemRow,
    QuantityRow,
    StatementRow,
)
from czfacts.wording import Names, Phrase

Records = tuple[type[Record], ...]

FACTS = tuple(KINDS.values())
PRINTED: dict[str, Records] = {
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
FORMS: dict[str, dict[str, Records]] = {
    "show": {
        "of a chain": (Chain, Context),
        "of a project": (Project, Context),
        "of an indicator": (Indicator, Context),
        "of a policy": (Policy, Context),
    },
    "coverage": {
        "without --by paragraph": (QuantityRow,),
        "with --by paragraph": (ParagraphRow,),
    },
}
"""The records of commands that print one kind of record or another, by when they do."""


def fields_of(command: str) -> dict[str, list[str]]:
    """Return the names of all fields that *command* prints, those of a form by its name.

    Those that every form has come first, under "".
    """
    if command not in FORMS:
        added = (ADDED[command],) if command in ADDED else ()
        return {"": [*paths_of(*PRINTED[command], *added)]}
    forms = {form: paths_of(*records) for form, records in FORMS[command].items()}
    first, *others = forms.values()
    shared = [path for path in first if all(path in paths for paths in others)]
    own = {form: [path for path in paths if path not in shared] for form, paths in forms.items()}
    return {"": shared, **own}


def elsewhere(command: str, field: str) -> Phrase | None:
    """Return the hint for a *field* that *command* prints only in another form, None without."""
    forms = [Phrase(form) for form, paths in fields_of(command).items() if under(field, paths)]
    return Phrase("only {forms}", forms=Names(forms)) if forms else None
