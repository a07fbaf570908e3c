"""Each row of stated.tsv makes a target or a forecast, and only where its columns let it."""

from czfacts.reading.words import rows
from every import hold
from kept import read

ROWS = [*rows("stated", 5)]


def _stated(words: str) -> str:
    return read(f"全县{words},粮食产量为30万吨。")[-1].stated


def _is_read(row: list[str]) -> None:
    word, says, never_after, never_before, before = row
    begins = before.split() or [""]
    assert {_stated(word + behind) for behind in begins} == {says.split()[0]}
    nothing = [f"{sign}{word}{begins[0]}" for sign in never_after]
    nothing += [word + behind for behind in never_before.split()]
    nothing += [word + "等"] if before else []
    assert {_stated(words) for words in nothing} <= {"observed"}


def test_each_row_says_what_it_says_where_its_columns_let_it() -> None:
    hold(_is_read, ROWS, lambda row: row[0])
