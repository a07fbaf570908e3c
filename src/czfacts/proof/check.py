"""Hold a fact base against itself: what a reader of the file alone can find wrong."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from czfacts.base.model import KINDS, PLACEHOLDER, Fact, FactBase, Indicator, Locator, Name
from czfacts.base.problems import Where
from czfacts.lookup import search
from czfacts.proof import verify
from czfacts.reading.sentences import Sentence
from czfacts.values import units


class Fault(NamedTuple):
    """What is wrong with a record, and where in the document."""

    path: Where
    id: str
    rule: str
    message: str


def faults(base: FactBase) -> Iterator[Fault]:
    """Yield every fault that the rules find, rule by rule."""
    for name, rule in RULES.items():
        for path, id, message in rule(base):
            yield Fault(path, id, name, message)


Faults = Iterator[tuple[Where, str, str]]


def named(base: FactBase) -> Faults:
    """Everything has a name: nothing is left for a person to fill in."""
    for field in ("title", "area"):
        if PLACEHOLDER in _texts(getattr(base.base, field)):
            yield ("base", field), "base", f"{field}: still to be filled in"
    for path, fact in _facts(base):
        if PLACEHOLDER in _texts(fact.name):
            yield (*path, "name"), fact.id, "name: still to be filled in"


def plain(base: FactBase) -> Faults:
    """Names are in Unicode's NFC, their letters and digits half-width."""
    for path, fact in _facts(base):
        fields = [("name", text) for text in _texts(fact.name)]
        fields += [("aliases", text) for text in fact.aliases]
        for field, text in fields:
            if not unicodedata.is_normalized("NFC", text):
                yield (*path, field), fact.id, f"{field}: '{text}' is not in Unicode's NFC"
            elif re.search("[０-９Ａ-Ｚａ-ｚ]", text):
                yield (*path, field), fact.id, f"{field}: '{text}' has full-width letters or digits"


def short(base: FactBase) -> Faults:
    """Texts are a figure or a name, never a sentence."""
    for path, fact in _facts(base):
        for number, place in enumerate(fact.source):
            if re.search("[。！？!?]", place.text):
                yield (*path, "source", number, "text"), fact.id, "source.text: a whole sentence"


def distinct(base: FactBase) -> Faults:
    """Places of a fact are distinct."""
    for path, fact in _facts(base):
        before: set[Locator] = set()
        for number, place in enumerate(fact.source):
            if place in before:
                message = f"source: the place of '{place.text}' is named twice"
                yield (*path, "source", number), fact.id, message
            before.add(place)


def read(base: FactBase) -> Faults:
    """Value, unit and comparator are what the source's text says."""
    for path, fact in _facts(base):
        if isinstance(fact, Indicator):
            for number, place in enumerate(fact.source):
                if wrong := verify.difference(fact, Sentence(0, 0, place.text).quantities):
                    message = f"source.text: '{place.text}': {wrong}"
                    yield (*path, "source", number, "text"), fact.id, message


def agreed(base: FactBase) -> Faults:
    """Figures of the same name, area, scope and period say the same."""
    first: dict[tuple[object, ...], Indicator] = {}
    for path, fact in _facts(base):
        if isinstance(fact, Indicator) and fact.name.zh != PLACEHOLDER:
            links = (fact.of, fact.period, fact.chain, fact.project, fact.policy)
            measure = (search.fold(fact.name.zh), fact.area and fact.area.zh, *links)
            other = first.setdefault(measure, fact)
            if other is not fact and _said(fact) != _said(other):
                message = f"contradicts '{other.id}': the same measure with another value"
                yield (*path, "value"), fact.id, f"value: {message}"


RULES: dict[str, Callable[[FactBase], Faults]] = {
    "named": named,
    "plain": plain,
    "short": short,
    "distinct": distinct,
    "read": read,
    "agreed": agreed,
}


def _facts(base: FactBase) -> Iterator[tuple[tuple[str, int], Fact]]:
    for kind in KINDS:
        facts: Iterable[Fact] = getattr(base, kind)
        for number, fact in enumerate(facts):
            yield (kind, number), fact


def _texts(name: Name) -> tuple[str, str]:
    return name.zh, name.en


def _said(fact: Indicator) -> tuple[object, ...]:
    ends = [fact.value] if fact.high is None else [fact.value, fact.high]
    return fact.comparator, *(units.normalize(end, fact.unit) for end in ends)
