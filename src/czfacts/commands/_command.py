"""Our variants of Typer's command and group: parameters, help, and `help NAME`."""

from collections.abc import Callable, Sequence
from functools import cache, wraps
from inspect import Parameter as Argument
from inspect import signature
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_click_param
from typer.models import ParamMeta

from czfacts.commands._everywhere import EVERYWHERE
from czfacts.commands._parameters import Parameter
from czfacts.errors import UsageError
from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Names, Phrase


@cache
def for_typer(function: Callable[..., None]) -> Callable[..., None]:
    """Return *function* with Typer's parameters for those that are ours."""

    @wraps(function)
    def command(*args: Any, **given: Any) -> None:
        function(*args, **given)

    ours = signature(function)
    parameters = [*map(_argument, ours.parameters.values())]
    command.__signature__ = ours.replace(parameters=parameters)  # type: ignore[attr-defined]
    return command


def _argument(argument: Argument) -> Argument:
    """Return *argument* with a parameter of Typer's as its default, where it has one of ours."""
    hint = argument.annotation
    match getattr(hint, "__metadata__", ()):
        case [Parameter() as parameter]:
            default = ... if argument.default is argument.empty else argument.default
            return argument.replace(
                annotation=hint.__origin__, default=_typers(parameter, default, expose_value=True)
            )
    return argument


def _typers(parameter: Parameter, default: Any, *, expose_value: bool) -> Any:
    make = typer.Option if parameter.spellings else typer.Argument
    return make(
        default,
        *parameter.spellings,
        help=parameter.help,
        metavar=parameter.metavar,
        parser=parameter.parser and _parser(parameter.parser),
        min=parameter.least,
        case_sensitive=False,
        expose_value=expose_value,
    )


def _parser(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return *parse* with the error that Typer adds the parameter's name to."""

    @wraps(parse)
    def parser(word: str) -> Any:
        try:
            return parse(word)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None

    return parser


@cache
def _options_of_all() -> Sequence[Any]:
    return [*map(_option_of_all, EVERYWHERE)]


def _option_of_all(name: str) -> Any:
    kind = EVERYWHERE[name].__origin__
    made = _typers(
        EVERYWHERE[name].__metadata__[0], False if kind is bool else None, expose_value=False
    )
    return get_click_param(ParamMeta(name=name, default=made, annotation=kind))[0]


class _Ours:
    """What is ours of commands and their group: the help, and options that all of them take."""

    def __init__(self, *args: Any, params: Sequence[Any] = (), **more: Any) -> None:
        params = [*params, *_options_of_all()]
        super().__init__(*args, params=params, **more)  # type: ignore[call-arg]  # Typer's

    def get_help_option(self, ctx: Any) -> TyperOption:
        option: TyperOption = super().get_help_option(ctx)  # type: ignore[misc]  # Typer's
        option.callback = _write_help
        return option


class OurCommand(_Ours, TyperCommand):
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
        commands = ctx.obj.commands
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
