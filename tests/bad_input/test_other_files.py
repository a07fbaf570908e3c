"""A file that is no text is called what it is."""

import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

import inside


def _zip(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def _database(folder: Path) -> bytes:
    path = folder / "made.sqlite"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE t (a)")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsx", _zip("xl/workbook.xml"), "an Excel workbook"),
        ("a.pptx", _zip("ppt/presentation.xml"), "a PowerPoint presentation"),
        ("a.zip", _zip("a.txt"), "a ZIP archive without a Word document in it"),
        ("a.txt", b"PAR1\x00\xff", "a Parquet file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.gz", b"\x1f\x8b\x08\x00", "a compressed file"),
    ],
)
def test_what_a_file_is_and_what_to_do(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = inside.run("read", str(tmp_path / name))
    assert done.code == 3
    assert f"{name}:1: {said}\nhint: save it as plain text, HTML, DOCX or PDF\n" in done.stderr


def test_a_database_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(_database(tmp_path))
    assert "an SQLite database" in inside.run("read", str(tmp_path / "a.txt")).stderr
