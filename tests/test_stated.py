"""Each row of stated.tsv makes a target or a forecast, and only where its columns let it."""

from builders import held
from czfacts.reading.relations.stated import before_in_words
from czfacts.reading.words import having, rows
from every import hold
from kept import read

ROWS = [*rows("stated", 5)]


def _stated(words: str) -> str:
    return read(f"全县{words},粮食产量为30万吨。")[-1].stated


def _is_read(row: list[str]) -> None:
    word, says, never_after, never_before, before = row
    begins = before.split() or [""]
    assert {_stated(word + behind) for behind in begins} == {says.split()[0]}
    signs = before_in_words(word) if never_after == "~" else never_after
    others = [f"{sign}{word}" for sign in signs]
    nothing = [other + begins[0] for other in others if other not in having("stated", "forecast")]
    nothing += [word + behind for behind in never_before.split()]
    nothing += [word + "等"] if before else []
    assert {_stated(words) for words in nothing} <= {"observed"}


def test_each_row_says_what_it_says_where_its_columns_let_it() -> None:
    rows_alone = [row for row in ROWS if row[1].startswith(("target", "forecast"))]
    hold(_is_read, rows_alone, lambda row: row[0])


def _is_held(row: list[str]) -> None:
    text = f"全县{row[0]}粮食产量达到30万吨。"
    assert held(text, "30万吨", stated="observed").stated == "contradicted"


def test_no_fact_is_observed_that_a_row_surely_aims_at_or_expects() -> None:
    sure = {*having("stated", "aim", "expected")}
    hold(_is_held, [row for row in ROWS if row[0] in sure], lambda row: row[0])
