"""How the benches time whole processes: as the operating system accounts for them."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

CZFACTS = str(Path(sys.executable).with_name("czfacts"))
BARE = [sys.executable, "-c", "pass"]
# These would slow the children down: no .pyc files, no buffers.
SLOWER = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in SLOWER}
ENVIRONMENT |= {"COLUMNS": "100", "LC_ALL": "C.UTF-8"}


class Cost(NamedTuple):
    wall: float
    """Seconds from start to end."""
    processor: float
    """Seconds of the processor: what else the machine does is not counted."""
    megabytes: float
    """Peak memory."""


def run(command: Sequence[str]) -> Cost:
    """Run *command* once, its output thrown away; end the bench where it fails."""
    start, null = time.perf_counter(), subprocess.DEVNULL
    child = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, env=ENVIRONMENT)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)}: exit {child.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
