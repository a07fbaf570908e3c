"""Tables of what check, verify and coverage find."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, cast, get_args

from czfacts.base import document
from czfacts.base.fields import Record
from czfacts.base.model import Comparator
from czfacts.errors import Problem
from czfacts.language import Language
from czfacts.printing.table import Column, Table
from czfacts.proof.coverage import NotRead, Row
from czfacts.proof.verdicts import State
from czfacts.proof.verify import Finding
from czfacts.reading.text.sentences import Sentence
from czfacts.views import figures, labels
from czfacts.views.columns import column, count
from czfacts.views.rows import Shown
from czfacts.views.text_rows import (
    Cited,
    FindingRow,
    ParagraphRow,
    Place,
    ProblemRow,
    ProofRow,
    QuantityRow,
)
from czfacts.wording import translate

R = TypeVar("R", bound=Record)


def checked(problems: Iterable[tuple[str, Problem]], language: Language) -> Table[ProblemRow]:
    """List the problems of fact bases, each with its file and its line."""
    rows = [
        ProblemRow(file=file, line=it.line, id=it.id, rule=it.rule, message=it.message)
        for file, it in problems
    ]
    columns = [
        column("line", language, lambda row: f"{row.file}:{row.line}", whole=True),
        column("id", language, lambda row: row.id or "", whole=True),
        column("message", language, lambda row: translate(row.message, language)),
    ]
    return _table(language, columns, rows, ProblemRow)


def verified(findings: Iterable[Finding], language: Language) -> Table[FindingRow]:
    """List the places of the facts, each with its verdict."""
    columns = [
        column("id", language, lambda row: row.id or "-", whole=True),
        column("verdict", language, lambda row: labels.word(row.verdict, language), whole=True),
        column("place", language, lambda row: _at(row.source), 2, whole=True),
        column("text", language, lambda row: row.source.text, 1),
        column("detail", language, lambda row: translate(row.detail or "", language)),
        column("unsaid", language, lambda row: _unsaid(row, language), 3),
    ]
    return _table(language, columns, [_finding(each) for each in findings], FindingRow)


def covered(found: Iterable[Row], language: Language) -> Table[QuantityRow]:
    """List the quantities of a text, each with its facts or why it is set aside.

    Numbers that are not read stand among them.
    """
    columns = [
        column("place", language, _at, whole=True),
        column("text", language, lambda row: row.text),
        column("value", language, lambda row: figures.of_row(row, None, language), 1, whole=True),
        column("state", language, lambda row: labels.word(row.state, language), whole=True),
        column("stated_by", language, lambda row: _stated(row, language)),
    ]
    return _table(language, columns, [_quantity(each) for each in found], QuantityRow)


def shown(finding: Finding) -> Shown:
    """Return the sentence that a fact was read from, and where in it."""
    if not finding.span:
        return Shown(text=None, start=None, end=None)
    start, end = finding.span
    return Shown(text=finding.found[0].printed, start=start, end=end)


def totals(
    counts: Mapping[int, Mapping[State, int]], uncited: Iterable[Sentence], language: Language
) -> Table[ParagraphRow]:
    """Count the quantities of each paragraph, and name its sentences that no fact cites."""
    silent: dict[int, list[int]] = {}
    for sentence in uncited:
        silent.setdefault(sentence.paragraph, []).append(sentence.number)
    none: Mapping[State, int] = dict.fromkeys(get_args(State), 0)
    rows = [
        _paragraph(number, counts.get(number, none), silent.get(number, []))
        for number in sorted({*counts, *silent})
    ]
    columns = [
        count("paragraph", language),
        *(count(state, language) for state in ("fact", "set_aside", "uncovered", "not_read")),
        column("uncited", language, lambda row: ", ".join(map(str, row.uncited)), 1),
    ]
    return _table(language, columns, rows, ParagraphRow)


def _table(
    language: Language, columns: Sequence[Column[R]], rows: Sequence[R], record: type[R]
) -> Table[R]:
    no_room = labels.no_room(language)
    return Table(columns, rows, document.of_record, document.paths(record), no_room=no_room)


def _finding(finding: Finding) -> FindingRow:
    fact, place = finding.fact, finding.place
    found = tuple(Place(paragraph=it.paragraph, sentence=it.number) for it in finding.found)
    return FindingRow(
        id=fact.id if fact else None,
        kind=fact.kind if fact else "set aside",
        verdict=finding.verdict,
        source=Cited(paragraph=place.paragraph, sentence=place.sentence, text=place.text),
        found=found,
        proof=ProofRow(**finding.parts._asdict()) if finding.parts else None,
        detail=finding.detail or None,
    )


def _unsaid(row: FindingRow, language: Language) -> str:
    parts = dict(row.proof) if row.proof else {}
    return labels.several(
        (labels.part(part, language) for part, how in parts.items() if how == "unsaid"), language
    )


def _quantity(covered: Row) -> QuantityRow:
    if isinstance(covered, NotRead):
        return QuantityRow(
            paragraph=covered.sentence.paragraph,
            sentence=covered.sentence.number,
            text=covered.text,
            state=covered.state,
        )
    quantity, aside = covered.quantity, covered.aside
    return QuantityRow(
        paragraph=covered.sentence.paragraph,
        sentence=covered.sentence.number,
        text=covered.text,
        value=quantity.value,
        high=quantity.high,
        parts=quantity.parts,
        unit=quantity.unit,
        per=quantity.per,
        comparator=cast("Comparator", quantity.comparator),
        state=covered.state,
        facts=tuple(fact.id for fact in covered.facts),
        reason=aside.reason if aside and not covered.facts else None,
    )


def _paragraph(number: int, counts: Mapping[State, int], uncited: Sequence[int]) -> ParagraphRow:
    return ParagraphRow(
        paragraph=number,
        fact=counts["fact"],
        set_aside=counts["set aside"],
        uncovered=counts["uncovered"],
        not_read=counts["not read"],
        uncited=tuple(uncited),
    )


def _stated(row: QuantityRow, language: Language) -> str:
    return "; ".join(row.facts) or (labels.called(row.reason, language) if row.reason else "")


def _at(place: Place) -> str:
    return f"{place.paragraph}.{place.sentence}"
