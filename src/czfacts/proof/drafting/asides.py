"""Topics within a section: tables and outlooks."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from czfacts.proof.drafting.topics import LONGEST, Heading, named
from czfacts.regex import lazy_regex

OUTLOOK = "展望"
_CAPTION = lazy_regex(
    r"附?表\s*(?:[0-9一二三四五六七八九十]{1,3}(?:[-.][0-9]{1,2})?)?\s*[:：、 \u3000]\s*(?=\S)"
)
_PROSE = lazy_regex("[，,；;].")
_TO_COME = lazy_regex(
    r"\s*(?:下一?步|下一?阶段|展望|今后|接下来|下半年|明年|综合考虑|全年(?=.{0,6}目标)"
    r"|(?:19|20)[0-9]{2}年(?=.{0,16}目标))"
)
_IS_TOLD = lazy_regex("目标|计划|安排|打算|展望|下一?步|任务|措施|举措|思路|建议|[明后]年|下半年")


def asides(
    paragraphs: Sequence[Sequence[str]], sections: Sequence[Heading], goals: Container[int]
) -> Iterator[Heading]:
    """Yield where within *sections* another topic begins, and where the section goes on.

    *paragraphs* are those of a text as sentences; all figures of those in *goals* are yet to come.
    """
    edges = [*(each.paragraph for each in sections), len(paragraphs) + 1]
    for section, (start, end) in zip(sections, pairwise(edges), strict=True):
        within = {number: paragraphs[number - 1] for number in range(start + 1, end)}
        yield from _tables(section.name, within)
        if not _IS_TOLD.search(section.name):
            yield from _outlook(within, goals)


def _tables(section: str, within: Mapping[int, Sequence[str]]) -> Iterator[Heading]:
    is_table = False
    for number, sentences in within.items():
        first = sentences[0]
        caption = _CAPTION.match(first)
        if caption and len(sentences) == 1 and len(first) <= LONGEST:
            is_table = True
            yield Heading(number, named(first[caption.end() :]))
        elif is_table and (len(sentences) > 1 or _PROSE.search(first)):
            is_table = False
            yield Heading(number, section)


def _outlook(within: Mapping[int, Sequence[str]], goals: Container[int]) -> Iterator[Heading]:
    """Yield the paragraph of a section, not its first, that tells what is to come."""
    for number in [*within][1:]:
        if number in goals and _TO_COME.match(within[number][0]):
            yield Heading(number, OUTLOOK)
            return
