"""Options that take a date or period, in ISO 8601 or as people write it."""

from czfacts.lookup.asked import NONES
from czfacts.wording import Phrase


def published(text: str) -> str | None:
    """Return the date of --published in ISO 8601; UsageError where it is none."""
    from czfacts.lookup import dates  # noqa: PLC0415, only where the option is given

    return dates.published(text, "--published")


def overlapped(text: str) -> str:
    """Return the period of --period in ISO 8601, or ``none``; UsageError where it is neither."""
    if text in NONES or not text.strip():
        return text
    from czfacts.lookup import dates  # noqa: PLC0415, likewise

    expected = Phrase(
        "expected a period, such as 2022, 2022-06, 2022-01/2022-06, 2022上半年 or H1 2022"
    )
    return dates.period_of(text, "--period", expected)
