"""Which files fact bases are read from: the given ones, those of a folder, or the built-in one."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from czfacts import files
from czfacts.base.model import FactBase
from czfacts.errors import CzfactsError, InvalidError, NoTomlError, Problem, UsageError
from czfacts.wording import Phrase

VARIABLE = "CZFACTS_FACTS"
ENDING = ".toml"
LONGEST_ID = 64


class BaseFile(NamedTuple):
    """A file that a fact base is to be read from."""

    path: str
    """``-`` is the standard input; a folder has no fact base in it."""
    by_variable: bool = False
    """Whether CZFACTS_FACTS names it."""


class Parsed(NamedTuple):
    """A fact base, and the file that it was read from."""

    path: str
    data: bytes
    base: FactBase


class UnsoundError(InvalidError):
    """A fact base with wrong references, contradictions or optional fields, and what is sound."""

    def __init__(self, rest: Parsed, problems: Iterable[Problem]) -> None:
        super().__init__(files.shown(rest.path), problems)
        self.rest = rest
        """Without the fields that are wrong."""


def of(given: Sequence[str]) -> list[BaseFile]:
    """Return the files that *given* names, each once: of a folder its ``*.toml``, sorted.

    Without any: those in CZFACTS_FACTS, a list like PATH, else the one that comes with the package.
    UsageError where the variable is empty.
    """
    if given:
        return [*_once(map(BaseFile, _files(given)))]
    listed = os.environ.get(VARIABLE)
    if listed is None:
        return [BaseFile(packaged())]
    paths = [path for path in listed.split(os.pathsep) if path]
    if not paths:
        raise UsageError(
            Phrase("{variable} is set but empty: unset it, or name a file", variable=VARIABLE)
        )
    return [*_once(BaseFile(path, by_variable=True) for path in _files(paths))]


def has_standard_input(given: Sequence[str]) -> bool:
    """Tell whether one of the files that `of` returns is the standard input."""
    return "-" in [file.path for file in of(given)]


def id_of(path: str) -> str:
    """Return the id of a base that gives none: the name of its file, made to fit."""
    name = os.path.basename(path)
    stem = "stdin" if path == "-" else name.rpartition(".")[0] or name
    return "-".join(re.findall("[a-z0-9]+", stem.lower()))[:LONGEST_ID].rstrip("-") or "base"


def packaged() -> str:
    """Return the path of the fact base that comes with the package."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # An editable install runs from the checkout, where the fact base is at the top.
    folders = (package, os.path.dirname(os.path.dirname(package)))
    places = [os.path.join(folder, "facts.toml") for folder in folders]
    return next(filter(os.path.exists, places), places[0])


def read(file: BaseFile) -> bytes:
    """Return the bytes of *file*; raises what `files.read` does, NoTomlError for a folder."""
    try:
        if is_folder(file.path):
            files.names(file.path)
            raise NoTomlError(files.shown(file.path), [Problem(Phrase("no *.toml"), line=0)])
        return files.read(file.path)
    except CzfactsError as error:
        if file.by_variable:
            error.add("{error} (named by {variable})", variable=VARIABLE)
        raise


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        within = _within(path) if is_folder(path) else ()
        yield from within or [path]


def is_folder(path: str) -> bool:
    """Tell whether *path* is a folder, and not the standard input."""
    return path != "-" and os.path.isdir(path)


def _within(folder: str) -> list[str]:
    try:
        names = files.names(folder)
    except CzfactsError:  # reading says what is wrong
        return []
    shown = [name for name in names if name.endswith(ENDING) and not name.startswith(".")]
    return [os.path.join(folder, name) for name in shown]


def _once(files: Iterable[BaseFile]) -> Iterable[BaseFile]:
    found: dict[object, BaseFile] = {}
    for file in files:
        found.setdefault(_identity(file.path), file)
    return found.values()


def _identity(path: str) -> object:
    try:
        status = os.stat(path)
    except (OSError, ValueError):  # a NUL in it: reading says what is wrong
        return path
    return status.st_dev, status.st_ino
