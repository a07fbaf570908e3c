"""Whose each figure is, when and how: texts of our own that are labelled for one part each."""

from operator import attrgetter
from pathlib import Path

import pytest

import czfacts
import sayings
from every import hold, tabled
from sayings import Phrase

FOLDER = Path(__file__).parent / "said"
PHRASES = {
    path.stem: [*sayings.load(path)]
    for path in sorted(FOLDER.glob("*.tsv"))
    if path != sayings.PHRASES  # which test_statements holds
}


@pytest.mark.parametrize("name", PHRASES)
def test_labelled_texts_say_what_is_labelled(name: str) -> None:
    within = [phrase for phrase in PHRASES[name] if not phrase.is_beyond]
    hold(sayings.require_labelled, within, attrgetter("text"))


BEYOND = [it for each in (sayings.load(), *PHRASES.values()) for it in each if it.is_beyond]


@tabled("phrase", BEYOND)
def test_what_is_beyond_the_reader_is_known(phrase: Phrase) -> None:
    assert sayings.misread(phrase), "it is read as labelled by now: take its '!' away"


def test_the_title_tells_whose_the_text_is_by_its_whole_name() -> None:
    found = czfacts.read("长治：打造新样板\n长治市粮食产量3万吨，全市财政收入2亿元，太原市3亿元。")
    assert [it.area for it in found] == [None, None, "太原市"]
    assert [it.carried for it in found][2] == ("measure",)
