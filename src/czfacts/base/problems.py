"""The problems of a fact base: collected, each with the words that name its place."""

from collections.abc import Mapping
from typing import Any

from czfacts import escape
from czfacts.base.fields import Record
from czfacts.base.model import KINDS, Base, FactBase, Language, Locator
from czfacts.errors import Problem, Where

LONGEST_NAME = 80


class Report:
    """Collects the problems of a parsed document, and knows what all its records need to know."""

    def __init__(self, document: Mapping[str, Any], base: str) -> None:
        """Take the *document*, and the id of its base where it has none of its own."""
        self.document = document
        self.problems: list[Problem] = []
        about = document.get("base")
        said = about if isinstance(about, dict) else {}
        id = said.get("id")
        self.base: str = id if isinstance(id, str) else base
        self.language: Language = "en" if said.get("language") == "en" else "zh"
        # What records of a class have where their tables do not say it.
        self.known: Mapping[type[Record], Mapping[str, str]] = {
            Base: {"id": self.base},
            Locator: _first_source(document),
            **{kind: {"base": self.base} for kind in KINDS.values()},
        }

    def __call__(self, path: Where, message: str, also: Where | None = None) -> None:
        self.problems.append(Problem(message, path, also, id=self._id(path)))

    def _id(self, path: Where) -> str | None:
        match path:
            case (str(table), int(number), *_):
                record = self.document[table][number]
                id = record.get("id") if isinstance(record, dict) else None
                return id if isinstance(id, str) else None
            case _:
                return None


def _first_source(document: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what a locator that names no source has."""
    match document.get("sources"):
        case [{"id": str(first)}, *_]:
            return {"id": first}
        case _:
            return {}


def field(path: Where) -> str:
    """Name a field as its record does: ``source.paragraph``, ``stages.name.zh``."""
    inside = path[2:] if path and path[0] in FactBase.hints and path[0] != "base" else path
    return ".".join(part for part in inside if isinstance(part, str)) or ".".join(map(str, path))


def short(name: str) -> str:
    """Return *name* as a message can carry it: its controls visible, its length bounded."""
    shown = escape.visible(name)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}..."
