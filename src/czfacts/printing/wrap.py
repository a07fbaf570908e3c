"""Fold text to a width in terminal cells, Chinese between any two characters."""

import re

from rich.cells import cell_len

# What stays on one line: a Latin word up to a hyphen within it, a short name between two marks, or
# any other character; each with its opening and closing marks, since an opening mark must not end a
# line and a closing one must not begin it.
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
    """Return the lines of *text*, at most *width* cells wide; only blanks at folds are lost."""
    if cell_len(text) <= width:
        return [text.strip()]
    steps = _steps(text)
    lines: list[str] = []
    start = used = 0  # where the line begins, and its cells so far
    for match in PART.finditer(text):
        first, last = match.span()
        if used + sum(steps[first:last]) > width and start < first:
            lines.append(text[start:first].rstrip())
            start, used = first, 0
        if start == first and match[0].isspace():
            start = last
            continue
        for place in range(first, last):
            if used + steps[place] > width and start < place:  # a word wider than a line
                lines.append(text[start:place])
                start, used = place, 0
            used += steps[place]
    line = text[start:].rstrip()
    return [*lines, line] if line or not lines else lines


def _steps(text: str) -> list[int]:
    """Return how many cells each character adds, so that each is measured once."""
    steps, widened = [], ""
    for character in text:
        # Together, because a variation selector widens the last character that has a width.
        steps.append(cell_len(widened + character) - cell_len(widened))
        if cell_len(character):
            widened = character
        elif steps[-1]:
            widened = ""
    return steps


def pad(text: str, width: int) -> str:
    """Return *text* filled up with blanks to *width* cells."""
    return text + " " * (width - cell_len(text))


def longest_part(text: str) -> int:
    """Return the width of the longest part of *text*: in less, a word must be broken."""
    return max(map(cell_len, PART.findall(text)), default=0)
