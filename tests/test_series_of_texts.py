"""Series on the screen: which figures count, months, ranks, and charts of several areas."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

import inside
from czfacts.reading import alike
from every import tabled
from folders import bulletin, filled
from surroundings import FIXED_BASE, ROOT

FIXED = ("--facts", str(ROOT / FIXED_BASE), "-f", "table")
TEXTS = {
    ("青岚市", 2022): "2022年，全市生产总值突破400亿元，达到412.6亿元（4126000万元），增长5.0%。",
    ("青岚市", 2023): (
        "2023年，全市生产总值450.0亿元，增长6.0%。2022年生产总值最终核实数为418.9亿元。"
    ),
    ("临河市", 2022): "2022年，全市生产总值100.1亿元。",
}


def written(folder: Path, said: dict[tuple[str, int], str]) -> Path:
    """Write the bulletins that towns have of years into *folder*."""
    told = {f"{town}{year}.txt": bulletin(town, year, it) for (town, year), it in said.items()}
    return filled(folder, told)


def test_what_tables_show_is_marked_so_that_no_value_counts_twice(tmp_path: Path) -> None:
    texts = written(tmp_path, TEXTS)
    done = inside.run("series", "生产总值", "--text", texts, "--json", "--to", "亿元")
    rows = json.loads(done.stdout, parse_float=Decimal)
    values = [it for it in rows if it["relation"] == "level"]
    assert len(values) == 6
    assert {(it["area"]["zh"], it["period"]): str(it["value"]) for it in values if it["shown"]} == {
        ("青岚市", "2022"): "418.9",
        ("青岚市", "2023"): "450.0",
        ("临河市", "2022"): "100.1",
    }
    assert sum(it["shown"] for it in values) == 3
    assert [it["shown"] for it in rows if it["relation"] == "change_rate"] == [True, True]


@pytest.mark.parametrize(
    ("language", "head", "row"),
    [
        ("zh", ["时期", "数值", "变动", "位次", "增速位次"], "第5位  前3位"),
        ("en", ["Period", "Value", "Change", "Rank", "Rank by growth"], "No. 5  top 3"),
    ],
)
def test_ranks_by_size_and_by_growth_have_a_column_each(
    language: str, head: list[str], row: str
) -> None:
    said = inside.run("series", "GDP", *FIXED, "--lang", language).stdout.decode()
    titles, _, values = said.splitlines()[2:5]
    assert re.split(" {2,}", titles) == head
    assert row in values


@tabled(
    ("name", "is_by_rate"),
    [
        ("地区生产总值增幅位次", True),
        ("粮食产量增速排名", True),
        ("Rank by growth of gross regional product", True),
        ("地区生产总值位次", False),
        ("Rank by output", False),
    ],
)
def test_the_name_of_a_rank_says_what_it_ranks(name: str, is_by_rate: bool) -> None:
    assert alike.is_by_rate(name) is is_by_rate


def test_a_rank_by_any_word_for_growth_is_of_the_measure() -> None:
    assert alike.measure("产值增幅位次", "rank") == alike.measure("产值", "level")


SAID = "{month}月份，居民消费价格同比上涨{year}%，环比上涨{before}%。"
MONTHS = {"2023年3月": (0.8, 0.3), "2024年3月": (0.2, 0.9), "2024年4月": (0.4, 0.1)}


def of_months(folder: Path, *more: str) -> tuple[list[str], str]:
    told = {
        f"{name}.txt": f"青禾市{name}份经济运行情况\n\n"
        + SAID.format(month=name.split("年")[1].rstrip("月"), year=year, before=before)
        for name, (year, before) in MONTHS.items()
    }
    filled(folder, told)
    done = inside.run("series", "居民消费价格", "--text", folder, "-f", "tsv", *more)
    return done.stdout.decode().splitlines()[1:], done.stderr


def test_growths_since_the_month_before_are_left_out(tmp_path: Path) -> None:
    rows, said = of_months(tmp_path, "--fields", "period,value")
    assert rows == ["2023-03\t0.8", "2024-03\t0.2", "2024-04\t0.4"]
    assert said == "left out, not comparable: compared with other times: 3\n"


def test_growths_since_one_time_are_a_series_whatever_it_is(tmp_path: Path) -> None:
    text = "青禾市2024年4月经济运行情况\n\n4月份，蔬菜价格环比上涨1.5%。"
    filled(tmp_path, {"a.txt": text})
    done = inside.run("series", "蔬菜价格", "--text", tmp_path, "--fields", "value", "-f", "tsv")
    assert (done.stdout, done.stderr) == (b"value\n1.5\n", "")


def test_months_a_year_apart_have_no_rows_between_them(tmp_path: Path) -> None:
    of_months(tmp_path)
    done = inside.run("series", "居民消费价格", "--text", tmp_path, "-f", "markdown")
    lines = done.stdout.decode().splitlines()[2:]
    assert [line.split("|")[1].strip() for line in lines] == ["2023-03", "2024-03", "2024-04"]


def chart(folder: Path, **grain: tuple[str, ...]) -> list[str]:
    """Draw the *grain* of cities, of 2020 and the years after it."""
    said = {
        (city, year): f"{year}年，全市粮食产量{value}万吨。"
        for city, values in grain.items()
        for year, value in enumerate(values, 2020)
    }
    done = inside.run("series", "粮食产量", "--text", written(folder, said), "--chart")
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize(
    ("theirs", "heading", "bars"),
    [
        (("20.0", "22.0", "24.0", "27.0"), "; not from zero", ["▂▂▃▃", "▁▃▅█"]),
        (("20.0", "20.0", "20.0", "20.0"), "; not from zero", ["▃▅▆█", "▁▁▁▁"]),
        (("20", "99", "60", "99"), "; each line on its own scale, not from zero", ["▁▃▅█", "▁█▄█"]),
    ],
)
def test_areas_have_one_scale_where_no_change_is_lost(
    theirs: tuple[str, ...], heading: str, bars: list[str], tmp_path: Path
) -> None:
    first, _, *lines = chart(tmp_path, 临河市=("21.0", "21.5", "22.0", "22.5"), 青岚市=theirs)
    assert first == f"粮食产量, t, 2020–2023{heading}"
    assert [line.split("  ")[2] for line in lines] == bars


def test_what_stays_as_it_is_has_bars_of_half_the_height(tmp_path: Path) -> None:
    settings = {"PYTHONIOENCODING": "ascii"}
    _, _, *lines = chart(tmp_path, 临河市=4 * ("21.0",), 青岚市=4 * ("21.0",))
    assert [line.split("  ")[2] for line in lines] == ["▅▅▅▅", "▅▅▅▅"]
    asked = ("series", "粮食产量", "--text", tmp_path, "--chart")
    shown = inside.run(*asked, settings=settings).stdout.decode().splitlines()
    assert [line.split("  ")[2] for line in shown[2:]] == ["****", "****"]


def test_two_or_three_periods_have_bars_from_zero(tmp_path: Path) -> None:
    _, _, *lines = chart(tmp_path, 临河市=("6.2", "6.4"), 青岚市=("6.6", "6.8"))
    bars = [len(line.split("  ")[-1]) for line in lines]
    assert len(bars) == 4
    assert 10 * min(bars) > 8 * max(bars)


def test_one_relation_alone_and_each_text_once(tmp_path: Path) -> None:
    said = {("临河市", 2023): "2023年，全市粮食产量20.0万吨，增长1.5%。"}
    texts = written(tmp_path, said)
    (path,) = texts.iterdir()
    (texts / "again.txt").write_bytes(path.read_bytes())
    asked = ("series", "粮食产量", "--text", texts, "--fields", "relation,value", "-f", "tsv")
    every = inside.run(*asked).stdout.decode().splitlines()[1:]
    assert every == ["level\t20.0", "change_rate\t1.5"]
    for row in every:
        relation, _ = row.split("\t")
        kept = inside.run(*asked, "--relation", relation).stdout.decode().splitlines()[1:]
        assert kept == [row]
    assert len(inside.run(*asked, "--by", "base").stdout.splitlines()) == 5
    none = inside.run(*asked, "--relation", "rank")
    assert (none.code, "available relations: level, change_rate" in none.stderr) == (1, True)


def test_a_single_text_is_told_when_and_where_it_was_published(tmp_path: Path) -> None:
    filled(tmp_path, {"c.txt": "全年粮食产量12万吨。"})
    asked = ("series", "粮食产量", "--text", "c.txt", "--fields", "period,area.zh")
    told = inside.run(*asked, "--published", "2024-01-20", "--area", "青岚县", at=tmp_path)
    assert told.stdout.decode().splitlines()[1:] == ["2023\t青岚县"]
    none = inside.run("series", "产值", "--area", "青岚县", at=tmp_path)
    assert (none.code, "--area is for texts" in none.stderr) == (2, True)


def test_a_measure_that_is_another_without_its_first_words_is_named(tmp_path: Path) -> None:
    said = {
        ("临河市", 2022): "2022年末，金融机构人民币各项存款余额200亿元。",
        ("临河市", 2023): "2023年末，人民币各项存款余额210亿元。",
    }
    texts = written(tmp_path, said)
    for one, other in (names := ("金融机构人民币各项存款余额", "人民币各项存款余额")), names[::-1]:
        done = inside.run("series", one, "--text", texts)
        assert f"left out, other measures: {other}\n" in done.stderr


def test_a_chart_of_periods_of_other_lengths_has_a_bar_for_each_from_zero(tmp_path: Path) -> None:
    said = {
        f"{town}{number}.txt": f"{town}2024年{when}经济情况\n{when}，全市生产总值{value}亿元。\n"
        for town, values in (("青岚市", (100, 200)), ("临河市", (80, 160)))
        for number, (when, value) in enumerate(zip(("一季度", "上半年"), values, strict=True))
    }
    texts = filled(tmp_path, said)
    done = inside.run("series", "生产总值", "--text", texts, "--chart", "--to", "亿元")
    rows = [line.split("  ") for line in done.stdout.decode().splitlines()[2:]]
    bars = {row[0].strip(): len(row[-1].strip()) for row in rows}
    assert len(bars) == 4
    longest = max(bars.values())
    assert sorted(round(10 * each / longest) for each in bars.values()) == [4, 5, 8, 10]


def test_one_large_figure_does_not_set_the_scale_of_all(tmp_path: Path) -> None:
    province = "2023年，全市生产总值450.0亿元。全省生产总值3.8万亿元。"
    texts = written(tmp_path, TEXTS | {("青岚市", 2023): province})
    done = inside.run("series", "生产总值", "--text", texts, "-f", "table", "--lang", "en")
    assert done.stdout.decode().splitlines()[0] == "生产总值, CNY bn"
    assert "3,800" in done.stdout.decode()


def test_what_a_text_may_not_mean_is_marked_as_in_read(tmp_path: Path) -> None:
    texts = written(tmp_path, {("青岚市", 2023): "2023年，其中一半卖了3亿元。"})
    every = json.loads(inside.run("read", texts, "--json").stdout)
    doubtful = next(each for each in every if each["relation"] == "level")
    asked = ("series", doubtful["measure"], "--text", texts)
    assert doubtful["sure"] is json.loads(inside.run(*asked, "--json").stdout)[0]["sure"] is False
    assert inside.run(*asked, "-f", "table").stdout.decode().splitlines()[-1].endswith(" ?")
