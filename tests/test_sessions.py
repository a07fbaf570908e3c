"""Sessions in a shell: what a script sees, every byte of it.

Each file of tests/sessions holds remarks ``## ...``, lines ``$ command``, then the output, lines of
the standard error marked ``! ``, and ``exit N`` where it is not 0. CZFACTS_REWRITE=1 writes what
comes out instead. The fact base is that of tests/data, unless a line names another.
"""

import re
from pathlib import Path

import pytest

import recording
from conftest import Shell
from surroundings import FIXED_BASE

SESSIONS = sorted((Path(__file__).parent / "sessions").glob("*.txt"))


def replay(shell: Shell, session: str) -> str:
    """Run every command of *session*, and return it with what they really print."""
    written: list[str] = []
    for line in session.splitlines():
        if line.startswith("## "):
            written += [*([""] if written else []), line]
        elif line.startswith("$ "):
            done = shell(line.removeprefix("$ "), CZFACTS_FACTS=FIXED_BASE)
            written += [*([""] if written else []), line, *done.stdout.splitlines()]
            written += [f"! {each}" for each in done.stderr.splitlines()]
            written += [f"exit {done.returncode}"] if done.returncode else []
    return "\n".join(written) + "\n"


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_session(shell: Shell, path: Path) -> None:
    session = path.read_text(encoding="utf-8")
    if re.search(r"^\$.*\bjq\b", session, re.MULTILINE) and shell("command -v jq").returncode:
        pytest.skip("jq is not installed")
    recording.held(path, replay(shell, session))
