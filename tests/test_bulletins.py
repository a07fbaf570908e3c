"""Bulletins as their towns write them: what names, heads, tables and pages have, a series needs."""

from collections.abc import Sequence

import pytest

from czfacts.reading import alike
from czfacts.reading.plain.lines import of_texts
from czfacts.reading.plain.pages import lines
from czfacts.reading.plain.tables import Cell, sentences
from czfacts.reading.statements import Statement, read

TITLE = "临江市2023年国民经济和社会发展统计公报"


def said(*paragraphs: str) -> list[Statement]:
    return read("\n".join((TITLE, *paragraphs)), "2024-03-20")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("粮食总产", "粮食产量"),
        ("肉类总产量", "肉类产量"),
        ("全体常住居民人均可支配收入", "居民人均可支配收入"),
        ("城镇常住居民人均可支配收入", "城镇人均可支配收入"),
        ("规上工业企业利润总额", "规模以上工业利润总额"),
    ],
)
def test_towns_call_one_measure_by_several_names(one: str, other: str) -> None:
    assert alike.measure(one, "level") == alike.measure(other, "level")


@pytest.mark.parametrize(
    ("one", "other"),
    [("工业总产值", "工业产值"), ("水质优良率", "空气质量优良率"), ("夏粮产量", "粮食产量")],
)
def test_other_measures_stay_apart(one: str, other: str) -> None:
    assert alike.measure(one, "level") != alike.measure(other, "level")


def test_money_per_head_stays_so_where_its_name_is_carried() -> None:
    found = said("居民人均可支配收入31640元，增长5.2%。其中城镇居民40210元，农村居民20380元。")
    per = [it.quantity.per or it.per for it in found]
    assert per == ["人", None, "人", "人"]


def test_what_is_carried_is_not_per_head_where_the_name_is_not() -> None:
    found = said("人均公园绿地12平方米，其中城区14平方米。全年房地产投资52亿元，其中住宅40亿元。")
    assert [it.quantity.per or it.per for it in found] == ["人", None, None, None]


def test_a_line_that_introduces_the_text_is_no_heading_of_another_year() -> None:
    found = said("2024年，是建市二十周年，现将2023年情况公布如下：", "粮食产量62万吨。")
    assert [it.period for it in found] == ["2023"]


def test_the_head_of_a_table_that_compares_is_no_time_of_what_follows() -> None:
    found = said("指标 单位 产量 比上年增长（%）", "四、投资", "固定资产投资增长2.5%。")
    assert [it.period for it in found] == ["2023"]


def rows(*texts: Sequence[str]) -> list[list[Cell]]:
    return [[*map(Cell, row)] for row in texts]


def test_whose_means_a_table_has_and_what_is_no_name() -> None:
    people = [Cell("指标", rows=2), Cell("城镇居民", 2), Cell("农村居民", 2)]
    kinds = map(Cell, ("绝对数（元）", "增速（%）") * 2)
    body = rows(("人均消费支出", "21400", "4.1", "13860", "5.7"))
    assert sentences([people, [*kinds], *body]) == [
        "城镇居民 人均消费支出 21400元。",
        "城镇居民 人均消费支出 增速 4.1%。",
        "农村居民 人均消费支出 13860元。",
        "农村居民 人均消费支出 增速 5.7%。",
    ]


@pytest.mark.parametrize("number", ["- 1 -", "— 3 —", "第1页", "第1页 共2页"])
def test_one_page_number_alone_is_known_by_its_marks(number: str) -> None:
    page = ["全年粮食产量比上年增长", "", f"      {number}", "", "2.1%，连续三年增产。"]
    assert [line.text for line in lines([of_texts(page)]) if line.text] == [page[0], page[-1]]


@pytest.mark.parametrize("number", ["1", "12万人", "- 1.5 -"])
def test_a_number_alone_is_none_of_a_page(number: str) -> None:
    page = ["全年粮食产量比上年增长", "", number, "", "2.1%，连续三年增产。"]
    assert [line.text for line in lines([of_texts(page)])] == page
