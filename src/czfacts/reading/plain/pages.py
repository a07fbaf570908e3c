"""Leave out page numbers and running heads, which are not of the text."""

from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise

from czfacts.reading.plain.lines import Line
from czfacts.regex import lazy_regex

NUMBER = lazy_regex(
    r"[-—–·\s]*(?:第\s*)?([0-9]{1,4})(?:\s*页)?(?:[\s,，]*(?:[/／]|共)\s*[0-9]{1,4}(?:\s*页)?)?[-—–·\s]*"
)
MARKED = lazy_regex(r"([-—–·])\s*[0-9]{1,3}\s*\1|第\s*[0-9]{1,3}\s*页.*")
WIDEST_NUMBER = 160  # cells, an indent to the middle or the right among them
EDGE = 2  # lines at the head of a page, and at its foot
REPEATED = 3  # pages
SHORTEST = 4  # lines of a page, its number among them
_OWN_NUMBER = lazy_regex(r"[0-9]+(?:\s*[/／]\s*[0-9]+)?$|^[0-9]+|第\s*[0-9]+\s*页")


def lines(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of *pages* one after the other, without their numbers and running heads.

    These stand at the head or the foot of a page: lines of digits alone (``12``, ``— 12 —``,
    ``第12页``), and lines that three pages or more have, page numbers in them aside. A text that is
    one page has its pages where lines of digits alone count from one to the next.
    """
    if len(pages) == 1:
        pages = _numbered(pages[0])
    if len(pages) == 1:
        return [*pages[0]]
    whole = [_trimmed(page) for page in pages]
    edges = (
        line
        for page in whole
        for line in {_shape(line.text) for line in page[:EDGE] + page[-EDGE:]}
    )
    heads = {line for line, count in Counter(edges).items() if count >= REPEATED}
    return [line for page in whole for line in _without(page, heads)]


def _numbered(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the pages of *lines*, each with its number, where they have numbers."""
    short = [
        (at, line.text.strip()) for at, line in enumerate(lines) if line.cells <= WIDEST_NUMBER
    ]
    found = [(at, NUMBER.fullmatch(text)) for at, text in short if text]
    numbers = [(at, int(match[1])) for at, match in found if match]
    is_counted = all(
        other[1] == one[1] + 1 and other[0] - one[0] >= SHORTEST for one, other in pairwise(numbers)
    )
    if len(numbers) == 1:  # one alone must look like that of a page
        is_counted = MARKED.fullmatch(lines[numbers[0][0]].text.strip()) is not None
    ends = [0, *(at + 1 for at, _ in numbers), len(lines)] if is_counted else [0, len(lines)]
    return [[*lines[start:end]] for start, end in pairwise(ends)]


def _without(page: list[Line], heads: Container[str]) -> list[Line]:
    kept = page
    for _ in range(EDGE):
        if kept and _is_furniture(kept[0].text, heads):
            kept = _trimmed(kept[1:])
        if kept and _is_furniture(kept[-1].text, heads):
            kept = _trimmed(kept[:-1])
    is_text = kept or all(NUMBER.fullmatch(line.text.strip()) for line in page)
    return kept if is_text else page


def _is_furniture(line: str, heads: Container[str]) -> bool:
    return bool(NUMBER.fullmatch(line.strip())) or _shape(line) in heads


def _shape(line: str) -> str:
    return _OWN_NUMBER.sub("", line.strip())


def _trimmed(page: Sequence[Line]) -> list[Line]:
    """Return *page* without blank lines at its head and foot."""
    full = [at for at, line in enumerate(page) if line.text.strip()]
    return [*page[full[0] : full[-1] + 1]] if full else []
