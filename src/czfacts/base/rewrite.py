"""Change single values in the file of a fact base and leave every other character alone."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from czfacts import files
from czfacts.base import positions
from czfacts.base.loader import read_toml
from czfacts.base.toml import string
from czfacts.errors import Where

MARK = b"\xef\xbb\xbf"  # of byte order


def changed(data: bytes, path: str, values: Mapping[Where, int | str]) -> bytes:
    """Return the TOML document *data* of the file *path* with other *values*.

    Comments, layout, line ends and a byte order mark stay. Every value must be there already.
    """
    text = files.decode(data, path)
    spans = positions.spans(text)
    known = {
        where if where in spans else positions.unlisted(where): values[where] for where in values
    }
    written = text
    for where, value in sorted(known.items(), key=lambda each: spans[each[0]], reverse=True):
        start, end = spans[where]
        written = written[:start] + _written(value) + written[end:]
    if read_toml(written, path) != _with(read_toml(text, path), known):
        raise AssertionError(path)  # a bug, and nothing is written
    return MARK * data.startswith(MARK) + written.encode()


def _written(value: int | str) -> str:
    return string(value) if isinstance(value, str) else str(value)


def _with(whole: Mapping[str, Any], values: Mapping[Where, int | str]) -> Mapping[str, Any]:
    """Return a parsed document with other *values*."""
    copy: Any = deepcopy(whole)
    for where, value in values.items():
        inside = copy
        for part in where[:-1]:
            inside = inside[part]
        inside[where[-1]] = value
    return copy  # type: ignore[no-any-return]
