"""`czfacts check`: what is wrong with a fact base."""

from collections.abc import Container, Iterable, Sequence
from typing import Annotated

from czfacts import files
from czfacts.base import positions
from czfacts.base.loader import attempts
from czfacts.base.named import Parsed, UnsoundError
from czfacts.commands import _drafted, _facts, _failure, _pager
from czfacts.commands import _options as options
from czfacts.commands._emit import Form, emit
from czfacts.commands._parameters import Parameter
from czfacts.errors import (
    CzfactsError,
    EndedError,
    ExitCode,
    InvalidError,
    Problem,
    UnreadableError,
)
from czfacts.escape import visible
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.check import COMPARED
from czfacts.proof.check import problems as problems_of
from czfacts.views import findings, summaries
from czfacts.wording import Names, Phrase, translate

EXAMPLES = (
    "czfacts check",
    "czfacts check report.toml --json",
    "czfacts draft report.txt | czfacts check -",
)


def check(
    bases: Annotated[
        list[str] | None,
        Parameter(
            metavar="[FILE]...", help="Fact bases, and folders of them; --facts names them as well."
        ),
    ] = None,
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Check a fact base and list every problem with its line.

    It checks format, references, names and contradictions, and whether value, unit, comparator and
    direction are those of the quoted text. Each problem is printed as FILE:LINE: id: message; the
    last line counts them by kind. Exits with 1 if there are problems, with 3 if no command can load
    the base.
    """
    tried = attempts([*(bases or ()), *(facts or ())])
    unreadable = [each for each in tried if isinstance(each, UnreadableError)]
    if len(unreadable) == len(tried):
        raise unreadable[0]
    for error in unreadable:
        _facts.unusable(error, lang)
    language = resolve(lang)
    found = [pair for each in tried for pair in _problems(each)]
    form = Form(format, json, fields, bom)
    if form.is_asked:
        emit(findings.checked(found, language), form)
    else:
        _pager.write([f"{_line(*pair, language)}\n" for pair in found])
    if found:
        _drafted.say_remarks(tried, language)
        output.say(summaries.of_problems([problem for _, problem in found], language))
        for each in tried:
            match each:
                case InvalidError(problems=[_]) if hint := _failure.hint_of(each):
                    _failure.advise(hint, language)
        invalid = any(isinstance(each, InvalidError) for each in tried)
        raise EndedError(ExitCode.INVALID if invalid else ExitCode.NO)
    if output.is_terminal():
        names = Names(files.shown(each.path) for each in tried if isinstance(each, Parsed))
        output.say(translate(Phrase("{file}: no problems found", file=names), language))
        _drafted.say_remarks(tried, language)


def _line(name: str, problem: Problem, language: Language) -> str:
    place = f"{name}:{problem.line}" if problem.line else name
    parts = (place, problem.id, translate(problem.message, language))
    return visible(": ".join(part for part in parts if part))


def _problems(tried: Parsed | CzfactsError) -> list[tuple[str, Problem]]:
    """Return the problems of a file, with its name, in the order of their lines."""
    match tried:
        case UnsoundError(file=name, problems=problems, rest=rest):
            ids = {each.id for each in problems}
            more = (each for each in problems_of(rest.base) if _is_by_itself(each, ids))
            every = [*problems, *_placed(more, rest)]
            return [(name, each) for each in sorted(every, key=lambda it: it.line)]
        case InvalidError(file=name, problems=problems):
            return [(name, each) for each in problems]
        case Parsed(path=path, base=base):
            return [(files.shown(path), each) for each in _placed(problems_of(base), tried)]
        case _:
            return []


def _placed(problems: Iterable[Problem], parsed: Parsed) -> Sequence[Problem]:
    return positions.placed(problems, files.decode(parsed.data, parsed.path))


def _is_by_itself(problem: Problem, ids: Container[object]) -> bool:
    """Tell whether a problem stays one, whatever the other fields of records with *ids* are."""
    said = problem.message
    other = said.values.get("other") if isinstance(said, Phrase) else None
    return problem.rule not in COMPARED or (problem.id not in ids and other not in ids)
