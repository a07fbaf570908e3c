"""Patterns that are compiled on first use: most texts need only a few of them."""

import re
from collections.abc import Callable
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
# What each answers where nothing matches; `sub` returns the text.
_NOTHING = {"match": None, "fullmatch": None, "search": None, "finditer": iter(()), "sub": None}

# A letter that is not Latin: as cheap to compile as what `with_letters` puts, as costly to search.
HAN = r"[^\W\d_](?<![A-Za-z])"


def lazy_regex(
    pattern: str | Callable[[], str], flags: int = 0, *, needs: str = ""
) -> re.Pattern[str]:
    """Return what `re.compile` would, compiled at the first question.

    A *pattern* that needs words of a table is a function, which is called then. *needs* are
    characters, at least one of which is in any text that has a match: until one is met, nothing is
    compiled.

    One that has Chinese characters in brackets takes 0.1 to 10 ms to compile. Compiling all of the
    reader's would take four times as long as Python takes to start.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags, needs))


def with_letters(pattern: str) -> str:
    r"""Return *pattern* with any letter where it has a Chinese character.

    Each [一-鿿] takes 2 ms to compile, [^\W\d_] a hundredth of that. To search with it is three
    times as slow, so it is for patterns that are matched where something begins.
    """
    return re.sub(r"\[一-鿿([^\]]*)\]", _letter, pattern)


def _letter(han: re.Match[str]) -> str:
    if han[1] == "0-9":
        return r"[^\W_]"
    return rf"(?:[^\W\d_]|[{han[1]}])" if han[1] else r"[^\W\d_]"


def _answering(name: str) -> Callable[..., object]:
    def answer(self: "_Lazy", *asked: Any) -> object:
        if name not in vars(self):
            if self.needs and name in _NOTHING:
                vars(self)[name] = self._asked(name)
            else:
                self._compiled()
        return vars(self)[name](*asked)

    return answer


class _Lazy:
    # Not __getattr__, with which Python looks up every attribute of a class more slowly.
    match, fullmatch, search, finditer, findall, split, sub = map(_answering, _METHODS)

    def __init__(self, pattern: str | Callable[[], str], flags: int, needs: str) -> None:
        self.source = pattern
        self.needs = needs
        self.flags = flags

    @property
    def pattern(self) -> str:
        return self.source if isinstance(self.source, str) else self.source()

    def _asked(self, name: str) -> Callable[..., object]:
        """Return what compiles only where a text has something of what a match needs.

        A paragraph is asked about at each clause: that it has nothing is found out once.
        """
        needs, nothing, at = self.needs, _NOTHING[name], 1 if name == "sub" else 0
        without: str | None = None

        def ask(*asked: Any) -> object:
            nonlocal without
            text = asked[at]
            if text is not without:
                for sign in needs:
                    if sign in text:
                        return getattr(self._compiled(), name)(*asked)
                without = text
            return text if at else nothing

        return ask

    def _compiled(self) -> re.Pattern[str]:
        """Compile, and answer from now on as the compiled pattern does."""
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({each: getattr(compiled, each) for each in _METHODS})
        return compiled
