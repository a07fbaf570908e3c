"""The fact base that ships, held against the article where it is at hand."""

import hashlib
import re
import subprocess
import unicodedata

import pytest

from czfacts import FactBase
from czfacts.base.model import Indicator, Project
from every import tabled
from surroundings import ROOT

TOO_LONG = 24  # characters in a run


def sentences(article: str) -> list[list[str]]:
    """Split the article as the head comment of facts.toml says."""
    paragraphs = [line for line in article.splitlines() if line.strip()]
    return [re.findall(r"[^。！？!?]+[。！？!?]*", paragraph) for paragraph in paragraphs]


def test_every_text_stands_exactly_once_in_the_sentence_it_names(
    base: FactBase, article: str
) -> None:
    places = sentences(article)
    false = [
        f"{fact.id}: {place.paragraph}.{place.sentence} '{place.text}'"
        for fact in base.facts
        for place in fact.source
        if places[place.paragraph - 1][place.sentence - 1].count(place.text) != 1
    ]
    assert false == []


def test_no_text_is_a_whole_sentence(base: FactBase, article: str) -> None:
    whole = {
        sentence.strip("。！？!? ") for paragraph in sentences(article) for sentence in paragraph
    }
    assert [f.id for f in base.facts for place in f.source if place.text.strip("。") in whole] == []


def test_the_hash_is_that_of_the_article(base: FactBase, article: str) -> None:
    lines = [line.rstrip() for line in article.splitlines()]
    text = "\n".join(lines).rstrip()
    assert base.sources[0].sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_no_sentence_of_the_article_is_in_the_repository(base: FactBase, article: str) -> None:
    """The article is not ours to publish; its headline is, as the title that a citation needs."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout: no list of what the repository holds")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    clauses = {
        clause
        for paragraph in sentences(article)
        for sentence in paragraph
        for clause in re.split("[,。;]", sentence)
        if len(clause) >= 20 and clause not in base.sources[0].title
    }
    texts = {place.text for fact in base.facts for place in fact.source}
    clauses = {clause for clause in clauses if not any(clause in text for text in texts)}
    held = [
        (name, clause)
        for name in names
        if (ROOT / name).is_file()
        for content in [(ROOT / name).read_text(encoding="utf-8", errors="replace")]
        for clause in clauses
        if clause in content
    ]
    assert held == []


def test_no_long_run_of_the_article_is_in_the_base(base: FactBase, article: str) -> None:
    """Locators and notes hold a figure and its words, never most of a sentence."""
    facts = (ROOT / "facts.toml").read_text(encoding="utf-8").replace(base.sources[0].title, "")
    runs = (article[start : start + TOO_LONG] for start in range(len(article) - TOO_LONG))
    assert [run for run in runs if run in facts] == []


def test_a_figure_carries_its_number(base: FactBase) -> None:
    """Words stand for a number in few places; elsewhere the digits must be in the text."""
    in_words = {"三": "3", "四": "4", "第二": "2", "第一": "1", "前三": "3"}
    in_words |= {"一个半": "1.5", "半": "0.5", "一半": "50"}
    for figure in base.indicators:
        for place in figure.source:
            digits = set(re.findall(r"\d+(?:\.\d+)?", place.text))
            words = {number for word, number in in_words.items() if word in place.text}
            assert str(figure.value) in digits | words, figure.id


@tabled(
    ("words", "comparators"),
    [
        ("多|余|突破", {">"}),
        ("以上", {">="}),
        ("左右", {"~"}),
        ("前三", {"<="}),
    ],
)
def test_over_and_about_are_kept(base: FactBase, words: str, comparators: set[str]) -> None:
    found = {f.comparator for f in base.indicators if re.search(words, f.source[0].text)}
    assert found == comparators


def test_what_has_no_such_word_is_exact(base: FactBase) -> None:
    qualified = [f.id for f in base.indicators if f.comparator != "="]
    spelled = [
        f.id for f in base.indicators if re.search("[多余]|突破|以上|左右|前三", f.source[0].text)
    ]
    assert qualified == spelled


def test_every_fact_has_a_pinyin_alias(base: FactBase) -> None:
    without = [f.id for f in base.facts if not any(alias.isascii() for alias in f.aliases)]
    assert without == []


def test_names_align_in_any_terminal(base: FactBase) -> None:
    """Characters that some terminals draw one cell wide and others two stay out of names."""
    names = [(f.id, character) for f in base.facts for character in "".join(f.name.texts)]
    ambiguous = [pair for pair in names if unicodedata.east_asian_width(pair[1]) == "A"]
    assert ambiguous == []


def test_names_are_plain(base: FactBase) -> None:
    for fact in base.facts:
        for text in (*fact.name.texts, *fact.aliases):
            assert unicodedata.is_normalized("NFC", text)
            assert text == text.strip()
        assert fact.name.en, fact.id
        assert fact.name.en.isascii(), fact.id


def test_what_is_planned_is_not_built(base: FactBase) -> None:
    planned = {fact.id for fact in base.projects if fact.status == "planned"}
    assert planned == {"handan-liaocheng-railway", "linfen-yanan-railway"}


def test_four_chains_are_named_among_the_ten(base: FactBase) -> None:
    assert [chain.id for chain in base.chains if chain.key] == [
        "photovoltaic",
        "modern-medicine",
        "optoelectronics",
        "modern-coal-chemical",
    ]
    assert len(base.chains) == 7


def test_facts_stand_in_the_order_of_the_article(base: FactBase) -> None:
    for kind in (base.projects, base.indicators, base.policies):
        places = [(fact.source[0].paragraph, fact.source[0].sentence) for fact in kind]
        assert places == sorted(places)


def test_what_a_sentence_says_of_a_chain_is_linked_to_it(base: FactBase) -> None:
    """A figure or project read from a sentence that describes one chain names that chain."""
    described = {
        (place.paragraph, place.sentence): chain.id
        for chain in base.chains
        for place in chain.source
        if (place.paragraph, place.sentence) != (8, 2)
    }
    linked: tuple[Indicator | Project, ...] = (*base.indicators, *base.projects)
    for fact in linked:
        place = fact.source[0]
        assert fact.chain == described.get((place.paragraph, place.sentence)), fact.id
