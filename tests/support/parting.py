"""Facts, and the words of a text, with one part changed: what was said before must not be after."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from czfacts.base.model import Bilingual, FactBase, Indicator
from czfacts.proof import parts, verify
from czfacts.proof.heard import Heard, Hearing
from czfacts.reading.text.sentences import Text

TURNED = {"up": "down", "down": "up", "flat": "up"}
OPPOSITES = (
    *(("增长", "下降"), ("上升", "下降"), ("提高", "下降"), ("增加", "减少"), ("上涨", "下跌")),
    *(
        ("升高", "降低"),
        ("扩大", "收窄"),
        ("加快", "放缓"),
        ("回升", "回落"),
        ("提升", "降低"),
        ("快于", "慢于"),
        ("高于", "低于"),
    ),
    *(("新增", "减少"), ("增产", "减产"), ("高出", "低于"), ("升", "降"), ("增", "减")),
    *(("涨", "跌"), ("+", "-"), ("↑", "↓")),
)
NEAR = 4  # characters between a figure and the word that gives its direction
OTHERS = {"area": "邻县", "entity": "邻县公司", "of": "邻县", "per": "册"}


class Figure(NamedTuple):
    """A figure of a base, verified at its first place."""

    fact: Indicator
    heard: Heard
    held: parts.Parts


class Turned(NamedTuple):
    """A part that was said, and whether the proof still says so after the change."""

    what: str
    id: str
    is_said: bool
    to: str = ""
    """What it was changed to."""


def figures(base: FactBase, text: Text) -> list[Figure]:
    """Return the verified figures of *base* in the order of the text."""
    hearing, found = Hearing(base, base.sources[0], text), []
    for fact in base.indicators:
        finding = verify.judge(fact, fact.source[0], text)
        if finding.verdict == "verified" and finding.span:
            (sentence,) = finding.found
            heard = hearing.of(sentence, sentence.at(*finding.span)[0].start)
            if heard:
                found.append(Figure(fact, heard, parts.held(fact, heard)))
    return sorted(found, key=lambda it: (it.heard.sentence.paragraph, it.heard.said.quantity.start))


def changes(base: FactBase, text: Text, reach: int | None = None) -> Iterator[Turned]:
    """Yield each part that was said, changed in every listed way.

    A place or body is exchanged for those of the *reach* figures before and after, None for all.
    """
    known = figures(base, text)
    for number, it in enumerate(known):
        near = known if reach is None else known[max(number - reach, 0) : number + reach + 1]
        for what, part, fact in _changed(it.fact, near):
            if getattr(it.held, part) == "said":
                yield Turned(what, fact.id, _is_said(fact, part, it.heard))
    yield from _exchanged(known)
    yield from _in_the_text(base, text, known)


def _is_said(fact: Indicator, part: str, heard: Heard) -> bool:
    how: object = getattr(parts.held(fact, heard), part)
    return how == "said"


def _changed(fact: Indicator, near: list[Figure]) -> Iterator[tuple[str, str, Indicator]]:
    if fact.change:
        turned = _with(fact.change, direction=TURNED[fact.change.direction])
        yield "direction", "direction", _with(fact, change=turned)
    for moved in _moved(fact.period or ""):
        yield "period", "period", _with(fact, period=moved)
    for part, other in OTHERS.items():
        mine = getattr(fact, part)
        if mine:
            others = {getattr(it.fact, part) for it in near} - {None, mine}
            for each in (*others, other if part == "per" else Bilingual(zh=other)):
                yield part, part, _with(fact, **{part: each})
    for stated in {"observed", "target", "forecast"} - {fact.stated}:
        yield "stated", "stated", _with(fact, stated=stated)


def _moved(period: str) -> Iterator[str]:
    if period:
        for years in (-1, 1):
            yield _in_years(period, years)
    for number in re.findall(r"/\d{4}-(\d\d)$", period):
        if number != "12":
            yield re.sub(r"-\d\d$", f"-{int(number) + 1:02}", period)


def _in_years(period: str, years: int) -> str:
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) + years), period)


def _exchanged(known: list[Figure]) -> Iterator[Turned]:
    for one, other in pairwise(known):
        if one.heard.said is not other.heard.said and one.fact.name != other.fact.name:
            for it, name in ((one, other.fact.name), (other, one.fact.name)):
                if it.held.name == "said":
                    fact = _with(it.fact, name=name)
                    is_said = _is_said(fact, "name", it.heard)
                    yield Turned("names of neighbours", fact.id, is_said, name.texts[0])


def _in_the_text(base: FactBase, text: Text, known: list[Figure]) -> Iterator[Turned]:
    """Turn one figure of each paragraph at a time: to read the whole text takes long."""
    left = [(it, turned) for it in known if (turned := _turned_sentence(it))]
    while left:
        now = {it.heard.sentence.paragraph: (it, turned) for it, turned in reversed(left)}
        left = [each for each in left if each not in now.values()]
        written = _replaced(text, now.values())
        hearing = Hearing(base, base.sources[0], written)
        for paragraph, (it, turned) in now.items():
            sentence = written.paragraphs[paragraph - 1][it.heard.sentence.number - 1]
            heard = hearing.of(sentence, it.heard.said.quantity.start - sentence.start)
            is_said = heard is not None and _is_said(it.fact, "direction", heard)
            yield Turned("direction in the text", it.fact.id, is_said, turned)


def _turned_sentence(it: Figure) -> str | None:
    """Return the sentence of a figure, its direction turned, None where it says none."""
    figure = it.heard.said.quantity.start - it.heard.sentence.start
    return _turned(it.heard.sentence.printed, figure) if it.held.direction == "said" else None


def _turned(printed: str, figure: int) -> str | None:
    """Return the sentence with the word turned that gives its figure a direction."""
    floor = max(printed.rfind(mark, 0, figure) + 1 for mark in "，；、")
    pairs = [*OPPOSITES, *(pair[::-1] for pair in OPPOSITES)]
    found = [(printed.rfind(one, floor, figure + 1) + len(one), one, other) for one, other in pairs]
    end, one, other = max(found, key=lambda each: (each[0], len(each[1])))
    is_near = figure - end < NEAR
    return printed[: end - len(one)] + other + printed[end:] if is_near else None


def _replaced(text: Text, turned: Collection[tuple[Figure, str]]) -> Text:
    """Return *text* with these sentences in the place of those of the figures, up to the last."""
    last = max(it.heard.sentence.paragraph for it, _ in turned)
    sentences = [[each.printed for each in paragraph] for paragraph in text.paragraphs[:last]]
    for it, sentence in turned:
        sentences[it.heard.sentence.paragraph - 1][it.heard.sentence.number - 1] = sentence
    return Text("\n".join(map("".join, sentences)))


def _with(record: Any, **changes: Any) -> Any:
    return record.replaced(**changes)
