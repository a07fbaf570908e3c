"""`czfacts verify`: a fact base held against its source text."""

from typing import Annotated

import typer

from czfacts import language
from czfacts.base.loader import load
from czfacts.commands import _options as options
from czfacts.commands import _text
from czfacts.commands._emit import emit
from czfacts.errors import ExitCode
from czfacts.printing import output
from czfacts.proof.verify import NOT_PROVED, findings_of
from czfacts.views import findings, summaries
from czfacts.wording import translate

EXAMPLES = (
    "czfacts verify report.txt --facts report.toml",
    "czfacts verify report.txt --facts report.toml --unverified",
    "czfacts verify report.txt --facts report.toml --json | jq -r '.[].verdict'",
)


def verify(
    text: options.TextArgument = None,
    unverified: Annotated[
        bool, typer.Option("--unverified", help="List only places that are not verified.")
    ] = False,
    source: options.SourceOption = None,
    encoding: options.EncodingOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Verify each fact against the sentence it was read from.

    Verdicts: verified; moved (found elsewhere); ambiguous (found in several places); mismatch
    (another value, unit or comparator, or part of a longer number); missing. Exits with 1 unless
    every place is verified.
    """
    read = _text.read(text, lang, facts=facts, encoding=encoding)
    base = load(facts)
    held = _text.source_of(base, read, source)
    found = list(findings_of(base, held, read))
    wrong = [each for each in found if each.verdict != "verified"]
    tongue = language.resolve(lang)
    for line in _text.changed(held, read):
        output.say(translate(line, tongue))
    table = findings.verified(wrong if unverified else found, tongue)
    emit(table, format, json=json, fields=fields, bom=bom)
    output.say(summaries.of_places(found, tongue))
    output.say(translate(NOT_PROVED, tongue))
    if wrong:
        raise typer.Exit(ExitCode.NO)
