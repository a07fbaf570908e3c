"""Four times the facts are four times the work, counted in calls, so that no clock matters.

A call counts as one, whatever C does within it: only the time that `bench/scale` takes shows that.
"""

from collections.abc import Callable
from cProfile import Profile
from functools import cache, partial
from typing import NamedTuple

import pytest

import builders
import growing
from czfacts.base import loader, positions
from czfacts.base.model import FactBase, Indicator, Locator
from czfacts.lookup import find, search
from czfacts.lookup.filter import Filters, narrow
from czfacts.lookup.search import Index
from czfacts.lookup.sort import arrange
from czfacts.printing import formats
from czfacts.printing.wrap import wrap
from czfacts.proof import check, coverage, draft, verify
from czfacts.proof.verify import Finding
from czfacts.reading.statements import statements
from czfacts.reading.text import sentences
from czfacts.reading.text.sentences import Text
from czfacts.views import charts
from czfacts.views.lists import Lists

FEW, TIMES = 50, 4
SLACK = 1.1


class Grown(NamedTuple):
    """A base of many sources, and one of a single source with its text."""

    toml: str
    base: FactBase
    whole: FactBase
    text: str


@cache
def grown(facts: int) -> Grown:
    toml, text = growing.toml(facts), growing.text(facts)
    whole = loader.parse(growing.toml(facts, per_source=facts).encode())
    return Grown(toml, loader.parse(toml.encode()), whole, text)


def calls(work: Callable[[], object]) -> int:
    """Count the functions that *work* calls, those of C too."""
    profile = Profile()
    profile.runcall(work)
    return sum(each.callcount for each in profile.getstats())


def verified(it: Grown) -> list[Finding]:
    return list(verify.findings_of(it.whole, it.whole.sources[0], Text(it.text)))


def listed(format: formats.Format, it: Grown) -> str:
    return formats.text(Lists(it.base, "zh").indicators(it.base.indicators), format)


WORK: dict[str, Callable[[Grown], object]] = {
    "load": lambda it: loader.parse(it.toml.encode()),
    "lines": lambda it: positions.index(it.toml),
    "show": lambda it: find.around(it.base, find.one(it.base, it.base.facts[-1].id)),
    "show by name": lambda it: find.one(it.base, it.base.facts[-1].name.texts[-1]),
    "narrow": lambda it: narrow(it.base, it.base.indicators, Filters(units=["亿元"], words=["镇"])),
    "sort by value": lambda it: arrange(it.base.indicators, Indicator, sort="-value"),
    "sort by name": lambda it: arrange(it.base.indicators, Indicator, sort="name"),
    "search": lambda it: search.best_first(it.base, it.base.facts, ["bridge", "大桥"]),
    "search in vain": lambda it: search.best_first(it.base, it.base.facts, ["没有的词"]),
    "search for what is closest": lambda it: Index(it.base, it.base.facts).closest(["大桥没有"]),
    "check": lambda it: list(check.problems(it.base)),
    "verify": verified,
    "coverage": lambda it: coverage.covered(it.whole, it.whole.sources[0], Text(it.text)),
    "overview": lambda it: formats.text(Lists(it.base, "en").overview(), "table"),
    "sources": lambda it: formats.text(Lists(it.base, "en").sources(it.base.sources), "json"),
    "chart": lambda it: charts.of(it.base, it.base.indicators[::14], "en", None),
    **{format: partial(listed, format) for format in formats.FORMATS},
}


@pytest.mark.parametrize("name", WORK)
def test_work_grows_no_faster_than_the_facts(name: str) -> None:
    few, many = (partial(WORK[name], grown(facts)) for facts in (FEW, FEW * TIMES))
    few(), many()  # once before, so that what is kept for later is kept
    before, after = calls(few), calls(many)
    assert after <= before * TIMES * SLACK


def placed(places: int) -> FactBase:
    """Return a base of one fact with so many places."""
    source = [Locator(paragraph=1, sentence=1 + number, text="甲") for number in range(places)]
    return builders.base(indicators=(builders.indicator(source=tuple(source)),))


def _read(text: str) -> object:
    return [*statements(Text(text))]


# One thing that is long: made to hurt, or only a list.
LONG: dict[str, Callable[[int], object]] = {
    "fold marks of no width": lambda size: wrap("a" + "\u0301" * size + " b" * size, 80),
    "check many places": lambda size: list(check.duplicate_place(placed(size))),
    "read a sentence": lambda size: _read("，".join(["甲市有3家", "增长5%"] * size)),
    "read brackets": lambda size: _read("甲（乙3家" * size + "）" * size),
    "read of schools": lambda size: _read("泓锦中学有3人。这家医院有床位3张。" * size),
    "read without a figure": lambda size: _read("甲的乙和丙" * size * 4 + "3家"),
    "draft a sentence": lambda size: draft.begun(Text("，".join(["3家", "共有3家"] * size))),
}


@pytest.mark.parametrize("name", LONG)
def test_work_grows_no_faster_than_what_is_long(name: str) -> None:
    few, many = (partial(LONG[name], size) for size in (FEW, FEW * TIMES))
    few()
    assert calls(many) <= calls(few) * TIMES * SLACK


@pytest.mark.parametrize(("end", "times"), [("", 2), ("乙", 1), ("丙", 0)])
def test_a_place_of_a_repetition_is_bounded(
    end: str, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentences, "MOST_OVERLAPPING", 1000)
    sentence = Text("甲" * 4000 + "乙").sentences[0]
    assert len(sentence.spans("甲" * 2000 + end)) == times


def test_each_word_of_a_search_is_prepared_once() -> None:
    words = [str(number) for number in range(500)]
    facts = [builders.indicator(note=builders.name(" ".join(words)))] * 4
    first = calls(lambda: search.best_first(builders.base(), facts[:1], words))
    assert calls(lambda: search.best_first(builders.base(), facts, words)) < 2 * first


def test_the_grown_bases_are_sound() -> None:
    few = grown(FEW)
    assert len(few.base.facts) == FEW
    assert not list(check.problems(few.base))
    rows = coverage.covered(few.whole, few.whole.sources[0], Text(few.text))
    assert {row.state for row in rows} == {"fact"}
    assert {finding.verdict for finding in verified(few)} == {"verified"}


@pytest.mark.parametrize("words", ["没有的词", "how many people attended the talks"])
def test_a_question_that_all_facts_together_lack_is_not_laid_over_each(words: str) -> None:
    facts = [builders.indicator(id=f"i{n}", name=builders.name(f"石桥{n}")) for n in range(200)]
    few, many = (
        partial(Index(builders.base(), facts[:count]).find, [words]) for count in (2, len(facts))
    )
    few(), many()
    assert calls(many) < 2 * calls(few)
