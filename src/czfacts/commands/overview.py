"""`czfacts` alone: what is in the fact base."""

from collections.abc import Iterator

from czfacts import language
from czfacts.commands._emit import emit
from czfacts.language import Language
from czfacts.loader import load
from czfacts.model import FactBase
from czfacts.render import Format
from czfacts.views import words
from czfacts.views.lists import Lists


def overview(
    format: Format | None, lang: Language | None, facts: str | None, *, json: bool = False
) -> None:
    """Count the facts by topic and kind, and name three commands to try."""
    base = load(facts)
    tongue = language.resolve(lang)
    emit(Lists(base, tongue).overview(), format, json=json, notes=_hints(base, tongue))


def _hints(base: FactBase, tongue: Language) -> Iterator[str]:
    if not base.facts:
        return
    area = words.called(base.base.area, tongue)
    yield words.word("try", tongue).format(area, len(base.facts))
    if base.indicators:
        topics = [figure.topic for figure in base.indicators]
        yield f"  czfacts indicators --topic {max(topics, key=topics.count)}"
    for fact in base.facts[:1]:
        yield f"  czfacts search {words.called(fact.name, tongue).split()[0]}"
        yield f"  czfacts show {fact.id}"
