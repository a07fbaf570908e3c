"""Search: what finds what, and in which order."""

import pytest

from builders import chain, indicator, name, project
from czfacts import UsageError
from czfacts.base.model import Company, Fact, FactBase, Stage
from czfacts.lookup import search


def finds(fact: Fact, *words: str) -> bool:
    return search.best_first([fact], words) == [fact]


@pytest.mark.parametrize(
    "words",
    [
        *("光伏", "伏", "photovoltaic", "PHOTO", "photovoltaics", "guangfu", "guang fu", "ＰＶ"),
        *("guangfuchan", "guāngfú", "a-b", "光伏产业", "光伏、产业"),
    ],
)
def test_names_aliases_and_ids_are_found(words: str) -> None:
    aliases = ("guangfu chanye", "PV", "产业")
    assert finds(chain(id="a-b", name=name("光伏链", "Photovoltaic"), aliases=aliases), words)


@pytest.mark.parametrize("words", ["uangfu", "fu", "v", "光电", "guangfux", "光伏玻璃", "volta"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert not finds(chain(name=name("光伏", "Photovoltaic"), aliases=("guangfu",)), words)


@pytest.mark.parametrize(("word", "is_found"), [("led", False), ("doubled", True), ("重字", True)])
def test_a_note_is_found_by_its_whole_words(word: str, *, is_found: bool) -> None:
    assert finds(chain(note=name("重字", "doubled")), word) is is_found


def test_chinese_is_taken_apart_only_where_the_whole_finds_nothing() -> None:
    whole = indicator(id="a", name=name("光伏产值", "A"))
    parts = indicator(id="b", name=name("光伏链产值", "B"))
    assert search.best_first([whole, parts], ["光伏产值"]) == [whole]
    assert search.best_first([parts], ["光伏产值"]) == [parts]
    assert search.best_first([parts], ["GDP增幅"]) == []


def test_the_nearest_name_is_suggested() -> None:
    facts = [chain(id="a-b", name=name("光伏", "Photovoltaic"), aliases=("guangfu",))]
    assert search.nearest(facts, ["photovoltiac"]) == "Photovoltaic"
    assert search.nearest(facts, ["guanfu"]) == "guangfu"
    assert search.nearest(facts, ["zzz"]) is None


def test_units_and_periods_are_found() -> None:
    fact = indicator("1236.8", "亿元", period="2022-01/2022-06")
    assert all(finds(fact, word) for word in ("亿元", "1,236.8", "2022-06", "2022"))


def test_all_words_must_be_found() -> None:
    fact = chain(name=name("光伏", "Photovoltaic chain"))
    assert finds(fact, "光伏", "chain")
    assert not finds(fact, "光伏", "glass")


def test_companies_stages_products_and_places_are_found() -> None:
    made = (name("朗迪钙", "calcium"),)
    fact = chain(
        companies=(Company(name=name("振东", "Zhendong"), makes=made),),
        stages=(Stage(name=name("封装", "packaging")),),
    )
    assert all(finds(fact, word) for word in ("振东", "朗迪", "calcium", "封装", "packaging"))
    assert finds(project(places=(name("日照港", "Rizhao port"),)), "rizhao")
    assert finds(indicator(area=name("主城区", "main urban area")), "主城区")


def test_notes_and_caveats_are_found() -> None:
    assert finds(chain(note=name(en="ours")), "ours")
    assert finds(chain(caveat=name("重字")), "重字")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("15.8", True),
        ("15.8%", True),
        ("5.8", False),
        ("5.8%", False),
        ("15", False),
        ("8", False),
        ("15.85", False),
    ],
)
def test_a_number_is_only_found_whole(query: str, *, is_found: bool) -> None:
    assert finds(indicator("15.8", "%"), query) is is_found


def test_an_exact_name_comes_first_then_the_beginning_then_the_inside() -> None:
    inside = indicator(id="c", name=name("占光伏比", "C"))
    begins = indicator(id="b", name=name("光伏玻璃", "B"))
    exact = indicator(id="a", name=name("光伏", "A"))
    noted = indicator(id="d", name=name("丁", "D"), note=name("光伏"))
    found = search.best_first([noted, inside, begins, exact], ["光伏"])
    assert [fact.id for fact in found] == ["a", "b", "c", "d"]


def test_equals_keep_their_order() -> None:
    facts = [indicator(id=id, name=name("光伏", "x")) for id in ("b", "a")]
    assert search.best_first(facts, ["光伏"]) == facts


@pytest.mark.parametrize("words", [[], [""], [" ", "\u3000"]])
def test_blank_words_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(UsageError, match="blank"):
        search.best_first([], words)


def test_every_fact_is_found_by_each_of_its_names(base: FactBase) -> None:
    for fact in base.facts:
        for text in (fact.id, *fact.name.texts, *fact.aliases):
            found = search.best_first(base.facts, [text])
            assert fact in found, text
            assert found.index(fact) < 6, (fact.id, text, [each.id for each in found[:6]])
