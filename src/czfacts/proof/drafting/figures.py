"""The figures of a text as records, with ids, topics and links."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from czfacts.base.model import (
    PLACEHOLDER,
    Base,
    Bilingual,
    Fact,
    FactBase,
    Indicator,
    Locator,
    SetAside,
    Source,
    Topic,
)
from czfacts.proof import check, context, coverage, kinds, verify
from czfacts.proof.drafting.asides import asides
from czfacts.proof.drafting.editions import source_of
from czfacts.proof.drafting.ids import Ids, alias
from czfacts.proof.drafting.imprint import imprint
from czfacts.proof.drafting.limits import REASON, limits
from czfacts.proof.drafting.links import levels
from czfacts.proof.drafting.places import alone, place
from czfacts.proof.drafting.records import CORRECTED, EARLY, REVISED, doubts, plain, record
from czfacts.proof.drafting.replaced import remarks, replaced
from czfacts.proof.drafting.topics import headings
from czfacts.proof.drafting.wholes import Whole, wholes
from czfacts.proof.verify import Finding, Judged
from czfacts.reading.periods.iso import DAY
from czfacts.reading.statements import SaidFigure, statements
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.wording import Phrase

WHOLE, BEFORE = "全文", "概述"  # topics of a text without headings, and of what stands before one


class Drafted(NamedTuple):
    """A figure of a text that no fact covers yet."""

    sentence: Sentence
    said: SaidFigure
    record: Indicator | None
    """The record, also of later figures that say the same; None where no place names the figure."""
    doubts: Mapping[str, Phrase]
    """Why a person should look at a field of it."""

    def correcting(self, id: str) -> "Drafted":
        """Return it as what corrects the figure *id*, which a person should look at."""
        why = {field: each for field, each in self.doubts.items() if each is not REVISED}
        record = self.record and self.record.replaced(revises=id)
        return self._replace(record=record, doubts={**why, "revises": CORRECTED})


class _Figure(NamedTuple):
    sentence: Sentence
    at: int
    said: SaidFigure


class Drafting:
    """A text on its way to a fact base, or to what is to be added to one."""

    def __init__(
        self,
        text: Text,
        published: str | None,
        area: str | None,
        base: FactBase | None,
        place: str | None = None,
    ) -> None:
        """Take a *text*; *place* is the area that it is about where it names none itself."""
        self.base = base
        self._text = text
        self._imprint = imprint(text.lines)
        self._known = source_of(base, text, self._imprint.title) if base else None
        self._published = (
            published or (self._known.published if self._known else None) or self._imprint.published
        )
        own = None if self._known else self._imprint.area or place
        self.area = area or own or self._given_area

    @property
    def _given_area(self) -> str | None:
        """The area that figures of the text have by the base, where it says no other of it."""
        if self.base is None:
            return None
        given = (self._known.area if self._known else None) or self.base.base.area
        return given.zh or given.texts[0]

    @property
    def _own_area(self) -> Bilingual | None:
        """The area of a new source, where it is another than that of the base."""
        is_own = self.base and self.area and self.area != self._given_area
        return Bilingual(zh=self.area) if is_own else None

    @cached_property
    def source(self) -> Source:
        """The source that the text is: one that the base knows, else a new one."""
        return self._known or Source(
            id=Ids({each.id for each in self.base.sources} if self.base else ()).of("text"),
            title=plain(self._imprint.title or "") or PLACEHOLDER,
            publisher=self._imprint.publisher,
            type=self._imprint.type,
            published=self._published,
            area=self._own_area,
            sha256=self._text.sha256,
        )

    @property
    def is_new(self) -> bool:
        """Whether the base does not know the source yet."""
        return self._known is None

    @cached_property
    def held(self) -> Judged | None:
        """What became of the places of the source, where the base knows an older edition of it."""
        if self.base is None or self._known is None:
            return None
        return verify.judged(self.base, self._known, self._text)

    @cached_property
    def set_aside(self) -> dict[int, SetAside]:
        """What states no fact, by the numbers of the figures; nothing of a source that is known."""
        found = {}
        for number in limits([each.said for each in self._figures]) if self.is_new else ():
            sentence, at, _ = self._figures[number]
            if where := alone(sentence, at):
                found[number] = SetAside(
                    paragraph=sentence.paragraph,
                    sentence=sentence.number,
                    reason=Bilingual(zh=REASON),
                    **where._asdict(),
                )
        return found

    @cached_property
    def topics(self) -> list[Topic]:
        """The topics that the base does not have yet, in the order of the text."""
        used = {each.record.topic for each in self.drafted if each.record}
        old = {each.id for each in self.base.topics} if self.base else set()
        new = dict.fromkeys(self._topics.values())
        return [each for each in new if each.id in used - old]

    @cached_property
    def drafted(self) -> list[Drafted]:
        """The figures that no fact covers yet, in the order of the text."""
        return [*self._drafted()]

    @property
    def doubtful(self) -> int:
        """How many of the figures a person should look at, for a doubt or for want of a place."""
        return sum(bool(each.doubts) or each.record is None for each in self.drafted)

    @cached_property
    def _figures(self) -> list[_Figure]:
        said = {
            (each.paragraph, each.quantity.start): each
            for each in statements(self._text, self._published, self.area)
        }
        return [
            _Figure(sentence, index, said[sentence.paragraph, sentence.start + each.start])
            for sentence in self._text.sentences
            for index, each in enumerate(sentence.quantities)
        ]

    @cached_property
    def _wholes(self) -> dict[int, Whole]:
        """What shares are of, by the numbers of their figures, where only numbers or kinds say."""
        return wholes([each.said for each in self._figures])

    @cached_property
    def _settled(self) -> list[Finding]:
        """What became of the places of the source where they stand now."""
        return self.held.settled if self.held else []

    @cached_property
    def _covered(self) -> dict[int, tuple[Fact, ...]]:
        """The numbers of the figures that the base covers, with their facts."""
        if self.held is None:
            return {}
        rows = coverage.covered_by(self._settled, self._text)
        return {number: row.facts for number, row in enumerate(rows) if row.state != "uncovered"}

    @cached_property
    def _topics(self) -> dict[int, Topic]:
        """The topics by the paragraphs that they begin with."""
        with_figures = {each.sentence.paragraph for each in self._figures}
        paragraphs = [[each.printed for each in page] for page in self._text.paragraphs]
        observed = {
            each.sentence.paragraph for each in self._figures if each.said.stated == "observed"
        }
        found = headings(paragraphs, with_figures, self._imprint.paragraphs)
        found = sorted([*found, *asides(paragraphs, found, with_figures - observed)])
        old = (
            {name: each for each in self.base.topics for name in each.name.texts}
            if self.base
            else {}
        )
        names = {each.paragraph: plain(each.name) for each in found}
        ids, made = Ids({each.id for each in old.values()}), dict(old)
        for name in [BEFORE if names else WHOLE, *names.values()]:
            if name not in made:
                made[name] = Topic(id=ids.of(name), name=Bilingual(zh=name))
        first = {0: made[BEFORE if names else WHOLE]}
        return first | {paragraph: made[name] for paragraph, name in names.items()}

    @cached_property
    def _kept_topics(self) -> dict[int, str]:
        """The topic that most of the facts of each paragraph have in the base."""
        found: dict[int, Counter[str]] = {}
        for each in self._settled:
            if each.fact and each.stands:
                found.setdefault(each.place.paragraph, Counter())[each.fact.topic] += 1
        return {paragraph: its.most_common(1)[0][0] for paragraph, its in found.items()}

    def _topic_of(self, paragraph: int) -> str:
        if kept := self._kept_topics.get(paragraph):
            return kept
        at = max(start for start in self._topics if start <= paragraph)
        return self._topics[at].id

    def _drafted(self) -> Iterator[Drafted]:
        made = {
            number: self._record(each, self._wholes.get(number))
            for number, each in enumerate(self._figures)
            if number not in self._covered and number not in self.set_aside
        }
        early = {at: it for at, it in made.items() if it and self._is_early(it)}
        made |= {at: it.replaced(period=None) for at, it in early.items()}
        first = self._first(made)
        records = _with_places(made, first)
        records = self._identified(records)
        records = self._linked(records, first)
        asked = self._asked(records)
        corrected = self._corrected(asked)
        old = replaced(self.held.findings, self._settled, records) if self.held else {}
        for number in asked.keys() - corrected.keys():
            name = f"{PLACEHOLDER} {records[number].name.zh}"
            records[number] = records[number].replaced(name=Bilingual(zh=name))
        for number, each in made.items():
            figure = self._figures[number]
            if each is None:
                yield Drafted(figure.sentence, figure.said, None, {})
            elif number in records:
                why = doubts(figure.said, self._wholes.get(number), records[number])
                if number in early:
                    why["name"] = EARLY
                if number in asked.keys() - corrected.keys():
                    why["name"] = asked[number]
                if number in old:
                    why |= dict(remarks(old[number], records[number]))
                found = Drafted(figure.sentence, figure.said, records[number], why)
                yield found.correcting(corrected[number]) if number in corrected else found

    def _record(self, figure: _Figure, whole: Whole | None) -> Indicator | None:
        sentence, said = figure.sentence, figure.said
        per = said.quantity.per or said.per
        where = place(sentence, figure.at, per, _measured(sentence, said))
        if where is None:
            return None
        several = self.base and len(self.base.sources) + self.is_new > 1
        locator = Locator(
            id=self.source.id if several else None,
            paragraph=sentence.paragraph,
            sentence=sentence.number,
            **where._asdict(),
        )
        (span,) = verify.in_sentence(sentence, locator)
        locator = locator.replaced(context=context.digest(sentence, *span))
        made = record(said, locator, self._topic_of(sentence.paragraph), self.area)
        of = plain(whole.name) if whole else ""
        return made.replaced(of=Bilingual(zh=of)) if of else made

    def _is_early(self, made: Indicator) -> bool:
        """Tell whether a figure is said to have come about, and after the text was published."""
        day = (self._published or "")[:DAY]
        return bool(day) and check.is_after(made, day)

    def _first(self, made: Mapping[int, Indicator | None]) -> dict[int, int]:
        """Return for each figure the first one that surely says the same, perhaps itself."""
        known: dict[Indicator, int] = {}
        first = {}
        for number, each in made.items():
            said = self._figures[number].said
            is_clear = said.sure and "measure" not in said.carried and said.period
            bare = each and each.replaced(source=(), topic="")
            first[number] = known.setdefault(bare, number) if bare and is_clear else number
        return first

    def _identified(self, records: Mapping[int, Indicator]) -> dict[int, Indicator]:
        ids = Ids(self.base.by_id if self.base else ())
        found = {}
        for number, each in records.items():
            name = each.name.texts[0]
            stated = None if each.stated == "observed" else each.stated
            id = ids.of(name, re.sub("[^0-9]+", "-", each.period or ""), stated)
            spelled = "" if name == PLACEHOLDER else alias(name)
            found[number] = each.replaced(id=id, aliases=(spelled,) if spelled else ())
        return found

    def _linked(
        self, records: Mapping[int, Indicator], first: Mapping[int, int]
    ) -> dict[int, Indicator]:
        found = dict(records)
        parts = {number: each.level for number, each in self._wholes.items() if each.level}
        found_levels = parts | levels([each.said for each in self._figures])
        for number, level in found_levels.items():
            target = records.get(first.get(level, -1))
            id = (
                target.id
                if target
                else next((each.id for each in self._covered.get(level, ())), None)
            )
            if number in found and id and id != found[number].id:
                found[number] = found[number].replaced(indicator=id)
        return found

    def _asked(self, records: Mapping[int, Indicator]) -> dict[int, Phrase]:
        """Return what `check` would say of names: that they contradict each other or the figure."""
        old, sources = (self.base.indicators, self.base.sources) if self.base else ((), ())
        name = Bilingual(zh=PLACEHOLDER)
        base = self.base.base if self.base else Base(format=1, title=name, area=name)
        whole = FactBase(
            base=base, sources=(*sources, self.source), indicators=(*old, *records.values())
        )
        numbers = [*records]
        return {
            numbers[at - len(old)]: message
            for rule in (check.contradiction, kinds.kind_mismatch)
            for (_, at, *_), _, message in rule(whole)
            if isinstance(at, int) and at >= len(old)
        }

    def _corrected(self, asked: Mapping[int, Phrase]) -> dict[int, str]:
        """Return which figure of the base each of the new ones corrects, by their numbers."""
        old = {each.id for each in self.base.indicators} if self.base else set()
        others = {number: str(asked[number].values.get("other")) for number in asked}
        return {
            number: other
            for number, other in others.items()
            if other in old and self._figures[number].said.revised
        }


def _with_places(
    made: Mapping[int, Indicator | None], first: Mapping[int, int]
) -> dict[int, Indicator]:
    """Return the first of those that say the same, with the places of all of them."""
    found: dict[int, Indicator] = {}
    for number, each in made.items():
        if each is None:
            continue
        before = found.get(first[number])
        if before is None:
            found[number] = each
        else:
            found[first[number]] = before.replaced(source=(*before.source, *each.source))
    return found


def _measured(sentence: Sentence, said: SaidFigure) -> list[int]:
    """Return where the words begin in *sentence* that say what is measured."""
    end = sentence.start + len(sentence.printed)
    return [
        each.start - sentence.start
        for each in said.places.get("measure", ())
        if each.paragraph == sentence.paragraph and sentence.start <= each.start < end
    ]
