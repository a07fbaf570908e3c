"""ISO 8601 periods."""

from datetime import date

import pytest

from czfacts.values import period
from every import tabled


@tabled(
    ("text", "start", "end"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-12-31", date(2021, 12, 31), date(2021, 12, 31)),
        ("2022-01/2022-06", date(2022, 1, 1), date(2022, 6, 30)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_days(text: str, start: date, end: date) -> None:
    assert period.parse(text) == (start, end)


@tabled(
    "text",
    [
        "",
        "22",
        "2022-1",
        "2022-13",
        "2022-02-30",
        "0000",
        "2022/",
        "2022/2021",
        "２０２２",
        "2022\n",
    ],
)
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"ISO 8601|calendar|before"):
        period.parse(text)


@tabled(
    ("before", "after"),
    [
        ("2023", "2024"),
        ("2023-11/2023-12", "2024-01/2024-02"),
        ("2024-02-26/2024-02-28", "2024-02-29/2024-03-02"),
        ("2023-12-30", "2023-12-31"),
    ],
)
def test_a_span_follows_one_of_the_same_length(before: str, after: str) -> None:
    assert period.parse(before).following().iso() == after
    assert period.parse(before) in (period.parse(after).preceding(), period.parse("2023-12-30"))


@tabled(("day", "before"), [("2024-03-01", "2024-02-29"), ("2024-02-29", "2024-01-31")])
def test_the_last_day_of_a_month_has_that_of_the_month_before(day: str, before: str) -> None:
    assert period.parse(day).preceding().iso() == before
