"""What a change is against: the period that it is counted from."""

import re

from czfacts.values.period import Period

_OF_TIME = re.compile(r"[年月季期旬周日天末初底时前去往历比]|[0-9]{4}")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?")
_BEFORE = re.compile(r"(?:[上去前]一?年)?(?:同期|同月|同季|同比)?|去年底?|上年|往年同期")
_MONTH_BEFORE = re.compile(r"上个?月[末底]?|环比|前一?个?月[末底]?")
_QUARTER_BEFORE = re.compile(r"上个?季度|上季")
_YEAR_END = re.compile(r"[上去前]一?年[年]?[末底]|年初|今年初|上年度末")


def is_time(against: str | None) -> bool:
    """Tell whether *against* is a time, not a place: 上年同期, None for what is usual."""
    return against is None or bool(_OF_TIME.search(against))


def base_of(period: Period, against: str | None) -> Period | None:
    """Return the period that a change over *period* is counted from, None where no rule tells.

    Nothing said is the same span a year before, as in statistics.
    """
    said = re.sub(r"[\s的数值水平]", "", against or "")
    if _BEFORE.fullmatch(said):
        return period.years_later(-1)
    if _YEAR_END.fullmatch(said):
        return period.years_later(-1).year_ends
    if _MONTH_BEFORE.fullmatch(said) and period.length in ("P1M", "P1D"):
        return period.preceding()
    if _QUARTER_BEFORE.fullmatch(said) and period.length == "P3M":
        return period.preceding()
    if named := _YEAR.match(said):
        then = period.years_later(int(named[1]) - period.end.year)
        return then.year_ends if said[named.end() :] in ("末", "底") else then
    return None
