"""Output that is longer than the terminal goes through a pager, as that of git does."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING

from czfacts.printing import output, screen

if TYPE_CHECKING:
    from subprocess import Popen

VARIABLES = ("CZFACTS_PAGER", "PAGER")
SETTINGS = {"LESS": "FRX", "LV": "-c"}  # those of git, for who has none
HEADED = 668  # the first version of less that keeps a head in sight and does not crash on it
HIGHEST_HEAD = 9  # lines
KEPT_FREE = 2  # lines for a note and for the prompt
PATIENCE = 0.5  # seconds that rows which come slowly are held back
STYLE = r"\x1b\[[0-9;]*m"
NONE = ("", "cat")
FOR_A_SHELL = frozenset("|&;<>()$`=")  # a pager is run by a shell where it needs one


def write(pieces: Iterable[str], encoded: str | None = None, *, is_table: bool = False) -> None:
    """Write *pieces* as `output.stream` does; on a terminal they do not fit in, through a pager.

    There is none where CZFACTS_PAGER or else PAGER is empty or ``cat``, where that cannot be run,
    or where rows come so slowly that one would wait for the first. Leaving it early is no failure.
    A pager that can keeps the head of a table in sight.
    """
    command = _command() if screen.Settings.is_paged and output.is_terminal() else []
    if not command:
        output.stream(pieces, encoded)
        return
    rest = iter(pieces)
    held, is_longer = _hold(rest)
    process = _begin(command, held if is_table else "") if is_longer else None
    if process:
        _feed(process, (output.encode(piece, encoded) for piece in chain([held], rest)))
    else:
        output.stream(chain([held], rest), encoded)


def _command() -> list[str]:
    """Return the words of the pager's command line, [] for none."""
    is_dumb = os.environ.get("TERM", "dumb") == "dumb"  # less would wait for a key
    named = [os.environ[name] for name in VARIABLES[: 1 if is_dumb else 2] if name in os.environ]
    command = named[0] if named else "" if is_dumb else "less"
    if command.strip() in NONE:
        return []
    import shlex  # noqa: PLC0415, only on a terminal

    if not FOR_A_SHELL.isdisjoint(command):
        return ["sh", "-c", command]
    try:
        return shlex.split(command)
    except ValueError:  # an open quotation mark
        return []


def _hold(pieces: Iterator[str]) -> tuple[str, bool]:
    """Take *pieces* until they are longer than the terminal; tell whether they are."""
    columns, lines = os.get_terminal_size()
    room, begun = (lines or sys.maxsize) - KEPT_FREE, monotonic()
    held: list[str] = []
    for piece in pieces:
        held.append(piece)
        room -= _height(piece, columns)
        if room < 0:
            return "".join(held), True
        if monotonic() > begun + PATIENCE:
            break
    return "".join(held), False


def _height(text: str, columns: int) -> int:
    """Return how many lines of a terminal *text* takes; a Chinese character has two bytes there."""
    plain = _unstyled(text).encode("gb18030", "replace")
    return sum(max(1, -(-len(line) // max(columns, 1))) for line in plain.split(b"\n")[:-1])


def _begin(command: list[str], table: str) -> "Popen[bytes] | None":
    """Start the pager, which keeps the head of a *table* in sight; None where it cannot be run."""
    import subprocess  # noqa: PLC0415, only where there is a pager

    head = _head(table) if os.path.basename(command[0]) == "less" else 0
    kept = [f"--header={head}"] if head and _version(command[0]) >= HEADED else []
    output.erase()
    try:
        return subprocess.Popen(  # noqa: S603, the reader's own pager
            [*command, *kept], stdin=subprocess.PIPE, env={**SETTINGS, **os.environ}
        )
    except OSError:
        return None


def _head(table: str) -> int:
    """Return how many lines stand above the rows of a *table*."""
    for number, line in enumerate(_unstyled(table).split("\n")[:HIGHEST_HEAD], 1):
        if line and not line.strip("-"):
            return number
    return 0


def _unstyled(text: str) -> str:
    return re.sub(STYLE, "", text)


def _version(less: str) -> int:
    """Return the version of *less*, 0 where it does not say."""
    import subprocess  # noqa: PLC0415, see above

    try:
        said = subprocess.run(  # noqa: S603, likewise
            [less, "--version"], capture_output=True, stdin=subprocess.DEVNULL, check=False
        ).stdout
    except OSError:
        return 0
    found = re.match(rb"less (\d+)", said)
    return int(found[1]) if found else 0


def _feed(process: "Popen[bytes]", pieces: Iterable[bytes]) -> None:
    """Pass *pieces* on to the pager and wait until it is left.

    A Ctrl-C is the pager's affair; it ends us only while we make what is to be shown, or where the
    pager ends by it.
    """
    import signal  # noqa: PLC0415, see above

    assert process.stdin  # noqa: S101, it is a pipe
    is_interrupted = False
    heeded = signal.getsignal(signal.SIGINT) or signal.default_int_handler
    try:
        for piece in pieces:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            process.stdin.write(piece)
            process.stdin.flush()
            signal.signal(signal.SIGINT, heeded)
    except BrokenPipeError:
        pass  # the reader has seen enough
    except KeyboardInterrupt:
        is_interrupted = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError):
        process.stdin.close()
    is_interrupted |= process.wait() == -signal.SIGINT
    signal.signal(signal.SIGINT, heeded)
    if is_interrupted:
        raise KeyboardInterrupt
