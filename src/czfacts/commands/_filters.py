"""The options that lists share: what to keep, in which order and unit."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Annotated, get_args

from czfacts.base.build import LARGEST_EXPONENT
from czfacts.base.model import Kind, Status
from czfacts.commands import _times
from czfacts.commands._parameters import Parameter
from czfacts.errors import UsageError
from czfacts.lookup import statuses
from czfacts.lookup.asked import NONES
from czfacts.regex import lazy_regex
from czfacts.values.normal import Relation, Stated
from czfacts.views import labels, titles
from czfacts.wording import Phrase

_GROUPED = lazy_regex(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
LIMITED = Phrase("such as --min 100 --unit 亿元")


def require_one_unit(
    unit: Sequence[str] | None, least: Decimal | None, most: Decimal | None
) -> None:
    """Raise UsageError where a least or largest value has no unit, or several."""
    if len(unit or ()) != 1 and (least, most) != (None, None):
        raise UsageError(Phrase("--min and --max need one --unit"), hint=LIMITED)


def parse_number(text: str) -> Decimal:
    """Return the number that an argument spells, such as 1,236.8; ValueError where it is none."""
    try:
        number = Decimal(_GROUPED.sub("", text))
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ValueError(Phrase("'{value}' is not a number", value=text))
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
        """Return the word that *text* is; ValueError where it is none of them."""
        said = " ".join(text.casefold().replace("-", " ").split())
        for choice in self.choices:
            words = (choice, labels.word(choice, "en"), labels.word(choice, "zh"))
            if said in map(str.casefold, words):
                return choice
        if (meant := self.also().get(said)) in self.choices:
            return meant
        choices = ", ".join(f"'{choice}'" for choice in self.choices)
        raise ValueError(Phrase("'{value}' is not one of {choices}", value=text, choices=choices))


WordsArgument = Annotated[
    list[str] | None,
    Parameter(metavar="[WORDS]...", help="Keep facts that contain all these words."),
]
TopicOption = Annotated[
    list[str] | None,
    Parameter(
        "--topic", metavar="ID", help="Keep one topic, by id or name ('czfacts' lists them)."
    ),
]
ChainOption = Annotated[
    list[str] | None,
    Parameter("--chain", metavar="ID", help="Keep one industry chain, by id or name."),
]
OfSourceOption = Annotated[
    list[str] | None,
    Parameter("--source", metavar="ID", help="Keep one source, by id, title or publisher."),
]
KindOption = Annotated[
    list[str] | None,
    Parameter(
        "--kind",
        metavar="KIND",
        parser=OneOf("kind", *get_args(Kind)),
        help="Keep one kind: chain, project, indicator or policy.",
    ),
]
_status = OneOf("status", *get_args(Status), NONES[0], also=statuses.words)
StatusOption = Annotated[
    list[str] | None,
    Parameter(
        "--status",
        metavar="STATUS",
        parser=_status,
        help="Keep one status: planned, underway, completed, operating or none.",
    ),
]
_policy_status = OneOf(
    "status", *get_args(Status), "issued", "awarded", NONES[0], also=statuses.words
)
PolicyStatusOption = Annotated[
    list[str] | None,
    Parameter(
        "--status",
        metavar="STATUS",
        parser=_policy_status,
        help="Keep one status: planned, underway, completed, operating, issued, awarded or none.",
    ),
]
_relation = OneOf("relation", *get_args(Relation))
RelationOption = Annotated[
    list[str] | None,
    Parameter(
        "--relation",
        metavar="RELATION",
        parser=_relation,
        help="Keep figures of a kind: level, rank, ratio, share, change_rate or change_amount.",
    ),
]
_stated = OneOf("stated", *get_args(Stated))
StatedOption = Annotated[
    list[str] | None,
    Parameter(
        "--stated",
        metavar="STATED",
        parser=_stated,
        help="Keep figures that are observed, a target or a forecast.",
    ),
]
UnitOption = Annotated[
    list[str] | None,
    Parameter(
        "--unit", metavar="UNIT", help="Keep figures that convert to UNIT, such as 亿元, % or km."
    ),
]
PerOption = Annotated[
    list[str] | None,
    Parameter(
        "--per",
        metavar="UNIT",
        help="Keep figures per UNIT, such as 人 (person) or 户 (household).",
    ),
]
PlaceOption = Annotated[
    list[str] | None,
    Parameter("--place", metavar="NAME", help="Keep one place, by any part of its name."),
]
PeriodOption = Annotated[
    list[str] | None,
    Parameter(
        "--period",
        metavar="PERIOD",
        parser=_times.overlapped,
        help="Keep periods that overlap this one: 2022, 2022-01/2022-06, 2022上半年, H1 2022; "
        "or none.",
    ),
]
SortOption = Annotated[
    str | None,
    Parameter(
        "--sort",
        metavar="FIELD",
        parser=titles.to_sort_by,
        help="Sort by fields, as in -value,id: '-' is descending, 'value' sorts by size.",
    ),
]
LimitOption = Annotated[
    int | None, Parameter("--limit", metavar="N", least=0, help="Keep the first N.")
]
ToOption = Annotated[
    str | None,
    Parameter(
        "--to", metavar="UNIT", help="Convert values to this unit, such as 公顷, CNY, km or %."
    ),
]
MinOption = Annotated[
    Decimal | None,
    Parameter(
        "--min", metavar="N", parser=parse_number, help="Keep values of at least N, in --unit."
    ),
]
MaxOption = Annotated[
    Decimal | None,
    Parameter(
        "--max", metavar="N", parser=parse_number, help="Keep values of at most N, in --unit."
    ),
]
ChartOption = Annotated[bool, Parameter("--chart", help="Draw a bar chart of comparable figures.")]
