"""The app: which commands there are, and where every error ends."""

from collections.abc import Sequence
from importlib import import_module
from itertools import takewhile

from czfacts.commands import _before, _facts, _failure, _plain
from czfacts.commands._page import HelpPage
from czfacts.commands._program import program
from czfacts.errors import CzfactsError, EndedError, ExitCode, UsageError
from czfacts.language import Language
from czfacts.printing import output, screen
from czfacts.values.suggest import did_you_mean
from czfacts.wording import Phrase

# What one does with the commands, in the order of the help, each command with the first line of its
# own help, so that listing them imports none. The command NAME is the function NAME in the module
# commands/NAME.py.
GROUPS = {
    "Read texts": {
        "read": "List the figures of texts, each with what it measures.",
        "draft": "Draft a fact base for a text: figures named, dated and linked.",
    },
    "Explore facts": {
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
        "export": "Export facts to SQLite, Excel or Parquet.",
    },
    "Prove them": {
        "check": "Check a fact base and list every problem with its line.",
        "verify": "Verify each fact against the sentence it was read from.",
        "coverage": "List every quantity of a text and the fact that states it, if any.",
    },
    "Set up": {
        "schema": "Print the JSON Schema of a fact base or of a command's output.",
        "completion": "Print the completion script for a shell.",
    },
}
COMMANDS = {name: said for group in GROUPS.values() for name, said in group.items()}
EXAMPLES = (
    "czfacts indicators --topic industry",
    "czfacts show gdp",
    "czfacts search 光伏 --json",
)
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
        return _run(arguments, language)
    except output.PipeClosedError:
        return ExitCode.PIPE_CLOSED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except EndedError as error:
        return error.exit_code
    except CzfactsError as error:
        _failure.tell(error, language)
        return error.exit_code
    except (MemoryError, SystemError):  # compiled code may turn the first into the second
        return _fail(Phrase("out of memory"), ExitCode.BUG, None, language)
    except Exception as error:  # noqa: BLE001, no traceback may reach the reader
        if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11: in a class statement
            return ExitCode.INTERRUPTED
        what = f"{type(error).__name__}: {error}"
        bug = Phrase("a bug of ours: {what}", what=what)
        return _fail(bug, ExitCode.BUG, Phrase("please report it"), language)


def _run(arguments: Sequence[str], language: Language) -> int:
    """Run the command that *arguments* name; Typer is imported where it must parse them."""
    command, words = program, arguments
    if arguments and (name := arguments[0]) in COMMANDS:
        command, words = getattr(import_module(f"czfacts.commands.{name}"), name), arguments[1:]
    if (given := _plain.given(command, words)) is not None:
        command(**given)
        return ExitCode.DONE
    from czfacts.commands import _app  # noqa: PLC0415, a slow import

    return _app.run(arguments, page(language))


def page(language: Language) -> HelpPage:
    """Return what the help says of the program."""
    return HelpPage(language, GROUPS, EXAMPLES)


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
