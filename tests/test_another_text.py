"""A base is held against a text that is not its own."""

from pathlib import Path

import pytest

import inside
from surroundings import ROOT

REPORT = ROOT / "examples/report.toml"
OTHER = ROOT / "examples/bulletins/qinglan-2022.txt"
SAID = "not the text of 'text': only 1 of the 10 places of its facts are in it"


def verify(*words: str, facts: Path = REPORT) -> tuple[int, str, str]:
    done = inside.run("verify", *words, "--facts", str(facts), "--lang", "en")
    return done.code, done.stdout.decode(), done.stderr


def test_another_text_is_one_line() -> None:
    assert verify(str(OTHER)) == (1, "", f"{OTHER}: {SAID}\n")


@pytest.mark.parametrize("asked", [("--all",), ("--unverified",), ("-f", "tsv"), ("--json",)])
def test_its_places_are_listed_where_a_list_is_asked_for(asked: tuple[str, ...]) -> None:
    code, out, _ = verify(str(OTHER), *asked)
    assert code == 1
    assert out.count("missing") >= 9


def test_a_text_that_was_changed_is_no_other(tmp_path: Path) -> None:
    text = (ROOT / "examples/report.txt").read_text(encoding="utf-8")
    changed = tmp_path / "report.txt"
    changed.write_text(text[: len(text) // 4], encoding="utf-8")
    _, out, error = verify(str(changed))
    assert "missing" in out
    assert "not the text that 'text' was read from: its sha256 differs" in error


def test_the_other_texts_are_still_listed(tmp_path: Path) -> None:
    for year, of in (("2022", "2023"), ("2023", "2023")):
        text = (ROOT / f"examples/bulletins/qinglan-{of}.txt").read_text(encoding="utf-8")
        (tmp_path / f"qinglan-{year}.txt").write_text(f"{text}\n", encoding="utf-8")
        facts = (ROOT / f"examples/bulletins/qinglan-{year}.toml").read_text(encoding="utf-8")
        unnamed = "".join(line for line in facts.splitlines(True) if "sha256" not in line)
        (tmp_path / f"qinglan-{year}.toml").write_text(unnamed, encoding="utf-8")
    code, out, error = verify(str(tmp_path), facts=tmp_path)
    assert code == 1
    assert out.count("\tverified\t") == 22
    assert "missing" not in out
    assert "qinglan-2022.txt: not the text of 'qinglan-2022/bulletin'" in error


def test_nothing_is_renumbered_by_another_text(tmp_path: Path) -> None:
    facts = tmp_path / "facts.toml"
    facts.write_bytes(REPORT.read_bytes())
    assert verify(str(OTHER), "--write", facts=facts)[0] == 1
    assert facts.read_bytes() == REPORT.read_bytes()


def test_coverage_of_another_text_neither_cites_it_nor_advises_to_renumber() -> None:
    done = inside.run("coverage", str(OTHER), "--facts", str(REPORT), "--lang", "en")
    first, _, uncited = done.stderr.splitlines()
    assert first == f"{OTHER}: {SAID}"
    assert uncited.startswith("15 of 15 sentences are cited by no fact")
