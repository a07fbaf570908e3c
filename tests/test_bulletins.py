"""Bulletins as their towns write them: what names, heads, tables and pages have, a series needs."""

from collections.abc import Sequence
from pathlib import Path

import pytest

import inside
from czfacts.reading import alike
from czfacts.reading.plain.lines import of_texts
from czfacts.reading.plain.pages import lines
from czfacts.reading.plain.tables import Cell, sentences
from czfacts.reading.statements import SaidFigure
from every import tabled
from folders import bulletin, filled
from kept import read

TITLE = "临江市2023年国民经济和社会发展统计公报"


def said(*paragraphs: str) -> list[SaidFigure]:
    return read("\n".join((TITLE, *paragraphs)), "2024-03-20")


@tabled(
    ("one", "other"),
    [
        ("粮食总产", "粮食产量"),
        ("肉类总产量", "肉类产量"),
        ("全体常住居民人均可支配收入", "居民人均可支配收入"),
        ("城镇常住居民人均可支配收入", "城镇人均可支配收入"),
        ("规上工业企业利润总额", "规模以上工业利润总额"),
        ("城乡居民收入之比", "城乡收入倍差"),
        ("三产", "第三产业增加值"),
    ],
)
def test_towns_call_one_measure_by_several_names(one: str, other: str) -> None:
    assert alike.measure(one, "level") == alike.measure(other, "level")


@tabled(
    ("one", "other"),
    [("工业总产值", "工业产值"), ("水质优良率", "空气质量优良率"), ("夏粮产量", "粮食产量")],
)
def test_other_measures_stay_apart(one: str, other: str) -> None:
    assert alike.measure(one, "level") != alike.measure(other, "level")


def test_what_is_produced_is_named_without_its_production() -> None:
    found = said("粮食生产再获丰收，总产62.4万吨，增长1.3%。")
    assert [alike.measure(it.measure, "level") for it in found] == ["粮食产量"] * 2


def test_money_per_head_stays_so_where_its_name_is_carried() -> None:
    found = said("居民人均可支配收入31640元，增长5.2%。其中城镇居民40210元，农村居民20380元。")
    per = [it.quantity.per or it.per for it in found]
    assert per == ["人", None, "人", "人"]


def test_what_is_carried_is_not_per_head_where_the_name_is_not() -> None:
    found = said("人均公园绿地12平方米，其中城区14平方米。全年房地产投资52亿元，其中住宅40亿元。")
    assert [it.quantity.per or it.per for it in found] == ["人", None, None, None]


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


@tabled("number", ["- 1 -", "— 3 —", "第1页", "第1页 共2页"])
def test_one_page_number_alone_is_known_by_its_marks(number: str) -> None:
    page = ["全年粮食产量比上年增长", "", f"      {number}", "", "2.1%，连续三年增产。"]
    assert [line.text for line in lines([of_texts(page)]) if line.text] == [page[0], page[-1]]


@pytest.mark.parametrize("number", ["1", "12万人", "- 1.5 -"])
def test_a_number_alone_is_none_of_a_page(number: str) -> None:
    page = ["全年粮食产量比上年增长", "", number, "", "2.1%，连续三年增产。"]
    assert [line.text for line in lines([of_texts(page)])] == page


def series_of(folder: Path, measure: str, **texts: str) -> list[str]:
    """Return the lines of a series of *texts* that are those of one town."""
    told = {name: bulletin("临河市", f"20{name[1:]}", said) for name, said in texts.items()}
    filled(folder, {f"{name}.txt": text for name, text in told.items()})
    done = inside.run("series", measure, "--text", ".", "--format", "table", at=folder)
    return [*done.stdout.decode().splitlines(), *done.stderr.splitlines()]


def test_an_exact_value_stands_before_a_bound_that_it_keeps_within(tmp_path: Path) -> None:
    later = "地区生产总值突破300亿元，达到304.2亿元，连续三年稳定在250亿元以上。"
    lines = series_of(tmp_path, "GDP", y22="地区生产总值281.5亿元。", y23=later)
    assert [line.split() for line in lines[-2:]] == [["2022", "28.15"], ["2023", "30.42", "↑8.1%"]]


def test_a_rate_is_shown_and_an_amount_that_does_not_follow_is_noted(tmp_path: Path) -> None:
    later = "粮食产量56.5万吨，比上年增加5.4万吨，增长0.6%。"
    lines = series_of(tmp_path, "粮食产量", y22="粮食产量56.15万吨。", y23=later)
    assert "  ↑0.6%   ↑0.6%    ↑54,000 t does not follow: ↑3,500 t" in lines[-1]


def test_only_output_grows_at_comparable_prices(tmp_path: Path) -> None:
    for measure, why in (
        ("第二产业增加值", "perhaps at comparable prices"),
        ("第二产业", "perhaps at comparable prices"),
        ("税收收入", "does not follow"),
    ):
        texts = {"y22": f"{measure}200.0亿元。", "y23": f"{measure}220.0亿元，增长7.5%。"}
        lines = series_of(tmp_path, measure, **texts)
        assert "↑7.5% ≠" in lines[-2]
        assert why in lines[-1]


def test_a_year_and_its_last_day_are_one_period_of_a_measure(tmp_path: Path) -> None:
    texts = {
        "y22": "年末常住人口51.2万人。",
        "y23": "常住人口51.5万人。",
        "y24": "年末常住人口51.4万人。",
    }
    lines = series_of(tmp_path, "常住人口", **texts)
    assert [line.split()[0] for line in lines[-3:]] == ["2022-12-31", "2023-12-31", "2024-12-31"]


def test_the_parts_of_a_proportion_are_shown(tmp_path: Path) -> None:
    texts = {"y22": "三次产业结构为14:42:44。", "y23": "三次产业比重为13:42:45。"}
    assert series_of(tmp_path, "三次产业结构", **texts) == [
        "临河市 三次产业结构",
        "",
        "Period  Value",
        "----------------",
        "2022    14:42:44",
        "2023    13:42:45",
    ]


def test_units_that_do_not_convert_are_named(tmp_path: Path) -> None:
    texts = {
        "y22": "进出口总额14亿美元。",
        "y23": "进出口总额90亿元。",
        "y24": "进出口总额99亿元。",
    }
    lines = series_of(tmp_path, "进出口总额", **texts)
    assert lines[-1] == "left out, not comparable: in other units (亿美元): 1"


def test_the_chart_of_several_towns_shows_how_each_went(tmp_path: Path) -> None:
    taxes = {"临河市": "200 210 230", "青岚市": "21 20 - 19"}
    told = {
        f"{town}{year}.txt": bulletin(town, year, f"税收收入{value}.0亿元。")
        for town, values in taxes.items()
        for year, value in enumerate(values.split(), 2021)
    }
    filled(tmp_path, told)
    done = inside.run("series", "税收收入", "--text", ".", "--chart", "--lang", "zh", at=tmp_path)
    assert done.stdout.decode().splitlines() == [
        "税收收入，亿元，2021—2024年，各行刻度各异，不从零起",
        "",
        "临河市  200.0  ▁▃█   230.0",
        "青岚市   21.0  █▄ ▁   19.0",
    ]
