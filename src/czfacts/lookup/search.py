"""Search over all that facts say, best first.

A question is laid over the texts of a fact in pieces that it parts into: each piece must be found,
or name nothing. What matches without parting a run of Chinese comes first, what matches in parts
after it, and what is found in sentences alone last. Words that hold for many facts, such as the
area, help but find nothing alone, unless nothing else is found. `Index.closest` finds what has most
of a question that no fact has all of.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar, cast

from czfacts.base.model import Fact, FactBase
from czfacts.lookup import dates, match, question, texts
from czfacts.lookup.question import Piece, Question
from czfacts.lookup.texts import Texts, Vocabulary
from czfacts.lookup.words import joined
from czfacts.values import suggest
from czfacts.values.compare import caseless

F = TypeVar("F", bound=Fact)

LATIN = 2  # what a word of letters or a number counts: most Chinese words have two characters
CLOSEST = 10  # the most facts that come closest

Sentences = Mapping[str, tuple[str, ...]]
"""The sentences that each fact was read from, by its id."""


Rank = tuple[int, int, bool, float, int]
"""How far behind a fact comes; first whether only its sentences or its surroundings answer."""


class Score(NamedTuple):
    """How well a question fits a fact; the larger the better."""

    missed: int
    """How much of the question the fact does not have, below zero."""
    cuts: int
    """How often a run of Chinese was parted, below zero."""
    weight: float
    had: int
    """How much of the question the fact itself has."""


class Edge(NamedTuple):
    """Words of the question that a fact answers, or that it does not have."""

    first: int
    last: int
    cuts: int
    weight: float
    is_missed: bool = False


def best_first(base: FactBase, facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return those of *facts* that answer *words*, the best first. UsageError if they are blank."""
    return Index(base, facts).find(words)


def keep(base: FactBase, facts: Sequence[F], words: Sequence[str]) -> list[F]:
    """Return the facts that `best_first` finds, in their order."""
    found = {id(fact) for fact in best_first(base, facts, words)}
    return [fact for fact in facts if id(fact) in found]


def nearest(facts: Iterable[Fact], words: Sequence[str]) -> str | None:
    """Return the id, name or alias nearest to *words*, None if none is near."""
    known = {caseless(text): text for f in facts for text in (f.id, *f.name.texts, *f.aliases)}
    return known.get(suggest.nearest(caseless(" ".join(words)), known))


class Index(Generic[F]):
    """Facts prepared for any number of questions."""

    def __init__(
        self, base: FactBase, facts: Sequence[F], sentences: Sentences | None = None
    ) -> None:
        self.texts = [texts.of_fact(base, fact) for fact in facts]
        self.with_sentences = [
            texts.of_fact(base, fact, said)
            for fact in facts
            if (said := (sentences or {}).get(fact.id))
        ]
        every = [*self.texts, *self.with_sentences]
        self.vocabulary = texts.vocabulary(
            text for each in every for text in (each.vocabulary.whole, each.around)
        )
        self.published = {source.id: source.published for source in base.sources}

    def find(self, words: Sequence[str]) -> list[F]:
        """Return the facts that answer *words*, the best first.

        So do those that answer the usual names of measures, such as of 社零 and of GDP, for which
        地区生产总值 comes before 万元GDP能耗, and any price: 猪肉零售价 for 猪肉价格.
        """
        usual = [_usual(word) for word in words]
        found = self._find(words)
        if usual != [caseless(word) for word in words]:
            found = sorted([*found, *self._find(usual)], key=itemgetter(0))
        first: dict[tuple[str, str], F] = {}
        for _, each in found:
            first.setdefault((each.fact.base, each.fact.id), cast("F", each.fact))
        return [*first.values()]

    def _find(self, words: Sequence[str]) -> list[tuple[Rank, Texts]]:
        asked = _Asked(question.read(words), self.vocabulary, self.published)
        best = asked.best(self.texts)
        if not best and any(piece.is_latin for piece in asked.question.pieces):
            best = asked.best(self.texts, self._spelled(asked))
        known = {(each.fact.base, each.fact.id) for _, each in best}
        others = [
            each for each in self.with_sentences if (each.fact.base, each.fact.id) not in known
        ]
        last = asked.best(others)
        if not (best or last):
            last = asked.best(self.texts, by_surroundings=True)
        return [*best, *(((1, *rank[1:]), each) for rank, each in last)]

    def _spelled(self, asked: "_Asked") -> list[Piece]:
        """Return the pieces of a question that are in some text, perhaps in pinyin."""
        return [
            piece
            for piece in asked.question.pieces
            if self.vocabulary.may_have(piece)
            or (piece.is_latin and match.may_spell(piece.text.replace(" ", ""), self._syllables))
        ]

    @cached_property
    def _syllables(self) -> frozenset[str]:
        return match.syllables(self.vocabulary.whole)

    def closest(self, words: Sequence[str]) -> list[F]:
        """Return the facts that have at least half of *words*, the closest first."""
        asked = _Asked(question.read(words), self.vocabulary, self.published)
        return [cast("F", each.fact) for _, each in asked.closest(self.texts)[:CLOSEST]]

    def known_part(self, words: Sequence[str]) -> str | None:
        """Return the longest part of *words* that finds something, None if there is none."""
        asked = question.read(words)
        length = len(asked.words)
        for size in range(length - 1, 0, -1):
            for first in range(length - size + 1):
                if part := self._found_by(asked, first, first + size):
                    return part
        return None

    def _found_by(self, asked: Question, first: int, last: int) -> str | None:
        within = asked.words[first:last]
        is_single = len(within) == 1 and (within[0].is_chinese or within[0].is_number)
        if is_single or first in asked.idle or last - 1 in asked.idle:
            return None
        part = joined(within)
        return part if self._find([part]) else None


def _usual(word: str) -> str:
    """Return a word of a question with the usual name of its measure, perhaps after a time."""
    from czfacts.reading import alike  # noqa: PLC0415, a slow import

    when = max((each.end for each in dates.find(caseless(word)) if not each.start), default=0)
    usual = alike.measure(word[when:], "level").replace("价格", question.PRICE)
    return f"{word[:when]} {usual}" if when else usual


class _Asked:
    """One question, laid over the texts of many facts."""

    def __init__(
        self, asked: Question, vocabulary: Vocabulary, published: Mapping[str, str | None]
    ) -> None:
        self.question = asked
        self.pieces = [piece for piece in asked.pieces if vocabulary.may_have(piece)]
        self.lengths = [
            1 if word.is_chinese else LATIN * (n not in asked.idle)
            for n, word in enumerate(asked.words)
        ]
        sized = {n for it in asked.amounts for n in range(it.first, it.last)}
        timed = {n for it in asked.periods for n in range(it.first, it.last)}
        self.with_word = [
            [piece for piece in self.pieces if piece.first <= n < piece.last]
            for n in range(len(asked.words))
            if n not in asked.idle | sized | timed
        ]
        self.published = published
        self.matcher: Callable[[Piece], Callable[[str], float]] = cache(match.text_matcher)
        # Few facts differ in what holds for many.
        self.is_around = cache(lambda piece, around: bool(self.matcher(piece)(around)))

    def best(
        self,
        among: Iterable[Texts],
        spelled: Sequence[Piece] | None = None,
        *,
        by_surroundings: bool = False,
    ) -> list[tuple[Rank, Texts]]:
        """Return the texts that answer, the best first; *spelled* are pieces, perhaps in pinyin."""
        pieces = self.pieces if spelled is None else spelled
        if not self._may_be_answered(pieces):
            return []
        scored: list[tuple[Score, Texts]] = []
        for of_fact in among:
            if spelled is None and not self._may_answer(of_fact):
                continue
            edges = [*self._edges(of_fact, pieces, is_spelled=spelled is not None)]
            score = _laid_over(edges, self.lengths)
            if score and (score.weight or by_surroundings):
                scored.append((score, of_fact))
        return _sorted(scored)

    def _may_be_answered(self, pieces: Iterable[Piece]) -> bool:
        """Tell whether all texts together have the question: most that find nothing end here."""
        asked = self.question
        places = [
            *((piece.first, piece.last) for piece in pieces),
            *((amount.first, amount.last) for amount in asked.amounts),
            *((period.first, period.last) for period in asked.periods),
            *((index, index + 1) for index in asked.idle),
        ]
        edges = [Edge(*place, cuts=0, weight=0) for place in places]
        return _laid_over(edges, self.lengths) is not None

    def closest(self, among: Iterable[Texts]) -> list[tuple[Rank, Texts]]:
        """Return the texts that have at least half of the question, and miss least of it first."""
        missing = [
            Edge(index, index + 1, 0, 0, is_missed=True)
            for index in range(len(self.lengths))
            if index not in self.question.idle
        ]
        scored: list[tuple[Score, Texts]] = []
        for of_fact in among:
            edges = [*self._edges(of_fact, self.pieces, is_spelled=False)]
            score = _laid_over([*edges, *missing], self._own_lengths(of_fact))
            if score and 0 < score.had >= -score.missed:
                weight = score.weight + texts.NAME * self._alike(of_fact, edges)
                scored.append((score._replace(weight=weight), of_fact))
        return _sorted(scored)

    def _alike(self, of_fact: Texts, edges: Iterable[Edge]) -> int:
        """Return how many characters of what *edges* miss stand in the name: 农民 in 农村居民."""
        had = {n for edge in edges for n in range(edge.first, edge.last)}
        missed = {word.text for n, word in enumerate(self.question.words) if n not in had}
        return len(missed & {*of_fact.fact.name.texts[0]})

    def _may_answer(self, of_fact: Texts) -> bool:
        """Tell whether each word may be had; of most facts the first one tells that it is not."""
        return all(
            any(
                of_fact.vocabulary.may_have(piece) or self.is_around(piece, of_fact.around)
                for piece in pieces
            )
            for pieces in self.with_word
        )

    def _own_lengths(self, of_fact: Texts) -> list[int]:
        """Return how much each word counts; nothing what many facts have, such as the area."""
        around = {
            index
            for piece in self.pieces
            if self.is_around(piece, of_fact.around)
            for index in range(piece.first, piece.last)
        }
        return [0 if n in around else length for n, length in enumerate(self.lengths)]

    def _edges(
        self, of_fact: Texts, pieces: Iterable[Piece], *, is_spelled: bool
    ) -> Iterator[Edge]:
        for index in self.question.idle:
            yield Edge(index, index + 1, 0, 0)
        for piece in pieces:
            if weight := self._weight(piece, of_fact, is_spelled=is_spelled):
                yield Edge(piece.first, piece.last, piece.is_cut, weight)
            elif self.is_around(piece, of_fact.around):
                yield Edge(piece.first, piece.last, piece.is_cut, 0)
        for amount in self.question.amounts:
            if weight := match.amount(amount.size, of_fact.fact):
                yield Edge(amount.first, amount.last, 0, weight * (amount.last - amount.first))
        yield from self._times(of_fact.fact)

    def _weight(self, piece: Piece, of_fact: Texts, *, is_spelled: bool) -> float:
        best = 0.0
        if of_fact.vocabulary.may_have(piece):
            matches = self.matcher(piece)
            best = max(
                _weighed(weight, matches(text), is_latin=piece.is_latin)
                for weight, text in of_fact.fields
            )
        if not best and is_spelled and piece.is_latin:
            letters = piece.text.replace(" ", "")
            named = (text for weight, text in of_fact.fields if weight >= texts.PART)
            best = texts.PART * any(match.spelled(letters, text) for text in named)
        return best * (piece.last - piece.first)

    def _times(self, fact: Fact) -> Iterator[Edge]:
        of_fact = getattr(fact, "period", None)
        published = self.published.get(fact.source[0].id or "")
        for asked in self.question.periods:
            if weight := match.time(asked, of_fact, published):
                yield Edge(asked.first, asked.last, 0, weight)
            elif of_fact is None and match.time(asked, (published or "")[:10] or None, published):
                yield Edge(asked.first, asked.last, 0, 0)


def _sorted(scored: Iterable[tuple[Score, Texts]]) -> list[tuple[Rank, Texts]]:
    ranked = ((_rank(score), of_fact) for score, of_fact in scored)
    return sorted(ranked, key=itemgetter(0))


def _rank(score: Score) -> Rank:
    return 0, -score.missed, score.cuts < 0, -score.weight, -score.cuts


def _weighed(weight: int, found: float, *, is_latin: bool) -> float:
    # In notes only whole words count: "led" is neither "doubled" nor "ledger".
    return 0 if weight == texts.NOTE and is_latin and found < match.WORD else weight * found


def _laid_over(edges: Collection[Edge], lengths: Sequence[int]) -> Score | None:
    """Return the best way to lay *edges* one after another over words, None if none is.

    *lengths* says how much each word counts.
    """
    starting: dict[int, list[Edge]] = {}
    for edge in edges:
        starting.setdefault(edge.first, []).append(edge)
    best: dict[int, Score] = {0: Score(0, 0, 0, 0)}
    for at in range(len(lengths)):
        here = best.get(at)
        if here is None:
            continue
        for edge in starting.get(at, ()):
            length = sum(lengths[edge.first : edge.last])
            score = Score(
                here.missed - edge.is_missed * length,
                here.cuts - edge.cuts,
                here.weight + edge.weight,
                here.had + (length if edge.weight else 0),
            )
            best[edge.last] = max(best.get(edge.last, score), score)
    return best.get(len(lengths))
