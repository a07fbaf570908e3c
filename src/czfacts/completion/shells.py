"""How each shell hands over words, and how it reads candidates."""

import os
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from czfacts.completion.candidates import Candidate

GAP = 2
# Ways of completing (COMP_TYPE) in which bash puts whole candidates on the line, one after another.
MENUS = {str(ord("%")), str(ord("*"))}


class Shell(NamedTuple):
    """What is particular to a shell."""

    unquoted: Callable[[str], str]
    """Take the quotes off a word before the cursor, where the shell has not done it."""
    unquoted_last: Callable[[str], str]
    """Likewise off the word at the cursor, whose quotes may still be open."""
    write: Callable[[Sequence[Candidate], str], list[str]]
    """Write candidates, a line each, for a word behind an open quote, or behind a dot for none."""


def bash(found: Sequence[Candidate], mark: str) -> list[str]:
    """Write each value as bash must read it, and its meaning beside it.

    bash puts on the line what the candidates have in common: never a meaning, but of a single one.
    """
    quoted = [(_quoted(value, mark), meaning) for value, meaning in found]
    lines = [(value, meaning) for value, meaning in quoted if value]
    is_told = any(meaning for _, meaning in lines)
    if len(lines) == 1 or not is_told or os.environ.get("COMP_TYPE") in MENUS:
        return [value for value, _ in lines]
    columns = int(os.environ.get("COLUMNS") or 80)
    widest = max((_width(value) for value, _ in lines), default=0) + GAP
    shown = [
        value + " " * (widest - _width(value)) + _cut(meaning, columns - widest - 1)
        for value, meaning in lines
    ]
    # A line wider than half the screen keeps bash from setting two beside each other.
    return [shown[0] + " " * (columns // 2 - _width(shown[0])), *shown[1:]] if shown else []


def zsh(found: Sequence[Candidate], _: str) -> list[str]:
    """Write what _describe splits at the first colon that has no backslash."""
    escaped = [(re.sub(r"[\\:]", r"\\\g<0>", value), meaning) for value, meaning in found]
    return [f"{value}:{meaning}" if meaning else value for value, meaning in escaped]


def fish(found: Sequence[Candidate], _: str) -> list[str]:
    """Write what fish splits at the tab."""
    return [f"{value}\t{meaning}" if meaning else value for value, meaning in found]


def powershell(found: Sequence[Candidate], _: str) -> list[str]:
    """Write each value as PowerShell must read it, then as it is, then a meaning in any case."""
    return [f"{_single_quoted(value)}\t{value}\t{meaning or value}" for value, meaning in found]


def _posix(word: str) -> str:
    if not {*word} & {*"'\"\\"}:
        return word
    import shlex  # noqa: PLC0415, few lines have quotes

    lexer = shlex.shlex(word, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    try:
        return lexer.get_token() or ""
    except ValueError:  # still open
        return lexer.token


def _unquoted_by_powershell(word: str) -> str:
    return word[1:].removesuffix(word[0]) if word[:1] in {"'", '"'} else word


SHELLS = {
    "bash": Shell(_posix, _posix, bash),
    "zsh": Shell(str, str, zsh),
    "fish": Shell(str, _posix, fish),
    "powershell": Shell(_unquoted_by_powershell, _unquoted_by_powershell, powershell),
}


def _quoted(value: str, mark: str) -> str:
    """Return *value* as bash reads it behind the open quote *mark*, "" where it cannot be."""
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
    """Return *text*, or as much of it as *room* cells hold, dots behind."""
    if _width(text) <= room:
        return text
    while text and _width(text) > room - len("..."):
        text = text[:-1]
    return f"{text.rstrip()}..." if text else ""
