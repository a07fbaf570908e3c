"""Search over names, aliases, companies and notes, best first.

Words are looked for in any order, all of them. Chinese is found anywhere, Latin words from their
beginning (or inside, from three letters); spaces in pinyin do not matter; a number is only found as
a whole number, never inside a longer one.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeVar

from czfacts.errors import UsageError
from czfacts.model import Chain, Company, Fact, Indicator, Name, Project, Stage

F = TypeVar("F", bound=Fact)

WHOLE, WORD, START, INSIDE = 8, 4, 2, 1


def fold(text: str) -> str:
    """Return *text* as it is compared: full-width as half-width, no case."""
    return unicodedata.normalize("NFKC", text).casefold()


def best_first(facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return the facts in which every one of *words* is found, the best matches first.

    UsageError where the words are blank.
    """
    queries = _queries(words)
    scored = [(score, fact) for fact in facts if (score := _score(fact, queries))]
    return [fact for _, fact in sorted(scored, key=lambda pair: -pair[0])]


def keep(facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return the facts in which every one of *words* is found, in their order."""
    queries = _queries(words)
    return [fact for fact in facts if _score(fact, queries)]


def _queries(words: Sequence[str]) -> list[str]:
    queries = [part for word in words for part in fold(word).split()]
    if not queries:
        raise UsageError("nothing to search for: the words are blank")
    return queries


def _score(fact: Fact, queries: Sequence[str]) -> int:
    fields = [(weight, fold(text)) for weight, text in _texts(fact)]
    scores = [max(weight * _match(query, text) for weight, text in fields) for query in queries]
    if all(scores):
        return sum(scores)
    # "guang fu" is one word of pinyin.
    return (
        _score(fact, ["".join(queries)]) if len(queries) > 1 and "".join(queries).isalpha() else 0
    )


def _match(query: str, text: str) -> int:
    """Return how well *query* stands in *text*: as the WHOLE, a WORD, the START of one, or 0."""
    if query == text:
        return WHOLE
    if any("0" <= character <= "9" for character in query):
        # 5.8% is not in 15.8%, and 207 is not in 1207.
        pattern = f"(?<![0-9.]){re.escape(query)}" if query[0].isdigit() else re.escape(query)
        pattern += r"(?!\.?[0-9])" if query[-1].isdigit() else ""
        return START if re.search(pattern, text) else 0
    if not query.isascii():
        return (START if text.startswith(query) else INSIDE) if query in text else 0
    words = re.findall(r"[^\W_]+", text)
    if query in words:
        return WORD
    joined = "".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    plain = re.sub(r"[\W_]", "", query)
    if plain and any(joined.startswith(plain, start) for start in starts[:-1]):
        return START
    return INSIDE if len(query) >= 3 and query in text else 0  # noqa: PLR2004, said above


def _texts(fact: Fact) -> Iterator[tuple[int, str]]:
    """Yield each text of *fact* that search looks into, with its weight."""
    yield 12, fact.id
    yield from ((12, text) for text in _both(fact.name))
    yield from ((12, alias) for alias in fact.aliases)
    for name in _parts(fact):
        yield from ((6, text) for text in _both(name))
    if isinstance(fact, Indicator):
        yield 6, f"{fact.value}{fact.unit}"
        if fact.of:
            yield 1, fact.of
    yield from ((4, locator.text) for locator in fact.source)
    yield from ((1, text) for text in (fact.note, fact.caveat) if text)


def _parts(fact: Fact) -> Iterator[Name]:
    """Yield the names within *fact*: companies, stages, what they make, places."""
    if isinstance(fact, Chain):
        parts: tuple[Company | Stage, ...] = (*fact.companies, *fact.stages)
        for part in parts:
            yield part.name
            yield from part.makes
    elif isinstance(fact, Project):
        yield from fact.places
    elif isinstance(fact, Indicator) and fact.area:
        yield fact.area


def _both(name: Name) -> tuple[str, str]:
    return name.zh, name.en
