"""The help in Chinese: Typer's words and ours, folded as Chinese is."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from typer import core
from typer._click import formatting

from czfacts.printing.wrap import wrap
from czfacts.wording import translate

OPTIONS, SUBCOMMAND = "[OPTIONS]", "COMMAND [ARGS]..."
# Words that Typer translates with gettext, and words that it does not.
OF_TYPER = ("Options", "Arguments", "Commands", "required", "default: {default}")
WRITTEN = ("Usage: ", "Examples:")
HELP = "Show this message and exit."
VERBATIM = "\b"  # Typer's mark of a paragraph whose lines must not be joined


def help_of(context: Any) -> str:
    """Return the help of the command of *context*, and of the commands below it, in Chinese."""
    for command in _commands(context.command):
        command.help = "\n\n".join(map(_chinese, paragraphs(command.help or "")))
        for name in ("short_help", "options_metavar", "subcommand_metavar"):
            if text := getattr(command, name, None):
                setattr(command, name, _chinese(text))
        for parameter in command.params:
            if getattr(parameter, "help", None):
                parameter.help = _chinese(parameter.help)
    with _instead(core, "_", _chinese), _instead(formatting, "wrap_text", _wrapped):
        said: str = context.get_help()
    for words in WRITTEN:
        said = said.replace(words, _chinese(words), 1)
    return said


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a help text, each on one line, as the catalogue has them."""
    return [" ".join(part.split()) for part in text.split("\n\n")]


@contextmanager
def _instead(module: ModuleType, name: str, ours: object) -> Iterator[None]:
    """Replace the name of a *module* of Typer for a while, which has no hook for this."""
    before = vars(module)[name]
    vars(module)[name] = ours
    try:
        yield
    finally:
        vars(module)[name] = before


def _commands(group: Any) -> Iterator[Any]:
    yield group
    yield from getattr(group, "commands", {}).values()


def _wrapped(
    text: str,
    width: int = 78,
    initial_indent: str = "",
    subsequent_indent: str = "",
    preserve_paragraphs: bool = False,
) -> str:
    """Fold *text* as Typer's ``wrap_text`` does, but by the width of Chinese characters."""
    room = width - len(initial_indent)
    parts = _chinese(text).split("\n\n") if preserve_paragraphs else [_chinese(text)]
    lines = [
        part.split("\n")[1:] if part.startswith(VERBATIM) else wrap(" ".join(part.split()), room)
        for part in parts
    ]
    return "\n\n".join(initial_indent + f"\n{subsequent_indent}".join(each) for each in lines)


def _chinese(text: str) -> str:
    return translate(text, "zh")
