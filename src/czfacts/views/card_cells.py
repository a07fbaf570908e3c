"""The cells of a card in the reader's language: fields, place, and what is around it."""

from collections.abc import Callable, Iterable, Iterator

from czfacts.base.fields import Field, described
from czfacts.base.model import Bilingual, Company, Fact, FactBase, Indicator, Locator, Stage
from czfacts.language import Language
from czfacts.lookup.find import Around
from czfacts.printing.table import Branch, Cell
from czfacts.views import figures, labels, periods
from czfacts.wording import Phrase, translate

STANDS = ("distinction", "sentence", "source", "note", "caveat")
BELONGS = ("topic", "linked_from", "same_sentence")
CALLED = ("kind", "name", "aliases")
IN_VALUE = {"high", "parts", "unit", "per", "comparator", "relation"}
"""Fields that are shown as parts of the value."""


def of(
    base: FactBase, fact: Fact, around: Around, sentences: Iterable[str], language: Language
) -> Iterator[tuple[str, Cell]]:
    """Yield what *fact* says with the keys of its labels, "" for what it does not say."""
    fields = described(type(fact))
    own = [name for name in fields if name not in Fact.hints and name not in IN_VALUE]
    links = [name for name in own if fields[name].table]
    for key in (*(name for name in own if name not in links), *STANDS, *links, *BELONGS, *CALLED):
        if key == "sentence":
            yield from ((key, sentence) for sentence in sentences)
        elif key == "linked_from":
            yield key, _named(around.linked_from, language)
        elif key == "same_sentence":
            named = {*around.linked_from, *(base.by_id.get(getattr(fact, link)) for link in links)}
            others = (each for each in around.same_sentence if each not in named)
            yield key, _named(others, language)
        elif key == "name":  # in the other language: the heading has the reader's
            other: Language = "en" if language == "zh" else "zh"
            yield f"name.{other}", getattr(fact.name, other) or ""
        else:
            yield key, _cell(base, fact, fields[key], language)


def _named(facts: Iterable[Fact], language: Language) -> Cell:
    links = tuple(Branch(_linked(each, language)) for each in facts)
    return Branch("", links) if links else ""


def _cell(base: FactBase, fact: Fact, field: Field, language: Language) -> Cell:
    """Return what *fact* has in *field*, as its type is written or in the manner of its own."""
    value = getattr(fact, field.name)
    if field.name in OWN_MANNER:
        return OWN_MANNER[field.name](base, fact, language)
    if value is None or value == ():
        return ""
    if field.table:
        return _linked(base.by_id[value], language) if value in base.by_id else str(value)
    if field.record is Bilingual:
        return labels.listed(value if field.is_list else [value], language)
    if field.record in (Stage, Company):
        return Branch("", tuple(_branch(part, language) for part in value))
    return labels.word(value, language) if field.choices else str(value)


def _topic(base: FactBase, fact: Fact, language: Language) -> Cell:
    return labels.called(base.topic_by_id[fact.topic].name, language)


def _source(_: FactBase, fact: Fact, language: Language) -> Cell:
    return Branch("", tuple(Branch(_place(each, language)) for each in fact.source))


def _key(_: FactBase, chain: Fact, language: Language) -> Cell:
    key: bool | None = getattr(chain, "key", None)
    return "" if key is None else labels.word("yes" if key else "no", language)


def _value(_: FactBase, fact: Fact, language: Language) -> Cell:
    """Return the figure; where that is not in Chinese, with what is printed beside it."""
    said = str(figures.of_fact(fact, language))
    if language == "zh" or not isinstance(fact, Indicator):
        return said
    printed = figures.printed(fact)
    return said if said == printed else f"{said} ({printed})"


def _normalized(_: FactBase, fact: Fact, language: Language) -> Cell:
    """Return the normal value of a figure, nothing where its value says the same."""
    if not isinstance(fact, Indicator) or fact.normalized.value == fact.value:
        return ""
    said = str(figures.normalized(fact, language))
    return "" if said == str(figures.of_fact(fact, language)) else said


def _change(_: FactBase, fact: Fact, language: Language) -> Cell:
    change = fact.change if isinstance(fact, Indicator) else None
    if change is None:
        return ""
    direction = labels.word(change.direction, language)
    if change.against is None:
        return direction
    against = Phrase("{direction}, against {base}", direction=direction, base=change.against)
    return translate(against, language)


def _stated(_: FactBase, fact: Fact, language: Language) -> Cell:
    stated = fact.stated if isinstance(fact, Indicator) else "observed"
    return "" if stated == "observed" else labels.word(stated, language)


OWN_MANNER: dict[str, Callable[[FactBase, Fact, Language], Cell]] = {
    "aliases": lambda _, fact, __: "; ".join(fact.aliases),
    "topic": _topic,
    "source": _source,
    "key": _key,
    "value": _value,
    "normalized": _normalized,
    "change": _change,
    "stated": _stated,
    "period": lambda _, fact, language: periods.shown(getattr(fact, "period", None), language),
}


def _branch(part: Stage | Company, language: Language) -> Branch:
    return Branch(
        labels.called(part.name, language),
        tuple(Branch(labels.called(name, language)) for name in part.makes),
    )


def _place(place: Locator, language: Language) -> str:
    stands = Phrase(
        "paragraph {paragraph}, sentence {sentence}: {text}",
        paragraph=place.paragraph,
        sentence=place.sentence,
        text=place.text,
    )
    return translate(stands, language)


def _linked(fact: Fact, language: Language) -> str:
    parts = (fact.id, labels.called(fact.name, language), str(figures.of_fact(fact, language)))
    return "  ".join(part for part in parts if part)
