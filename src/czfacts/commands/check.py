"""`czfacts check`: what is wrong with a fact base."""

from collections.abc import Sequence

import typer

from czfacts import files
from czfacts.base import positions
from czfacts.base.loader import fetch, parse
from czfacts.commands import _options as options
from czfacts.commands._emit import emit
from czfacts.errors import ExitCode, InvalidError, Problem
from czfacts.escape import visible
from czfacts.language import Language, resolve
from czfacts.printing import output
from czfacts.proof.check import problems
from czfacts.views import findings
from czfacts.wording import Phrase, translate

EXAMPLES = (
    "czfacts check",
    "czfacts draft report.txt | czfacts check --facts - | head",
    "czfacts check --facts report.toml --json",
)


def check(
    format: options.FormatOption = None,
    json: options.JsonOption = False,
    fields: options.FieldsOption = None,
    bom: options.BomOption = False,
    facts: options.FactsOption = None,
    lang: options.LangOption = None,
) -> None:
    """Check a fact base and list every problem with its line.

    It checks shape, references, names, contradictions, and whether value, unit and comparator are
    what the quoted characters say. Each problem prints as FILE:LINE: id: message. Exits with 1 if
    there are problems, with 3 if no other command would read the base.
    """
    data, path = fetch(facts)
    name = files.shown(path)
    found, code = _problems(data, path)
    language = resolve(lang)
    if format is None and not json and not fields:
        output.write("".join(f"{_line(name, problem, language)}\n" for problem in found))
    else:
        table = findings.checked(name, found, language)
        emit(table, format, json=json, fields=fields, bom=bom)
    if found:
        raise typer.Exit(code)
    if output.is_terminal():
        output.say(translate(Phrase("{file}: no problems found", file=name), language))


def _line(name: str, problem: Problem, language: Language) -> str:
    parts = (f"{name}:{problem.line}", problem.id, translate(problem.message, language))
    return visible(": ".join(part for part in parts if part))


def _problems(data: bytes, path: str) -> tuple[Sequence[Problem], ExitCode]:
    """Return the problems in the order of their lines, and the code that they end in."""
    try:
        base = parse(data, path)
    except InvalidError as error:
        return error.problems, error.exit_code
    return positions.placed(problems(base), files.decode(data, path)), ExitCode.NO
