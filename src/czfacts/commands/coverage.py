"""`czfacts coverage`: a source text compared with its fact base."""

from typing import Annotated, Any, Literal

from czfacts.commands import _failure, _renumber, _sources, _text
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.commands._parameters import Parameter
from czfacts.errors import EndedError, ExitCode
from czfacts.language import resolve
from czfacts.printing import output
from czfacts.printing.table import Table
from czfacts.proof.coverage import covering
from czfacts.views import findings, summaries

EXAMPLES = (
    "czfacts coverage report.txt --facts report.toml",
    "czfacts coverage report.txt --facts report.toml --uncovered",
    "czfacts coverage report.txt --facts report.toml --by paragraph",
)


def coverage(
    texts: options.SourceTextsArgument = None,
    uncovered: Annotated[
        bool,
        Parameter("--uncovered", help="List only quantities without a fact, and numbers not read."),
    ] = False,
    by: Annotated[
        Literal["paragraph"] | None,
        Parameter("--by", help="Count by paragraph instead of listing."),
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
    """List every quantity of a text and the fact that states it, if any.

    Each quantity has a fact, is set aside with a reason, or is uncovered. Numbers that could not be
    read as a quantity, date, heading or name are listed, too. Exits with 1 if anything is uncovered
    or not read, or if one of several texts belongs to no source.

    Several texts are matched to their sources by sha256, otherwise by file name: the id or title of
    a source.
    """
    plain, failed = _text.load_all(texts, lang, facts=facts, encoding=encoding)
    base = load(facts, lang)
    read = _sources.of_asked(base, plain, source, lang)
    sources_of = read.by_text
    found = [covering(base, sources, text) for text, sources in sources_of.items()]
    language, form = resolve(lang), Form(format, json, fields, bom)
    others = [(it.source, it.text) for each in found for it in each.others]
    for origin, text in read.read:
        if (origin, text) not in others:
            _sources.say_changed(origin, text, lang)
    table: Table[Any] = (
        findings.totals(found, language)
        if by
        else findings.covered(found, language, only_left=uncovered)
    )
    if table.rows or not form.is_for_people:
        emit(table, form)
    not_its = [summaries.of_another_text(it, language) for each in found for it in each.others]
    said = summaries.of_covered(found, [*sources_of.values()], language)
    for line in (*not_its, *said, *summaries.of_sentences(found, language)):
        output.say(line)
    if len(plain) > 1:
        _sources.say_rest(read, lang)
    _sources.advise_own(read.read, facts, lang)
    if moved := sum(it.moved for it in found):
        _failure.advise(_renumber.advised(moved), language)
    if failed or read.strange or any(it.left for it in found):
        raise EndedError(ExitCode.NO)
