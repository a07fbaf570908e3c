"""The options that several commands share; those of lists are in `_filters`."""

from itertools import pairwise
from typing import Annotated

from czfacts.commands import _times
from czfacts.commands._parameters import Parameter
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.printing.formats import Format
from czfacts.wording import Phrase

TEXT_VARIABLE = "CZFACTS_TEXT"


def require_at_most_one(**given: object) -> None:
    """Raise UsageError where two options are *given* of which each makes the other pointless."""
    names = [f"--{name.replace('_', '-')}" for name, value in given.items() if value]
    for one, other in pairwise(names):
        raise UsageError(Phrase("{one} and {other} exclude each other", one=one, other=other))


def require_texts(text: object, **given: object) -> None:
    """Raise UsageError where an option is *given* that says how to read texts, and no *text* is."""
    if not text and (name := next((name for name in given if given[name]), None)):
        raise UsageError(Phrase("{option} is for texts: name them with --text", option=f"--{name}"))


VersionOption = Annotated[bool, Parameter("--version", help="Print the version.")]
FactsOption = Annotated[
    list[str] | None,
    Parameter(
        "--facts",
        metavar="PATH",
        help="Fact base to read, or a folder of them; may be given several times ('-': standard "
        "input). Default: $CZFACTS_FACTS, else the built-in.",
    ),
]
LangOption = Annotated[
    Language | None,
    Parameter(
        "--lang",
        help="Language of messages and tables; default: $CZFACTS_LANG, else the locale.",
    ),
]
FormatOption = Annotated[
    Format | None,
    Parameter(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (on a terminal by default), tsv (else), csv, json, jsonl or markdown.",
    ),
]
JsonOption = Annotated[bool, Parameter("--json", help="Same as --format json.")]
FieldsOption = Annotated[
    str | None,
    Parameter("--fields", metavar="A,B.C", help="Print only these fields, in this order."),
]
BomOption = Annotated[
    bool, Parameter("--bom", help="Start csv and tsv with a byte order mark, for Excel.")
]
IdsArgument = Annotated[
    list[str],
    Parameter(
        metavar="ID...", help="Ids or names of facts ('-': from the standard input, one per line)."
    ),
]
SentenceOption = Annotated[
    list[str] | None,
    Parameter(
        "--text",
        metavar="PATH",
        help="Source text, or a folder of them: show the sentence with the figure marked; may be "
        "given several times. Default: $CZFACTS_TEXT.",
    ),
]
SourceTextsArgument = Annotated[
    list[str] | None,
    Parameter(
        metavar="[TEXT]...",
        help="Source texts and folders of them ('-': standard input); default: $CZFACTS_TEXT.",
    ),
]
TextsOption = Annotated[
    list[str] | None,
    Parameter(
        "--text",
        metavar="PATH",
        help="Take the figures of texts instead of facts: a file, or a folder of texts; may be "
        "given several times.",
    ),
]
AboutOption = Annotated[
    str | None,
    Parameter(
        "--about",
        metavar="FILE",
        help="TSV with columns document, published and area, one row per text.",
    ),
]
JobsOption = Annotated[
    int,
    Parameter(
        "--jobs", metavar="N", least=0, help="Number of processes that read; 0: one per core."
    ),
]
PublishedOption = Annotated[
    str | None,
    Parameter(
        "--published",
        metavar="DATE",
        parser=_times.published,
        help="Date of publication; default: from the title or dateline.",
    ),
]
AreaOption = Annotated[
    str | None,
    Parameter(
        "--area",
        metavar="NAME",
        help="Place or organization that the text is about; default: from the title, "
        "dateline or folder.",
    ),
]
EncodingOption = Annotated[
    str | None,
    Parameter(
        "--encoding",
        metavar="NAME",
        help="Encoding of the text, such as big5; default: UTF-8, UTF-16 or GB18030, "
        "whichever fits.",
    ),
]
NoJoinOption = Annotated[
    bool,
    Parameter(
        "--no-join",
        help="Take each line as it stands; do not join wrapped lines or read rows of tables.",
    ),
]
SourceOption = Annotated[
    str | None,
    Parameter("--source", metavar="ID", help="Source that TEXT is, if the base has several."),
]
