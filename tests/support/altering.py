"""Texts changed where they say when or whose their figures are."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from czfacts.base.model import FactBase
from czfacts.proof.verify import Finding, findings_of
from czfacts.reading.periods.headlines import Headlines
from czfacts.reading.text.areas import called
from czfacts.reading.text.sentences import Text

QUARTERS = {"一": "二", "二": "三", "三": "四", "四": "三", "1": "2", "2": "3", "3": "4", "4": "3"}
OTHER = "晋城"
YEARS = {"去年": "今年", "今年": "去年"}


class Altered(NamedTuple):
    """A part that the text of a figure said, and no longer says after a change of the text."""

    what: str
    id: str
    part: str
    is_caught: bool


def _year(found: re.Match[str], years: int = -1) -> str:
    return str(int(found[0]) + years)


def _month(found: re.Match[str]) -> str:
    return str(int(found[0]) % 12 + 1)


def _day(found: re.Match[str]) -> str:
    return str(int(found[0]) + 1 if int(found[0]) < 28 else int(found[0]) - 1)


# What is changed in each paragraph, where it stands there first.
FIRST: dict[str, tuple[str, Callable[[re.Match[str]], str]]] = {
    "year": (r"20[0-9]{2}(?=年)", _year),
    "quarter": (r"(?<![前首一二三])[一二三四1-4](?=季度)", lambda it: QUARTERS[it[0]]),
    "last year or this": ("去年|今年", lambda it: YEARS[it[0]]),
    "month": (r"(?<![0-9.])(?:1[0-2]|[1-9])(?=月)", _month),
    "day": (r"(?<![0-9.])(?:3[01]|[12][0-9]|[1-9])(?=日)", _day),
}


def changes(base: FactBase, text: Text) -> Iterator[Altered]:
    """Yield each part of a verified figure that is no longer said once the text is changed."""
    before = _by_place(base, text)
    for what, written in _written(base, text):
        for place, after in _by_place(base, written).items():
            for part in ("period", "area", "entity"):
                was, now = (getattr(it.parts, part, None) for it in (before[place], after))
                if was == "said" and now not in (None, "said"):
                    yield Altered(what, place[0], part, now == "contradicted")


def _by_place(base: FactBase, text: Text) -> dict[tuple[str, int], Finding]:
    found = findings_of(base, base.sources[0], text)
    return {(it.fact.id, n): it for n, it in enumerate(found) if it.fact and it.parts}


def _written(base: FactBase, text: Text) -> Iterator[tuple[str, Text]]:
    lines = text.lines
    for what, (pattern, turned) in FIRST.items():
        if (now := [re.sub(pattern, turned, line, count=1) for line in lines]) != lines:
            yield what, Text("\n".join(now))
    title = Headlines(lines).number
    for years in (-1, 1):
        moved = partial(_year, years=years)
        titled = [
            re.sub(FIRST["year"][0], moved, line, count=1) if number == title else line
            for number, line in enumerate(lines, 1)
        ]
        if titled != lines:
            yield "year of the title", Text("\n".join(titled))
    area = base.sources[0].area or base.base.area
    bodies = {it.entity.texts[0] for it in base.indicators if it.entity}
    for what, name in (("place", area.texts[0]), *(("body", each) for each in sorted(bodies))):
        core = called(name)[-1]
        if len(core) > 1 and any(core in line for line in lines):
            yield what, Text("\n".join(line.replace(core[:2], OTHER) for line in lines))
