"""Digits with a unit and a stop, which are read at once, read as they do when all is asked."""

import re
from itertools import product

import pytest

from czfacts.reading.figures import scan, usual
from czfacts.reading.figures.lexicon import lexicon
from czfacts.reading.figures.quantities import Quantity, find
from czfacts.reading.figures.surface import Surface
from czfacts.reading.figures.terms import Term

UNITS = sorted({word.text for word in lexicon().units} | {"元/吨", "万人次", "億元", ""})
MULTIPLES = ("", "万", "亿", "万亿", "千", "余万", "多")
NUMBERS = ("1", "10", "2024", "3.5", "1,250", "0", "07")
LEADS = (
    "产量",
    "增长",
    "为第",
    "每",
    "连续",
    "（",
    "降幅收窄至",
    "至少有",
    "-",
    "人均",
    "花了",
    "周",
)
STOPS = "，。；、！？）"


def _both(monkeypatch: pytest.MonkeyPatch, text: str) -> tuple[list[Quantity], list[Quantity]]:
    at_once = find(text)
    with monkeypatch.context() as without:
        without.setattr(scan, "usual", lambda *_: None)
        return at_once, find(text)


@pytest.mark.parametrize("multiple", MULTIPLES)
def test_each_unit(monkeypatch: pytest.MonkeyPatch, multiple: str) -> None:
    for unit, number in product(UNITS, NUMBERS[1:4:2]):
        at_once, asked = _both(monkeypatch, f"去年产量为{number}{multiple}{unit}，其中")
        assert at_once == asked


@pytest.mark.parametrize("lead", LEADS)
def test_what_stands_around(monkeypatch: pytest.MonkeyPatch, lead: str) -> None:
    units = ("亿元", "%", "年", "个", "万", "个百分点", "度", "位", "天", "号", "块", "折", "家")
    for unit, number, stop in product(units, NUMBERS, STOPS):
        at_once, asked = _both(monkeypatch, f"去年{lead}{number}{unit}{stop}共3家。")
        assert at_once == asked


def test_most_figures_of_a_report_are_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Term | None] = []

    def noting(page: Surface, run: re.Match[str]) -> Term | None:
        read.append(usual.usual(page, run))
        return read[-1]

    monkeypatch.setattr(scan, "usual", noting)
    find("产值26.5亿元，增长3.1%；出口1,250万吨、下降12.4%。新建5所学校。")
    assert [term.unit if term else None for term in read] == ["亿元", "%", "万吨", "%", None]
