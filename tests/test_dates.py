"""The periods that a question names."""

from czfacts.lookup import dates
from every import tabled

GOVERNING, PUBLISHED = "2022-01/2022-06", "2022-09-01T11:05:41"


@tabled(
    ("text", "iso"),
    [
        ("2022", "2022"),
        ("2022年", "2022"),
        ("2022/6/9", "2022-06-09"),
        ("20220609", "2022-06-09"),
        ("2022-06", "2022-06"),
        ("2022-01/2022-06", "2022-01/2022-06"),
        ("2022上半年", "2022-01/2022-06"),
        ("2022 上半年", "2022-01/2022-06"),
        ("2022年下半年", "2022-07/2022-12"),
        ("2021年1-7月", "2021-01/2021-07"),
        ("2021年底", "2021-12-31"),
        ("2022年第三季度", "2022-07/2022-09"),
        ("H1 2022", "2022-01/2022-06"),
        ("2022H1", "2022-01/2022-06"),
        ("2022-Q3", "2022-07/2022-09"),
        ("first half of 2022", "2022-01/2022-06"),
        ("second quarter of 2022", "2022-04/2022-06"),
        ("June 2022", "2022-06"),
        ("Jun 30, 2022", "2022-06-30"),
        ("30 June  2022", "2022-06-30"),
        ("end of 2021", "2021-12-31"),
        ("end of the first half of 2022", "2022-06-30"),
    ],
)
def test_a_period_is_read_in_both_languages(text: str, iso: str) -> None:
    assert dates.iso(text) == iso


@tabled(
    "text",
    [
        "",
        "june",
        "上半年",
        "2022-02-30",
        "31 February 2022",
        "12500",
        "gdp",
        "marine 2022",
    ],
)
def test_what_is_no_period_or_has_no_year_is_none(text: str) -> None:
    assert dates.iso(text) is None


@tabled(
    ("text", "iso"),
    [
        ("上半年", "2022-01/2022-06"),
        ("今年上半年", "2022-01/2022-06"),
        ("去年底", "2021-12-31"),
        ("1-7月", "2022-01/2022-07"),
        ("q1", "2022-01/2022-03"),
        ("end of june", "2022-06-30"),
    ],
)
def test_a_period_without_a_year_takes_that_of_the_fact(text: str, iso: str) -> None:
    (named,) = dates.find(f"x {text}, x")
    assert named.resolved(GOVERNING, PUBLISHED) == iso
    assert named.resolved() is None


@tabled("text", ["gdp", "marine market", "high-end", "12 counties", "二级公路"])
def test_other_words_name_no_period(text: str) -> None:
    assert dates.find(text) == []


def test_a_period_is_found_within_chinese() -> None:
    found = {named.text for named in dates.find("光伏2021上半年产值")}
    assert found == {"2021", "上半年", "2021上半年"}
