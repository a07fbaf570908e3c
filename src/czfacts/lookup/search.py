"""Search over names, aliases, companies, figures and notes, best first.

Words are looked for in any order, all of them. Chinese is found anywhere, Latin words from their
beginning, plural or not; spaces and tones in pinyin do not matter; a number is only found whole,
never inside a longer one. Where nothing is found so, Chinese is taken apart into its words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from czfacts.base.model import (
    Bilingual,
    Chain,
    Company,
    Fact,
    Indicator,
    Policy,
    Project,
    Stage,
)
from czfacts.errors import UsageError
from czfacts.values import suggest
from czfacts.values.compare import fold
from czfacts.wording import Phrase

F = TypeVar("F", bound=Fact)
Matcher = Callable[[str], Callable[[str], int]]

WHOLE, WORD, START, INSIDE = 8, 4, 2, 1
NOTED = 1  # the weight of notes, the lowest
LONGEST_PIECES = 12  # characters of Chinese that are split into words


def best_first(facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return the facts that contain all *words*, the best matches first.

    UsageError where the words are blank.
    """
    queries = _queries(words)
    matcher = cache(_matcher)  # prepares each word once in this search
    found = _scored(facts, queries, matcher)
    if not found and not "".join(queries).isascii():
        found = [
            (1, fact)
            for fact in facts
            for texts in [[fold(text) for _, text in _texts(fact)]]
            if all(_in_pieces(query, texts, matcher) for query in queries)
        ]
    return [fact for _, fact in sorted(found, key=lambda pair: -pair[0])]


def keep(facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return the facts that `best_first` finds, in their order."""
    found = {fact.id for fact in best_first(facts, words)}
    return [fact for fact in facts if fact.id in found]


def require_text(asked: str, what: str) -> None:
    """Raise UsageError if *asked* has bytes that the locale's encoding cannot decode."""
    if any("\ud800" <= character <= "\udfff" for character in asked):
        raise UsageError(Phrase("{what} is not text: '{text}'", what=what, text=asked))


def nearest(facts: Iterable[Fact], words: Sequence[str]) -> str | None:
    """Return the id, name or alias nearest to *words*, None if none is near."""
    known = {fold(text): text for f in facts for text in (f.id, *f.name.texts, *f.aliases)}
    return known.get(suggest.nearest(fold(" ".join(words)), known))


def _queries(words: Sequence[str]) -> list[str]:
    for word in words:
        require_text(word, Phrase("a word"))
    parts = [part for word in words for part in re.split(r"[\s，。、；：;]+", fold(word)) if part]
    if not parts:
        raise UsageError(Phrase("nothing to search for: the words are blank"))
    return [re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", part) for part in parts]


def _scored(facts: Sequence[F], queries: Sequence[str], matcher: Matcher) -> list[tuple[int, F]]:
    return [(score, fact) for fact in facts if (score := _score(fact, queries, matcher))]


def _score(fact: Fact, queries: Sequence[str], matcher: Matcher) -> int:
    fields = [(weight, fold(text)) for weight, text in _texts(fact)]
    total = 0
    for query in queries:
        best = max(_weighed(query, *field, matcher) for field in fields)
        if not best:
            break
        total += best
    else:
        return total
    # "guang fu" is one word of pinyin.
    joined = "".join(queries)
    return _score(fact, [joined], matcher) if len(queries) > 1 and joined.isalpha() else 0


def _weighed(query: str, weight: int, text: str, matcher: Matcher) -> int:
    match = _match(query, text, matcher)
    # In notes only whole words count: "led" is neither "doubled" nor "ledger".
    return 0 if weight == NOTED and query.isascii() and match < WORD else weight * match


def _match(query: str, text: str, matcher: Matcher) -> int:
    """Return how well *query* matches *text*: WHOLE, WORD, START, INSIDE or 0."""
    return WHOLE if query == text else matcher(query)(text)


def _matcher(query: str) -> Callable[[str], int]:
    """Return a function that tells how well *query* matches a longer text."""
    if any("0" <= character <= "9" for character in query):
        # 5.8% is not in 15.8%, and 207 is not in 1207.
        pattern = f"(?<![0-9.]){re.escape(query)}" if query[0].isdigit() else re.escape(query)
        pattern += r"(?!\.?[0-9])" if query[-1].isdigit() else ""
        found = re.compile(pattern).search
        return lambda text: WORD if found(text) else 0
    if not query.isascii():
        return lambda text: 0 if query not in text else START if text.startswith(query) else INSIDE
    if not query[0].isalnum():
        return lambda text: INSIDE if query in text else 0
    plain = re.sub(r"[\W_]", "", query)
    singular = plain[:-1] if len(plain) > len("has") and plain.endswith("s") else plain
    whole = {plain, singular, f"{plain}s"}
    words_of = re.compile(r"[a-z0-9]+").findall

    def in_words(text: str) -> int:
        words = words_of(text)
        if not whole.isdisjoint(words):
            return WORD
        return START if _begins(singular, words) else 0

    return in_words


def _begins(query: str, words: Sequence[str]) -> bool:
    """Tell whether *words*, joined from any of them on, begin with *query*."""
    joined, start = "".join(words), 0
    if query not in joined:
        return False
    for word in words:
        if joined.startswith(query, start):
            return True
        start += len(word)
    return False


def _in_pieces(query: str, texts: Sequence[str], matcher: Matcher) -> bool:
    """Tell whether *query* splits into words of two characters or more, all in *texts*."""
    if len(query) > LONGEST_PIECES:
        return False
    reached = {0}
    for end in range(2, len(query) + 1):
        pieces = ((start, query[start:end]) for start in reached if end - start > 1)
        if any(_match(piece, text, matcher) for _, piece in pieces for text in texts):
            reached.add(end)
    return len(query) in reached


def _texts(fact: Fact) -> Iterator[tuple[int, str]]:
    """Yield each text of *fact* that search looks into, with its weight."""
    yield 12, fact.id
    yield from ((12, text) for text in (*fact.name.texts, *fact.aliases))
    yield from ((6, text) for name in _parts(fact) for text in name.texts)
    if isinstance(fact, Indicator):
        yield 6, f"{fact.value:f}{fact.unit}"
        of = fact.of.texts if fact.of else ()
        yield from ((2, text) for text in (fact.unit, *of, fact.period) if text)
    yield from ((4, locator.text) for locator in fact.source)
    if fact.distinction:
        yield 4, fact.distinction
    yield from ((NOTED, text) for said in (fact.note, fact.caveat) if said for text in said.texts)


def _parts(fact: Fact) -> Iterator[Bilingual]:
    """Yield the names within *fact*: companies, stages, what they make, areas, places."""
    match fact:
        case Chain():
            parts: tuple[Company | Stage, ...] = (*fact.companies, *fact.stages, *fact.fields)
            for part in parts:
                yield part.name
                yield from part.makes
        case Project() | Policy():
            yield from fact.places
        case Indicator():
            yield from fact.places
            yield from (name for name in (fact.area, fact.entity) if name)
