"""Suggest what a reader may have meant by an unknown name."""

from collections.abc import Collection

from czfacts.wording import Phrase

LONGEST = 80  # characters: difflib's time grows with the square of them


def nearest(asked: str, known: Collection[str]) -> str:
    """Return the one of *known* that is most like *asked*, "" if none is near.

    The time grows with the number of *known*: 1 ms for 50 names.
    """
    if len(asked) > LONGEST:
        return ""
    import difflib  # noqa: PLC0415, imported on the error path only

    return next(iter(difflib.get_close_matches(asked, known, n=1)), "")


def did_you_mean(near: str) -> Phrase:
    """Return the question that suggests *near*."""
    return Phrase("did you mean '{near}'?", near=near)
