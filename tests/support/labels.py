"""Phrases with their quantities marked by hand, as the .tsv files beside it hold them."""

import re
from pathlib import Path
from typing import NamedTuple

from czfacts.reading.figures.quantities import Quantity


class Reading(NamedTuple):
    start: int
    end: int
    comparator: str
    value: str
    unit: str
    direction: str | None
    per: str | None


class Row(NamedTuple):
    text: str
    readings: tuple[Reading, ...]


def load(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def reading(quantity: Quantity) -> Reading:
    high = "" if quantity.high is None else f"..{quantity.high:f}"
    value = f"{quantity.value:f}{high}"
    if quantity.parts:
        value = ":".join(f"{part:f}" for part in quantity.parts)
    place = quantity.start, quantity.end
    direction, per = quantity.direction, quantity.per
    return Reading(*place, quantity.comparator, value, quantity.unit, direction, per)


def _row(line: str) -> Row:
    marked, *labels = line.split("\t")
    marks = re.finditer(r"\[(.*?)\]", marked)
    readings = tuple(
        # Each mark before it has put two brackets more in front of it.
        _reading(label, mark.start() - 2 * nth, mark[1])
        for nth, (mark, label) in enumerate(zip(marks, labels, strict=True))
    )
    return Row(re.sub(r"[\[\]]", "", marked), readings)


def _reading(label: str, start: int, text: str) -> Reading:
    comparator, value, unit, *more = label.split(" ")
    assert comparator
    assert value
    per = next((each.removeprefix("/") for each in more if each.startswith("/")), None)
    direction = next((each for each in more if not each.startswith("/")), None)
    place = start, start + len(text)
    return Reading(*place, comparator, value, unit.replace("-", ""), direction, per)
