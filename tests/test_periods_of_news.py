"""Times of news that say when its figures are, and those that do not."""

import czfacts
from every import tabled


def periods(text: str, title: str = "茶乡见闻") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published="2024-02-18")]


@tabled(
    ("title", "found"),
    [
        ("2023年茶厂产销两旺", "2023"),
        ("茶农收入比去年高三成", None),
        ("茶价较2022年回落", None),
        ("青岚茶价七年来首次下跌", None),
        ("茶叶出口创2020年12月来最大涨幅", None),
        ("茶市近20年新春开市第3强", None),
        ("茶博馆3月开门迎客", None),
        ("2014年的茶乡旧事", None),
        ("2025年度茶业工作要点", "2025"),
        ("2014年茶业统计公报", "2014"),
    ],
)
def test_a_title_is_of_no_time_that_it_only_compares_with(title: str, found: str | None) -> None:
    assert periods("茶厂卖茶3万斤。", title)[-1] == found


@tabled(
    ("line", "found"),
    [
        ("2021年", "2021"),
        ("2022年的茶乡", "2022"),
        ("2021年，茶商老柯在省城病逝。", None),
        ("老柯说：“2021年的茶乡可不是这样。”", None),
        ("茶乡十年来最冷的冬天", None),
    ],
)
def test_a_sentence_is_no_heading(line: str, found: str | None) -> None:
    assert periods(f"茶乡见闻。\n{line}\n茶厂卖茶3万斤。") == [found]


@tabled(
    "since",
    [
        *("七年来首见", "七年来首度", "七年来首次", "七年来首现"),
        *("2019年12月来最大", "2019年以来首例", "创7年来的大波段新低"),
    ],
)
def test_since_when_nothing_was_so_is_no_time_of_a_figure(since: str) -> None:
    assert periods(f"2023年产茶3万斤，{since}降幅，卖茶2万斤。") == ["2023", "2023"]


FROM_TAIWAN = "（中央社记者台中18日电）"


@tabled(
    ("text", "found"),
    [
        ("112年卖茶3万斤。", "2023"),
        ("茶园108年至112年卖茶3万斤。", "2019/2023"),
        ("112年1到11月卖茶3万斤。", "2023-01/2023-11"),
        ("111年间卖茶3万斤。", "2022"),
        ("98年卖茶3万斤。", "2009"),
        ("截至112年底，茶厂3座。", "2023-12-31"),
        ("茶厂传承112年，卖茶3万斤。", None),
        ("茶厂已有112年历史，卖茶3万斤。", None),
    ],
)
def test_a_text_from_taiwan_counts_its_years_from_1911(text: str, found: str | None) -> None:
    assert periods(FROM_TAIWAN + text)[-1] == found


def test_elsewhere_such_a_number_is_no_year() -> None:
    assert periods("老店开张112年，卖茶3万斤。") == [None]
    assert periods("98年卖茶3万斤。") == ["1998"]
    assert periods("112年度卖茶3万斤。") == ["2023"]


@tabled(
    ("text", "found"),
    [
        ("茶价连跌九月，卖茶3万斤。", None),
        ("茶价连续九月走低，卖茶3万斤。", None),
        ("他被判刑2年8月，罚款3万元。", None),
        ("他被判有期徒刑6月，罚款3万元。", None),
        ("去年8月卖茶3万斤。", "2023-08"),
        ("2019年8月卖茶3万斤。", "2019-08"),
    ],
)
def test_months_that_are_counted_are_no_month(text: str, found: str | None) -> None:
    assert periods(text) == [found]


@tabled(
    ("text", "found"),
    [
        ("1月茶价下降0.8%，上月下降0.3%。", ["2024-01", "2023-12"]),
        ("去年茶价下降0.8%，上月下降0.3%。", ["2023", "2024-01"]),
        ("1月卖茶3万斤。占比由去年12月的9%跌至上月的8%。", ["2024-01", "2023-12", "2024-01"]),
        ("“十四五”以来，茶园建了3座。1月卖茶3万斤。", ["2021/2024", "2024-01"]),
        ("2016年至2020年，茶园建了3座。3月卖茶3万斤。", ["2016/2020", "2016-03"]),
        ("销量占比从2020年的59%跌至2023年的17%。", ["2020", "2023"]),
        ("2023年空置率1%。2021年上次调查的空置率为4%。", ["2023", "2021"]),
        ("2023年卖茶3万斤，恢复近2019年同期水平，茶厂3座。", ["2023", "2023"]),
        ("2016年卖茶3万斤。1月卖茶5万斤。", ["2016", "2024-01"]),
        ("2016年卖茶3万斤。2月9日卖茶5万斤。", ["2016", "2024-02-09"]),
        ("2016年卖茶3万斤。9月卖茶5万斤。", ["2016", "2016-09"]),
        ("2016年卖茶3万斤。当年1月卖茶5万斤。", ["2016", "2016-01"]),
        ("2016年卖茶3万斤，1月卖茶5万斤。", ["2016", "2016-01"]),
        ("去年卖茶3万斤。至于刚过去的1月，卖茶5万斤。", ["2023", "2024-01"]),
        ("2023年卖茶3万斤，重返2019年的水准，茶厂3座。", ["2023", "2023"]),
    ],
)
def test_times_that_govern_beside_those_that_do_not(text: str, found: list[str]) -> None:
    assert periods(text) == found


@tabled(
    ("text", "found"),
    [
        ("2023年卖茶3万斤，打破2019年卖茶2万斤、售价9元的纪录，茶厂5座。", "2019 2019 2023"),
        ("2023年卖茶3万斤，刷新2019年创下的2万斤纪录，茶厂5座。", "2019 2023"),
        ("2023年卖茶3万斤，低于2022年4万斤的水平，茶厂5座。", "2022 2023"),
        ("2023年卖茶3万斤，比2019年产量5万斤少，茶厂5座。", "2019 2023"),
        ("2023年卖茶3万斤，比2019年产量少2万斤，茶厂5座。", "2023 2023"),
        ("2023年毛利率30%，高于2022年2个百分点，茶厂5座。", "2023 2023"),
        ("2023年卖茶3万斤，仅次于2019年，茶厂5座。", "2023"),
        ("2023年卖茶3万斤，占比从2019年的5%升至8%，茶厂5座。", "2019 2023 2023"),
    ],
)
def test_what_is_outdone_is_of_its_own_time(text: str, found: str) -> None:
    assert periods(text) == ["2023", *found.split()]


@tabled(
    ("text", "found"),
    [
        ("茶厂16日卖茶3万斤。", None),
        ("茶厂16日共卖茶3万斤。", "2024-02-16"),
        ("茶厂16日在集市卖茶3万斤。", "2024-02-16"),
        ("茶厂25日再卖茶3万斤。", "2024-01-25"),
        ("茶厂20日起卖茶3万斤。", "2024-02-20"),
        ("茶厂20日将卖茶3万斤。", "2024-02-20"),
        ("明天19日卖茶3万斤。", "2024-02-19"),
        ("茶厂连16日在集市卖茶3万斤。", None),
        ("5日游售价3万元。", None),
        ("3月7、8日在集市卖茶3万斤。", "2024-03"),
        ("农历年初一至初八，卖茶3万斤。", "2024-02-10/2024-02-17"),
        ("年初三卖茶3万斤。", "2024-02-12"),
        ("今年初一季度卖茶3万斤。", "2024-01/2024-03"),
        ("10月7日以来，卖茶3万斤。", "2023-10/2024-02"),
        ("15个月内卖茶3万斤。", None),
        ("半年内卖茶3万斤。", None),
        ("今天公布，第4季卖茶3万斤。", "2023-10/2023-12"),
    ],
)
def test_days_and_months_near_that_of_publication(text: str, found: str | None) -> None:
    assert periods(text)[-1] == found


@tabled(
    ("text", "found"),
    [
        ("港府公布，本财政年度赤字5亿元，储备在3月底为7亿元。", "2023-04/2024-03 2024-03-31"),
        ("港府公布，下年度赤字5亿元，上个财政年度4亿元。", "2024-04/2025-03 2022-04/2023-03"),
        ("公司本年度赤字5亿元，上年度4亿元。", "2024 2023"),
        ("公司公布，下年度赤字5亿元。", "None"),
    ],
)
def test_hong_kong_budgets_by_years_that_begin_in_april(text: str, found: str) -> None:
    assert [str(period) for period in periods(text)] == found.split()


def test_what_is_just_over_is_of_now_in_a_text_about_last_year() -> None:
    text = "刚过去的农历年初一至初八，卖茶3万斤。"
    assert periods(text, "茶厂2023年卖茶逾百万斤")[-1] == "2024-02-10/2024-02-17"
