"""The app that Typer builds, for the lines that `_plain` leaves to it."""

from collections.abc import Sequence
from importlib import import_module

import typer

from czfacts.commands import _command, _usage
from czfacts.commands import _options as options
from czfacts.commands._page import HelpPage
from czfacts.commands._program import program
from czfacts.errors import ExitCode, UsageError
from czfacts.wording import Phrase

HELP = ["-h", "--help"]


def run(arguments: Sequence[str], page: HelpPage) -> int:
    """Parse *arguments* and run the command that they name; return the exit code."""
    try:
        code = typer.main.get_command(app(arguments, page)).main(
            [*arguments],
            prog_name="czfacts",
            standalone_mode=False,
            complete_var="",  # our own completion asks in its own way
        )
    except typer.TyperException as error:
        said = _usage.said(error.format_message())
        raise UsageError(said, hint=_usage.hint(error) or _help_hint(error)) from None
    return code or ExitCode.DONE


def app(arguments: Sequence[str], page: HelpPage) -> typer.Typer:
    """Return the app with the commands that *arguments* name; the help lists all without them."""
    built = typer.Typer(
        name="czfacts",
        cls=_command.Group,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": HELP, "obj": page},
    )
    built.callback(invoke_without_command=True)(_command.for_typer(_czfacts))
    # Building a command takes as long as running it: build only the one that is asked for.
    for name in page.commands:
        if name in arguments:
            module = import_module(f"czfacts.commands.{name}")
            command = _command.for_typer(getattr(module, name))
            built.command(name, cls=_command.OurCommand)(command)
    return built


def _czfacts(
    context: typer.Context,
    version: options.VersionOption = False,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Read the figures of Chinese reports, keep them as facts, and prove each by its source."""
    if version or context.invoked_subcommand is None:
        program(version, format, json, facts, lang)
        raise typer.Exit
    # An option before the command's name becomes the default of the same option after it.
    given = {"format": "json" if json else format, "facts": facts, "lang": lang}
    defaults = {name: value for name, value in given.items() if value is not None}
    context.default_map = dict.fromkeys(context.obj.commands, defaults)


def _help_hint(error: typer.TyperException) -> Phrase | None:
    context = getattr(error, "ctx", None)
    return context and Phrase("see '{command} --help'", command=context.command_path)
