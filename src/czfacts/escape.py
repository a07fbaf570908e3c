"""What a terminal would obey, written so that it is only read."""

import re
from functools import cache

# C0, DEL, C1, soft hyphen, Arabic letter mark, Mongolian vowel separator, zero-width and bidi
# controls, line and paragraph separators, invisible operators, byte order mark, interlinear
# annotation, lone surrogates, shorthand and musical format controls, tags. Unicode Technical Report
# 36 tells why.
CONTROL = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f]"
)
NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def controls(text: str) -> list[str]:
    """Return the control characters of *text*, in order."""
    # None of them is printable, and that is known at once: most texts never need the pattern.
    return [] if text.isprintable() else _pattern().findall(text)


def visible(text: str) -> str:
    r"""Return *text* on one line, its control characters as ``\n``, ``\t`` or ``\u{1b}``."""
    if text.isprintable():
        return text
    return _pattern().sub(lambda match: NAMED.get(match[0], f"\\u{{{ord(match[0]):x}}}"), text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(CONTROL)
