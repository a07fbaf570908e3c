"""What the guides advise to do with other tools works as it stands there."""

import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import inside
from czfacts.base.model import KINDS
from pipelines import around
from surroundings import ROOT
from workbooks import cells

GUIDES = ("docs/guide.md", "docs/guide.zh.md")
SHELLS = {"bash": "sh", "zsh": "sh", "fish": "fish"}


def block(guide: str, language: str, word: str) -> str:
    """Return the block of code of *guide* in *language* that has the *word*."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    (found,) = (
        code for code in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL) if word in code
    )
    return str(found)


@pytest.mark.parametrize("shell", SHELLS)
def test_fzf_picks_a_fact(shell: str) -> None:
    if not (shutil.which("fzf") and shutil.which(shell)):
        pytest.skip(f"fzf or {shell} is not installed")
    (advised,) = {block(guide, SHELLS[shell], "fzf") for guide in GUIDES}
    code = f"{advised}\nfacts --kind indicator"
    settings = around(code, {"FZF_DEFAULT_OPTS": "--filter 旅游公路", "CZFACTS_LANG": "en"})
    done = subprocess.run(
        [shell, "-c", code], env=settings, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert dict(line.split("\t") for line in done.stdout.splitlines())["value"] == "513"


@pytest.mark.parametrize("guide", GUIDES)
def test_the_preview_of_fzf_shows_a_fact(guide: str) -> None:
    preview = re.search(r"--preview '(.*?)'", block(guide, "sh", "fzf"))
    assert preview
    line = preview[1].replace("{1}", "gdp").split()
    assert "Gross regional product" in inside.run(*line[1:], "--lang", "en").stdout.decode()


@pytest.mark.parametrize("guide", GUIDES)
def test_duckdb_adds_exactly(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb: Any = pytest.importorskip("duckdb")
    (tmp_path / "facts.tsv").write_bytes(inside.run("indicators").stdout)
    monkeypatch.chdir(tmp_path)
    rows = duckdb.sql(block(guide, "sql", "read_csv").rstrip().rstrip(";")).fetchall()
    sums = {unit: total for unit, _, total in rows}
    assert sums["亿元"] == Decimal("1746.8")


@pytest.mark.parametrize("guide", GUIDES)
def test_the_spreadsheet_has_a_table_for_each_kind(
    guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xlsxwriter")
    monkeypatch.chdir(tmp_path)
    line = block(guide, "sh", "xlsx").split()
    assert line[0] == "czfacts"
    assert inside.run(*line[1:]).code == 0
    head, *rows = cells(tmp_path / line[-1], [*KINDS].index("indicators") + 1)
    assert ("inlineStr", "normalized_value") in head
    gdp = next(row for row in rows if ("inlineStr", "gdp") in row)  # empty cells are not written
    assert {("n", "1236.8"), ("inlineStr", "亿元"), ("inlineStr", "地区生产总值")} <= {*gdp}
