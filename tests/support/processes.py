"""The real command in a process of its own, with little memory and never for long.

That takes a tenth of a second: what does nothing to its process runs ``inside`` ours.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from inside import NO_SETTINGS, Done
from screens import obeyed
from surroundings import BIN, environment, unmeasured

COMMAND = f"{BIN}/czfacts"
MEGABYTES = 200  # of address space: whoever needs more is told "out of memory", and the test fails
SECONDS = 120  # a guard against hanging, not a promise of speed


def run(
    *arguments: str | bytes | Path,
    at: Path | None = None,
    stdin: bytes = b"",
    streams: str = "",
    megabytes: int = MEGABYTES,
    is_measured: bool = True,
    before: tuple[str, ...] = (),
    settings: Mapping[str, str] = NO_SETTINGS,
) -> Done:
    """Run ``czfacts`` with *arguments* in the folder *at*, with *settings* in its environment.

    *streams* are redirections of the shell (``>&-``); *before* is a command that runs ours. Where
    it *is_measured*, a file of what measures coverage must not be cut either.
    """
    limited = f'ulimit -v {megabytes * 1024}; exec "$0" "$@" {streams}'
    done = subprocess.run(
        ["sh", "-c", limited, *before, COMMAND, *arguments],
        cwd=at,
        env=(environment if is_measured and megabytes >= MEGABYTES else unmeasured)(**settings),
        input=stdin,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))


def humbled() -> tuple[str, ...]:
    """Return the command before ours that may not read every file: root lays that power down."""
    if os.geteuid():
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root reads every file, and there is no setpriv to stop it")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def assert_refused(done: Done, code: int, *said: str) -> None:
    """Assert that one line says *said*, perhaps with one hint more, and that there is no data."""
    assert (done.code, done.stdout) == (code, b""), done
    assert done.stderr.endswith("\n")
    line, *hints = done.stderr.removesuffix("\n").split("\n")
    assert line.startswith("czfacts: ")
    assert [hint.partition(" ")[0] for hint in hints] in ([], ["hint:"])
    assert not obeyed(done.stderr)
    for each in said:
        assert each in done.stderr
