"""The options that the program and every command take, before the command's name or behind it."""

from functools import cache

import typer
from typer.core import TyperOption
from typer.main import get_click_type

from czfacts.printing import screen


@cache
def options() -> tuple[TyperOption, ...]:
    """Return the options; they are passed to nobody.

    What they ask takes effect before the line is parsed (`_before`): they may stand behind --help.
    """
    colour = TyperOption(
        param_decls=["--color"],
        type=get_click_type(
            annotation=screen.Colour, parameter_info=typer.Option(case_sensitive=False)
        ),
        help="Colour the output; default: auto, on a terminal unless NO_COLOR is set.",
        expose_value=False,
    )
    no_pager = TyperOption(
        param_decls=["--no-pager"],
        is_flag=True,
        default=False,
        help="Print long output at once; else it goes through $CZFACTS_PAGER, $PAGER or less.",
        expose_value=False,
    )
    return colour, no_pager
