"""`czfacts read`: what each figure of a text says."""

import sys
from typing import Annotated

from czfacts import charset
from czfacts.commands import _filters, _pager, _text
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._parameters import Parameter
from czfacts.commands._reading import reading
from czfacts.errors import EndedError, ExitCode, UsageError
from czfacts.language import Language
from czfacts.lookup import sort as sorting
from czfacts.printing import output
from czfacts.views import statements as views
from czfacts.views import titles
from czfacts.views.text_rows import StatementRow
from czfacts.wording import Phrase

EXAMPLES = (
    "czfacts read report.txt",
    "czfacts read report.txt --published 2024-07-15 --fields text,name,period",
    "czfacts read . --jobs 0 --format jsonl > figures.jsonl",
)


def read(
    texts: Annotated[
        list[str] | None,
        Parameter(metavar="[TEXT]...", help="Texts and folders of texts ('-' for standard input)."),
    ] = None,
    published: options.PublishedOption = None,
    area: options.AreaOption = None,
    about: options.AboutOption = None,
    jobs: options.JobsOption = 1,
    plain: Annotated[
        bool, Parameter("--plain", help="Print the plain text of one text instead.")
    ] = False,
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    sort: _filters.SortOption = None,
    limit: _filters.LimitOption = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    lang: options.LangOption = None,
) -> None:
    """List the figures of texts, each with what it measures.

    It lists what the text says, which need not be true. A question mark marks a name that a person
    should check. Folders are searched, with all folders inside, for .txt, .md, .html, .htm, .docx
    and .pdf. Exits with 1 if one of several texts cannot be read.
    """
    if sort is not None:
        sorting.require(sort, StatementRow)
    if encoding is not None:
        charset.require(encoding)
    named = texts or _piped()
    if [*named, about].count("-") > 1:
        raise UsageError(Phrase("the standard input can be named only once"))
    if plain:
        if format or json or fields is not None or bom or len(named) > 1:
            raise UsageError(Phrase("--plain prints a single text and takes no format"))
        _print_plain(named[0], lang, encoding, join=not no_join)
        return
    form = Form(format, json, fields, bom)
    with reading(
        *(named, about, jobs, encoding, lang),
        published=published,
        area=area,
        join=not no_join,
        sort=sort,
        limit=limit,
        dated_by="--published",
        tells_unread=form.is_for_people and output.is_terminal(),
    ) as found:
        table = views.listed(found.rows(), found.language, [*found.asked])
        if fields is not None and "error" not in titles.fields(fields, table.paths):
            figures = (row for row in table.rows if row.error is None)
            table = table._replace(rows=figures)
        emit(table, form)
    if found.has_failed:
        raise EndedError(ExitCode.NO)


def _piped() -> list[str]:
    """Return the standard input, where something is piped into it."""
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise UsageError(
            Phrase("no text to read"),
            hint=Phrase("name a file or a folder, pipe a text in, or type it after 'read -'"),
        )
    return ["-"]


def _print_plain(path: str, lang: Language | None, encoding: str | None, *, join: bool) -> None:
    plain = _text.load(path, encoding=encoding)
    form = plain.paragraphs if join else plain.lines
    _text.say([(plain, form)], lang)
    _pager.write([form], "utf-8")
