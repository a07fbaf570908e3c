"""Refuse questions that are blank or not text."""

from czfacts.errors import UsageError
from czfacts.wording import Phrase

NONES = ("none", "无")
"""Ask for facts of which the source does not say it."""


def require(asked: str, what: Phrase) -> None:
    """Raise UsageError where *asked* is blank or no text."""
    if not asked.strip():
        raise UsageError(Phrase("{what} is empty", what=what))
    require_text(asked, what)


def require_text(asked: str, what: str) -> None:
    """Raise UsageError if *asked* has bytes that the locale's encoding cannot decode."""
    if any("\ud800" <= character <= "\udfff" for character in asked):
        raise UsageError(Phrase("{what} is not text: '{text}'", what=what, text=asked))
