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


def test_nothing_is_counted_from_no_date() -> None:
    text = (
        "山里来了新邻居\n年末存粮3万斤。昨日卖粮2万斤。上月卖粮1万斤。去年9月至今年3月卖粮5万斤。"
    )
    assert {it.period for it in czfacts.read(text)} == {None}


def test_the_title_tells_whose_the_text_is_by_its_whole_name() -> None:
    found = czfacts.read("长治：打造新样板\n长治市粮食产量3万吨，全市财政收入2亿元，太原市3亿元。")
    assert [it.area for it in found] == [None, None, "太原市"]
    assert [it.carried for it in found][2] == ("measure",)


def test_the_first_long_paragraph_may_date_a_text_but_a_month_does_not() -> None:
    rest = "茶农们背着竹篓往坡上走，笑声隔着雾传过来，远处的炊烟升起来，" * 2
    times = ("2023年", "2023年9月", "2015年", "2023年末")
    told = {
        more: [
            czfacts.read(f"{title}\n{when}，{rest}{more}。\n产茶3万斤。", published="2024-03-01")
            for when in times
        ]
        for title, more in (("茶香", "茶厂86座"), ("茶香", ""), ("茶香", "茶厂86座，2024年盖新厂"))
    }
    found = {more: [read[-1].period for read in texts] for more, texts in told.items()}
    none = [None] * 4
    assert found == {"茶厂86座": ["2023", *none[1:]], "": none, "茶厂86座，2024年盖新厂": none}
    monthly = czfacts.read(
        f"茶业月报\n9月的茶市，{rest}茶厂86座。\n产茶3万斤。", published="2023-10-05"
    )
    assert monthly[-1].period == "2023-09"


def test_a_heading_says_whose_and_when_what_follows_is() -> None:
    text = "临江市2023年工作报告\n二、2024年工作安排\n新建公路86公里。"
    (found,) = czfacts.read(text, published="2024-01-20")
    assert (found.period, found.stated) == ("2024", "target")
