"""The language for messages about a command line that is not parsed yet."""

import re
from collections.abc import Sequence
from itertools import takewhile

from czfacts.errors import UsageError
from czfacts.language import Language, resolve


def of_arguments(arguments: Sequence[str]) -> Language:
    """Return the language for messages about *arguments* before they are parsed.

    It is that of ``--lang`` among them, else that of `resolve`, or English if that would raise.
    """
    before = "\0".join(takewhile("--".__ne__, arguments)).lower()
    asked = re.findall(r"(?:^|\0)--lang(?:=|\0)(zh|en)(?=\0|$)", before)
    try:
        return resolve(asked[-1] if asked else None)
    except UsageError:
        return "en"
