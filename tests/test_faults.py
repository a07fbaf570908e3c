"""Streams that fail and bases that are made to hurt: the exit code and one clear line."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders import HEAD, INDICATOR
from conftest import BIN, ROOT, Shell
from screens import draw

COMMAND = f"{BIN}/czfacts"
PROJECT = INDICATOR.replace("indicators", "projects").replace('value = 12.5\nunit = "亿元"\n', "")


@pytest.mark.parametrize("line", ["chains", "chains --json", "--help", "show --help", "--version"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
class TestStandardOutput:
    """Nothing is lost unsaid, whether or not Python buffers."""

    def test_full(self, shell: Shell, line: str, unbuffered: str) -> None:
        done = shell(f"czfacts {line} >/dev/full", PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == 4
        assert done.stderr == "czfacts: cannot write output: No space left on device\n"

    def test_closed(self, shell: Shell, line: str, unbuffered: str) -> None:
        done = shell(f"czfacts {line} >&-", PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == 4
        assert done.stderr == "czfacts: cannot write output: standard output is closed\n"

    def test_reader_gone(self, shell: Shell, line: str, unbuffered: str) -> None:
        script = f"(sleep 0.3; czfacts {line}; echo $? >&2) | true; sleep 0.7"
        done = shell(script, PYTHONUNBUFFERED=unbuffered)
        assert done.stderr == "141\n"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_large_output_is_whole_or_an_error(shell: Shell, unbuffered: str, tmp_path: Path) -> None:
    line = f"ulimit -f 8; czfacts indicators --json >{tmp_path}/x"
    assert shell(line, PYTHONUNBUFFERED=unbuffered).returncode == 4
    whole = shell("czfacts indicators --json", PYTHONUNBUFFERED=unbuffered)
    assert len(json.loads(whole.stdout)) == 64


@pytest.mark.parametrize(
    ("line", "code"), [("chains --facts none", 4), ("chains --nope", 2), ("show nope", 1)]
)
def test_a_standard_error_that_fails_changes_no_exit_code(
    shell: Shell, line: str, code: int
) -> None:
    assert shell(f"czfacts {line} 2>/dev/full").returncode == code
    assert shell(f"czfacts {line} 2>&-").returncode == code


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "cp1252", "utf-8"])
def test_json_is_utf8_whatever_the_locale(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "f.toml"
    file.write_text(HEAD + INDICATOR + 'note = "é 😀 中"\n', encoding="utf-8")
    done = subprocess.run(
        [COMMAND, "show", "a", "--json", "--facts", file],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["note"] == "é 😀 中"


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
@pytest.mark.parametrize("line", ["chains", "show gdp", "search 光伏", "chains --help", "cite gdp"])
def test_an_encoding_that_lacks_characters_is_no_error(encoding: str, line: str) -> None:
    shown = draw(f"PYTHONIOENCODING={encoding} czfacts {line}", columns=80)
    assert "bug" not in shown
    assert "Traceback" not in shown


def test_wide_sequences_lose_no_character(tmp_path: Path) -> None:
    file = tmp_path / "f.toml"
    hearts = "❤️" * 60
    file.write_text(HEAD + INDICATOR + f'note = "{hearts}"\n', encoding="utf-8")
    for columns in (40, 60, 80):
        assert draw(f"czfacts show a --facts {file}", columns=columns).count("❤") == 60


def limited(text: str, tmp_path: Path, *, megabytes: int = 400) -> tuple[int, str]:
    """Run the command on a hostile base with little memory: its exit code and standard error."""
    file = tmp_path / "F"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [COMMAND, "chains", "--facts", "F"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20)
        ),
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + INDICATOR.replace("12.5\n", "1e99999999999999999999\n"), ": value: not a finite"),
        (HEAD + INDICATOR.replace("12.5\n", "1e-99999999999999999999\n"), ": value: not a finite"),
        (HEAD + INDICATOR.replace("12.5\n", f"1.{'1' * 200_000}\n"), ": value: number too long"),
        (HEAD + INDICATOR.replace("12.5\n", f"{'9' * 5000}\n"), "F:18: number too long"),
        (HEAD + INDICATOR + f'note = "{"a" * 10**7}"\nvalu = 1\n', "unknown field 'valu'"),
        (HEAD + INDICATOR + f'note = """{"a" * 10**7}"""\nvalu = 1\n', "unknown field 'valu'"),
        (f'{HEAD}"{"k" * 10**6}" = 1\n', "unknown field 'kkk"),
        (
            HEAD + "".join(PROJECT.replace('"a"', f'"p{n}"\nchain = "c{n}"') for n in range(2000)),
            "chain: none of [[chains]] has the id 'c0'",
        ),
        (
            HEAD
            + "".join(
                PROJECT.replace('"a"', f'"p{n}"\npart_of = "p{(n + 1) % 5000}"')
                for n in range(5000)
            ),
            "part_of: circular: p0 -> p1 -> p2 -> p3 -> p4 -> p5 -> ... -> p0",
        ),
    ],
    ids=["1e99", "1e-99", "decimals", "digits", "string", "long string", "key", "ids", "circle"],
)
def test_a_base_made_to_hurt_gets_one_short_line(text: str, said: str, tmp_path: Path) -> None:
    code, stderr = limited(text, tmp_path)
    assert code == 3
    assert said in stderr
    assert len(stderr.splitlines()) <= 2
    assert len(stderr) < 2000


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "F"
    with file.open("wb") as sparse:
        sparse.truncate(300 * 2**20)
    done = subprocess.run(
        [COMMAND, "chains", "--facts", file],
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (200 * 2**20, 200 * 2**20)),
    )
    assert done.returncode == 3
    assert b"larger than 256 MB" in done.stderr


@pytest.mark.parametrize("delay", [0.005, 0.01, 0.02, 0.03, 0.04, 0.06])
def test_ctrl_c_is_quiet_at_any_moment(delay: float) -> None:
    """Before Python has reached our first line nothing is ours to say: that run is not judged."""
    process = subprocess.Popen(
        [COMMAND, "chains"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        encoding="utf-8",
    )
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert process.returncode in (0, 130, -signal.SIGINT, 1)
    assert "src/czfacts/" not in stderr


def test_a_fifo_does_not_hang(tmp_path: Path, shell: Shell) -> None:
    os.mkfifo(tmp_path / "fifo")
    done = shell(f"czfacts chains --facts {tmp_path}/fifo")
    assert (done.returncode, "not a regular file" in done.stderr) == (4, True)


def test_the_library_loads_neither_typer_nor_rich() -> None:
    code = "import czfacts, sys; czfacts.load(); print({'typer', 'rich'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
