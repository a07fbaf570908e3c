"""Escape everything that a terminal would obey instead of showing."""

import re
from functools import cache

# Printable by Unicode's rules, yet invisible: the grapheme joiner, Hangul fillers, Khmer vowels.
UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
# C0, DEL, C1, soft hyphen, Arabic letter mark, Mongolian vowel separator, zero-width and bidi
# controls, line and paragraph separators, invisible operators, byte order mark, interlinear
# annotation, lone surrogates, shorthand and musical format controls, tags (see Unicode Technical
# Report 36). Not variation selectors, which emoji and variants of Chinese characters need.
CONTROL = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    f"\U000e0000-\U000e007f{UNSEEN}]"
)
_UNSEEN = frozenset(UNSEEN)
NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def is_plain(text: str) -> bool:
    """Tell whether *text* has no control character."""
    # Fast path: most texts never need the pattern.
    return text.isprintable() and (text.isascii() or _UNSEEN.isdisjoint(text))


def controls(text: str) -> list[str]:
    """Return the control characters of *text*, in order."""
    return [] if is_plain(text) else _pattern().findall(text)


def visible(text: str) -> str:
    r"""Return *text* on one line, its control characters as ``\n``, ``\t`` or ``\u{1b}``."""
    if is_plain(text):
        return text
    return _pattern().sub(lambda match: NAMED.get(match[0], f"\\u{{{ord(match[0]):x}}}"), text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(CONTROL)
