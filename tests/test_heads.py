"""Titles and headings tell when, and whose, the figures below them are."""

import pytest

from czfacts.proof.drafting.imprint import imprint
from czfacts.reading.owners.bodies import own_of
from czfacts.reading.statements import Place, SaidFigure
from kept import read


def _read(*lines: str, published: str = "2025-01-20", area: str = "临江市") -> list[SaidFigure]:
    return read("\n".join(lines), published, area)


def test_the_heading_of_a_section_is_not_the_title() -> None:
    found = _read("【数说2024】临江养老账本", "🔹一、基金运行", "收入12.5亿元")
    assert [it.period for it in found] == ["2024"]


def test_a_heading_in_brackets_governs_what_follows() -> None:
    found = _read("【数说2024】临江养老账本", "参保31万人", "【2025年目标🎯】", "新增参保2万人")
    assert [it.period for it in found] == ["2024", "2025"]
    assert [it.stated for it in found] == ["observed", "target"]


def test_the_year_in_brackets_is_that_of_its_paragraph_alone() -> None:
    found = _read("【数说2024】临江养老账本", "【2025目标】参保33万人", "【基金】结余6亿元")
    assert [it.period for it in found] == ["2025", "2024"]


def test_a_firm_in_brackets_owns_the_figures_of_its_paragraph() -> None:
    found = _read(
        "中报速递：几家公司的业绩",
        "【恒岳医药】上半年收入52.6亿元，增长12.4%。公司研发投入6.1亿元。",
        "【东岭智造】净利润3.2亿元；券商预计其全年利润7亿元。",
        "行业平均毛利率23%。",
        area="上市公司",
    )
    assert [it.entity for it in found] == [*["恒岳医药"] * 3, *["东岭智造"] * 2, None]
    assert found[0].places["entity"] == (Place(2, 1, 5),)
    assert "entity" in found[0].carried


def test_a_place_in_brackets_is_an_area_and_the_own_name_is_nobody() -> None:
    found = _read("临江市分县区动态", "【东河县】粮食产量23万吨。", "【临江市】粮食产量96万吨。")
    assert [(it.area, it.entity) for it in found] == [("东河县", None), (None, None)]


def test_brackets_that_name_nobody_own_nothing() -> None:
    found = _read("临江一周", "【天气】最高气温31度。", "【市场点评】蔬菜均价4.2元。")
    assert [(it.area, it.entity) for it in found] == [(None, None), (None, None)]


def test_the_day_a_page_was_printed_is_not_that_of_its_text() -> None:
    head = "首页 | 今天是2025年7月22日\n临江县上半年农业情况\n发布时间：2024-07-15"
    (found,) = read(f"{head}\n粮食产量2万吨。", None, None)
    assert found.period == "2024-01/2024-06"


def test_a_caption_is_no_title() -> None:
    found = _read(
        "一、综合",
        "初步核算，全年地区生产总值151亿元，比上年增长2.7%。",
        "图1 2015—2019年地区生产总值",
        published="2020-03-01",
    )
    assert {it.period for it in found} == {"2019"}


def test_a_text_about_a_week_counts_from_it() -> None:
    week, before = "2024-01-22/2024-01-28", "2024-01-15/2024-01-21"
    found = _read(
        "2024年第4周（1月22日—1月28日），全市商品房成交930套，均价12060元，总金额9.56亿元，较前一周放量；上周成交"
        "1325套。",
        "其中新房成交535套；上周成交714套。",
        published="2024-02-02",
    )
    assert [it.period for it in found] == [week, week, week, before, week, before]


def test_a_report_of_this_week_is_about_it() -> None:
    found = _read(
        "临江市主要食品价格周报（第48期）",
        "据价格监测中心对6家农贸市场的定点监测，本周（11月24日至30日）居民食品价格总体稳中略涨，32个品种中14种"
        "上涨，生产资料价格延续弱势。",
        "精瘦肉平均零售价每500克12.86元，比上周上涨1.1%。",
        published="2025-12-01",
    )
    assert {it.period for it in found} == {"2025-11-24/2025-11-30"}


def test_years_of_two_digits_are_counted_from_1911_in_taiwan() -> None:
    lines = ("依據農委會統計", "95年第二期作種植面積為10.3萬公頃。")
    assert [it.period for it in _read(*lines, published="2006-12-25", area="臺灣")] == ["2006"]


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("2024年前三季度杭州市经济运行情况", "杭州市"),
        ("2024年1-7月沁源县工业生产", "沁源县"),
        ("2025年5月份长治市沁源县消费市场", "沁源县"),
        ("2023年度临江市人民医院总结", "临江市人民医院"),
        ("前三季度全市经济运行情况", None),
    ],
)
def test_a_title_tells_whom_a_text_is_about_behind_when(title: str, area: str | None) -> None:
    assert own_of(title) == area
    assert imprint([title, "社会消费品零售总额50.46亿元。"]).area == area
