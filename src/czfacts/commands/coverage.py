"""`czfacts coverage`: a source text held against its fact base."""

from typing import Annotated, Any, Literal

import typer

from czfacts import language
from czfacts.base.loader import load
from czfacts.commands import _options as options
from czfacts.commands import _text
from czfacts.commands._emit import emit
from czfacts.errors import ExitCode
from czfacts.printing import output
from czfacts.printing.table import Table
from czfacts.proof.coverage import by_paragraph, covered, uncited
from czfacts.views import findings, summaries
from czfacts.wording import translate

EXAMPLES = (
    "czfacts coverage report.txt --facts report.toml",
    "czfacts coverage report.txt --facts report.toml --uncovered",
    "czfacts coverage report.txt --facts report.toml --by paragraph",
)


def coverage(
    text: options.TextArgument = None,
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="List only quantities without a fact.")
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

    A quantity has a fact, is set aside with a reason, or is uncovered. Exits with 1 if any is
    uncovered.
    """
    read = _text.read(text, lang, facts=facts, encoding=encoding)
    base = load(facts)
    held = _text.source_of(base, read, source)
    rows = covered(base, held, read)
    bare = [row for row in rows if row.state == "uncovered"]
    silent = uncited(base, held, read)
    tongue = language.resolve(lang)
    table: Table[Any]
    if by:
        table = findings.totals(by_paragraph(rows), silent, tongue)
    else:
        table = findings.covered(bare if uncovered else rows, tongue)
    for line in _text.changed(held, read):
        output.say(translate(line, tongue))
    emit(table, format, json=json, fields=fields, bom=bom)
    output.say(summaries.of_quantities(rows, tongue))
    output.say(summaries.of_sentences(silent, read, tongue))
    if bare:
        raise typer.Exit(ExitCode.NO)
