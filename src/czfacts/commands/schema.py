"""`czfacts schema`: the JSON Schema of a fact base or of a command's output."""

from typing import TYPE_CHECKING, Annotated, Literal

from czfacts.commands import _options as options
from czfacts.commands import _pager
from czfacts.commands._parameters import Parameter
from czfacts.printing import json_text
from czfacts.views import schema as schemas

if TYPE_CHECKING:
    What = str
else:
    What = Literal[schemas.WHAT]

EXAMPLES = (
    "czfacts schema > facts.schema.json",
    "czfacts schema indicators",
)


def schema(
    what: Annotated[
        What,
        Parameter(
            metavar="[WHAT]",
            help="'facts' (the fact base) or a command with --json ('overview': czfacts alone).",
        ),
    ] = "facts",
    lang: options.LangOption = None,  # noqa: ARG001, read before the line is parsed
) -> None:
    """Print the JSON Schema of a fact base or of a command's output."""
    _pager.write([json_text.pretty(schemas.of(what))], "utf-8")
