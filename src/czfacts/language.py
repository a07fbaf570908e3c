"""The reader's language: Chinese or English."""

import os
import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from czfacts.errors import UsageError
from czfacts.wording import Phrase

Language = Literal["zh", "en"]
VARIABLE = "CZFACTS_LANG"


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


def resolve(asked: Language | None) -> Language:
    """Return *asked*, else what CZFACTS_LANG says, else the language of the locale.

    The locale is that of messages (POSIX: LC_ALL, then LC_MESSAGES, then LANG); any but a Chinese
    one reads English. UsageError where CZFACTS_LANG is neither.
    """
    if asked:
        return asked
    match os.environ.get(VARIABLE):
        case "zh":
            return "zh"
        case "en":
            return "en"
        case None | "":
            names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
            return "zh" if next(filter(None, names), "").lower().startswith("zh") else "en"
        case other:
            raise UsageError(
                Phrase("{variable} is '{value}'", variable=VARIABLE, value=other),
                hint=Phrase("'zh' or 'en'"),
            )
