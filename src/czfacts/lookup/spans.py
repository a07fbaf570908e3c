"""Which periods follow one another in a series."""

from collections.abc import Iterable, Sequence

from czfacts.values.period import Period


def in_time(periods: Iterable[Period]) -> list[list[Period]]:
    """Return *periods*, each once, in groups that run forwards, those of the longest first.

    Periods of one length are a group, and so are all that a year is counted up in: January to
    February, to March, to June.
    """
    lengths: dict[str, set[Period]] = {}
    for days in periods:
        lengths.setdefault(days.length, set()).add(days)
    groups: dict[str, set[Period]] = {}
    for length, same in lengths.items():
        groups.setdefault("" if _count_up(same) else length, set()).update(same)
    return sorted(map(sorted, groups.values()), key=_longest_first)


def _count_up(same: Iterable[Period]) -> bool:
    """Tell whether each of the *same* length begins with its year and ends within it."""
    return all(days.start.month == 1 and 0 < days.months < 12 for days in same)  # noqa: PLR2004, a year


def _longest_first(group: Sequence[Period]) -> tuple[int, str]:
    return -max(days.months for days in group), group[0].length
