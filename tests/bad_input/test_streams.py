"""Streams, signals, memory and surroundings that fail us."""

import json
import os
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

import inside
import standing
from builders import HEAD, INDICATOR
from conftest import Shell
from inside import Done
from pipelines import EARLY
from processes import COMMAND, assert_refused, run
from screens import draw
from surroundings import ROOT, environment, unmeasured

TESTS = ROOT / "tests"


def many(number: int, more: str = "") -> str:
    """Return a base of so many facts, each with what *more* says."""
    records = (INDICATOR.replace('"a"', f'"a{each}"') + more for each in range(number))
    return HEAD + "".join(records)


def command(*, is_real: bool) -> str:
    """Return the path of the command, or of what stands for it in a fifth of the time."""
    return COMMAND if is_real else f"{standing.folder()}/czfacts"


@pytest.mark.parametrize("line", ["chains", "chains --json", "--help", "show --help", "--version"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
class TestStandardOutput:
    """Nothing is lost unsaid, whether or not Python buffers."""

    def test_closed(self, shell: Shell, line: str, unbuffered: str) -> None:
        ours = command(is_real=line == "chains")
        done = shell(f"{ours} {line} >&-", PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == 4
        assert done.stderr == "czfacts: cannot write output: standard output is closed\n"

    def test_full(self, shell: Shell, line: str, unbuffered: str) -> None:
        ours = command(is_real=line == "chains")
        done = shell(f"{ours} {line} >/dev/full", PYTHONUNBUFFERED=unbuffered)
        assert done.returncode == 4
        assert done.stderr == "czfacts: cannot write output: No space left on device\n"

    def test_reader_gone(self, line: str, unbuffered: str) -> None:
        read, written = os.pipe()
        os.close(read)
        done = subprocess.run(
            [command(is_real=line == "chains"), *line.split()],
            env=environment(PYTHONUNBUFFERED=unbuffered),
            stdout=written,
            stderr=subprocess.PIPE,
            check=False,
        )
        os.close(written)
        assert (done.returncode, done.stderr) == (141, b"")


def test_a_standard_input_that_does_not_block_is_read_to_its_end() -> None:
    base = many(300).encode()
    read, written = os.pipe()
    os.set_blocking(read, False)
    with subprocess.Popen(
        [COMMAND, "indicators", "--facts", "-", "--fields", "id"],
        stdin=read,
        stdout=subprocess.PIPE,
    ) as process:
        os.close(read)
        with os.fdopen(written, "wb", buffering=0) as pipe:
            for part in (base[:1000], base[1000:]):
                time.sleep(0.3)  # so that it finds nothing, twice
                pipe.write(part)
        assert process.stdout
        assert len(process.stdout.read().split()) == 301


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_large_output_is_whole_or_an_error(shell: Shell, unbuffered: str, tmp_path: Path) -> None:
    # What measures coverage writes a file of its own, which must not be cut.
    unmeasured = "unset $(env | sed -n 's/^\\(COVERAGE[^=]*\\)=.*/\\1/p')"
    line = f"{unmeasured}; ulimit -f 8; czfacts indicators --json >{tmp_path}/x"
    assert shell(line, PYTHONUNBUFFERED=unbuffered).returncode == 4
    whole = shell("czfacts indicators --json", PYTHONUNBUFFERED=unbuffered)
    assert json.loads(whole.stdout)[-1]["kind"] == "indicator"


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], bytes]:
    """Return a command whose output no pipe holds, and that output."""
    file = tmp_path_factory.mktemp("flood") / "F"
    file.write_text(many(35, f'note = "{"x" * 20_000}"\n'), encoding="utf-8")
    arguments = ["indicators", "--json", "--facts", str(file)]
    return arguments, run(*arguments).stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("taken", [0, 1, 4095, 65_536, 65_537, 500_000])
def test_the_reader_may_close_the_pipe_after_any_byte(
    taken: int, unbuffered: str, flood: tuple[list[str], bytes]
) -> None:
    arguments, whole = flood
    assert len(whole) > taken + 2**17
    with subprocess.Popen(
        [command(is_real=taken == 0), *arguments],
        env=environment(PYTHONUNBUFFERED=unbuffered),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    ) as process:
        assert process.stdout
        assert process.stderr
        got = b""
        while len(got) < taken:
            got += process.stdout.read(taken - len(got))
        process.stdout.close()
        assert process.stderr.read() == b""
    assert (process.returncode, got) == (141, whole[:taken])


def test_head(shell: Shell) -> None:
    done = shell("(czfacts indicators; echo $? >&2) | head -1")
    assert done.stdout.startswith("base\tkind\tid\t")
    assert done.stderr in ("141\n", "0\n")  # so short that the pipe may take it before head ends


@pytest.mark.parametrize(
    ("line", "code"), [("chains --facts none", 4), ("chains --nope", 2), ("show nope", 1)]
)
def test_a_standard_error_that_fails_changes_no_exit_code(
    shell: Shell, line: str, code: int
) -> None:
    assert shell(f"czfacts {line} 2>/dev/full").returncode == code
    assert shell(f"czfacts {line} 2>&-").returncode == code


LIBRARIES = "typer,typer.rich_utils,rich.console,rich.table,rich.tree,tomli,decimal,fractions"


@pytest.mark.parametrize(
    ("kind", "times", "libraries", "line"),
    [
        ("calls", 80, "", "show tea"),
        ("callbacks", 80, "", "show tea"),
        ("calls", 80, LIBRARIES, "show tea"),
        ("calls", 80, LIBRARIES, "chains --format table"),
        ("calls", 80, LIBRARIES, "--help"),
    ],
    ids=["imports", "locks", "fact", "table", "help"],
)
def test_an_interrupt_at_any_moment(kind: str, times: int, libraries: str, line: str) -> None:
    """With the imports of libraries, and more often where they were made before."""
    done = subprocess.run(
        [
            sys.executable,
            TESTS / "support/interrupting.py",
            kind,
            str(times),
            libraries,
            *line.split(),
        ],
        env=unmeasured(CZFACTS_FACTS=str(ROOT / "examples/report.toml")),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize("delay", [0.005, 0.02, 0.04, 0.06])
def test_ctrl_c(delay: float) -> None:
    """Before Python has reached our first line nothing is ours to say: that run is not judged."""
    process = subprocess.Popen(
        [COMMAND, "chains"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=unmeasured(),
        encoding="utf-8",
    )
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert process.returncode in (0, 130, -signal.SIGINT, 1)
    assert "src/czfacts/" not in stderr


class TestEncodings:
    """What an encoding lacks is escaped, and JSON is UTF-8."""

    @pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "cp1252", "utf-8"])
    def test_json_is_utf8(self, encoding: str) -> None:
        base = HEAD + INDICATOR + 'note = "é 😀 中"\n'
        words = ("show", "a", "--json", "--facts", "-")
        done = inside.run(*words, stdin=base.encode(), settings={"PYTHONIOENCODING": encoding})
        assert json.loads(done.stdout)["note"] == {"zh": "é 😀 中", "en": None}

    @pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
    @pytest.mark.parametrize(
        "line", ["chains", "show gdp", "search 光伏", "chains --help", "cite gdp"]
    )
    def test_a_terminal_gets_escapes(self, encoding: str, line: str) -> None:
        shown = draw(f"PYTHONIOENCODING={encoding} czfacts {line}", columns=80)
        assert "bug" not in shown
        assert "Traceback" not in shown

    @pytest.mark.parametrize(
        ("settings", "name"),
        [
            ({"PYTHONIOENCODING": "ascii"}, rb"\u7532"),
            ({"PYTHONIOENCODING": "ascii:strict"}, rb"\u7532"),
            ({"PYTHONIOENCODING": "gbk"}, "甲".encode("gbk")),
            ({"LC_ALL": "C"}, "甲".encode()),
            ({"LC_ALL": "C", "PYTHONUTF8": "0"}, rb"\u7532"),
            ({"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}, "甲".encode()),
            # A locale that may not be installed falls back to C.
            ({"LC_ALL": "zh_CN.GBK", "PYTHONIOENCODING": "gbk"}, "甲".encode("gbk")),
            ({"LC_ALL": "xx_XX.nope", "LANG": "zh_CN.GB18030"}, "甲".encode()),
        ],
        ids=str,
    )
    def test_a_pipe_gets_escapes(self, settings: dict[str, str], name: bytes) -> None:
        words = ("indicators", "--fields", "name.zh", "--facts", "-")
        ask = run if any(map(EARLY.match, settings)) else inside.run
        done = ask(*words, stdin=(HEAD + INDICATOR).encode(), settings=settings)
        assert done == (0, b"name.zh\n" + name + b"\n", "")

    @pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
    def test_so_does_the_standard_error(self, encoding: str) -> None:
        done = inside.run("show", "甲", settings={"PYTHONIOENCODING": encoding})
        assert (done.code, done.stdout) == (1, b"")
        said = done.stderr.encode("utf-8", "surrogateescape").decode(encoding)
        assert said.startswith("czfacts: no fact has the id '")


@cache
def plain() -> Done:
    """Return what `czfacts chains` prints where nothing is the matter."""
    return run("chains")


@pytest.mark.parametrize(
    "setting",
    [
        *("COLUMNS=0", "COLUMNS=1", "COLUMNS=abc", "COLUMNS=100000", "COLUMNS="),
        *("TERM=dumb", "TERM=", "TERM=nope", "NO_COLOR=1", "FORCE_COLOR=1", "CLICOLOR_FORCE=1"),
    ],
)
def test_in_a_pipe_no_setting_changes_a_byte(setting: str) -> None:
    name, _, value = setting.partition("=")
    ask = run if EARLY.match(name) else inside.run
    assert ask("chains", settings={name: value}) == plain()


def test_ten_thousand_facts(tmp_path: Path) -> None:
    (tmp_path / "F").write_text(many(10_000), encoding="utf-8")
    done = run("indicators", "--facts", "F", "--fields", "id", at=tmp_path, megabytes=100)
    assert (done.code, done.stdout.count(b"\n"), done.stderr) == (0, 10_001, "")


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(("note = '", "x" * 11_000_000, "'\n"), id="string"),
        pytest.param(("aliases = [", "[]," * 350_000, "]\n"), id="list"),
        pytest.param(("x1 = 1\n", "[[chains]]\n" * 90_000), id="tables"),
        pytest.param(("#", "x" * 18_000_000), id="remark"),
    ],
)
@pytest.mark.parametrize("megabytes", [50, 32])
def test_little_memory(parts: tuple[str, ...], megabytes: int, tmp_path: Path) -> None:
    (tmp_path / "F").write_text(HEAD + INDICATOR + "".join(parts), encoding="utf-8")
    done = run("chains", "--facts", "F", at=tmp_path, megabytes=megabytes)
    assert_refused(done, 70, "czfacts: out of memory")


@pytest.mark.parametrize("megabytes", [16, 18, 20, 22, 24, 28])
def test_so_little_memory_that_not_all_can_be_imported(megabytes: int) -> None:
    """What the loader of shared objects says then is not ours to word."""
    done = run("chains", megabytes=megabytes)
    if done != plain():
        assert_refused(done, 70)


class TestHome:
    """Nothing is kept in the home folder, so nothing fails where it cannot be."""

    def test_none(self) -> None:
        assert run("chains", at=ROOT) == run("chains", at=ROOT, settings={"HOME": "/nonexistent"})

    def test_read_only(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o500)
        done = run("show", "gdp", at=tmp_path, settings={"HOME": str(tmp_path)})
        assert (done.code, done.stderr) == (0, "")
        assert list(tmp_path.iterdir()) == []


def test_a_file_may_be_the_output_of_a_command(shell: Shell) -> None:
    if shell("command -v bash").returncode:
        pytest.skip("bash is not installed")
    line = "verify <(cat examples/report.txt) --facts <(sleep 0.1; cat examples/report.toml)"
    done = shell(f"bash -c 'czfacts {line}'")
    assert done.returncode == 0
    assert " verified\n" in done.stderr
