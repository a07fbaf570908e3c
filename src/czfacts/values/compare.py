"""Fold texts for comparison."""

import re
import unicodedata
from functools import cache


def caseless(text: str) -> str:
    """Return *text* in half width, without case and tone marks."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFKC", _tones().sub("", apart)).casefold()


@cache
def _tones() -> re.Pattern[str]:
    return re.compile("[\u0300-\u036f]")
