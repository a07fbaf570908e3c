"""The language for messages about a command line that is not parsed yet."""

from collections.abc import Sequence
from itertools import takewhile

from czfacts.errors import UsageError
from czfacts.language import Language, resolve

LANGUAGES: dict[str, Language] = {"--lang=zh": "zh", "--lang=en": "en"}


def of_arguments(arguments: Sequence[str]) -> Language:
    """Return the language for messages about *arguments* before they are parsed.

    It is that of ``--lang`` among them, else that of `resolve`, or English if that would raise.
    """
    joined = "\0".join(takewhile("--".__ne__, arguments)).lower().replace("--lang\0", "--lang=")
    asked = [LANGUAGES[each] for each in joined.split("\0") if each in LANGUAGES]
    try:
        return resolve(asked[-1] if asked else None)
    except UsageError:
        return "en"
