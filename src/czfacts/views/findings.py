"""What check, verify and coverage found, a row each."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from czfacts.language import Language
from czfacts.printing.table import Column, Figure, Row, Table
from czfacts.proof import verify
from czfacts.proof.check import Fault
from czfacts.proof.coverage import Covered, State
from czfacts.proof.verify import Finding
from czfacts.reading.sentences import Sentence
from czfacts.views import labels


def checked(file: str, faults: Sequence[tuple[int, Fault]], language: Language) -> Table[Any]:
    """List the faults of a fact base, each with its line."""
    rows = [
        {"file": file, "line": line, "id": fault.id, "rule": fault.rule, "message": fault.message}
        for line, fault in faults
    ]
    columns = [
        _column("line", language, lambda row: f"{row['file']}:{row['line']}", whole=True),
        _column("id", language, lambda row: row["id"], whole=True),
        _column("message", language, lambda row: row["message"]),
    ]
    return _table(language, columns, rows, dict, ("file", "line", "id", "rule", "message"))


def verified(findings: Sequence[Finding], language: Language) -> Table[Finding]:
    """List the places of the facts, each with its verdict."""
    columns = [
        _column("id", language, _id, whole=True),
        _column("verdict", language, lambda it: labels.word(it.verdict, language), whole=True),
        _column(
            "place", language, lambda it: f"{it.place.paragraph}.{it.place.sentence}", 2, whole=True
        ),
        _column("text", language, lambda it: it.place.text, 1),
        _column("detail", language, lambda it: it.detail),
    ]
    paths = ("id", "kind", "verdict", "source.paragraph", "source.sentence", "source.text")
    return _table(
        language,
        columns,
        findings,
        _finding,
        (*paths, "found.paragraph", "found.sentence", "detail"),
    )


def covered(rows: Sequence[Covered], language: Language) -> Table[Covered]:
    """List the quantities of a text, each with its facts or the reason that it has none."""
    columns = [
        _column("place", language, lambda row: _at(row.sentence), whole=True),
        _column("text", language, lambda row: row.text),
        _column("value", language, _reading, 1, whole=True),
        _column("state", language, lambda row: labels.word(row.state, language), whole=True),
        _column("stated", language, lambda row: "; ".join(_ids(row)) or _reason(row) or ""),
    ]
    paths = (
        "paragraph",
        "sentence",
        "text",
        "value",
        "high",
        "unit",
        "comparator",
        "state",
        "facts",
    )
    return _table(language, columns, rows, _covered, (*paths, "reason"))


def totals(
    counts: Mapping[int, Mapping[State, int]], uncited: Sequence[Sentence], language: Language
) -> Table[Any]:
    """Count the quantities of each paragraph, and name its sentences that no fact cites."""
    silent: dict[int, list[int]] = {}
    for sentence in uncited:
        silent.setdefault(sentence.paragraph, []).append(sentence.number)
    none: Mapping[State, int] = {"fact": 0, "set aside": 0, "uncovered": 0}
    rows = [
        {
            "paragraph": paragraph,
            **{name.replace(" ", "_"): n for name, n in counts.get(paragraph, none).items()},
            "uncited": silent.get(paragraph, []),
        }
        for paragraph in sorted({*counts, *silent})
    ]
    states = ("fact", "set_aside", "uncovered")
    columns = [
        _column(
            "paragraph", language, lambda row: Figure("", str(row["paragraph"]), ""), whole=True
        ),
        *(_count(state, language) for state in states),
        _column("uncited", language, lambda row: ", ".join(map(str, row["uncited"])), 1),
    ]
    return _table(language, columns, rows, dict, ("paragraph", *states, "uncited"))


def _table(
    language: Language,
    columns: Sequence[Column[Row]],
    rows: Sequence[Row],
    document: Callable[[Row], Mapping[str, Any]],
    paths: tuple[str, ...],
) -> Table[Row]:
    no_room = labels.word("not_shown", language)
    return Table(columns, rows, document, paths, no_room=no_room)


def _column(
    key: str, language: Language, cell: Any, rank: int = 0, *, whole: bool = False
) -> Column[Any]:
    title = labels.word(key, language)
    return Column(title[0].upper() + title[1:], cell, rank, whole)


def _count(state: str, language: Language) -> Column[Any]:
    return _column(state, language, lambda row: Figure("", str(row[state]), ""), whole=True)


def _id(finding: Finding) -> str:
    return finding.fact.id if finding.fact else "-"


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "id": finding.fact.id if finding.fact else None,
        "kind": finding.fact.kind if finding.fact else "set aside",
        "verdict": finding.verdict,
        "source": {
            "paragraph": place.paragraph,
            "sentence": place.sentence,
            "text": place.text,
        },
        "found": [{"paragraph": each.paragraph, "sentence": each.number} for each in finding.found],
        "detail": finding.detail or None,
    }


def _covered(row: Covered) -> dict[str, Any]:
    return {
        "paragraph": row.sentence.paragraph,
        "sentence": row.sentence.number,
        "text": row.text,
        "value": row.quantity.value,
        "high": row.quantity.high,
        "unit": row.quantity.unit,
        "comparator": row.quantity.comparator,
        "state": row.state,
        "facts": _ids(row),
        "reason": _reason(row),
    }


def _ids(row: Covered) -> list[str]:
    return [fact.id for fact in row.facts]


def _reason(row: Covered) -> str | None:
    return row.aside.reason if row.aside and not row.facts else None


def _reading(row: Covered) -> str:
    return verify.spelled(row.quantity)


def _at(sentence: Sentence) -> str:
    return f"{sentence.paragraph}.{sentence.number}"
