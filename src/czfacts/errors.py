"""What can go wrong, each with the exit code it ends in."""

from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """The codes that the process ends with, part of the promise to scripts."""

    DONE = 0
    NO = 1
    USAGE = 2
    INVALID = 3
    UNREADABLE = 4
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class CzfactsError(Exception):
    """A failure that has a sentence for its reader, and perhaps a next step."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UnknownIdError(CzfactsError):
    """No fact, topic or source has the id that was asked for."""

    exit_code = ExitCode.NO


class NothingFoundError(CzfactsError):
    """Nothing in the fact base is what was searched for."""

    exit_code = ExitCode.NO


class UsageError(CzfactsError):
    """An argument or a variable of the environment does not say anything we can do."""

    exit_code = ExitCode.USAGE


class UnreadableError(CzfactsError):
    """A file cannot be read, or the output cannot be written."""

    exit_code = ExitCode.UNREADABLE


class Problem(NamedTuple):
    """One fault of a fact base, at a line of its file and perhaps a column of it (from 1)."""

    line: int
    message: str
    column: int | None = None
    id: str | None = None
    """The id of the record that it is in, where it has one."""

    def at(self, path: str) -> str:
        """Return the problem as one line: ``facts.toml:7: what``, ``facts.toml:7:12: what``."""
        place = f"{self.line}:{self.column}" if self.column else self.line
        return f"{path}:{place}: {self.message}"


class InvalidFactsError(CzfactsError):
    """A fact base is not one: all its problems, in line order.

    The message is the first of them, ``FILE:LINE: what``; the hint says how many more there are.
    """

    exit_code = ExitCode.INVALID

    def __init__(self, path: str, problems: list[Problem], *, hint: str | None = None) -> None:
        self.path = path
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        first, *others = self.problems
        if others:
            hint = f"{len(others)} more: 'czfacts check' lists them all"
        super().__init__(first.at(path), hint=hint)
