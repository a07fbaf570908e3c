"""Where errors end: whatever a command raises is an exit code and at most one line."""

import contextlib
import io
import os
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

import inside
from builders import HEAD, INDICATOR
from conftest import Shell
from czfacts import __main__, cli, files
from czfacts.commands import chains
from screens import draw
from surroundings import FIXED_BASE, ROOT


def wrapped() -> RuntimeError:
    """Return how Python 3.11 raises what is raised while a class is made."""
    error = RuntimeError("Error calling __set_name__")
    error.__cause__ = KeyboardInterrupt()
    return error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (wrapped(), 130, ""),
        (MemoryError(), 70, "czfacts: out of memory\n"),
        (SystemError("error return without exception set"), 70, "czfacts: out of memory\n"),
        (
            RuntimeError("\x1b[2J"),
            70,
            "czfacts: a bug of ours: RuntimeError: \\u{1b}[2J\nhint: please report it\n",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize("line", ["chains", "--format json chains"], ids=["plain", "for Typer"])
def test_what_is_raised_has_its_exit_code(
    error: BaseException,
    code: int,
    said: str,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(chains, "load", fail)
    assert cli.main(line.split()) == code
    assert capfd.readouterr().err.removeprefix("\n") == said  # Typer ends the line that has a ^C


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (wrapped(), 130, ""),
        (MemoryError(), 70, "czfacts: out of memory\n"),
        (ImportError("no module"), 70, "czfacts: cannot start: no module\n"),
    ],
    ids=["interrupt", "wrapped interrupt", "memory", "import"],
)
def test_what_is_raised_before_any_command(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "main", Mock(side_effect=error))
    assert inside.run("chains") == (code, b"", said)


def test_what_python_ignores_is_told_unless_it_is_an_interrupt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended, told = Mock(), Mock()
    monkeypatch.setattr(os, "_exit", ended)
    monkeypatch.setattr(sys, "__unraisablehook__", told)
    lost = Mock(exc_type=ValueError)
    __main__._ignored(lost)  # noqa: SLF001, only Python calls it
    told.assert_called_once_with(lost)
    ended.assert_not_called()
    __main__._ignored(Mock(exc_type=KeyboardInterrupt))  # noqa: SLF001
    ended.assert_called_once_with(130)


def test_variables_of_typer_are_not_ours(shell: Shell) -> None:
    """It would print a script of its own, or fail as it is imported."""
    for value in ("x", "complete_bash", "source_zsh"):
        done = shell("czfacts chains --fields id", _CZFACTS_COMPLETE=value)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("id\n")
    for width in ("abc", "70"):
        shown = draw(f"TERMINAL_WIDTH={width} czfacts show --help; echo $?", columns=80)
        assert "Usage" in shown
        assert shown.endswith("0\n")


def test_a_value_that_looks_like_help_changes_no_encoding(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "-h").write_text(HEAD + INDICATOR.replace('"甲"', '"é 中"'), encoding="utf-8")
    done = shell(f"cd {tmp_path}; czfacts indicators --json --facts -h", PYTHONIOENCODING="ascii")
    assert '"é 中"' in done.stdout


def test_a_standard_output_that_takes_text_gets_it() -> None:
    """As when a program runs the command line within itself."""
    with contextlib.redirect_stdout(io.StringIO()) as taken:
        assert cli.main(["--version"]) == 0
    assert taken.getvalue().startswith("czfacts ")


@pytest.mark.parametrize(
    "line",
    [
        "indicators --json -f tsv",
        "verify examples/report.txt --facts examples/report.toml --all --unverified",
        "verify examples/report.txt --facts examples/report.toml --all --unsaid",
        "verify examples/report.txt --facts examples/report.toml --unverified --unsaid",
        "draft examples/report.txt --facts examples/report.toml --no-join",
        "series GDP --facts examples/report.toml --text examples/report.txt",
        "export --facts examples/report.toml --text examples/report.txt -o made.sqlite",
    ],
)
def test_options_that_exclude_each_other_are_refused(line: str) -> None:
    done = inside.run(*line.split(), at=ROOT)
    assert done.code == 2
    assert done.stderr.endswith(" exclude each other\n")


@pytest.mark.parametrize(
    "line",
    [
        "series GDP --jobs 2",
        "export -o made.sqlite --about about.tsv",
        "search GDP --encoding big5",
    ],
)
def test_options_that_say_how_texts_are_read_want_texts(line: str) -> None:
    done = inside.run(*line.split(), at=ROOT)
    assert done.code == 2
    assert done.stderr.endswith(" is for texts: name them with --text\n")


@pytest.mark.parametrize(
    ("word", "meant"), [("version", "--version"), ("Help", "help"), ("Serie", "series")]
)
def test_a_word_that_is_no_command_may_mean_one_or_an_option(word: str, meant: str) -> None:
    done = inside.run(word)
    assert done.code == 2
    assert done.stderr.endswith(f"hint: did you mean '{meant}'?\n")


def test_without_a_command_options_are_of_the_overview() -> None:
    assert inside.run("-fjson") == inside.run("-f", "json")  # the first is for Typer to parse
    shown = inside.run("--facts", ROOT / FIXED_BASE, "--json")
    assert shown == inside.run("--json", settings={"CZFACTS_FACTS": str(ROOT / FIXED_BASE)})


def test_ctrl_c_amid_a_command_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "read", interrupted)
    assert inside.run("chains", "--facts", FIXED_BASE) == (130, b"", "")


def test_what_cannot_start_may_have_nobody_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(__main__, "main", fail)
    assert inside.run("chains") == (70, b"", "czfacts: cannot start: \n")
    monkeypatch.setattr(os, "write", fail)
    assert inside.run("chains") == (70, b"", "")
