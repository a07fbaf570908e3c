"""Months behind a sentence of last year, terms and seasons, and times that only name a source."""

import czfacts
from every import tabled

LAST = "2023"


def periods(text: str, title: str = "茶乡见闻") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published="2024-11-18")]


@tabled(
    ("text", "found"),
    [
        ("去年卖茶3万斤。7月那场台风，茶园损失8万元。", [LAST, "2024-07"]),
        ("去年卖茶3万斤。前三季度来客6万人。", [LAST, "2024-01/2024-09"]),
        ("去年卖茶3万斤。国庆假期来客6万人。", [LAST, "2024-10-01/2024-10-07"]),
        ("去年卖茶3万斤，下半年卖了2万斤。", [LAST, "2023-07/2023-12"]),
        ("去年卖茶3万斤。12月来客6万人。", [LAST, "2023-12"]),
        ("2020年卖茶3万斤。7月来客6万人。", ["2020", "2020-07"]),
    ],
)
def test_a_month_behind_a_sentence_of_last_year_is_of_this_one(
    text: str, found: list[str | None]
) -> None:
    assert periods(text) == found


@tabled(
    "shown",
    [
        *(
            "监测显示",
            "测算表明",
            "资料披露",
            "监测",
            "调查",
            "普查",
            "统计",
            "问卷",
            "抽查",
            "排查",
        ),
        *("测评", "摸底", "盘点", "成绩单", "数据", "报表", "台账", "账本"),
        *("资料", "测产", "公报", "快报", "年鉴", "民调"),
    ],
)
def test_what_a_source_says_is_of_its_time(shown: str) -> None:
    assert periods(f"县茶叶局与林业局今年6月的{shown}，卖茶3万斤。") == ["2024-06"]


@tabled(
    "new",
    [
        *(
            "通车",
            "开通",
            "投用",
            "投运",
            "竣工",
            "完工",
            "开门",
            "开园",
            "开馆",
            "开张",
            "落户",
            "挂牌",
        ),
        *("投产", "建成"),
    ],
)
def test_when_a_thing_began_is_not_when_it_is_told_of(new: str) -> None:
    assert periods(f"去年10月{new}的二号线还在调试，9月卖茶3万斤。") == ["2024-09"]


@tabled(
    ("text", "found"),
    [
        ("入秋以来卖茶3万斤。", "2024-09/2024-11"),
        ("秋季以来卖茶3万斤。", "2024-09/2024-11"),
        ("入冬以来卖茶3万斤。", "2023-12/2024-11"),
        ("下学年卖茶3万斤。", "2025-09/2026-08"),
        ("本学年卖茶3万斤。", "2024-09/2025-08"),
        ("上一学年卖茶3万斤。", "2023-09/2024-08"),
        ("去年“双十一”当天卖茶3万斤。", "2023-11-11"),
        ("双12当天卖茶3万斤。", "2024-12-12"),
        ("“六一”当天卖茶3万斤。", "2024-06-01"),
        ("2018年夏天卖茶3万斤。", "2018"),
        ("2019年以前，卖茶3万斤。", None),
        ("床位由建院初期的60张增加到80张。", None),
    ],
)
def test_terms_seasons_and_feasts(text: str, found: str | None) -> None:
    assert periods(text)[0] == found


def test_a_school_year_is_counted_from_that_of_the_title() -> None:
    assert periods("下一学年卖茶3万斤。", "2021—2022学年茶艺报告") == ["2022-09/2023-08"]
    assert czfacts.read("入秋以来卖茶3万斤，下学年卖茶2万斤。")[0].period is None


def test_a_month_that_only_compares_is_of_its_clause() -> None:
    text = "10月卖茶36万斤，9月的增幅则为3.2%。同月来客2万人。"
    assert periods(text) == ["2024-10", "2024-09", "2024-10"]


def test_an_annual_report_is_of_the_year_before() -> None:
    title, text = "茶厂2022年净利下滑", "年报显示，茶厂卖茶6万斤。一季度卖茶2万斤。"
    first = "茶厂披露2022年年报和今年一季报。"
    read = czfacts.read(f"{title}\n{first}{text}", published="2023-04-27")
    assert [each.period for each in read] == ["2022", "2023-01/2023-03"]
    assert [each.period for each in czfacts.read("年报显示，茶厂卖茶6万斤。")] == [None]


@tabled("recalled", ["记得", "记着", "忆起", "回忆", "想起", "说起", "提起", "忘不了", "难忘"])
def test_what_somebody_remembers_is_of_that_year(recalled: str) -> None:
    assert periods(f"老陈还{recalled}1982年的那场大水。水淹了36亩茶园。") == ["1982"]


def test_what_stands_behind_a_colon_is_of_the_year_before_it() -> None:
    assert periods("老陈留着他1996年的茶票：茶厂卖茶3万斤，来客2万人。") == ["1996", "1996"]


@tabled(
    "peak",
    [
        *("最盛的时候", "最盛时", "鼎盛时期", "鼎盛时", "全盛时期", "巅峰时", "最红火时"),
        *("最红火的时候", "高峰期"),
    ],
)
def test_when_most_was_there_is_of_no_year(peak: str) -> None:
    assert periods(f"2016年卖茶3万斤。{peak}，茶厂工人36名。") == ["2016", None]


def test_once_is_of_no_year() -> None:
    assert periods("2016年卖茶3万斤。茶厂一度只剩36人。") == ["2016", None]


def test_the_first_year_is_that_of_the_paragraph_before() -> None:
    assert periods("2013年租地36亩。\n头一年，亩产才52斤。") == ["2013", "2013"]
    assert periods("2024年租地36亩。\n头一年，亩产才52斤。") == ["2024", None]
