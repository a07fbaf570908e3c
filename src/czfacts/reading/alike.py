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
_FORMAL = lazy_regex(lambda: rf"(?:{alternatives('bodies', 'formal')})\Z")
_SHORTEST = 2  # characters of a word
_OWN = lazy_regex(r"(?:全[国省市州县区]|[我本][省市州县区])")


def measure(name: str, relation: Relation, places: Iterable[str] = ()) -> str:
    """Return the key of the measure that *name* is the name of: two of one key are one measure.

    What a *relation* adds (增速 of a rate of change) is left out, so are the names of *places* that
    it begins with, 的, brackets and quotation marks; same.tsv has the words that mean the same.
    """
    found = _NOISE.sub("", characters.fold(name))
    if not (found := found or caseless(name)).isascii():
        found = _without(found, relation, places)
    found = caseless(found)
    for word, same in _same("begin"):
        if found.startswith(word):
            found = same + found[len(word) :]
            break
    for word, same in _same("end"):
        if found.endswith(word):
            found = found[: -len(word)] + same
            break
    return dict(_same("whole")).get(found, found)


def are_same(one: str, other: str) -> bool:
    """Tell whether two keys of measures are the same words: in another order, or counted, too.

    新增城镇就业人数 is 城镇新增就业, but 进口 no 口进.
    """
    one, other = uncounted(one), uncounted(other)
    ends = zip(reversed(one), reversed(other), strict=False)
    same = next((at for at, (mine, its) in enumerate(ends) if mine != its), None)
    if same is None or len(one) != len(other):
        return one == other
    mine, its = one[: len(one) - same], other[: len(other) - same]
    turn = (mine + mine).find(its)
    return same > 0 and _SHORTEST <= turn <= len(mine) - _SHORTEST


def uncounted(key: str) -> str:
    """Return the *key* of a measure without an ending that only says that it is counted: 总数."""
    for word, _ in _same("counted"):
        if key.endswith(word) and len(key) - len(word) >= _SHORTEST:
            return key[: -len(word)]
    return key


def body(name: str) -> str:
    """Return the *name* of a firm without what its law adds: 恒岳重工 of 恒岳重工股份有限公司."""
    return _FORMAL.sub("", name) or name


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
    found = [(caseless(word), same) for word, same, at in rows("same", 3) if at == where]
    return sorted(found, key=lambda pair: -len(pair[0]))
