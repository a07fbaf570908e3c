"""Where errors end: whatever a command raises is an exit code and at most one line."""

import contextlib
import io

import pytest
import typer

from czfacts import cli
from czfacts.commands import chains


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (typer.Abort(), 130, ""),
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
@pytest.mark.parametrize("place", [(chains, "load"), (cli, "app")], ids=["command", "app"])
def test_what_is_raised_has_its_exit_code(
    error: BaseException,
    code: int,
    said: str,
    place: tuple[object, str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(*place, fail)
    assert cli.main(["chains"]) == code
    assert capfd.readouterr() == ("", said)


def test_a_standard_output_that_takes_text_gets_it() -> None:
    """As when a program runs the command line within itself."""
    with contextlib.redirect_stdout(io.StringIO()) as taken:
        assert cli.main(["--version"]) == 0
    assert taken.getvalue().startswith("czfacts ")
