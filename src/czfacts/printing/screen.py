"""What a person wants of the screen: colours, and a pager for long output."""

import os
from typing import Literal

from czfacts.printing import output

Colour = Literal["always", "never", "auto"]
OFF = ("", "0", "false")


class Settings:
    """What the command line asks."""

    colour: Colour = "auto"
    is_paged = True


def is_styled() -> bool:
    """Tell whether the standard output is to have colours.

    Where the command line does not say, the environment does: NO_COLOR (no-color.org) before
    FORCE_COLOR and CLICOLOR_FORCE; else a terminal has them that is not dumb.
    """
    if Settings.colour != "auto":
        return Settings.colour == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if any(_is_on(name) for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return output.is_terminal() and os.environ.get("TERM") != "dumb"


def _is_on(name: str) -> bool:
    return os.environ.get(name, "").lower() not in OFF
