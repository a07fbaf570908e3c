"""Work in several processes: in order, whole, and none of them left behind."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe

import pytest

from czfacts.corpus import jobs


def done(work: Callable[[int], str], count: int, things: range = range(50)) -> list[str]:
    def lost(thing: int, code: int) -> str:
        return f"{thing} lost to {code}"

    with jobs.results(work, things, count, lost) as results:
        return [*results]


def until(is_so: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not is_so():
        assert time.monotonic() < begun + 20
        time.sleep(0.01)


@pytest.mark.parametrize("count", [1, 2, 7, 80])
def test_results_come_in_order(count: int) -> None:
    assert done(str, count) == [*map(str, range(50))]


@pytest.mark.parametrize("count", [1, 2])
def test_nothing_to_do_is_done(count: int) -> None:
    assert done(str, count, range(0)) == []


def test_the_slow_one_is_waited_for_in_its_place() -> None:
    def work(thing: int) -> str:
        time.sleep(0.3 * (thing == 0))
        return str(thing)

    assert done(work, 3) == [*map(str, range(50))]


def test_several_processes_do_the_work_and_not_ours() -> None:
    def work(_: int) -> str:
        time.sleep(0.01)
        return str(os.getpid())

    workers = {*done(work, 2)}
    assert len(workers) == 2
    assert str(os.getpid()) not in workers


def test_what_kills_its_process_is_lost_and_nothing_else() -> None:
    def work(thing: int) -> str:
        if thing in (3, 4, 30):
            os.kill(os.getpid(), signal.SIGKILL)
        if thing == 31:
            os._exit(3)
        return str(thing)

    codes = {3: -9, 4: -9, 30: -9, 31: 3}
    expected = [f"{n} lost to {codes[n]}" if n in codes else str(n) for n in range(50)]
    assert done(work, 2) == expected


def test_a_process_that_is_killed_while_it_has_nothing_to_do_is_replaced() -> None:
    with jobs.results(lambda _: os.getpid(), range(60), 2, lambda _, __: 0) as results:
        first = next(results)  # whoever made it has nothing to do before the next is asked for
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        rest = [*results]
    assert len(rest) == 59
    assert len({*rest} - {first}) == 2
    assert 0 not in rest


def test_a_bug_in_the_work_is_raised_here() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError: integer"):
        done(lambda thing: str(1 // (thing - 7)), 2)


def test_a_result_that_cannot_be_sent_is_a_bug_too() -> None:
    with pytest.raises(RuntimeError, match=r"pickle|local object"):
        done(lambda _: lambda: "", 2)  # type: ignore[arg-type,return-value]


def is_alive(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False


def test_a_process_tells_of_a_bug_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here in ours, since one of its own is killed in the end, and nothing measured of it kept."""
    ours, theirs = Pipe()

    def work(thing: int) -> float:
        if thing == 2:
            theirs.close()
        return 1 / thing

    for thing in range(3):
        ours.send(thing)
    monkeypatch.setattr(os, "setpgid", lambda *_: None)
    jobs._serve(work, theirs, ())  # noqa: SLF001, what a process of its own runs
    assert ours.recv() == (False, "ZeroDivisionError: division by zero")
    assert ours.recv() == (True, 1.0)
    with pytest.raises(EOFError):
        ours.recv()


def test_where_one_process_cannot_be_started_none_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, started = os.fork, list[int]()

    def scarce() -> int:
        if started:
            raise BlockingIOError
        started.append(fork())
        return started[0]

    monkeypatch.setattr(os, "fork", scarce)
    with pytest.raises(BlockingIOError):
        done(str, 2)
    assert not is_alive(*started)


def test_no_process_outlives_the_block() -> None:
    def lost(_: int, __: int) -> int:
        return 0

    with (
        suppress(KeyboardInterrupt),
        jobs.results(lambda _: os.getpid(), range(500), 2, lost) as results,
    ):
        workers = {next(results) for _ in range(20)}
        raise KeyboardInterrupt
    assert workers
    assert not any(map(is_alive, workers))
