"""How each shell hands over words, and how it reads candidates."""

import os
import re
from collections.abc import Callable, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from czfacts.completion.candidate import Candidate
from czfacts.printing import output

GAP = 2
# Ways of completing (COMP_TYPE) in which bash puts whole candidates on the line, one after another.
HEAD = "COMP_HEAD"  # the beginning of the word that bash keeps as it is, up to a : = or @
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
    """Write each value as bash must read it, its meaning beside it where bash only shows that.

    bash puts on the line what the candidates have in common. Where that would be more than their
    values have in common, a blank or a word of a meaning, the values stand alone.
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
    """Count the characters that *texts* begin with in common, as readline compares them at most.

    Its settings completion-ignore-case and completion-map-case make A of a and - of _.
    """
    alike = (text.upper().lower().replace("_", "-") for text in texts)
    columns = zip(*alike, strict=False)
    return sum(1 for _ in takewhile(lambda column: len({*column}) == 1, columns))


def zsh(found: Sequence[Candidate], _: str) -> list[str]:
    """Write what _describe splits at the first colon that has no backslash."""
    escaped = [(re.sub(r"[\\:]", r"\\\g<0>", value), meaning) for value, meaning in found]
    return [f"{value}:{meaning}" if meaning else value for value, meaning in escaped]


def fish(found: Sequence[Candidate], _: str) -> list[str]:
    """Write what fish splits at the tab; it takes ~x for somebody's home, even as a candidate."""
    return [
        f"{value}\t{meaning}" if meaning else value
        for value, meaning in found
        if not value.startswith("~")
    ]


def powershell(found: Sequence[Candidate], _: str) -> list[str]:
    """Write each value as PowerShell must read it, then as it is, then a meaning in any case."""
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
    widths = accumulate(map(_width, text))
    kept = sum(width <= room - len("...") for width in widths)
    return f"{text[:kept].rstrip()}..." if kept else ""
