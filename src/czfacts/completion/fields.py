"""Completions that are names of fields, from the records that a command prints."""

from collections.abc import Iterable

from czfacts.base.fields import Record, paths_of
from czfacts.completion.completions import Completion
from czfacts.completion.line import TypedLine
from czfacts.views.printed import ADDED, PRINTED


def to_print(line: TypedLine) -> Iterable[Completion]:
    """Return the fields that the command of *line* prints.

    Raises the errors of loading the fact base if *line* names the one fact to show.
    """
    return map(Completion, paths_of(*_records(line)))


def to_sort_by(line: TypedLine) -> Iterable[Completion]:
    """Return the fields of what the command of *line* lists, in either direction."""
    paths = paths_of(*PRINTED[line.name])
    return (Completion(f"{sign}{each}") for sign in ("", "-") for each in paths)


def _records(line: TypedLine) -> Iterable[type[Record]]:
    printed = PRINTED[line.name]
    match line.name:
        case "show" if "id" in line.values:
            # Only here is the base loaded: the fields depend on the kind of this fact.
            from czfacts.completion.from_base import NamedBase  # noqa: PLC0415
            from czfacts.lookup import find  # noqa: PLC0415

            return (type(find.one(NamedBase(line).base, line.value("id"))), ADDED["show"])
        case "search":
            return (*printed, ADDED["search"])
        case "coverage":
            return printed["by" in line.values :][:1]
        case _:
            return printed
