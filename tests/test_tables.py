"""Tables of figures are read as sentences: each figure with its heads and its unit."""

import re

import pytest

from czfacts.reading.plain import heads
from czfacts.reading.plain.tables import Cell, sentences
from every import tabled


def said(*rows: str, before: tuple[str, ...] = ()) -> list[str] | None:
    """Return the lines of a table whose cells are separated by bars."""
    return sentences([[Cell(cell.strip()) for cell in row.split("|")] for row in rows], before)


def test_a_figure_has_the_heads_of_its_row_and_column() -> None:
    assert said("乡镇|人口（人）|产量（吨）", "甲镇|3200|12.5", "乙乡|1 800|7") == [
        "甲镇 人口 3200人。",
        "甲镇 产量 12.5吨。",
        "乙乡 人口 1800人。",
        "乙乡 产量 7吨。",
    ]


@pytest.mark.parametrize("caption", ["单位：万元", "（单位:万元）", "表2 财政收支 单位：万元"])
def test_a_bare_number_has_the_unit_of_the_caption(caption: str) -> None:
    assert said("项目|金额", "收入|300", before=(caption,)) == ["收入 金额 300万元。"]


def test_a_caption_may_be_the_first_row() -> None:
    assert said("单位：亿元|单位：亿元", "项目|金额", "收入|3.5") == [
        "单位：亿元",
        "收入 金额 3.5亿元。",
    ]


def test_the_last_caption_counts() -> None:
    before = ("单位：万元", "单位：亿元")
    assert said("项目|金额", "收入|3", before=before) == ["收入 金额 3亿元。"]


@tabled(
    ("head", "cell", "figure"),
    [
        ("占比(%)", "12", "占比 12%"),
        ("增速%", "6.1", "增速 6.1%"),
        ("比上年±%", "-3", "比上年增长 -3%"),
        ("位次", "2", "居第2位"),
        ("面积（单位：亩）", "20", "面积 20亩"),
        ("金额", "3亿元", "金额 3亿元"),
        ("增速", "6.1", "增速 6.1"),  # no percent is named, and it is no sum of money
    ],
)
def test_the_unit_is_the_nearest_that_is_named(head: str, cell: str, figure: str) -> None:
    before = ("单位：万元",)
    assert said(f"项目|{head}", f"工业|{cell}", before=before) == [f"工业 {figure}。"]


@tabled(
    ("heads", "ranked"),
    [
        ("产量（吨）|位次", "甲镇 产量 居第4位。"),
        ("产量（吨）|全县排名", "甲镇 产量 居全县第4位。"),
        ("产量（吨）|增速（%）|在全省排位", "甲镇 产量 增速 居全省第4位。"),
        ("产量（吨）|同比±%|名次", "甲镇 产量 增速 居第4位。"),
        ("产量（吨）|占比（%）|名次", "甲镇 产量 居第4位。"),
        ("产量（吨）|单产排名", "甲镇 单产 居第4位。"),
        ("产量（吨）|位次|上年位次", "上年 甲镇 产量 居第4位。"),
        ("产量（吨）|位次变化", "甲镇 位次变化 4。"),
        ("产量（吨）|比重", "甲镇 比重 4。"),
    ],
)
def test_a_rank_is_that_of_the_column_on_its_left(heads: str, ranked: str) -> None:
    row = "|".join(["甲镇", *"4" * (heads.count("|") + 1)])
    lines = said(f"镇|{heads}", row, before=("单位：吨",))
    assert lines is not None
    assert lines[-1] == ranked


@tabled(
    ("rows", "ranked"),
    [
        (("甲镇|30|5.1%|2", "乙镇|40|4.4%|1"), "乙镇 产量 居第1位。"),
        (("甲镇|30|5.1%|1", "乙镇|40|4.4%|2"), "乙镇 产量 增速 居第2位。"),
        (("甲镇|40|5.1%|1", "乙镇|30|4.4%|2"), "乙镇 产量 增速 居第2位。"),  # the nearest
        (
            ("甲镇|30|—|1", "乙镇|40|4.4%|2", "丙镇|9|1%|—", "丁镇|8|3%|3"),
            "丁镇 产量 增速 居第3位。",
        ),
        (("甲镇|30|4.1%|1", "乙镇|40|4.4%|2"), "乙镇 名次 2。"),  # by neither
    ],
)
def test_ranks_of_places_are_by_what_falls_as_they_rise(rows: tuple[str, ...], ranked: str) -> None:
    lines = said("镇|产量（吨）|增速|名次", *rows)
    assert lines is not None
    assert lines[-1] == ranked


def test_ranks_at_several_times_are_by_the_level() -> None:
    lines = said("年份|产量（吨）|增速（%）|全省位次", "2023|30|4.1|1", "2024|40|3.3|2")
    assert lines is not None
    assert lines[-1] == "2024年 产量 居全省第2位。"


def test_ranks_of_many_measures_are_by_the_column_on_their_left() -> None:
    lines = said("指标|2025年|同比（%）|全市位次", "用水（吨）|30|4.1|1", "用电（度）|40|4.4|2")
    assert lines is not None
    assert lines[-1] == "2025年 用电 增速 居全市第2位。"


@tabled(
    ("cell", "figure"),
    [
        ("第4", "居第4位"),
        ("4位", "居第4位"),
        ("第4名", "居第4位"),
        ("4/13", "位次 4/13"),
        ("前4", "位次 前4"),
    ],
)
def test_a_rank_may_have_its_words_in_the_cell(cell: str, figure: str) -> None:
    assert said("项目|金额|位次", f"税收|3元|{cell}") == [
        "税收 金额 3元。",
        f"税收 {figure}。",
    ]


def test_heads_with_a_unit_of_their_own_do_not_take_the_unit_of_the_row() -> None:
    assert said("指标|1-5月|增速（%）|比重|全市排位", "用电（万度）|80|6.5|12|3") == [
        "1-5月 用电 80万度。",
        "1-5月 用电 增速 6.5%。",
        "用电 比重 12。",
        "1-5月 用电 增速 居全市第3位。",
    ]


def test_a_rank_of_a_group_of_columns_is_of_that_group() -> None:
    rows = [
        [Cell("镇", rows=2), Cell("产量", columns=2), Cell("面积", columns=2)],
        [Cell("总量（吨）"), Cell("位次"), Cell("总量（亩）"), Cell("位次")],
        [Cell("甲镇"), Cell("30"), Cell("2"), Cell("90"), Cell("1")],
    ]
    assert sentences(rows) == [
        "甲镇 产量 总量 30吨。",
        "甲镇 产量 居第2位。",
        "甲镇 面积 总量 90亩。",
        "甲镇 面积 居第1位。",
    ]


@tabled(
    ("heads", "changed"),
    [
        ("2025年一季度|同比±%", "2025年一季度 用水 同比增长 4%。"),
        ("2025年一季度|同比±%|2025年上半年|同比±%", "2025年上半年 用水 同比增长 4%。"),
        ("2025年一季度|同比（%）|环比（%）", "2025年一季度 用水 环比增长 4%。"),
        ("2023年|2024年|增减（%）", "2024年 用水 增长 4%。"),
        ("2024年|2023年|2022年|变动比例（%）", "2024年 用水 增长 4%。"),
        ("2024年一季度|2023年一季度|比上年同期增减%", "2024年一季度 用水 比上年同期增长 4%。"),
        ("2024年5月|2024年1-5月|同比（%）", "用水 同比增长 4%。"),  # of which is not plain
        ("水量（吨）|增速（%）", "用水 水量 增速 4%。"),
        ("水量（吨）|占比（%）|增幅（%）", "用水 水量 增长 4%。"),
        ("水量（吨）|较上年增减（吨）", "用水 水量 比上年增长 4吨。"),
        ("增幅（%）", "用水 增长 4%。"),
        ("|增幅（%）", "用水 增长 4%。"),
        ("2024年|2023年|增减额（吨）", "2024年 用水 增长 4吨。"),
        ("2024年|2023年|增减额", "2024年 用水 增长 4。"),
        ("水量（吨）|水费增幅（%）", "用水 水费增幅 4%。"),
    ],
)
def test_a_change_is_that_of_the_figure_on_its_left(heads: str, changed: str) -> None:
    row = "|".join(["用水", *"4" * (heads.count("|") + 1)])
    lines = said(f"指标|{heads}", row)
    assert lines is not None
    assert lines[-1] == changed


def test_a_change_is_none_of_a_column_of_words() -> None:
    assert said("厂|产值（元）|行业|增速（%）", "甲厂|3|机械|4") == [
        "甲厂 产值 3元。",
        "甲厂 行业 机械。",
        "甲厂 产值 增速 4%。",
    ]


@tabled(
    ("corner", "title", "lines"),
    [
        (
            "县",
            "2024年各县用水量（万吨）",
            ["2023年 甲县 用水量 3万吨。", "2024年 甲县 用水量 4万吨。"],
        ),
        ("用水量（万吨）", "", ["2023年 甲县 用水量 3万吨。", "2024年 甲县 用水量 4万吨。"]),
        ("县", "各县区用水量情况表", ["2023年 甲县 用水量 3。", "2024年 甲县 用水量 4。"]),
        ("县", "各县主要指标（万吨）", ["2023年 甲县 3。", "2024年 甲县 4。"]),
        ("县", "用水（摘要）", ["2023年 甲县 3。", "2024年 甲县 4。"]),
    ],
)
def test_places_and_years_have_the_measure_of_the_corner_or_title(
    corner: str, title: str, lines: list[str]
) -> None:
    told = said(f"{corner}|2023年|2024年|增减（%）", "甲县|3|4|33.3", before=(title,))
    assert told is not None
    measure = " 用水量" if " 用水量 " in lines[0] else ""
    assert told == [*lines, f"2024年 甲县{measure} 增长 33.3%。"]


def test_accounts_have_losses_in_brackets_and_the_unit_of_the_corner() -> None:
    rows = (
        "项目（万元）|本期金额|上年同期|变动比例（%）",
        "一、收入|1,320.5|1,100.4|20",
        "（二）盈余|210|(1,014.52)|不适用",
        "亏损|（35）|(4)|—",
        "毛利率|28.4|25.1|3.3",
        "员工人数|52|50|4",
    )
    assert said(*rows) == [
        "收入 1,320.5万元。",
        "上年同期 收入 1,100.4万元。",
        "收入 增长 20%。",
        "盈余 210万元。",
        "上年同期 盈余 -1,014.52万元。",
        "亏损 -35万元。",
        "上年同期 亏损 -4万元。",
        "毛利率 28.4。",
        "上年同期 毛利率 25.1。",
        "毛利率 增长 3.3。",
        "员工人数 52。",
        "上年同期 员工人数 50。",
        "员工人数 增长 4%。",
    ]


@tabled(
    ("head", "figure"),
    [
        ("上期金额", "上年同期 存货 3元。"),
        ("去年同期数", "上年同期 存货 3元。"),
        ("期初余额", "上年末 存货 余额 3元。"),
        ("年初数", "上年末 存货 3元。"),
        ("期末余额", "存货 期末余额 3元。"),
        ("本报告期", "存货 3元。"),
    ],
)
def test_a_time_of_accounts_is_that_of_the_year_before(head: str, figure: str) -> None:
    assert said(f"项目（元）|{head}", "存货|3") == [figure]


def test_the_change_of_accounts_is_of_the_later_balance() -> None:
    lines = said("项目|期末余额（元）|期初余额（元）|增减（%）", "存货|3|2|50")
    assert lines is not None
    assert lines[-1] == "存货 期末余额 增长 50%。"


def test_a_unit_named_twice_is_one() -> None:
    assert said("指标|单位|2025年", "失业率（%）|%|5.1") == ["2025年 失业率 5.1%。"]


def test_numbers_of_columns_are_no_losses() -> None:
    assert said("项目（元）|本期|上期", "栏次|(1)|(2)", "收入|30|20") == [
        "收入 30元。",
        "上年同期 收入 20元。",
    ]


def test_brackets_are_no_sign_where_no_money_is() -> None:
    assert said("项目|系数|误差", "甲|0.5|(0.03)") == ["甲 系数 0.5。", "甲 误差 (0.03)。"]


@tabled(
    ("title", "month", "so_far"),
    [
        ("2025年5月运行月报", "2025年5月", "2025年1-5月"),
        ("2025年1-5月运行月报", "2025年5月", "2025年1-5月"),
        ("5月份月报", "5月", "1-5月"),
        ("2025年1月月报", "2025年1月", "2025年1月"),
        ("月报", "本月", "今年以来"),  # no month is known
    ],
)
def test_a_month_and_the_year_so_far_differ(title: str, month: str, so_far: str) -> None:
    rows = ("指标|本月（吨）|同比（%）|本月累计（吨）|累计增长（%）", "用水|3|4|5|6")
    assert said(*rows, before=(title,)) == [
        f"{month} 用水 3吨。",
        f"{month} 用水 同比增长 4%。",
        f"{so_far} 用水 5吨。",
        f"{so_far} 用水 增长 6%。",
    ]


@tabled(
    ("head", "figure"),
    [
        ("累计", "用水 累计 3吨。"),
        ("累计户数", "用水 累计户数 3吨。"),
        ("本月末", "用水 本月末 3吨。"),
    ],
)
def test_what_is_no_month_stays_as_it_is(head: str, figure: str) -> None:
    assert said(f"指标|{head}", "用水（吨）|3", before=("2025年5月",)) == [figure]


@tabled(("kind", "shape", "example"), heads.rows())
def test_a_shape_of_heads_fits_its_example(kind: str, shape: str, example: str) -> None:
    before, marked, after = re.split("[【】]", example)
    found = re.search(shape, before + marked + after)
    assert found is not None, kind
    assert found.span() == (len(before), len(before + marked))


def test_a_caption_may_name_a_level_and_a_rate() -> None:
    assert said("项目|总量|增速", "工业|3|6.1", before=("单位：亿元、%",)) == [
        "工业 总量 3亿元。",
        "工业 增速 6.1%。",
    ]


def test_of_two_units_none_is_plain() -> None:
    before = ("单位：亿元、万人",)
    assert said("项目|总量", "工业|3", before=before) == ["工业 总量 3。"]


def test_a_column_may_name_the_unit_of_each_row() -> None:
    rows = ("序号|指标|计量单位|数值", "1|生产总值|亿元|52.4", "2|粮食|万吨|3")
    assert said(*rows) == ["生产总值 52.4亿元。", "粮食 3万吨。"]


def test_a_row_may_name_its_unit() -> None:
    assert said("指标|2023年|2022年", "粮食（万吨）|3|2") == [
        "2023年 粮食 3万吨。",
        "2022年 粮食 2万吨。",
    ]


def test_the_time_comes_first_and_a_bare_year_is_one() -> None:
    assert said("指标|2023", "投资额|3亿元") == ["2023年 投资额 3亿元。"]


def test_a_row_without_a_figure_is_a_line() -> None:
    assert said("项目|金额", "一、收入|一、收入", "税收|3元") == ["一、收入", "税收 金额 3元。"]


def test_a_cell_that_spans_is_in_each_row_and_column() -> None:
    rows = [
        [Cell("乡镇", rows=2), Cell("2023年", columns=2)],
        [Cell("户（户）"), Cell("人（人）")],
        [Cell("甲镇"), Cell("3"), Cell("9")],
    ]
    assert sentences(rows) == ["2023年 甲镇 户 3户。", "2023年 甲镇 人 9人。"]


def test_a_cell_that_spans_rows_hangs_through_all_of_them() -> None:
    rows = [
        [Cell("片"), Cell("乡镇"), Cell("人口（人）")],
        [Cell("东片", rows=3), Cell("甲镇"), Cell("3")],
        [Cell("乙镇"), Cell("4")],
        [Cell("丙镇"), Cell("5")],
    ]
    assert sentences(rows) == [
        "东片 甲镇 人口 3人。",
        "东片 乙镇 人口 4人。",
        "东片 丙镇 人口 5人。",
    ]


@tabled(
    "rows",
    [
        ("甲|乙",),
        ("甲", "3"),
        ("甲|乙", "丙|丁"),
        ("年份|月份", "甲|2023年"),
        ("甲|乙", "丙|" + "长" * 121 + "|3"),
    ],
)
def test_what_only_lays_out_a_page_is_no_table(rows: tuple[str, ...]) -> None:
    assert said(*rows) is None


def test_empty_cells_say_nothing() -> None:
    assert said("项目|金额|备注", "收入|3元|", "支出||") == ["收入 金额 3元。", "支出"]
