"""What the documents show is what the command prints.

Each ```console block is a session in a terminal of 80 columns, replayed line by line.
CZFACTS_REWRITE=1 writes what comes out into the documents instead.
"""

import os
import re
from pathlib import Path

import pytest

from conftest import Shell
from czfacts.base.fields import described
from czfacts.base.model import Fact, Indicator
from screens import draw
from surroundings import ROOT

DOCUMENTS = {"README.md": "en", "README.zh.md": "zh"}
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def replay(block: str, lang: str) -> str:
    """Run every command of *block*, and return it with what a terminal shows."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    shown = [f"{line}\n{draw(line.removeprefix('$ '), columns=80, lang=lang)}" for line in commands]
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(shown))  # jq colours what a terminal shows


@pytest.mark.parametrize("name", DOCUMENTS)
def test_transcripts_are_true(name: str, shell: Shell) -> None:
    document = (ROOT / name).read_text(encoding="utf-8")
    if shell("command -v jq").returncode:
        pytest.skip("jq is not installed")
    replayed = BLOCK.sub(lambda match: replay(match[0], DOCUMENTS[name]), document)
    if os.environ.get("CZFACTS_REWRITE"):
        (ROOT / name).write_text(replayed, encoding="utf-8")
    assert replayed == document


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_it_names_works(name: str, shell: Shell) -> None:
    document = (ROOT / name).read_text(encoding="utf-8")
    commands = set(re.findall(r"`(czfacts [^`]+)`", document))
    assert commands
    for command in commands:
        done = shell(command)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout.count("\n") > 1 or command.startswith("czfacts cite"), command


def test_the_table_of_fields_is_that_of_the_records() -> None:
    document = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, field in described(Indicator).items():
        if name not in Fact.hints and not field.is_given:
            assert f"| `{name}` | {field.about} |" in document


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    document = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^):]+)\)", document):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_score_it_states_is_the_score(name: str, shell: Shell, article_path: Path) -> None:
    """What the documents say of the article is what the commands say of it."""
    document = (ROOT / name).read_text(encoding="utf-8")
    (stated,) = re.findall(r"```text\n(.*?)```", document, re.DOTALL)
    verified = shell(f"czfacts verify '{article_path}'").stderr.splitlines()[0]
    covered = shell(f"czfacts coverage '{article_path}'").stderr.splitlines()[0]
    score = shell(f"python bench/tamper facts.toml '{article_path}'").stdout.splitlines()[-1]
    assert stated.splitlines() == [verified, covered, score]


def test_the_figures_of_the_benches_are_true(shell: Shell) -> None:
    document = (ROOT / "bench/README.md").read_text(encoding="utf-8")
    assert shell("python bench/quantities").stdout in document
    assert shell("python bench/tamper").stdout.splitlines()[-1] in document
