"""Wrong usage: Typer's messages as phrases that can be translated, and texts that are no words."""

import os
import re
from collections.abc import Sequence
from typing import Any

from czfacts.errors import UsageError
from czfacts.wording import Names, Phrase, recognized

# Sentences of Typer 0.28, with places for their values; a value may be such a sentence, too.
SENTENCES = (
    "No such option: {option} (Possible options: {options})",
    "No such option: {option}",
    "Missing argument '{argument}'.",
    "Missing option {option}.",
    "Missing command.",
    "Got unexpected extra argument(s) ({arguments})",
    "Option '{option}' requires an argument.",
    "Option '{option}' does not take a value.",
    "Invalid value for {parameter}: {reason}",
    "'{value}' is not one of {choices}.",
    "{value} is not a whole number",
    "{value} is not in the range {range}.",
    "'{value}' is not a number",
    # What an argument that is missing is called.
    "TEXT",
    "ID...",
    "WORDS...",
    "SHELL",
)

EACH_TEXT = Phrase("give --text again for each, or name a folder")
WITH_FACTS = Phrase("fact bases are named with --facts")
OF_FACTS = Phrase("to filter, draft them first: czfacts draft TEXT | czfacts indicators --facts -")
FILTERS = ("--unit", "--per", "--relation", "--place", "--period", "--min", "--max", "--topic")


def require_no_text(words: Sequence[str]) -> None:
    """Raise UsageError where one of *words* is a file: a shell makes many words of ``*.txt``."""
    for word in words:
        if ("." in word or os.sep in word) and os.path.exists(word):
            raise UsageError(
                Phrase("'{word}' is a file or folder, not a word", word=word), hint=EACH_TEXT
            )


def hint(error: Any) -> Phrase | None:
    """Return what to do about an *error* of Typer, None where that goes without saying."""
    context, message = getattr(error, "ctx", None), error.format_message()
    if context and message.startswith("Got unexpected extra argument"):
        if context.params.get("text"):
            return EACH_TEXT
        first = message.rpartition("(")[2].rstrip(")").partition(" ")[0]
        return WITH_FACTS if "facts" in context.params and os.path.exists(first) else None
    is_filter = any(message.startswith(f"No such option: {each}") for each in FILTERS)
    return OF_FACTS if is_filter and context and context.info_name == "read" else None


def said(message: str) -> str:
    """Return a *message* of Typer as a phrase, if it is one of its known sentences."""
    line = re.sub(r"\s*\n\s*", " ", message)  # a list of choices has lines of its own
    line = re.sub("is not a valid int(eger)?( range)?\\.$", "is not a whole number", line)
    return _with_choices(recognized(line, SENTENCES))


def _with_choices(text: str) -> str:
    """Return *text* with each of the choices that it names as a word of its own."""
    if isinstance(text, Phrase):
        for name, value in text.values.items():
            text.values[name] = _with_choices(value)
            if name == "choices":
                text.values[name] = Names(map(Phrase, re.findall("'([^']*)'", value)))
    return text
