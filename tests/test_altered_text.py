"""A text that says another time or place than its facts is a mismatch; an open one is not."""

from typing import Any

import altering
import czfacts
from builders import about, base, indicator, read_from
from czfacts.base.model import Bilingual, Change, FactBase, Locator, Source
from czfacts.proof import verify
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


def test_a_larger_place_that_the_text_does_not_name_is_only_unsaid() -> None:
    held = {it.parts.area for it in verified(area="云南省") if it.parts}
    assert held == {"unsaid", None}


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
