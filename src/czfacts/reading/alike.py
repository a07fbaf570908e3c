"""Whether two names are those of one measure."""

import re
from collections.abc import Iterable
from functools import cache

from czfacts.reading.words import alternatives, rows
from czfacts.regex import lazy_regex
from czfacts.values import characters
from czfacts.values.compare import caseless
from czfacts.values.normal import Relation

_BY_RATE = lazy_regex(
    lambda: rf"(?:{_of('rate')})(?:{_of('rank')})\Z|\b(?:growth|increase|decrease|decline)\b"
)
_NOISE = lazy_regex(r"\([A-Za-z]+\)|[\s的\"'“”‘’「」《》()〈〉【】\[\]·、,.\u200b]")
_OWN = lazy_regex(r"(?:全[国省市州县区]|[我本][省市州县区])")


def measure(name: str, relation: Relation, places: Iterable[str] = ()) -> str:
    """Return the key of the measure that *name* is the name of: two of one key are one measure.

    What a *relation* adds (增速 of a rate of change) is left out, so are the names of *places* that
    it begins with, 的, brackets and quotation marks; same.tsv has the words that mean the same.
    """
    found = _NOISE.sub("", characters.fold(name))
    if not (found := found or caseless(name)).isascii():
        found = _without(found, relation, places)
    for word, same in _same("begin"):
        if found.startswith(word):
            found = same + found[len(word) :]
            break
    for word, same in _same("end"):
        if found.endswith(word):
            found = found[: -len(word)] + same
            break
    return caseless(dict(_same("whole")).get(found, found))


def is_by_rate(name: str) -> bool:
    """Tell whether the rank called *name*, in Chinese or English, is by growth: 增速位次."""
    return bool(_BY_RATE.search(characters.fold(name).casefold()))


def _without(name: str, relation: Relation, places: Iterable[str]) -> str:
    for place in places:
        name = name.removeprefix(place) or name
    name = _OWN.sub("", name, count=1) if _OWN.match(name) else name
    added = _added(relation)
    return (added.sub("", name) if added else name) or name


@cache
def _added(relation: Relation) -> re.Pattern[str] | None:
    """Return what `read` adds to a measure, and what others write for it; None for nothing."""
    added = {
        "change_rate": _of("rate"),
        "change_amount": f"(?:{_of('rate')})?(?:{_of('amount')})|{_of('gap')}",
        "share": f"{_of('share')}|占.+(?:{_of('share')})",
        "rank": f"(?:{_of('rate')})?(?:{_of('rank')})",
    }
    return re.compile(f"(?:{added[relation]})\\Z") if relation in added else None


def _of(kind: str) -> str:
    """Return how a name of *kind* may end, as alternatives: 增幅 of a rate and of an amount."""
    either = ("change", "move") if kind in ("rate", "amount") else ()
    return alternatives("endings", kind, *either)


@cache
def _same(where: str) -> list[tuple[str, str]]:
    """Return the words that must stand *where*, with what stands for each; the longest first."""
    found = [(word, same) for word, same, at in rows("same", 3) if at == where]
    return sorted(found, key=lambda pair: -len(pair[0]))
