"""`czfacts verify`: a fact base compared with its source text."""

from typing import Annotated

from czfacts.base.loader import attempts
from czfacts.commands import _drafted, _failure, _renumber, _sources, _text
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import together
from czfacts.commands._parameters import Parameter
from czfacts.errors import EndedError, ExitCode
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.verify import judged
from czfacts.views import findings, summaries
from czfacts.views.verified import Verified, Wanted
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts verify report.txt --facts report.toml",
    "czfacts verify report.txt --facts report.toml --write",
    "czfacts verify report.txt --facts report.toml --unsaid --json | jq -r '.[].id'",
)


def verify(
    texts: options.SourceTextsArgument = None,
    all: Annotated[
        bool,
        Parameter("--all", help="Also list verified places and what the text leaves unsaid."),
    ] = False,
    unverified: Annotated[
        bool, Parameter("--unverified", help="List only places that are not verified.")
    ] = False,
    unsaid: Annotated[
        bool,
        Parameter("--unsaid", help="List only figures of which the text leaves a part unsaid."),
    ] = False,
    strict: Annotated[
        bool,
        Parameter(
            "--strict",
            help="Also exit with 1 if a part is unsaid, or if the text prints its "
            "title or date otherwise.",
        ),
    ] = False,
    write: Annotated[
        bool,
        Parameter("--write", help="Update the numbers of moved places in the file of the base."),
    ] = False,
    accept: Annotated[
        bool,
        Parameter("--accept", help="Like --write, and accept changed clauses as they are now."),
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

    Several texts are matched to their sources by sha256, otherwise by file name: the id or title of
    a source.

    Verdicts: verified; changed (it reads as before, but another word of its clause has changed);
    moved (found elsewhere); ambiguous (found in several places); mismatch (another value, unit,
    comparator or other part, or part of a longer number); missing. For names, directions, periods,
    areas and the like it counts how many the text confirms. A part that the text leaves unsaid is
    no mismatch; --unsaid lists such parts, and with --strict they also make the exit code 1. A
    terminal shows only what is not verified, the worst first, and counts what has moved. If the
    text is clearly not that of the source, its places are listed only if you ask for a list. Exits
    with 0 only if every place is verified and, when several texts are given, every source has a
    text.

    --write updates the paragraph and sentence numbers of places that have moved and changes nothing
    else in the file. If all places of a source are then verified, its sha256 becomes that of this
    text. --accept does the same and also accepts clauses that have changed as they are now: read
    them first.
    """
    options.require_at_most_one(all=all, unverified=unverified, unsaid=unsaid)
    plain, failed = _text.load_all(texts, lang, facts=facts, encoding=encoding)
    tried = attempts(facts or ())
    parsed = _renumber.one(tried) if write or accept else None
    base = parsed.base if parsed else together(tried, lang)
    sources = _sources.of_asked(base, plain, source, lang)
    held = [judged(base, *read) for read in sources.read]
    if parsed:
        held = _renumber.renumbered(parsed, held, lang, accepts=accept)
    language, form = resolve(lang), Form(format, json, fields, bom)
    wanted = Wanted(all, unverified, unsaid, strict, form.is_asked, output.is_terminal())
    found = Verified(held, wanted)
    _show(found, form, language, only_unsaid=unsaid)
    if found.own:
        _drafted.say_drafts(tried, language)
        _drafted.say_remarks(tried, language)
    if len(plain) > 1:
        _sources.say_rest(sources, lang)
    _sources.advise_own(sources.read, facts, lang)
    if found.hidden_moves:
        _failure.advise(_renumber.advised(found.hidden_moves), language)
    if found.shows_changes:
        advice = Phrase("'czfacts verify TEXT --accept' accepts changed clauses: read them first")
        _failure.advise(advice, language)
    if found.hides_unsaid:
        _failure.advise(Phrase("'czfacts verify TEXT --unsaid' lists what is unsaid"), language)
    if failed or not found.is_well or (sources.missing and len(plain) > 1):
        raise EndedError(ExitCode.NO)


def _show(found: Verified, form: Form, language: Language, *, only_unsaid: bool) -> None:
    """List places, and say below them how many there are of each verdict."""
    for it in found.others:
        output.say(summaries.of_another_text(it, language))
    for it in found.own:
        _sources.say_changed(it.source, it.text, language)
    for each in found.differences:
        output.say(translate(each, language))
    if found.rows or (found.own and not form.is_for_people):
        listed = findings.unsaid if only_unsaid else findings.verified
        emit(listed(found.rows, language, [it.text.path for it in found.own]), form)
    for line in summaries.of_verified(found.own, language) if found.own else ():
        output.say(line)
