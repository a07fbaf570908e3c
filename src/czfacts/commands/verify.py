"""`czfacts verify`: a fact base compared with its source text."""

from typing import Annotated

import typer

from czfacts.commands import _options as options
from czfacts.commands import _renumber, _text
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.errors import ExitCode
from czfacts.language import resolve
from czfacts.printing import output
from czfacts.proof.verify import findings_of
from czfacts.views import findings, summaries
from czfacts.wording import translate

EXAMPLES = (
    "czfacts verify report.txt --facts report.toml",
    "czfacts verify report.txt --facts report.toml --write",
    "czfacts verify report.txt --facts report.toml --json | jq -r '.[].verdict'",
)


def verify(
    text: options.TextArgument = None,
    all: Annotated[
        bool,
        typer.Option("--all", help="List all places on a terminal, too, with what is not said."),
    ] = False,
    unverified: Annotated[
        bool, typer.Option("--unverified", help="List only places that are not verified.")
    ] = False,
    write: Annotated[
        bool,
        typer.Option("--write", help="Renumber places that have moved, in the file of the base."),
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
    (another value, unit, comparator or other part, or part of a longer number); missing. Of names,
    directions, periods, areas and the like it counts what the sentence says; unsaid is no mismatch.
    A terminal shows only what is not verified. Exits with 1 unless every place is verified.

    With --write the numbers of paragraph and sentence follow what has moved, and nothing else in
    the file changes; a source whose places are then all verified also gets the sha256 of this text.
    """
    plain = _text.load(text, lang, facts=facts, encoding=encoding)
    parsed = _renumber.one(facts) if write else None
    base = parsed.base if parsed else load(facts, lang)
    printed = _text.known(plain, base, lang)
    origin = _text.source_of(base, printed, source)
    found = list(findings_of(base, origin, printed))
    if parsed:
        base = _renumber.renumber_in(parsed, origin, found, printed, lang).base
        origin = base.source_by_id[origin.id]
        found = list(findings_of(base, origin, printed))
    wrong = [each for each in found if each.verdict != "verified"]
    language = resolve(lang)
    for line in _text.changed(origin, printed):
        output.say(translate(line, language))
    form = Form(format, json, fields, bom)
    is_summary = output.is_terminal() and not (all or form.is_asked)
    if wrong or not is_summary:
        table = findings.verified(wrong if unverified or is_summary else found, language)
        emit(table, form)
    output.say(summaries.of_places(found, language))
    for line in summaries.of_parts(found, language):
        output.say(line)
    if wrong:
        raise typer.Exit(ExitCode.NO)
