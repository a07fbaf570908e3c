"""Find a fact base, read it, parse it: the only file that knows tomli."""

import os
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import tomli

from czfacts import files
from czfacts.base import build
from czfacts.base.model import FactBase
from czfacts.base.problems import Report
from czfacts.errors import CzfactsError, InvalidError, Problem, UsageError
from czfacts.wording import Phrase

VARIABLE = "CZFACTS_FACTS"
DEEPEST = 16  # the format itself needs six
LONGEST_ID = 64


def load(path: str | None = None) -> FactBase:
    """Return the fact base of the file *path* (``-``: the standard input).

    Without *path*: of the file that the variable CZFACTS_FACTS names, else the one that comes with
    the package. Raises InvalidError with all problems of its shape, each with its line;
    UnreadableError where the file cannot be read; UsageError where the variable is empty.
    """
    return parse(*fetch(path))


def fetch(path: str | None = None) -> tuple[bytes, str]:
    """Return the bytes of a fact base and the path they are from; *path* as for `load`."""
    if path is not None:
        return files.read(path), path
    path = os.environ.get(VARIABLE)
    if path is None:
        return fetch(packaged())
    if not path:
        raise UsageError(
            Phrase("{variable} is set but empty: unset it, or name a file", variable=VARIABLE)
        )
    try:
        return fetch(path)
    except CzfactsError as error:
        error.add("{error} (named by {variable})", variable=VARIABLE)
        raise


def packaged() -> str:
    """Return the path of the fact base that comes with the package."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # An editable install runs from the checkout, where the fact base is at the top.
    folders = (package, os.path.dirname(os.path.dirname(package)))
    places = [os.path.join(folder, "facts.toml") for folder in folders]
    return next(filter(os.path.exists, places), places[0])


def parse(data: bytes, path: str = "facts.toml") -> FactBase:
    """Return the fact base that *data* spells; *path* names it in messages."""
    text = files.decode(data, path)
    document = _toml(text, path)
    report = Report(document, _named_after(path))
    base = build.fact_base(document, report)
    if base is None:
        # No record is that deep, so that a base which is sound need not be asked.
        if _is_deeper(document, DEEPEST):
            raise InvalidError(files.shown(path), [Problem(Phrase("nested too deep"))])
        from czfacts.base import positions  # noqa: PLC0415, imported on the error path only

        raise InvalidError(files.shown(path), positions.placed(report.problems, text))
    return base


def _named_after(path: str) -> str:
    """Return the id of a base that gives none: the name of its file, made to fit."""
    name = os.path.basename(path)
    stem = "stdin" if path == "-" else name.rpartition(".")[0] or name
    return "-".join(re.findall("[a-z0-9]+", stem.lower()))[:LONGEST_ID].rstrip("-") or "base"


def _toml(text: str, path: str) -> Mapping[str, Any]:
    try:
        return tomli.loads(text, parse_float=_number)
    except tomli.TOMLDecodeError as error:
        problem = Problem(error.msg, line=error.lineno, column=error.colno)
    except RecursionError:
        problem = Problem(Phrase("nested too deep"))
    except ValueError:  # more digits than int() reads
        problem = Problem(Phrase("number too long"), line=_line_of_too_many_digits(text))
    raise InvalidError(files.shown(path), [problem])


def _line_of_too_many_digits(text: str) -> int:
    """Return the line at which tomli gives up; only it tells a number from a string or a remark."""
    from bisect import bisect_left  # noqa: PLC0415, imported on the error path only

    lines = text.split("\n")

    def gives_up(number: int) -> bool:
        try:
            tomli.loads("\n".join(lines[:number]), parse_float=_number)
        except ValueError as error:  # a part may well be no TOML
            return not isinstance(error, tomli.TOMLDecodeError)
        return False

    return 1 + bisect_left(range(1, len(lines)), True, key=gives_up)


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent beyond what Decimal holds
        return Decimal("inf")


def _is_deeper(value: Any, limit: int) -> bool:
    level = [value]
    for _ in range(limit):
        level = [inner for each in level for inner in _inside(each)]
    return any(isinstance(each, (dict, list)) for each in level)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
