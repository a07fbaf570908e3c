"""Words that relate a figure to something: each once, with roles that their head teaches."""

from collections import Counter
from pathlib import Path

from czfacts.reading.words import FOLDER, rows
from kept import read

ROWS = [*rows("relating", 2)]


def test_the_head_teaches_each_role() -> None:
    lines = Path(FOLDER, "relating.tsv").read_text(encoding="utf-8").splitlines()
    head = " ".join(line for line in lines if line.startswith("#"))
    roles = {role for _, its in ROWS for role in its.split(" ")}
    assert [
        role for role in sorted(roles) if f"{role}:" not in head and f"{role}," not in head
    ] == []


def test_no_word_stands_twice() -> None:
    assert [word for word, count in Counter(word for word, _ in ROWS).items() if count > 1] == []


def test_about_so_much_of_a_whole_is_a_share() -> None:
    (it,) = read("缝隙约为一张薄纸的二十五分之一。")
    assert (it.measure, it.relation, it.of) == ("缝隙", "share", "一张薄纸")
