"""Periods as screens show them: 2022年1—6月 in Chinese, 2022-01/2022-06 in English."""

from czfacts.language import Language
from czfacts.values import period
from czfacts.values.period import Period


def shown(iso: str | None, language: Language) -> str:
    """Return the period *iso* in the reader's language; "" where there is none."""
    return of_days(period.parse(iso), language) if iso else ""


def of_days(days: Period, language: Language) -> str:
    """Return the period *days* in the reader's language, as short as that can say it."""
    return _chinese(days) if language == "zh" else days.iso()


def _chinese(days: Period) -> str:
    first, last = ([*map(int, each.split("-"))] for each in _ends(days.iso()))
    if first == last:
        return _date(first)
    # What the ends have in common is said once, but not the unit of what differs: 1—6月.
    same = next(at for at, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    begins = _date(first)[:-1] if same == len(first) - 1 else _date(first)
    return f"{begins}—{_date(last, since=same)}"


def _ends(iso: str) -> tuple[str, str]:
    first, _, last = iso.partition("/")
    return first, last or first


def _date(numbers: list[int], since: int = 0) -> str:
    return "".join(f"{number}{'年月日'[at]}" for at, number in enumerate(numbers) if at >= since)
