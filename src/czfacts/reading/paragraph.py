"""A paragraph, read clause by clause: what each of its figures says."""

from collections.abc import Iterator

from czfacts.reading.composing import Read, composed
from czfacts.reading.names.among import counted, told_apart
from czfacts.reading.names.asked import Named
from czfacts.reading.names.counting import foremost, unspent, with_bracketed, with_counted
from czfacts.reading.names.disowned import disowned
from czfacts.reading.names.echoes import turned_share
from czfacts.reading.names.edges import tidied
from czfacts.reading.names.labels import compared, of_kinds
from czfacts.reading.names.mains import Main
from czfacts.reading.names.measures import Own, own
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import Name, label, plain, word
from czfacts.reading.names.naming import named
from czfacts.reading.names.passing import headed, led
from czfacts.reading.names.peers import is_peers
from czfacts.reading.names.sure import doubts, is_sure
from czfacts.reading.owners.cast import Cast, Holder
from czfacts.reading.owners.whose import Whose
from czfacts.reading.periods.periods import Calendar, Dated
from czfacts.reading.relations.bases import basis
from czfacts.reading.relations.goals import aimed
from czfacts.reading.relations.implied import implied
from czfacts.reading.relations.relating import said
from czfacts.reading.relations.relations import Said
from czfacts.reading.relations.resuming import (
    bettered,
    directed,
    of_amount,
    rated,
    resumed,
    turned,
    turns,
)
from czfacts.reading.relations.revised import is_revised
from czfacts.reading.relations.stated import stated
from czfacts.reading.statement import SaidFigure
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause, clauses, runs
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured
from czfacts.reading.text.verbs import verb_at
from czfacts.reading.words import having
from czfacts.regex import lazy_regex

_BASE = lazy_regex("[^、和与及]+")
_RECORDS = ("新高", "新低", "来新高", "来新低", "以来")  # 创九个月新高
_ASIDE = ("另有", "另外还有", "此外还有")  # 另有教学点60个; (小学)招生
_FALLS = lazy_regex("[降跌减]幅")
_YEARS = ("岁", "周岁")
_WITHIN = ("其中", "这其中", "当中")


class Paragraph:
    """Reads a paragraph, clause by clause."""

    def __init__(self, page: Page, calendar: Calendar, cast: Cast, aspect: str, main: Main) -> None:
        self.page = page
        self.calendar = calendar
        self.main = main
        measured = main.within(page.text)
        self.memory = Memory(aspect, measured, grown=measured)
        self.saved: list[Memory] = []
        self.last: Name = ()
        """What the last figure measures, without whose it is."""
        self.revised: tuple[str, str | None] | None = None
        """The last measure of the paragraph that was revised, and when it is of."""
        self.whose = Whose(page, cast)
        self.printed = iter(page.found)
        """The figures as they are printed, each with its sentence, in the order of the clauses."""

    def statements(self) -> Iterator[SaidFigure]:
        for run in runs(self.page.text, clauses(self.page)):
            yield from self._run(run)

    def _run(self, run: list[Clause]) -> Iterator[SaidFigure]:
        first = run[0]
        self._passed(first)
        self.whose.meet(first)
        whose = self.whose.of(0, len(run))
        is_others = whose.page is not None and not whose.is_area
        self.memory = self.memory._replace(is_others=is_others)
        ways = turns(self.page, run)
        it = self._limited(run, self._told(run, is_turned=bool(ways)))
        done, self.memory = named(self.page, run, it, self._measured(first, it), self.memory)
        is_one = len(run) > 1 and len({label(found.name) for found in done}) == 1
        count = len(run) if is_one else 1
        for number, (clause, found) in enumerate(zip(run, done, strict=True)):
            whose = self.whose.of(number, len(run))
            is_theirs = is_peers(self.page.text, clause)
            told = it if is_theirs or it.told else directed(clause, it)
            told = turned(clause, it, ways[number]) if ways else bettered(told, plain(found.name))
            told = rated(clause, self._parted(told, number, len(run)), plain(found.name))
            told = of_amount(self.page, clause, told, self.memory.said)
            period = self.calendar.period(clause, told, found.name, (number % count, count))
            if told.direction and not told.is_gap:
                told = told._replace(basis=basis(self.page, clause, first))
            theirs = self._of_holder(clause, told, found, whose)
            yield self._statement(clause, told, theirs, whose, period)
        is_bracketed = self.page.text.startswith("(", run[-1].figure.start - 1)
        if self.saved and is_bracketed and done[-1].how == "own":
            self.saved[-1] = self.memory  # 增速最快的是石桥县(7%), 最慢的是青岚县(5%)
        self.memory = headed(self.page, self.memory, run[-1])

    def _told(self, run: list[Clause], *, is_turned: bool) -> Said:
        """Return what a run says of its figures, with what it takes over from the one before."""
        page, memory, first = self.page, self.memory, run[0]
        it = said(page, first)
        names = self.whose.ends_at(it.subject[1])
        if memory.said and not is_turned:
            it = resumed(page, first, it, memory.said, names_owner=names)
            is_theirs = names and measured(first.figure.unit) == measured(memory.unit)
            if turned_share(page, first, memory):
                it = it._replace(relation="share", direction=None)
            elif is_theirs and it.relation == "level" and it.words.hits and len(run) == 1:
                it = it._replace(subject=(it.subject[0], it.subject[0]))  # 邻近的青岚县是14公斤
        if not is_peers(page.text, first):
            it = directed(first, it)
        counted = "" if memory.unit in ("%", "‰") else memory.unit
        it = implied(page, first, it, "" if memory.sentence.is_new else plain(memory.name), counted)
        if names and not memory.name and it.relation == "change_rate":
            self.memory = memory._replace(name=memory.main)  # 青岚县增长8%
        return aimed(page, first, it)

    def _limited(self, run: list[Clause], it: Said) -> Said:
        """Leave out of the subject what tells some of a whole apart, or lists whose they are."""
        if len(run) == 1:
            return counted(it, told_apart(self.page, run[0], self.memory))
        start, end = it.subject
        stop = self.whose.end_of_list(len(run))  # 甲区、乙区分别8%、7%
        return it._replace(subject=(stop, end)) if start < stop <= end else it

    def _measured(self, clause: Clause, it: Said) -> Own:
        """Return the words of the measure that the clause has."""
        subject = foremost(self.page, clause, unspent(self.page, self.memory, it.subject))
        mine = own(self.page, self._deed_of_holder(subject))
        mine = with_counted(self.page, self.memory, mine, subject, it.relation)
        mine = with_bracketed(self.page, clause, mine)
        is_within = clause.opened.endswith((":", ",")) and bool(clause.leads)
        is_within = is_within and self.page.text[slice(*clause.leads[-1])] in _WITHIN
        return mine._replace(is_part=True) if is_within else mine

    def _deed_of_holder(self, subject: Span) -> Span:
        """Return what is left of *subject* where somebody does something, and no more is said.

        租下 of 恒岳菌业租下48座, of what was counted before.
        """
        whose, (start, end) = self.whose.of(0, 1), subject
        if whose.page is not self.page or whose.is_head or not start <= whose.span[0] < end:
            return subject
        verb = verb_at(self.page.text, whose.span[1], end)
        is_alone = verb is not None and verb.has("keep") and verb.end == end and len(verb.word) > 1
        return (whose.span[1], end) if is_alone else subject

    def _of_holder(self, clause: Clause, it: Said, found: Named, whose: Holder) -> Named:
        """Take for what was measured last what names only whose it is: 青浦站(96万人次)."""
        last, name = self.memory.said, plain(found.name)
        if clause.figure.unit in _YEARS and whose.page and not whose.is_area and name:
            aged = (word("年龄"),)
            return found if name.endswith(("龄", "寿命")) else Named(aged, "completed", aged)
        held = whose.page.text[slice(*whose.span)] if whose.page else ""
        left = name.replace(held, "", 1) if held else name
        is_alone = bool(held) and (
            left in having("things", "post") or (name.endswith(held) and len(left) <= len("同业"))
        )
        is_same = measured(clause.figure.unit) == measured(self.memory.unit)
        is_again = last is not None and last.relation == it.relation and bool(self.memory.name)
        if is_alone and is_again and (is_same or it.relation != "level"):
            return Named(self.last, "carried", self.memory.name)
        return found

    def _parted(self, it: Said, number: int, count: int) -> Said:
        """Compare each of a list with its own: 比全国、全省分别高1.2个和0.3个百分点."""
        if count == 1 or not it.against or not it.is_gap:
            return it
        bases = [base.span() for base in _BASE.finditer(self.page.text, *it.against)]
        return it._replace(against=bases[number]) if len(bases) == count else it

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
            self.memory = led(self.page, self.memory, clause.leads[-1])

    def _statement(
        self, clause: Clause, it: Said, found: Named, whose: Holder, period: Dated
    ) -> SaidFigure:
        page, unit = self.page, clause.figure.unit
        rated = self._keep(clause, it, found)
        if whose.page:
            found = found._replace(name=disowned(found.name, whose))
        self.last = found.name
        if whose.page is None:
            self.main.meet(found.name, it.relation)
        doubt = doubts(found, clause, it.relation, self.memory.doubts, page.text)
        self.memory = self.memory._replace(doubts=doubt)
        measure = tidied(compared(page, it, found.name, rated, unit))
        measure = of_kinds(measure, it, unit)
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

    def _keep(self, clause: Clause, it: Said, found: Named) -> str:
        """Remember what was said; return of what a difference from it is one: 增速, 占比 or ""."""
        memory, unit = self.memory, clause.figure.unit
        is_again = found.how in ("carried", "repeated")
        is_again = is_again or memory.name in (found.name, found.name[1:])  # 首尾(投资)
        is_of_level = it.relation == "rank" and it.subject[0] < it.subject[1]  # 总量居第3位
        goes_on = memory.grows and is_again and not is_of_level
        grows = it.is_growth or it.relation == "change_rate" or goes_on
        last = memory.said
        is_share = found.how == "carried" and last is not None and last.relation == "share"
        is_record = self.page.text.startswith(_RECORDS, clause.tail[0])
        if not found.is_field and not clause.limits and not is_record:
            memory = memory.kept(found.base, it, unit, grows=grows)
        if found.owns and clause.opened == "、" and found.how != "carried":
            memory = memory.owned(())  # 干渠5条、支渠64条, 总长312公里
        elif found.owns and not is_record and not self.page.text.startswith(_ASIDE, clause.head[0]):
            memory = memory.owning(found.base, unit)
        self.memory = memory
        if grows:
            falls = it.relation == "change_amount" and _FALLS.search(self.page.text, *clause.head)
            return "降幅" if falls else "增速"
        return "占比" if is_share else ""  # 占比38%, 低于全市5个百分点

    def _revises(
        self, clause: Clause, it: Said, figure: Span, measure: tuple[str, str | None]
    ) -> bool:
        """Tell whether a figure corrects another, or is the growth of one that does."""
        if is_revised(self.page, clause, figure):
            self.revised = measure
            return True
        return it.relation == "change_rate" and self.revised == measure
