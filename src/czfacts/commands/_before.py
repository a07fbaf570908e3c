"""What a command line asks of all output (language, colour, pager), found before parsing."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import TypeVar

from czfacts.errors import UsageError
from czfacts.language import Language, resolve
from czfacts.printing.screen import Colour

T = TypeVar("T")

LANGUAGES: dict[str, Language] = {"zh": "zh", "en": "en"}
COLOURS: dict[str, Colour] = {"always": "always", "never": "never", "auto": "auto"}


def language(arguments: Sequence[str]) -> Language:
    """Return the language for messages about *arguments* before they are parsed.

    It is that of ``--lang`` among them, else that of `resolve`, or English if that would raise.
    """
    try:
        return resolve(_last("--lang", arguments, LANGUAGES))
    except UsageError:
        return "en"


def colour(arguments: Sequence[str]) -> Colour:
    """Return what ``--color`` among *arguments* says; parsing refuses what it must not say."""
    return _last("--color", arguments, COLOURS) or "auto"


def is_paged(arguments: Sequence[str]) -> bool:
    """Tell whether ``--no-pager`` is not among *arguments*."""
    return "--no-pager" not in _options(arguments)


def _options(arguments: Sequence[str]) -> list[str]:
    return [*takewhile("--".__ne__, arguments)]


def _last(option: str, arguments: Sequence[str], values: Mapping[str, T]) -> T | None:
    """Return the last of *values* that is given to *option*, in whatever case, None without."""
    joined = "\0".join(_options(arguments)).lower().replace(f"{option}\0", f"{option}=")
    asked = [each.removeprefix(f"{option}=") for each in joined.split("\0") if "=" in each]
    return next((values[each] for each in reversed(asked) if each in values), None)
