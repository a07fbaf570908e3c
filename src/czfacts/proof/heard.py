"""What a text says with each of its figures, by where the figure stands."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple, Self

from czfacts.base.model import FactBase, Indicator, Locator, Source
from czfacts.proof.dates import Dates
from czfacts.proof.homes import Home
from czfacts.proof.wholes import whole_at_end
from czfacts.reading.periods.iso import DAY
from czfacts.reading.statements import SaidFigure, statements
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.reading.words import table
from czfacts.regex import lazy_regex

_BESIDE = 20  # figures on each side that a name may be taken for
_NEAR = 20  # sentences of a paragraph on each side
_ELSEWHERE = lazy_regex("邻|该|兄弟|对口|周边|另|其他|某|当地|那[里边]|[两多几]个?[市县区州]")


class Heard(NamedTuple):
    """A figure of a text with what is said of it."""

    said: SaidFigure
    sentence: Sentence
    others: tuple[SaidFigure, ...]
    """What is said of the figures beside it in the sentence."""
    near: list[Sentence]
    """It and those around it in its paragraph."""
    dates: Dates
    """The times that the text names."""
    home: Home
    """Whose the text is."""
    facts: tuple[Indicator, ...]
    """The figures that the base has of the sentence."""

    def is_own(self, part: str) -> bool:
        """Tell whether *part* is said, and all of it in the figure's own sentence."""
        places = self.said.places.get(part, ())
        first = self.sentence.start
        last = first + len(self.sentence.printed)
        return (
            part not in self.said.carried
            and bool(places)
            and all(
                place.paragraph == self.sentence.paragraph
                and first <= place.start < place.end <= last
                for place in places
            )
        )

    @property
    def beside(self) -> Iterator[Self]:
        """The same of each of the other figures in the sentence."""
        every = (self.said, *self.others)
        for said in self.others:
            yield self._replace(said=said, others=tuple(it for it in every if it is not said))

    def is_elsewhere(self, owner: str) -> bool:
        """Tell whether the figure is surely of the text's own place, and not of *owner*.

        The text never names it, though it is a place of the same rank, and near the figure no word
        points to another; or 全县 stands before the measure, and *owner* not in the sentence.
        """
        if self.home.held != "said" or self.home.is_named(owner):
            return False
        if self.home.is_peer(owner):
            return not any(_ELSEWHERE.search(each.folded) for each in self.near)
        return self.home.is_whole(self.whole)

    @property
    def whole(self) -> str:
        """The whole of which the measure is, where it is said right before it: 全省(实现)出口."""
        return whole_at_end(self._lead)

    @property
    def is_placed(self) -> bool:
        """Whether the place that is said stands right before the measure."""
        ends = [it.end - self.sentence.start for it in self.said.places.get("area", ())]
        return self.is_own("area") and len(self._lead) in ends

    @property
    def _lead(self) -> str:
        """The sentence up to the measure, and to the verb before it; "" where it is carried."""
        starts = [it.start for it in self.said.places.get("measure", ())]
        if not self.is_own("measure"):
            return ""
        lead = self.sentence.folded[: min(starts) - self.sentence.start]
        verb = table("verb").before(lead, 0, len(lead))
        return lead[: verb.start] if verb else lead


class Hearing:
    """The statements of a text, read once they are asked for."""

    def __init__(self, base: FactBase, source: Source, text: Text) -> None:
        self._source = source.id
        facts = base.facts_by_source.get(source.id, ())
        self._indicators = [it for it in facts if isinstance(it, Indicator)]
        self.text = text
        self._published = source.published and source.published[:DAY]
        self._dates = Dates(text, self._published)
        self._home = Home(source.area or base.base.area, text)

    def of(self, sentence: Sentence, start: int, named: Locator | None = None) -> Heard | None:
        """Return what is said of the figure that begins at *start* of *sentence*.

        *named* is where the base has it, if not there.
        """
        here = self._statements.get((sentence.paragraph, sentence.number), ())
        place = sentence.start + start
        at = bisect_left(here, place, key=lambda each: each.quantity.start)
        if at == len(here) or here[at].quantity.start != place:
            return None
        beside = (*here[max(0, at - _BESIDE) : at], *here[at + 1 : at + 1 + _BESIDE])
        page, number = self.text.paragraphs[sentence.paragraph - 1], sentence.number
        near = page[max(0, number - _NEAR) : number + _NEAR]
        spot = (named.paragraph, named.sentence) if named else (sentence.paragraph, number)
        facts = tuple(self._facts.get(spot, ()))
        return Heard(here[at], sentence, beside, near, self._dates, self._home, facts)

    @cached_property
    def _facts(self) -> dict[tuple[int, int], list[Indicator]]:
        found: dict[tuple[int, int], list[Indicator]] = {}
        for fact in self._indicators:
            for place in fact.source:
                if place.id == self._source:
                    found.setdefault((place.paragraph, place.sentence), []).append(fact)
        return found

    @cached_property
    def _statements(self) -> dict[tuple[int, int], list[SaidFigure]]:
        found: dict[tuple[int, int], list[SaidFigure]] = {}
        for each in statements(self.text, self._published, self._home.name):
            found.setdefault((each.paragraph, each.sentence), []).append(each)
        return found
