"""Verbs in no table, guessed from the words around: 次品率(压)在, 总产值要(冲刺)."""

from czfacts.reading.words import Hit, table

_BEHIND = frozenset("到至在了")
_BEFORE = frozenset("要将会则仍又更")
_OPENING = ("", *",;。:!?()、")


def guessed(text: str, start: int, end: int, behind: str) -> Hit | None:
    """Return the verb that ends at *end*, where *behind* is the next word of the predicate.

    Only what stands between a noun that measures and such a word is taken for one.
    """
    if _is_noun(text, start, end):
        return None
    is_marked = behind in _BEHIND
    if is_marked and end - start == 1 and text[start - 1 : start] not in _OPENING:
        return Hit(text[start:end], "fill", start, end)  # 由三成(扩)到八成
    for at in range(end - 1, max(start, end - 3), -1):
        if is_marked and (_is_noun(text, start, at) or _is_adverb(text, start, at)):
            return Hit(text[at:end], "fill", at, end)
        if text[at - 1] in _BEFORE and _is_noun(text, start, at - 1):
            return Hit(text[at:end], "fill", at - 1, end)
    return None


def _is_adverb(text: str, start: int, end: int) -> bool:
    """Tell whether an adverb of some length ends at *end*: 一路(冲到)."""
    hit = table("before").before(text, start, end)
    return hit is not None and hit.role == "adverb" and len(hit.word) > 1


def _is_noun(text: str, start: int, end: int) -> bool:
    """Tell whether a noun that measures ends at *end*: 产值, or anything in 率."""
    hit = table("nouns").before(text, start, end)
    return hit is not None and (len(hit.word) > 1 or (hit.has("general") and hit.start > start))
