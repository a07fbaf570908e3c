"""The body that a text is about is known by its other names; one of another name is another."""

import pytest

from every import tabled
from kept import read

SAME = """\
恒岳重工 恒岳重工集团 恒岳重工有限公司 恒岳重工有限责任公司 恒岳重工股份有限公司 恒岳重工股份公司
恒岳重工 恒岳重工集团公司 恒岳重工股份 恒岳重工控股 恒岳集团 恒岳股份
临江机场 临江国际机场
清江水电站 清江电站
柳林合作社 合作社 柳林种植专业合作社 柳林农民专业合作社
""".splitlines()
OTHERS = [
    "恒岳重工 山河重工",
    "临江机场 东湖机场",
    "柳林合作社 东湖合作社",
    "临江大学 临江科技大学",
]


def owner(own: str, name: str) -> str | None:
    [found] = read(f"年度情况\n{name}去年有职工3200人。\n", "2024-06-01", own)
    return found.entity or found.area


@tabled("names", SAME)
def test_the_same_body_by_another_name_owns_nothing_apart(names: str) -> None:
    own, *others = names.split()
    assert [owner(own, name) for name in others] == [None] * len(others)


@pytest.mark.parametrize("names", OTHERS)
def test_another_body_owns_what_is_said_of_it(names: str) -> None:
    own, other = names.split()
    assert owner(own, other) == other
