"""Charts: what differs is in the labels, what is common heads them, and zero is a line."""

from typing import Any

import pytest
from rich.cells import cell_len

import inside
from builders import base, indicator, name
from czfacts.base.model import Change, Indicator
from czfacts.errors import UsageError
from czfacts.language import Language
from czfacts.printing import chart
from czfacts.printing.bars import Bar, Chart
from czfacts.printing.table import Figure
from czfacts.views import charts
from every import tabled


def drawn(
    *figures: Indicator, lang: Language = "en", to: str | None = None
) -> tuple[str, list[str]]:
    """Return the title of the chart of *figures*, and its labels."""
    made = charts.of(base(indicators=figures), figures, lang, to)
    return made.title, [bar.label for bar in made.bars]


def gdp(id: str, value: str = "3", **more: Any) -> Indicator:
    return indicator(value, "亿元", id=id, name=name("产值", "Output"), **more)


def test_one_measure_over_periods_is_told_by_the_periods() -> None:
    figures = [gdp("a", "30", period="2021"), gdp("b", "40", period="2022")]
    assert drawn(*figures) == ("Output, CNY bn", ["2021", "2022"])
    assert drawn(*figures, lang="zh") == ("产值，亿元", ["2021年", "2022年"])


def test_one_measure_of_several_places_is_told_by_these() -> None:
    figures = [
        gdp("a", period="2021", area=name("甲县", "A County")),
        gdp("b", period="2021", area=name("乙县", "B County")),
        gdp("c", period="2021", entity=name("丙公司", "C Co"), area=name("乙县", "B County")),
    ]
    labels = ["A County", "B County", "B County C Co"]
    assert drawn(*figures) == ("Output, 2021, CNY mn", labels)


def test_names_that_differ_say_enough() -> None:
    figures = [gdp("a", period="2021"), indicator("4", "亿元", id="b", period="2022")]
    assert drawn(*figures) == ("Unit: CNY mn", ["Output", figures[1].name.en])


def test_what_nothing_else_tells_apart_has_its_id() -> None:
    assert drawn(gdp("a"), gdp("b"))[1] == ["a", "b"]
    figures = [gdp("a"), gdp("b"), indicator("4", "亿元", id="c")]
    assert drawn(*figures)[1][:2] == ["Output a", "Output b"]


def test_a_single_figure_has_its_name() -> None:
    assert drawn(gdp("a", "30", period="2021")) == ("2021, CNY bn", ["Output"])
    assert drawn() == ("", [])


def test_all_figures_have_the_unit_of_the_title() -> None:
    figures = [gdp("a", "0.5"), gdp("b", "1200", comparator=">")]
    made = charts.of(base(indicators=figures), figures, "en", None)
    assert made.title == "Output, CNY bn"
    assert [str(bar.figure) for bar in made.bars] == ["0.05", ">120"]
    made = charts.of(base(indicators=figures), figures, "zh", "万元")
    assert made.title == "产值，万元"
    assert [str(bar.figure) for bar in made.bars] == ["5,000", ">12,000,000"]


def test_counts_without_an_english_word_have_no_unit() -> None:
    assert (
        drawn(indicator("3", "个", id="a"), indicator("4", "个", id="b", name=name("乙", "B")))[0]
        == ""
    )


def test_ranks_are_no_bars() -> None:
    with pytest.raises(UsageError, match="no chart of ranks"):
        drawn(indicator("2", "位", id="a"), indicator("3", "位", id="b"))


def test_changes_go_left_and_right_of_zero() -> None:
    up = indicator("6", "%", id="a", name=name("甲", "Up"), change=Change(direction="up"))
    down = indicator("3", "%", id="b", name=name("乙", "Down"), change=Change(direction="down"))
    flat = indicator("0", "%", id="c", name=name("丙", "Flat"), change=Change(direction="flat"))
    made = charts.of(base(indicators=(up, down, flat)), (up, down, flat), "en", None)
    assert chart.render(made, 40).splitlines() == [
        "Unit: %",
        "",
        "Up    ↑ 6           |██████████████████",
        "Down  ↓ 3  █████████|",
        "Flat  → 0           |",
    ]
    assert chart.render(made, 40, "ascii").splitlines()[2:] == [
        "Up    ↑ 6           |##################",
        "Down  ↓ 3  #########|",
        "Flat  → 0           |",
    ]


@tabled("encoding", ["utf-8", "ascii"])
@tabled("width", [40, 60, 80, 200])
@tabled(
    "lengths", [(1.0,), (0.5, 1.0), (-1.0,), (-1.0, -0.2), (-1.0, 0.001), (-0.001, 1.0), (0.0,)]
)
def test_no_line_is_wider_and_no_bar_is_lost(
    lengths: tuple[float, ...], width: int, encoding: str
) -> None:
    for label, number in (
        ("a", "1"),
        ("一个很长的名称" * 4, "1,234,567.8"),
        ("word " * 9, "1" * 20),
    ):
        bars = [Bar(label, Figure("≥", number, ""), length) for length in lengths]
        lines = chart.render(
            Chart("a title of some words " * 3, bars), width, encoding
        ).splitlines()
        assert max(map(cell_len, lines)) <= width
        blocks = [line for line in lines if set("█▏▎▍▌▋▊▉#") & set(line)]
        assert len(blocks) == len([length for length in lengths if length])


def test_lengths_are_in_proportion() -> None:
    bars = [Bar("a", Figure("", "1", ""), length) for length in (1.0, 0.5, -0.5)]
    one, half, minus = (
        line.count("#") for line in chart.render(Chart("", bars), 67, "ascii").splitlines()
    )
    assert (one, half, minus) == (40, 20, 20)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_of_the_shipped_base_in_ascii(lang: str) -> None:
    settings = {"PYTHONIOENCODING": "ascii", "COLUMNS": "60"}
    line = ("indicators", "--unit", "亩", "--chart", "--lang", lang)
    shown = inside.run(*line, settings=settings).stdout.decode()
    assert shown.isascii()
    assert "###" in shown
    assert lang == "zh" or max(map(len, shown.splitlines())) <= 60
