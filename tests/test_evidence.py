"""What is verified and what is not: boundaries of numbers, widths, blanks, sentences."""

from decimal import Decimal

import pytest

from builders import base, indicator, name, policy
from czfacts.base.model import Indicator, Locator, SetAside, Source
from czfacts.proof import verify
from czfacts.proof.coverage import covered
from czfacts.reading.figures.quantities import Quantity
from czfacts.reading.text.sentences import Text
from every import tabled

POLICY = policy()


def judged(
    text: str,
    wanted: str,
    value: str,
    unit: str,
    comparator: str = "=",
    *,
    place: tuple[int, int] = (1, 1),
) -> verify.Finding:
    locator = Locator(id="s", paragraph=place[0], sentence=place[1], text=wanted)
    fact = Indicator(
        **{**dict(indicator(value, unit).pairs()), "comparator": comparator, "source": (locator,)}
    )
    return verify.judge(fact, locator, Text(text))


@tabled(
    ("text", "wanted", "value", "unit", "comparator"),
    [
        ("占15.8%。", "15.8%", "15.8", "%", "="),
        ("占１５．８％。", "15.8%", "15.8", "%", "="),
        ("共1，234家。", "1,234家", "1234", "家", "="),
        ("共1,234家。", "1234家", "1234", "家", "="),
        ("投资12　亿元。", "12亿元", "12", "亿元", "="),
        ("投资12\t亿元。", "12亿元", "12", "亿元", "="),
        ("投资约  12亿元。", "约12亿元", "12", "亿元", "~"),
        ("12平方 公里。", "12平方公里", "12", "平方公里", "="),
        ("占1/4，100万元以上的少。", "100万元以上", "100", "万元", ">="),
        ('他说："好。"全市12家。', "12家", "12", "家", "="),
        ("增长超过三成。", "超过三成", "3", "成", ">"),
        ("全省第二。", "第二", "2", "位", "="),
        ("建成26条条。", "26条条", "26", "条", "="),
    ],
)
def test_what_stands_there_is_verified(
    text: str, wanted: str, value: str, unit: str, comparator: str
) -> None:
    place = (1, 2) if "好。" in text else (1, 1)
    found = judged(text, wanted, value, unit, comparator, place=place)
    assert (found.verdict, found.detail) == ("verified", "")


@tabled(
    ("text", "wanted", "value", "unit"),
    [
        ("占15.8%。", "5.8%", "5.8", "%"),
        ("占5.85%。", "5.8", "5.8", "%"),
        ("产值31236.8亿元。", "1236.8亿元", "1236.8", "亿元"),
        ("产值1236.8亿元。", "1236.8亿", "1236.8", "亿"),
        ("共1,234家。", "234家", "234", "家"),
        ("共1 234家。", "234家", "234", "家"),
        ("共二十六家。", "六家", "6", "家"),
        ("占14%以上。", "14%", "14", "%"),
        ("气温零下5℃。", "5℃", "5", "℃"),
        ("总额没有突破30亿元。", "突破30亿元", "30", "亿元"),
        ("引进30—50家。", "50家", "50", "家"),
        ("共30家企业。", "30", "30", "家"),
        ("共30家企业。", "家企业", "30", "家"),
    ],
)
def test_a_part_is_not_the_whole(text: str, wanted: str, value: str, unit: str) -> None:
    assert judged(text, wanted, value, unit).verdict == "mismatch"


@tabled(
    ("text", "wanted", "detail"),
    [
        ("占15.8%。", "5.8%", "'5.8%' is a part of '15.8%'"),
        ("占14%以上。", "14%", "the text holds only a part of '14%以上'"),
        ("占14%，增5%。", "14%，增5%", "the text holds 2 quantities"),
        ("占比很高。", "占比", "the text holds no quantity"),
    ],
)
def test_what_is_wrong_with_a_text_is_said(text: str, wanted: str, detail: str) -> None:
    comparator = ">=" if "以上" in text else "="
    found = judged(text, wanted, "14", "%", comparator)
    assert (found.verdict, found.detail) == ("mismatch", detail)


def test_a_range_and_a_comparator_are_spelled_out() -> None:
    large = Quantity(Decimal("1e3"), "家", "=", 0, 0, high=Decimal("2e3"))
    assert verify.spelled(large) == "1000–2000 家"
    found = judged("引进30至50家。", "30至50家", "30", "家", ">")
    assert found.detail == "the fact says >30 家, the text 30–50 家"


@tabled(
    ("value", "unit", "comparator"),
    [("7", "亿元", "="), ("70", "万元", "="), ("70", "亿元", ">"), ("70", "%", "=")],
)
def test_both_values_of_a_mismatch_are_said(value: str, unit: str, comparator: str) -> None:
    found = judged("产值70亿元。", "70亿元", value, unit, comparator)
    assert found.verdict == "mismatch"
    assert found.detail.endswith("the text 70 亿元")
    assert f"{value}{unit}" in found.detail.replace(" ", "")


def test_what_moved_is_found_where_it_went() -> None:
    found = judged("甲。乙12家。\n丙。", "12家", "12", "家", place=(2, 1))
    assert (found.verdict, found.detail) == ("moved", "found in 1.2")


@pytest.mark.parametrize(
    ("place", "detail"),
    [
        ((1, 3), "found in 1.2; paragraph 1 has 2 sentences"),
        ((3, 1), "found in 1.2; the text has 2 paragraphs"),
    ],
)
def test_a_place_past_the_end_is_said_to_be(place: tuple[int, int], detail: str) -> None:
    found = judged("甲。乙12家。\n丙。", "12家", "12", "家", place=place)
    assert (found.verdict, found.detail) == ("moved", detail)


def test_what_stands_twice_is_ambiguous() -> None:
    found = judged("12家，又12家。", "12家", "12", "家")
    assert (found.verdict, found.detail) == ("ambiguous", "stands 2 times in the sentence")
    found = judged("甲。12家。12家。", "12家", "12", "家")
    assert (found.verdict, found.detail) == ("ambiguous", "found in 1.2, 1.3")


def test_a_message_names_five_sentences_and_no_more() -> None:
    found = judged("甲。" + "12家。" * 7, "12家", "12", "家")
    assert found.detail == "found in 1.2, 1.3, 1.4, 1.5, 1.6"


@tabled(
    ("place", "detail"),
    [
        ((1, 1), "'13家' is not in <text>; the sentence has 12家"),
        ((1, 2), "'13家' is not in <text>; paragraph 1 has 1 sentence"),
        ((1, 3), "'13家' is not in <text>; paragraph 1 has 1 sentence"),
        ((2, 1), "'13家' is not in <text>; the text has 1 paragraph"),
        ((4, 1), "'13家' is not in <text>; the text has 1 paragraph"),
    ],
)
def test_what_is_missing_is_said_with_what_is_there(place: tuple[int, int], detail: str) -> None:
    found = judged("乙12家。", "13家", "13", "家", place=place)
    assert (found.verdict, found.detail) == ("missing", detail)


def test_what_the_sentence_has_instead_is_of_the_same_unit() -> None:
    found = judged("甲。\n乙12家，丙5条，丁7家。戊。", "13家", "13", "家", place=(2, 1))
    assert found.detail == "'13家' is not in <text>; the sentence has 12家, 7家"
    found = judged("乙12家。", "13亿亿元", "13", "亿亿元")
    assert found.detail == "'13亿亿元' is not in <text>"
    found = judged("甲。\n乙。丙。", "13家", "13", "家", place=(2, 3))
    assert found.detail == "'13家' is not in <text>; paragraph 2 has 2 sentences"
    found = judged("甲。\n乙。", "13家", "13", "家", place=(3, 1))
    assert found.detail == "'13家' is not in <text>; the text has 2 paragraphs"


def test_only_a_figure_is_read() -> None:
    """A policy is verified by its characters alone, which is one check; a figure takes four."""
    fact = policy(source=(Locator(id="s", paragraph=1, sentence=1, text="5年计划"),))
    found = verify.judge(fact, fact.source[0], Text("执行5年计划。"))
    assert (found.verdict, found.span, found.checks, found.detail) == ("verified", (2, 6), 1, "")
    assert judged("乙12家。", "12家", "12", "家").checks == 4
    part = verify.judge(fact, fact.source[0], Text("执行15年计划。"))
    assert (part.verdict, part.checks) == ("mismatch", 1)
    gone = verify.judge(fact, fact.source[0], Text("执行6个计划。"))
    assert (gone.verdict, gone.detail) == ("missing", "'5年计划' is not in <text>")


def test_what_is_set_aside_is_verified_behind_the_facts() -> None:
    aside = SetAside(paragraph=1, sentence=1, text="2年", reason=name("名称"))
    known = base(sources=(Source(id="s", title="a", set_aside=(aside,)),), policies=(POLICY,))
    found = list(verify.findings_of(known, known.sources[0], Text("甲，2年。")))
    assert [(each.fact, each.place, each.verdict) for each in found] == [
        (POLICY, POLICY.source[0], "verified"),
        (None, aside, "verified"),
    ]


@tabled(
    ("wanted", "value", "shown"),
    [
        ("12家", "12", "甲乙【12家】丙。"),
        ("12家", "13", "mismatch: the fact says 13 家, the text 12 家: 甲乙【12家】丙。"),
        ("13家", "13", "missing: '13家' is not in <text>; the sentence has 12家"),
    ],
)
def test_the_sentence_is_shown_with_what_was_read_in_it(
    wanted: str, value: str, shown: str
) -> None:
    assert verify.marked(judged("甲乙12家丙。", wanted, value, "家")) == shown


def test_only_the_places_of_the_source_are_held_against_it() -> None:
    place = Locator(id="other", paragraph=1, sentence=1, text="甲")
    known = base(sources=(Source(id="s", title="a"),), indicators=(indicator(source=(place,)),))
    assert list(verify.findings_of(known, known.sources[0], Text("甲。"))) == []


@tabled(
    ("text", "sentences"),
    [
        ("甲。乙！丙？丁", [["甲。", "乙！", "丙？", "丁"]]),
        ("他说“好。”又走。", [["他说“好。”", "又走。"]]),
        ('他说："好。"又走。', [['他说："好。"', "又走。"]]),
        ("真的？！是。", [["真的？！", "是。"]]),
        ("甲。\r\n\r\n　　乙。\r丙", [["甲。"], ["乙。"], ["丙"]]),
        ("\ufeff甲\n \u3000\t\n乙  ", [["甲"], ["乙"]]),
    ],
)
def test_paragraphs_and_sentences(text: str, sentences: list[list[str]]) -> None:
    split = [[each.printed for each in paragraph] for paragraph in Text(text).paragraphs]
    assert split == sentences


@pytest.mark.parametrize("text", ["家、50", "元", "31家"])
def test_only_a_verified_figure_covers_what_it_states(text: str) -> None:
    """A place that touches two quantities, or a part of one, states neither."""
    written = Text("共30家、50个，12.5亿元。")
    place = Locator(id="s", paragraph=1, sentence=1, text=text)
    aside = SetAside(paragraph=1, sentence=1, text=text, reason=name("-"))
    source = Source(id="s", title="a", set_aside=(aside,))
    known = base(sources=(source,), indicators=(indicator("7", "个", source=(place,)),))
    assert {row.state for row in covered(known, source, written)} == {"uncovered"}


def test_a_quotation_mark_that_closes_makes_no_sentence() -> None:
    assert [each.printed for each in Text('他说："很好。"').sentences] == ['他说："很好。"']
