"""What a fact base is told of itself: one fault a test, where it is and in which words."""

from decimal import Decimal
from typing import Any, get_args

import pytest

from builders import base, indicator, name, policy, project, source
from czfacts.base.model import Change, FactBase, Indicator, Locator
from czfacts.errors import Rule
from czfacts.proof import check
from czfacts.views import labels
from every import tabled

Told = tuple[tuple[str | int, ...], str, str, str]


def told(known: FactBase, *but: str) -> list[Told]:
    """Return all that the rules find, those of *but* aside."""
    found = (each for each in check.problems(known) if each.rule not in but)
    return [(each.path, each.id or "", each.rule, each.message) for each in found]


def places(*texts: str) -> tuple[Locator, ...]:
    return tuple(Locator(id="s", paragraph=1, sentence=1, text=text) for text in texts)


def figure(text: str = "3个", **values: Any) -> Indicator:
    return indicator(**{"source": places(text), **values})


def test_a_sound_base_is_told_nothing() -> None:
    assert told(base(indicators=(figure(),), policies=(policy(id="b"),))) == []


@pytest.mark.parametrize("todo", [{"zh": "TODO"}, {"en": "TODO"}])
def test_what_is_still_to_be_named_is_told(todo: dict[str, str]) -> None:
    known = base(policies=(policy(name=name(**todo)),))
    message = "name: still to be filled in"
    assert told(known) == [(("policies", 0, "name"), "a", "placeholder", message)]
    for field in ("title", "area"):
        about = base().base.replaced(**{field: name(**todo)})
        message = f"{field}: still to be filled in"
        assert told(FactBase(base=about)) == [(("base", field), "base", "placeholder", message)]


@tabled(
    ("text", "wrong"),
    [
        ("e\u0301tude", "is not in Unicode's NFC"),
        ("甲Ａ", "has full-width letters or digits"),
        ("ｚ", "has full-width letters or digits"),
        ("９", "has full-width letters or digits"),
    ],
)
def test_a_name_is_written_plainly(text: str, wrong: str) -> None:
    for second in (project(id="b", name=name(en=text)), project(id="b", aliases=(text,))):
        field = "aliases" if second.aliases else "name"
        expected = (("projects", 1, field), "b", "characters", f"{field}: '{text}' {wrong}")
        assert told(base(projects=(project(), second)), "duplicate_fact") == [expected]


@tabled("end", "。！？!?")
def test_a_text_is_no_sentence(end: str) -> None:
    known = base(policies=(policy(source=places("甲", f"乙{end}")),))
    path = ("policies", 0, "source", 1, "text")
    assert told(known) == [(path, "a", "whole_sentence", "source.text: a whole sentence")]


def test_a_place_is_named_once() -> None:
    known = base(policies=(policy(source=places("甲", "乙", "甲")),))
    message = "source: the place of '甲' is named twice"
    assert told(known) == [(("policies", 0, "source", 2), "a", "duplicate_place", message)]


def test_a_figure_is_what_its_text_reads() -> None:
    wrong = "source.text: '4个': the fact says 3 个, the text 4 个"
    known = base(indicators=(figure(source=places("3个", "4个")),))
    path = ("indicators", 0, "source", 1, "text")
    assert told(known) == [(path, "a", "differs_from_text", wrong)]


@tabled(
    ("published", "values", "is_wrong"),
    [
        ("2025-01-16", {"period": "2042"}, True),
        ("2025-01-16", {"period": "2025-02"}, True),
        ("2025-01-16T08:30", {"period": "2025-01-17"}, True),
        ("2025-01-16", {"period": "2025"}, False),  # of which something came about
        ("2025-01-16", {"period": "2042", "stated": "target"}, False),
        ("2025-01-16", {}, False),
        (None, {"period": "2042"}, False),
    ],
)
def test_what_came_about_did_so_before_its_text_was_published(
    published: str | None, values: dict[str, Any], is_wrong: bool
) -> None:
    known = base(indicators=(figure(**values),), sources=(source(published=published),))
    message = (
        f"period: {values.get('period')} begins after the text was published, on 2025-01-16: "
        "is it a target or a forecast?"
    )
    path = ("indicators", 0, "period")
    assert told(known) == ([(path, "a", "not_yet", message)] if is_wrong else [])


def test_one_later_text_may_tell_what_came_about() -> None:
    both = tuple(Locator(id=id, paragraph=1, sentence=1, text="3个") for id in ("s", "t"))
    dated = (source(published="2025-01-16"), source(id="t", published="2043-01-16"))
    assert told(base(indicators=(figure(source=both, period="2042"),), sources=dated)) == []


def test_figures_of_one_measure_agree() -> None:
    known = base(indicators=(figure(), figure("4个", id="b", value="4")))
    message = "value: contradicts 'a': the same measure with another value"
    assert told(known) == [(("indicators", 1, "value"), "b", "contradiction", message)]


@pytest.mark.parametrize(
    "values",
    [
        {"name": name("乙")},
        {"area": name("某县")},
        {"of": name("全省")},
        {"period": "2022"},
        {"chain": "c"},
        {"project": "p"},
        {"policy": "p"},
    ],
    ids=lambda values: next(iter(values)),
)
def test_figures_of_two_measures_may_differ(values: dict[str, Any]) -> None:
    other = figure("4个", **{"id": "b", "value": "4", **values})
    assert told(base(indicators=(figure(), other))) == []


def test_a_value_may_be_written_in_two_units() -> None:
    one = figure("1万元", value="1", unit="万元")
    assert told(base(indicators=(one, figure("10000元", id="b", value="10000", unit="元")))) == []


@tabled(
    ("one", "other"),
    [
        ({"name": name("Ａ")}, {"name": name("a")}),
        ({"area": name("某县", "A")}, {"area": name("某县", "B")}),
    ],
)
def test_a_measure_is_the_same_in_any_spelling(one: dict[str, Any], other: dict[str, Any]) -> None:
    known = base(indicators=(figure(**one), figure("4个", **{"id": "b", "value": "4", **other})))
    assert [fault[2] for fault in told(known, "characters")] == ["contradiction"]


@tabled(
    ("text", "values"),
    [
        ("超过3个", {"comparator": ">"}),
        ("3至5个", {"high": Decimal(5)}),
    ],
)
def test_a_comparator_or_an_upper_end_makes_another_value(
    text: str, values: dict[str, Any]
) -> None:
    other = figure(text, **{"id": "b", **values})
    assert [fault[2] for fault in told(base(indicators=(figure(), other)))] == ["contradiction"]


def test_figures_without_a_name_are_not_compared() -> None:
    todo = name("TODO", "TODO")
    known = base(indicators=(figure(name=todo), figure("4个", id="b", value="4", name=todo)))
    assert {fault[2] for fault in told(known)} == {"placeholder"}


def change(direction: Any, against: str | None = None) -> Change:
    return Change(direction=direction, against=against)


@tabled(
    ("called", "values", "kind", "relation"),
    [
        ("粮食产量增速", {}, "a change", "a level"),
        ("粮食产量变化量", {}, "a change", "a level"),
        ("粮食产量增幅", {"unit": "%", "of": name()}, "a change", "a share"),
        ("粮食产量下降", {"unit": "位"}, "a change", "a rank"),
        ("收入增长率", {"unit": ":", "parts": (Decimal(3), Decimal(1))}, "a change", "a ratio"),
        ("粮食产量位次", {}, "a rank", "a level"),
        ("粮食产量位次", {"unit": "吨", "change": change("up")}, "a rank", "a change"),
        ("粮食产量位次", {"unit": "倍", "change": change("up")}, "a rank", "a change"),
        ("水田占比", {"unit": "位"}, "a share", "a rank"),
        ("水田占比", {"unit": "%", "change": change("up")}, "a share", "a change"),
        ("水田占比", {"change": change("up")}, "a share", "a change"),
    ],
)
def test_a_name_is_of_the_kind_of_its_figure(
    called: str, values: dict[str, Any], kind: str, relation: str
) -> None:
    known = base(indicators=(indicator(name=name(called), **values),))
    message = f"name: '{called}' is the name of {kind}, the figure is {relation}"
    found = [each for each in told(known) if each[2] == "kind_mismatch"]
    assert found == [(("indicators", 0, "name"), "a", "kind_mismatch", message)]


@tabled(
    ("called", "values"),
    [
        ("粮食产量", {"unit": "吨"}),
        ("粮食产量增速", {"unit": "%", "change": change("up")}),
        ("增速", {"unit": "%", "change": change("up")}),
        ("贸易逆差", {}),
        ("人口自然增长率", {"unit": "‰"}),
        ("自然增长率", {"unit": "‰"}),
        ("投资拉动经济增长", {"unit": "个百分点"}),
        ("销量排名", {"unit": "%"}),
        ("增速与全省差", {"unit": "个百分点"}),
        ("水田占比", {"unit": "%"}),
    ],
)
def test_a_name_that_fits_is_told_nothing(called: str, values: dict[str, Any]) -> None:
    known = base(indicators=(indicator(name=name(called), **values),))
    assert [each for each in told(known) if each[2] == "kind_mismatch"] == []


@tabled(
    ("text", "values", "message"),
    [
        ("产量增长3%", {}, "change: '产量增长3%' says up, the fact has none"),
        (
            "产量下降3%",
            {"change": change("up")},
            "change.direction: up, but '产量下降3%' says down",
        ),
    ],
)
def test_a_change_is_that_of_its_text(text: str, values: dict[str, Any], message: str) -> None:
    known = base(indicators=(figure(text, unit="%", **values),))
    place = ("indicators", 0, "source", 0, "text")
    assert told(known) == [(place, "a", "kind_mismatch", message)]


@tabled(
    ("text", "values"),
    [
        ("产量增长3%", {"change": change("up")}),
        ("打算增加者占3%", {"of": name("受访者")}),
        ("减少者3%", {"name": name("打算减少的受访者占比")}),
        ("产量3%，4%", {}),
        ("3%", {"change": change("up")}),
    ],
)
def test_a_text_that_gives_no_direction_is_told_nothing(text: str, values: dict[str, Any]) -> None:
    known = base(indicators=(figure(text, unit="%", **values),))
    assert [each for each in told(known) if each[2] == "kind_mismatch"] == []


def test_every_rule_has_the_words_that_problems_are_counted_by() -> None:
    assert {*labels.RULES} == {*check.RULES, "shape"} == {*get_args(Rule)}
