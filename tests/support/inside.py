"""The real command line inside the process of the tests, at a seventh of the time of its own.

It gets what a process would: arguments, an environment, a folder, and a file or a terminal at each
of the descriptors 0, 1 and 2. A base that one command has parsed, and a text that it has read, are
not parsed and read again (``kept``). What a command may do to its process itself (signals, memory,
closed streams, Python's own settings) needs one of its own: that is ``processes.run``.
"""

import contextlib
import gc
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator, Mapping, Sequence
from fcntl import ioctl
from io import FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO, Any, NamedTuple, NoReturn
from unittest.mock import patch

import typer.main

import kept
from czfacts import __main__
from czfacts.base import loader, several
from czfacts.base.model import FactBase
from czfacts.corpus import texts
from czfacts.proof import heard
from czfacts.proof.drafting import figures
from surroundings import environment

# The settings of Python's that need no new interpreter.
ENCODING, UNBUFFERED = "PYTHONIOENCODING", "PYTHONUNBUFFERED"
JOINED = several.joined
ESCAPED = "backslashreplace"
NO_SETTINGS: Mapping[str, str] = MappingProxyType({})


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    stdout: bytes
    stderr: str


class _EndedError(BaseException):
    """The command would end its process here, with this exit code."""


def run(
    *arguments: str | bytes | Path,
    at: Path | None = None,
    stdin: bytes = b"",
    settings: Mapping[str, str] = NO_SETTINGS,
) -> Done:
    """Run ``czfacts`` with *arguments* in the folder *at*, with *settings* in its environment."""
    with TemporaryFile() as given, TemporaryFile() as taken, TemporaryFile() as said:
        given.write(stdin)
        given.seek(0)
        with _streams(given.fileno(), taken.fileno(), said.fileno(), settings):
            code = _run(arguments, at, settings)
        taken.seek(0)
        said.seek(0)
        return Done(code, taken.read(), said.read().decode("utf-8", "surrogateescape"))


def draw(
    *arguments: str,
    columns: int,
    at: Path | None = None,
    stdin: bytes | None = None,
    then: Sequence[str] = (),
    settings: Mapping[str, str] = NO_SETTINGS,
) -> str:
    """Return all that ``czfacts`` shows on a terminal of so many *columns*.

    Its standard input is the terminal, too, unless *stdin* is given. Its output goes through the
    command *then*, where there is one.
    """
    master, slave = terminal(columns)
    shown: list[str] = []
    reader = threading.Thread(target=lambda: shown.append(all_of(master)))
    reader.start()
    with TemporaryFile() as given, TemporaryFile() as passed:
        given.write(stdin or b"")
        given.seek(0)
        asks, takes = slave if stdin is None else given.fileno(), passed.fileno() if then else slave
        with _streams(asks, takes, slave, settings):
            _run(arguments, at, settings)
        if then:
            passed.seek(0)
            own = environment(**settings)
            subprocess.run(
                then, stdin=passed, stdout=slave, stderr=slave, cwd=at, env=own, check=False
            )
    os.close(slave)
    reader.join()
    return shown[0]


def terminal(columns: int) -> tuple[int, int]:
    """Return the two ends of a terminal of so many *columns*, the person's first."""
    person, program = pty.openpty()
    ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    return person, program


def all_of(person: int) -> str:
    """Return what a terminal shows until its programs have ended; close it."""
    shown = b"".join(iter(lambda: _read(person), b""))
    os.close(person)
    return shown.decode("utf-8", "replace").replace("\r\n", "\n")


def _run(
    arguments: Sequence[str | bytes | Path], at: Path | None, settings: Mapping[str, str]
) -> int:
    def end(code: int) -> NoReturn:
        raise _EndedError(code)

    with (
        contextlib.chdir(at or Path.cwd()),
        patch.dict(os.environ, environment(**settings), clear=True),
        patch.multiple(os, _exit=end),
        patch.multiple(loader, parse=kept.parse),
        patch.multiple(several, joined=_joined),
        patch.multiple(typer.main, get_params_from_function=kept.parameters),
        patch.multiple(texts, statements=kept.statements),
        patch.multiple(heard, statements=kept.statements),
        patch.multiple(figures, statements=kept.statements),
        patch.multiple(sys, argv=["czfacts", *map(os.fsdecode, arguments)]),
        patch.multiple(sys, unraisablehook=sys.unraisablehook),
    ):
        try:
            __main__.run()
        except _EndedError as ended:
            return int(ended.args[0])
        finally:
            gc.enable()
    raise AssertionError("the command did not end its process")


def _joined(bases: Sequence[FactBase]) -> FactBase:
    kept.parse.cache_clear()  # their records become those of the whole
    return JOINED(bases)


@contextlib.contextmanager
def _streams(stdin: int, stdout: int, stderr: int, settings: Mapping[str, str]) -> Iterator[None]:
    """Put these descriptors in the place of 0, 1 and 2, and Python's streams on top of them."""
    kept = [os.dup(number) for number in range(3)]
    for number, descriptor in enumerate((stdin, stdout, stderr)):
        os.dup2(descriptor, number)
    streams = opened(0b111, settings)
    try:
        with patch.multiple(sys, **streams):
            yield
    finally:
        for stream in streams.values():
            stream.close()
        for number, descriptor in enumerate(kept):
            os.dup2(descriptor, number)
            os.close(descriptor)


def opened(mask: int, settings: Mapping[str, str]) -> dict[str, Any]:
    """Return Python's streams on those of the descriptors 0, 1 and 2 that *mask* has, by name."""
    asked, _, errors = settings.get(ENCODING, "").partition(":")
    how: dict[str, Any] = {"encoding": asked or "utf-8", "closefd": False}
    otherwise = errors or ("strict" if asked else "surrogateescape")
    kinds = (("stdin", "r", otherwise), ("stdout", "w", otherwise), ("stderr", "w", ESCAPED))
    open = _unbuffered if settings.get(UNBUFFERED) else os.fdopen
    streams = {
        name: open(number, mode, errors=errors, **how) if mask >> number & 1 else None
        for number, (name, mode, errors) in enumerate(kinds)
    }
    return streams | {f"__{name}__": stream for name, stream in streams.items()}


def _unbuffered(number: int, mode: str, *, encoding: str, errors: str, closefd: bool) -> IO[str]:
    if mode == "r":
        return os.fdopen(number, mode, encoding=encoding, errors=errors, closefd=closefd)
    return TextIOWrapper(FileIO(number, mode, closefd), encoding, errors, write_through=True)


def _read(person: int) -> bytes:
    try:
        return os.read(person, 65536)
    except OSError:  # Linux says EIO where the other end is closed
        return b""
