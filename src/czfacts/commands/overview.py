"""`czfacts` alone: what is in the fact base."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from czfacts.base.model import FactBase
from czfacts.commands._emit import Form, emit
from czfacts.commands._facts import load
from czfacts.commands._options import TEXT_VARIABLE
from czfacts.commands._paste import facts_options, quoted
from czfacts.errors import CzfactsError
from czfacts.language import Language, resolve
from czfacts.printing.formats import Format
from czfacts.values import units
from czfacts.views import labels
from czfacts.views.lists import Lists
from czfacts.wording import Phrase, translate

UNPROVED = Phrase("Not verified here: czfacts verify TEXT, or set CZFACTS_TEXT.")


def overview(
    format: Format | None, lang: Language | None, facts: Sequence[str] | None, *, json: bool = False
) -> None:
    """Count the facts by topic and kind, and name commands to try."""
    base = load(facts, lang)
    language = resolve(lang)
    table = Lists(base, language).overview()
    emit(table, Form(format, json), notes=_hints(base, language, facts or ()))


def _hints(base: FactBase, language: Language, facts: Sequence[str]) -> Iterator[str]:
    if not base.facts:
        return
    named = facts_options(facts)
    yield _proof(base, language)
    area = labels.called(base.base.area, language)
    said = Phrase("{area}: {facts} facts. Try:", area=area, facts=len(base.facts))
    yield translate(said, language)
    yield from (f"  czfacts {words}{named}" for words in _to_try(base, language))
    yield "  czfacts help"


def _to_try(base: FactBase, language: Language) -> Iterator[str]:
    if base.indicators:
        topics = Counter(figure.topic for figure in base.indicators)
        measured = Counter(filter(_is_measured, (figure.unit for figure in base.indicators)))
        yield f"indicators --topic {max(topics, key=topics.__getitem__)}"
        for unit, _ in measured.most_common(1):
            yield f"indicators --unit {quoted(unit)} --sort -value"
    for figure in base.indicators[:1] if len(base.bases) > 1 else ():
        yield f"series {quoted(labels.called(figure.name, language))}"
    for fact in base.facts[:1]:
        yield f"search {quoted(labels.called(fact.name, language).split()[0])}"
        yield f"show {fact.id}"


def _is_measured(unit: str) -> bool:
    return not units.parse(unit).dimension.startswith(("count", "rank", "ratio"))


def _proof(base: FactBase, language: Language) -> str:
    """Say how much of the base is verified, if CZFACTS_TEXT names its text."""
    if not os.environ.get(TEXT_VARIABLE):
        return translate(UNPROVED, language)
    # What reads quantities is slow to import (docs/speed.md): only if there is a text.
    from czfacts.commands import _sources  # noqa: PLC0415
    from czfacts.proof import verify  # noqa: PLC0415

    try:
        sources = _sources.offered(base, language)
    except CzfactsError as error:
        return translate(error.message, language)
    verdicts = [
        finding.verdict
        for source, text in sources.read
        for finding in verify.findings_of(base, source, text)
    ]
    proved = Phrase(
        "{verified} of {places} places verified in {file}.",
        places=len(verdicts),
        verified=verdicts.count("verified"),
        file=_named([text.path for _, text in sources.read]),
    )
    return translate(proved, language)


def _named(paths: Sequence[str]) -> str:
    return paths[0] if len(paths) == 1 else Phrase("{count} texts", count=len(paths))
