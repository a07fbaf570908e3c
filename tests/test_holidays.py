"""What a text about a holiday says, where it names no other time."""

import czfacts
from every import tabled

DAYS, ONE = "2025-10-01/2025-10-08", "2025-10-03"


def periods(text: str, published: str = "2025-10-09") -> list[str | None]:
    read = czfacts.read(text, published=published)
    return [each.period for each in read if each.unit != "天"]


@tabled(
    ("said", "published", "days"),
    [
        ("国庆中秋8天假期", "2025-10-09", DAYS),
        ("国庆八天长假", "2025-10-09", DAYS),
        ("国庆七天", "2024-10-08", "2024-10-01/2024-10-07"),
        ("端午三天小长假", "2018-06-20", "2018-06-16/2018-06-18"),
        ("“五一”5天假期", "2024-05-06", "2024-05-01/2024-05-05"),
        ("春节8天", "2024-02-18", "2024-02-10/2024-02-17"),
    ],
)
def test_a_holiday_may_say_how_long_it_is(said: str, published: str, days: str) -> None:
    assert periods(f"茶乡见闻\n{said}，茶社卖茶3万斤。", published) == [days]


def test_eleven_days_are_no_holiday() -> None:
    assert periods("茶乡见闻\n十一天，茶社卖茶3万斤。")[-1] is None


def test_a_line_that_begins_with_a_holiday_says_what_the_text_is_about() -> None:
    text = (
        "【群聊】茶友\n国庆中秋8天假期，古镇人气旺！\n📍茶社\n①东街　卖茶3万斤\n"
        "②西街　卖茶2万斤\n10月3日卖茶9千斤；来客2万人。"
    )
    assert periods(text) == [DAYS, DAYS, ONE, DAYS]


def test_a_long_paragraph_that_begins_with_one_tells_only_of_itself() -> None:
    long = "国庆假期，古镇卖茶3万斤，" + "茶社里坐满了从外地赶来的客人，" * 5 + "人人都说好。"
    assert periods(f"茶乡见闻\n{long}\n茶社3家。") == [DAYS, None]


def test_what_begins_with_the_first_day_goes_on() -> None:
    text = "国庆假期茶市\n10月1日至3日，古镇卖茶3万斤；来客2万人。10月4日卖茶1万斤，来客3千人。"
    first = "2025-10-01/2025-10-03"
    assert periods(text) == [first, first, "2025-10-04", "2025-10-04"]


def test_some_days_of_it_do_not_outlast_their_sentence() -> None:
    begin = "国庆、中秋八天长假，古镇人来人往。\n"
    stopped = "受台风影响，10月4日至5日茶船停航，游客分流。全镇卖茶3万斤。\n来客2万人。"
    assert periods(begin + stopped) == [DAYS, DAYS]
    full = "10月2日至4日茶山满房，卖茶3万斤。夜市卖茶3万斤。"
    assert periods(begin + full) == ["2025-10-02/2025-10-04", DAYS]
    peak = "老街来客63万人次，10月3日单日11万人次；茶园来客28万人次。"
    assert periods(begin + peak) == [DAYS, ONE, DAYS]


def test_the_first_days_govern_where_the_text_begins_with_them_and_a_peak_is_of_its_figure() -> (
    None
):
    begin = "国庆、中秋八天长假，古镇卖茶9万斤。\n茶园10月1日至3日卖茶3万斤。茶厂卖茶2万斤。\n"
    assert periods(begin + "来客2万人。") == [DAYS, "2025-10-01/2025-10-03", DAYS, DAYS]
    for peak in ("最高峰10月3日", "峰值出现在10月3日，达", "最多的是10月3日，"):
        assert periods(f"{begin}来客2万人，{peak}8千人，加开班车5班。")[-3:] == [DAYS, ONE, DAYS]


def test_a_holiday_without_a_year_is_the_last_one_unless_somebody_plans() -> None:
    assert periods("茶乡见闻\n国庆期间，来客3万人。", "2026-03-09") == [DAYS]
    ahead = "2026-10-01/2026-10-07"
    assert periods("茶乡见闻\n预计国庆期间来客3万人。", "2026-03-09") == [ahead]
    assert periods("茶乡见闻\n今年国庆期间，来客3万人。", "2026-03-09") == [ahead]


def test_a_feast_of_a_year_that_no_table_has_is_no_day() -> None:
    assert periods("茶乡见闻\n大年初二，茶社卖茶3万斤。", "1998-02-09") == [None]


def test_another_travel_season_is_not_what_a_text_on_a_holiday_is_about() -> None:
    text = "国庆节后的车站\n车站来客43人。\n春运时一天来客2千人。\n站里养着3只猫。"
    assert "2025-01-14/2025-02-22" not in (periods(text)[0], periods(text)[-1])
