"""Tables of plain texts: Markdown, tabs, CSV."""

from pathlib import Path

import inside
from czfacts.reading.plain import loader
from every import tabled


def told(text: str) -> list[str]:
    """Return the lines of a text in which a fact base counts."""
    return loader.load(text.encode(), "a.md").paragraphs.splitlines()


@tabled(
    ("rows", "lines"),
    [
        (
            "| 指标 | 2024年 | 2025年 |\n| --- | ---: | :--- |\n| **用水**（万吨） | 21.8 | 22.4 |",
            ["2024年 用水 21.8万吨。", "2025年 用水 22.4万吨。"],
        ),
        ("指标\t2024年\t2025年\n医院\t12家\t13家", ["2024年 医院 12家。", "2025年 医院 13家。"]),
        ("指标,2024年\n医院（家）,12\n学校（所）,9", ["2024年 医院 12家。", "2024年 学校 9所。"]),
        ('指标,2024年\n游客（人）,"1,283"', ["2024年 游客 1,283人。"]),
        ("| 指标 | 2024年 |\n| 医院 | 12家 |", ["2024年 医院 12家。"]),
        ("| 序号 | 指标 | 2024年 |\n| 1 | 医院 | 12家 |", ["2024年 医院 12家。"]),
        ("| 年份 | 供水量 |\n|---|---|\n| 2024 | 3亿吨 |", ["2024年 供水量 3亿吨。"]),
        ("| 指标 | 单位 | 2024年 |\n|---|---|---|\n| 医院 | 家 | 12 |", ["2024年 医院 12家。"]),
        (
            "柳溪市各县2024年上半年主要指标\n县\t产值（亿元）\t利润（亿元）\t税收（亿元）\t用工（人）\n甲县\t1\t2\t3\t4",
            [
                "柳溪市各县2024年上半年主要指标",
                "甲县 产值 1亿元。",
                "甲县 利润 2亿元。",
                "甲县 税收 3亿元。",
                "甲县 用工 4人。",
            ],
        ),
        (
            "2024年用水情况\t\t单位：万吨\n镇\t总量\t水价（元）\n甲镇\t3\t2",
            ["2024年用水情况 单位：万吨", "甲镇 总量 3万吨。", "甲镇 水价 2元。"],
        ),
        (
            "| 2024年用水 | |\n|---|---|\n| 镇 | 总量（吨） |\n| 甲镇 | 3 |",
            ["2024年用水", "甲镇 总量 3吨。"],
        ),
        ("| | 总量（吨） |\n|---|---|\n| 甲镇 | 3 |", ["甲镇 总量 3吨。"]),
        ("2024年用水,\n镇,总量（吨）\n甲镇,3", ["2024年用水", "甲镇 总量 3吨。"]),
        (
            "2025年5月月报\n指标\t本月\t累计\n一、水\t\t\n用水（吨）\t1\t5\n二、电\n用电（度）\t2\t7",
            [
                "2025年5月月报",
                "一、水",
                "2025年5月 用水 1吨。",
                "2025年1-5月 用水 5吨。",
                "二、电",
                "2025年5月 用电 2度。",
                "2025年1-5月 用电 7度。",
            ],
        ),
        ("\t指标\t2025年\n一\t用水（吨）\t5", ["2025年 用水 5吨。"]),
        (
            "项目（元）\t2025年\n亏损\t(1,204.5)\n收入\t3",
            ["2025年 亏损 -1,204.5元。", "2025年 收入 3元。"],
        ),
        (
            "单位：亿元\n| 指标 | 2024年 |\n|---|---|\n| 产值 | 12 |",
            ["单位：亿元", "2024年 产值 12亿元。"],
        ),
    ],
)
def test_a_figure_has_the_heads_of_its_row_and_column(rows: str, lines: list[str]) -> None:
    assert told(rows) == lines


@tabled(
    "rows",
    [
        "| 医院 | 12家 |\n| 学校 | 9所 |",  # no heads
        "| 类别 | 数量 |\n|---|---|\n| 100 | 12 |",  # nothing names the row
        "| 指标 | 2024年 |\n| 其中 | 合计 |\n| 医院 | 12家 |",  # two rows of heads
        "| 指标 | 2024年 |\n| 医院 | 12家 | 13家 |",  # a cell without a head
        "游客,人数\n甲地,1,283\n乙地,1,302",  # a number with a comma is no two cells
        "全县经济,平稳运行\n用水量12万吨,增长3%",  # prose
        "医院\t学校",
        f"指标,2024年\n医院,{'1' * 140_000}",  # more than a cell of CSV may have
    ],
)
def test_where_heads_are_not_plain_the_rows_stay(rows: str) -> None:
    assert told(rows) == rows.split("\n")


@tabled("after", ["", "\t\t", "\n"])
def test_the_title_above_a_table_says_where_and_when(after: str) -> None:
    rows = "县\t产值（亿元）\t利润（亿元）\n甲江县\t100.5\t21\n乙江县\t90\t13\n丙江县\t80\t12"
    done = inside.run(
        *("read", "-", "--fields", "name,area,period", "-f", "csv"),
        stdin=f"柳溪市各县2024年上半年主要指标{after}\n{rows}\n".encode(),
    )
    assert done.stdout.decode().splitlines()[1:] == [
        f"{name},{county},2024-01/2024-06"
        for county in ("甲江县", "乙江县", "丙江县")
        for name in ("产值", "利润")
    ]


def test_what_was_done_is_said_and_may_be_left(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("| 指标 | 2024年 |\n|---|---|\n| 医院 | 12家 |\n", "utf-8")
    done = inside.run("read", "a.md", "--fields", "name,period", at=tmp_path)
    assert done.stdout.decode().split() == ["name", "period", "医院", "2024"]
    assert done.stderr == "a.md: tables read a figure a line: 1\n"
    plain = inside.run("read", "a.md", "--plain", "--no-join", at=tmp_path)
    assert plain.stdout.decode() == "| 指标 | 2024年 |\n|---|---|\n| 医院 | 12家 |\n"
    assert inside.run("draft", "a.md", "-o", "a.toml", at=tmp_path).code == 0
    assert inside.run("verify", "a.md", "--facts", "a.toml", at=tmp_path).code == 0
