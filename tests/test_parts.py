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


MOST = 500  # phrases a test, so that no worker is left with all of a large file
WITHIN = {
    f"{name}-{first}": phrases[first : first + MOST]
    for name, every in PHRASES.items()
    for phrases in [[phrase for phrase in every if not phrase.is_beyond]]
    for first in range(0, len(phrases), MOST)
}


@pytest.mark.parametrize("part", WITHIN)
def test_labelled_texts_say_what_is_labelled(part: str) -> None:
    hold(sayings.require_labelled, WITHIN[part], attrgetter("text"))


BEYOND = [it for each in (sayings.load(), *PHRASES.values()) for it in each if it.is_beyond]


@tabled("phrase", BEYOND)
def test_what_is_beyond_the_reader_is_known(phrase: Phrase) -> None:
    assert sayings.misread(phrase), "it is read as labelled by now: take its '!' away"


def test_the_title_tells_whose_the_text_is_by_its_whole_name() -> None:
    found = czfacts.read("长治：打造新样板\n长治市粮食产量3万吨，全市财政收入2亿元，太原市3亿元。")
    assert [it.area for it in found] == [None, None, "太原市"]
    assert [it.carried for it in found][2] == ("measure",)
