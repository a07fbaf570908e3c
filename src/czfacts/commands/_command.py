"""Typer's command and group, with what is ours: the help, options of all, and `help NAME`."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from czfacts.commands import _everywhere
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Names, Phrase

Entry = tuple[str, str]


class Page(NamedTuple):
    """What the help says beside what Typer knows of a command."""

    language: Language
    groups: Mapping[str, Sequence[Entry]]
    """The commands by what one does with them, each with the first line of its own help."""
    examples: Sequence[str]
    """Those of the program; each command has its own."""


class _Ours:
    """What is ours of commands and their group: the help, and options that all of them take."""

    def __init__(self, *args: Any, params: Sequence[Any] = (), **more: Any) -> None:
        params = [*params, *_everywhere.options()]
        super().__init__(*args, params=params, **more)  # type: ignore[call-arg]  # Typer's

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]  # Typer's
        if option:
            option.callback = _write_help
        return option


class Command(_Ours, TyperCommand):
    """A command."""


class Group(_Ours, TyperGroup):
    """The group of all commands."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that *args* begin with; ``help NAME`` is ``NAME --help``.

        UsageError, which suggests the nearest, if there is no such command.
        """
        name, *rest = args
        if name == "help" and (not rest or rest[0].startswith("-")):
            _write_help(ctx, None, is_asked=True)
        if name == "help":
            name, *rest = *rest, "--help"
        commands = [each for entries in ctx.obj.groups.values() for each, _ in entries]
        if name not in commands:
            near = nearest(name.lower(), [*commands, "help"]) or _option(ctx, name)
            raise UsageError(
                Phrase("no such command '{command}'", command=name),
                hint=did_you_mean(near) if near else _search_for(name, commands),
            )
        return super().resolve_command(ctx, [name, *rest])


def _option(context: Any, word: str) -> str:
    """Return the option of all commands that is called *word*, "" where none is: --version."""
    named = (option for each in context.command.params for option in each.opts)
    return next((option for option in named if option == f"--{word.lower()}"), "")


def _search_for(word: str, commands: Sequence[str]) -> Phrase:
    from czfacts.commands._paste import quoted  # noqa: PLC0415, for wrong usage alone

    return Phrase(
        "'czfacts search {word}' looks it up; commands: {names}",
        word=quoted(word),
        names=Names(commands),
    )


def _write_help(context: Any, _: Any, is_asked: bool) -> None:
    if not is_asked or context.resilient_parsing:
        return
    from czfacts.commands import _help  # noqa: PLC0415, for the help alone

    _help.write(context)
    raise typer.Exit
