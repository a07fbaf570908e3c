"""What a change is against: the period that it is counted from."""

import re

from czfacts.reading.against import SAME, plain, since
from czfacts.values.period import Period

_OF_TIME = re.compile(r"[年月季期旬周日天末初底时前去往历比]|[0-9]{4}")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?")
_YEARS = {"same": -1, "year": -1, "two_years": -2}
# How long a period may be for the month, quarter, half year or week right before it to be meant.
_LENGTHS = {"month": ("P1M", "P1D"), "quarter": ("P3M",), "half": ("P6M",), "week": ("P7D",)}


def is_time(against: str | None) -> bool:
    """Tell whether *against* is a time, not a place: 上年同期, None for what is usual."""
    return against is None or bool(_OF_TIME.search(against))


def base_of(period: Period, against: str | None) -> Period | None:
    """Return the period that a change over *period* is counted from, None where no rule tells.

    Nothing said is the same span a year before, as in statistics.
    """
    kind, *spans = since(against or SAME) or [""]
    if kind in _YEARS:
        return period.years_later(_YEARS[kind])
    if kind == "year_end":
        return period.years_later(-1).year_ends
    if any(period.length in _LENGTHS[span] for span in spans if span in _LENGTHS):
        return period.preceding()
    said = plain(against)
    if named := _YEAR.match(said):
        then = period.years_later(int(named[1]) - period.end.year)
        return then.year_ends if said[named.end() :] in ("末", "底") else then
    return None
