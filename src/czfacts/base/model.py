"""The records of a fact base.

The terms are those of SDMX (indicator, period, unit), XBRL (entity), HL7 FHIR (comparator),
ISO 8601 (period) and the W3C Web Annotation model (a locator is a text-quote selector within a
sentence).
"""

from decimal import Decimal
from functools import cached_property
from typing import Literal

from czfacts.base.fields import (
    AT_LEAST_ONE,
    GIVEN,
    MAY_BE_EMPTY,
    ONE_OR_MORE,
    Annotated,
    Pattern,
    Record,
    Reference,
    computed,
)
from czfacts.values import normal, period, units
from czfacts.values.normal import Direction, Relation, Stated
from czfacts.wording import Called, Phrase

WORD = r"[a-z0-9]+(-[a-z0-9]+)*"
ID = Pattern(
    rf"(?=.{{1,64}}\Z){WORD}",
    Phrase("lower-case letters and digits in words joined by '-', 64 characters at most"),
)
ID_OF_ANY_BASE = Pattern(
    rf"(?=.{{1,129}}\Z)({WORD}/)?{WORD}", Phrase("the id of a fact, or base/id for another base")
)
PERIOD = Pattern(period.INTERVAL, period.EXPECTED, period.parse)
UNIT = Pattern(r".{0,40}", Phrase("a unit of 40 characters at most"), units.check)
PER = Pattern(
    r".{1,40}",
    Phrase("a unit of 40 characters at most"),
    lambda text: units.check(normal.joined("元", text)),
)
MOMENT = Pattern(
    rf"{period.DATE}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?",
    Phrase("an ISO 8601 date, with or without a time, such as 2022-07-20 or 2022-07-20T08:30"),
    lambda text: period.parse(text.partition("T")[0]),
)
LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", Phrase("a language tag (BCP 47)"))
CONTEXT = Pattern(r"[0-9a-f]{8}", Phrase("8 hexadecimal digits"))
SHA256 = Pattern(r"[0-9a-f]{64}", Phrase("64 hexadecimal digits"))

PLACEHOLDER = "TODO"  # alone or before a proposal: what a person still has to fill in

Kind = Literal["chain", "project", "indicator", "policy"]
Comparator = Literal["<", "<=", "=", ">=", ">", "~"]
Status = Literal["planned", "underway", "completed", "operating"]
PolicyStatus = Literal[Status, "issued", "awarded"]
Language = Literal["zh", "en"]


class Bilingual(Record):
    """Words in Chinese, in English, or in both."""

    zh: Annotated[str | None, "in Chinese"] = None
    en: Annotated[str | None, "in English"] = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The words in each language that there are any in, Chinese first."""
        return tuple(text for text in (self.zh, self.en) if text)

    @property
    def shown(self) -> Called:
        """The words in the language of a screen, else in the other."""
        return Called(self.en or self.zh or "", self.zh or self.en or "")


def is_open(name: Bilingual) -> bool:
    """Tell whether *name* is to be filled in, or what is proposed for it to be looked at."""
    return any(text.split()[:1] == [PLACEHOLDER] for text in name.texts)


class Locator(Record):
    """Where a fact stands in a source, and the very characters it was read from."""

    id: Annotated[
        str | None, Reference("sources"), "the source; by default the first of the base"
    ] = None
    paragraph: Annotated[int, AT_LEAST_ONE, "the non-blank line of the source, from 1"]
    sentence: Annotated[int, AT_LEAST_ONE, "the sentence within it, from 1, ending after 。！？!?"]
    text: Annotated[str, "the characters as printed, exactly once in that sentence"]
    prefix: Annotated[str | None, "the characters before them, where they stand more than once"] = (
        None
    )
    suffix: Annotated[str | None, "the characters after them, likewise"] = None
    context: Annotated[
        str | None,
        CONTEXT,
        "a digest of the clause around them, which tells when a word of it changes",
    ] = None


class Fact(Record):
    """What every fact has, of whatever kind."""

    base: Annotated[str, GIVEN, "the id of its fact base"] = ""
    kind: Annotated[Kind, GIVEN, "which kind of fact it is"]
    id: Annotated[str, ID, "unique over all kinds"]
    name: Annotated[Bilingual, "what it is called"]
    aliases: Annotated[
        tuple[str, ...], "other names, abbreviations, pinyin without tones: what search also finds"
    ] = ()
    topic: Annotated[str, Reference("topics"), "the topic it belongs to"]
    source: Annotated[tuple[Locator, ...], ONE_OR_MORE, "where it stands, one place or several"]
    note: Annotated[Bilingual | None, "how it was read: our words, not the source's"] = None
    caveat: Annotated[Bilingual | None, "what is wrong or unclear in the source, in one line"] = (
        None
    )
    distinction: Annotated[
        str | None, "a superlative that is no number, as printed in its sentence (全国首批)"
    ] = None


class Stage(Record):
    """A stage or a field of an industry chain."""

    name: Annotated[Bilingual, "what it is called"]
    makes: Annotated[tuple[Bilingual, ...], "what is made there"] = ()


class Company(Record):
    """A company of an industry chain."""

    name: Annotated[Bilingual, "what the company is called"]
    makes: Annotated[tuple[Bilingual, ...], "what it makes"] = ()


class Chain(Fact):
    """An industry chain."""

    kind: Annotated[Literal["chain"], GIVEN, "which kind of fact it is"] = "chain"

    key: Annotated[bool | None, "true where the source names it among the key chains"] = None
    status: Annotated[Status | None, "how far it is, where the source says so"] = None
    stages: Annotated[tuple[Stage, ...], "its stages, in order"] = ()
    fields: Annotated[tuple[Stage, ...], "its fields, where the source gives no order"] = ()
    companies: Annotated[tuple[Company, ...], "the companies in it"] = ()
    policy: Annotated[str | None, Reference("policies"), "the policy that is about it"] = None


class Project(Fact):
    """A project: something built, run, or planned."""

    kind: Annotated[Literal["project"], GIVEN, "which kind of fact it is"] = "project"

    status: Annotated[Status | None, "how far it is, where the source says so"] = None
    places: Annotated[tuple[Bilingual, ...], "where it is, or what it connects"] = ()
    chain: Annotated[str | None, Reference("chains"), "the industry chain it belongs to"] = None
    policy: Annotated[str | None, Reference("policies"), "the policy it carries out"] = None
    part_of: Annotated[str | None, Reference("projects"), "the larger project"] = None


class Change(Record):
    """Which way a figure of change goes, and against what."""

    direction: Annotated[Direction, "that of the value with its sign: 增长-1.2% is down"]
    against: Annotated[str | None, "what it is compared with, as printed (同期, 上年末)"] = None


class Normalized(Record):
    """A figure with its sign, in the unit that all of its dimension are compared in."""

    value: Annotated[Decimal, "the number, exact; the lower end of a range"]
    high: Annotated[Decimal | None, "the upper end of a range"] = None
    unit: Annotated[str, "the normal unit: CNY, mu, %, CNY/人"]
    comparator: Annotated[Comparator, "how the true value stands to it; '~' is about"] = "="


def _normalized(figure: "Indicator") -> Normalized:
    direction = figure.change.direction if figure.change else None
    return Normalized.trusted(
        normal.normalize(
            figure.value, figure.high, figure.unit, figure.per, figure.comparator, direction
        )._asdict()
    )


def _relation(figure: "Indicator") -> Relation:
    return normal.relation(
        figure.unit,
        has_parts=bool(figure.parts),
        is_change=figure.change is not None,
        has_whole=figure.of is not None,
    )


class Indicator(Fact):
    """A figure: one quantity, what it measures, when and of whom."""

    kind: Annotated[Literal["indicator"], GIVEN, "which kind of fact it is"] = "indicator"

    value: Annotated[Decimal, "the number as printed, exact, with the sign of 负 and 零下"]
    high: Annotated[Decimal | None, "the upper end, where a range is printed (30—50家)"] = None
    parts: Annotated[
        tuple[Decimal, ...], "all numbers of a ratio 7.9:55.5:36.6, the value first"
    ] = ()
    unit: Annotated[
        str,
        UNIT,
        MAY_BE_EMPTY,
        "the unit as printed (亿元, 元/吨); 位 of a rank, ':' of a ratio, '' of an index",
    ]
    per: Annotated[str | None, PER, "of what each, said before the figure: 人 of 人均"] = None
    comparator: Annotated[Comparator, "how the true value stands to it; '~' is about"] = "="
    normalized: Annotated[
        Normalized, GIVEN, "the figure with its sign, in the normal unit of its dimension"
    ] = computed(_normalized)
    change: Annotated[Change | None, "of a change alone: which way, and against what"] = None
    relation: Annotated[
        Relation, GIVEN, "what it says: a level, rank, ratio, share, or a rate or amount of change"
    ] = computed(_relation)
    stated: Annotated[Stated, "whether it came about, is a target or a forecast"] = "observed"
    period: Annotated[str | None, PERIOD, "a day for a stock, an interval for a flow"] = None
    area: Annotated[Bilingual | None, "of which place, where not that of the source or base"] = None
    entity: Annotated[Bilingual | None, "of which company or body"] = None
    places: Annotated[tuple[Bilingual, ...], "what it runs between or in: travel times, roads"] = ()
    of: Annotated[Bilingual | None, "for shares and ranks, among what"] = None
    chain: Annotated[str | None, Reference("chains"), "the industry chain it measures"] = None
    project: Annotated[str | None, Reference("projects"), "the project it measures"] = None
    policy: Annotated[str | None, Reference("policies"), "the policy it measures"] = None
    indicator: Annotated[
        str | None, Reference("indicators"), "the figure that it is the rank, share or change of"
    ] = None
    revises: Annotated[
        str | None,
        ID_OF_ANY_BASE,
        Reference("indicators"),
        "the figure that it corrects, perhaps in another base: base/id",
    ] = None


class Policy(Fact):
    """A programme, mechanism, appraisal, title or pilot."""

    kind: Annotated[Literal["policy"], GIVEN, "which kind of fact it is"] = "policy"

    status: Annotated[PolicyStatus | None, "how far it is, where the source says so"] = None
    period: Annotated[str | None, PERIOD, "when it was issued or awarded, or for how long"] = None
    places: Annotated[tuple[Bilingual, ...], "where it holds"] = ()
    part_of: Annotated[str | None, Reference("policies"), "the larger policy"] = None


class Topic(Record):
    """A theme that facts are sorted under."""

    id: Annotated[str, ID, "unique among the topics"]
    name: Annotated[Bilingual, "what it is called"]


class SetAside(Record):
    """A quantity of a source that states no fact, and why."""

    paragraph: Annotated[int, AT_LEAST_ONE, "the non-blank line of the source, from 1"]
    sentence: Annotated[int, AT_LEAST_ONE, "the sentence within it, from 1"]
    text: Annotated[str, "the characters as printed"]
    prefix: Annotated[str | None, "the characters before them, where they stand more than once"] = (
        None
    )
    suffix: Annotated[str | None, "the characters after them, likewise"] = None
    reason: Annotated[Bilingual, "why it is no fact"]


SourceType = Literal["newspaper", "report", "webpage"]


class Source(Record):
    """A text that facts were read from."""

    id: Annotated[str, ID, "unique among the sources"]
    title: Annotated[str, "its headline, as printed"]
    publisher: Annotated[str | None, "who published it"] = None
    type: Annotated[SourceType, "what it is, which a citation says"] = "newspaper"
    published: Annotated[str | None, MOMENT, "when, to the day or the second"] = None
    language: Annotated[str | None, LANGUAGE, "the language it is written in"] = None
    url: Annotated[str | None, "where it can be read"] = None
    area: Annotated[Bilingual | None, "whom its facts are about, where not the base's area"] = None
    sha256: Annotated[
        str | None,
        SHA256,
        "of the text as UTF-8 with LF line ends, no byte order mark and no trailing blanks",
    ] = None
    set_aside: Annotated[tuple[SetAside, ...], "its quantities that state no fact"] = ()


class Base(Record):
    """What the fact base is about."""

    format: Annotated[Literal[1], "the version of this format"]
    id: Annotated[str, ID, "its id among several bases; else the name of its file"] = ""
    title: Annotated[Bilingual, "its title"]
    area: Annotated[Bilingual, "whom its facts are about, unless they say otherwise"]
    language: Annotated[Language, "the language of names that are plain strings"] = "zh"
    languages: Annotated[tuple[Language, ...], "the languages that all names must be in"] = ()


class FactBase(Record):
    """A whole fact base, each table in the order of its file."""

    base: Annotated[Base, "what the fact base is about"]
    bases: Annotated[tuple[Base, ...], GIVEN, "what each is about, where several are one"] = (
        computed(lambda whole: (whole.base,))
    )
    topics: Annotated[tuple[Topic, ...], "the themes that facts are sorted under"] = ()
    sources: Annotated[tuple[Source, ...], "the texts that facts were read from"] = ()
    chains: Annotated[tuple[Chain, ...], "industry chains"] = ()
    projects: Annotated[tuple[Project, ...], "projects"] = ()
    indicators: Annotated[tuple[Indicator, ...], "figures"] = ()
    policies: Annotated[
        tuple[Policy, ...], "programmes, mechanisms, appraisals, titles, pilots"
    ] = ()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts: chains, projects, indicators, policies."""
        return (*self.chains, *self.projects, *self.indicators, *self.policies)

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Each fact under its id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """Each source under its id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        """Each topic under its id."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def facts_by_source(self) -> dict[str, list[Fact]]:
        """The facts of each source under its id, in their order."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            for id in dict.fromkeys(place.id for place in fact.source):
                found.setdefault(id or "", []).append(fact)
        return found

    def area_of(self, figure: Indicator) -> Bilingual:
        """Return the area that *figure* is about: its own, else its source's, else the base's."""
        source = self.source_by_id.get(figure.source[0].id or "")
        return figure.area or (source.area if source else None) or self.base.area


KINDS: dict[str, type[Fact]] = {
    "chains": Chain,
    "projects": Project,
    "indicators": Indicator,
    "policies": Policy,
}
