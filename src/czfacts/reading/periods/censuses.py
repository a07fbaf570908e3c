"""The year of which a census of China counts: 七普 is of 2020."""

from czfacts.reading.text.page import shape
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_NAMED = lazy_regex(lambda: "|".join(table("censuses").words))
_BEGINNING = 4  # paragraphs


def year_of(name: str) -> str:
    """Return the year of the census that is called *name*."""
    return table("censuses").roles(name)[0]


def year_in(lines: list[str]) -> str | None:
    """Return the year of the census of which a text tells as it begins, and then again."""
    named = [_NAMED.findall(shape(line)) for line in lines]
    is_told = any(named[:_BEGINNING]) and sum(map(bool, named)) > 1
    return max(year_of(name) for line in named for name in line) if is_told else None
