"""Suggest a known name for an unknown one."""

from collections.abc import Collection

from czfacts.wording import Phrase

LONGEST = 80  # characters: difflib's time grows with the square of them
LIKE, MORE_LIKE = 0.6, 0.7  # how like a near name is, at least
LONG = 7  # letters of a word that others are like by chance: unemployment and urban development


def nearest(asked: str, known: Collection[str]) -> str:
    """Return the one of *known* that is most like *asked*, "" if none is near.

    The time grows with the number of *known*: 1 ms for 50 names.
    """
    if len(asked) > LONGEST:
        return ""
    import difflib  # noqa: PLC0415, imported on the error path only

    least = MORE_LIKE if asked.isascii() and len(asked) >= LONG else LIKE
    return next(iter(difflib.get_close_matches(asked, known, n=1, cutoff=least)), "")


def did_you_mean(near: str) -> Phrase:
    """Return the question that suggests *near*."""
    return Phrase("did you mean '{near}'?", near=near)
