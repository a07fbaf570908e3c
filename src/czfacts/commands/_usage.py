"""Typer's messages about wrong usage, as phrases that can be translated."""

import re

from czfacts.wording import recognized

# Sentences of Typer 0.28, with places for their values; a value may be such a sentence, too.
SENTENCES = (
    "No such option: {option} (Possible options: {options})",
    "No such option: {option}",
    "No such command '{command}'.",
    "Missing argument '{argument}'.",
    "Missing option {option}.",
    "Missing command.",
    "Got unexpected extra argument(s) ({arguments})",
    "Option '{option}' requires an argument.",
    "Option '{option}' does not take a value.",
    "Invalid value for {parameter}: {reason}",
    "'{value}' is not one of {choices}.",
    "{value} is not a valid {type}.",
    "{value} is not in the range {range}.",
    "'{value}' is not a number",
    # What an argument that is missing is called.
    "TEXT",
    "ID...",
    "WORDS...",
    "SHELL",
)


def said(message: str) -> str:
    """Return a *message* of Typer as a phrase, if it is one of its known sentences."""
    line = re.sub(r"\s*\n\s*", " ", message)  # a list of choices has lines of its own
    return recognized(line, SENTENCES)
