"""One measure over time: what belongs to it, what compares, and what its changes say."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import inside
from builders import base, indicator, name
from czfacts.base.model import Change, FactBase, Indicator
from czfacts.errors import NothingFoundError, UnknownIdError, UsageError
from czfacts.lookup.series import Point, Reason, series
from czfacts.reading import alike
from czfacts.views import series as views
from czfacts.views.over_time import OverTime
from czfacts.wording import translate
from every import tabled
from surroundings import ROOT

BULLETINS = str(ROOT / "examples/bulletins")


def level(value: str, period: str, unit: str = "亿元", **values: Any) -> Indicator:
    given = {"id": f"l{period}", "name": name("产值", "Output"), "period": period, **values}
    return indicator(value, unit, **given)


def growth(value: str, period: str, unit: str = "%", **values: Any) -> Indicator:
    against = values.pop("against", None)
    change = Change(direction=values.pop("direction", "up"), against=against)
    called = name("产值增速" if unit in ("%", "倍") else "产值增量", "Growth")
    given = {"id": f"g{period}", "name": called, "period": period, **values}
    return indicator(value, unit, change=change, **given)


def points(*figures: Indicator, words: str = "产值", to: str | None = None) -> list[Point]:
    return [*series(base(indicators=figures), [words], to).points]


def judged(*figures: Indicator) -> tuple[bool | None, str | None]:
    """Return what is said of the only change among *figures*."""
    (found,) = (each for each in points(*figures) if each.figure.change)
    return found.differs, found.because


@tabled(
    ("one", "other"),
    [
        ("GDP", "地区生产总值"),
        ("全市生产总值", "地区生产总值"),
        ("规上工业增加值", "规模以上工业增加值"),
        ("社零总额", "社会消费品零售总额"),
        ("人均GDP", "人均地区生产总值"),
        ("一产增加值", "第一产业增加值"),
        ("外贸进出口总值", "货物进出口总额"),
        ("出口", "出口额"),
        ("地方一般公共预算收入", "一般公共预算收入"),
        ("城镇常住居民人均可支配收入", "城镇居民人均可支配收入"),
        ("常住人口城镇化率", "城镇化率"),
        ("金融机构本外币各项存款余额", "金融机构本外币存款余额"),
        ("人民币各项贷款余额", "人民币贷款余额"),
        ("“三农”的投入", "三农投入"),
        ("居民消费价格指数（CPI）", "居民消费价格指数"),
        ("地區生產總值", "地区生产总值"),
        ("户籍总人口", "户籍人口"),
        ("农民人均可支配收入", "农村常住居民人均可支配收入"),
        ("海外营收", "海外营业收入"),
        ("归母净利", "归属于上市公司股东的净利润"),
        ("归属于母公司所有者的净利润", "归母净利润"),
        ("扣非净利润", "归属于上市公司股东的扣除非经常性损益的净利润"),
    ],
)
def test_names_of_one_measure(one: str, other: str) -> None:
    assert alike.measure(one, "level") == alike.measure(other, "level")


@tabled(
    ("one", "other"),
    [
        ("人均地区生产总值", "地区生产总值"),
        ("固定资产投资（不含农户）", "固定资产投资"),
        ("粮食产量", "粮食播种面积"),
        ("产值增速", "产值"),  # as a level a 增速 is a name of its own
    ],
)
def test_names_of_two_measures(one: str, other: str) -> None:
    assert alike.measure(one, "level") != alike.measure(other, "level")


def test_what_a_relation_adds_is_no_part_of_the_measure() -> None:
    assert alike.measure("产值涨幅", "change_rate") == alike.measure("产值", "level")
    assert alike.measure("产值排名", "rank") == alike.measure("产值", "level")
    assert alike.measure("某市产值", "level", ["某市"]) == alike.measure("产值", "level")


def test_a_link_makes_one_measure_of_two_names() -> None:
    rank = indicator(
        "3", "位", id="r", name=name("全省第几", "Which"), period="2022", indicator="l2022"
    )
    assert [each.figure.id for each in points(level("5", "2022"), rank)] == ["l2022", "r"]


def test_a_circle_of_links_ends() -> None:
    one = level("5", "2022", indicator="l2023")
    other = level("6", "2023", indicator="l2022")
    assert len(points(one, other)) == 2


def test_figures_stand_by_length_then_by_period() -> None:
    figures = [
        level("5", "2023"),
        level("2", "2022-01/2022-06"),
        level("4", "2022"),
        level("3", "2023-01/2023-06"),
        level("9", "2022-12-31"),
    ]
    found = points(*figures)
    assert [(each.days.length, each.figure.period) for each in found] == [
        ("P1Y", "2022"),
        ("P1Y", "2023"),
        ("P6M", "2022-01/2022-06"),
        ("P6M", "2023-01/2023-06"),
        ("P1D", "2022-12-31"),
    ]


@tabled(
    ("printed", "differs"),
    [("6.1", False), ("6.0", False), ("6.2", True), ("6", False), ("5.9", True)],
)
def test_a_change_follows_from_the_levels_as_far_as_their_digits_tell(
    printed: str, differs: bool
) -> None:
    # 200.0 to 212.1 are 6.05 %, and from 5.99 % to 6.11 % with what the digits leave open.
    found = judged(level("200.0", "2021"), level("212.1", "2022"), growth(printed, "2022"))
    assert found == (differs, "comparable_prices" if differs else None)


def test_a_fall_follows_too_and_its_sign_counts() -> None:
    levels = level("200", "2021", "万吨"), level("190", "2022", "万吨")
    assert judged(*levels, growth("5", "2022", direction="down")) == (False, None)
    assert judged(*levels, growth("5", "2022", direction="up")) == (True, None)
    assert judged(*levels, growth("-5", "2022", direction="down")) == (False, None)


@tabled("comparator", ["<", "<=", ">", ">=", "~"])
def test_a_comparator_leaves_its_side_open(comparator: str) -> None:
    levels = level("200", "2021"), level("210", "2022")
    beyond = "3" if comparator in (">", ">=", "~") else "7"
    said = growth(beyond, "2022", comparator=comparator)
    assert judged(*levels, said) == (None if comparator == "~" else False, None)
    assert judged(*levels, growth(beyond, "2022")) == (True, "comparable_prices")


def test_of_percentages_a_change_is_in_points() -> None:
    levels = level("51.3", "2021-12-31", "%"), level("52.6", "2022-12-31", "%")
    said = growth("1.3", "2022-12-31", "个百分点", against="上年末")
    assert judged(*levels, said) == (False, None)
    assert judged(*levels, growth("1.6", "2022-12-31", "个百分点")) == (True, None)


def test_what_has_no_true_zero_changes_by_a_difference() -> None:
    levels = level("-0.5", "2021", "℃"), level("1.5", "2022", "℃")
    (_, new) = points(*levels)
    assert new.follows is not None
    assert (new.follows.value, new.follows.unit) == (Decimal("2.0"), "℃")
    assert judged(*levels, growth("1.5", "2022", "℃")) == (True, None)
    assert judged(*levels, growth("10", "2022", "%")) == (None, None)


def test_an_amount_of_change_is_in_the_unit_of_the_series() -> None:
    levels = level("200", "2021"), level("210", "2022")
    (_, new, said) = points(*levels, growth("100000", "2022", "万元"))
    assert new.follows is not None
    assert (new.follows.value, new.follows.unit) == (Decimal("5.0"), "%")
    assert said.follows is not None
    assert (said.follows.value, said.follows.unit, said.differs) == (Decimal(10), "亿元", False)


@tabled(
    ("against", "period", "then"),
    [
        ("上年同期", "2022-01/2022-06", "2021-01/2021-06"),
        ("上年末", "2022-06-30", "2021-12-31"),
        ("年初", "2022-06-30", "2021-12-31"),
        ("上月", "2022-03", "2022-02"),
        ("上月末", "2022-03-31", "2022-02-28"),
        ("上季度", "2022-04/2022-06", "2022-01/2022-03"),
        ("2012年", "2022", "2012"),
        ("2019年同期", "2022-01/2022-06", "2019-01/2019-06"),
        ("2020年末", "2022-12-31", "2020-12-31"),
    ],
)
def test_a_change_is_counted_from_what_it_is_against(against: str, period: str, then: str) -> None:
    levels = level("200", then, "户"), level("210", period, "户")
    assert judged(*levels, growth("5.0", period, against=against)) == (False, None)


def test_what_no_rule_tells_is_not_judged() -> None:
    levels = level("200", "2021"), level("210", "2022")
    assert judged(*levels, growth("50", "2022", against="“十三五”末")) == (None, None)
    assert judged(level("210", "2022"), growth("50", "2022")) == (None, None)
    assert judged(level("0", "2021"), level("1", "2022"), growth("5", "2022")) == (None, None)
    assert judged(*levels, growth("2", "2022", "倍")) == (None, None)


def test_a_revision_holds_and_its_history_is_kept() -> None:
    first = level("400", "2021", "万吨")
    second = level("410", "2021", "万吨", id="second", revises="l2021")
    third = level("420", "2021", "万吨", id="third", revises="second")
    new = level("441", "2022", "万吨")
    whole = series(base(indicators=(first, second, third, new, growth("10.3", "2022"))), ["产值"])
    found = whole.points
    last = [each.revised_by.id if each.revised_by else None for each in found[:3]]
    assert last == ["third", "third", None]
    assert found[3].follows is not None
    assert found[3].follows.value == Decimal("5.0")
    assert (found[4].differs, found[4].because) == (True, "revised_base")
    shown = OverTime(whole, "en")
    assert [str(row) for row in shown.notes()] == ["≠: the change was computed before the revision"]


def test_figures_that_correct_one_another_end() -> None:
    one = level("5", "2022", revises="other")
    other = level("6", "2022", id="other", revises="l2022")
    assert len(points(one, other)) == 2


def test_what_does_not_compare_is_left_out_and_counted() -> None:
    found = series(
        base(
            indicators=(
                level("5", "2022"),
                level("6", "2023", id="goal", stated="target"),
                level("3", "2022", "万元", id="each", per="人"),
                level("3", "2022", "公里", id="far"),
                growth("2", "2022", "个百分点", id="gap", against="全国"),
                level("7", "2022", id="never").__class__(
                    **{**dict(level("7", "2022", id="never").pairs()), "period": None}
                ),
                indicator(
                    "9", "%", id="part", name=name("产值占比"), of=name("全省"), period="2022"
                ),
            )
        ),
        ["产值"],
    )
    assert [each.figure.id for each in found.points] == ["l2022"]
    assert found.left_out == {"target": 1, "per": 1, "unit": 1, "gap": 1, "period": 1, "share": 1}
    every: tuple[Reason, ...] = (*found.left_out, "ratio", "against")
    assert [*views.left_out(found._replace(left_out=dict.fromkeys(every, 2)), "en")] == [
        (
            "left out, not comparable: targets or forecasts: 2, averages per head and the like: 2, "
            "in other units (公里): 2, gaps to other places: 2, without a period: 2, shares: 2, "
            "ratios: 2, compared with other times: 2"
        )
    ]


def test_changes_since_another_time_than_most_are_left_out_beside_values() -> None:
    """Growth since the quarter before would stand among growth since a year before."""
    quarters = ("2023-10/2023-12", "2024-01/2024-03", "2024-04/2024-06")
    figures = [
        each
        for value, days in zip(("100", "90", "120"), quarters, strict=True)
        for each in (
            level(value, days),
            growth("10", days, id=f"before {days}", direction="down", against="环比"),
            growth("20", days),
        )
    ]
    figures.append(growth("8", "2024-04/2024-06", "亿元", id="amount", against="年初"))
    found = series(base(indicators=figures), ["产值"])
    assert found.left_out == {"against": 4}
    assert not [it for it in found.points if it.figure.change and it.figure.change.against]
    levels = series(base(indicators=figures), ["产值"], relations=["level"])
    assert (len(levels.points), levels.left_out) == (3, {})


def test_one_unit_for_all_that_converts() -> None:
    found = series(base(indicators=(level("5", "2022"), level("60000", "2023", "万元"))), ["产值"])
    assert found.unit == "亿元"
    assert len(found.points) == 2
    with pytest.raises(UsageError):
        points(level("5", "2022"), to="亿亿元")


def test_the_unit_asked_for_chooses_what_compares() -> None:
    each = level("3", "2022", "万元", id="each", per="人")
    found = points(level("5", "2022"), each, to="元/人")
    assert [it.figure.id for it in found] == ["each"]


def test_points_follow_from_percentages_where_they_are_the_series() -> None:
    rates = level("51.3", "2021", "%"), level("52.6", "2022", "%")
    (found,) = points(*rates, growth("1.3", "2022", "个百分点", against="上年"), words="产值增量")
    assert found.follows
    assert (found.follows.value, found.differs) == (Decimal("1.3"), False)


def test_growth_alone_is_a_series_and_the_levels_still_say_what_follows() -> None:
    figures = level("200", "2021"), level("210", "2022"), growth("5", "2022")
    found = series(base(indicators=figures), ["产值增速"])
    assert (found.relation, found.unit) == ("change_rate", "%")
    assert [(it.figure.id, it.differs) for it in found.points] == [("g2022", False)]


def known(*names: str) -> FactBase:
    figures = [
        indicator(id=f"i{number}", name=name(each, f"N{number}"), period="2022")
        for number, each in enumerate(names)
    ]
    return base(indicators=tuple(figures))


@tabled(
    ("one", "other", "is_same"),
    [
        ("城镇新增就业", "新增城镇就业", True),
        ("城镇新增就业", "新增城镇就业人数", True),
        ("规模以上工业企业", "规模以上工业企业总数", True),
        ("在校学生数", "在校学生总人数", True),
        ("贫困户数", "贫困人数", False),
        ("甲国对乙国出口", "乙国对甲国出口", False),
        ("新增城镇", "城镇新增", False),
        ("增加值", "值增加", False),
        ("粮食产量", "油料产量", False),
        ("数", "人数", False),
    ],
)
def test_the_same_words_in_another_order_or_counted_are_one_measure(
    one: str, other: str, is_same: bool
) -> None:
    figures = [
        indicator(id=f"i{number}", name=name(each, "N"), period=f"202{number}")
        for number, each in enumerate((one, other))
    ]
    assert len(series(base(indicators=tuple(figures)), ["i0"]).points) == 1 + is_same
    assert alike.are_same(one, other) == is_same


def test_a_firm_is_one_column_with_and_without_what_its_law_adds() -> None:
    firms = ("恒岳泵业", "恒岳泵业股份有限公司", "恒岳泵业集团")
    figures = [
        level("5", f"202{number}", entity=name(each, each)) for number, each in enumerate(firms)
    ]
    keys = [it.column.key for it in points(*figures)]
    assert keys[0] == keys[1] != keys[2]


def test_a_measure_is_asked_for_by_id_name_part_or_alias() -> None:
    some = known("粮食产量", "棉花产量", "茶园面积")
    assert series(some, ["i2"]).name.zh == "茶园面积"
    assert series(some, ["粮食产量"]).name.zh == "粮食产量"
    assert series(some, ["粮食"]).name.zh == "粮食产量"
    assert series(some, ["N1"]).name.zh == "棉花产量"
    with pytest.raises(UnknownIdError) as raised:
        series(some, ["产量"])
    hint = raised.value.hint or ""
    assert translate(hint, "zh") == "请指明：粮食产量、棉花产量"
    assert translate(hint, "en") == "say which: N0, N1"
    with pytest.raises(NothingFoundError):
        series(some, ["钢材"])


def ask(*words: str, **settings: Any) -> tuple[int, str, str]:
    done = inside.run("series", *words, "--facts", BULLETINS, "--lang", "en", **settings)
    return done.code, done.stdout.decode(), done.stderr


def test_a_record_a_figure_for_scripts() -> None:
    code, out, _ = ask("GDP", "--json")
    rows = json.loads(out)
    assert code == 0
    levels = [each for each in rows if each["relation"] == "level"]
    assert [(each["id"], each["revised_by"], each["revises"]) for each in levels] == [
        ("qinglan-2022/gdp", "qinglan-2023/gdp-2022", None),
        ("qinglan-2023/gdp-2022", None, "qinglan-2022/gdp"),
        ("qinglan-2023/gdp", None, None),
        ("qinglan-2024/gdp", None, None),
    ]
    assert {(each["area"]["zh"], each["length"]) for each in rows} == {("青岚市", "P1Y")}


def test_without_a_figure_to_compare_there_is_no_table_but_the_reason() -> None:
    one_year = str(ROOT / "examples/report.toml")
    done = inside.run("series", "tea", "--facts", one_year, "--lang", "en", "-f", "table")
    assert (done.code, done.stdout) == (0, b"")
    assert done.stderr.splitlines() == [
        "Tea gardens: no figures to compare over time",
        "left out, not comparable: without a period: 1",
    ]


def test_english_words_find_measures_in_english() -> None:
    code, out, _ = ask("income", "-f", "table")
    assert (code, out.splitlines()[0]) == (0, "Qinglan General public budget revenue, CNY bn")
    assert "Gross regional product, Retail sales of consumer goods" in ask("growth")[2]


def test_values_in_the_unit_that_is_asked_for() -> None:
    _, out, _ = ask("GDP", "--to", "万元", "--fields", "relation,value,unit", "-f", "csv")
    assert "level,4126000,万元" in out
    assert "change_rate,4.8,%" in out


def test_a_gap_is_a_gap(tmp_path: Path) -> None:
    for year in ("2022", "2024"):
        source = Path(BULLETINS) / f"qinglan-{year}.toml"
        (tmp_path / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    done = inside.run("series", "粮食产量", "--facts", tmp_path, "-f", "markdown")
    assert [line.split("|")[1:3] for line in done.stdout.decode().splitlines()[2:]] == [
        [" 2022 ", " 234,000 "],
        [" 2023 ", "  "],
        [" 2024 ", " 241,000 "],
    ]


def test_a_chart_over_time_and_lines_where_there_are_several_columns() -> None:
    _, out, _ = ask("常住人口", "--chart")
    assert [line.split("  ")[0] for line in out.splitlines()[2:]] == [
        *("2022-12-31", "2023-12-31", "2024-12-31")
    ]
    _, out, _ = ask("粮食产量", "--chart", "--by", "base")
    assert [line.split("  ")[0] for line in out.splitlines()[2:]] == [
        *("qinglan-2022 2022", "qinglan-2023 2023", "qinglan-2024 2024")
    ]
    assert ask("常住人口", "--chart", "--json")[0] == 2


def cities(folder: Path, *years: str) -> Path:
    """Write the bulletins of *years* for two cities."""
    for year in years:
        text = (Path(BULLETINS) / f"qinglan-{year}.toml").read_text(encoding="utf-8")
        other = text.replace("qinglan-", "linhe-").replace("青岚市", "临河市")
        (folder / f"qinglan-{year}.toml").write_text(text, encoding="utf-8")
        (folder / f"linhe-{year}.toml").write_text(
            other.replace("Qinglan", "Linhe"), encoding="utf-8"
        )
    return folder


@tabled(
    ("levels", "days"),
    [
        ("2022:31 2023-12-31:32", "2022-12-31 2023-12-31"),
        ("2021:30 2022:31 2023-12-31:32", "2021 2022 2023-12-31"),
        ("2021:30 2022:31 2023:32 2023-12-31:32", "2021-12-31 2022-12-31 2023-12-31 2023-12-31"),
        ("2021:30 2022:31 2023:32 2023-12-31:33", "2021 2022 2023 2023-12-31"),
    ],
)
def test_years_are_their_last_days_where_the_values_are_of_these(levels: str, days: str) -> None:
    figures = [level(value, when) for when, value in (it.split(":") for it in levels.split())]
    assert [it.days.iso() for it in points(*figures)] == days.split()


@pytest.mark.parametrize(
    ("years", "head"),
    [(["2022"], "地区 | 2022年"), (["2022", "2023"], "时期 | 临河市 | 青岚市")],
)
def test_areas_have_columns_or_rows_where_they_are_more(
    years: list[str], head: str, tmp_path: Path
) -> None:
    asked = ("--facts", cities(tmp_path, *years), "-f", "markdown", "--lang", "zh")
    done = inside.run("series", "粮食产量", *asked)
    assert done.stdout.decode().splitlines()[0] == f"| {head} |"


def test_what_is_to_be_known_of_several_areas_stands_below(tmp_path: Path) -> None:
    drawn = inside.draw(
        *("series", "GDP", "--facts", str(cities(tmp_path, "2022", "2023")), "--lang", "en"),
        columns=80,
        settings={"NO_COLOR": "1"},
    )
    assert drawn.splitlines()[5:] == [
        "2023    44.15 ↑5.6% ≠  44.15 ↑5.6% ≠",
        "Linhe 2022: revised, was 41.26 (linhe-2022/gdp)",
        "Qinglan 2022: revised, was 41.26 (qinglan-2022/gdp)",
        "≠: the change is perhaps at comparable prices",
        "left out, not comparable: targets or forecasts: 2",
    ]


def test_other_measures_that_are_named_alike_are_named() -> None:
    whole = [level("5", "2022"), level("6", "2022", id="o", name=name("农业产值", "Of farms"))]
    far = level("7", "2022", "吨", id="far", name=name("产值之外", "Other"))
    found = series(base(indicators=[*whole, far]), ["产值"])
    assert found.beside == ("Of farms",)
    assert [*views.beside(found, "en")] == ["left out, other measures: Of farms"]


def test_texts_alone_say_a_series_with_the_place_of_each_figure(tmp_path: Path) -> None:
    for path in Path(BULLETINS).glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
        other = text.replace("青岚市", "临河市").replace("418.9", "420.1")
        (tmp_path / f"linhe-{path.name}").write_text(other, encoding="utf-8")
    done = inside.run("series", "GDP", "--text", ".", "--jobs", "2", "--json", at=tmp_path)
    rows = json.loads(done.stdout)
    levels = {(it["area"]["zh"], it["id"]): it for it in rows if it["relation"] == "level"}
    assert len(levels) == 8
    revised = levels["青岚市", "./qinglan-2022.txt:4:18"]["revised_by"]
    assert revised == "./qinglan-2023.txt:4:28"
    found = levels["临河市", "./linhe-qinglan-2023.txt:4:28"]
    assert (found["value"], found["revises"]) == (420.1, "./linhe-qinglan-2022.txt:4:18")
    lines = (tmp_path / found["source"]).read_text(encoding="utf-8").split("\n")
    paragraph = [line for line in lines if line.strip()][found["paragraph"] - 1]
    assert paragraph[found["start"] : found["end"]] == found["text"] == "420.1亿元"


def test_a_text_that_cannot_be_read_is_said_and_the_others_answer(tmp_path: Path) -> None:
    done = inside.run("series", "GDP", "--text", BULLETINS, "--text", "none.txt", at=tmp_path)
    assert (done.code, done.stdout.count(b"\n")) == (1, 10)
    assert "none.txt: no such file" in done.stderr
