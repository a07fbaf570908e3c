"""Do the same work on many things in several processes; results keep their order."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Generic, NamedTuple, TypeVar

TYPE_CHECKING = False
if TYPE_CHECKING:  # a slow import, needed for many things alone
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4  # things for each process that may be done before the one that is waited for


@contextmanager
def results(
    work: Callable[[T], R], things: Sequence[T], count: int, lost: Callable[[T, int], R]
) -> Iterator[Iterator[R]]:
    """Open an iterator of ``work(thing)`` for each of *things*, in their order.

    The work is done in *count* processes, or in ours where that is 1. Where one of them ends
    amid it, ``lost(thing, code)`` stands for the result (a code below 0 is that of a signal), and
    another takes its place. No process
    outlives the block, however it is left.
    """
    if min(count, len(things)) <= 1:
        yield map(work, things)
        return
    pool = _Pool(work, min(count, len(things)))
    try:
        yield pool.results(things, lost)
    finally:
        pool.stop()


class _Worker(NamedTuple):
    process: "BaseProcess"
    pipe: "Connection[Any, Any]"


class _Pool(Generic[T, R]):
    """Processes that do the work, each one thing at a time."""

    def __init__(self, work: Callable[[T], R], count: int) -> None:
        import multiprocessing  # noqa: PLC0415, see above

        self.context = multiprocessing.get_context("fork")
        self.work = work
        self.most_ahead = AHEAD * count
        self.idle: list[_Worker] = []
        self.busy: dict[Connection[Any, Any], tuple[_Worker, int]] = {}
        try:
            for _ in range(count):
                self._start()
        except BaseException:
            self.stop()
            raise

    def results(self, things: Sequence[T], lost: Callable[[T, int], R]) -> Iterator[R]:
        given, done = 0, dict[int, R]()
        for wanted in range(len(things)):
            while wanted not in done:
                while self.idle and given < min(wanted + self.most_ahead, len(things)):
                    self._give(given, things[given])
                    given += 1
                for worker, number in self._ready():
                    done[number] = self._taken(worker, things[number], lost)
            yield done.pop(wanted)

    def stop(self) -> None:
        for worker in (*self.idle, *(worker for worker, _ in self.busy.values())):
            _end(worker)

    def _start(self) -> None:
        ours, theirs = self.context.Pipe()
        others = [worker.pipe for worker in self.idle] + [*self.busy]
        process = self.context.Process(
            target=_serve, args=(self.work, theirs, (ours, *others)), daemon=True
        )
        process.start()
        theirs.close()
        with suppress(OSError):  # it may have ended
            os.setpgid(process.ident or 0, process.ident or 0)
        self.idle.append(_Worker(process, ours))

    def _give(self, number: int, thing: T) -> None:
        worker = self.idle.pop()
        try:
            worker.pipe.send(thing)
        except OSError:  # killed while it was idle
            _end(worker)
            self._start()
            self._give(number, thing)
        else:
            self.busy[worker.pipe] = worker, number

    def _ready(self) -> list[tuple[_Worker, int]]:
        from multiprocessing.connection import wait  # noqa: PLC0415, see above

        return [self.busy.pop(pipe) for pipe in wait([*self.busy])]  # type: ignore[call-overload]

    def _taken(self, worker: _Worker, thing: T, lost: Callable[[T, int], R]) -> R:
        try:
            is_done, result = worker.pipe.recv()
        except (EOFError, OSError):
            self._start()
            return lost(thing, _end(worker))
        self.idle.append(worker)
        if not is_done:
            raise RuntimeError(result)
        answer: R = result
        return answer


def _end(worker: _Worker) -> int:
    """End a process and all that it started; return its exit code, below 0 that of a signal."""
    with suppress(OSError):
        os.killpg(worker.process.ident or 0, signal.SIGKILL)
    worker.process.join()
    worker.pipe.close()
    return worker.process.exitcode or 0


def _serve(
    work: Callable[[T], R], pipe: "Connection[Any, Any]", others: Sequence["Connection[Any, Any]"]
) -> None:
    """Do the work on what comes through *pipe* until it is closed."""
    # A group of its own: Ctrl-C is for the process that waits, and what this one starts ends with
    # it. Its ends of pipes that it inherited would keep the other processes waiting.
    with suppress(OSError):
        os.setpgid(0, 0)
    for other in others:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            thing = pipe.recv()
            try:
                pipe.send((True, work(thing)))
            except Exception as error:  # noqa: BLE001, the process that waits raises it
                pipe.send((False, f"{type(error).__name__}: {error}"))
