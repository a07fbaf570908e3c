"""Patterns that are compiled when they are first asked: most texts need the fewest of them."""

import re
from typing import cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` would, compiled at the first question.

    One that has Chinese characters in brackets takes 0.1 to 10 ms to compile. Compiling all of the
    reader's would take four starts of a bare Python.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile, and answer from now on as the compiled pattern does."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({each: getattr(compiled, each) for each in _METHODS})
        return getattr(compiled, name)
