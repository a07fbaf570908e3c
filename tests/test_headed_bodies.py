"""A heading that is the name of a body says whose what stands under it is, until the next."""

from owning import owners

FIRMS = """\
石桥镇的企业
一、概况
全镇有企业12家。
二、简介
（一）怀川恒岳药业股份有限公司
该公司注册资金5亿元，占地22万平方米。现有员工651人。
（二）衡田食品有限公司
去年产值3亿元，公司有员工200人。
三、展望
明年新增企业6家。
"""
HOSPITALS = """\
石桥镇的医院
（一）怀川市人民医院
建筑面积3万平方米，职工605人。
（二）妇幼保健院
建筑面积5524平方米，全院职工48人。
（三）村卫生室和诊所
共有60个。
"""
PLACES = """\
各地的冬天
北京
新增就业5万人，同比增长3%。
甘肃敦煌：骆驼比人累
景区接待游客8万人次。
一年将尽
全国有景区9万家。
"""
ONLY_ONE = """\
石桥镇的学校
东湖幼儿园建于1958年，是怀川市内唯一的寄宿幼儿园。幼儿园占地1.5万平方米，现有教职工76人。
"""


def test_places_head_what_stands_under_them() -> None:
    assert owners(PLACES)[:3] == ["北京", "北京", "甘肃敦煌"]
    assert owners(PLACES)[3] != "甘肃敦煌"


def test_firms_head_what_stands_under_them() -> None:
    firms = ["怀川恒岳药业股份有限公司"] * 3 + ["衡田食品有限公司"] * 2
    assert owners(FIRMS) == [None, *firms, None]


def test_one_of_several_may_have_no_name_of_its_own() -> None:
    hospitals = ["怀川市人民医院"] * 2 + ["妇幼保健院"] * 2
    assert owners(HOSPITALS) == [*hospitals, None]


def test_what_a_body_is_brings_in_no_other() -> None:
    assert owners(ONLY_ONE) == ["东湖幼儿园"] * 2
