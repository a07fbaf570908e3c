"""What the figures of sentences say, labelled by hand in `said/statements.tsv`."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from czfacts.reading.statements import SaidFigure, statements
from czfacts.reading.text.sentences import Text

PHRASES = Path(__file__).parents[1] / "said/statements.tsv"
NOBODYS = {"area": ("None",), "entity": ("None",)}  # of a figure whose label names no owner
TITLE = 1  # the paragraph of the title; the text begins with the next
BREAK, NONE = "¶", "-"  # between paragraphs; no date of publication, no area


class Label(NamedTuple):
    paragraph: int
    start: int
    end: int
    measures: tuple[str, ...]
    relations: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]


class Phrase(NamedTuple):
    published: str | None
    area: str | None
    title: str
    text: str
    labels: tuple[Label, ...]
    is_beyond: bool
    """Not all of it is read as labelled yet."""


def load(path: Path = PHRASES) -> Iterator[Phrase]:
    at, words = "", [""]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            at = line.removeprefix("@ ")
        elif line.startswith("*"):
            words = line.split(" ")[1:]
        elif line and not line.startswith("#"):
            yield from (_phrase(line.replace("{}", word), at.replace("{}", word)) for word in words)
            words = [""]


def _phrase(line: str, at: str) -> Phrase:
    marked, *labels = line.removeprefix("!").split("\t")
    text = re.sub(r"[\[\]]", "", marked).replace(BREAK, "\n")
    *head, title = at.split(" ", 2)
    published, area = (None if each == NONE else each for each in head)
    found = tuple(_labels(marked, labels))
    return Phrase(published, area, title, text, found, line.startswith("!"))


def said(phrase: Phrase) -> dict[Label, SaidFigure | None]:
    """Return what is read at each label."""
    text = Text(f"{phrase.title}\n{phrase.text}")
    read = [it for it in statements(text, phrase.published, phrase.area) if it.paragraph > TITLE]
    return {label: next((it for it in read if _meets(it, label)), None) for label in phrase.labels}


def require_labelled(phrase: Phrase) -> None:
    """Raise AssertionError where not all is read as *phrase* is labelled."""
    assert not (found := misread(phrase)), found


def misread(phrase: Phrase) -> dict[str, list[str]]:
    """Return what is wrong with each figure that is not read as it is labelled."""
    return {
        phrase.text.split("\n")[label.paragraph][label.start : label.end]: problems
        for label, it in said(phrase).items()
        if (problems := wrong(label, it))
    }


def wrong(label: Label, it: SaidFigure | None) -> list[str]:
    """Return the parts of *it* that are not as labelled."""
    if it is None:
        return ["missed"]
    names = [_plain(name) for name in label.measures]
    found = [] if _plain(it.measure) in names or names == ["."] else [f"measure {it.measure}"]
    if it.relation not in label.relations:
        found.append(f"relation {it.relation}")
    given, labelled = it._asdict(), dict(label.parts)
    if labelled.keys().isdisjoint(NOBODYS):
        labelled |= NOBODYS
    return found + [
        f"{part} {given[part]}"
        for part, values in labelled.items()
        if str(given[part]) not in values
    ]


def _labels(marked: str, labels: list[str]) -> Iterator[Label]:
    marks = re.finditer(r"\[(.*?)\]", marked)
    for mark, label in zip(marks, labels, strict=True):
        measures, relations, *parts = label.split(" ")
        *before, line = re.sub(r"[\[\]]", "", marked[: mark.start()]).split(BREAK)
        pairs = (part.split("=", 1) for part in parts)
        yield Label(
            len(before),
            len(line),
            len(line) + len(mark[1]),
            tuple(measures.split("|")),
            tuple(relations.split("|")),
            tuple((part, tuple(values.split("|"))) for part, values in pairs),
        )


def _meets(it: SaidFigure, label: Label) -> bool:
    is_there = it.paragraph - TITLE - 1 == label.paragraph
    return is_there and it.quantity.start < label.end and label.start < it.quantity.end


def _plain(name: str) -> str:
    return re.sub(r"[的\s“”\"、，]", "", name)
