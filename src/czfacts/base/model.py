"""The records of a fact base.

The terms are those of SDMX (indicator, period, unit), HL7 FHIR (comparator), ISO 8601 (period) and
the W3C Web Annotation model (a locator is a text-quote selector within a sentence).
"""

from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from czfacts.base.fields import (
    AT_LEAST_ONE,
    GIVEN,
    ONE_OR_MORE,
    Pattern,
    Record,
    Reference,
    computed,
)
from czfacts.values import period, units
from czfacts.wording import Phrase

ID = Pattern(
    r"(?=.{1,64}\Z)[a-z0-9]+(-[a-z0-9]+)*",
    Phrase("lower-case letters and digits in words joined by '-', 64 characters at most"),
)
PERIOD = Pattern(period.INTERVAL, Phrase("an ISO 8601 year, month, day or interval"), period.parse)
UNIT = Pattern(r".{1,40}", Phrase("a unit of 40 characters at most"), units.check)
MOMENT = Pattern(
    rf"{period.DATE}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?",
    Phrase("an ISO 8601 date, with or without a time"),
    lambda text: period.parse(text.partition("T")[0]),
)
LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", Phrase("a language tag (BCP 47)"))
SHA256 = Pattern(r"[0-9a-f]{64}", Phrase("64 hexadecimal digits"))

PLACEHOLDER = "TODO"  # what a person still has to fill in

Kind = Literal["chain", "project", "indicator", "policy"]
Comparator = Literal["<", "<=", "=", ">=", ">", "~"]
Status = Literal["planned", "underway", "completed", "operating"]


class Name(Record):
    """What something is called, in both languages."""

    zh: Annotated[str, "in Chinese"]
    en: Annotated[str, "in English"]


class Locator(Record):
    """Where a fact stands in a source, and the very characters it was read from."""

    id: Annotated[
        str | None, Reference("sources"), "the source; needed where the base has several"
    ] = None
    paragraph: Annotated[int, AT_LEAST_ONE, "the non-blank line of the source, from 1"]
    sentence: Annotated[int, AT_LEAST_ONE, "the sentence within it, from 1, ending after 。！？!?"]
    text: Annotated[str, "the characters as printed, exactly once in that sentence"]


class Fact(Record):
    """What every fact has, of whatever kind."""

    kind: Annotated[Kind, GIVEN, "which kind of fact it is"]
    id: Annotated[str, ID, "unique over all kinds"]
    name: Annotated[Name, "what it is called"]
    aliases: Annotated[
        tuple[str, ...], "other names, abbreviations, pinyin without tones: what search also finds"
    ] = ()
    topic: Annotated[str, Reference("topics"), "the topic it belongs to"]
    source: Annotated[tuple[Locator, ...], ONE_OR_MORE, "where it stands, one place or several"]
    note: Annotated[str | None, "how it was read: our words, not the source's"] = None
    caveat: Annotated[str | None, "what is wrong or unclear in the source, in one line"] = None


class Stage(Record):
    """A stage of an industry chain."""

    name: Annotated[Name, "what the stage is called"]
    makes: Annotated[tuple[Name, ...], "what is made there"] = ()


class Company(Record):
    """A company of an industry chain."""

    name: Annotated[Name, "what the company is called"]
    makes: Annotated[tuple[Name, ...], "what it makes"] = ()


class Chain(Fact):
    """An industry chain."""

    kind: Annotated[Literal["chain"], GIVEN, "which kind of fact it is"] = "chain"

    key: Annotated[bool | None, "true where the source names it among the key chains"] = None
    stages: Annotated[tuple[Stage, ...], "its stages, in order"] = ()
    companies: Annotated[tuple[Company, ...], "the companies in it"] = ()


class Project(Fact):
    """A project: something built, run, or planned."""

    kind: Annotated[Literal["project"], GIVEN, "which kind of fact it is"] = "project"

    status: Annotated[Status | None, "how far it is, where the source says so"] = None
    places: Annotated[tuple[Name, ...], "where it is, or what it connects"] = ()
    chain: Annotated[str | None, Reference("chains"), "the industry chain it belongs to"] = None
    policy: Annotated[str | None, Reference("policies"), "the policy it carries out"] = None
    part_of: Annotated[str | None, Reference("projects"), "the larger project"] = None


class Normalized(Record):
    """A value in the unit that all values of its dimension are compared in."""

    value: Annotated[Decimal, "the number, exact"]
    unit: Annotated[str, "the normal unit: CNY, mu, m, %, ..."]


def normal(value: Decimal, unit: str) -> Normalized:
    """Return *value* of *unit* in the normal unit of its dimension."""
    value, code = units.normalize(value, unit)
    return Normalized(value=value, unit=code)


class Indicator(Fact):
    """A figure: one quantity, what it measures, when and of whom."""

    kind: Annotated[Literal["indicator"], GIVEN, "which kind of fact it is"] = "indicator"

    value: Annotated[Decimal, "the number as printed, exact"]
    unit: Annotated[str, UNIT, "the unit as printed, with its multiplier (亿元); 位 for a rank"]
    comparator: Annotated[Comparator, "how the true value stands to it; '~' is about"] = "="
    normalized: Annotated[
        Normalized, GIVEN, "the value in the normal unit of its dimension, exact"
    ] = computed(lambda figure: normal(figure.value, figure.unit))
    period: Annotated[str | None, PERIOD, "a day for a stock, an interval for a flow"] = None
    area: Annotated[Name | None, "whom it is about, where not the whole area of the base"] = None
    of: Annotated[str | None, "for shares and ranks, among what"] = None
    chain: Annotated[str | None, Reference("chains"), "the industry chain it measures"] = None
    project: Annotated[str | None, Reference("projects"), "the project it measures"] = None
    policy: Annotated[str | None, Reference("policies"), "the policy it measures"] = None
    high: Annotated[Decimal | None, "the upper end, where a range is printed (30—50家)"] = None


class Policy(Fact):
    """A programme, mechanism, appraisal, title or pilot."""

    kind: Annotated[Literal["policy"], GIVEN, "which kind of fact it is"] = "policy"

    status: Annotated[Status | None, "how far it is, where the source says so"] = None


class Topic(Record):
    """A theme that facts are sorted under."""

    id: Annotated[str, ID, "unique among the topics"]
    name: Annotated[Name, "what it is called"]


class SetAside(Record):
    """A quantity of a source that states no fact, and why."""

    paragraph: Annotated[int, AT_LEAST_ONE, "the non-blank line of the source, from 1"]
    sentence: Annotated[int, AT_LEAST_ONE, "the sentence within it, from 1"]
    text: Annotated[str, "the characters as printed"]
    reason: Annotated[str, "why it is no fact"]


class Source(Record):
    """A text that facts were read from."""

    id: Annotated[str, ID, "unique among the sources"]
    title: Annotated[str, "its headline, as printed"]
    publisher: Annotated[str | None, "who published it"] = None
    published: Annotated[str | None, MOMENT, "when, to the day or the second"] = None
    language: Annotated[str | None, LANGUAGE, "the language it is written in"] = None
    url: Annotated[str | None, "where it can be read"] = None
    sha256: Annotated[
        str | None,
        SHA256,
        "of the text as UTF-8 with LF line ends, no byte order mark and no trailing blanks",
    ] = None
    set_aside: Annotated[tuple[SetAside, ...], "its quantities that state no fact"] = ()


class Base(Record):
    """What the fact base is about."""

    format: Annotated[Literal[1], "the version of this format"]
    title: Annotated[Name, "its title"]
    area: Annotated[Name, "whom its facts are about, unless they say otherwise"]


class FactBase(Record):
    """A whole fact base, each table in the order of its file."""

    base: Annotated[Base, "what the fact base is about"]
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


KINDS: dict[str, type[Fact]] = {
    "chains": Chain,
    "projects": Project,
    "indicators": Indicator,
    "policies": Policy,
}
