"""What a text as a whole measures is that of places and bare nouns in its later paragraphs."""

from czfacts.reading.statements import SaidFigure
from every import tabled
from kept import read

INDUSTRY = ("临江市2024年上半年规模以上工业运行分析", "规模以上工业增加值同比增长6.1%。")


def said(title: str, *paragraphs: str) -> list[SaidFigure]:
    return read("\n".join((title, *paragraphs)), "2024-07-24")


@tabled(
    "paragraph",
    [
        "青岚县增长8.9%。",
        "六个县（市、区）四升两降：青岚县增长8.9%，最快。",
        "13个县区中，增速最高的青岚县为12.7%。",
        "青岚县、武清区增速居前两位，分别为15.8%和12.4%。",
        "四季度增加值有望增长4%以上。",
        "采矿业增长3%，制造业增长9%。分县区看，青岚县增长8.9%。",
    ],
)
def test_a_place_grows_by_what_the_title_speaks_of(paragraph: str) -> None:
    last = said(*INDUSTRY, paragraph)[-1]
    assert (last.measure, last.relation) == ("规模以上工业增加值", "change_rate")


def test_a_title_that_does_not_speak_of_it_says_nothing() -> None:
    economy = ("临江市2024年上半年经济运行情况", "地区生产总值增长5.2%。")
    assert not said(*economy, "青岚县增长8%。")[-1].measure


def test_town_and_country_have_a_price_level_each() -> None:
    prices = ("临江市2024年7月居民消费价格情况", "居民消费价格同比上涨0.4%。")
    assert said(*prices, "城市上涨0.5%。")[-1].measure == "城市居民消费价格"
