"""Sentences reworded: what they say of one of their figures is no longer what they said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from czfacts.base.model import FactBase, Indicator
from czfacts.proof import verify
from czfacts.proof.heard import Hearing
from czfacts.proof.verdicts import Held
from czfacts.reading.text.sentences import Text
from parting import Figure, figures

PLANS = ("预计", "计划", "力争")
# What is put in the place of each other.
RIVALS = (
    ("第一产业", "第二产业"),
    *(("第二产业", "第三产业"), ("产值", "利润"), ("增加值", "利润"), ("收入", "支出")),
    *(("存款", "贷款"), ("进口", "出口"), ("产量", "销量"), ("城镇", "农村"), ("粮食", "蔬菜")),
    *(("销售额", "利润"), ("投资", "产值"), ("资产", "负债"), ("面积", "产量")),
    ("户籍人口", "常住人口"),
)


class Reworded(NamedTuple):
    """A figure, and how its sentence, reworded, holds the part that it said."""

    what: str
    fact: Indicator
    sentence: str
    held: Held | None


class _Change(NamedTuple):
    what: str
    part: str
    figure: Figure
    start: int
    end: int
    """What is replaced."""
    by: str


def changes(base: FactBase, text: Text) -> Iterator[Reworded]:
    """Yield each part that was said, its sentence reworded in every listed way.

    One figure of each paragraph is changed at a time: to read the whole text takes long.
    """
    left = [each for it in figures(base, text) for each in _changes(it)]
    while left:
        now: dict[int, _Change] = {}
        for each in left:
            now.setdefault(each.figure.heard.sentence.paragraph, each)
        left = [each for each in left if now[each.figure.heard.sentence.paragraph] is not each]
        yield from _held(base, text, list(now.values()))


def _held(base: FactBase, text: Text, now: list[_Change]) -> Iterator[Reworded]:
    sentences = [[each.printed for each in paragraph] for paragraph in text.paragraphs]
    for it in now:
        sentence = it.figure.heard.sentence
        sentences[sentence.paragraph - 1][sentence.number - 1] = _written(it)
    written = Text("\n".join(map("".join, sentences)))
    hearing = Hearing(base, base.sources[0], written)
    for it in now:
        fact = it.figure.fact
        finding = verify.with_parts(verify.judge(fact, fact.source[0], written), hearing)
        if finding.parts:
            yield Reworded(it.what, fact, _written(it), getattr(finding.parts, it.part))


def _written(it: _Change) -> str:
    printed = it.figure.heard.sentence.printed
    return printed[: it.start] + it.by + printed[it.end :]


def _changes(it: Figure) -> Iterator[_Change]:
    sentence, fact = it.heard.sentence, it.fact
    spans = verify.in_sentence(sentence, fact.source[0])
    if len(spans) == 1:
        measure = [
            (place.start - sentence.start, place.end - sentence.start)
            for place in it.heard.said.places.get("measure", ())
            if place.paragraph == sentence.paragraph
        ]
        if it.held.stated == "said":
            yield from _of_plans(it, spans[0][0], measure)
        if it.held.name == "said":
            yield from _of_names(it, spans[0][0], measure)


def _of_plans(it: Figure, at: int, measure: list[tuple[int, int]]) -> Iterator[_Change]:
    """Yield the clause with a word of planning before what is measured, or without the one it has.

    What is quoted of the fact begins *at*.
    """
    printed = it.heard.sentence.printed
    start = it.heard.said.quantity.start - it.heard.sentence.start
    begin = max(printed.rfind(mark, 0, start) + 1 for mark in "，；：,;:")
    if it.fact.stated == "observed":
        first = min([at, *(each for each, _ in measure if each >= begin)])
        for word in PLANS:
            yield _Change(f"{word} put in", "stated", it, first, first, word)
        return
    for found in re.finditer("|".join(PLANS), printed[begin:at]):
        span = found.start() + begin, found.end() + begin
        yield _Change(f"{found[0]} taken out", "stated", it, *span, "")


def _of_names(it: Figure, at: int, measure: list[tuple[int, int]]) -> Iterator[_Change]:
    """Yield the sentence with another word in what is measured, before the quotation *at*."""
    printed = it.heard.sentence.printed
    for one, other in (pair for each in RIVALS for pair in (each, each[::-1])):
        places = (printed.find(one, max(first, 0), min(last, at)) for first, last in measure)
        start = next((place for place in places if place >= 0), None)
        if start is not None:
            yield _Change("word of the name", "name", it, start, start + len(one), other)
