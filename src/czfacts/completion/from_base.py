"""Completions from a fact base: ids and names, topics, units, places, periods."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from czfacts.base.loader import load_sound
from czfacts.base.model import Bilingual, Fact
from czfacts.completion.completions import Completion, beginning, beginning_caseless
from czfacts.completion.line import TypedLine
from czfacts.language import Language
from czfacts.values import normal, units
from czfacts.views import labels
from czfacts.wording import translate

Completions = Iterable[Completion]


class NamedBase:
    """The fact base that a line names, as its reader's language calls it."""

    def __init__(self, line: TypedLine) -> None:
        """Load it; raises whatever `load` does."""
        # The shell has not expanded them yet. Not by pathlib, for which a/ is a.
        paths = [
            os.path.expandvars(os.path.expanduser(path)) for path in line.values.get("facts", ())
        ]
        self.base = load_sound(paths, lambda _: None)
        self.line = line
        self.language = line.language

    def called(self, name: Bilingual) -> str:
        return labels.called(name, self.language)

    def records(self, records: Iterable[Any]) -> Completions:
        return (Completion(each.id, self.called(each.name)) for each in records)

    def names(self, names: Iterable[Bilingual]) -> Completions:
        other: Language = "en" if self.language == "zh" else "zh"
        pairs = ((self.called(name), labels.called(name, other)) for name in names)
        return (Completion(*pair) for pair in dict.fromkeys(pairs))


def _ids(known: NamedBase) -> Iterator[Completion]:
    yield from known.records(known.base.facts)
    if known.line.name == "cite":
        yield from _sources(known)


def _sources(known: NamedBase) -> Completions:
    return (Completion(source.id, source.title) for source in known.base.sources)


def _units(known: NamedBase) -> Iterator[Completion]:
    """Yield the units of the base, the most frequent first."""
    counted = Counter(normal.joined(each.unit, each.per) for each in known.base.indicators)
    for unit, _ in counted.most_common():
        yield Completion(unit, translate(units.parse(unit).dimension, known.language))


def _units_to_convert_to(known: NamedBase) -> Completions:
    """Return the units of the base, where ``--unit`` is given those that it converts to."""
    asked = known.line.value("unit")
    code = units.parse(asked).code if asked else None
    return (each for each in _units(known) if code in (None, units.parse(each.value).code))


def _places(known: NamedBase) -> Completions:
    from czfacts.lookup.scope import places  # noqa: PLC0415, for places alone

    return known.names(place for fact in _facts(known) for place in places(known.base, fact))


def _periods(known: NamedBase) -> Completions:
    periods = {getattr(each, "period", None) for each in known.base.facts}
    return map(Completion, sorted(filter(None, periods)))


def _measures(known: NamedBase) -> Completions:
    return known.names(each.name for each in known.base.indicators)


def _pers(known: NamedBase) -> Completions:
    """Return what figures are counted for each of, the most frequent first."""
    units_of = (normal.joined(each.unit, each.per) for each in known.base.indicators)
    counted = Counter(unit.partition("/")[2] for unit in units_of)
    return (Completion(per) for per, _ in counted.most_common() if per)


# By the name of the parameter. Each raises whatever loading the fact base does.
OF_BASE: dict[str, Callable[[NamedBase], Completions]] = {
    "id": _ids,
    "topic": lambda known: known.records(known.base.topics),
    "chain": lambda known: known.records(known.base.chains),
    "source": _sources,
    "unit": _units,
    "to": _units_to_convert_to,
    "per": _pers,
    "place": _places,
    "period": _periods,
}


def _called(records: Iterable[Any]) -> Iterator[Completion]:
    """Yield the names of *records* in both languages and their aliases, each with its id."""
    for each in records:
        for text in (*each.name.texts, *getattr(each, "aliases", ())):
            yield Completion(text, each.id)


def _facts(known: NamedBase) -> Iterable[Fact]:
    """Return the facts that the command of the line lists."""
    kind = "indicators" if known.line.name == "series" else known.line.name
    found: Iterable[Fact] = getattr(known.base, kind, known.base.facts)
    return found


def _places_in_either_language(known: NamedBase) -> Completions:
    named = [*_places(known)]
    return (*named, *(Completion(meaning, value) for value, meaning in named))


# The same, where the word that is typed begins none of these: 公路, gonglu, Gross, qinyuan.
NAMES: dict[str, Callable[[NamedBase], Completions]] = {
    "id": lambda known: _called(known.base.facts),
    "words": lambda known: _called(_facts(known)),
    "topic": lambda known: _called(known.base.topics),
    "chain": lambda known: _called(known.base.chains),
    "place": _places_in_either_language,
    "source": lambda known: (Completion(each.title, each.id) for each in known.base.sources),
}


OF_TEXTS = ("series", "export")
"""Commands whose --text names texts in place of a fact base."""


def values(line: TypedLine, name: str, typed: str) -> list[Completion]:
    """Return the values of the parameter *name* that begin with *typed*, names where none does.

    Names in another case only where there is nothing else; none where a base has none of its kind.
    Raises whatever loading the fact base does.
    """
    ids, names = OF_BASE.get(name), NAMES.get(name) if typed else None
    if (line.name, name, typed) == ("series", "words", ""):
        ids = _measures
    if not (ids or names) or (line.name in OF_TEXTS and "text" in line.values):
        return []
    known = NamedBase(line)
    found = beginning(typed, ids(known)) if ids else []
    if not found and names:
        called = [*names(known)]
        found = beginning(typed, called) or beginning_caseless(typed, called)
        if name in ("id", "words"):  # one spelling of each fact will do
            found = [*{each.meaning: each for each in reversed(found)}.values()][::-1]
    return found
