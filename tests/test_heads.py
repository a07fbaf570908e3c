"""Titles and headings tell when, and whose, the figures below them are."""

from czfacts.proof.drafting.imprint import imprint
from czfacts.reading.owners.bodies import own_of
from czfacts.reading.statements import Place, SaidFigure
from every import tabled
from kept import read


def _read(*lines: str, published: str = "2025-01-20", area: str = "临江市") -> list[SaidFigure]:
    return read("\n".join(lines), published, area)


def test_a_firm_in_brackets_owns_the_figures_of_its_paragraph() -> None:
    found = _read(
        "中报速递：几家公司的业绩",
        "【恒岳医药】上半年收入52.6亿元，增长12.4%。公司研发投入6.1亿元。",
        "【东岭智造】净利润3.2亿元；券商预计其全年利润7亿元。",
        "行业平均毛利率23%。",
        area="上市公司",
    )
    assert [it.entity for it in found] == [*["恒岳医药"] * 3, *["东岭智造"] * 2, None]
    assert found[0].places["entity"] == (Place(2, 1, 5),)
    assert "entity" in found[0].carried


def test_a_text_about_a_week_counts_from_it() -> None:
    week, before = "2024-01-22/2024-01-28", "2024-01-15/2024-01-21"
    found = _read(
        "2024年第4周（1月22日—1月28日），全市商品房成交930套，均价12060元，总金额9.56亿元，较前一周放量；上周成交"
        "1325套。",
        "其中新房成交535套；上周成交714套。",
        published="2024-02-02",
    )
    assert [it.period for it in found] == [week, week, week, before, week, before]


@tabled(
    ("title", "area"),
    [
        ("2024年前三季度杭州市经济运行情况", "杭州市"),
        ("2024年1-7月沁源县工业生产", "沁源县"),
        ("2025年5月份长治市沁源县消费市场", "沁源县"),
        ("2023年度临江市人民医院总结", "临江市人民医院"),
        ("石泉坪县2024年政府工作报告", "石泉坪县"),
        ("长治市政府工作报告", "长治市"),
        ("2025年澜溪市政府工作报告", "澜溪市"),
        ("临江市市政工程总结", "临江市"),
        ("前三季度全市经济运行情况", None),
    ],
)
def test_a_title_tells_whom_a_text_is_about_behind_when(title: str, area: str | None) -> None:
    assert own_of(title) == area
    assert imprint([title, "社会消费品零售总额50.46亿元。"]).area == area


@tabled(
    ("title", "area"),
    [
        ("云上梨花村", "梨花村"),
        ("走进水上乐园村", None),
        ("走进上海", "上海市"),
        ("兴隆台街道的夜市", "兴隆台街道"),
        ("来到石楼营镇", "石楼营镇"),
    ],
)
def test_a_title_names_a_place_and_no_part_of_a_name(title: str, area: str | None) -> None:
    assert imprint([title, "去年收入50.46万元。"]).area == area


FLATS = (
    "日股暴跌，恒生指數收市跌1.5%，報16698點，全日成交1500億元，南下資金淨流入100億元，地產股和內銀股的沽壓最大，"
    "收市前略為回穩。\n首七個月旅客2500萬人次，7月份392萬人次。"
)


@tabled(
    ("lead", "date"),
    [
        ("【本報訊】2024年8月5日，", "2024-08-05"),
        ("本报讯 2024年12月31日，", "2024-12-31"),
        ("新华社甲市8月6日电 2024-08-05，", "2024-08-05"),
        ("2024年8月5日，", None),  # what happened then may be long past
        ("【回顾】2018年8月5日，", None),
        ("本报讯 记者获悉，2018年8月5日，", None),
    ],
)
def test_a_date_behind_who_sends_the_news_is_that_of_the_text(lead: str, date: str | None) -> None:
    assert imprint(["港股急挫", *(lead + FLATS).split("\n")]).published == date


def test_the_date_of_a_lead_dates_what_follows() -> None:
    found = read("港股急挫\n【本報訊】2024年8月5日，" + FLATS)
    assert [it.period for it in found][-2:] == ["2024-01/2024-07", "2024-07"]


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


def test_where_a_reporter_is_a_text_need_not_be_of() -> None:
    lines = ["來台旅客785.7萬人次", "〔記者陳怡君／台北報導〕2025-02-03", "失業率3.38%。"]
    assert imprint(lines).area is None
