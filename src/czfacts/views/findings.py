"""Tables of what check, verify and coverage find."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast, get_args

from czfacts.base.fields import Record, paths_of
from czfacts.base.model import Comparator
from czfacts.errors import Problem
from czfacts.language import Language
from czfacts.printing.table import Column, Table
from czfacts.proof.coverage import Covering, NotRead, Row, by_paragraph
from czfacts.proof.verdicts import State
from czfacts.proof.verify import Finding
from czfacts.views import documents, figures, labels
from czfacts.views.columns import column, count, elsewhere
from czfacts.views.rows import Shown
from czfacts.views.text_rows import (
    Cited,
    FindingRow,
    ParagraphRow,
    ProblemRow,
    ProofRow,
    QuantityRow,
    SentencePlace,
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


def verified(
    findings: Iterable[tuple[str, Finding]], language: Language, texts: Sequence[str] = ()
) -> Table[FindingRow]:
    """List the places of the facts in *texts*, each with its text and its verdict."""
    columns = [
        *documents.columns(texts, language),
        column("name", language, lambda row: _called(row, language)),
        column("verdict", language, lambda row: labels.word(row.verdict, language), whole=True),
        column("place", language, lambda row: _at(row.source), 1, whole=True),
        column("text", language, lambda row: row.source.text, 1),
        column("detail", language, lambda row: translate(row.detail or "", language)),
        column("id", language, lambda row: row.id or "", 4, whole=True),
        column("unsaid", language, lambda row: _unsaid(row, language), 3),
    ]
    return _table(language, columns, [_finding(*each) for each in findings], FindingRow)


def unsaid(
    findings: Iterable[tuple[str, Finding]], language: Language, texts: Sequence[str] = ()
) -> Table[FindingRow]:
    """List figures of which some part is unsaid, each with its text and these parts."""
    columns = [
        *documents.columns(texts, language),
        column("name", language, lambda row: _called(row, language)),
        column("unsaid", language, lambda row: _unsaid(row, language)),
        column("place", language, lambda row: _at(row.source), 1, whole=True),
        column("text", language, lambda row: row.source.text, 1),
        column("id", language, lambda row: row.id or "", 2, whole=True),
    ]
    return _table(language, columns, [_finding(*each) for each in findings], FindingRow)


def covered(
    found: Sequence[Covering], language: Language, *, only_left: bool = False
) -> Table[QuantityRow]:
    """List the quantities of texts, each with its text, and its facts or why it is set aside.

    Numbers that are not read stand among them. *only_left* keeps what has neither.
    """
    rows = [
        _quantity(it.text.path, row) for it in found for row in (it.left if only_left else it.rows)
    ]
    columns = [
        *documents.columns([it.text.path for it in found], language),
        column("place", language, _at, whole=True),
        column("text", language, lambda row: row.text),
        column("value", language, lambda row: figures.of_row(row, None, language), 1, whole=True),
        column("state", language, lambda row: labels.word(row.state, language), whole=True),
        column("stated_by", language, lambda row: _stated(row, language)),
    ]
    table = _table(language, columns, rows, QuantityRow)
    return table._replace(elsewhere=elsewhere("coverage"))


def shown(finding: Finding) -> Shown:
    """Return the sentence that a fact was read from, and where in it."""
    if not finding.span:
        return Shown(text=None, start=None, end=None)
    start, end = finding.span
    return Shown(text=finding.found[0].printed, start=start, end=end)


def totals(found: Iterable[Covering], language: Language) -> Table[ParagraphRow]:
    """Count the quantities of each paragraph, and name its sentences that no fact cites."""
    found = [*found]
    columns = [
        *documents.columns([each.text.path for each in found], language),
        count("paragraph", language),
        *(count(state, language) for state in ("fact", "set_aside", "uncovered", "not_read")),
        column("uncited", language, lambda row: ", ".join(map(str, row.uncited)), 1),
    ]
    table = _table(language, columns, [row for it in found for row in _rows(it)], ParagraphRow)
    return table._replace(elsewhere=elsewhere("coverage"))


def _table(
    language: Language, columns: Sequence[Column[R]], rows: Sequence[R], record: type[R]
) -> Table[R]:
    no_room = labels.no_room(language)
    return Table(columns, rows, Record.to_dict, paths_of(record), no_room=no_room)


def _finding(document: str, finding: Finding) -> FindingRow:
    fact, place = finding.fact, finding.place
    found = tuple(SentencePlace(paragraph=it.paragraph, sentence=it.number) for it in finding.found)
    return FindingRow(
        id=fact.id if fact else None,
        name=fact.name if fact else None,
        kind=fact.kind if fact else "set_aside",
        verdict=finding.verdict,
        document=document,
        source=Cited(paragraph=place.paragraph, sentence=place.sentence, text=place.text),
        found=found,
        proof=ProofRow(**finding.parts._asdict()) if finding.parts else None,
        detail=finding.detail or None,
    )


def _called(row: FindingRow, language: Language) -> str:
    """Return what the fact is called; what is set aside is called as it is printed."""
    return labels.called(row.name, language) if row.name else row.source.text


def _unsaid(row: FindingRow, language: Language) -> str:
    parts = dict(row.proof.pairs()) if row.proof else {}
    return labels.several(
        (translate(part, language) for part, how in parts.items() if how == "unsaid"), language
    )


def _quantity(document: str, covered: Row) -> QuantityRow:
    if isinstance(covered, NotRead):
        return QuantityRow(
            document=document,
            paragraph=covered.sentence.paragraph,
            sentence=covered.sentence.number,
            text=covered.text,
            state=covered.state,
        )
    quantity, aside = covered.quantity, covered.aside
    return QuantityRow(
        document=document,
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


def _rows(covering: Covering) -> Iterator[ParagraphRow]:
    counts = by_paragraph(covering.rows)
    silent: dict[int, list[int]] = {}
    for sentence in covering.uncited:
        silent.setdefault(sentence.paragraph, []).append(sentence.number)
    none: Mapping[State, int] = dict.fromkeys(get_args(State), 0)
    for number in sorted({*counts, *silent}):
        here = counts.get(number, none)
        yield _paragraph(covering.text.path, number, here, silent.get(number, []))


def _paragraph(
    document: str, number: int, counts: Mapping[State, int], uncited: Sequence[int]
) -> ParagraphRow:
    return ParagraphRow(
        document=document,
        paragraph=number,
        fact=counts["fact"],
        set_aside=counts["set_aside"],
        uncovered=counts["uncovered"],
        not_read=counts["not_read"],
        uncited=tuple(uncited),
    )


def _stated(row: QuantityRow, language: Language) -> str:
    return "; ".join(row.facts) or (labels.called(row.reason, language) if row.reason else "")


def _at(place: SentencePlace) -> str:
    return f"{place.paragraph}.{place.sentence}"
