"""Dotted paths into nested JSON values: ``name.zh``, ``source.text``."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from czfacts.values.suggest import did_you_mean, nearest
from czfacts.wording import Names, Phrase


def at(document: Mapping[str, Any], path: str) -> list[Any]:
    """Return the values at *path* in *document*, through all lists, without None."""
    name, _, rest = path.partition(".")
    value = document.get(name)
    found = [each for each in (value if isinstance(value, list) else [value]) if each is not None]
    return [inner for each in found for inner in at(each, rest)] if rest else found


def under(path: str, known: Iterable[str]) -> list[str]:
    """Return those *known* that are *path* or begin with it: ``name.zh`` of ``name``."""
    return [each for each in known if each == path or each.startswith(f"{path}.")]


def suggestion(path: str, known: Sequence[str]) -> Phrase:
    """Return the hint for a *path* that is not *known*: the nearest, or all there are."""
    beginnings = dict.fromkeys(each.partition(".")[0] for each in known)
    near = nearest(path, [*beginnings, *known])
    return did_you_mean(near) if near else Phrase("fields: {names}", names=Names(known))


def flat(document: Mapping[str, Any], path: str) -> str:
    """Return the values at *path* as one text, joined by ``"; "``."""
    return "; ".join(_text(value) for value in at(document, path))


def prune(document: Mapping[str, Any], paths: Sequence[str]) -> dict[str, Any]:
    """Return *document* reduced to *paths*, nested as before, in the order of *paths*."""
    inner: dict[str, list[str]] = {}
    for path in paths:
        name, _, rest = path.partition(".")
        inner.setdefault(name, []).append(rest)
    return {name: _pruned(document.get(name), rests) for name, rests in inner.items()}


def _pruned(value: Any, rests: Sequence[str]) -> Any:
    if "" in rests:
        return value
    if isinstance(value, list):
        return [_pruned(item, rests) for item in value]
    return prune(value, rests) if isinstance(value, Mapping) else value


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
