"""Documents read in a process of its own, which no document can make take more than its bounds.

A file of 5 kB can keep a reader of PDFs busy for hours, one of 400 kB fill any memory. The process
is kept for the next document; where one breaks it, another is started.
"""

import json
import os
import sys
from contextlib import suppress
from signal import SIGALRM
from struct import Struct
from subprocess import DEVNULL, PIPE, Popen
from typing import Any

from czfacts.reading.plain.lines import Line
from czfacts.reading.plain.refused import Reason, RefusedError

SECONDS = 60
GIGABYTES = 2
HEAD = Struct(">4sQ")  # the kind of a document, and how long it is
LENGTH = Struct(">Q")


class Kept:
    """The process, and who started it: one that is forked from us must not share it."""

    process: Popen[bytes] | None = None
    owner = 0


def read(kind: str, data: bytes) -> list[list[Line]]:
    """Return the lines of each page of a document; *kind* is html, docx or pdf.

    Raises RefusedError where it cannot be read.
    """
    is_kept = Kept.process is not None and Kept.owner == os.getpid()
    process = started()
    answer = None
    try:
        answer = _ask(process, kind, data)
    except OSError:
        pass
    except BaseException:  # Ctrl-C: a document may keep it busy
        process.kill()
        raise
    if answer is None:
        if stop() == -SIGALRM:
            raise RefusedError(Reason.SLOW)
        if is_kept:  # it may have been killed before it was asked: a new one tells
            return read(kind, data)
        raise RefusedError(Reason.CRASH)
    if reason := answer.get("refused"):
        raise RefusedError(Reason(reason))
    return [[Line(*line) for line in page] for page in answer["pages"]]


def stop() -> int | None:
    """End the process, and return how it ended; None where there is none of ours."""
    process, Kept.process = Kept.process, None
    if process is None or Kept.owner != os.getpid():
        return None
    for stream in (process.stdin, process.stdout):
        assert stream  # noqa: S101, for type checkers
        with suppress(OSError):  # what has ended takes no more
            stream.close()
    return process.wait()  # what waits for a document ends now


def started() -> "Popen[bytes]":
    if Kept.process is None or Kept.owner != os.getpid():
        # -P: what lies in the folder we are in is not imported.
        command = [
            sys.executable,
            "-P",
            "-m",
            "czfacts.reading.plain.reader",
            str(SECONDS),
            str(GIGABYTES),
        ]
        Kept.process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603
        Kept.owner = os.getpid()
    return Kept.process


def _ask(process: "Popen[bytes]", kind: str, data: bytes) -> dict[str, Any] | None:
    """Return the answer of the process, None where it has ended."""
    assert process.stdin  # noqa: S101, for type checkers
    assert process.stdout  # noqa: S101, as above
    process.stdin.write(HEAD.pack(kind.encode(), len(data)))
    process.stdin.write(data)
    process.stdin.flush()
    length = process.stdout.read(LENGTH.size)
    if len(length) < LENGTH.size:
        return None
    answer: dict[str, Any] = json.loads(process.stdout.read(*LENGTH.unpack(length)))
    return answer
