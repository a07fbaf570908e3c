"""Options that name a time: in ISO 8601, or as people write it."""

import re

from czfacts.errors import UsageError
from czfacts.lookup.asked import NONES
from czfacts.values import period
from czfacts.wording import Phrase


def published(text: str) -> str:
    """Return the date of --published in ISO 8601; UsageError where it is none."""
    expected = Phrase("expected a date, such as 2025-03-20 or 2025年3月20日")
    return _iso("--published", text, expected) if text else text


def overlapped(text: str) -> str:
    """Return the period of --period in ISO 8601, or ``none``; UsageError where it is neither."""
    expected = Phrase(
        "expected a period, such as 2022, 2022-06, 2022-01/2022-06, 2022上半年 or H1 2022"
    )
    return text if text in NONES or not text.strip() else _iso("--period", text, expected)


def _iso(option: str, text: str, expected: Phrase) -> str:
    try:
        period.parse(text)
    except ValueError as error:
        from czfacts.lookup import dates  # noqa: PLC0415, only for what is not in ISO 8601

        if iso := dates.iso(text):
            return iso
        is_iso = re.fullmatch(period.INTERVAL, text, re.ASCII)
        problem = error.args[0] if is_iso else expected
        said = Phrase("{option} '{text}': {problem}", option=option, text=text, problem=problem)
        raise UsageError(said) from None
    return text
