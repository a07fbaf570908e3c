"""When a word of time is, counted from the day of publication or from what the text is about."""

import czfacts
from every import tabled

OF_A_PLACE, OF_A_YEAR = "茶乡见闻", "青岚县2023年统计公报"


def periods(text: str, title: str = OF_A_PLACE, published: str = "2024-03-18") -> list[str | None]:
    return [each.period for each in czfacts.read(f"{title}\n{text}", published=published)]


@tabled(
    ("said", "year"),
    [
        *(("前年", "2022"), ("去年", "2023"), ("昨年", "2023"), ("上年", "2023")),
        *(("今年", "2024"), ("本年", "2024"), ("明年", "2025"), ("后年", "2026")),
    ],
)
def test_a_year_is_counted_from_the_day_of_publication(said: str, year: str) -> None:
    assert periods(f"{said}产茶3万斤。") == [year]


@tabled(
    ("published", "said", "period"),
    [
        *(
            ("2024", "今年", "2024"),
            ("2024", "6月", "2024-06"),
            ("2024", "上半年", "2024-01/2024-06"),
        ),
        *(("2024", said, None) for said in ("昨日", "上周", "本月", "上月", "入秋以来", "下学年")),
        *(
            ("2024-06", "本月", "2024-06"),
            ("2024-06", "上月", "2024-05"),
            ("2024-06", "12月", "2023-12"),
        ),
        *(
            ("2024-06", "下学年", "2024-09/2025-08"),
            ("2024-06", "昨日", None),
            ("2024-06", "上周", None),
        ),
    ],
)
def test_of_a_publication_known_to_the_year_or_month_no_day_is_made_up(
    published: str, said: str, period: str | None
) -> None:
    assert periods(f"{said}卖茶3万斤。", published=published) == [period]


def test_of_a_text_about_a_year_the_year_before_is_counted_from_that() -> None:
    assert periods("上年产茶3万斤。", OF_A_YEAR) == ["2022"]
    assert periods("去年产茶3万斤。", OF_A_YEAR) == ["2023"]
    assert periods("2021年产茶3万斤，上年2万斤。", OF_A_YEAR) == ["2021", "2020"]


@tabled(
    ("text", "found"),
    [
        ("9月30日卖茶3万斤。当天来客2万人。", ["2023-09-30", "2023-09-30"]),
        ("2023年12月31日，茶厂3座，当日卖茶2万斤。", ["2023-12-31", "2023-12-31"]),
        ("2019年建厂。那一年产茶3万斤。", ["2019"]),
        ("2021年产茶3万斤，当年卖茶2万斤。", ["2021", "2021"]),
        ("2月产茶3万斤，那一年产茶5万斤。", ["2024-02", "2024"]),
    ],
)
def test_that_day_and_that_year_are_those_named_last(text: str, found: list[str]) -> None:
    assert periods(text) == found


@tabled(
    ("text", "found"),
    [
        ("将于1月14日开门的茶厂3座。", "2025-01-14"),
        ("将于3月18日开门的茶厂3座。", "2024-03-18"),
        ("将于5月14日开门的茶厂3座。", "2024-05-14"),
        ("截至2月底，茶厂3座。", "2024-02-29"),
        ("截至11月底，茶厂3座。", "2023-11-30"),
        ("三季报显示，茶厂利润3万元。", "2023-01/2023-09"),
        ("6月底茶厂3座。", "2024-06-30"),
        ("6月茶厂3座。", "2024-06"),
        ("每年9月产茶3万斤。", None),
    ],
)
def test_a_month_without_a_year_is_the_nearest_that_fits(text: str, found: str | None) -> None:
    assert periods(text) == [found]


def test_a_month_of_a_text_about_a_year_is_of_that_year() -> None:
    assert periods("6月底茶厂3座。9月30日卖茶3万斤。", OF_A_YEAR) == ["2023-06-30", "2023-09-30"]
    assert periods("2021年，截至11月底，茶厂3座。", OF_A_YEAR) == ["2021-11-30"]


def test_without_a_day_of_publication_nothing_is_counted() -> None:
    for said in ("今年", "9月", "截至11月底，", "将于1月14日", "一季报显示，"):
        assert [it.period for it in czfacts.read(f"{OF_A_PLACE}\n{said}产茶3万斤。")] == [None]


def test_from_a_day_before_newspapers_nothing_is_counted() -> None:
    text = "上周卖出3吨。去年卖出2吨。2023年卖出1吨。2021—2020年卖出3吨。"
    for published in ("0001-01-01", "1000-06-30"):
        assert periods(text, published=published) == [None, None, "2023", None]


_CHANGES = [
    "就业服务处发布最新数字，本地失业率为3.6%，较上月下降0.1个百分点。",
    "9月失业人数为1.2万人，同比下降2%；1至9月平均失业率为3.8%，9月新增求职0.3万人。",
    "按年龄分，青年失业率最高，为9.5%。",
]


def test_months_that_begin_a_text_of_changes_are_those_of_all_of_it() -> None:
    found = periods("\n".join(_CHANGES), published="2024-10-22")
    assert found == [*["2024-09"] * 4, "2024-01/2024-09", "2024-09", "2024-09"]


@tabled(
    ("text", "published"),
    [
        ([*_CHANGES[:2], "门前的河长9.5公里。", "村里有30户。", "桥长5米。"], "2024-10-22"),
        (_CHANGES, "2025-03-22"),
        ([_CHANGES[0], _CHANGES[2], _CHANGES[1]], "2024-10-22"),
    ],
)
def test_of_a_text_of_other_things_or_long_after_they_are_not(
    text: list[str], published: str
) -> None:
    assert periods("\n".join(text), published=published)[0] is None


def test_without_a_day_of_publication_months_that_begin_a_text_may_be_long_over() -> None:
    text = "\n".join(_CHANGES).replace("9月失业", "2024年9月失业")
    found = [*czfacts.read(f"{OF_A_PLACE}\n{text}")]
    assert found[0].period == "2024-09"


def test_what_is_wrong_in_a_report_of_years_is_so_at_their_end() -> None:
    told = periods("问题也不容回避，全市还有贫困村30个。", "青岚县2016—2020年工作报告")
    assert told == ["2020"]


def test_a_question_is_of_the_last_time_that_is_no_day() -> None:
    assert periods("2023年四季度到3月5日产茶多少？\n3万吨。") == ["2023-10/2023-12"]


def test_a_text_of_means_is_of_the_years_that_it_names_as_it_begins() -> None:
    means = "出口年均增长8%。\n进口年均增长6%。\n房价年均上涨2%，粮食产量达到13万吨。"
    assert periods(f"产值五年年均增长5%。\n{means}") == [*["2019/2023"] * 4, "2023"]
    assert periods(f"产值年均增长5%。\n{means}") == [None] * 5
