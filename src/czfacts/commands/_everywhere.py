"""The options that every command takes; no command function receives them.

What they ask takes effect before the line is parsed (`_before`): they may come after --help.
"""

from typing import Annotated, Any

from czfacts.commands._parameters import Parameter
from czfacts.printing.screen import Colour

EVERYWHERE: dict[str, Any] = {
    "color": Annotated[
        Colour | None,
        Parameter(
            "--color",
            help="Colour the output; default: auto, on a terminal unless NO_COLOR is set.",
        ),
    ],
    "no_pager": Annotated[
        bool,
        Parameter(
            "--no-pager",
            help="Do not page long output (default pager: $CZFACTS_PAGER, $PAGER or less).",
        ),
    ],
}
"""The annotations by the names of the options."""
