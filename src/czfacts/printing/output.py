"""Write to the standard streams, and turn their failures into errors of ours."""

import os
import sys
from collections.abc import Iterable
from time import monotonic
from typing import TextIO

from czfacts.errors import UnreadableError
from czfacts.escape import visible
from czfacts.wording import Phrase

NARROWEST = 40
WIDEST = 1000
USUAL = 80
LONGEST_LINE = 800
SHORTLY = 0.05  # seconds
ERASED = "\r\x1b[K"
STREAMS = (1, 2, 0)  # the output first
# What stands for a sign where the encoding lacks it, as wide with the blank after it.
SPELLED = {"≥ ": ">=", "≤ ": "<=", "≥": ">=", "≤": "<=", "≈": "~", "–": "-"}
SPELLED |= {"↑": "+", "↓": "-", "→": "=", "≠": "!"}
CLOSED = Phrase("cannot write output: standard output is closed")


class PipeClosedError(Exception):
    """The reader closed our output, as ``head`` does. This is not a failure."""


def is_terminal() -> bool:
    """Tell whether a person reads the standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Return the width of the terminal in columns; the variable COLUMNS overrides it.

    In a pipe it is that of the terminal behind it, which the other streams lead to.
    """
    return min(max(_asked_width() or _terminal_width(), NARROWEST), WIDEST)


def _asked_width() -> int:
    try:
        return max(int(os.environ.get("COLUMNS", "")), 0)
    except ValueError:
        return 0


def _terminal_width() -> int:
    # Not by shutil, a slow import (docs/speed.md): bash asks on TAB.
    for stream in STREAMS:
        try:
            if columns := os.get_terminal_size(stream).columns:
                return columns
        except OSError:  # not a terminal, or closed
            continue
    return USUAL


def encoding() -> str:
    """Return the encoding of the standard output."""
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def encode(text: str, encoded: str | None = None) -> bytes:
    """Return *text* in the encoding of the standard output, or the one that *encoded* names.

    Signs that it lacks are spelled (>= for ≥), other characters escaped by a backslash.
    """
    named = encoded or encoding()
    try:
        return text.encode(named)
    except UnicodeEncodeError:
        for sign, spelled in SPELLED.items():
            if not _has(named, sign):
                text = text.replace(sign, spelled)
        return text.encode(named, "backslashreplace")


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def write(text: str, encoded: str | None = None) -> None:
    """Write *text* to the standard output, in its encoding or the one that *encoded* names.

    Raises PipeClosedError, or
    UnreadableError where nothing can be written.
    """
    stream = sys.stdout
    if stream is None:
        raise UnreadableError(CLOSED)
    if is_terminal():
        erase()
    if not hasattr(stream, "buffer"):  # a stand-in that takes text
        stream.write(text)
        return
    rest = memoryview(encode(text, encoded))
    try:
        while rest:
            # An unbuffered stream (python -u) may take only a part.
            rest = rest[stream.buffer.write(rest) or 0 :]
        stream.buffer.flush()
    except OSError as error:
        _discard(stream)
        if isinstance(error, BrokenPipeError):
            raise PipeClosedError from None
        reason = os.strerror(error.errno or 0)
        raise UnreadableError(
            Phrase("cannot write output: {reason}", reason=Phrase(reason))
        ) from None


def stream(pieces: Iterable[str], encoded: str | None = None) -> None:
    """Write *pieces* as `write` does, none later than the next that comes after a short while."""
    held: list[str] = []
    written = monotonic()
    for piece in pieces:
        held.append(piece)
        if (now := monotonic()) > written + SHORTLY:
            write("".join(held), encoded)
            held, written = [], now
    write("".join(held), encoded)


def say(line: str) -> None:
    """Write one line for people, not scripts, to the standard error.

    If that fails there is nobody to tell, and the exit code must not change.
    """
    if sys.stderr is None:
        return
    erase()
    shown = visible(line)
    if len(shown) > LONGEST_LINE:
        shown = f"{shown[: LONGEST_LINE // 2]} ... {shown[-LONGEST_LINE // 4 :]}"
    _tell(f"{shown}\n")


class _Passing:
    """Whether there is a line on the terminal that is to go."""

    is_there = False


def is_watched() -> bool:
    """Tell whether the standard error is a terminal that can erase a line."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def pass_by(line: str) -> None:
    """Show *line* on the terminal of the standard error, until anything else is written."""
    _tell(f"{ERASED}{line}")
    _Passing.is_there = True


def erase() -> None:
    """Take away the line that is to go."""
    if _Passing.is_there:
        _tell(ERASED)
        _Passing.is_there = False


def _tell(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    # What is left in the buffer would fail again at exit, with a traceback of its own.
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)
