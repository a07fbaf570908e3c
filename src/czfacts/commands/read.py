"""`czfacts read`: what each figure of a text says."""

from typing import Annotated

import typer

from czfacts import files, language
from czfacts.commands import _options as options
from czfacts.commands import _text
from czfacts.commands._emit import emit
from czfacts.errors import ExitCode, InvalidError, UnreadableError, UsageError
from czfacts.printing import output
from czfacts.reading.statements import statements
from czfacts.values import period
from czfacts.views import statements as views
from czfacts.views.text_rows import StatementRow
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts read report.txt",
    "czfacts read report.txt --published 2024-07-15 --fields text,name,period",
    "czfacts read *.txt --format jsonl > statements.jsonl",
)


def read(
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="Texts ('-' for standard input).")
    ],
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="When the texts were published; default: as title or dateline say.",
        ),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(
            "--area",
            metavar="NAME",
            help="Place or body that the texts are about; default: as title or dateline say.",
        ),
    ] = None,
    encoding: options.EncodingOption = None,
    no_join: options.NoJoinOption = False,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    lang: options.LangOption = None,
) -> None:
    """List what each figure of a text says and of what.

    Each is what the text says, not what is true. Where it is not sure, a person should look. Exits
    with 1 if one of several texts cannot be read.
    """
    _require_date(published)
    if texts.count("-") > 1:
        raise UsageError(Phrase("the standard input is one text"))
    tongue = language.resolve(lang)
    rows: list[StatementRow] = []
    for path in texts:
        try:
            plain = _text.load(path, lang, encoding=encoding)
            text = _text.paragraphs(plain, lang, join=not no_join)
            rows += (views.of_statement(text.path, it) for it in statements(text, published, area))
        except (InvalidError, UnreadableError) as error:
            if len(texts) == 1:
                raise
            output.say(translate(error.message, tongue))
            rows.append(StatementRow(document=files.shown(path), error=error.message))
    emit(views.listed(rows, tongue), format, json=json, fields=fields, bom=bom)
    if any(row.error for row in rows):
        raise typer.Exit(ExitCode.NO)


def _require_date(published: str | None) -> None:
    if published is not None:
        try:
            period.parse(published)
        except ValueError as error:
            said = Phrase("period '{text}': {problem}", text=published, problem=error.args[0])
            raise UsageError(said) from None
