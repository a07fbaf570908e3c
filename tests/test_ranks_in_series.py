"""A rank by growth does not stand beside a value as if it were its own."""

import re

import pytest

import inside
from czfacts.reading import alike
from surroundings import FIXED_BASE, ROOT

FIXED = ("--facts", str(ROOT / FIXED_BASE), "-f", "table")


@pytest.mark.parametrize(
    ("language", "head", "row"),
    [
        ("zh", ["时期", "数值", "变动", "位次", "增速位次"], "第5位  前3位"),
        ("en", ["Period", "Value", "Change", "Rank", "Rank by growth"], "No. 5  top 3"),
    ],
)
def test_ranks_by_size_and_by_growth_have_a_column_each(
    language: str, head: list[str], row: str
) -> None:
    said = inside.run("series", "GDP", *FIXED, "--lang", language).stdout.decode()
    titles, _, values = said.splitlines()[2:5]
    assert re.split(" {2,}", titles) == head
    assert row in values


@pytest.mark.parametrize(
    ("name", "is_by_rate"),
    [
        ("地区生产总值增幅位次", True),
        ("粮食产量增速排名", True),
        ("Rank by growth of gross regional product", True),
        ("地区生产总值位次", False),
        ("Rank by output", False),
    ],
)
def test_the_name_of_a_rank_says_what_it_ranks(name: str, is_by_rate: bool) -> None:
    assert alike.is_by_rate(name) is is_by_rate


def test_a_rank_by_any_word_for_growth_is_of_the_measure() -> None:
    assert alike.measure("产值增幅位次", "rank") == alike.measure("产值", "level")
