"""Filters, order and links."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from builders import base, chain, indicator, name, policy, project
from czfacts import UnknownIdError, UsageError
from czfacts.base.model import Fact, FactBase, Indicator, Locator, Project, Topic
from czfacts.lookup import find
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.sort import arrange
from czfacts.wording import translate
from every import tabled


def ids(facts: Iterable[Fact]) -> list[str]:
    return [fact.id for fact in facts]


def test_a_unit_keeps_what_converts_to_it() -> None:
    figures = (indicator(id="a", unit="亿元"), indicator(id="b", unit="万元"), indicator(id="c"))
    for unit in ("億元", "元", "CNY"):
        assert ids(narrow(base(), figures, Filters(units=[unit]))) == ["a", "b"]
    assert ids(narrow(base(), figures, Filters(units=["个"]))) == ["c"]
    with pytest.raises(UsageError, match="not a multiplier"):
        narrow(base(), figures, Filters(units=["亿亿元"]))


@tabled(
    ("asked", "found"),
    [
        ("2022", ["year", "half", "day"]),
        ("2022-07/2022-12", ["year"]),
        ("2022-06-30", ["year", "half", "day"]),
        ("2022-06-29", ["year", "half"]),
        ("2021", []),
    ],
)
def test_periods_overlap(asked: str, found: list[str]) -> None:
    figures = (
        indicator(id="year", period="2022"),
        indicator(id="half", period="2022-01/2022-06"),
        indicator(id="day", period="2022-06-30"),
        indicator(id="never"),
    )
    assert ids(narrow(base(), figures, Filters(periods=[asked]))) == found


def test_least_and_most_are_in_the_unit_asked_for() -> None:
    figures = (
        indicator("42.5", "万亩", id="mu"),
        indicator("314.3", "公顷", id="ha"),
        indicator("1000", "个", id="count"),
    )
    found = narrow(base(), figures, Filters(units=["公顷"], least=Decimal("314.3")))
    assert ids(found) == ["mu", "ha"]
    assert ids(narrow(base(), figures, Filters(units=["亩"], most=Decimal(4714)))) == []
    assert ids(narrow(base(), figures, Filters(units=["亩"], most=Decimal("4714.5")))) == ["ha"]
    with pytest.raises(UsageError, match="needs one unit"):
        narrow(base(), figures, Filters(least=Decimal(1)))


def test_a_fact_is_found_by_its_only_name() -> None:
    known = base(chains=(chain(id="a", name=name("光伏", "PV")), chain(id="b", aliases=("pv",))))
    assert find.one(known, "光伏").id == "a"
    assert find.one(known, "b").id == "b"
    with pytest.raises(UnknownIdError, match="2 facts are called 'PV'") as raised:
        find.one(known, "PV")
    assert raised.value.hint == "say which: a, b"


def test_a_figure_without_area_is_about_the_area_of_the_base() -> None:
    figures = (indicator(id="a"), indicator(id="b", area=name("某县", "Some County")))
    assert ids(narrow(base(), figures, Filters(places=["some CITY"]))) == ["a"]
    assert ids(narrow(base(), figures, Filters(places=["某县"]))) == ["b"]


def test_unknown_topics_and_chains_are_errors_that_name_the_known() -> None:
    known = base(chains=(chain(id="pv"),))
    with pytest.raises(UsageError) as raised:
        narrow(known, known.indicators, Filters(chains=["solar"]))
    assert raised.value.hint == "chains: pv"
    with pytest.raises(UsageError) as raised:
        narrow(known, known.indicators, Filters(topics=["x"]))
    assert raised.value.hint == "topics: t"


def test_value_sorts_by_size_after_conversion() -> None:
    figures = [
        indicator("70", "亿元", id="big"),
        indicator("3000", "万元", id="small"),
        indicator("1", "公里", id="far"),
        indicator("90", "亿元", id="bigger"),
    ]
    assert ids(arrange(figures, Indicator, sort="value")) == ["small", "big", "bigger", "far"]
    assert ids(arrange(figures, Indicator, sort="-value"))[:2] == ["bigger", "big"]


def test_what_has_no_value_comes_last_both_ways() -> None:
    projects = [
        project(id="none"),
        project(id="u", status="underway"),
        project(id="c", status="completed"),
    ]
    for field, first in (("status", "c"), ("-status", "u")):
        ordered = [each.id for each in arrange(projects, Project, sort=field)]
        assert (ordered[0], ordered[-1]) == (first, "none")


def test_numbers_sort_as_numbers() -> None:
    figures = [indicator(value, id=f"a{n}") for n, value in enumerate(("10", "9", "-1", "9.5"))]
    ordered = arrange(figures, Indicator, sort="normalized.value")
    assert [str(figure.value) for figure in ordered] == ["-1", "9", "9.5", "10"]


def test_a_name_sorts_by_its_first_part_and_an_unknown_field_is_refused() -> None:
    figures = [indicator(id="b", name=name("乙")), indicator(id="a", name=name("丁"))]
    assert ids(arrange(figures, Indicator, sort="name")) == ["a", "b"]
    with pytest.raises(UsageError, match="no such field") as raised:
        arrange(figures, Indicator, sort="nam")
    assert raised.value.hint is not None
    assert "'name'" in raised.value.hint


def test_links_lead_back() -> None:
    whole = base(
        chains=(chain(id="c"),),
        projects=(project(id="p", chain="c"), project(id="q", part_of="p")),
        indicators=(indicator(id="i", project="p"), indicator(id="j", policy="y")),
        policies=(policy(id="y"),),
    )
    assert ids(find.around(whole, whole.by_id["c"]).linked_from) == ["p"]
    assert ids(find.around(whole, whole.by_id["p"]).linked_from) == ["q", "i"]
    assert ids(find.around(whole, whole.by_id["y"]).linked_from) == ["j"]


def at(paragraph: int, sentence: int, text: str = "甲") -> Locator:
    return Locator(id="s", paragraph=paragraph, sentence=sentence, text=text)


def test_neighbours_were_read_from_the_same_sentence() -> None:
    whole = base(
        indicators=(
            indicator(id="a", source=(at(3, 1), at(5, 2))),
            indicator(id="b", source=(at(5, 2, "乙"),)),
            indicator(id="c", source=(at(5, 1),)),
            indicator(id="d", source=(at(3, 1, "丁"), at(9, 9))),
        )
    )
    assert ids(find.around(whole, whole.by_id["a"]).same_sentence) == ["b", "d"]
    assert ids(find.around(whole, whole.by_id["c"]).same_sentence) == []


def test_the_nearest_id_is_suggested() -> None:
    known = base(chains=(chain(id="photovoltaic"),))
    with pytest.raises(UnknownIdError, match="no fact has the id 'Photovoltiac'") as raised:
        find.one(known, "Photovoltiac")
    assert raised.value.hint == "did you mean 'photovoltaic'?"


def test_names_that_have_what_is_asked_for_are_named() -> None:
    railways = [chain(id=f"r{n}", name=name(f"{n}号铁路", f"Railway {n}")) for n in range(7)]
    with pytest.raises(UnknownIdError) as raised:
        find.one(base(chains=tuple(railways[:2])), "铁路")
    assert translate(raised.value.hint or "", "zh") == "名称中含有它的有：0号铁路、1号铁路"
    with pytest.raises(UnknownIdError) as raised:
        find.one(base(chains=tuple(railways)), "railway")
    assert (raised.value.hint or "").endswith(
        "Railway 0, Railway 1, Railway 2, Railway 3, Railway 4 and 2 more"
    )
    with pytest.raises(UnknownIdError) as raised:
        find.one(base(chains=tuple(railways)), "r")
    assert "Railway" not in (raised.value.hint or "")


def test_of_many_topics_the_hint_names_the_nearest_alone() -> None:
    topics = tuple(Topic(id=f"topic-{n}", name=name()) for n in range(30))
    with pytest.raises(UsageError) as caught:
        narrow(FactBase(base=base().base, topics=topics), (), Filters(topics=["topik-7"]))
    assert caught.value.hint == "did you mean 'topic-7'?"
