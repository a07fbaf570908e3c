"""The answer to a shell on TAB: its kind, then a line for each candidate."""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from czfacts.completion import grammar, line, words
from czfacts.completion.completions import Completion, beginning, harmless
from czfacts.completion.grammar import Grammar
from czfacts.completion.line import TypedLine
from czfacts.completion.shells import SHELLS
from czfacts.errors import ExitCode
from czfacts.escape import controls
from czfacts.printing import output

# Parameters that name a file: the shell lists those itself.
FILES = ("facts", "bases", "text", "texts", "about", "out")
# Parameters that name fields, several with commas between them.
FIELDS = ("fields", "sort")

LONGEST = 120  # characters of a value: longer ones are hard to pick from a list


def main(arguments: Sequence[str]) -> int:
    """Answer a shell on TAB. Whatever goes wrong, nothing is printed.

    *arguments* are the shell's name, the words before the cursor and the word at it, as `answer`
    takes them.
    """
    with suppress(Exception):
        asked_by, *before, marked = arguments
        output.write(answer(asked_by, before, marked), "utf-8")
    return ExitCode.DONE


def answer(asked_by: str, before: Sequence[str], marked: str) -> str:
    """Return the lines that the script of a shell reads, "" if there are no candidates.

    The words *before* the cursor begin with the program's name. *marked* is the word at the cursor
    after one more character: the quote that is open, or a dot. Kinds are ``files``, ``whole``, and
    ``open`` (no blank follows). Raises the errors of loading the fact base.
    """
    shell, known = SHELLS[asked_by], grammar.load()
    given = [shell.unquoted(word) for word in before[1:]]
    at, prefix, typed = _located(known, given, shell.unquoted_last(marked[1:]))
    name = at.parameter.name if at.parameter and not at.is_option(typed) else ""
    if name in FILES:
        return "files\n"
    taken: Sequence[str] = ()
    if name in FIELDS:
        first, comma, typed = typed.rpartition(",")
        prefix, taken = f"{prefix}{first}{comma}", first.split(",")
    found = [
        Completion(prefix + value, meaning)
        for value, meaning in _candidates(known, at, typed)
        if value not in taken and 0 < len(value) <= LONGEST and not controls(value)
    ]
    lines = shell.write(found, marked[:1])
    kind = "open" if name == "fields" else "whole"  # more fields are likely to follow
    return "".join(f"{each}\n" for each in (kind, *lines)) if lines else ""


def _located(known: Grammar, given: Sequence[str], typed: str) -> tuple[TypedLine, str, str]:
    """Return the place of the cursor, the fixed part of *typed* (``--lang=``), and the rest."""
    at = line.read(known, given)
    option, equals, value = typed.partition("=")
    if at.takes_options and equals and option.startswith("--"):
        valued = line.read(known, [*given, option])
        if valued.parameter and option in valued.parameter.spellings:
            return valued, f"{option}=", value
    return at, "", typed


def _candidates(known: Grammar, at: TypedLine, typed: str) -> Iterable[Completion]:
    if at.is_option(typed):
        return beginning(typed, words.options(at))
    if not at.parameter:
        return beginning(typed, words.commands(known, at))
    if at.parameter.choices:
        choices = [*words.choices(at)]
        return beginning(typed, choices) or beginning(typed, words.meanings(choices))
    return map(harmless, _values(at, at.parameter.name, typed))


def _values(at: TypedLine, name: str, typed: str) -> Iterable[Completion]:
    if name == "encoding":
        return beginning(typed, words.encodings(typed))
    # Imported only for these values: slow imports (docs/speed.md).
    if name in FIELDS:
        from czfacts.completion import fields  # noqa: PLC0415

        every = fields.to_print(at) if name == "fields" else fields.to_sort_by(at)
        return beginning(typed, every)
    from czfacts.completion import from_base  # noqa: PLC0415

    return from_base.values(at, name, typed)
