"""A text that says another time or place than its facts is a mismatch; an open one is not."""

from typing import Any

import altering
import czfacts
from builders import about, base, indicator, read_from
from czfacts.base.model import Bilingual, Change, FactBase, Locator, Source
from czfacts.proof import verify
from czfacts.proof.parts import Parts
from czfacts.proof.verify import Finding
from czfacts.reading.text.sentences import Text
from czfacts.views import summaries
from every import tabled
from surroundings import ROOT

BULLETIN = """石林县2024年水务公报
2025年3月2日
全年供水量6.1亿立方米，比上年增长3.2%。
年末水库37座。第四季度供水1.6亿立方米。
甲丰水务公司供水量3.3亿立方米。全县用水大户12家。
县城去年新修管网86公里，今年计划新修90公里。
今年1月15日一次检修换下水表420只，2月供水0.4亿立方米。
"""
FACTS: dict[str, dict[str, Any]] = {
    "6.1亿立方米": {"period": "2024"},
    "37座": {"period": "2024-12-31"},
    "1.6亿立方米": {"period": "2024-10/2024-12"},
    "86公里": {"period": "2024"},
    "90公里": {"period": "2025", "stated": "target"},
    "420只": {"period": "2025-01-15"},
    "0.4亿立方米": {"period": "2025-02"},
    "3.3亿立方米": {"period": "2024", "entity": Bilingual(zh="甲丰水务公司")},
    "12家": {"period": "2024"},
}


def facts_of(text: Text, area: str = "石林县") -> FactBase:
    """Return a base whose facts are those of `FACTS`, read from *text*."""
    found = [read_from(text, printed, **fields) for printed, fields in FACTS.items()]
    facts = (each.replaced(id=f"fact-{number}") for number, each in enumerate(found))
    return about(area, "2025-03-02", *facts)


def verified(change: tuple[str, str] = ("", ""), area: str = "石林县") -> list[Finding]:
    text = Text(BULLETIN)
    known = facts_of(text, area)
    written = Text(BULLETIN.replace(*change)) if change[0] else text
    return [*verify.findings_of(known, known.sources[0], written)]


def wrong(*change: str) -> dict[str, str]:
    """Return the figures that are no longer verified after *change*, each with what is wrong."""
    one, other = change
    found = verified((one, other))
    return {it.place.text: str(it.detail) for it in found if it.verdict != "verified"}


def test_the_text_itself_is_verified() -> None:
    assert {it.verdict for it in verified()} == {"verified"}


@tabled(
    ("one", "other", "figures"),
    [
        ("县2024年", "县2023年", {"6.1亿立方米", "37座", "1.6亿立方米", "3.3亿立方米", "12家"}),
        ("第四季度", "第三季度", {"1.6亿立方米"}),
        ("去年新修", "今年新修", {"86公里"}),
        ("1月15日", "1月16日", {"420只"}),
        ("，2月", "，1月", {"0.4亿立方米"}),
        ("全县用水", "全省用水", {"12家"}),
        ("甲丰", "乙丰", {"3.3亿立方米"}),
    ],
)
def test_another_time_or_place_is_a_mismatch(one: str, other: str, figures: set[str]) -> None:
    assert set(wrong(one, other)) == figures


def test_what_is_wrong_is_said() -> None:
    assert wrong("第四季度", "第三季度") == {
        "1.6亿立方米": "period: the fact says 2024-10/2024-12, the text 2024-07/2024-09"
    }


def test_another_place_in_the_title_is_a_mismatch_of_what_is_of_it() -> None:
    found = wrong("石林县", "宜良县")
    assert set(found) == set(FACTS) - {"3.3亿立方米"}  # that of a company
    assert set(found.values()) == {"area: the fact says 石林县, the text 宜良县"}


@tabled(
    ("title", "held"),
    [("湖南省", "said"), ("湖北省", "contradicted"), ("长沙市", "unsaid"), ("本省", "unsaid")],
)
def test_the_name_of_a_newspaper_names_no_place(title: str, held: str) -> None:
    text = Text(f"{title}上半年外贸\n湖南日报记者：今年出口12亿元。")
    known = about("湖南省", "2024-07-20", read_from(text, "12亿元", period="2024-01/2024-06"))
    (finding,) = verify.findings_of(known, known.sources[0], text)
    assert finding.parts
    assert finding.parts.area == held


def test_a_larger_place_that_the_text_does_not_name_is_only_unsaid() -> None:
    """But for what is said to be of the whole county (全县用水大户)."""
    held = {it.place.text: it.parts.area for it in verified(area="云南省") if it.parts}
    assert held.pop("12家") == "contradicted"
    assert {*held.values()} == {"unsaid", None}


@tabled(
    ("printed", "home", "held"),
    [
        ("全省实现出口12亿元。", "青州省", "said"),
        ("上半年全市实现出口12亿元。", "青州省", "contradicted"),
        ("上半年全国出口12亿元。", "青州省", "contradicted"),
        ("上半年湖北省实现出口12亿元。", "湖南省", "contradicted"),
        ("上半年长沙市实现出口12亿元。", "湖南省", "contradicted"),
        ("今年以来全市出口12亿元。", "湖南省", "contradicted"),
        ("1—6月全市出口12亿元。", "湖南省", "contradicted"),
        ("上半年出口12亿元，占全国的3%。", "湖南省", "said"),
        ("对湖北省的出口12亿元。", "湖南省", "said"),
        ("全区实现出口12亿元。", "广西壮族自治区", "said"),
        ("全市实现出口12亿元。", "北京市", "said"),
        ("全国实现出口12亿元。", "中国", "said"),
    ],
)
def test_what_stands_right_before_a_measure_says_whose_it_is(
    printed: str, home: str, held: str
) -> None:
    text = Text(f"{home}2024年上半年外贸\n今年{home}外贸平稳。\n{printed}")
    known = about(home, "2024-07-20", read_from(text, "12亿元", period="2024-01/2024-06"))
    (finding,) = verify.findings_of(known, known.sources[0], text)
    assert finding.parts
    assert finding.parts.area == held


def test_spans_that_overlap_are_others_where_they_are_of_one_kind() -> None:
    text = Text("甲市一周水价\n1月10日至16日，水价每吨3.9元。1—6月供水30万吨。")
    facts = []
    for number, (printed, period) in enumerate(
        {"3.9元": "2025-01-11/2025-01-17", "30万吨": "2025-01/2025-07"}.items()
    ):
        place = Locator(id="s", paragraph=2, sentence=number + 1, text=printed)
        value, unit = ("3.9", "元") if number == 0 else ("30", "万吨")
        per = "吨" if number == 0 else None
        facts.append(
            indicator(value, unit, per=per, period=period, source=(place,)).replaced(
                id=f"f{number}"
            )
        )
    source = Source(id="s", title="题", published="2025-08-02")
    known = base(sources=(source,), indicators=tuple(facts))
    findings = [*verify.findings_of(known, source, text)]
    assert [it.parts and it.parts.period for it in findings] == ["contradicted"] * 2


@tabled(
    ("printed", "held"),
    [
        ("甲市2025年1—6月水务\n供水30万吨。", "contradicted"),
        ("甲市水务\n1—6月供电2万千瓦时。供水30万吨。", "unsaid"),
    ],
)
def test_a_span_that_overlaps_is_another_where_the_title_has_it(printed: str, held: str) -> None:
    text = Text(printed)
    fact = read_from(text, "30万吨", period="2025-01/2025-07")
    known = about("甲市", "2025-08-02", fact)
    (finding,) = verify.findings_of(known, known.sources[0], text)
    assert finding.parts
    assert finding.parts.period == held


@tabled(
    ("text", "wanted", "fields", "part"),
    [
        ("销往广东的柚子3万吨。", "3万吨", {"name": Bilingual(zh="销往福建的柚子")}, "name"),
        (
            "水价比广东低3%。",
            "3%",
            {"change": Change(direction="down", against="福建")},
            "against",
        ),
    ],
)
def test_another_place_in_a_name_or_a_comparison_is_a_mismatch(
    text: str, wanted: str, fields: dict[str, Any], part: str
) -> None:
    written = Text(f"甲市水务\n{text}")
    (sentence,) = written.paragraphs[1]
    (read,) = sentence.at(*sentence.spans(wanted)[0])
    place = Locator(id="s", paragraph=2, sentence=1, text=wanted)
    fact = indicator(f"{read.value:f}", read.unit, **fields, source=(place,))
    source = Source(id="s", title="题")
    known = base(sources=(source,), indicators=(fact,))
    (finding,) = verify.findings_of(known, source, written)
    assert finding.parts
    assert getattr(finding.parts, part) == "contradicted"
    assert finding.verdict == "mismatch"


REPORT = """政府工作报告
——2025年1月16日在石林县人民代表大会上
各位代表：现在我代表县人民政府作报告。
一、2024年工作回顾
2024年，全县供水6.1亿立方米。
水务稳步发展。新修管网86公里，漏损率由15%降低到12%，水价由每吨2元降至1.8元。
二、2025年工作安排
主要预期目标是：管网总长890公里，用水大户30家。
计划实施改造项目9个。力争新增水厂2座。
"""
REPORTED: dict[str, dict[str, Any]] = {
    "6.1亿立方米": {"period": "2024"},
    "86公里": {"period": "2024"},
    "15%": {"period": "2023"},
    "12%": {"period": "2024"},
    "1.8元": {"period": "2024", "per": "吨"},
    "890公里": {"period": "2025", "stated": "target"},
    "30家": {"period": "2025", "stated": "target"},
    "9个": {"period": "2025", "stated": "target"},
    "2座": {"period": "2025", "stated": "target"},
}


def parts_of(one: str = "", other: str = "") -> dict[str, Parts]:
    """Return how the figures of the report are held once *other* stands in it for *one*."""
    text = Text(REPORT)
    found = [read_from(text, printed, **fields) for printed, fields in REPORTED.items()]
    facts = (each.replaced(id=f"fact-{number}") for number, each in enumerate(found))
    known = about("石林县", "2025-01-16", *facts)
    assert one in REPORT
    written = Text(REPORT.replace(one, other)) if one else text
    findings = verify.findings_of(known, known.sources[0], written)
    return {it.place.text: it.parts for it in findings if it.parts}


def figures_with(part: str, held: str, parts: dict[str, Parts]) -> set[str]:
    return {printed for printed, each in parts.items() if getattr(each, part) == held}


@tabled(
    ("one", "other", "figures"),
    [
        ("", "", set()),
        ("一、2024年", "一、2023年", {"86公里", "12%", "1.8元"}),
        ("一、2024年工作", "一、2024年上半年工作", {"86公里", "12%", "1.8元"}),
    ],
)
def test_a_heading_of_another_time_leaves_the_period_unsaid(
    one: str, other: str, figures: set[str]
) -> None:
    assert figures_with("period", "unsaid", parts_of(one, other)) == figures


def test_what_the_first_lines_or_a_heading_without_a_year_name_does_not() -> None:
    for heading in ("下半年展望", "二、重点工作"):
        assert not figures_with("period", "unsaid", parts_of("二、2025年工作安排", heading))


@tabled(
    ("one", "other", "unsaid", "contradicted"),
    [
        ("2025年工作安排", "2025年工作完成情况", set(), set()),
        ("主要预期目标是：", "主要成绩是：", {"890公里", "30家"}, set()),
        ("主要预期目标是：", "今年主要完成情况是：", {"890公里", "30家"}, set()),
        ("计划实施", "已实施", set(), {"9个"}),
        ("力争新增", "已新增", set(), {"2座"}),
    ],
)
def test_a_plan_that_is_told_as_a_result_is_noticed(
    one: str, other: str, unsaid: set[str], contradicted: set[str]
) -> None:
    parts = parts_of(one, other)
    assert figures_with("stated", "unsaid", parts) == unsaid
    assert figures_with("stated", "contradicted", parts) == contradicted


def test_under_a_heading_of_results_a_date_alone_makes_no_target() -> None:
    plain = "二、2025年工作安排\n主要预期目标是："
    results = parts_of(plain, "二、2025年工作完成情况\n")
    assert figures_with("stated", "unsaid", results) == {"890公里", "30家"}
    assert not figures_with("stated", "unsaid", parts_of(plain, "二、2025年工作\n"))


@tabled(
    ("one", "other", "figures"),
    [
        ("", "", set()),
        ("降低到", "提高到", {"12%"}),
        ("2元降至", "2元涨至", {"1.8元"}),
        ("15%降低到12%", "15%，降低到12%", set()),
    ],
)
def test_a_value_that_goes_the_other_way_than_is_said_is_a_mismatch(
    one: str, other: str, figures: set[str]
) -> None:
    assert figures_with("direction", "contradicted", parts_of(one, other)) == figures


def test_a_part_that_is_confirmed_nowhere_stands_out() -> None:
    lines = summaries.of_parts(verified(area="云南省"), "en")
    assert "not confirmed for any figure: name 9, area 8" in lines
    assert not any("area 0/" in line for line in lines)


def test_what_an_altered_example_no_longer_says_is_mostly_caught() -> None:
    known = czfacts.load(str(ROOT / "examples/report.toml"))
    text = Text((ROOT / "examples/report.txt").read_text(encoding="utf-8"))
    found = [*altering.changes(known, text)]
    assert found
    assert {it.what for it in found if it.is_caught} >= {"place"}
