"""From when to when a change was, and years that only compare."""

import pytest

import czfacts
from every import tabled

SPAN = "2016/2023"


def periods(text: str) -> list[str | None]:
    return [each.period for each in czfacts.read(f"茶乡见闻\n{text}", published="2024-05-18")]


@tabled(
    ("text", "found"),
    [
        ("从2016年到2023年，茶社由3家增加到5家。", ["2016", "2023"]),
        ("2016年到2023年，茶社从3家增至5家。", ["2016", "2023"]),
        ("2016年茶社开张。从那年到2023年，茶社由3家并到2家，少了1家。", ["2016", "2023", SPAN]),
        ("2012年茶厂建成，六年间茶园由60亩增加到85亩。", ["2012", "2018"]),
        ("2012年茶厂建成，九年间年均增长6%。", ["2012/2021"]),
        ("从去年8月28日到上个月底，卖茶3万斤。", ["2023-08/2024-04"]),
        ("2023年，茶社由3家增至5家。", [None, "2023"]),
    ],
)
def test_a_change_has_a_start(text: str, found: list[str | None]) -> None:
    assert periods(text) == found


def test_a_change_of_a_year_starts_before_it_where_the_text_is_about_that_year() -> None:
    for title, start in (("茶业2023年统计公报", "2022"), ("茶乡见闻", None)):
        read = czfacts.read(f"{title}\n2023年，茶社由3家增至5家。", published="2024-05-18")
        assert [each.period for each in read] == [start, "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "茶社是2017年由三个老茶农办起来的。",
        "2017年，他从36户人家手里租了地。",
        "2017年，两口子从5亩茶园做起。",
        "2017年，茶社由6名股东发起设立。",
    ],
)
def test_what_a_thing_was_made_of_is_no_start_of_a_change(text: str) -> None:
    assert periods(text) == ["2017"]


@tabled(
    ("text", "found"),
    [
        ("2023年卖茶8万斤，不及2019年的八成。来客3万人。", ["2023", "2023", "2023"]),
        ("2023年卖茶8万斤，恢复到2019年的97%。来客3万人。", ["2023", "2023", "2023"]),
        ("2023年卖茶8万斤，是2019年同期的1.2倍；来客3万人。", ["2023", "2023", "2023"]),
        ("2023年亩产68斤，低于2022年的72斤。", ["2023", "2022"]),
        ("2023年亩产68斤；而在2015年，这个数字是52斤。产茶8万斤。", ["2023", "2015", "2023"]),
        ("2023年亩产68斤，2015年修路那年才52斤。产茶8万斤。", ["2023", "2015", "2023"]),
        ("2023年亩产68斤，2020年是72斤，降了4斤；产茶8万斤。", ["2023", "2020", "2023", "2023"]),
        ("三年前，茶社有5家。来客3万人。", ["2021", None]),
    ],
)
def test_a_year_that_compares_is_of_its_clause(text: str, found: list[str | None]) -> None:
    assert periods(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2022届毕业生360人。", "2022"),
        ("截至4月止的三个月，卖茶3万斤。", "2024-02/2024-04"),
        ("茶市码头3月卖茶3万斤。", "2024-03"),
        ("头3个月卖茶3万斤。", "2024-01/2024-03"),
    ],
)
def test_terms_and_months(text: str, found: str) -> None:
    assert periods(text) == [found]
