"""`czfacts verify`: a fact base compared with its source text."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from czfacts.base.loader import attempts
from czfacts.base.named import Parsed
from czfacts.commands import _drafted, _failure, _renumber, _sources, _text
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import together
from czfacts.commands._parameters import Parameter
from czfacts.errors import EndedError, ExitCode
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.imprints import differences
from czfacts.proof.verify import Finding, Judged, held_of, is_unsaid, judged
from czfacts.views import findings, summaries
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
    options.require_one_of(all=all, unverified=unverified)
    options.require_one_of(all=all, unsaid=unsaid)
    options.require_one_of(unverified=unverified, unsaid=unsaid)
    plain, failed = _text.load_all(texts, lang, facts=facts, encoding=encoding)
    tried = attempts(facts or ())
    parsed = _renumber.one(tried) if write else None
    base = parsed.base if parsed else together(tried, lang)
    sources = _sources.of_asked(base, plain, source, lang)
    held = [judged(base, *read) for read in sources.read]
    if parsed:
        held = _renumbered(parsed, held, lang)
    language = resolve(lang)
    form = Form(format, json, fields, bom)
    is_listed = all or unverified or unsaid or form.is_asked
    others = [it for it in held if it.is_another_text and not is_listed]
    own = [it for it in held if it not in others]
    for it in others:
        output.say(summaries.of_another_text(it, language))
    is_as_printed = _say_sources(own, lang)
    every, wrong, left = _places(own)
    is_summary = output.is_terminal() and not (all or unsaid or form.is_asked)
    shown = left if unsaid else wrong if unverified or is_summary else every
    is_asked_for = bool(wrong) or not (is_summary or (others and not own))
    if is_asked_for and (shown or not form.is_for_people):
        listed = findings.unsaid if unsaid else findings.verified
        emit(listed(shown, language, [it.text.path for it in own]), form)
    for line in summaries.of_verified(own, language) if own else ():
        output.say(line)
    if own:
        _drafted.say_drafts(tried, language)
        _drafted.say_remarks(tried, language)
    if len(plain) > 1:
        _sources.say_rest(sources, lang)
    _sources.advise_own(sources.read, facts, lang)
    if left and is_summary:
        _failure.advise(Phrase("'czfacts verify TEXT --unsaid' lists what is unsaid"), language)
    if (
        wrong
        or others
        or failed
        or (strict and (left or not is_as_printed))
        or (sources.missing and len(plain) > 1)
    ):
        raise EndedError(ExitCode.NO)


def _renumbered(parsed: Parsed, held: Sequence[Judged], lang: Language | None) -> list[Judged]:
    """Renumber in the file of the base what has moved; return what is then *held*."""
    own = [it for it in held if not it.is_another_text]
    base = _renumber.renumber_in(parsed, own, lang).base
    return [judged(base, base.source_by_id[it.source.id], it.text) for it in held]


class _Places(NamedTuple):
    """The places of facts, each with the path of its text."""

    every: list[tuple[str, Finding]]
    wrong: list[tuple[str, Finding]]
    """Those that are not verified."""
    left: list[tuple[str, Finding]]
    """Those of figures of which some part is unsaid."""


def _places(held: Sequence[Judged]) -> _Places:
    every = [(it.text.path, each) for it in held for each in it.findings]
    wrong = [(path, each) for path, each in every if each.verdict != "verified"]
    told = held_of(each for _, each in every)
    return _Places(every, wrong, [(path, each) for path, each in every if is_unsaid(each, told)])


def _say_sources(held: Sequence[Judged], lang: Language | None) -> bool:
    """Say how texts and sources differ; tell whether each source is as its text prints it."""
    for it in held:
        _sources.say_changed(it.source, it.text, lang)
    wrong = [each for it in held for each in differences(it.source, it.text)]
    for each in wrong:
        output.say(translate(each, resolve(lang)))
    return not wrong
