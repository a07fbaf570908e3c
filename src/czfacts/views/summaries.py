"""The last lines of verify and coverage: how many of what."""

from collections import Counter
from collections.abc import Iterable, Sequence

from czfacts.base.model import Source
from czfacts.errors import Problem
from czfacts.language import Language
from czfacts.proof.coverage import Covered, Covering, NotRead
from czfacts.proof.verify import Finding, Judged, held_of
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.views import labels
from czfacts.wording import Names, Phrase, some_of, translate

MOST_NAMED = 3  # figures of which a part is unsaid


def of_problems(problems: Sequence[Problem], language: Language) -> str:
    """Count the problems of fact bases by the rule that they break: ``3 problems: 2 names...``."""
    rules = (labels.RULES[problem.rule] for problem in problems)
    counts = _counts((translate(rule, language) for rule in rules), language)
    if len(problems) == 1:
        return translate(Phrase("1 problem: {counts}", counts=counts), language)
    said = Phrase("{count} problems: {counts}", count=len(problems), counts=counts)
    return translate(said, language)


def of_verified(held: Sequence[Judged], language: Language) -> list[str]:
    """Count the places of facts by their verdict, of several texts each and all; then the parts."""
    of_each = [
        _of_text(it.text, [it.source], of_places(it.findings, language), language) for it in held
    ]
    findings = [each for it in held for each in it.findings]
    return [
        *(of_each if len(held) > 1 else ()),
        of_places(findings, language),
        *of_parts(findings, language),
    ]


def of_another_text(it: Judged, language: Language) -> str:
    """Say that a text is not the one of the source that it was held against."""
    found = sum(each.verdict != "missing" for each in it.findings)
    said = Phrase(
        "{path}: not the text of '{source}': only {found} of the {count} places of "
        "its facts are in it",
        path=it.text.path,
        source=it.source.id,
        found=found,
        count=len(it.findings),
    )
    return translate(said, language)


def of_covered(
    found: Sequence[Covering], sources: Iterable[Sequence[Source]], language: Language
) -> list[str]:
    """Count the quantities of texts by their state, of several each and all."""
    of_each = [
        _of_text(it.text, its, of_quantities(it.quantities, it.numbers, language), language)
        for it, its in zip(found, sources, strict=True)
    ]
    quantities = [each for it in found for each in it.quantities]
    numbers = [each for it in found for each in it.numbers]
    of_all = of_quantities(quantities, numbers, language)
    return [*(of_each if len(found) > 1 else ()), of_all]


def _of_text(text: Text, sources: Sequence[Source], counts: str, language: Language) -> str:
    said = Phrase(
        "{path} ({source}): {counts}",
        path=text.path,
        source=labels.several((each.id for each in sources), language),
        counts=counts,
    )
    return translate(said, language)


def of_places(findings: Sequence[Finding], language: Language) -> str:
    """Count the places of facts by their verdict: ``10 places, 40 checks: 10 verified``."""
    said = Phrase(
        "{places} places, {checks} checks: {counts}",
        places=len(findings),
        checks=sum(each.checks for each in findings),
        counts=_counts((labels.word(each.verdict, language) for each in findings), language),
    )
    return translate(said, language)


def of_parts(findings: Sequence[Finding], language: Language) -> list[str]:
    """Count the parts of figures that the text says, and name what is not proved, a line a part.

    A figure of several places has a part said where one of them says it.
    """
    names = {
        each.fact.id: labels.called(each.fact.name, language) for each in findings if each.fact
    }
    held = {translate(part, language): facts for part, facts in held_of(findings).items()}
    said = {part: [*facts.values()].count("said") for part, facts in held.items()}
    counts = [f"{part} {said[part]}/{len(facts)}" for part, facts in held.items() if said[part]]
    never = [f"{part} {len(facts)}" for part, facts in held.items() if not said[part]]
    lines = []
    if counts:
        confirmed_parts = labels.several(counts, language)
        lines.append(Phrase("confirmed by the text: {parts}", parts=confirmed_parts))
    if never:
        parts_never = labels.several(never, language)
        lines.append(Phrase("not confirmed for any figure: {parts}", parts=parts_never))
    for part, facts in held.items():
        if left := [names[id] for id, how in facts.items() if how == "unsaid"]:
            named = some_of(left, MOST_NAMED)
            lines.append(
                Phrase("{part} unsaid ({count}): {names}", part=part, count=len(left), names=named)
            )
    lines.append(Phrase("not proved: links, and that the text itself is true"))
    return [translate(line, language) for line in lines]


def of_quantities(rows: Sequence[Covered], numbers: Sequence[NotRead], language: Language) -> str:
    """Count the quantities of a text by their state, and the numbers that are not read.

    ``10 quantities: 9 fact, 1 uncovered; 5 numbers not read``
    """
    counts = _counts((labels.word(row.state, language) for row in rows), language)
    said = Phrase("{quantities} quantities: {counts}", quantities=len(rows), counts=counts)
    if len(rows) == 1:
        said = Phrase("1 quantity: {counts}", counts=counts)
    if numbers:
        said = Phrase("{problem}; {more}", problem=said, more=_unread(len(numbers)))
    return translate(said, language)


def _unread(count: int) -> Phrase:
    if count == 1:
        return Phrase("1 number not read")
    return Phrase("{count} numbers not read", count=count)


def of_sentences(found: Sequence[Covering], language: Language) -> list[str]:
    """Count and name the sentences of each text that no fact cites, as PARAGRAPH.SENTENCE."""
    if len(found) == 1:
        return [_of_sentences(found[0].uncited, found[0].text, language)]
    return [
        f"{it.text.path}: {_of_sentences(it.uncited, it.text, language)}"
        for it in found
        if it.uncited
    ]


def _of_sentences(uncited: Sequence[Sentence], text: Text, language: Language) -> str:
    said = Phrase(
        "{uncited} of {sentences} sentences are cited by no fact",
        uncited=len(uncited),
        sentences=len(text.sentences),
    )
    if uncited:
        places = Names(f"{each.paragraph}.{each.number}" for each in uncited)
        said = Phrase("{count}: {places}", count=said, places=places)
    return translate(said, language)


def _counts(words: Iterable[str], language: Language) -> str:
    """Return how often each of *words* is there, the most frequent first."""
    counts = [
        translate(Phrase("{count} {what}", count=count, what=what), language)
        for what, count in Counter(words).most_common()
    ]
    return labels.several(counts, language) or translate(Phrase("none"), language)
