"""Records that commands print of texts and of problems."""

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from czfacts.base.fields import Annotated, Record
from czfacts.base.model import Bilingual, Comparator, Kind, Normalized
from czfacts.errors import Rule
from czfacts.proof.verdicts import Held, State, Verdict
from czfacts.values.normal import Direction, Relation, Stated

DOCUMENT = "the text, as it was named"
PARAGRAPH = "the non-blank line of the text, from 1"
SENTENCE = "the sentence within it, from 1"


class SentencePlace(Record):
    """A sentence of a text."""

    paragraph: Annotated[int, PARAGRAPH]
    sentence: Annotated[int, SENTENCE]


class Cited(SentencePlace):
    """The characters that a fact was read from, and where the fact base says that they stand."""

    text: Annotated[str, "the characters"]


class ProblemRow(Record):
    """A problem of a fact base."""

    file: Annotated[str, "the fact base"]
    line: Annotated[int, "from 1"]
    id: Annotated[str | None, "the record's id, null where it has none"]
    rule: Annotated[Rule, "which kind of thing is wrong"]
    message: Annotated[str, "what is wrong"]


class ProofRow(Record):
    """How a sentence holds each part of a figure: null where the fact does not have it."""

    name: Annotated[Held | None, "what it measures"]
    direction: Annotated[Held | None, "which way it changed"]
    against: Annotated[Held | None, "what the change is compared with"]
    period: Annotated[Held | None, "when it was"]
    area: Annotated[Held | None, "of which place; of a fact that has none, that of its text"]
    entity: Annotated[Held | None, "of which company or body"]
    of: Annotated[Held | None, "among what"]
    per: Annotated[Held | None, "of what each"]
    stated: Annotated[Held | None, "whether it came about, is a target or a forecast"]


class FindingRow(Record):
    """What the text says where a fact was read from."""

    id: Annotated[str | None, "the fact's id, null for what is set aside"]
    name: Annotated[Bilingual | None, "what the fact is called"]
    kind: Annotated[Literal[Kind, "set_aside"], "the fact's kind"]
    verdict: Annotated[Verdict, "what became of it"]
    document: Annotated[str, "the text that it was held against"]
    source: Annotated[Cited, "the place that the fact base names"]
    found: Annotated[tuple[SentencePlace, ...], "where the characters stand"]
    proof: Annotated[
        ProofRow | None, "what its sentence says of the rest of a figure, null where none is read"
    ]
    detail: Annotated[str | None, "what is wrong"]


class QuantityRow(Record):
    """A quantity of a text, with the facts that state it; of a number not read, the text alone."""

    document: Annotated[str, DOCUMENT]
    paragraph: Annotated[int, PARAGRAPH]
    sentence: Annotated[int, SENTENCE]
    text: Annotated[str, "the quantity as printed"]
    value: Annotated[Decimal | None, "the number as printed, exact"] = None
    high: Annotated[Decimal | None, "the upper end of a range"] = None
    parts: Annotated[tuple[Decimal, ...], "all numbers of a ratio, the value first"] = ()
    unit: Annotated[str | None, "as printed"] = None
    per: Annotated[str | None, "of what each, said before the figure"] = None
    comparator: Annotated[Comparator | None, "how the true value stands to it; '~' is about"] = None
    state: Annotated[
        State, "whether a fact states it, or it is set aside, or neither; or it is not read"
    ]
    facts: Annotated[tuple[str, ...], "the ids of the facts that state it"] = ()
    reason: Annotated[Bilingual | None, "why it is set aside"] = None


class StatementRow(Record):
    """What a text says with a figure; of a text that cannot be read, why, and nothing else."""

    document: Annotated[str, DOCUMENT]
    paragraph: Annotated[int | None, PARAGRAPH] = None
    sentence: Annotated[int | None, SENTENCE] = None
    start: Annotated[int | None, "where the figure begins in its line, in code points"] = None
    end: Annotated[int | None, "where it ends"] = None
    text: Annotated[str | None, "the figure as printed"] = None
    value: Annotated[Decimal | None, "the number as printed, exact"] = None
    high: Annotated[Decimal | None, "the upper end of a range"] = None
    parts: Annotated[tuple[Decimal, ...], "the numbers of a proportion, such as 3:7"] = ()
    unit: Annotated[str | None, "as printed"] = None
    per: Annotated[str | None, "of what each, said before the figure: 亩 of 每亩"] = None
    comparator: Annotated[Comparator | None, "how the true value stands to it; '~' is about"] = None
    normalized: Annotated[
        Normalized | None, "the figure with its sign, in the normal unit of its dimension"
    ] = None
    measure: Annotated[str | None, "what is measured"] = None
    name: Annotated[str | None, "the measure, with what the relation adds to it"] = None
    relation: Annotated[Relation | None, "how the figure relates to the measure"] = None
    direction: Annotated[Direction | None, "which way it changed"] = None
    against: Annotated[str | None, "what it is compared with, as printed"] = None
    basis: Annotated[str | None, "on what basis a change is counted: 可比价, 同口径"] = None
    stated: Annotated[Stated | None, "whether it was observed, is aimed at or foretold"] = None
    period: Annotated[str | None, "a day for a stock, an interval for a flow, in ISO 8601"] = None
    area: Annotated[str | None, "another place than the text's own"] = None
    entity: Annotated[str | None, "another body than the text's own"] = None
    of: Annotated[str | None, "for shares and ranks, among what"] = None
    revised: Annotated[bool | None, "whether it corrects an earlier figure"] = None
    sure: Annotated[bool | None, "whether the measure is likely right"] = None
    carried: Annotated[tuple[str, ...], "the parts that stand elsewhere in the text"] = ()
    error: Annotated[str | None, "why the text cannot be read"] = None
    document_area: Annotated[
        str | None, "whom the text is about: whose figures are that have no area of their own"
    ] = None
    published: Annotated[str | None, "when the text was published, in ISO 8601"] = None


class Statement(StatementRow):
    """What a text says with a figure."""

    if TYPE_CHECKING:  # what only a text that cannot be read does not have
        paragraph: int
        sentence: int
        start: int
        end: int
        text: str
        value: Decimal
        unit: str
        comparator: Comparator
        normalized: Normalized
        measure: str
        name: str
        relation: Relation
        stated: Stated
        revised: bool
        sure: bool


class ParagraphRow(Record):
    """A paragraph of a text, with the number of its quantities."""

    document: Annotated[str, DOCUMENT]
    paragraph: Annotated[int, PARAGRAPH]
    fact: Annotated[int, "how many of its quantities have a fact"]
    set_aside: Annotated[int, "how many are set aside"]
    uncovered: Annotated[int, "how many have neither"]
    not_read: Annotated[int, "how many numbers beside them are not read"]
    uncited: Annotated[tuple[int, ...], "its sentences that no fact names"]
