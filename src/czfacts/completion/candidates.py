"""What can stand at a place of a command line, each with words to know it by."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from czfacts import language
from czfacts.base import document
from czfacts.base.fields import Record
from czfacts.base.loader import load
from czfacts.base.model import KINDS, FactBase, Name
from czfacts.completion.line import Line
from czfacts.values import units
from czfacts.views import labels
from czfacts.views.rows import PRINTED, Context


class Candidate(NamedTuple):
    """A word that may stand at the cursor, and what it means."""

    value: str
    meaning: str = ""


Candidates = Iterable[Candidate]

LONGEST = 200  # characters of a meaning: no screen has room for more


def find(line: Line, typed: str) -> list[Candidate]:
    """Return what can stand on *line* where *typed* does: only what begins with it, each once.

    Raises whatever loading the fact base does, where something of it is asked for.
    """
    if not line.command:
        return []
    if line.is_option(typed):
        return _beginning(typed, _options(line))
    if not line.parameter:
        commands = getattr(line.command, "commands", {})
        return _beginning(typed, (Candidate(each, commands[each].help) for each in commands))
    return [_harmless(each) for each in _beginning(typed, _values(line, typed))]


def _beginning(typed: str, found: Candidates) -> list[Candidate]:
    kept = {each.value: each for each in found if each.value.startswith(typed)}
    return [*kept.values()]


def _values(line: Line, typed: str) -> Candidates:
    name = line.parameter.name
    if name in OF_BASE:
        return OF_BASE[name](Known(line))
    if name in OF_ITSELF:
        return OF_ITSELF[name]()
    if name == "fields":
        return _fields(line, typed)
    return map(Candidate, getattr(line.parameter.type, "choices", ()))


def _options(line: Line) -> Iterator[Candidate]:
    for each in line.command.params:
        if each.param_type_name == "option" and each.name not in line.values:
            yield Candidate(max(each.opts, key=len), each.help)
    yield Candidate("--help", "Show this message and exit.")


def _harmless(found: Candidate) -> Candidate:
    """Return *found* with what a base says of it in nothing but words.

    No shell is told to evaluate it; should it ever stand on a line, there is nothing to evaluate.
    """
    meaning = found.meaning[:LONGEST].replace("'", "’")
    said = re.sub(r"[^\w .,:/%+·’，。、：；（）《》“”—-]", " ", meaning)
    return Candidate(found.value, " ".join(said.split()))


class Known:
    """The fact base that a line names, as its reader's language calls it."""

    def __init__(self, line: Line) -> None:
        named = line.values.get("facts")
        self.line = line
        # The shell has not expanded it yet. Not by pathlib, for which a/ is a.
        expanded = named and os.path.expandvars(os.path.expanduser(named))  # noqa: PTH111
        self.base: FactBase = load(expanded)
        match line.values.get("lang", "").lower():
            case "zh" | "en" as asked:
                self.language = language.resolve(asked)
            case _:
                self.language = language.resolve(None)

    def called(self, name: Name) -> str:
        return labels.called(name, self.language)

    def records(self, records: Iterable[Any]) -> Candidates:
        return (Candidate(each.id, self.called(each.name)) for each in records)

    def names(self, names: Iterable[Name]) -> Candidates:
        other: language.Language = "en" if self.language == "zh" else "zh"
        pairs = ((self.called(name), labels.called(name, other)) for name in names)
        return (Candidate(*pair) for pair in dict.fromkeys(pairs))


def _ids(known: Known) -> Candidates:
    yield from known.records(known.base.facts)
    if known.line.command.name == "cite":
        yield from _sources(known)


def _sources(known: Known) -> Candidates:
    return (Candidate(source.id, source.title) for source in known.base.sources)


def _statuses(known: Known) -> Candidates:
    choices = known.line.parameter.type.choices
    return (
        Candidate(each, said if (said := labels.word(each, known.language)) != each else "")
        for each in choices
    )


def _units(known: Known) -> Candidates:
    """Return the units of the base, the most frequent first; for --to those that --unit allows."""
    counted = Counter(figure.unit for figure in known.base.indicators)
    asked = known.line.values.get("unit") if known.line.parameter.name == "to" else None
    code = units.parse(asked).code if asked else None
    for unit, _ in counted.most_common():
        parsed = units.parse(unit)
        if code in (None, parsed.code):
            yield Candidate(unit, parsed.dimension)


def _places(known: Known) -> Candidates:
    if known.line.command.name == "projects":
        return known.names(place for each in known.base.projects for place in each.places)
    return known.names(each.area or known.base.base.area for each in known.base.indicators)


def _periods(known: Known) -> Candidates:
    return map(Candidate, sorted({each.period for each in known.base.indicators if each.period}))


def _sorts(known: Known) -> Candidates:
    paths = document.paths(KINDS[known.line.command.name])
    return (Candidate(f"{sign}{each}") for sign in ("", "-") for each in paths)


def _encodings() -> Candidates:
    from czfacts import charset  # noqa: PLC0415, for this option alone

    return map(Candidate, charset.OFTEN)


def _fields(line: Line, typed: str) -> Candidates:
    before, comma, _ = typed.rpartition(",")
    given = before.split(",")
    paths = document.paths(*_printed(line))
    return (Candidate(f"{before}{comma}{each}") for each in paths if each not in given)


def _printed(line: Line) -> Iterable[type[Record]]:
    """Return the records that the command of *line* prints."""
    printed = PRINTED[line.command.name]
    match line.command.name:
        case "show" if "id" in line.values:
            from czfacts.lookup import find  # noqa: PLC0415, a bare start, for these fields alone

            return (type(find.one(Known(line).base, line.values["id"])), Context)
        case "coverage":
            return printed["by" in line.values :][:1]
        case _:
            return printed


# By the name of the parameter.
OF_BASE: dict[str, Callable[[Known], Candidates]] = {
    "id": _ids,
    "topic": lambda known: known.records(known.base.topics),
    "chain": lambda known: known.records(known.base.chains),
    "source": _sources,
    "status": _statuses,
    "unit": _units,
    "to": _units,
    "place": _places,
    "period": _periods,
    "sort": _sorts,
}
OF_ITSELF: dict[str, Callable[[], Candidates]] = {"encoding": _encodings}
