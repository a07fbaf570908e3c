"""Check a fact base by itself: problems that can be found without its text."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from czfacts.base.fields import Record, described
from czfacts.base.model import (
    KINDS,
    Bilingual,
    Fact,
    FactBase,
    Indicator,
    Language,
    Locator,
    is_open,
)
from czfacts.base.problems import field as field_of
from czfacts.errors import Problem, Rule, Where
from czfacts.proof import kinds, verify
from czfacts.reading.periods.iso import DAY
from czfacts.reading.text.sentences import Sentence
from czfacts.values import period
from czfacts.values.agree import agree
from czfacts.values.characters import fold
from czfacts.values.compare import caseless
from czfacts.wording import Phrase


def problems(base: FactBase) -> Iterator[Problem]:
    """Yield the problems that the rules find, rule by rule, without their lines."""
    for name, rule in RULES.items():
        for path, id, message in rule(base):
            yield Problem(message, path, rule=name, id=id)


Wrong = Iterator[tuple[Where, str, Phrase]]


def placeholder(base: FactBase) -> Wrong:
    """Nothing is left to be filled in."""
    for field in ("title", "area"):
        if is_open(getattr(base.base, field)):
            yield ("base", field), "base", _unfilled(field)
    for path, fact in _facts(base):
        if is_open(fact.name):
            yield (*path, "name"), fact.id, _unfilled("name")


def _unfilled(field: str) -> Phrase:
    return Phrase("{field}: still to be filled in", field=field)


def characters(base: FactBase) -> Wrong:
    """Names are in Unicode's NFC, with letters and digits in half width."""
    for path, fact in _facts(base):
        fields = [("name", text) for text in fact.name.texts]
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


def whole_sentence(base: FactBase) -> Wrong:
    """Texts of places are figures or names, never sentences."""
    for path, fact in _facts(base):
        for number, place in enumerate(fact.source):
            if re.search("[。！？!?]", place.text):
                whole = Phrase("source.text: a whole sentence")
                yield (*path, "source", number, "text"), fact.id, whole


def duplicate_place(base: FactBase) -> Wrong:
    """No fact names the same place twice."""
    for path, fact in _facts(base):
        before: set[Locator] = set()
        for number, place in enumerate(fact.source):
            if place in before:
                twice = Phrase("source: the place of '{text}' is named twice", text=place.text)
                yield (*path, "source", number), fact.id, twice
            before.add(place)


def duplicate_fact(base: FactBase) -> Wrong:
    """No two facts of a kind say the same of one place: sums would count it twice."""
    first: dict[tuple[object, ...], Fact] = {}
    for path, fact in _facts(base):
        if is_open(fact.name):
            continue
        said = measure(fact, base) if isinstance(fact, Indicator) else (_key(fact.name),)
        for place in fact.source:
            other = first.setdefault((fact.kind, *said, place), fact)
            if other is not fact and _may_be_one(fact, other):
                yield (
                    (*path, "id"),
                    fact.id,
                    Phrase("id: the same fact as '{other}'", other=other.id),
                )
                break


def _may_be_one(one: Fact, other: Fact) -> bool:
    """Tell whether two facts of a kind have no figures that differ."""
    if isinstance(one, Indicator) and isinstance(other, Indicator):
        return agree(one.normalized, other.normalized)
    return True


def differs_from_text(base: FactBase) -> Wrong:
    """Value, unit and comparator of a figure are what the text of its place says."""
    for path, fact in _facts(base):
        if isinstance(fact, Indicator):
            for number, place in enumerate(fact.source):
                if is_bare(fact, place.text):
                    continue
                if wrong := verify.difference(fact, Sentence(0, 0, place.text).quantities):
                    said = Phrase(
                        "source.text: '{text}': {problem}", text=place.text, problem=wrong
                    )
                    yield (*path, "source", number, "text"), fact.id, said


def is_bare(fact: verify.Spelled, text: str) -> bool:
    """Tell whether *text* is a number whose unit stands after another: 0.9 of 0.9和0.5%."""
    number = ":".join(f"{part:f}" for part in fact.parts) or f"{fact.value:f}"
    folded = fold(text)
    unit = folded.removeprefix(number)
    is_cut = unit != fact.unit and fact.unit.startswith(unit)
    return folded.startswith(number) and (not unit or is_cut)


def contradiction(base: FactBase) -> Wrong:
    """Values of the same measure may all be true, unless one corrects the other."""
    first: dict[tuple[object, ...], Indicator] = {}
    for path, fact in _facts(base):
        if isinstance(fact, Indicator) and not is_open(fact.name):
            other = first.setdefault(measure(fact, base), fact)
            if (
                other is not fact
                and not agree(fact.normalized, other.normalized)
                and not _corrects(fact, other)
            ):
                said = Phrase(
                    "value: contradicts '{other}': the same measure with another value",
                    other=other.id,
                )
                yield (*path, "value"), fact.id, said


def not_yet(base: FactBase) -> Wrong:
    """No figure came about only after all the texts were published that say it."""
    for path, fact in _facts(base):
        if not isinstance(fact, Indicator):
            continue
        sources = [base.source_by_id.get(place.id or "") for place in fact.source]
        days = [it.published[:DAY] for it in sources if it and it.published]
        if len(days) == len(sources) and all(is_after(fact, day) for day in days):
            said = Phrase(
                "period: {period} begins after the text was published, on {day}: "
                "is it a target or a forecast?",
                period=fact.period or "",
                day=max(days),
            )
            yield (*path, "period"), fact.id, said


def is_after(fact: Indicator, published: str) -> bool:
    """Tell whether a figure that came about is of a time after the day *published*."""
    is_told = fact.stated == "observed" and fact.period
    return bool(is_told) and period.parse(fact.period or "").start > period.parse(published).end


def measure(fact: Indicator, base: FactBase) -> tuple[object, ...]:
    """Return what identifies a measure: name, area, period, comparison and links."""
    names = (fact.name, base.area_of(fact), fact.entity, fact.of, *fact.places)
    links = (fact.chain, fact.project, fact.policy, fact.indicator)
    change = (fact.change is not None, fact.change and fact.change.against)
    return (*map(_key, names), *links, *change, fact.period, fact.per, fact.stated)


def _key(name: Bilingual | None) -> str | None:
    return caseless(name.texts[0]) if name else None


def _corrects(one: Indicator, other: Indicator) -> bool:
    mine = {f"{fact.base}/{fact.id}": fact.id for fact in (one, other)}
    revised = {mine.get(fact.revises or "", fact.revises) for fact in (one, other)}
    return not revised.isdisjoint(mine.values())


def untranslated(base: FactBase) -> Wrong:
    """All names are in every language that the base announces."""
    for language in base.base.languages:
        for path, name in _names(base, ()):
            if getattr(name, language) is None:
                yield path, _id(base, path), _untranslated(field_of(path), language)


def _id(base: FactBase, path: Where) -> str:
    """Return the id of the record at *path*, or the name of its table."""
    match path:
        case (str(table), int(number), *_):
            return str(getattr(base, table)[number].id)
        case _:
            return str(path[0])


def _untranslated(field: str, language: Language) -> Phrase:
    if language == "zh":
        return Phrase("{field}: not in Chinese", field=field)
    return Phrase("{field}: not in English", field=field)


def _names(record: Record, path: Where) -> Iterator[tuple[Where, Bilingual]]:
    """Yield everything within *record* that may be in two languages, with its path."""
    for name, field in described(type(record)).items():
        if field.record is None or field.is_given:
            continue
        value = getattr(record, name)
        several = enumerate(value) if field.is_list else [(None, value)]
        for number, each in several:
            place = (*path, name) if number is None else (*path, name, number)
            if isinstance(each, Bilingual):
                yield place, each
            elif each is not None:
                yield from _names(each, place)


RULES: dict[Rule, Callable[[FactBase], Wrong]] = {
    "placeholder": placeholder,
    "characters": characters,
    "whole_sentence": whole_sentence,
    "duplicate_place": duplicate_place,
    "duplicate_fact": duplicate_fact,
    "differs_from_text": differs_from_text,
    "kind_mismatch": kinds.kind_mismatch,
    "contradiction": contradiction,
    "not_yet": not_yet,
    "untranslated": untranslated,
}


COMPARED: frozenset[Rule] = frozenset(["duplicate_fact", "contradiction", "kind_mismatch"])
"""The rules that hold several fields or facts against each other."""


def _facts(base: FactBase) -> Iterator[tuple[tuple[str, int], Fact]]:
    for kind in KINDS:
        facts: Iterable[Fact] = getattr(base, kind)
        for number, fact in enumerate(facts):
            yield (kind, number), fact
