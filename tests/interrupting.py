"""Interrupt the command line at one call after another: a program that the tests run.

``python interrupting.py calls TIMES LIBRARIES ARGUMENTS...`` forks for each of so many moments,
evenly spread from the first call to the last, and prints a line for each command that did not end
in 130, having printed nothing or, at the very end, all. It begins where none of ours is imported,
and no library but those named, joined by commas. In the place of ``calls``, ``callbacks`` counts
those of importlib's locks alone, out of which Python lets no exception.
"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from types import FrameType

from czfacts import __main__

CALLBACK = ("cb", "<frozen importlib._bootstrap>")
INTERRUPTED = 130


def forked(prepare: Callable[[], None], arguments: list[str]) -> tuple[int, bytes]:
    """Run the command line after *prepare*; return its exit code and all that it printed."""
    with tempfile.TemporaryFile() as printed:
        if not (pid := os.fork()):
            os.dup2(printed.fileno(), 1)
            os.dup2(printed.fileno(), 2)
            sys.argv = ["czfacts", *arguments]
            prepare()
            __main__.run()
        _, status = os.waitpid(pid, 0)
        printed.seek(0)
        return os.waitstatus_to_exitcode(status), printed.read()


class Counter:
    """Counts the calls of a kind, and interrupts at the one of a given number."""

    def __init__(self, kind: str, last: int = 0) -> None:
        self.is_any, self.last, self.count = kind == "calls", last, 0

    def begin(self) -> None:
        sys.setprofile(self.note)

    def note(self, frame: FrameType, event: str, _value: object) -> None:
        code = frame.f_code
        if event == "call" and (self.is_any or (code.co_name, code.co_filename) == CALLBACK):
            self.count += 1
            if self.count == self.last:
                sys.setprofile(None)
                signal.raise_signal(signal.SIGINT)


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
    for name in filter(None, libraries.split(",")):
        import_module(name)
    whole(kind, arguments)  # what it imports is compiled now, which takes calls of its own
    # The first call is that of `run`, the last ones end the process.
    total, printed = whole(kind, arguments)
    first, last = 2, total - 2
    for number in range(first, last, max((last - first) // int(times), 1)):
        ended = forked(Counter(kind, number).begin, arguments)
        if ended not in ((INTERRUPTED, b""), (INTERRUPTED, printed)):
            sys.stdout.write(f"{number} {ended}\n")
