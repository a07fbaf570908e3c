"""A test of a table fails where one of its rows does, and names each."""

import inspect

import pytest

from every import tabled


def test_each_row_that_fails_is_named_and_the_others_are_checked() -> None:
    seen = []

    @tabled(("one", "other"), [(1, 2), (3, 3), (5, 4)])
    def rises(one: int, other: int, fixture: str) -> None:
        seen.append((one, fixture))
        assert one < other

    with pytest.raises(
        AssertionError, match=r"^2 rows fail\n\n\(3, 3\)\n[^\n]*\n+.*\(5, 4\)"
    ) as it:
        rises(fixture="shared")
    assert "assert 3 < 3" in str(it.value)
    assert seen == [(1, "shared"), (3, "shared"), (5, "shared")]
    assert [*inspect.signature(rises).parameters] == ["fixture"]


def test_what_is_no_failure_but_an_error_says_in_which_row() -> None:
    @tabled("word", ["a", ""])
    def begins(word: str) -> None:
        assert word[0]

    with pytest.raises(IndexError) as it:
        begins()
    assert it.value.__notes__ == ["in ''"]


def test_a_table_without_rows_fails() -> None:
    with pytest.raises(AssertionError):
        tabled("word", [])(print)()
