"""`czfacts draft`: a fact base begun for a new text."""

from typing import Annotated

import typer

from czfacts import draft as drafting
from czfacts import output
from czfacts.commands import _text


def draft(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text ('-': standard input).")],
) -> None:
    """Write a skeleton fact base for a text: each of its quantities, ready to be named."""
    output.write(drafting.draft(_text.read(text)))
