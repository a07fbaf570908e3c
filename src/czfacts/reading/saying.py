"""What the figures of a run say: first together, then one by one."""

from collections.abc import Callable
from typing import NamedTuple

from czfacts.reading.figures.marks import NAME
from czfacts.reading.names.among import counted, told_apart
from czfacts.reading.names.memory import Memory
from czfacts.reading.names.names import plain
from czfacts.reading.names.peers import is_peers
from czfacts.reading.names.pointers import turned_share
from czfacts.reading.relations import goals, implied, resuming
from czfacts.reading.relations.bases import basis
from czfacts.reading.relations.benchmarks import benchmark
from czfacts.reading.relations.handed import handed
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.text.unit_words import measured
from czfacts.values.normal import Direction


class Run(NamedTuple):
    """Figures that share their words, of which one is at hand."""

    page: Page
    clauses: list[Clause]
    memory: Memory
    """What was said before it."""
    ways: tuple[Direction, ...]
    """Which way each goes where both are told: 一升一降."""
    names_owner: bool
    """Whether their subject is only a place or body: 而怀川市(为35%)."""
    owners_end: int
    """Where the list of those whose they are ends, 0 where there is none: 甲区、乙区分别8%、7%."""
    number: int = 0
    measure: str = ""
    """What the one at hand measures, once that has a name."""

    @property
    def clause(self) -> Clause:
        """That of the figure at hand; of the first while all are spoken of."""
        return self.clauses[self.number]


def told(run: Run, it: Said, steps: tuple[Callable[[Run, Said], Said], ...]) -> Said:
    """Return what is said of figures where their words alone say *it*."""
    for step in steps:
        it = step(run, it)
    return it


def _resumed(run: Run, it: Said) -> Said:
    """Let figures without words of their own go on with what was said before."""
    page, memory, first = run.page, run.memory, run.clause
    if memory.said is None or run.ways:
        return it
    if (valued := benchmark(page, first, it, memory.said)).benchmark:
        return valued
    for goes_on in (resuming.beside, resuming.shared, resuming.ranked):
        if another := goes_on(page, first, it, memory.said):
            return another
    it = resuming.resumed(page, first, it, memory.said, names_owner=run.names_owner)
    if turned_share(page, first, memory):
        return it._replace(relation="share", direction=None)
    is_level = it.relation == "level" and measured(first.figure.unit) == measured(memory.unit)
    if run.names_owner and is_level and it.words.hits and len(run.clauses) == 1:
        return it._replace(subject=(it.subject[0], it.subject[0]))  # 邻近的青岚县是14公斤
    return it


def _directed(run: Run, it: Said) -> Said:
    """Take a direction of the figure itself, unless it is another's, who is compared with."""
    text, clause = run.page.text, run.clause
    is_others = it.benchmark is not None or is_peers(text, clause) or goals.is_far(text, clause)
    return it if is_others else resuming.directed(clause, it)


def _implied(run: Run, it: Said) -> Said:
    memory = run.memory
    last = "" if memory.sentence.is_new else plain(memory.name)
    counted = "" if memory.unit in ("%", "‰") else memory.unit
    return implied.implied(run.page, run.clause, it, last, counted)


def _limited(run: Run, it: Said) -> Said:
    """Leave out of the subject what tells some of a whole apart, or lists whose they are."""
    if len(run.clauses) == 1:
        return counted(it, told_apart(run.page, run.clause, run.memory))
    start, end = it.subject
    return it._replace(subject=(run.owners_end, end)) if start < run.owners_end <= end else it


def _turned(run: Run, it: Said) -> Said:
    """Turn what is said of all the way that the figure itself goes."""
    if run.ways:
        return resuming.turned(run.clause, it, run.ways[run.number])
    return resuming.bettered(it if it.told else _directed(run, it), run.measure)


def _parted(run: Run, it: Said) -> Said:
    """Compare each of a list with its own: 比全国、全省分别高1.2个和0.3个百分点."""
    count = len(run.clauses)
    if count == 1 or not it.against or not it.is_gap:
        return it
    bases = [base.span() for base in NAME.finditer(run.page.text, *it.against)]
    return it._replace(against=bases[run.number]) if len(bases) == count else it


def _based(run: Run, it: Said) -> Said:
    """Say on what basis a change is counted."""
    if it.direction is None or it.is_gap:
        return it
    said = basis(run.page, run.clause, run.clauses[0])
    return it if said == it.basis else it._replace(basis=said)


OF_ALL = (
    lambda run, it: handed(run.page, run.clause, it, run.memory.said),  # says what it is by itself
    _resumed,  # first: what goes on has a relation, and is asked for no other
    _directed,  # a level with a direction is a change
    _implied,  # what is still a level may be a share, a change may not
    lambda run, it: goals.aimed(run.page, run.clause, it),  # 6%的目标 looks like a share
    _limited,  # last: the steps before ask for all that stands before the figure
)
OF_EACH = (
    _turned,  # first: only what has no direction yet is asked for one by its name
    _parted,
    # 收入和毛利率分别增长3%和0.5个百分点: each has the relation of its own unit
    lambda run, it: resuming.of_unit(run.clause, it),
    lambda run, it: resuming.rated(run.clause, it, run.measure),  # by its name a level is a change
    # which is compared with what the amount before it is
    lambda run, it: resuming.of_amount(run.page, run.clause, it, run.memory.said),
    _based,  # last: only changes have a basis
)
