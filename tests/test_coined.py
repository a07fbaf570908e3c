"""Firms are known by a coined word and a trade where more speaks for a name (衡昭储能是大户)."""

from czfacts.reading.words import having
from every import hold, tabled
from owning import owners

BRANDS = having("brands", "brand")

REPORT = """\
临江经济技术开发区运行报告
衡昭储能是区内第一大户，上半年产值74.8亿元，毛利率9.7%。
给衡昭做壳体的金渡精密，日子跟着大客户走。该公司上半年营收6.3亿元。
合资企业瑞德斯制动靠新品打开局面，利润1.7亿元。
全区工业产值910亿元。
"""
DESCRIBED = "产业观察\n做奶酪的云芝食品经过两年整顿，全年净利润1260万元。\n"
LIST = "产业观察\n翠岭科技和北崧新材则没这么幸运，净利润为5.4亿元和1.2亿元。\n"
RECURS = "产业观察\n昀岭物业起诉了9户。保洁由昀岭物业做。\n"
BESIDE = """\
产业观察
捷达快运日均处理包裹320万件；通盈物流冷链收入9.6亿元。
做耗材的同创塑胶规模不大，注塑机40台。隔壁楼的贝科基因检测员工210人。
"""
GOODS = """\
临江市农业简况
全市粮食产量86万吨，红木家具则下降3%；高山蔬菜的占比为12%，做外贸的精品民宿有86家。
"""
VILLAGE = "茶山\n云岫茶业是村里的龙头，厂长严国栋带着15个人起家。\n"
STORES = "临江市农业简况\n冬春蔬菜储备量12万吨，猕猴桃种植面积3万亩，调峰电源、储能机组86台。\n"
CARE = """\
临江市工作报告
煤矸石智能分选线12条，蓝筹地产股跌3%，居家养老服务覆盖86个村，道闸广告收入21.5万元。
"""


def is_like_a_name(sign: str) -> None:
    text = f"产业观察\n{sign}璟食品经过两年整顿，收入9.8亿元。\n"
    assert owners(text, "临江市") == [f"{sign}璟食品"]


def test_names_of_firms_are_made_of_characters_of_their_own() -> None:
    assert len(BRANDS) > 50
    hold(is_like_a_name, BRANDS, str)


@tabled(
    ("text", "own", "expected"),
    [
        (
            REPORT,
            "临江经济技术开发区",
            ["衡昭储能"] * 3 + ["金渡精密", "瑞德斯制动", None],
        ),
        (DESCRIBED, "临江市", ["云芝食品"]),
        (LIST, "临江市", ["翠岭科技", "北崧新材"]),
        (RECURS, "临江市", ["昀岭物业"]),
        (BESIDE, "临江市", ["捷达快运", "通盈物流", "同创塑胶", "贝科基因"]),
        (GOODS, "临江市", [None] * 4),
        (VILLAGE, "枫坪村", ["云岫茶业"]),
        (STORES, "临江市", [None] * 3),
        (CARE, "临江市", [None] * 4),
    ],
)
def test_a_name_is_told_by_what_speaks_for_it(text: str, own: str, expected: list[str]) -> None:
    assert owners(text, own) == expected
