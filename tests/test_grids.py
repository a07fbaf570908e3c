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


def test_what_was_done_is_said_and_may_be_left(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("| 指标 | 2024年 |\n|---|---|\n| 医院 | 12家 |\n", "utf-8")
    done = inside.run("read", "a.md", "--fields", "name,period", at=tmp_path)
    assert done.stdout.decode().split() == ["name", "period", "医院", "2024"]
    assert done.stderr == "a.md: tables read a figure a line: 1\n"
    plain = inside.run("read", "a.md", "--plain", "--no-join", at=tmp_path)
    assert plain.stdout.decode() == "| 指标 | 2024年 |\n|---|---|\n| 医院 | 12家 |\n"
    assert inside.run("draft", "a.md", "-o", "a.toml", at=tmp_path).code == 0
    assert inside.run("verify", "a.md", "--facts", "a.toml", at=tmp_path).code == 0
