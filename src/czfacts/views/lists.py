"""Lists of facts: which columns they have, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from czfacts.base.fields import Record, paths_of
from czfacts.base.model import (
    KINDS,
    Bilingual,
    Chain,
    Fact,
    FactBase,
    Indicator,
    Policy,
    Project,
    Source,
    Stage,
)
from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.lookup.filter import Filters
from czfacts.printing.table import Column, Table
from czfacts.views import figures, labels, periods
from czfacts.views.columns import column, count
from czfacts.views.rows import AtHand, Shown, SourceRow, TopicRow
from czfacts.wording import Phrase, translate

R = TypeVar("R", bound=Record)
ALL = Filters()


SHORT_ID = 30  # characters; what `draft` makes may be longer, and leaves no room for the rest


class Lists:
    """The lists of one fact base, in one language; what *filters* fix has no column."""

    def __init__(self, base: FactBase, language: Language, filters: Filters = ALL) -> None:
        self.base = base
        self.language = language
        self.filters = filters
        self.fixed = {self._word(name) for name in _fixed(filters)}

    @cached_property
    def topics(self) -> dict[str, str]:
        """The names of the topics by id."""
        return {topic.id: self._called(topic.name) for topic in self.base.topics}

    def overview(self) -> Table[TopicRow]:
        """Count the facts by topic and kind."""
        counts = {kind: Counter(fact.topic for fact in getattr(self.base, kind)) for kind in KINDS}
        rows = [
            TopicRow(
                topic=topic.id,
                name=topic.name,
                **{kind: counts[kind][topic.id] for kind in KINDS},
            )
            for topic in self.base.topics
        ]
        name = self._column("name", lambda row: self._called(row.name))
        counts_of_kinds = [self._count(kind) for kind in KINDS]
        if len(self.base.bases) == 1:
            topic = self._column("topic", lambda row: row.topic, 1, whole=True)
            columns = [topic, name, *counts_of_kinds]
            return self._table(columns, rows, TopicRow, heading=self._called(self.base.base.title))
        titles = {each.id: self._called(each.title) for each in self.base.bases}
        of_base = self._column("base", lambda row: titles[row.topic.partition("/")[0]])
        topic = self._column("topic", lambda row: row.topic, 2, whole=True)
        columns = [of_base._replace(is_group=True), name, *counts_of_kinds, topic]
        several = Phrase("{count} fact bases", count=len(self.base.bases))
        return self._table(columns, rows, TopicRow, heading=translate(several, self.language))

    def chains(self, chains: Sequence[Chain]) -> Table[Chain]:
        """List industry chains: their stages with what they make, their companies."""
        columns = [
            self._name(),
            self._status(rank=3),
            self._column("stages", self._stages),
            self._column(
                "companies", lambda chain: self._names(each.name for each in chain.companies), 1
            ),
            self._column("key", lambda chain: self._word("yes") if chain.key else "", 3),
            self._id(),
        ]
        return self._table(columns, chains, Chain)

    def projects(self, projects: Sequence[Project]) -> Table[Project]:
        """List projects with their status, places and chains."""
        columns = [
            self._name(),
            self._status(),
            self._column("places", lambda project: self._names(project.places), 1),
            self._id(),
            self._column("chain", self._chain, 3),
            self._topic(),
        ]
        return self._table(columns, projects, Project)

    def indicators(
        self, indicators: Sequence[Indicator], to: str | None = None
    ) -> Table[Indicator]:
        """List figures with their comparators, units, scopes and periods.

        As printed, or converted to the unit *to*; then ``normalized`` is in that unit, too.
        """
        columns = [
            self._name(),
            self._column(
                "value", lambda fact: figures.of_fact(fact, self.language, to), whole=True
            ),
            self._column("scope", self._scope),
            self._id(),
            self._topic(),
        ]
        return self._table(
            columns, indicators, Indicator, written=lambda fact: convert.of_fact(fact, to)
        )

    def policies(self, policies: Sequence[Policy]) -> Table[Policy]:
        """List policies with their status."""
        columns = [
            self._name(),
            self._status(),
            self._id(),
            self._topic(),
            self._column(
                "note", lambda policy: self._called(policy.note) if policy.note else "", 5
            ),
        ]
        return self._table(columns, policies, Policy)

    def search(
        self, facts: Sequence[Fact], sentences: Mapping[str, Sequence[Shown]]
    ) -> Table[Fact]:
        """List what was found, in data with the *sentences* at hand of each fact, by its id."""

        def written(fact: Fact) -> Mapping[str, Any]:
            said = sentences.get(fact.id)
            added = AtHand(sentences=None if said is None else tuple(said))
            return {**fact.to_dict(), **added.to_dict()}

        longest = max([fact.id for fact in facts], key=len, default="")
        table = self.every(facts, with_ids=len(longest) <= SHORT_ID)
        return table._replace(document=written, paths=paths_of(*KINDS.values(), AtHand))

    def every(
        self, facts: Sequence[Fact], to: str | None = None, *, with_ids: bool = False
    ) -> Table[Fact]:
        """List facts of all kinds, figures as printed or converted to the unit *to*.

        *with_ids* says that ids are always shown, as people search for them.
        """
        columns = [
            self._name(),
            self._column(
                "value", lambda fact: figures.of_fact(fact, self.language, to), whole=True
            ),
            self._status(rank=1),
            self._column("scope", self._scope_of_any),
            self._id(rank=0 if with_ids else 2),
            self._column("kind", lambda fact: self._word(fact.kind), 3, whole=True),
            self._topic(),
        ]
        return self._table(
            columns, facts, *KINDS.values(), written=lambda fact: convert.of_fact(fact, to)
        )

    def sources(self, sources: Sequence[Source]) -> Table[SourceRow]:
        """List sources, each with the number of its facts."""
        carried = Counter(
            id for fact in self.base.facts for id in {place.id for place in fact.source}
        )
        rows = [SourceRow(**dict(source.pairs()), facts=carried[source.id]) for source in sources]
        columns = [
            Column[SourceRow](self._word("id"), lambda source: source.id, whole=True),
            self._column("title", lambda source: source.title),
            self._column("publisher", lambda source: source.publisher or "", 1),
            self._column("published", lambda source: source.published or "", 2, whole=True),
            self._count("facts", 3),
        ]
        return self._table(columns, rows, SourceRow)

    def _table(
        self,
        columns: Sequence[Column[R]],
        rows: Sequence[R],
        *records: type[Record],
        written: Callable[[R], Mapping[str, Any]] = Record.to_dict,
        heading: str = "",
    ) -> Table[R]:
        no_room = labels.no_room(self.language)
        columns = [column for column in columns if column.title not in self.fixed]
        return Table(columns, rows, written, paths_of(*records), heading, no_room=no_room)

    def _word(self, key: str) -> str:
        return labels.word(key, self.language)

    def _called(self, name: Bilingual) -> str:
        return labels.called(name, self.language)

    def _names(self, names: Iterable[Bilingual]) -> str:
        return labels.listed(names, self.language)

    def _chain(self, project: Project) -> str:
        chain = self.base.by_id.get(project.chain or "")
        return self._called(chain.name) if chain else ""

    def _stages(self, chain: Chain) -> str:
        """Write the stages of *chain* with an arrow between them, its fields without."""
        parts = [self._part(part) for part in (*chain.stages, *chain.fields)]
        return " > ".join(parts) if chain.stages else labels.several(parts, self.language)

    def _part(self, part: Stage) -> str:
        name = self._called(part.name)
        return labels.beside(name, self._names(part.makes), self.language) if part.makes else name

    def _column(self, key: str, cell: Any, rank: int = 0, *, whole: bool = False) -> Column[Any]:
        return column(key, self.language, cell, rank, whole=whole)

    def _name(self) -> Column[Any]:
        return self._column("name", lambda fact: self._called(fact.name))

    def _id(self, rank: int = 2) -> Column[Any]:
        """Ids stand after what people read, where they add no lines: `show` takes names, too."""
        return self._column("id", lambda fact: fact.id, rank, whole=True)

    def _scope_of_any(self, fact: Fact) -> str:
        return self._scope(fact) if isinstance(fact, Indicator) else ""

    def _scope(self, figure: Indicator) -> str:
        """Return whose, when and whether a target it is, in one cell: often there is only one."""
        names = [name for name in (figure.area, figure.entity, figure.of) if name]
        parts = [
            *map(self._called, names),
            *filter(None, [periods.shown(figure.period, self.language)]),
        ]
        if figure.stated != "observed":
            parts.append(self._word(figure.stated))
        return ("；" if self.language == "zh" else "; ").join(parts)

    def _status(self, rank: int = 0) -> Column[Any]:
        return self._column(
            "status",
            lambda fact: self._word(fact.status) if getattr(fact, "status", None) else "",
            rank,
            whole=True,
        )

    def _topic(self) -> Column[Any]:
        return self._column("topic", lambda fact: self.topics[fact.topic], 4)

    def _count(self, name: str, rank: int = 0) -> Column[Any]:
        return count(name, self.language, rank)


def _fixed(filters: Filters) -> Iterator[str]:
    """Yield the columns in which all that meet *filters* are alike."""
    asked = {"topic": filters.topics, "chain": filters.chains, "status": filters.statuses}
    return (name for name, values in asked.items() if len(values or ()) == 1)
