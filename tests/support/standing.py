"""Our command for the lines of a shell: a program that stays, and forks for each.

A line finds CLIENT in the place of the command. It hands its streams, its folder, its words and its
environment to ``python standing.py FOLDER``, and ends as the process does that is forked for it, in
a fifth of the time. What is decided as Python begins needs the real command: ``pipelines.EARLY``.
"""

import atexit
import gc
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import inside
from czfacts import __main__, cli
from surroundings import FIXED_BASE, ROOT, environment

DOOR = "door"
CLIENT = """\
#!{python} -IS
import os, sys
from _socket import AF_UNIX, SCM_RIGHTS, SHUT_WR, SOL_SOCKET, socket

def is_open(number):
    try:
        os.fstat(number)
    except OSError:
        return False
    return True

streams = [number for number in range(3) if is_open(number)]
numbers = [os.open(".", os.O_RDONLY), *streams]
given = b"".join(number.to_bytes(4, sys.byteorder) for number in numbers)
asked = socket(AF_UNIX)
asked.connect("{door}")
asked.sendmsg([bytes([sum(1 << number for number in streams)])], [(SOL_SOCKET, SCM_RIGHTS, given)])
words = [os.fsencode(word) for word in sys.argv[1:]]
settings = [name + b"=" + value for name, value in os.environb.items()]
asked.sendall(b"\\0".join([b"%d" % len(words), *words, *settings]))
asked.shutdown(SHUT_WR)
code = asked.recv(1)
os._exit(code[0] if code else 255)
"""
# Held by more than `atexit`, which a process that is forked from us clears at once (Python 3.13).
STANDING: list["subprocess.Popen[bytes]"] = []
# What is asked once before, so that what is kept for later is kept.
WARM = (
    ("read", "examples/report.txt", "-f", "table"),
    ("verify", "examples/report.txt", "--facts", "examples/report.toml"),
    ("list", "--facts", FIXED_BASE, "-f", "table"),
)


@cache
def folder() -> str:
    """Return the folder with the command that asks a process of ours, which stays to our end."""
    made = tempfile.mkdtemp(prefix="standing-")
    client = Path(made, "czfacts")
    client.write_text(CLIENT.format(python=sys.executable, door=f"{made}/{DOOR}"), encoding="utf-8")
    client.chmod(0o755)
    process = subprocess.Popen(
        [sys.executable, __file__, made],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=environment(),
    )
    STANDING.append(process)
    assert process.stdout
    assert process.stdout.readline() == b"open\n"

    def end() -> None:
        with process:
            pass
        shutil.rmtree(made)

    atexit.register(end)
    return made


def serve(made: str) -> None:
    """Answer whoever asks, until the standard input is closed."""
    for name in cli.COMMANDS:
        import_module(f"czfacts.commands.{name}")
    for words in WARM:
        inside.run(*words)
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{made}/{DOOR}")
        door.listen(64)
        os.write(1, b"open\n")
        while sys.stdin.buffer not in (ready := select.select([door, sys.stdin.buffer], [], [])[0]):
            assert ready == [door]
            asked, _ = door.accept()
            if not os.fork():
                answer(asked)
            asked.close()


def answer(asked: socket.socket) -> NoReturn:
    """Become the command that is asked for, and tell its exit code at the end."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    mask, (here, *given), _, _ = socket.recv_fds(asked, 1, 4)
    count, *parts = b"".join(iter(lambda: asked.recv(65536), b"")).split(b"\0")
    os.fchdir(here)
    for number in range(3):
        if mask[0] >> number & 1:
            os.dup2(given.pop(0), number)
        else:
            os.close(number)
    words, settings = parts[: int(count)], [os.fsdecode(each) for each in parts[int(count) :]]
    os.environ.clear()
    os.environ.update(dict(each.split("=", 1) for each in settings))
    vars(sys).update(inside.opened(mask[0], os.environ))
    sys.argv = ["czfacts", *map(os.fsdecode, words)]
    end, own = os._exit, os.getpid()

    def tell(code: int) -> NoReturn:
        if os.getpid() == own:
            asked.sendall(bytes([code]))
        end(code)

    vars(os)["_exit"] = tell
    __main__.run()
    raise AssertionError("the command did not end its process")


if __name__ == "__main__":
    serve(sys.argv[1])
