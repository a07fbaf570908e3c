"""A text that CZFACTS_TEXT names helps where it is of use, and else fails no command."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

import inside
import screens
from surroundings import ROOT

REPORT = ("--facts", "examples/report.toml")
TEXT = "examples/report.txt"
OTHER = "examples/bulletins/qinglan-2022.txt"
COMMANDS = (
    ("show", "tea", *REPORT),
    ("show", "tea", *REPORT, "--json"),
    ("cite", "tea", "--quote", *REPORT),
    ("search", "tea", *REPORT),
    REPORT,
)


@pytest.mark.parametrize("listed", ["missing.txt", OTHER, "bench", "", f"missing.txt:{OTHER}"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_text_of_no_use_changes_no_answer(command: tuple[str, ...], listed: str) -> None:
    settings = {"CZFACTS_TEXT": listed}
    assert inside.run(*command, at=ROOT, settings=settings) == inside.run(*command, at=ROOT)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_one_of_several_is_of_use(command: tuple[str, ...]) -> None:
    """And the exit code is that of the answer, whoever reads it."""
    listed = {"CZFACTS_TEXT": f"missing.txt:{TEXT}"}
    done = inside.run(*command, at=ROOT, settings=listed)
    assert (done.code, done.stderr) == (0, "")
    assert done == inside.run(*command, at=ROOT, settings={"CZFACTS_TEXT": TEXT})
    line = f"CZFACTS_TEXT=missing.txt:{TEXT} czfacts {shlex.join(command)}; echo ended in $?"
    assert screens.draw(line, columns=80).endswith("ended in 0\n")


def test_a_terminal_shows_why_a_text_is_of_no_use() -> None:
    shown = {
        listed: inside.draw(
            "show", "tea", *REPORT, columns=80, at=ROOT, settings={"CZFACTS_TEXT": listed}
        )
        for listed in ("missing.txt", OTHER)
    }
    assert (
        "missing.txt: no such file or directory (named by CZFACTS_TEXT)\n" in shown["missing.txt"]
    )
    assert "the text matches no source\n" in shown[OTHER]
    assert all("9.4万亩" in each and "missing: " not in each for each in shown.values())


def test_a_fact_without_its_sentence_says_how_to_see_it() -> None:
    bulletins = ("--facts", "examples/bulletins/qinglan-2022.toml")
    both = (*bulletins, "--facts", "examples/bulletins/qinglan-2023.toml")
    listed = inside.run("list", *both, "--fields", "id", "--format", "tsv", at=ROOT)
    ids = listed.stdout.decode().split()
    for id, is_said in ((ids[1], True), (ids[-1], False)):
        settings = {"CZFACTS_TEXT": OTHER}
        shown = inside.draw("show", id, *both, columns=100, at=ROOT, settings=settings)
        assert ("Its sentence: czfacts show" in shown) is not is_said


def test_a_text_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    shown = inside.run("show", "tea", *REPORT, "--text", "missing.txt", at=ROOT)
    assert (shown.code, shown.stdout) == (4, b"")
    for command in (("show", "tea"), ("cite", "tea", "--quote"), ("search", "tea")):
        asked = (*command, *REPORT, "--text", "missing.txt", "--text", TEXT)
        done = inside.run(*asked, at=ROOT)
        assert (done.code, bool(done.stdout)) == (1, True)
        assert done.stderr == "czfacts: missing.txt: no such file or directory\n"


def test_a_source_that_states_its_sha256_takes_no_other_text(tmp_path: Path) -> None:
    """One that states none takes what it would be given."""
    other = tmp_path / "report.txt"
    other.write_text((ROOT / TEXT).read_text("utf-8") + "\n另有一句。\n", "utf-8")
    held = (ROOT / REPORT[1]).read_text("utf-8")
    assert len(_sentences(tmp_path, held, TEXT)) == 1
    assert _sentences(tmp_path, held, str(other)) is None
    without = re.sub("^sha256.*", "", held, flags=re.MULTILINE)
    assert len(_sentences(tmp_path, without, str(other))) == 1


def _sentences(at: Path, held: str, text: str) -> Any:
    (at / "base.toml").write_text(held, "utf-8")
    asked = ("show", "tea", "--facts", str(at / "base.toml"), "--json")
    done = inside.run(*asked, at=ROOT, settings={"CZFACTS_TEXT": text})
    return json.loads(done.stdout)["sentences"]
