"""The app: which commands there are, and where every error ends."""

from collections.abc import Sequence
from importlib import import_module
from itertools import takewhile
from typing import Annotated, Any

import typer

from czfacts import __version__
from czfacts.commands import _before, _command, _facts, _failure
from czfacts.commands import _options as options
from czfacts.errors import CzfactsError, ExitCode, UsageError
from czfacts.language import Language
from czfacts.printing import output, screen
from czfacts.values.suggest import did_you_mean
from czfacts.wording import Phrase

# In the order of the help, each with the first line of its own help, so that listing them imports
# none. The command NAME is the function NAME in the module commands/NAME.py.
COMMANDS = {
    "chains": "List industry chains with their stages and companies.",
    "projects": "List projects with their status and places.",
    "indicators": "List figures with their units, periods and scopes.",
    "policies": "List policies: programmes, mechanisms, titles and pilots.",
    "list": "List facts of every kind.",
    "series": "Show one measure over periods, areas and companies.",
    "show": "Show everything about facts, with their links and sources.",
    "search": "Search facts of every kind, best match first.",
    "sources": "List the source texts.",
    "cite": "Cite the source of a fact in GB/T 7714 or BibTeX.",
    "check": "Check a fact base and list every problem with its line.",
    "verify": "Verify each fact against the sentence it was read from.",
    "coverage": "List every quantity of a text, with its fact or without one.",
    "read": "List what each figure of a text says and of what.",
    "draft": "Draft a fact base for a text: figures named, dated and linked.",
    "export": "Export facts to SQLite, Excel or Parquet.",
    "schema": "Print the JSON Schema of a fact base or of a command's output.",
    "completion": "Print the completion script for a shell.",
}

# What one does with them, in the order of the help.
GROUPS = {
    "Read texts": ("read", "draft"),
    "Explore facts": (
        *("chains", "projects", "indicators", "policies", "list", "series"),
        *("show", "search", "sources", "cite", "export"),
    ),
    "Prove them": ("check", "verify", "coverage"),
    "Set up": ("schema", "completion"),
}

EXAMPLES = (
    "czfacts indicators --topic industry",
    "czfacts show gdp",
    "czfacts search 光伏 --json",
)
HELP = ["-h", "--help"]
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"


def main(arguments: Sequence[str]) -> int:
    """Run the command line *arguments*, without the program's name; return its exit code."""
    _facts.unused.clear()
    screen.Settings.colour = _before.colour(arguments)
    screen.Settings.is_paged = _before.is_paged(arguments)
    code = _answer(arguments)
    return max(_facts.unused) if _facts.unused and code in (ExitCode.DONE, ExitCode.NO) else code


def _answer(arguments: Sequence[str]) -> int:
    language = _before.language(arguments)
    try:
        _refuse_other_dashes(arguments)
        return _run(typer.main.get_command(app(arguments)), arguments)
    except output.PipeClosedError:
        return ExitCode.PIPE_CLOSED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except CzfactsError as error:
        _failure.tell(error, language)
        return error.exit_code
    except typer.TyperException as error:  # wrong usage that Typer found
        from czfacts.commands import _usage  # noqa: PLC0415, imported on the error path only

        said = _usage.said(error.format_message())
        hint = _usage.hint(error) or _usage_hint(error)
        return _fail(said, ExitCode.USAGE, hint, language)
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except (MemoryError, SystemError):  # compiled code may turn the first into the second
        return _fail(Phrase("out of memory"), ExitCode.BUG, None, language)
    except Exception as error:  # noqa: BLE001, no traceback may reach the reader
        if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11: in a class statement
            return ExitCode.INTERRUPTED
        what = f"{type(error).__name__}: {error}"
        bug = Phrase("a bug of ours: {what}", what=what)
        return _fail(bug, ExitCode.BUG, Phrase("please report it"), language)


def _run(command: Any, arguments: Sequence[str]) -> int:
    code = command.main(
        [*arguments],
        prog_name="czfacts",
        standalone_mode=False,
        complete_var="",  # our own completion asks in its own way
    )
    return code or ExitCode.DONE


def app(arguments: Sequence[str]) -> typer.Typer:
    """Return the app with the commands that *arguments* name; the help lists all without them."""
    groups = {title: [(name, COMMANDS[name]) for name in names] for title, names in GROUPS.items()}
    page = _command.Page(_before.language(arguments), groups, EXAMPLES)
    built = typer.Typer(
        name="czfacts",
        cls=_command.Group,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": HELP, "obj": page},
    )
    built.callback(invoke_without_command=True)(_czfacts)
    # Building a command takes as long as running it: build only the one that is asked for.
    for name in COMMANDS:
        if name in arguments:
            module = import_module(f"czfacts.commands.{name}")
            built.command(name, cls=_command.Command)(getattr(module, name))
    return built


def _czfacts(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Read the figures of Chinese reports, keep them as facts, and prove each by its source."""
    if version:
        output.write(f"czfacts {__version__}\n")
        raise typer.Exit
    # An option before the command's name becomes the default of the same option after it.
    given = {"format": "json" if json else format, "facts": facts, "lang": lang}
    defaults = {name: value for name, value in given.items() if value is not None}
    context.default_map = dict.fromkeys(COMMANDS, defaults)
    if context.invoked_subcommand is None:
        from czfacts.commands.overview import overview  # noqa: PLC0415, only where it is asked for

        overview(format, lang, facts, json=json)


def _fail(message: str, code: ExitCode, hint: str | None, language: Language) -> int:
    _failure.say(message, hint, language)
    return code


def _refuse_other_dashes(arguments: Sequence[str]) -> None:
    """Raise UsageError for a word that begins with a dash that an editor has made of a -."""
    for word in takewhile(lambda word: word != "--", arguments):
        if word and word[0] in DASHES:
            rest = word.lstrip(DASHES)
            is_option = rest[:1].isalpha() and rest.isascii()
            meant = did_you_mean(f"{'-' if len(rest) == 1 else '--'}{rest}")
            hint = (
                meant
                if is_option
                else Phrase("to search for it, put it after '--': -- {word}", word=word)
            )
            raise UsageError(
                Phrase("'{word}' starts with a dash that is not '-'", word=word), hint=hint
            )


def _usage_hint(error: typer.TyperException) -> Phrase | None:
    context = getattr(error, "ctx", None)
    return context and Phrase("see '{command} --help'", command=context.command_path)
