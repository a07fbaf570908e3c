"""The reader's language: Chinese or English."""

import os
from typing import Literal

from czfacts.errors import UsageError
from czfacts.wording import Phrase

Language = Literal["zh", "en"]
VARIABLE = "CZFACTS_LANG"


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
