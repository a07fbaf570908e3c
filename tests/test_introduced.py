"""A text goes on with the shop, the firm or the village that a sentence brings in by name."""

from czfacts.reading.words import having, table
from every import hold, tabled
from owning import owners

BESIDE = having("things", "beside")
FIELDS = [word for word in having("bodies", "field") if not table("kinds").roles(word)]

SHOP = """\
街市纪事
街尾的“鸿升冰室”走另一条路。2021年花46万元翻新，卡位减至9张。国庆那周最多，一天卖出400杯。
"""
FIRM = """\
产业回望
宁丰饲料是其中一家，厂长罗永发2016年回来时只有3条生产线，年产饲料8万吨。全县畜牧业产值32亿元。
"""
TOLD = """\
基层医疗
白马镇卫生院院长丁卫东说，他们那里去年门诊2.1万人次，药占比31%。全市去年诊疗860万人次。
"""
COUPLE = """\
车间里的人
来自湖南永州的电工蒋大勇，妻子黄小梅在食堂帮忙，两口子去年攒下9.6万元。
"""
HER_FIRM = """\
琴乡
昌隆乐器的老板娘谢雪梅说起往事。现在她家的厂区19亩，员工84个。
"""
REPORT = """\
临江市2023年经济运行综述
比隔壁的青岚县多9家，附近的二手房均价比新房低1200元。
"""
HAWKER = """\
开市
石桥村的药材贩子马进财卖了3吨当归。
"""


def is_told_where(word: str) -> None:
    assert owners(f"北街纪事\n{word}的云鹤糕点有36平方米。\n", "临江市") == ["云鹤糕点"]


def is_a_trade(word: str) -> None:
    text = f"产业回望\n皖鹤{word}是其中一家，2016年只有8台机器。\n"
    assert owners(text, "临江市") == [f"皖鹤{word}"]


def test_where_somebody_is_brings_him_in() -> None:
    assert len(BESIDE) > 50
    hold(is_told_where, BESIDE, str)


def test_who_is_one_of_several_firms_is_named_by_its_trade() -> None:
    assert len(FIELDS) > 300
    hold(is_a_trade, FIELDS, str)


@tabled(
    ("text", "own", "expected"),
    [
        (SHOP, "福元街", ["鸿升冰室"] * 3),
        (FIRM, "柳河县", ["宁丰饲料"] * 2 + [None]),
        (TOLD, "临江市", ["白马镇卫生院"] * 2 + [None]),
        (COUPLE, "临江市", ["蒋大勇"]),
        (HER_FIRM, "临江市", ["昌隆乐器"] * 2),
        (REPORT, "临江市", [None, None]),
        (HAWKER, "临江市", ["马进财"]),
    ],
)
def test_a_text_goes_on_with_whom_it_brings_in(
    text: str, own: str, expected: list[str | None]
) -> None:
    assert owners(text, own) == expected
