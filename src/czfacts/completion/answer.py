"""What a shell is told on TAB: the kind of the answer, then a candidate a line."""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from czfacts.completion import grammar, line, words
from czfacts.completion.candidate import Candidate, beginning, harmless
from czfacts.completion.grammar import Grammar
from czfacts.completion.line import Line
from czfacts.completion.shells import SHELLS
from czfacts.errors import ExitCode
from czfacts.escape import controls
from czfacts.printing import output

# Parameters that name a file: the shell knows best which there are.
FILES = ("facts", "text")
# Parameters that name fields.
FIELDS = ("fields", "sort")
# Parameters that take several values, comma by comma: no blank follows the first.
LISTS = ("fields",)

LONGEST = 120  # characters of a value: what is longer is sooner pasted than picked


def main(arguments: Sequence[str]) -> int:
    """Answer a shell that asks on TAB; whatever goes wrong, its line is not disturbed.

    *arguments* are the shell's name, the words before the cursor and the word at it, as `answer`
    takes them.
    """
    with suppress(Exception):
        asked_by, *before, marked = arguments
        output.write(answer(asked_by, before, marked), "utf-8")
    return ExitCode.DONE


def answer(asked_by: str, before: Sequence[str], marked: str) -> str:
    """Return the lines that the script of a shell reads, "" where there is nothing to say.

    The words *before* the cursor begin with the program's name; the word at the cursor is *marked*
    in front: by the quote that is open, or by a dot. Kinds are ``files``, ``whole``, and ``open``,
    after which no blank follows. Raises whatever loading the fact base does.
    """
    shell, known = SHELLS[asked_by], grammar.load()
    given = [shell.unquoted(word) for word in before[1:]]
    at, prefix, typed = _located(known, given, shell.unquoted_last(marked[1:]))
    name = at.parameter.name if at.parameter and not at.is_option(typed) else ""
    if name in FILES:
        return "files\n"
    taken: Sequence[str] = ()
    if name in LISTS:
        first, comma, typed = typed.rpartition(",")
        prefix, taken = f"{prefix}{first}{comma}", first.split(",")
    found = [
        Candidate(prefix + value, meaning)
        for value, meaning in _candidates(known, at, typed)
        if value not in taken and 0 < len(value) <= LONGEST and not controls(value)
    ]
    lines = shell.write(found, marked[:1])
    kind = "open" if name in LISTS else "whole"
    return "".join(f"{each}\n" for each in (kind, *lines)) if lines else ""


def _located(known: Grammar, given: Sequence[str], typed: str) -> tuple[Line, str, str]:
    """Return the place of the cursor, what of *typed* is settled (``--lang=``), and the rest."""
    at = line.read(known, given)
    option, equals, value = typed.partition("=")
    if at.takes_options and equals and option.startswith("--"):
        valued = line.read(known, [*given, option])
        if valued.parameter and option in valued.parameter.spellings:
            return valued, f"{option}=", value
    return at, "", typed


def _candidates(known: Grammar, at: Line, typed: str) -> Iterable[Candidate]:
    if at.is_option(typed):
        return beginning(typed, words.options(at))
    if not at.parameter:
        return beginning(typed, words.commands(known, at))
    if at.parameter.choices:
        return beginning(typed, words.choices(at))
    return map(harmless, beginning(typed, _values(at, at.parameter.name)))


def _values(at: Line, name: str) -> Iterable[Candidate]:
    if name == "encoding":
        return words.encodings()
    # Words need none of these, which take a bare start or two.
    if name in FIELDS:
        from czfacts.completion import fields  # noqa: PLC0415

        return fields.to_print(at) if name in LISTS else fields.to_sort_by(at)
    from czfacts.completion import from_base  # noqa: PLC0415

    return from_base.values(at, name)
