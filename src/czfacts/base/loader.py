"""Read fact bases, and parse them: the only file that knows tomli."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

import tomli

from czfacts import files
from czfacts.base import build, foreign, named
from czfacts.base.model import FactBase
from czfacts.base.named import BaseFile, Parsed
from czfacts.base.problems import Report
from czfacts.errors import CzfactsError, InvalidError, NoTomlError, Problem, UnreadableError
from czfacts.wording import Phrase, recognized

DEEPEST = 16  # the format itself needs six
# What we say for the sentences of tomli, the first that fits.
NO_TOML = {
    "Illegal character '\\n'": "a quotation mark is not closed in its line",
    "Cannot declare {name} twice": "{name} is declared twice",
    "Cannot mutate immutable namespace {name}": "{name} is complete: nothing can be added to it",
    "Cannot overwrite a value": "the field has a value already",
    "Cannot redefine namespace {name}": "{name} is there already",
    "Duplicate inline table key {name}": "{name} stands twice within braces",
    "Escaped character is not a Unicode scalar value": "there is no such character to escape",
    "Expected '=' after a key in a key/value pair": "expected '=' after the name of a field",
    "Expected ']' at the end of a table declaration": "expected ']' after the name of a table",
    "Expected ']]' at the end of an array declaration": "expected ']]' after the name of a table",
    "Expected newline or end of document after a statement": "expected the end of the line",
    "Expected {character}": "expected {character}",
    "Found invalid character {character}": "a character that must not stand here: {character}",
    "Illegal character {character}": "a character that must not stand here: {character}",
    "Invalid date or datetime": "not a date or time",
    "Invalid hex value": "not a hexadecimal number",
    "Invalid initial character for a key part": "no name of a field begins like this",
    "Invalid statement": "not a line of TOML",
    "Invalid value": "not a value (text stands in double quotes)",
    "Unclosed array": "a bracket is not closed",
    "Unclosed inline table": "a brace is not closed",
    "Unescaped '\\' in a string": "a single '\\' in a text, where '\\\\' is meant",
    "Unterminated string": "a quotation mark is not closed",
}


def load(*paths: str) -> FactBase:
    """Return the fact base of the files *paths* (``-``: the standard input), several as one.

    A folder stands for its ``*.toml``. Without *paths*: of the files that the variable
    CZFACTS_FACTS names, else the one that comes with the package. Of several, every id and
    reference is ``base/id``, and every figure has its area.

    Raises InvalidError with all problems of a file's shape, each with its line; UnreadableError
    where a file cannot be read; UsageError where the variable is empty or two bases have one id.
    """

    def fail(error: CzfactsError) -> None:
        raise error

    return load_sound(paths, fail)


def load_sound(paths: Sequence[str], tell: Callable[[CzfactsError], None]) -> FactBase:
    """Return what `load` does of those of several files that can be used.

    *tell* is called with the error of each other file; the last is raised if none can be used.
    """
    return together(attempts(paths), tell)


def together(
    tried: Sequence[Parsed | CzfactsError], tell: Callable[[CzfactsError], None]
) -> FactBase:
    """Return the fact bases that `attempts` has found as one, as `load_sound` does."""
    sound = [each.base for each in tried if isinstance(each, Parsed)]
    errors = [each for each in tried if isinstance(each, CzfactsError)]
    for error in errors if sound else errors[:-1]:
        tell(error)
    if not sound:
        raise errors[-1]
    if len(tried) == 1:
        return sound[0]
    from czfacts.base import several  # noqa: PLC0415, needed rarely

    return several.joined(sound)


def attempts(paths: Sequence[str]) -> list[Parsed | CzfactsError]:
    """Return, for each of the files that *paths* names, its fact base, or why it cannot be used.

    Raises UsageError as `load` does.
    """
    tried = [_attempt(file) for file in named.of(paths)]
    if len(tried) == 1:
        return tried
    from czfacts.base import several  # noqa: PLC0415, as above

    broken = several.broken([each for each in tried if isinstance(each, Parsed)])
    return [broken.get(each.path, each) if isinstance(each, Parsed) else each for each in tried]


def _attempt(file: BaseFile) -> Parsed | CzfactsError:
    try:
        data = named.read(file)
        return Parsed(file.path, data, parse(data, file.path))
    except (InvalidError, UnreadableError) as error:
        return error


def parse(data: bytes, path: str = "facts.toml") -> FactBase:
    """Return the fact base that *data* spells; *path* names it in messages."""
    foreign.refuse(data, path)
    text = files.decode(data, path)
    document = read_toml(text, path)
    report = Report(document, named.id_of(path))
    base = build.fact_base(document, report)
    if base is None or report.problems:
        # No record is that deep, so that a base which is sound need not be asked.
        if _is_deeper(document, DEEPEST):
            raise InvalidError(files.shown(path), [Problem(Phrase("nested too deep"))])
        from czfacts.base import positions  # noqa: PLC0415, imported on the error path only

        problems = positions.placed(report.problems, text)
        if base is None:
            raise InvalidError(files.shown(path), problems)
        raise named.UnsoundError(Parsed(path, data, base), problems)
    return base


def read_toml(text: str, path: str) -> Mapping[str, Any]:
    try:
        return tomli.loads(text, parse_float=_number)
    except tomli.TOMLDecodeError as error:
        said = recognized(error.msg, NO_TOML)
        problem = Problem(said, line=error.lineno, column=error.colno)
        raise NoTomlError(files.shown(path), [problem]) from None
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
