"""The app as Typer builds it."""

from typing import Any

import typer

from czfacts import cli
from czfacts.commands import _app


def built(*names: str) -> Any:
    """Return the program with the commands *names*."""
    return typer.main.get_command(_app.app(names, cli.page("en")))
