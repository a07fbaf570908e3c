"""Interrupt the command line at one call after another: a program that the tests run.

``python interrupting.py calls TIMES LIBRARIES ARGUMENTS...`` forks at so many moments of one run,
evenly spread from the first call to the last, interrupts the fork, and prints a line for each that
did not end in 130, having printed nothing or, at the very end, all. It begins where none of ours is
imported, and no library but those named, joined by commas. In the place of ``calls``, ``callbacks``
counts those of importlib's locks alone, out of which Python lets no exception.
"""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Collection
from importlib import import_module
from types import FrameType
from typing import BinaryIO

from czfacts import __main__

CALLBACK = ("cb", "<frozen importlib._bootstrap>")
INTERRUPTED = 130


def forked(prepare: Callable[[], None], arguments: list[str]) -> tuple[int, bytes]:
    """Run the command line after *prepare*; return its exit code and all that it printed."""
    with tempfile.TemporaryFile() as printed:
        if not (pid := os.fork()):
            _print_to(printed)
            sys.argv = ["czfacts", *arguments]
            prepare()
            __main__.run()
        return _ended(pid, printed)


class Counter:
    """Counts the calls of a kind, and interrupts a fork of the process at each of some *moments*.

    A fork that ends in another way than *expected* has a line in *failed*.
    """

    def __init__(
        self,
        kind: str,
        moments: Collection[int] = (),
        expected: Collection[tuple[int, bytes]] = (),
        failed: BinaryIO | None = None,
    ) -> None:
        self.is_any, self.count = kind == "calls", 0
        self.moments, self.expected, self.failed = moments, expected, failed

    def begin(self) -> None:
        sys.setprofile(self.note)

    def note(self, frame: FrameType, event: str, _value: object) -> None:
        code = frame.f_code
        if event == "call" and (self.is_any or (code.co_name, code.co_filename) == CALLBACK):
            self.count += 1
            if self.count in self.moments:
                self.interrupt()

    def interrupt(self) -> None:
        with tempfile.TemporaryFile() as printed:
            printed.write(os.pread(1, os.fstat(1).st_size, 0))
            printed.flush()
            if not (pid := os.fork()):
                _print_to(printed)
                sys.setprofile(None)
                signal.raise_signal(signal.SIGINT)
            ended = _ended(pid, printed)
        if ended not in self.expected and self.failed:
            self.failed.write(f"{self.count} {ended}\n".encode())
            self.failed.flush()


def _print_to(file: BinaryIO) -> None:
    os.dup2(file.fileno(), 1)
    os.dup2(file.fileno(), 2)


def _ended(pid: int, printed: BinaryIO) -> tuple[int, bytes]:
    _, status = os.waitpid(pid, 0)
    printed.seek(0)
    return os.waitstatus_to_exitcode(status), printed.read()


def whole(kind: str, arguments: list[str]) -> tuple[int, bytes]:
    """Return how many calls of this *kind* the whole command makes, and all that it prints."""
    counter, end = Counter(kind), os._exit

    def tell(_code: int) -> None:
        sys.setprofile(None)
        os.write(1, f"\n{counter.count}".encode())
        end(0)

    def prepare() -> None:
        os._exit = tell  # type: ignore[assignment]
        counter.begin()

    printed, _, count = forked(prepare, arguments)[1].rpartition(b"\n")
    return int(count), printed


if __name__ == "__main__":
    kind, times, libraries, *arguments = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
    time.monotonic = float  # what takes long is printed in parts, and forks take long
    for name in filter(None, libraries.split(",")):
        import_module(name)
    whole(kind, arguments)  # what it imports is compiled now, which takes calls of its own
    # The first call is that of `run`, the last ones end the process.
    total, printed = whole(kind, arguments)
    first, last = 2, total - 2
    moments = range(first, last, max((last - first) // int(times), 1))
    expected = ((INTERRUPTED, b""), (INTERRUPTED, printed))
    with tempfile.TemporaryFile() as failed:
        forked(Counter(kind, moments, expected, failed).begin, arguments)
        failed.seek(0)
        sys.stdout.write(failed.read().decode())
