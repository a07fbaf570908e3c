"""Which texts a folder has, and in which order."""

import os
from pathlib import Path
from typing import Any

import pytest

from czfacts.errors import InvalidError
from czfacts.reading.plain import folder


def names(path: Path) -> list[str]:
    return [os.path.relpath(each, path) for each in folder.texts(str(path))]


def filled(path: Path, *files: str) -> Path:
    for file in files:
        (path / file).parent.mkdir(parents=True, exist_ok=True)
        (path / file).touch()
    return path


def test_texts_are_found_in_all_depths_and_sorted(tmp_path: Path) -> None:
    filled(tmp_path, "b.md", "a/z.PDF", "a/b/1.html", "c.docx", "a.txt", "d.htm")
    assert names(tmp_path) == ["a/b/1.html", "a/z.PDF", "a.txt", "b.md", "c.docx", "d.htm"]


def test_what_is_hidden_or_no_text_is_passed_over(tmp_path: Path) -> None:
    filled(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.csv", "txt", "d/e.xlsx")
    assert names(tmp_path) == ["a.txt"]


def test_a_link_to_a_folder_is_not_followed_but_where_it_is_named(tmp_path: Path) -> None:
    filled(tmp_path, "a/b.txt")
    (tmp_path / "a/back").symlink_to(tmp_path)
    assert names(tmp_path) == ["a/b.txt"]
    assert names(tmp_path / "a/back") == ["a/b.txt"]


def test_what_cannot_be_read_is_yielded_all_the_same(tmp_path: Path) -> None:
    os.mkfifo(filled(tmp_path, "a.txt") / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "none.txt").symlink_to("nowhere")
    assert names(tmp_path) == ["a.txt", "loop.txt", "none.txt", "pipe.txt"]


def test_a_folder_that_cannot_be_listed_is_yielded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(path: str) -> Any:
        if path.endswith("closed"):
            raise PermissionError
        return listed(path)

    filled(tmp_path, "closed/a.txt", "d.txt")
    listed = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    assert names(tmp_path) == ["closed", "d.txt"]


@pytest.mark.parametrize("path", ["a.csv", "nowhere", "nul\0", "-"])
def test_what_is_no_folder_is_a_text(path: str) -> None:
    assert [*folder.texts(path)] == [path]


def test_a_folder_without_a_text_is_an_error(tmp_path: Path) -> None:
    filled(tmp_path, "a.csv")
    with pytest.raises(InvalidError, match=r"no text in it \(\.txt"):
        names(tmp_path)
