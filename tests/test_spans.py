"""Where names and predicates begin and end: each function with a table of texts, marked by hand."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from czfacts.reading.names.behind import behind
from czfacts.reading.names.fronts import opened
from czfacts.reading.names.joining import joined
from czfacts.reading.relations.predicates import predicate
from czfacts.reading.text.areas import Places, Span
from czfacts.reading.text.clauses import clauses
from czfacts.reading.text.page import Page
from czfacts.reading.text.sentences import Text
from every import hold

FOLDER = Path(__file__).parent / "spans"
MARKS = re.compile(r"[][{}]")
ROUND, CURLY = ("[", "]"), ("{", "}")


def page_of(text: str) -> Page:
    return Page(next(iter(Text(text).paragraphs)), Places("临江市"))


def marked(text: str, spans: Iterable[tuple[Span, tuple[str, str]]]) -> str:
    """Return *text* with a pair of marks around each of *spans*."""
    for (start, end), (opens, closes) in sorted(spans, reverse=True):
        text = f"{text[:start]}{opens}{text[start:end]}{closes}{text[end:]}"
    return text


def of_predicate(text: str) -> str:
    found = predicate(page_of(f"{text}5%。"), (0, len(text)))
    spans = [(found.subject, ROUND), *([(found.base, CURLY)] if found.base else [])]
    return "\t".join([marked(text, spans), " ".join(hit.role for hit in found.hits)]).rstrip()


def of_opened(text: str) -> str:
    found = opened(page_of(f"{text}5家。"), 0, len(text))
    return marked(text, [((found.start, len(text)), ROUND)]) + "\tpart" * found.is_part


def of_joined(text: str) -> str:
    return marked(text, [(it, ROUND) for it in joined(page_of(f"{text}5家。"), 0, len(text))])


def of_behind(text: str) -> str:
    page = page_of(text)
    clause = clauses(page)[0]
    found = behind(page, clause.tail, is_shared=clause.is_shared)
    if found is None:
        return text
    spans = [(found.noun, ROUND), *([(found.told, CURLY)] if found.told else [])]
    return marked(text, spans) + "\topen" * found.is_open


READ: dict[str, Callable[[str], str]] = {
    "predicate": of_predicate,
    "opened": of_opened,
    "joined": of_joined,
    "behind": of_behind,
}


@pytest.mark.parametrize("function", READ)
def test_what_is_read_is_what_is_marked(function: str) -> None:
    def is_read(row: str) -> None:
        text = MARKS.sub("", row.partition("\t")[0])
        assert READ[function](text) == row

    lines = (FOLDER / f"{function}.tsv").read_text(encoding="utf-8").splitlines()
    hold(is_read, [line for line in lines if line and not line.startswith("#")], str)
