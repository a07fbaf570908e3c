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
        Parameter("--all", help="List verified places, too, and what the text leaves unsaid."),
    ] = False,
    unverified: Annotated[
        bool, Parameter("--unverified", help="List only places that are not verified.")
    ] = False,
    unsaid: Annotated[
        bool,
        Parameter("--unsaid", help="List only figures of which the text leaves some part unsaid."),
    ] = False,
    strict: Annotated[
        bool,
        Parameter(
            "--strict",
            help="Exit with 1 also where some part is unsaid, or the source is not as printed.",
        ),
    ] = False,
    write: Annotated[
        bool,
        Parameter("--write", help="Renumber places that have moved, in the file of the base."),
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

    Of several texts each is taken for the source whose sha256 it has, else for the one whose id or
    title its file is named like.

    Verdicts: verified; moved (found elsewhere); ambiguous (found in several places); mismatch
    (another value, unit, comparator or other part, or part of a longer number); missing. Of names,
    directions, periods, areas and the like it counts what the sentence says; unsaid is no mismatch,
    but --unsaid lists it, and with --strict it is one more reason to exit with 1. A terminal shows
    only what is not verified. Of a text that is clearly another than the source
    the places are listed only where a list is asked for. Exits with 1 unless every place is
    verified, or if several texts are given and a source matches none.

    With --write the numbers of paragraph and sentence follow what has moved, and nothing else in
    the file changes; a source whose places are then all verified also gets the sha256 of this text.
    """
    options.require_at_most_one(all=all, unverified=unverified, unsaid=unsaid)
    plain, failed = _text.load_all(texts, lang, facts=facts, encoding=encoding)
    tried = attempts(facts or ())
    parsed = _renumber.one(tried) if write else None
    base = parsed.base if parsed else together(tried, lang)
    sources = _sources.of_asked(base, plain, source, lang)
    held = [judged(base, *read) for read in sources.read]
    if parsed:
        held = _renumber.renumbered(parsed, held, lang)
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
