"""Numbered points of a paragraph: each begins with the time that governed before the first."""

from czfacts.reading.periods.state import State
from czfacts.reading.text.areas import Span
from czfacts.regex import lazy_regex

_POINT = lazy_regex(r"(?:[。!?;:]|\A)[其第]?(?P<number>[一二三四五六七八九十])(?:是|,)")
_LONGEST = 3  # characters of what numbers a point


class Points:
    """The points of a paragraph, in the order in which it is read."""

    def __init__(self) -> None:
        self._state: State | None = None
        """What governed before the first of them."""
        self._read = 0

    def begun(self, text: str, head: Span, state: State) -> State:
        """Return what governs at *head*, where points may begin behind the last that was asked."""
        for point in _POINT.finditer(text, self._read, head[0] + _LONGEST):
            if point["number"] == "一" or self._state is None:
                self._state = state
            state = self._state
        self._read = head[1]
        return state
