"""The language of what is said of a command line before it is parsed."""

import re
from collections.abc import Sequence
from itertools import takewhile

from czfacts.errors import UsageError
from czfacts.language import Language, resolve


def of_arguments(arguments: Sequence[str]) -> Language:
    """Return the language in which to speak of *arguments* before they are parsed.

    It is that of ``--lang`` where it stands among them, else of `resolve`; English where that would
    raise.
    """
    before = "\0".join(takewhile("--".__ne__, arguments)).lower()
    asked = re.findall(r"(?:^|\0)--lang(?:=|\0)(zh|en)(?=\0|$)", before)
    try:
        return resolve(asked[-1] if asked else None)
    except UsageError:
        return "en"
