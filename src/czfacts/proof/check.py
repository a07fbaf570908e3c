"""Hold a fact base against itself: what a reader of the file alone can find wrong."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from czfacts.base.model import KINDS, PLACEHOLDER, Fact, FactBase, Indicator, Locator, Name
from czfacts.errors import Problem, Where
from czfacts.proof import verify
from czfacts.reading.sentences import Sentence
from czfacts.values import units
from czfacts.values.compare import fold
from czfacts.wording import Phrase


def problems(base: FactBase) -> Iterator[Problem]:
    """Yield every problem that the rules find, rule by rule; they have no lines yet."""
    for name, rule in RULES.items():
        for path, id, message in rule(base):
            yield Problem(message, path, rule=name, id=id)


Wrong = Iterator[tuple[Where, str, Phrase]]


def named(base: FactBase) -> Wrong:
    """Everything has a name: nothing is left for a person to fill in."""
    for field in ("title", "area"):
        if PLACEHOLDER in _texts(getattr(base.base, field)):
            yield ("base", field), "base", _unfilled(field)
    for path, fact in _facts(base):
        if PLACEHOLDER in _texts(fact.name):
            yield (*path, "name"), fact.id, _unfilled("name")


def _unfilled(field: str) -> Phrase:
    return Phrase("{field}: still to be filled in", field=field)


def plain(base: FactBase) -> Wrong:
    """Names are in Unicode's NFC, their letters and digits half-width."""
    for path, fact in _facts(base):
        fields = [("name", text) for text in _texts(fact.name)]
        fields += [("aliases", text) for text in fact.aliases]
        for field, text in fields:
            if not unicodedata.is_normalized("NFC", text):
                other = Phrase("is not in Unicode's NFC")
                yield (*path, field), fact.id, _unplain(field, text, other)
            elif re.search("[０-９Ａ-Ｚａ-ｚ]", text):
                wide = Phrase("has full-width letters or digits")
                yield (*path, field), fact.id, _unplain(field, text, wide)


def _unplain(field: str, text: str, how: Phrase) -> Phrase:
    return Phrase("{field}: '{text}' {how}", field=field, text=text, how=how)


def short(base: FactBase) -> Wrong:
    """Texts are a figure or a name, never a sentence."""
    for path, fact in _facts(base):
        for number, place in enumerate(fact.source):
            if re.search("[。！？!?]", place.text):
                whole = Phrase("source.text: a whole sentence")
                yield (*path, "source", number, "text"), fact.id, whole


def distinct(base: FactBase) -> Wrong:
    """Places of a fact are distinct."""
    for path, fact in _facts(base):
        before: set[Locator] = set()
        for number, place in enumerate(fact.source):
            if place in before:
                twice = Phrase("source: the place of '{text}' is named twice", text=place.text)
                yield (*path, "source", number), fact.id, twice
            before.add(place)


def read(base: FactBase) -> Wrong:
    """Value, unit and comparator are what the source's text says."""
    for path, fact in _facts(base):
        if isinstance(fact, Indicator):
            for number, place in enumerate(fact.source):
                if wrong := verify.difference(fact, Sentence(0, 0, place.text).quantities):
                    said = Phrase(
                        "source.text: '{text}': {problem}", text=place.text, problem=wrong
                    )
                    yield (*path, "source", number, "text"), fact.id, said


def agreed(base: FactBase) -> Wrong:
    """Figures of the same name, area, scope and period say the same."""
    first: dict[tuple[object, ...], Indicator] = {}
    for path, fact in _facts(base):
        if isinstance(fact, Indicator) and fact.name.zh != PLACEHOLDER:
            links = (fact.of, fact.period, fact.chain, fact.project, fact.policy)
            measure = (fold(fact.name.zh), fact.area and fact.area.zh, *links)
            other = first.setdefault(measure, fact)
            if other is not fact and _said(fact) != _said(other):
                said = Phrase(
                    "value: contradicts '{other}': the same measure with another value",
                    other=other.id,
                )
                yield (*path, "value"), fact.id, said


RULES: dict[str, Callable[[FactBase], Wrong]] = {
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
