"""Wrong usage: Typer's messages in our own words, and texts that are no words."""

import os
import re
from collections.abc import Sequence
from typing import Any

from czfacts.errors import UsageError
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Names, Phrase, recognized

# What we say for the sentences of Typer 0.28, which have places for their values; a value may be
# such a sentence, too, or a word of the usage.
SENTENCES = {
    "No such option: {option} (Possible options: {options})": "no such option '{option}'",
    "No such option: {option}": "no such option '{option}'",
    "Missing argument '{argument}'. Choose from: {options}": "no {argument} given: {options}",
    "Missing argument '{argument}'": "no {argument} given",
    "Missing option {option}": "no {option} given",
    "Missing command": "no command given",
    "Got unexpected extra argument(s) ({arguments})": "too many arguments: {arguments}",
    "Option {option} requires an argument": "{option} needs a value",
    "Option {option} does not take a value": "{option} takes no value",
    "Invalid value for {parameter}: {reason}": "{parameter}: {reason}",
    "'{value}' is not one of {choices}": "'{value}' is not one of {choices}",
    "'{value}' is not a whole number": "'{value}' is not a whole number",
    "{value} is not in the range x>={least}": "{value} is less than {least}",
    "'{value}' is not a number": "'{value}' is not a number",
    **{f"{word}...": word for word in ("TEXT", "ID", "WORDS")},
    **{word: word for word in ("TEXT", "SHELL", "WHAT", "FILE")},
}

EACH_TEXT = Phrase("give --text again for each, or name a folder")
WITH_FACTS = Phrase("fact bases are named with --facts")
OF_FACTS = Phrase("to filter, draft them first: czfacts draft TEXT | czfacts indicators --facts -")
# What other commands and programs call an option of ours.
CALLED = {
    "--format": ("--style",),
    "-n": ("--limit",),
    "--head": ("--limit",),
    "--area": ("--place",),
    "--entity": ("--place",),
    "--year": ("--period",),
}
FILTERS = (
    "--unit",
    "--per",
    "--relation",
    "--stated",
    "--place",
    "--period",
    "--min",
    "--max",
    "--topic",
)


def require_no_text(words: Sequence[str]) -> None:
    """Raise UsageError where one of *words* is a file: a shell makes many words of ``*.txt``."""
    if word := _file(words):
        raise UsageError(
            Phrase("'{word}' is a file or folder, not a word", word=word), hint=EACH_TEXT
        )


def of_file(words: Sequence[str]) -> Phrase | None:
    """Return what to do where one of *words*, which find nothing, is a fact base or a text."""
    from czfacts.base import named  # noqa: PLC0415, where nothing is found
    from czfacts.commands._paste import quoted  # noqa: PLC0415, likewise

    word = _file(words)
    if not word or word.endswith(named.ENDING):
        return WITH_FACTS if word else None
    return Phrase("'{word}' is a file or folder: czfacts read {path}", word=word, path=quoted(word))


def _file(words: Sequence[str]) -> str | None:
    """Return which of *words* is there as a file or folder, None if none is."""
    likely = (word for word in words if "." in word or os.sep in word)
    return next(filter(os.path.exists, likely), None)


def hint(error: Any) -> Phrase | None:
    """Return what to do about an *error* of Typer, None where that goes without saying."""
    context, message = getattr(error, "ctx", None), error.format_message()
    if context and message.startswith("Got unexpected extra argument"):
        if context.params.get("text"):
            return EACH_TEXT
        first = message.rpartition("(")[2].rstrip(")").partition(" ")[0]
        return WITH_FACTS if "facts" in context.params and os.path.exists(first) else None
    is_limit = message.startswith(("Invalid value for '--min", "Invalid value for '--max"))
    if is_limit and re.search(r"'[\d.,]+[^\W\da-z]+' is", message):  # '10万'
        from czfacts.commands import _filters  # noqa: PLC0415, imported on the error path only

        return _filters.LIMITED
    if choice := re.search(r"'([^']*)' is not one of (.*)", message, re.DOTALL):
        near = nearest(choice[1], _spelled(re.findall("'([^']*)'", choice[2])))
        return did_you_mean(near) if near else None
    if option := re.match(r"No such option: (\S+)(?: \(Possible options: (.*)\))?", message):
        is_read = context and context.info_name == "read"
        if is_read and option[1].startswith(FILTERS):
            return OF_FACTS
        ours = {it for each in context.command.params for it in each.opts} if context else ()
        asked = option[1].partition("=")[0]
        called = next((it for it in CALLED.get(asked, ()) if it in ours), "")
        if not called and (takers := _takers(asked)):
            return Phrase("{option} is an option of {commands}", option=asked, commands=takers)
        near = called or nearest(asked, (option[2] or "").split(", "))
        return did_you_mean(near) if near else None
    return None


def _takers(option: str) -> Names | None:
    """Return the commands that take *option*, None if none does."""
    from czfacts.completion import grammar  # noqa: PLC0415, on the error path only

    found = [
        command.name
        for command in grammar.load().commands.values()
        if any(option in each.spellings for each in command.options)
    ]
    return Names(found) if found else None


def _spelled(choices: Sequence[str]) -> list[str]:
    """Return *choices* with the Chinese words that mean them."""
    from czfacts.lookup import statuses  # noqa: PLC0415, on the error path only
    from czfacts.views import labels  # noqa: PLC0415, likewise

    known = [labels.word(each, "zh") for each in choices if each in labels.WORDS]
    also = [word for word, status in statuses.words().items() if status in choices]
    return [*choices, *known, *also]


def said(message: str) -> str:
    """Return a *message* of Typer in our words, if it is one of its known sentences."""
    line = re.sub(r"\s*\n\s*", " ", message).removesuffix(".")  # choices have lines of their own
    line = re.sub("is not a valid int(eger)?( range)?$", "is not a whole number", line)
    line = re.sub(r"(?<=ption |e for )'\[?([^']+?)\]?'( / '-.')?", r"\1", line)
    return _with_choices(recognized(line, SENTENCES))


def _with_choices(text: str) -> str:
    """Return *text* with the choices that it lists one by one, each as it is typed."""
    if isinstance(text, Phrase):
        for name, value in text.values.items():
            text.values[name] = _with_choices(value)
            if name == "choices":
                text.values[name] = Names(re.findall("'([^']*)'", value))
    return text
