"""`czfacts coverage`: a source text compared with its fact base."""

from typing import Annotated, Any, Literal

import typer

from czfacts.commands import _failure, _text
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.errors import ExitCode
from czfacts.language import resolve
from czfacts.printing import output
from czfacts.printing.table import Table
from czfacts.proof.coverage import by_paragraph, covered_by, not_read, rows, uncited
from czfacts.proof.verify import findings_of
from czfacts.views import findings, summaries
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts coverage report.txt --facts report.toml",
    "czfacts coverage report.txt --facts report.toml --uncovered",
    "czfacts coverage report.txt --facts report.toml --by paragraph",
)


def coverage(
    text: options.TextArgument = None,
    uncovered: Annotated[
        bool,
        typer.Option(
            "--uncovered", help="List only quantities without a fact, and numbers not read."
        ),
    ] = False,
    by: Annotated[
        Literal["paragraph"] | None,
        typer.Option("--by", help="Count by paragraph instead of listing."),
    ] = None,
    source: options.SourceOption = None,
    encoding: options.EncodingOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """List every quantity of a text, with its fact or without one.

    A quantity has a fact, is set aside with a reason, or is uncovered. Numbers are listed, too,
    that are not read: no quantity, date, heading or name. Exits with 1 if any is uncovered or not
    read.
    """
    plain = _text.load(text, lang, facts=facts, encoding=encoding)
    base = load(facts, lang)
    printed = _text.known(plain, base, lang)
    origin = _text.source_of(base, printed, source)
    found = [*findings_of(base, origin, printed)]
    quantities, numbers = covered_by(found, printed), not_read(found, printed)
    every = rows(quantities, numbers)
    left = [row for row in every if row.state in ("uncovered", "not read")]
    not_cited = uncited(base, origin, printed)
    language = resolve(lang)
    table: Table[Any]
    if by:
        table = findings.totals(by_paragraph(every), not_cited, language)
    else:
        table = findings.covered(left if uncovered else every, language)
    for line in _text.changed(origin, printed):
        output.say(translate(line, language))
    emit(table, Form(format, json, fields, bom))
    output.say(summaries.of_quantities(quantities, numbers, language))
    output.say(summaries.of_sentences(not_cited, printed, language))
    if moved := sum(each.verdict == "moved" for each in found):
        _failure.advise(_renumbering(moved), language)
    if left:
        raise typer.Exit(ExitCode.NO)


def _renumbering(moved: int) -> Phrase:
    """Return the hint for a text whose facts stand elsewhere by now, and so cover nothing."""
    return Phrase(
        "{count} places have moved: 'czfacts verify TEXT --write' corrects them", count=moved
    )
