"""What differs between shells: how they pass words, and how they read candidates."""

import os
import re
from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from czfacts.completion.completions import Completion
from czfacts.printing import output

GAP = 2
# Ways of completing (COMP_TYPE) in which bash puts whole candidates on the line, one after another.
HEAD = "COMP_HEAD"  # the part of the word, up to a : = or @, that bash leaves as it is
MENUS = {str(ord("%")), str(ord("*"))}


class Shell(NamedTuple):
    """The particulars of a shell."""

    unquoted: Callable[[str], str]
    """Remove the quotes from a word before the cursor, unless the shell already has."""
    unquoted_last: Callable[[str], str]
    """The same for the word at the cursor, whose quotes may still be open."""
    write: Callable[[Sequence[Completion], str], list[str]]
    """Write candidates, a line each, for a word after an open quote, or a dot if there is none."""


def bash(found: Sequence[Completion], mark: str) -> list[str]:
    """Write each value as bash must read it, with its meaning if bash only shows the line.

    bash inserts what all candidates have in common. Meanings are left out where that would insert
    more than the values have in common, such as a blank or a word of a meaning.
    """
    head = os.environ.get(HEAD, "")
    quoted = [(_quoted(value, mark), meaning) for value, meaning in found]
    meanings = {
        value.removeprefix(head): meaning for value, meaning in quoted if value.startswith(head)
    }
    meanings.pop("", None)
    values = [*meanings]
    if len(values) < 2 or not any(meanings.values()) or os.environ.get("COMP_TYPE") in MENUS:  # noqa: PLR2004
        return values
    columns = output.width()  # the script hands on that of its shell
    widest = max(map(_width, values)) + GAP
    lines = [
        value + " " * (widest - _width(value)) + _cut(meaning, columns - widest - 1)
        for value, meaning in meanings.items()
    ]
    # A line wider than half the screen keeps bash from setting two beside each other.
    lines[0] += " " * (columns // 2 - _width(lines[0]))
    return lines if _in_common(lines) == _in_common(values) else values


def _in_common(texts: Sequence[str]) -> int:
    """Count the first characters that *texts* share, by the loosest comparison of readline.

    With completion-ignore-case and completion-map-case, a equals A and _ equals -.
    """
    alike = (text.upper().lower().replace("_", "-") for text in texts)
    columns = zip(*alike, strict=False)
    return sum(1 for _ in takewhile(lambda column: len({*column}) == 1, columns))


def zsh(found: Sequence[Completion], _: str) -> list[str]:
    """Write lines that _describe splits at the first colon without a backslash."""
    escaped = [(re.sub(r"[\\:]", r"\\\g<0>", value), meaning) for value, meaning in found]
    return [f"{value}:{meaning}" if meaning else value for value, meaning in escaped]


def fish(found: Sequence[Completion], _: str) -> list[str]:
    """Write lines that fish splits at the tab; it expands ~x even in a candidate."""
    return [
        f"{value}\t{meaning}" if meaning else value
        for value, meaning in found
        if not value.startswith("~")
    ]


def powershell(found: Sequence[Completion], _: str) -> list[str]:
    """Write each value as PowerShell must read it, then as it is, then its meaning or itself."""
    return [f"{_single_quoted(value)}\t{value}\t{meaning or value}" for value, meaning in found]


def _posix(word: str) -> str:
    plain, quote, is_escaped = "", "", False
    for each in word:
        if is_escaped:
            plain, is_escaped = plain + each, False
        elif each == "\\" and quote != "'":
            is_escaped = True
        elif each == quote:
            quote = ""
        elif not quote and each in "'\"":
            quote = each
        else:
            plain += each
    return plain


def _unquoted_by_powershell(word: str) -> str:
    return word[1:].removesuffix(word[0]) if word[:1] in {"'", '"'} else word


SHELLS = {
    "bash": Shell(_posix, _posix, bash),
    "zsh": Shell(str, str, zsh),
    "fish": Shell(str, _posix, fish),
    "powershell": Shell(_unquoted_by_powershell, _unquoted_by_powershell, powershell),
}


def _quoted(value: str, mark: str) -> str:
    """Return *value* as it must stand after the open quote *mark*, "" if it cannot."""
    if mark == ".":
        return re.sub(r"[^\w%+,./:=@-]", r"\\\g<0>", value)
    unsafe = "'" if mark == "'" else '"\\`$!'
    return "" if {*value} & {*unsafe} else value


def _single_quoted(value: str) -> str:
    if re.fullmatch(r"[\w%+./:=-]+", value):
        return value
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _width(text: str) -> int:
    import unicodedata  # noqa: PLC0415, bash alone needs it

    return sum(1 + (unicodedata.east_asian_width(each) in "WF") for each in text)


def _cut(text: str, room: int) -> str:
    """Return *text*, cut to *room* cells with dots at its end if it is wider."""
    if _width(text) <= room:
        return text
    widths = accumulate(map(_width, text))
    kept = sum(width <= room - len("...") for width in widths)
    return f"{text[:kept].rstrip()}..." if kept else ""
