"""Read the periods that a question names: 2022年上半年, 去年底, H1 2022, June 2022, 2022-06."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from czfacts.errors import UsageError
from czfacts.values import period
from czfacts.wording import Phrase

if TYPE_CHECKING:
    from datetime import date

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_PARTS = {
    **{f"h{half}": f"{6 * half - 5:02}/{6 * half:02}" for half in (1, 2)},
    **{f"q{quarter}": f"{3 * quarter - 2:02}/{3 * quarter:02}" for quarter in (1, 2, 3, 4)},
}
# 2024/6/19, 2024.6.19, 20240619
_NUMERIC = re.compile(
    rf"(?P<year>{_YEAR})(?:([/.])(?P<m>[0-9]{{1,2}})\2(?P<d>[0-9]{{1,2}})|(?P<mm>[0-9]{{2}})(?P<dd>[0-9]{{2}}))",
    re.ASCII,
)
_DATE = Phrase("expected a date, such as 2025-03-20 or 2025年3月20日")
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}


class NamedPeriod(NamedTuple):
    """A period that a text names, perhaps without its year, and where it stands."""

    start: int
    end: int
    text: str

    def resolved(self, governing: str | None = None, published: str | None = None) -> str | None:
        """Return it in ISO 8601, None where its year is not known.

        *governing* is the period that gives a year to 上半年, *published* the day that gives it to
        今年.
        """
        return _resolved(self.text, governing, published)


def find(text: str) -> list[NamedPeriod]:
    """Return the periods that *text*, in lower case, names."""
    if not _may_name_one().search(text):
        return []
    spans = [match.span() for pattern in (_iso(), _english()) for match in pattern.finditer(text)]
    spans += [] if text.isascii() else _spans_in_chinese(text)
    return [NamedPeriod(start, end, text[start:end]) for start, end in spans]


def published(said: "str | date | None", called: str = "published") -> str | None:
    """Return a date of publication in ISO 8601: a day, a month or a year; None where none is given.

    It may be as people write it. UsageError, in which it is *called* so, where it is no date.
    """
    if not said:
        return None
    text = said if isinstance(said, str) else _day_of(said, called)
    if "/" in (found := period_of(text, called, _DATE)):
        raise UsageError(period.refusal(text, _DATE, called))
    return found


def _day_of(day: "date", called: str) -> str:
    if not hasattr(day, "isoformat"):
        raise TypeError(f"{called}: expected str or date, not {type(day).__name__}")
    return day.isoformat().partition("T")[0]


def period_of(text: str, called: str | None = None, expected: Phrase | None = None) -> str:
    """Return the period that *text* means, as ISO 8601 or people write it, in ISO 8601.

    UsageError, in which it is *called* so, where it is none.
    """
    try:
        period.parse(text)
    except ValueError as error:
        if said := iso(text):
            return said
        is_iso = re.fullmatch(period.INTERVAL, text, re.ASCII)
        problem = (not is_iso and expected) or error.args[0]
        raise UsageError(period.refusal(text, problem, called)) from None
    return text


def iso(text: str) -> str | None:
    """Return the period that *text* is, in ISO 8601; None where it is none."""
    return _resolved(" ".join(text.casefold().split()), None, None)


@cache
def _resolved(text: str, governing: str | None, published: str | None) -> str | None:
    said = next(filter(None, _resolutions(text, governing, published)), None)
    try:
        return said if said and period.parse(said) else None
    except ValueError:
        return None


def _resolutions(text: str, governing: str | None, published: str | None) -> Iterator[str | None]:
    if _iso().fullmatch(text):
        yield text
    if day := _NUMERIC.fullmatch(text):
        year, month, date = filter(None, day.group("year", "m", "d", "mm", "dd"))
        yield f"{year}-{month:>02}-{date:>02}"
    if english := _english().fullmatch(text):
        yield _of_english(english, governing)
    if not text.isascii():
        yield _of_chinese(text, governing, published)


def _of_english(match: re.Match[str], governing: str | None) -> str | None:
    year = match["before"] or match["after"] or (governing or "")[:4]
    if not year:
        return None
    whole = _within(match, year)
    if not match["end"]:
        return whole
    from czfacts.reading.periods import iso  # noqa: PLC0415, only for the end of a period

    return iso.last_day(whole)


def _within(match: re.Match[str], year: str) -> str:
    """Return the period that *match* names in *year*, the year itself if it names none."""
    if match["month"]:
        number = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(match["month"]))
        day = match["day"] or match["day_first"]
        return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
    ordinal = match["ordinal"] and match["length"][0] + _ORDINALS[match["ordinal"]]
    if part := match["part"] or ordinal:
        first, _, last = _PARTS[part].partition("/")
        return f"{year}-{first}/{year}-{last}"
    return year


def _of_chinese(text: str, governing: str | None, published: str | None) -> str | None:
    from czfacts.reading.periods import clock  # noqa: PLC0415, only where Chinese names a time
    from czfacts.reading.text import times  # noqa: PLC0415, only where Chinese names a time

    written = re.sub(rf"^({_YEAR}) ?(?=[^0-9年 ])", r"\1年", text)
    match = times.TIME.fullmatch(written)
    when = match and clock.Clock((published or "")[:10] or None, governing).resolve(match, None)
    return when.iso if when else None


def _spans_in_chinese(text: str) -> list[tuple[int, int]]:
    from czfacts.reading.text import times  # noqa: PLC0415, only where Chinese may name a time

    spans = [match.span() for match in times.TIME.finditer(text)]
    for year in re.finditer(rf"(?<![0-9]){_YEAR}( ?)(?=[上下前第一二三四1-9])", text):
        match = times.TIME.match(f"{year[0].strip()}年{text[year.end() :]}")
        end = year.start() + len(year[1]) + (match.end() - 1 if match else 0)
        spans += [(year.start(), end)] if match else []
    return spans


@cache
def _may_name_one() -> re.Pattern[str]:
    return re.compile(r"[0-9]|[年月季旬半底末]|[a-z]{3}")


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9.-])(?={_YEAR}){period.INTERVAL}(?![0-9.-])", re.ASCII)


@cache
def _english() -> re.Pattern[str]:
    month = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)
    return re.compile(
        rf"""(?<![a-z0-9])(?P<end>end[ -](?:of[ ])?(?:the[ ])?)?(?:(?P<before>{_YEAR})[ /-]?)?
        (?:(?P<day_first>[0-9]{{1,2}})[ ](?=[a-z]))?
        (?:(?P<part>h[12]|q[1-4])|(?P<ordinal>{"|".join(_ORDINALS)})[ -](?P<length>half|quarter)
          |(?P<month>{month})\b(?:[ ](?P<day>[0-9]{{1,2}})(?![0-9]))?|(?<=end[ ]of[ ])|(?<=end[ -]))
        (?:,?[ ]?(?:of[ ])?(?P<after>{_YEAR}))?(?![a-z0-9])""",
        re.VERBOSE,
    )
