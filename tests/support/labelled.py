"""Facts as the labels of a folder of texts state them, each with its text."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, cast

from builders import name
from czfacts.base.model import (
    Base,
    Bilingual,
    Change,
    Comparator,
    FactBase,
    Indicator,
    Locator,
    Source,
    Topic,
)
from czfacts.reading.text.sentences import Sentence, Text

CHANGES = ("change_rate", "change_amount")


class Labelled(NamedTuple):
    """A text, and a fact base made of its labels."""

    stem: str
    base: FactBase
    text: Text


def bases(folder: Path) -> Iterator[Labelled]:
    """Yield each text of *folder* with the facts of its labels that the reader reads as figures."""
    about = json.loads((folder / "META.json").read_text(encoding="utf-8"))
    for path in sorted(folder.glob("*.txt")):
        text = Text(path.read_text(encoding="utf-8-sig"), path.name)
        labels = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
        meta = about[path.stem]
        source = Source(id="s", title=meta["title"], published=meta["published"])
        facts = [*_facts([json.loads(label) for label in labels if label.strip()], text)]
        base = FactBase(
            base=Base(format=1, title=name("题"), area=Bilingual(zh=meta["area"])),
            topics=(Topic(id="t", name=name("题")),),
            sources=(source,),
            indicators=tuple(facts),
        )
        yield Labelled(path.stem, base, text)


def _facts(labels: list[dict[str, Any]], text: Text) -> Iterator[Indicator]:
    for number, label in enumerate(labels):
        for sentence in text.paragraphs[label["paragraph"] - 1]:
            start = label["start"] - sentence.start
            if 0 <= start < len(sentence.printed):
                fact = _fact(f"figure-{number}", label, sentence, start)
                if fact:
                    yield fact


def _fact(id: str, label: dict[str, Any], sentence: Sentence, start: int) -> Indicator | None:
    found = sentence.at(start, start + len(label["text"]))
    if len(found) != 1 or found[0].value != Decimal(str(label["value"])):
        return None
    read, printed = found[0], sentence.printed
    place = Locator(
        id="s",
        paragraph=sentence.paragraph,
        sentence=sentence.number,
        text=printed[read.start : read.end],
        prefix=printed[: read.start],
        suffix=printed[read.end :],
    )
    change = None
    if label["relation"] in CHANGES or label["direction"]:
        direction = label["direction"]
        change = direction and Change(direction=direction, against=label["against"])
    return Indicator(
        id=id,
        name=Bilingual(zh=label["measure"][0]),
        topic="t",
        source=(place,),
        value=read.value,
        high=read.high,
        parts=read.parts,
        unit=read.unit,
        per=read.per,
        comparator=cast("Comparator", read.comparator),
        change=change,
        stated="target" if label["relation"] == "target" else "observed",
        period=_first(label["period"]),
        area=_named(label["area"]),
        of=_named(label["of"]),
    )


def _first(value: str | list[str | None] | None) -> str | None:
    return value[0] if isinstance(value, list) else value


def _named(value: str | None) -> Bilingual | None:
    return Bilingual(zh=value) if value else None
