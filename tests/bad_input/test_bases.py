"""Bad input among several fact bases, and files that are none."""

import sqlite3
import zipfile
from pathlib import Path

import pytest

import inside
from builders import HEAD, INDICATOR
from processes import assert_refused, run

GOOD = HEAD + INDICATOR
IDS = ("indicators", "--fields", "id", "--facts")


@pytest.fixture
def bases(tmp_path: Path) -> Path:
    """Return a folder with two sound bases."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_one_file_named_twice_is_one_base(bases: Path) -> None:
    done = inside.run(*IDS, "one.toml", "--facts", "./one.toml", at=bases)
    assert done == (0, b"id\na\n", "")


def test_two_bases_of_one_id(bases: Path) -> None:
    (bases / "x").mkdir()
    (bases / "x/one.toml").write_text(GOOD, encoding="utf-8")
    done = inside.run(*IDS, "one.toml", "--facts", "x", at=bases)
    assert_refused(done, 2, "id 'one': one.toml and x/one.toml", "hint: ")


def test_a_folder_without_a_base(bases: Path) -> None:
    (bases / "empty").mkdir()
    (bases / "empty/.hidden.toml").write_text(GOOD, encoding="utf-8")
    assert_refused(inside.run(*IDS, "empty", at=bases), 3, "czfacts: empty: no *.toml")


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        pytest.param("[base", 3, "three.toml:1:", id="broken"),
        pytest.param(None, 4, "three.toml: no such file", id="missing"),
    ],
)
def test_one_that_cannot_be_used_is_named_and_the_others_answer(
    content: str | None, code: int, said: str, bases: Path
) -> None:
    if content:
        (bases / "three.toml").write_text(content, encoding="utf-8")
    done = inside.run(*IDS, "one.toml", "--facts", "three.toml", "--facts", "two.toml", at=bases)
    assert (done.code, done.stdout) == (code, b"id\none/a\ntwo/a\n")
    assert done.stderr.startswith(f"czfacts: {said}")
    assert done.stderr.count("\n") == 1


def test_where_none_can_be_used_each_is_named_and_nothing_printed(bases: Path) -> None:
    (bases / "three.toml").write_text("[base", encoding="utf-8")
    done = inside.run(*IDS, "three.toml", "--facts", "none", at=bases)
    assert (done.code, done.stdout) == (4, b"")
    assert [line[:19] for line in done.stderr.splitlines()] == [
        *("czfacts: three.toml", "czfacts: none: no s")
    ]


def test_a_no_is_not_taken_for_the_truth_where_a_base_is_missing(bases: Path) -> None:
    (bases / "three.toml").write_text("[base", encoding="utf-8")
    done = inside.run("show", "nowhere", "--facts", ".", at=bases)
    assert done.code == 3
    assert "no fact has the id 'nowhere'" in done.stderr


def test_a_thousand_bases(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"b{number}.toml").write_text(GOOD, encoding="utf-8")
    done = run(*IDS, ".", "--limit", "2", at=tmp_path)
    assert done == (0, b"id\nb0/a\nb1/a\n", "")


def test_only_one_of_all_may_be_the_standard_input(bases: Path) -> None:
    done = inside.run("verify", "-", "--facts", "one.toml", "--facts", "-", at=bases)
    assert_refused(done, 2, "the text and the fact base cannot both be the standard input")


def test_a_base_from_the_standard_input_beside_another(bases: Path) -> None:
    done = inside.run(*IDS, "one.toml", "--facts", "-", at=bases, stdin=GOOD.encode())
    assert done == (0, b"id\none/a\nstdin/a\n", "")


def test_what_others_made_of_a_base_is_none(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "F.sqlite") as database:
        database.execute("create table t (a)")
    database.close()
    with zipfile.ZipFile(tmp_path / "F.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "")
    (tmp_path / "F.parquet").write_bytes(b"PAR1\0\0\xff\xffPAR1")
    for name, what in (("sqlite", "SQLite"), ("xlsx", "Excel"), ("parquet", "Parquet")):
        done = inside.run(*IDS, f"F.{name}", at=tmp_path)
        assert_refused(done, 3, f"F.{name}: a", what, "not a fact base", "TOML file")
