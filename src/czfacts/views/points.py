"""The records that `series` prints."""

from decimal import Decimal
from typing import Literal

from czfacts.base.fields import Annotated, Record
from czfacts.base.model import Bilingual, Change, Comparator, Normalized
from czfacts.values.normal import Relation


class FollowsRow(Record):
    """The change that follows from two levels."""

    value: Annotated[Decimal, "as the levels are printed, rounded like a printed change"]
    low: Annotated[
        Decimal | None, "its lower end, for all that the digits of the levels leave open"
    ]
    high: Annotated[Decimal | None, "its upper end; null where the levels tell none"]
    unit: Annotated[str, "%, 个百分点, or the unit of the series"]


class PointRow(Record):
    """A figure of one measure, in its place in the series."""

    base: Annotated[str, "the id of its fact base, empty for a figure of a text"]
    id: Annotated[str, "the id of the figure; of a text: its path, paragraph and first character"]
    name: Annotated[Bilingual, "what it is called"]
    relation: Annotated[Relation, "a level, or the change, share or rank of one"]
    period: Annotated[str, "a year, a month, a day or an interval (ISO 8601)"]
    length: Annotated[str, "how long that is: P1Y, P6M, P1D (ISO 8601)"]
    area: Annotated[Bilingual | None, "of which place"]
    entity: Annotated[Bilingual | None, "of which company or body"]
    value: Annotated[Decimal, "the number as printed, or in the unit that was asked for"]
    high: Annotated[Decimal | None, "the upper end of a range"]
    unit: Annotated[str, "as printed, or the unit that was asked for"]
    per: Annotated[str | None, "of what each, said before the figure"]
    comparator: Annotated[Comparator, "how the true value stands to it; '~' is about"]
    normalized: Annotated[Normalized, "the figure with its sign, in the unit of the dimension"]
    change: Annotated[Change | None, "of a change alone: which way, and against what"]
    of: Annotated[Bilingual | None, "for shares and ranks, among what"]
    follows: Annotated[
        FollowsRow | None,
        "of a change what the levels say of it, of a level its change since a year before",
    ]
    differs: Annotated[
        bool | None, "whether a printed change is not what follows, null where none can tell"
    ]
    because: Annotated[
        Literal["revised_base", "comparable_prices", "comparable_scope"] | None,
        "what may explain that it differs",
    ]
    shown: Annotated[
        bool, "whether tables show it: as the value of its area and period, its change or its rank"
    ]
    revises: Annotated[str | None, "the figure that it corrects"]
    revised_by: Annotated[str | None, "the figure that corrects it, in the end"]
    sure: Annotated[bool | None, "of a text: whether the measure is likely right"]
    source: Annotated[str | None, "the id of its source, or the path of its text"]
    paragraph: Annotated[int, "the non-blank line of the source, from 1"]
    sentence: Annotated[int, "the sentence within it, from 1"]
    text: Annotated[str, "the characters as printed"]
    start: Annotated[int | None, "of a text: where they begin in the line, in code points"]
    end: Annotated[int | None, "where they end"]
