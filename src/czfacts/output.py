"""Text out to the standard streams, and what it means when they do not take it."""

import os
import shutil
import sys

from czfacts.errors import UnreadableError
from czfacts.escape import visible

NARROWEST = 40
WIDEST = 1000


class PipeClosedError(Exception):
    """The reader of our output has closed it, as ``head`` does: nothing is wrong."""


def is_terminal() -> bool:
    """Tell whether a person reads the standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Return the columns of the terminal; COLUMNS goes before what it says of itself."""
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def encoding() -> str:
    """Return the encoding of the standard output."""
    return (sys.stdout and sys.stdout.encoding) or "utf-8"


def write(text: str) -> None:
    """Write *text* to the standard output, what its encoding lacks as backslash escapes.

    Raises PipeClosedError, or UnreadableError where it cannot be written at all.
    """
    if sys.stdout is None:
        raise UnreadableError("cannot write output: standard output is closed")
    try:
        sys.stdout.buffer.write(text.encode(encoding(), "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        _discard()
        if isinstance(error, BrokenPipeError):
            raise PipeClosedError from None
        reason = os.strerror(error.errno or 0)
        raise UnreadableError(f"cannot write output: {reason}") from None


def say(line: str) -> None:
    """Write one line for the person, not the script, to the standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"{visible(line)}\n")


def _discard() -> None:
    # What is left in the buffer would fail again at exit, with a traceback of its own.
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
