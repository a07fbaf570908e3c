"""A paragraph, read clause by clause: what each of its figures says."""

from collections.abc import Iterator

from czfacts.reading.composing import Read, composed
from czfacts.reading.names.asked import Named
from czfacts.reading.names.counting import worded
from czfacts.reading.names.disowned import disowned, is_civic, measured_of
from czfacts.reading.names.edges import tidied
from czfacts.reading.names.labels import compared, of_kinds
from czfacts.reading.names.mains import Main
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import label, plain
from czfacts.reading.names.naming import named
from czfacts.reading.names.passing import headed, kept, led, rate_of
from czfacts.reading.names.sure import doubts, is_sure
from czfacts.reading.names.topics import spoken_of
from czfacts.reading.owners.cast import Cast, Holder
from czfacts.reading.owners.whose import Whose
from czfacts.reading.periods.calendar import Calendar, Dated
from czfacts.reading.relations.benchmarks import is_of_many
from czfacts.reading.relations.relating import said
from czfacts.reading.relations.relations import Said
from czfacts.reading.relations.resuming import turns
from czfacts.reading.relations.revised import is_revised
from czfacts.reading.relations.stated import stated
from czfacts.reading.saying import OF_ALL, OF_EACH, Run, told
from czfacts.reading.statement import SaidFigure
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, runs
from czfacts.reading.text.clauses import clauses as clauses_of
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured


class Paragraph:
    """Reads a paragraph, clause by clause."""

    def __init__(self, page: Page, calendar: Calendar, cast: Cast, aspect: str, main: Main) -> None:
        self.page = page
        self.calendar = calendar
        self.main = main
        main_here = main.within(page.text)
        self.memory = Memory(aspect, main_here, grown=main_here)
        self.saved: list[Memory] = []
        self.held: list[Holder] = [Holder()]
        """Whose the figures were, the last of each run of them."""
        self.revised: tuple[str, str | None] | None = None
        """The last measure of the paragraph that was revised, and when it is of."""
        self.whose = Whose(page, cast)
        self.told: set[tuple[str, str, str, str | None, str | None]] = set()
        """What was said of what, when."""
        self.printed = iter(page.found)
        """The figures as they are printed, each with its sentence, in the order of the clauses."""

    def statements(self) -> Iterator[SaidFigure]:
        for run in runs(self.page.text, clauses_of(self.page)):
            yield from self._run(run)

    def _run(self, clauses: list[Clause]) -> Iterator[SaidFigure]:
        first, many = clauses[0], len(clauses)
        self._passed(first)
        run, it = self._begun(clauses, said(self.page, first))
        own = worded(self.page, self.memory, first, it, self.whose.of(0, 1))
        done, self.memory = named(self.page, clauses, it, own, self.memory)
        is_one = many > 1 and len({label(found.name) for found in done}) == 1
        times = many if is_one else 1
        owners = self._owners(first, many) if not own.spans else []
        for number, (clause, found) in enumerate(zip(clauses, done, strict=True)):
            at = run._replace(number=number, measure=plain(found.name), memory=self.memory)
            each = told(at, it, OF_EACH)
            period = self.calendar.period(clause, each, found.name, (number % times, times))
            whose = owners[number] if owners else self.whose.of(number, many)
            if is_of_many(self.page, each):
                whose = self.held[-1]  # whose name goes on: 恒岳重工毛利率8%, 高于行业平均的6%
            if (
                whose.page
                and not whose.is_area
                and is_civic(found, self.page.text[slice(*clause.head)])
            ):
                whose = self.whose.turn_home()
            if whose != self.held[-1]:
                self.held.append(whose)
            yield self._statement(clause, each, found, whose, period)
        last = clauses[-1]
        is_bare = self.page.text.startswith("(", last.figure.start - 1)
        is_first = last.opened.endswith("(") and last.closed[:1] == ")" and bool(done[-1].memory)
        if self.saved and (is_first or (is_bare and done[-1].how == "own")):
            self.saved[-1] = self.memory  # 增速最快的是石桥县(7%), 最慢的是青岚县(5%)
        self.memory = headed(self.page, self.memory, last)

    def _owners(self, first: Clause, many: int) -> list[Holder]:
        """Return whose figures are that only go on with those before: 甲县3万人、乙县5万人, 分别….

        [] where nothing tells that each is another's.
        """
        last = self.held[-many:]
        is_list = 1 < many == len({each.span for each in last})
        if not is_list or any(each.page is not self.page for each in last):
            return []
        is_over = "。" in self.page.text[min(each.span[0] for each in last) : first.start]
        return last if not is_over and self.whose.of(0, many) == last[-1] else []

    def _begun(self, clauses: list[Clause], it: Said) -> tuple[Run, Said]:
        """Return a run of figures and, where its words say *it*, what is said of all of them."""
        self.whose.meet(clauses[0])
        whose = self.whose.of(0, len(clauses))
        memory, is_others = self.memory, whose.page is not None and not whose.is_area
        if is_others != memory.is_others:
            memory = memory._replace(is_others=is_others)
        is_named = whose.page is self.page and whose.span[0] >= clauses[0].start
        if is_named and whose != self.held[-1] and not memory.sentence.parent:
            memory = memory.owned(())  # 工业用电量9亿千瓦时; 港口(完成货物吞吐量)
        run = Run(
            self.page,
            clauses,
            memory,
            turns(self.page, clauses),
            self.whose.ends_at(it.subject[1]),
            self.whose.end_of_list(len(clauses)),
        )
        it = told(run, it, OF_ALL)
        if run.names_owner and not memory.name and it.relation == "change_rate":
            memory = memory._replace(name=memory.main)  # 青岚县增长8%
        self.memory = memory
        return run, it

    def _passed(self, clause: Clause) -> None:
        """Go past the punctuation before a clause, and past a clause that only names a whole."""
        for mark in clause.opened:
            self.calendar.passed(mark)
            if mark == "(":
                self.saved.append(self.memory)
            elif mark == ")" and self.saved:
                self.memory = self.saved.pop()
            else:
                self.memory = self.memory.passed(mark)
        if clause.leads:
            self.memory = led(self.page, self.memory, clause)
            if clause.opened.endswith("("):
                self.saved[-1] = self.memory  # 尤其是越南(升37%)、英国(升29%)
        if (spoken := spoken_of(self.page, clause)).name or clause.leads:
            self.memory = self.memory.spoken(spoken)

    def _statement(
        self, clause: Clause, it: Said, found: Named, whose: Holder, period: Dated
    ) -> SaidFigure:
        page, unit = self.page, clause.figure.unit
        found = measured_of(found, clause, it, self.memory, whose)
        rated = rate_of(page, self.memory, clause, it, found)
        if whose.page:
            found = found._replace(name=disowned(found.name, whose, clause.start))
        else:
            self.main.meet(found.name, it.relation)
        memory = kept(page, self.memory, clause, it, found)
        again = self._tells_again(clause, it, found, whose, period)
        doubt = doubts(found, clause, it.relation, memory.doubts, page.text, again=again)
        self.memory = memory._replace(last=found.name, doubts=doubt)
        if is_of_many(page, it):
            whose = Holder()
        measure = of_kinds(tidied(compared(page, it, found.name, rated, unit)), it, unit)
        sentence, figure = next(self.printed)
        read = Read(
            clause,
            it,
            found,
            measure,
            rated,
            whose,
            period,
            stated(page, clause, it, is_future=self.calendar.is_future(period.iso)),
            self._revises(clause, it, (figure.start, figure.end), (label(measure), period.iso)),
            is_sure(doubt),
        )
        return composed(page, read, sentence, figure)

    def _tells_again(
        self, clause: Clause, it: Said, found: Named, whose: Holder, period: Dated
    ) -> bool:
        """Tell whether a level or share was told before, and not as what it was or rose from."""
        if it.relation not in ("level", "share") or it.words.says("from", "to", "earlier"):
            return False
        unit = measured(clause.figure.unit)
        key = (plain(found.name), it.relation, unit, whose.printed, period.iso)
        is_again = key in self.told
        self.told.add(key)
        return is_again

    def _revises(
        self, clause: Clause, it: Said, figure: Span, measure: tuple[str, str | None]
    ) -> bool:
        """Tell whether a figure corrects another, or is the growth of one that does."""
        if is_revised(self.page, clause, figure):
            self.revised = measure
            return True
        return it.relation == "change_rate" and self.revised == measure
