"""Real shells on a pseudo-terminal: keys go in, and the screen is read as a person sees it.

A shell is started once and goes from test to test (`Shells`): to begin one takes as long as three
completions. What it asks on TAB is answered by a process that stays (`answering`), unless a test
wants the real command, which takes twenty times as long to begin as to answer.
"""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

import pyte
import pytest

import answering
from surroundings import BIN, FIXED_BASE, ROOT, environment

PROMPT = "$ "
QUIET = 0.15  # seconds without a change of the screen: nothing more is coming
INTERRUPT, CLEAR_LINE, CLEAR_SCREEN = "\x03", "\x15", "\x0c"
MARK, BACKSPACE = "Z", "\x7f"
PATIENCE = 30.0
TRIES = 30
LINES = 40

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


# Has the question answered, or runs our command where there is a file `real`, and leaves a file
# behind: so a test knows that a shell has asked, and was told. Where there is a file `repeated`, it
# repeats its arguments instead, unless TAB asks.
ASKED = """\
#!/bin/sh
if [ "$1" = __complete ] && ! [ -e "{folder}/real" ]; then
    {ask}
elif [ "$1" != __complete ] && [ -e "{folder}/repeated" ]; then
    printf '<%s>' "$@"
    echo
else
    "{command}" "$@"
fi
code=$?
: >"{folder}/answered"
exit $code
"""


class Terminal:
    """A shell in a terminal of its own, with the fixed base; *folder* is for what it leaves."""

    def __init__(self, shell: str, folder: Path) -> None:
        program = shutil.which(shell)
        if not program:
            pytest.skip(f"{shell} is not installed")
        self.folder = folder
        command = folder / "czfacts"
        ask = answering.ASK.format(folder=folder)
        command.write_text(ASKED.format(command=f"{BIN}/czfacts", folder=folder, ask=ask))
        command.chmod(0o755)
        for name in ("asked", "told"):  # at once: a shell that asks early would make plain files
            os.mkfifo(folder / name)
        self.answering = subprocess.Popen([sys.executable, answering.__file__, folder])
        self.rows = [""] * LINES
        self.screen = pyte.Screen(80, LINES)
        self.stream = pyte.ByteStream(self.screen)
        arguments, settings = SHELLS[shell]
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            own = environment(
                HOME=str(folder),
                PS1=PROMPT,
                TERM="xterm",
                CZFACTS_FACTS=str(ROOT / FIXED_BASE),
            )
            own["PATH"] = f"{folder}{os.pathsep}{own['PATH']}"
            os.execve(program, [shell, *arguments], own)  # noqa: S606
        self._resize(80)
        self.settle(lambda: bool(self.text()), QUIET)
        self.run("; ".join((*settings, "clear")))

    def go(self, home: Path, *, columns: int = 80, lang: str = "en", is_real: bool = False) -> Self:
        """Begin anew in the folder *home*, with so many *columns*, for a reader of *lang*."""
        self._resize(columns)
        for name, is_there in (("repeated", False), ("real", is_real)):
            (self.folder / name).unlink(missing_ok=True)
            if is_there:
                (self.folder / name).touch()
        line = f"cd '{home}'; export HOME='{home}' CZFACTS_LANG={lang}; clear"
        for _ in range(TRIES):
            self.press(INTERRUPT)
            self.settle(lambda: True, QUIET)
            self.press(CLEAR_LINE + line)
            # What is typed while a shell still deals with the interrupt is lost, or a part of it.
            self.settle(lambda: self._stands(PROMPT + line), patience=PATIENCE / TRIES)
            if self._stands(PROMPT + line):
                break
        self._enter()
        return self

    def repeat(self) -> None:
        """Let the command repeat its arguments, each in <>, until `go` begins anew."""
        (self.folder / "repeated").touch()

    def run(self, line: str) -> str:
        """Type *line* and Enter; return the screen when the prompt is back."""
        self.write(line)
        return self._enter()

    def _stands(self, line: str) -> bool:
        """Tell whether the screen ends in the whole *line*, on however many rows."""
        return "".join(self.text().split()).endswith("".join(line.split()))

    def _enter(self) -> str:
        self.press("\r")
        # The last line, not its end: what a command prints may come in parts that end so.
        self.settle(lambda: self.text().splitlines()[-1:] == [PROMPT.rstrip()])
        return self.text()

    def write(self, keys: str) -> None:
        self.press(keys)
        end = keys.split()[-1:]  # which may stand on two lines
        self.settle(lambda: all(word in self.text().replace("\n", "") for word in end))

    def tab(self, line: str, is_there: Callable[[str], bool] | None = None) -> str:
        """Type *line* on a clean screen, press TAB, and return the screen.

        Where it is known what has to be there, that is waited for, which silence is no sign of on a
        busy machine; what came is returned in any case.
        """
        self.press(CLEAR_LINE + CLEAR_SCREEN)
        self.settle(lambda: self.text() == PROMPT.rstrip())
        self.write(line)
        before = self.text()
        answered = self.folder / "answered"
        answered.unlink(missing_ok=True)
        self.press("\t")
        if is_there:
            self.settle(lambda: is_there(self.text()), patience=10)
            return self.text()
        # Where nothing can be completed, nothing changes. But keys are dealt with in their order.
        self.settle(lambda: answered.exists() or self.text() != before)
        self.press(MARK)
        self.settle(lambda: self.line().endswith(MARK))
        self.press(BACKSPACE)
        self.settle(lambda: not self.line().endswith(MARK))
        return self.text()

    def line(self) -> str:
        """Return the line of the prompt, as it stands after completion."""
        return [row for row in self.text().splitlines() if row.startswith(PROMPT)][-1]

    def text(self) -> str:
        """Return what the screen shows, without blanks at the ends."""
        for number in self.screen.dirty:
            row = self.screen.buffer[number]
            self.rows[number] = "".join(row[at].data for at in range(self.screen.columns)).rstrip()
        self.screen.dirty.clear()
        return "\n".join(self.rows).rstrip()

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def settle(
        self, is_there: Callable[[], bool], quiet: float = 0, patience: float = PATIENCE
    ) -> None:
        """Read on until what is waited for *is_there* and so long nothing more has come."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if not quiet and is_there():
                return
            ready, _, _ = select.select([self.master], [], [], quiet or QUIET)
            if ready:
                self.stream.feed(os.read(self.master, 65536))
            elif is_there():
                return

    def end(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)
        (self.folder / "asked").write_bytes(b"")
        self.answering.wait()

    def _resize(self, columns: int) -> None:
        self.screen.resize(LINES, columns)
        size = struct.pack("HHHH", LINES, columns, 0, 0)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, size)


class Shells:
    """One terminal a shell, begun when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.begun: dict[str, Terminal] = {}

    def __getitem__(self, shell: str) -> Terminal:
        if shell not in self.begun:
            folder = self.folder / shell
            folder.mkdir(exist_ok=True)  # of one that is not installed, which is asked for again
            self.begun[shell] = Terminal(shell, folder)
        return self.begun[shell]

    def end(self) -> None:
        for terminal in self.begun.values():
            terminal.end()
