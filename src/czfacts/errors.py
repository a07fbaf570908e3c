"""Errors, each with the exit code that it ends in."""

import copyreg
from collections.abc import Iterable
from enum import IntEnum
from typing import Any, Literal, NamedTuple

from czfacts.wording import Phrase


class ExitCode(IntEnum):
    """The exit codes, which scripts rely on."""

    DONE = 0
    NO = 1
    USAGE = 2
    INVALID = 3
    UNREADABLE = 4
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class EndedError(Exception):
    """A command has said all, and ends with an exit code of its own."""

    def __init__(self, exit_code: ExitCode) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


class CzfactsError(Exception):
    """A failure with a sentence for the reader, and perhaps a hint at what to do."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        # Not by calling the class, which takes other arguments: errors pass between processes.
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]

    def add(self, key: str, **values: object) -> None:
        """Put the message into a longer one: *key* has ``{error}`` in its place."""
        self.message = Phrase(key, error=self.message, **values)
        self.args = (self.message,)


class UnknownIdError(CzfactsError, LookupError):
    """No fact, topic or source has the id that was asked for."""

    exit_code = ExitCode.NO


class NothingFoundError(CzfactsError):
    """A search found nothing."""

    exit_code = ExitCode.NO


class UsageError(CzfactsError):
    """An argument or an environment variable is wrong."""

    exit_code = ExitCode.USAGE


class ConversionError(UsageError, ValueError):
    """What was asked for is no unit, what should be converted no quantity, or not of its kind."""


class UnreadableError(CzfactsError):
    """A file cannot be read, or the output cannot be written."""

    exit_code = ExitCode.UNREADABLE


Where = tuple[str | int, ...]
"""The keys and indexes that lead to a value of a parsed document: ``("topics", 2, "id")``."""


Rule = Literal[
    "shape",
    "placeholder",
    "characters",
    "whole_sentence",
    "duplicate_place",
    "duplicate_fact",
    "differs_from_text",
    "kind_mismatch",
    "contradiction",
    "not_yet",
    "untranslated",
]
"""What may be wrong with a fact base; "shape" where the file cannot be used at all."""


class Problem(NamedTuple):
    """One thing that is wrong in a file."""

    message: str
    """What is wrong; begins with the name of the field, if it is about one."""
    path: Where = ()
    """Where in the parsed document."""
    also: Where | None = None
    """The path of a second record that is involved, such as the first owner of an id."""
    rule: Rule = "shape"
    """What kind of thing is wrong."""
    id: str | None = None
    """The id of the record, if it has one."""
    line: int = 1
    """From 1, 0 of the file as a whole; `czfacts.base.positions.placed` finds it from the path."""
    column: int | None = None

    def at(self, file: str) -> Phrase:
        """Return the problem as one line: ``facts.toml:7: what``, ``facts.toml:7:12: what``."""
        if not self.line:
            return Phrase("{path}: {reason}", path=file, reason=self.message)
        place = f"{self.line}:{self.column}" if self.column else f"{self.line}"
        return Phrase("{file}:{place}: {problem}", file=file, place=place, problem=self.message)


class InvalidError(CzfactsError):
    """A file is not a valid fact base or text; it has all problems, in the order of lines.

    The message is the first of them, ``FILE:LINE: what``.
    """

    exit_code = ExitCode.INVALID

    def __init__(self, file: str, problems: Iterable[Problem], *, hint: str | None = None) -> None:
        self.file = file
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__(self.problems[0].at(file), hint=hint)


class NoTomlError(InvalidError):
    """A file that is taken for a fact base is no TOML, or a folder has none."""


class NoTextError(InvalidError):
    """A file that is taken for a text is a fact base."""


class UnknownEncodingError(InvalidError):
    """A text is in an encoding that we do not know."""

    def __init__(
        self,
        file: str,
        problems: Iterable[Problem],
        seeming: str | None,
        *,
        hint: str | None = None,
    ) -> None:
        super().__init__(file, problems, hint=hint)
        self.seeming = seeming
        """The encoding that it seems to be in."""
