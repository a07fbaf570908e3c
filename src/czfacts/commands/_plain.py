"""Parse ordinary command lines without Typer: options spelled in full, valid values.

Most lines of people are such, and nearly all of scripts. Typer has the rest: help, whatever is
wrong and must be said, and the rarer ways to write an option.
"""

from collections.abc import Callable, Iterator, Sequence
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from czfacts.commands._everywhere import EVERYWHERE
from czfacts.commands._parameters import Parameter
from czfacts.errors import UsageError


class _Taken(NamedTuple):
    """A parameter of a function."""

    name: str
    parameter: Parameter
    kind: Any
    """The type of a value: bool for a flag."""
    is_list: bool

    def value(self, word: str) -> Any:
        """Return the value that *word* spells; UsageError or ValueError where it spells none."""
        if self.parameter.parser:
            return self.parameter.parser(word)
        if get_origin(self.kind) is Literal:
            return {each.casefold(): each for each in get_args(self.kind)}[word.casefold()]
        if self.kind is int:
            return _whole(word, self.parameter.least or 0)
        return word


def given(function: Callable[..., None], words: Sequence[str]) -> dict[str, Any] | None:
    """Return what *words* give to the parameters of *function*, by name.

    None where Typer is to parse them.
    """
    try:
        values = _values([*_parameters(function)], words)
    except (LookupError, StopIteration, ValueError, UsageError):
        return None
    required = function.__code__.co_argcount - len(function.__defaults__ or ())
    is_whole = values.keys() >= {*function.__code__.co_varnames[:required]}
    return {name: values[name] for name in values.keys() - EVERYWHERE.keys()} if is_whole else None


def _parameters(function: Callable[..., None]) -> Iterator[_Taken]:
    for name, hint in (function.__annotations__ | EVERYWHERE).items():
        if name != "return":
            kind = hint.__origin__
            if NoneType in get_args(kind):
                kind = get_args(kind)[0]
            is_list = get_origin(kind) is list
            kind = get_args(kind)[0] if is_list else kind
            yield _Taken(name, hint.__metadata__[0], kind, is_list)


def _values(parameters: Sequence[_Taken], words: Sequence[str]) -> dict[str, Any]:
    """Return the values by the names of their *parameters*.

    LookupError where a word belongs to none of them, StopIteration where a value is missing, else
    what `_Taken.value` raises.
    """
    options = {each: taken for taken in parameters for each in taken.parameter.spellings}
    arguments = [each for each in parameters if not each.parameter.spellings]
    values: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("-") or word == "-":
            taken = arguments[0]
            arguments = arguments if taken.is_list else arguments[1:]
            value = taken.value(word)
        else:
            spelling, equals, after = (
                word.partition("=") if word.startswith("--") else (word, "", "")
            )
            taken = options[spelling]
            if taken.kind is bool and equals:
                raise LookupError(word)
            value = taken.kind is bool or taken.value(after if equals else next(rest))
        values[taken.name] = [*values.get(taken.name, ()), value] if taken.is_list else value
    return values


def _whole(word: str, least: int) -> int:
    if not (word.isascii() and word.isdecimal()) or int(word) < least:
        raise ValueError(word)
    return int(word)
