"""Long output on a terminal goes through a pager, and colours go where they are asked for."""

import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator, Sequence
from fcntl import ioctl
from pathlib import Path

import pytest
from rich.cells import cell_len

import inside
import screens
from czfacts.commands import _pager
from czfacts.printing import output
from every import tabled
from surroundings import BIN, ROOT, environment

SEEN = "sh -c 'echo PAGED; cat'"
LONG, SHORT = ("indicators",), ("indicators", "gdp")
SECONDS = 20
ALL = re.compile(r"\b([0-9]+) of \1\n\Z")  # the last line of a list that nothing narrows


def draw(*arguments: str, **settings: str) -> str:
    """Return what a terminal of 50 lines shows, where a pager is possible."""
    return inside.draw(*arguments, columns=100, settings={"TERM": "xterm", **settings})


def test_what_is_longer_than_the_terminal_is_paged() -> None:
    shown = draw(*LONG, PAGER=SEEN)
    assert shown.startswith("PAGED\n")
    assert "Graduates hired to work in villages" in shown
    assert "PAGED" not in draw(*SHORT, PAGER=SEEN)


@pytest.mark.parametrize("arguments", [("--json",), ("-f", "jsonl"), ("-f", "markdown")])
def test_every_format_is_paged(arguments: Sequence[str]) -> None:
    assert draw("indicators", *arguments, PAGER=SEEN).startswith("PAGED\n")


def test_a_pager_gets_the_same_text() -> None:
    paged = draw(*LONG, PAGER=SEEN).removeprefix("PAGED\n")
    assert paged == draw(*LONG, PAGER="")


@pytest.mark.parametrize(
    "settings",
    [
        {"PAGER": ""},
        {"PAGER": "cat"},
        {"PAGER": SEEN, "CZFACTS_PAGER": ""},
        {"PAGER": SEEN, "CZFACTS_PAGER": "cat"},
        {"PAGER": SEEN, "TERM": "dumb"},
        {"CZFACTS_PAGER": "no-such-pager"},
        {"CZFACTS_PAGER": "/"},
        {"CZFACTS_PAGER": "/none/less"},
        {"CZFACTS_PAGER": "less 'open"},
    ],
)
def test_there_is_no_pager(settings: dict[str, str]) -> None:
    shown = draw(*LONG, **settings)
    assert "PAGED" not in shown
    assert (whole := ALL.search(shown))
    assert shown.count("\n") > int(whole[1])


@pytest.mark.parametrize("arguments", [("--no-pager", *LONG), (*LONG, "--no-pager")])
def test_no_pager_is_asked_for(arguments: Sequence[str]) -> None:
    assert "PAGED" not in draw(*arguments, PAGER=SEEN)
    assert "PAGED" in draw(*LONG, PAGER=SEEN)  # and it is forgotten


@pytest.mark.parametrize(
    "pager", ["SHOWN=PAGED sh -c 'echo $SHOWN; cat'", "(echo PAGED; cat) | cat"]
)
def test_a_pager_may_be_a_line_of_the_shell(pager: str) -> None:
    assert draw(*LONG, PAGER=pager).startswith("PAGED\n")


def test_our_own_variable_counts_before_that_of_all() -> None:
    assert draw(*LONG, PAGER="false", CZFACTS_PAGER=SEEN).startswith("PAGED\n")


def test_rows_that_come_slowly_wait_for_no_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (*LONG, "-f", "jsonl")
    assert draw(*asked, PAGER=SEEN).startswith("PAGED\n")
    monkeypatch.setattr(_pager, "PATIENCE", -1)
    assert draw(*asked, PAGER=SEEN).startswith("{")


def test_ctrl_c_while_rows_are_made_ends_us_behind_the_pager(tmp_path: Path) -> None:
    def interrupted() -> Iterator[bytes]:
        yield b"a row\n"
        raise KeyboardInterrupt

    heeded = signal.getsignal(signal.SIGINT)
    with (
        (tmp_path / "shown").open("wb") as shown,
        subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=shown) as pager,
    ):
        with pytest.raises(KeyboardInterrupt):
            _pager._feed(pager, interrupted())  # noqa: SLF001, no key comes in time for it
        assert pager.returncode == 0
    assert (tmp_path / "shown").read_bytes() == b"a row\n"
    assert signal.getsignal(signal.SIGINT) is heeded


def test_off_a_terminal_there_is_no_pager() -> None:
    done = inside.run(*LONG, "-f", "table", settings={"PAGER": SEEN, "TERM": "xterm"})
    assert b"PAGED" not in done.stdout


def test_a_pager_that_is_left_early_is_no_failure() -> None:
    terminal = Terminal("indicators", "--json", PAGER="head -1")
    assert terminal.end() == 0
    assert terminal.shown.startswith("[\n")
    assert "Traceback" not in terminal.shown


def test_less_has_settings_and_keeps_the_head_where_it_can(tmp_path: Path) -> None:
    less = tmp_path / "less"
    for version, head in (("590", ""), ("661", ""), ("668", "--header=2"), ("710x", "--header=2")):
        less.write_text(
            f'#!/bin/sh\n[ "$1" = --version ] && echo "less {version} (GNU)" && exit\n'
            'echo "$LESS" "$LV" "$@"\n'
        )
        less.chmod(0o755)
        assert draw(*LONG, PAGER=str(less)).split("\n")[0].split() == ["FRX", "-c", *head.split()]
    assert draw(*LONG, PAGER=f"{less} -i", LESS="-S").split()[:3] == ["-S", "-c", "-i"]
    assert "--header" not in draw("indicators", "--json", PAGER=str(less))


@pytest.mark.skipif(not shutil.which("less"), reason="less is not installed")
@pytest.mark.parametrize("keys", ["q", " q", "\x03q", "Gq"])
def test_less_is_left_by_q_and_by_nothing_else(keys: str) -> None:
    terminal = Terminal(*LONG, PAGER="less")
    for key in keys[:-1]:
        terminal.press(key, after=":|END")
    terminal.leave(keys[-1], after="" if "\x03" in keys else ":|END")
    assert terminal.end() == 0
    assert "Traceback" not in terminal.shown
    assert ALL.search(terminal.shown)


def test_a_pager_that_ends_by_ctrl_c_ends_us() -> None:
    terminal = Terminal(*LONG, PAGER="sh -c 'head -1; echo READY; exec sleep 30'")
    terminal.press("\x03", after="READY")
    assert terminal.end() == 128 + signal.SIGINT


class Terminal:
    """A terminal that ``czfacts`` is the foreground of, so that keys reach it and its pager."""

    def __init__(self, *arguments: str, **settings: str) -> None:
        self.shown = ""
        self.process, self.person = pty.fork()
        if not self.process:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 100, 0, 0))
            os.chdir(ROOT)
            os.execve(  # noqa: S606, no shell is wanted
                f"{BIN}/czfacts", ["czfacts", *arguments], environment(TERM="xterm", **settings)
            )

    def press(self, key: str, after: str) -> None:
        """Press *key* when what is shown since the last one matches *after*."""
        begun, seen = time.monotonic(), len(self.shown)
        while not re.search(after, self.shown[seen:]):
            assert time.monotonic() < begun + SECONDS, self.shown
            self._look()
        os.write(self.person, key.encode())

    def leave(self, key: str, after: str) -> None:
        """Press *key*, again where it is lost: at Ctrl-C the terminal forgets keys that wait."""
        self.press(key, after)
        begun = time.monotonic()
        while time.monotonic() < begun + SECONDS:
            if not select.select([self.person], [], [], 1)[0]:
                os.write(self.person, key.encode())
            elif not self._look():
                break

    def end(self) -> int:
        """Return the exit code."""
        while self._look():
            pass
        os.close(self.person)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])

    def _look(self) -> bool:
        ready, _, _ = select.select([self.person], [], [], SECONDS)
        assert ready, self.shown
        try:
            read = os.read(self.person, 65536)
        except OSError:  # Linux says EIO where the other end is closed
            return False
        self.shown += read.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(read)


def test_a_terminal_that_has_no_width_is_taken_for_a_usual_one() -> None:
    assert inside.draw(*SHORT, columns=0) == inside.draw(*SHORT, columns=output.USUAL)


def test_signs_that_an_encoding_has_stay() -> None:
    assert output.encode("≥5 😀", "gbk") == "≥5 ".encode("gbk") + rb"\U0001f600"
    assert output.encode("≥5", "ascii") == b">=5"


STYLED = re.compile("\x1b\\[")


@pytest.mark.parametrize(
    ("options", "settings", "is_styled"),
    [
        ("", {}, False),
        ("--color auto", {}, False),
        ("--color always", {}, True),
        ("--color=ALWAYS", {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("", {"FORCE_COLOR": "1"}, True),
        ("", {"FORCE_COLOR": "0"}, False),
        ("", {"CLICOLOR_FORCE": "1"}, True),
        ("", {"CLICOLOR_FORCE": "0"}, False),
        ("", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("--color never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_off_a_terminal(options: str, settings: dict[str, str], is_styled: bool) -> None:
    for arguments in (
        ["indicators", "gdp", "-f", "table", *options.split()],
        [*options.split(), "indicators", "gdp", "-f", "table"],
        [*options.split(), "indicators", "--help"],
        ["indicators", "--help", *options.split()],
    ):
        done = inside.run(*arguments, settings=settings)
        assert bool(STYLED.search(done.stdout.decode())) is is_styled, arguments
    data = inside.run("indicators", "gdp", *options.split(), settings=settings)
    assert not STYLED.search(data.stdout.decode())


@tabled(
    ("options", "settings", "is_styled"),
    [
        ("", {}, True),
        ("", {"TERM": "dumb"}, False),
        ("", {"NO_COLOR": "1"}, False),
        ("", {"NO_COLOR": ""}, True),
        ("--color never", {}, False),
        ("--color always", {"TERM": "dumb"}, True),
    ],
)
def test_colour_on_a_terminal(options: str, settings: dict[str, str], is_styled: bool) -> None:
    shown = draw("indicators", "gdp", *options.split(), **settings)
    assert bool(STYLED.search(shown)) is is_styled


def test_the_number_is_bold_and_the_unit_dim() -> None:
    shown = draw("indicators", "gdp", "--color", "always", "--lang", "zh")
    assert re.search("\x1b\\[1m *1,236.8 *\x1b\\[0m\x1b\\[2m *亿元", shown)


def test_a_pipe_has_the_width_of_the_terminal_behind_it() -> None:
    """What ``-f table | less -R`` shows is what the terminal shows."""
    line = "czfacts indicators -f table"
    for columns in (60, 140):
        piped = screens.draw(f"{line} | cat; true", columns=columns)
        assert piped == ALL.sub("", screens.draw(f"{line}; true", columns=columns))
        assert columns - 20 < max(map(cell_len, piped.splitlines())) <= columns
    asked = screens.draw(f"COLUMNS=50 {line} | cat; true", columns=140)
    assert max(map(cell_len, asked.splitlines())) <= 50


def test_signs_that_the_encoding_lacks_are_spelled_in_their_width() -> None:
    settings = {"PYTHONIOENCODING": "ascii", "COLUMNS": "200"}
    shown = inside.run("indicators", "PV", "-f", "table", settings=settings).stdout.decode()
    assert re.search(r">= *14 +%", shown)
    assert "\\u" not in shown
    assert output.encode("≥ 14–15", "ascii") == b">=14-15"
    assert output.encode("≥ 中", "gb18030").decode("gb18030") == "≥ 中"


def test_no_pager_counts_behind_help_too() -> None:
    assert "PAGED" in draw("indicators", "--help", PAGER=SEEN)
    assert "PAGED" not in draw("indicators", "--help", "--no-pager", PAGER=SEEN)
