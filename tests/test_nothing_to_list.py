"""`verify` and `coverage` with nothing to list, and with a text of somebody else."""

from pathlib import Path

import pytest

import inside
from surroundings import ROOT

OF_REPORT = (str(ROOT / "examples/report.txt"), "--facts", str(ROOT / "examples/report.toml"))


@pytest.mark.parametrize("asked", [("verify", "--unverified"), ("coverage", "--uncovered")])
def test_people_see_no_empty_table_and_scripts_a_head(asked: tuple[str, str]) -> None:
    command, option = asked
    done = inside.run(command, *OF_REPORT, option, "-f", "table")
    assert (done.code, done.stdout) == (0, b"")
    assert inside.run(command, *OF_REPORT, option, "-f", "tsv").stdout.count(b"\n") == 1


@pytest.mark.parametrize("command", ["verify", "coverage"])
def test_the_built_in_facts_are_not_those_of_any_text(tmp_path: Path, command: str) -> None:
    (tmp_path / "my.txt").write_text("粮食产量30万吨。\n")
    hint = "hint: these are the built-in facts: name your own with --facts FILE"
    named = inside.run(command, str(tmp_path / "my.txt"))
    assert named.stderr.count(hint) == 1
    assert hint not in inside.run(command, *OF_REPORT).stderr
