"""The options that commands share, each said once; those of lists are in `_filters`."""

from typing import Annotated

import typer

from czfacts.commands import _times
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.printing.formats import Format
from czfacts.wording import Phrase

TEXT_VARIABLE = "CZFACTS_TEXT"


def require_one_of(**given: object) -> None:
    """Raise UsageError where two options are *given* of which each makes the other pointless."""
    if all(given.values()):
        one, other = (f"--{name.replace('_', '-')}" for name in given)
        raise UsageError(Phrase("{one} and {other} exclude each other", one=one, other=other))


def require_texts(text: object, **given: object) -> None:
    """Raise UsageError where an option is *given* that says how to read texts, and no *text* is."""
    if not text and (name := next((name for name in given if given[name]), None)):
        raise UsageError(Phrase("{option} is for texts: name them with --text", option=f"--{name}"))


FactsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--facts",
        metavar="PATH",
        help="Fact base to read, or a folder of them; may be given several times ('-': standard "
        "input). Default: $CZFACTS_FACTS, else the built-in.",
        show_default=False,
    ),
]
LangOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        case_sensitive=False,
        help="Language of messages and tables; default: $CZFACTS_LANG, else the locale.",
    ),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        case_sensitive=False,
        metavar="FORMAT",
        help="table (on a terminal by default), tsv (else), csv, json, jsonl or markdown.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Same as --format json.")]
FieldsOption = Annotated[
    str | None,
    typer.Option("--fields", metavar="A,B.C", help="Print only these fields, in this order."),
]
BomOption = Annotated[
    bool, typer.Option("--bom", help="Start csv and tsv with a byte order mark, for Excel.")
]
IdsArgument = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="Ids of facts, or their names ('-': a line each)."),
]
SentenceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--text",
        metavar="PATH",
        help="Source text, or a folder of them: show the sentence with the figure marked; may be "
        "given several times. Default: $CZFACTS_TEXT.",
        show_default=False,
    ),
]
SourceTextsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TEXT]...",
        help="Source texts and folders of them ('-': standard input); default: $CZFACTS_TEXT.",
        show_default=False,
    ),
]
TextsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--text",
        metavar="PATH",
        help="Take the figures of texts instead of facts: a file, or a folder of texts; may be "
        "given several times.",
    ),
]
AboutOption = Annotated[
    str | None,
    typer.Option(
        "--about",
        metavar="FILE",
        help="TSV with columns document, published and area, for texts that differ in them.",
    ),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", metavar="N", min=0, help="Processes to read with; 0: one a core.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        parser=_times.published,
        help="When the text was published; default: as title or dateline say.",
    ),
]
AreaOption = Annotated[
    str | None,
    typer.Option(
        "--area",
        metavar="NAME",
        help="Place or body that the text is about; default: as title, dateline or folder say.",
    ),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="Encoding of the text, such as big5; default: UTF-8, UTF-16 or GB18030, as it shows.",
        show_default=False,
    ),
]
NoJoinOption = Annotated[
    bool, typer.Option("--no-join", help="Take each line as a paragraph, also hard-wrapped ones.")
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", metavar="ID", help="Which source TEXT is, where there are several."),
]
