"""Text folded to a width in terminal cells, Chinese between any two characters."""

import re

from rich.cells import cell_len

# What may not be parted: a Latin word up to a hyphen within it, a short name between two marks, any
# other character; each with the marks that open it and those that close it, which must not end or
# begin a line.
MARKS = r"\s!-~，。、；：！？（）《》「」『』“”％…—"
PART = re.compile(
    rf"""
      [(（《「『“]*
      (?: [A-Za-z']+-(?=[A-Za-z]) | [!-~]+ | (?<![^{MARKS}])[^{MARKS}]{{2,5}}(?![^{MARKS}])
        | [^\s!-~(（《「『“] | (?<=[(（《「『“]) )
      [，。、；：！？）》」』”％)\],;:.]*
    | \s+
    """,
    re.VERBOSE,
)


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of *text*, none wider than *width* cells, no character lost but blanks."""
    if cell_len(text) <= width:
        return [text.strip()]
    lines: list[str] = []
    line = ""
    for part in PART.findall(text):
        # Together, because a variation selector widens the character before it.
        if cell_len(line + part) > width and line.strip():
            lines.append(line.rstrip())
            line = ""
        if not line and part.isspace():
            continue
        *full, rest = _chop(line + part, width)
        lines += full
        line = rest
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _chop(word: str, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if cell_len(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def pad(text: str, width: int) -> str:
    """Return *text* with blanks behind it, *width* cells wide."""
    return text + " " * (width - cell_len(text))


def longest_part(text: str) -> int:
    """Return the width below which *text* has a word that must be chopped."""
    return max(map(cell_len, PART.findall(text)), default=0)
