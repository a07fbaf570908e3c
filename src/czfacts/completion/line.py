"""What a half-typed command line says up to the cursor."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from czfacts import language
from czfacts.completion.grammar import Command, Grammar, KnownParameter
from czfacts.errors import UsageError
from czfacts.language import Language

HELP = "help"


class TypedLine(NamedTuple):
    """A command line that is being typed, and the place of its cursor."""

    command: Command | None
    """The command that the line names, None if there is no such command."""
    parameter: KnownParameter | None
    """The option or argument whose value is being typed."""
    values: Mapping[str, Sequence[str]]
    """The values given so far, by the name of their parameter."""
    takes_options: bool
    """Whether an option may stand at the cursor."""

    def is_option(self, typed: str) -> bool:
        """Tell whether *typed*, at the cursor, begins an option."""
        return self.takes_options and typed.startswith("-")

    def value(self, name: str) -> str:
        """Return the last value of the parameter *name*, "" where none is given."""
        given = self.values.get(name)
        return given[-1] if given else ""

    @property
    def name(self) -> str:
        """The name of the command, "" if there is no such command."""
        return self.command.name if self.command else ""

    @property
    def language(self) -> Language:
        """The language that the line asks for, else the reader's."""
        match self.value("lang").lower():
            case "zh" | "en" as asked:
                return asked
        try:
            return language.resolve(None)
        except UsageError:  # the command will say so; TAB has no place for it
            return "en"


def read(grammar: Grammar, words: Sequence[str]) -> TypedLine:
    """Follow *words*, without the program's name and the word at the cursor, through *grammar*.

    Typer parses whole lines only. Half a line is never wrong.
    """
    command, arguments = grammar.program, grammar.program.arguments
    values: dict[str, list[str]] = {}
    is_ended, option = False, None
    for word in words:
        if option:
            values.setdefault(option.name, []).append(word)
            option = None
        elif word == "--" and not is_ended:
            is_ended = True
        elif word.startswith("-") and word != "-" and not is_ended:
            name, equals, value = word.partition("=")
            option = next((each for each in command.options if name in each.spellings), None)
            if option and (option.is_flag or equals):
                values.setdefault(option.name, []).append(value)
                option = None
        elif command is grammar.program and word == HELP:
            continue  # `help NAME` is `NAME --help`
        elif command is grammar.program:
            if word not in grammar.commands:
                return TypedLine(None, None, values, takes_options=False)
            command = grammar.commands[word]
            arguments = command.arguments
        elif arguments:
            values.setdefault(arguments[0].name, []).append(word)
            arguments = arguments if arguments[0].is_repeatable else arguments[1:]
    parameter = option or next(iter(arguments), None)
    return TypedLine(command, parameter, values, takes_options=not option and not is_ended)
