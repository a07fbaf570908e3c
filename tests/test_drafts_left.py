"""A draft that nobody has looked at says so, since the reader would only confirm itself."""

from pathlib import Path

import pytest

import inside
from surroundings import ROOT

STILL = "its first line still says draft: czfacts is checking what it wrote itself\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a folder with a text and its draft."""
    text = ROOT / "examples/bulletins/qinglan-2022.txt"
    inside.run("draft", text, "-o", tmp_path / "qinglan-2022.toml")
    (tmp_path / "qinglan-2022.txt").write_bytes(text.read_bytes())
    return tmp_path


def said(folder: Path) -> str:
    return inside.run("verify", "qinglan-2022.txt", "--facts", ".", at=folder).stderr


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_draft_is_told_by_its_first_line_in_either_language(language: str) -> None:
    text = ROOT / "examples/report.txt"
    written = inside.run("draft", text, "--lang", language).stdout
    assert STILL in inside.run("verify", text, "--facts", "-", stdin=written).stderr


def test_who_deletes_the_first_line_is_not_told(draft: Path) -> None:
    base = draft / "qinglan-2022.toml"
    assert STILL in said(draft)
    base.write_text(base.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    assert "still" not in said(draft)


def test_of_several_bases_the_drafts_are_counted(draft: Path) -> None:
    inside.run("draft", ROOT / "examples/bulletins/qinglan-2023.txt", "-o", draft / "next.toml")
    named = ROOT / "examples/bulletins/qinglan-2024.toml"
    (draft / "named.toml").write_bytes(named.read_bytes())
    assert "their first lines still say draft: 2 of 3\n" in said(draft)


def test_what_is_marked_is_counted(draft: Path) -> None:
    base = draft / "qinglan-2022.toml"
    written = base.read_text(encoding="utf-8")
    base.write_text(written.replace('"\n', '"  # check: this\n', 1), encoding="utf-8")
    assert said(draft).endswith("'# check' comments left from the draft: 1\n")
