"""Headings that say what is to be done, and how far they hold."""

import pytest

from every import tabled
from kept import read

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


WORK = """{title}
各位代表：
{before}
全市地区生产总值186亿元，增长5.8%。
{plans}
改造老旧小区22个。
"""


@tabled(
    ("title", "before", "plans"),
    [
        (title, before, plans)
        for title in ("2025年青阳市政府工作报告", "政府工作报告", "2024年青阳市政府工作报告")
        for before in ("一、过去一年工作回顾", "一、上年工作", "一、2024年工作回顾")
        for plans in ("二、下一步工作", "二、今年重点任务", "二、2025年工作安排")
    ],
)
def test_a_work_report_tells_of_the_year_before_and_plans_its_own(
    title: str, before: str, plans: str
) -> None:
    text = WORK.format(title=title, before=before, plans=plans)
    found = {each.text: (each.period, each.stated) for each in read(text, "2025-01-10")}
    assert found["186亿元"] == found["5.8%"] == ("2024", "observed")
    assert found["22个"] == ("2025", "target")
