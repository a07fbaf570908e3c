"""Write strings as TOML."""

import re

from czfacts.escape import CONTROL, is_plain

SHORT = 0x10000  # below, four digits will do


def string(text: str) -> str:
    r"""Return *text* as a basic string of TOML; what cannot be seen is escaped: ``\u200b``.

    *text* has no lone surrogates: TOML cannot spell them.
    """
    if is_plain(text) and '"' not in text and "\\" not in text:
        return f'"{text}"'
    special = f'["\\\\]|{CONTROL}'
    return f'"{re.sub(special, _escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character in '"\\':
        return f"\\{character}"
    code = ord(character)
    return f"\\u{code:04x}" if code < SHORT else f"\\U{code:08x}"
