"""What is on a command line up to the cursor, as far as it can be told."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Line(NamedTuple):
    """A command line that is being typed, and the place where it is completed."""

    command: Any
    """The command that the line has come to, None where it names one that does not exist."""
    parameter: Any
    """The option or argument whose value is typed, None where there is none."""
    values: Mapping[str, str]
    """The values given so far, by the name of their parameter."""
    takes_options: bool
    """Whether an option may stand at the cursor."""

    def is_option(self, typed: str) -> bool:
        """Tell whether *typed*, at the cursor, begins an option."""
        return self.takes_options and typed.startswith("-")


def read(group: Any, words: Sequence[str]) -> Line:
    """Follow *words*, without the program's name and the word at the cursor, through *group*.

    Typer parses whole lines; half a line is only walked through, and none is wrong.
    """
    command, arguments = group, _arguments(group)
    values: dict[str, str] = {}
    is_ended, option = False, None
    for word in words:
        if option:
            if word != "=":  # bash breaks words there: --lang = zh
                values[option.name], option = word, None
        elif word == "--" and not is_ended:
            is_ended = True
        elif word.startswith("-") and word != "-" and not is_ended:
            name, equals, value = word.partition("=")
            option = next((each for each in command.params if name in each.opts), None)
            if option and (option.is_flag or equals):
                values[option.name], option = value, None
        elif hasattr(command, "commands"):
            if word not in command.commands:
                return Line(None, None, values, takes_options=False)
            command = command.commands[word]
            arguments = _arguments(command)
        elif arguments:
            values[arguments[0].name] = word
            arguments = arguments[arguments[0].nargs == 1 :]
    parameter = option or next(iter(arguments), None)
    return Line(command, parameter, values, takes_options=not option and not is_ended)


def _arguments(command: Any) -> list[Any]:
    return [each for each in command.params if each.param_type_name == "argument"]
