"""Headings that say what is to be done, and how far they hold."""

import pytest

from czfacts.reading.statements import read
from every import tabled

REPORT = """临江市2024年卫生工作总结
一、主要成效
新建门诊部12个。
{heading}
新增托位1800个。
{below}
改建卫生院7所。
{beside}
全市有救护车45台。
"""


@tabled(
    ("heading", "below", "beside"),
    [
        ("二、2025年安排", "（一）抓项目", "三、存在的问题"),
        ("二、下一步打算", "1.抓项目", "三、附录"),
        ("（二）主要目标", "1、抓项目", "（三）保障措施"),
        ("二、重点任务", "（一）抓项目", "三、附件"),
        ("二、下阶段工作重点", "第一，抓项目", "三、基本情况"),
    ],
)
def test_what_stands_under_a_plan_is_a_target_until_the_next_heading_of_its_rank(
    heading: str, below: str, beside: str
) -> None:
    text = REPORT.format(heading=heading, below=below, beside=beside)
    found = {each.text: each.stated for each in read(text, "2025-03-18")}
    assert found == {"12个": "observed", "1800个": "target", "7所": "target", "45台": "observed"}


@pytest.mark.parametrize("heading", ["二、目标任务完成情况", "二、活动安排", "二、计划执行情况"])
def test_a_heading_that_says_how_far_a_plan_went_plans_nothing(heading: str) -> None:
    text = REPORT.format(heading=heading, below="（一）抓项目", beside="三、附录")
    assert {each.stated for each in read(text, "2025-03-18")} == {"observed"}
