"""Fold text to a width in terminal cells, Chinese between any two characters."""

import re
from collections.abc import Iterator
from functools import cached_property

from rich.cells import cell_len

# What stays on one line: a number with its unit and a short word before it, a Latin word up to a
# hyphen within it, a short name between two marks, or any other character; each with its opening
# and closing marks, since an opening mark must not end a line and a closing one must not begin it.
MARKS = r"\s!-~，。、；：！？（）《》「」『』【】“”％…—"
PART = re.compile(
    rf"""
      [(（《「『【“]*
      (?: (?: (?<!\S)[^\s\u2e80-\uffff]{{1,3}}[ ](?=\d) )? [!-~]*\d[%]?
          (?: [ ]? (?: [^{MARKS}]{{1,5}}(?![^{MARKS}]) | [^{MARKS}]{{2}} )
            | [ ][A-Za-z]{{1,4}}(?![!-~]) | (?![!-~]) )
        | [A-Za-z']+-(?=[A-Za-z]) | [!-~]+ | (?<![^{MARKS}])[^{MARKS}]{{2,5}}(?![^{MARKS}])
        | [^\s!-~(（《「『【“] | (?<=[(（《「『【“]) )
      [，。、；：！？）》」』】”％)\],;:.]*
    | \s+
    """,
    re.VERBOSE,
)
ITEM = re.compile(r"(?<=;)(?= )|(?<=\S)(?=  )|(?<=\S)(?= ?[(（][a-z0-9-]+[)）]$)")
"""Where an item of a list begins, or the id after a name, with the blanks before it."""


class Foldable:
    """A text and how it folds at any width; only blanks at folds are lost."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cells = cell_len(text)

    @cached_property
    def longest_part(self) -> int:
        """The width of the longest part: in less, a word must be broken."""
        return max((cells for _, _, cells in self._parts), default=0)

    def lines(self, width: int) -> list[str]:
        """Return the lines, at most *width* cells wide."""
        if self.cells <= width:
            return [self.text]
        lines = [self.text[start:end].rstrip() for start, end in self._folds(width)]
        return lines if len(lines) == 1 or lines[-1] else lines[:-1]

    def height(self, width: int) -> int:
        """Return how many lines there are at *width*."""
        return 1 if self.cells <= width else len(self.lines(width))

    def heights(self, least: int, most: int) -> Iterator[tuple[int, int]]:
        """Yield *least* and each width up to *most* at which lines get fewer, with their number."""
        found, high = least, self.height(least)
        yield least, high
        goal = self.height(most)
        while high > goal:
            low, top = found, most  # the next drop stands in (low, top]
            while top - low > 1:
                middle = (low + top) // 2
                low, top = (low, middle) if self.height(middle) < high else (middle, top)
            found, high = top, self.height(top)
            yield found, high

    def _folds(self, width: int) -> Iterator[tuple[int, int]]:
        """Yield where each line begins and ends."""
        start = used = 0  # where the line begins, and its cells so far
        for first, last, cells in self._parts:
            if used + cells > width and start < first:
                yield start, first
                start, used = first, 0
            if start == first and self.text[first].isspace():
                start = last
                continue
            if cells <= width:
                used += cells
                continue
            for place in range(first, last):  # a word wider than a line
                if used + self._steps[place] > width and start < place:
                    yield start, place
                    start, used = place, 0
                used += self._steps[place]
        yield start, len(self.text)

    @cached_property
    def _parts(self) -> list[tuple[int, int, int]]:
        """Where each part begins and ends, and its cells."""
        spans = [match.span() for match in PART.finditer(self.text)]
        return [(first, last, sum(self._steps[first:last])) for first, last in spans]

    @cached_property
    def _steps(self) -> list[int]:
        """How many cells each character adds, so that each is measured once."""
        if self.text.isascii() and self.text.isprintable():
            return [1] * len(self.text)
        steps, widened = [], ""
        for character in self.text:
            # Together, because a variation selector widens the last character that has a width.
            steps.append(cell_len(widened + character) - cell_len(widened))
            if cell_len(character):
                widened = character
            elif steps[-1]:
                widened = ""
        return steps


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of *text*, at most *width* cells wide; only blanks at folds are lost.

    An item of a list that fits on a line is not broken.
    """
    first, *others = ITEM.split(text.strip())
    lines = Foldable(first).lines(width)
    for item in others:
        if cell_len(lines[-1] + item) > width >= cell_len(item.lstrip()):
            lines.append(item.lstrip())
        else:
            lines += Foldable(lines.pop() + item).lines(width)
    return lines


def wide(text: str) -> int:
    """Return how many cells *text* takes."""
    return cell_len(text)


def pad(text: str, width: int) -> str:
    """Return *text* filled up with blanks to *width* cells."""
    return text + " " * (width - cell_len(text))
