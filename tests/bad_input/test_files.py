"""Fact bases that cannot be read, or are no text."""

import os
import pty
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import processes
import standing
from builders import HEAD, INDICATOR
from czfacts import cli, files
from inside import run
from processes import assert_refused, humbled
from screens import draw

GOOD = HEAD + INDICATOR


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return what a good base, written in the plainest way, answers."""
    folder = tmp_path_factory.mktemp("good")
    write(GOOD)(folder)
    return run("indicators", "--facts", "F", at=folder).stdout


def write(text: str | bytes) -> Callable[[Path], object]:
    """Return what puts the file F, holding *text*, into a folder."""
    data = text if isinstance(text, bytes) else text.encode()
    return lambda at: (at / "F").write_bytes(data)


def bind(at: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(at)  # the path of a socket has to be short
        server.bind("F")


def nothing(at: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("make", "path", "said"),
    [
        pytest.param(nothing, "F", "F: no such file", id="missing"),
        pytest.param(nothing, "", "'': no such file", id="empty-name"),
        pytest.param(lambda at: os.mkfifo(at / "F"), "F", "F: not a regular file", id="fifo"),
        pytest.param(bind, "F", "F: not a regular file", id="socket"),
        pytest.param(nothing, "/dev/zero", "/dev/zero: not a regular file", id="zero"),
        pytest.param(nothing, "/dev/tty", "/dev/tty: not a regular file", id="tty"),
        pytest.param(lambda at: (at / "F").symlink_to("F"), "F", "F: too many levels", id="loop"),
        pytest.param(
            lambda at: (at / "F").symlink_to("none"), "F", "F: no such file", id="dangling"
        ),
        pytest.param(nothing, "x" * 300, f"{'x' * 50}: file name too long", id="long"),
        pytest.param(write(GOOD), "F/", "F/: not a directory", id="slash"),
        pytest.param(
            nothing, "a\x1b[31m\nb", r"czfacts: a\u{1b}[31m\nb: no such file", id="escape"
        ),
        pytest.param(nothing, b"\xff", r"\u{dcff}: no such file", id="no-text"),
    ],
)
def test_what_cannot_be_read(
    make: Callable[[Path], object],
    path: str | bytes,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path)
    # What is no regular file may keep its reader waiting: it gets a process that can be ended.
    ask = processes.run if "not a regular file" in said else run
    done = ask("chains", "--facts", path, at=tmp_path)
    assert_refused(done, 4, said)
    assert len(done.stderr) < 200


def test_a_terminal_is_not_opened(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    name = os.ttyname(slave)
    assert_refused(processes.run("chains", "--facts", name), 4, f"{name}: not a regular file")
    os.close(master)
    os.close(slave)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "F").touch(mode=0o000)
    done = processes.run("chains", "--facts", "F", at=tmp_path, before=humbled())
    assert_refused(done, 4, "F: permission denied")


def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "D").mkdir(mode=0o000)
    done = processes.run("chains", "--facts", "D", at=tmp_path, before=humbled())
    assert_refused(done, 4, "D: permission denied")


def test_a_nul_in_the_path(capfd: pytest.CaptureFixture[str]) -> None:
    """No shell can pass one on; a caller of `main` can."""
    assert cli.main(["chains", "--facts", "a\0b"]) == 4
    assert capfd.readouterr() == ("", "czfacts: a\\u{0}b: no such file\n")


def test_a_name_with_an_escape_in_a_message_about_the_content(tmp_path: Path) -> None:
    (tmp_path / "\x1b[2J\n").write_text("[base")
    assert_refused(run("chains", "--facts", "\x1b[2J\n", at=tmp_path), 3, r"\u{1b}[2J\n:1:6: ")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("", "F:1: missing [base]", id="empty"),
        pytest.param("# only\n# remarks\n", "F:1: missing [base]", id="comments"),
        pytest.param(GOOD.replace("\n", "\r"), "F:1:", id="lone-cr"),
        pytest.param(b"[base]\nx = 1\n\xff\n", "F:3: not UTF-8 (byte 0xff)", id="invalid-byte"),
        pytest.param(GOOD.encode("gbk"), "F:3: not UTF-8 (byte 0xca)", id="gbk"),
        pytest.param(GOOD.encode("utf-16"), "F:1: not UTF-8 (byte 0xff)", id="utf16"),
        pytest.param(GOOD.encode("utf-16-le"), "not UTF-8", id="utf16-without-mark"),
        pytest.param(b"\x1f\x8b\x08" + bytes(range(256)), "not UTF-8", id="binary"),
    ],
)
def test_what_is_no_text(content: str | bytes, said: str, tmp_path: Path) -> None:
    write(content)(tmp_path)
    assert_refused(run("chains", "--facts", "F", at=tmp_path), 3, said)


def test_larger_than_256_mb(tmp_path: Path) -> None:
    with (tmp_path / "F").open("wb") as sparse:
        sparse.truncate(256 * 2**20 + 1)
    assert_refused(
        processes.run("chains", "--facts", "F", at=tmp_path), 3, "F:1: larger than 256 MB"
    )


def test_a_pipe_of_more_than_it_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", len(GOOD.encode()) - 1)
    done = run("chains", "--facts", "-", stdin=GOOD.encode())
    assert_refused(done, 3, "<stdin>:1: larger than 0 MB")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\ufeff" + GOOD, id="byte-order-mark"),
        pytest.param(GOOD.replace("\n", "\r\n"), id="crlf"),
    ],
)
def test_what_is_read_all_the_same(content: str, answer: bytes, tmp_path: Path) -> None:
    write(content)(tmp_path)
    assert run("indicators", "--facts", "F", at=tmp_path) == (0, answer, "")


def test_a_symlink_to_a_good_file(answer: bytes, tmp_path: Path) -> None:
    (tmp_path / "good").write_text(GOOD, encoding="utf-8")
    (tmp_path / "F").symlink_to("good")
    assert run("indicators", "--facts", "F", at=tmp_path) == (0, answer, "")


def test_crlf_keeps_the_numbers_of_lines(tmp_path: Path) -> None:
    write(GOOD.replace("12.5\n", "nan\n").replace("\n", "\r\n"))(tmp_path)
    assert_refused(run("chains", "--facts", "F", at=tmp_path), 3, "F:18: value: not a finite")


@pytest.mark.parametrize(
    ("content", "streams", "code", "said"),
    [
        pytest.param(b"", "", 3, "<stdin>:1: missing [base]", id="empty"),
        pytest.param(b"\n\xfe\x00\x01", "", 3, "<stdin>:2: not UTF-8", id="binary"),
        pytest.param(b"", "<&-", 4, "<stdin>: is closed", id="closed"),
        pytest.param(b"", "</dev/null", 3, "<stdin>:1: missing [base]", id="null-device"),
    ],
)
def test_the_standard_input(content: bytes, streams: str, code: int, said: str) -> None:
    done = processes.run("chains", "--facts", "-", stdin=content, streams=streams)
    assert_refused(done, code, said)


def test_a_terminal_is_no_fact_base() -> None:
    assert draw("czfacts chains --facts - >/dev/null; echo $?", columns=80) == (
        "czfacts: '-' reads the standard input, which is a terminal\nhint: pipe a file in\n2\n"
    )


@pytest.mark.parametrize(
    ("setting", "code", "said"),
    [
        pytest.param("", 2, "CZFACTS_FACTS is set but empty", id="set-but-empty"),
        pytest.param("none", 4, "none: no such file or directory (named by", id="missing"),
    ],
)
def test_the_variable_is_named(setting: str, code: int, said: str) -> None:
    assert_refused(run("chains", settings={"CZFACTS_FACTS": setting}), code, said, "CZFACTS_FACTS")


def test_the_variable_of_the_text_is_named() -> None:
    done = run("verify", settings={"CZFACTS_TEXT": "none"})
    assert_refused(done, 4, "none: no such file or directory (named by CZFACTS_TEXT)")


@contextmanager
def restless(file: Path, whole: bytes) -> Iterator[None]:
    """Truncate, refill and replace *file* all the while."""
    is_over = threading.Event()

    def disturb() -> None:
        while not is_over.is_set():
            os.truncate(file, len(whole) // 3)
            file.write_bytes(whole + b"#" * 2**20)
            other = file.with_suffix(".new")
            other.write_bytes(whole[: len(whole) // 2])
            other.replace(file)
            file.write_bytes(whole)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "COMMAND", f"{standing.folder()}/czfacts")
    records = (INDICATOR.replace('"a"', f'"a{number}"') for number in range(250))
    whole = (HEAD + "".join(records)).encode()
    write(whole)(tmp_path)
    with restless(tmp_path / "F", whole):
        for _ in range(12):
            done = processes.run("indicators", "--facts", "F", at=tmp_path)
            if done.code == 0:
                assert done.stdout
                assert done.stderr == ""
            else:
                assert_refused(done, 3, "czfacts: F:")
