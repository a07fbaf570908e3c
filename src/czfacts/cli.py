"""The app: which commands there are, and the one place where errors end."""

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import takewhile
from typing import Annotated, Self

import typer

from czfacts import __version__, output
from czfacts.commands import _options as options
from czfacts.errors import CzfactsError, ExitCode

# In the order of the help; each is the function of that name in the module of that name.
COMMANDS = (
    "chains",
    "projects",
    "indicators",
    "policies",
    "show",
    "search",
    "sources",
    "cite",
    "check",
    "verify",
    "coverage",
    "draft",
    "schema",
)

HELP = ["-h", "--help"]


def main(arguments: Sequence[str]) -> int:
    """Run the command line *arguments*, without the program's name; return its exit code."""
    try:
        command = typer.main.get_command(app(arguments))
        with _Help(arguments):
            return command.main(list(arguments), prog_name="czfacts", standalone_mode=False) or 0
    except output.PipeClosedError:
        return ExitCode.PIPE_CLOSED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except CzfactsError as error:
        return _fail(str(error), error.exit_code, error.hint)
    except typer.TyperException as error:  # usage: what Typer itself finds wrong
        return _fail(error.format_message(), ExitCode.USAGE, _usage_hint(error, arguments))
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except (MemoryError, SystemError):  # compiled code may lose the first and end in the second
        return _fail("out of memory", ExitCode.BUG)
    except Exception as error:  # noqa: BLE001, no traceback may reach the reader
        what = f"{type(error).__name__}: {error}"
        return _fail(f"a bug of ours: {what}", ExitCode.BUG, "please report it")


def app(arguments: Sequence[str]) -> typer.Typer:
    """Return the app with the commands that *arguments* name, for help with all of them."""
    built = typer.Typer(
        name="czfacts",
        add_completion=False,
        pretty_exceptions_enable=False,
        # Rich in a terminal's help alone: it doubles the time, and its boxes cannot be grepped.
        rich_markup_mode="rich" if output.is_terminal() else None,
        context_settings={"help_option_names": HELP},
    )
    built.callback(invoke_without_command=True)(_czfacts)
    # Building a command costs as much as running it: build the one that is asked for.
    is_help = not set(HELP).isdisjoint(arguments[:1])
    for name in COMMANDS if is_help else [name for name in COMMANDS if name in arguments]:
        built.command(name)(getattr(import_module(f"czfacts.commands.{name}"), name))
    return built


def _czfacts(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Explore the facts of an article, each with the sentence that proves it."""
    if version:
        output.write(f"czfacts {__version__}\n")
        raise typer.Exit
    # What stands before the command's name is the default of the same option behind it.
    given = {"format": "json" if json else format, "facts": facts, "lang": lang}
    defaults = {name: value for name, value in given.items() if value is not None}
    context.default_map = dict.fromkeys(COMMANDS, defaults)
    if context.invoked_subcommand is None:
        from czfacts.commands.overview import overview  # noqa: PLC0415, only where it is asked for

        overview(format, lang, facts, json=json)


class _Help(io.StringIO):
    """Stands in for the standard output while help is printed, then writes it as all else is.

    Typer's own writing turns a full disk into a traceback and a closed pipe into exit code 1.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__()
        self.stdout = sys.stdout
        options = takewhile("--".__ne__, arguments)
        self.is_asked = not set(HELP).isdisjoint(options)

    def isatty(self) -> bool:
        return self.stdout is not None and self.stdout.isatty()

    def __enter__(self) -> Self:
        if self.is_asked:
            sys.stdout = self
        return self

    def __exit__(self, *_: object) -> None:
        sys.stdout = self.stdout
        if written := self.getvalue():
            output.write(written)


def _fail(message: str, code: ExitCode, hint: str | None = None) -> int:
    output.say(f"czfacts: {message}")
    if hint:
        output.say(f"hint: {hint}")
    return code


def _usage_hint(error: typer.TyperException, arguments: Sequence[str]) -> str | None:
    unknown = next((word for word in arguments if not word.startswith("-")), "")
    if str(error).startswith("No such command") and unknown:
        import difflib  # noqa: PLC0415, only who errs pays for it

        near = difflib.get_close_matches(unknown, COMMANDS, n=1)
        return f"did you mean '{near[0]}'?" if near else f"commands: {', '.join(COMMANDS)}"
    context = getattr(error, "ctx", None)
    return f"'{context.command_path} --help' says more" if context else None
