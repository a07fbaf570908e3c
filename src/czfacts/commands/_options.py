"""The options that commands share, each said once."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Annotated, get_args

import typer

from czfacts.base.build import LARGEST_EXPONENT
from czfacts.base.model import Kind, Status
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.lookup import statuses
from czfacts.lookup.asked import NONES
from czfacts.printing.formats import Format
from czfacts.values import period
from czfacts.values.normal import Relation
from czfacts.views import labels
from czfacts.wording import Phrase

TEXT_VARIABLE = "CZFACTS_TEXT"


def require_date(published: str | None) -> None:
    """Raise UsageError where a date of publication is none."""
    if published and (problem := period.problem(published)):
        raise UsageError(problem)


def require_one_of(**given: object) -> None:
    """Raise UsageError where two options are *given* of which each makes the other pointless."""
    if all(given.values()):
        one, other = (f"--{name.replace('_', '-')}" for name in given)
        raise UsageError(Phrase("{one} and {other} exclude each other", one=one, other=other))


def require_one_unit(
    unit: Sequence[str] | None, least: Decimal | None, most: Decimal | None
) -> None:
    """Raise UsageError where a least or largest value has no unit, or several."""
    if len(unit or ()) != 1 and (least, most) != (None, None):
        raise UsageError(
            Phrase("--min and --max need one --unit"), hint=Phrase("such as --min 100 --unit 亿元")
        )


def parse_number(text: str) -> Decimal:
    """Return the number that an argument spells; typer.BadParameter where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise typer.BadParameter(f"'{text}' is not a number")
    return number


class OneOf:
    """A parser of one of a few words, in English or as Chinese tables print it.

    *also* returns what else people call them, each with the word that it means.
    """

    def __init__(
        self, name: str, *choices: str, also: Callable[[], Mapping[str, str]] = dict
    ) -> None:
        self.__name__ = name
        self.choices = choices
        self.also = also

    def __call__(self, text: str) -> str:
        """Return the word that *text* is; typer.BadParameter where it is none of them."""
        said = " ".join(text.casefold().replace("-", " ").split())
        for choice in self.choices:
            words = (choice, labels.word(choice, "en"), labels.word(choice, "zh"))
            if said in map(str.casefold, words):
                return choice
        if (meant := self.also().get(said)) in self.choices:
            return meant
        choices = ", ".join(f"'{choice}'" for choice in self.choices)
        raise typer.BadParameter(f"'{text}' is not one of {choices}.")


WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORDS]...", help="Keep facts that contain all these words."),
]
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
TopicOption = Annotated[
    list[str] | None,
    typer.Option(
        "--topic", metavar="ID", help="Keep a topic, by id or name ('czfacts' lists them)."
    ),
]
ChainOption = Annotated[
    list[str] | None,
    typer.Option("--chain", metavar="ID", help="Keep an industry chain, by id or name."),
]
OfSourceOption = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="ID", help="Keep a source, by id, title or publisher."),
]
KindOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        parser=OneOf("kind", *get_args(Kind)),
        help="Keep a kind: chain, project, indicator or policy.",
    ),
]
_status = OneOf("status", *get_args(Status), NONES[0], also=statuses.words)
StatusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        parser=_status,
        help="Keep a status: planned, underway, completed, operating or none.",
    ),
]
_policy_status = OneOf(
    "status", *get_args(Status), "issued", "awarded", NONES[0], also=statuses.words
)
PolicyStatusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        parser=_policy_status,
        help="Keep a status: planned, underway, completed, operating, issued, awarded or none.",
    ),
]
_relation = OneOf("relation", *get_args(Relation))
RelationOption = Annotated[
    list[str] | None,
    typer.Option(
        "--relation",
        metavar="RELATION",
        parser=_relation,
        help="Keep what figures are: level, rank, ratio, share, change_rate or change_amount.",
    ),
]
UnitOption = Annotated[
    list[str] | None,
    typer.Option(
        "--unit", metavar="UNIT", help="Keep figures that convert to UNIT, such as 亿元, % or km."
    ),
]
PerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--per", metavar="UNIT", help="Keep what is counted for each UNIT, such as 人 or 户."
    ),
]
PlaceOption = Annotated[
    list[str] | None,
    typer.Option("--place", metavar="NAME", help="Keep a place, by any part of its name."),
]
PeriodOption = Annotated[
    list[str] | None,
    typer.Option(
        "--period",
        metavar="PERIOD",
        help="Keep periods that overlap this one: 2022, 2022-01/2022-06, 2022上半年, H1 2022; "
        "or none.",
    ),
]
SortOption = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by fields, as in -value,id: '-' is descending, 'value' sorts by size.",
    ),
]
LimitOption = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=0, help="Keep the first N.")
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
        help="When the text was published; default: as title or dateline say.",
    ),
]
AreaOption = Annotated[
    str | None,
    typer.Option(
        "--area",
        metavar="NAME",
        help="Place or body that the text is about; default: as title or dateline say.",
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
ToOption = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="UNIT", help="Convert values to this unit, such as 公顷, CNY, km or %."
    ),
]
MinOption = Annotated[
    Decimal | None,
    typer.Option(
        "--min", metavar="N", parser=parse_number, help="Keep values of at least N, in --unit."
    ),
]
MaxOption = Annotated[
    Decimal | None,
    typer.Option(
        "--max", metavar="N", parser=parse_number, help="Keep values of at most N, in --unit."
    ),
]
ChartOption = Annotated[
    bool, typer.Option("--chart", help="Draw a bar chart of comparable figures.")
]
