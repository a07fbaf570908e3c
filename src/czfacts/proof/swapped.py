"""Compare two phrases that differ only in the places they name: 比广东, 比福建."""

from functools import lru_cache

from czfacts.reading.text.areas import Places

_ANYWHERE = Places(None)
_SLOT = "#"


def are_swapped(one: str, other: str, printed: str) -> bool:
    """Tell whether *one* is *other* with a place in it that *printed* does not name."""
    (mine, frame), (its, other_frame) = _parted(one), _parted(other)
    return frame == other_frame and any(
        each not in its and each not in printed and each[:-1] not in printed for each in mine
    )


def is_place(phrase: str) -> bool:
    """Tell whether a phrase is nothing but the name of a place."""
    return _parted(phrase) == ((phrase,), _SLOT)


@lru_cache(maxsize=64)
def _parted(phrase: str) -> tuple[tuple[str, ...], str]:
    """Return the places of a phrase, and the phrase without them."""
    places, frame, at = [], "", 0
    while at < len(phrase):
        found = _ANYWHERE.other_at(phrase, at, len(phrase))
        if found:
            places.append(phrase[slice(*found)])
        frame += _SLOT if found else phrase[at]
        at = found[1] if found else at + 1
    return tuple(places), frame
