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
