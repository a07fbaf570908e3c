"""Real shells on a pseudo-terminal: keys go in, and the screen is read as a person sees it."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte
import pytest

from surroundings import environment

PROMPT = "$ "
QUIET = 0.15  # seconds without a change of the screen: nothing more is coming
PATIENCE = 30.0

# How each shell is started without anybody's settings, and what a person would have in his own.
SHELLS: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    "bash": (
        ["--noprofile", "--norc", "-i"],
        [
            "bind 'set enable-bracketed-paste off' 'set bell-style none'",
            "bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'",
            "bind 'set completion-query-items 0'",
            "source <(czfacts completion bash)",
        ],
    ),
    "zsh": (
        ["-f", "-i"],
        [
            "autoload -Uz compinit && compinit -D",
            "setopt no_beep; LISTMAX=1000; unsetopt zle_bracketed_paste 2>/dev/null",
            "source <(czfacts completion zsh)",
        ],
    ),
    "fish": (
        ["--no-config", "-i"],
        [
            "function fish_prompt; echo -n '$ '; end; set -g fish_greeting",
            "set -g fish_autosuggestion_enabled 0; set -g fish_handle_reflow 0",
            "czfacts completion fish | source",
        ],
    ),
}


class Terminal:
    """A shell in a terminal of *columns* and *lines*, in the folder *home*."""

    def __init__(
        self, shell: str, home: Path, *, columns: int = 80, lines: int = 40, lang: str = "en"
    ) -> None:
        program = shutil.which(shell)
        if not program:
            pytest.skip(f"{shell} is not installed")
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.ByteStream(self.screen)
        arguments, settings = SHELLS[shell]
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            own = environment(HOME=str(home), CZFACTS_LANG=lang, PS1=PROMPT, TERM="xterm")
            os.execve(program, [shell, *arguments], own)  # noqa: S606
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, size)
        self.settle(lambda: bool(self.text()))
        self.run("; ".join((*settings, "clear")))

    def run(self, line: str) -> str:
        """Type *line* and Enter; return the screen when the prompt is back."""
        self.write(line)
        self.press("\r")
        self.settle(lambda: self.text().endswith(PROMPT.rstrip()))
        return self.text()

    def write(self, keys: str) -> None:
        self.press(keys)
        end = keys.split()[-1:]
        self.settle(lambda: all(word in self.text() for word in end))

    def tab(self, line: str) -> str:
        """Type *line* on a clean screen, press TAB, and return the screen."""
        self.press("\x15\x0c")
        self.settle(lambda: self.text() == PROMPT.rstrip())
        self.write(line)
        before = self.text()
        self.press("\t")
        # Where nothing can be completed, nothing changes.
        self.settle(lambda: self.text() != before, patience=3)
        return self.text()

    def line(self) -> str:
        """Return the line of the prompt, as it stands after completion."""
        return [row for row in self.text().splitlines() if row.startswith(PROMPT)][-1]

    def text(self) -> str:
        """Return what the screen shows, without blanks at the ends."""
        return "\n".join(row.rstrip() for row in self.screen.display).rstrip()

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def settle(
        self, is_there: Callable[[], bool] = lambda: True, patience: float = PATIENCE
    ) -> None:
        """Read on until what is waited for *is_there* and nothing more comes."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.master], [], [], QUIET)
            if ready:
                self.stream.feed(os.read(self.master, 65536))
            elif is_there():
                return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)
