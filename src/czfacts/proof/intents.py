"""Whether a figure is surely a result, or surely a target or forecast."""

from functools import lru_cache

from czfacts.proof.heard import Heard
from czfacts.reading.relations.stated import is_planned
from czfacts.reading.text.clauses import begin_of
from czfacts.reading.words import alternatives
from czfacts.regex import lazy_regex

_MET = lazy_regex("完成|实现|达|建成|[增下][长降]")
_AIMED = lazy_regex(lambda: alternatives("stated", "aim"))
_EXPECTED = lazy_regex(lambda: alternatives("stated", "expected", "hope"))
# What speaks of plans and of limits at all, beside what makes a target or a forecast.
_PLANS = lazy_regex(
    lambda: (
        rf"{alternatives('stated', 'aim', 'plan', 'hope')}|任务|预|要|争|将|盘子"
        r"|下一?步|今后|未来|[年月]底?前|到20"
    )
)
_BOUNDS = lazy_regex("指标|[应须需]|控制|不[低高超得]|考核")
_REACH = 200  # characters


def is_met(heard: Heard) -> bool:
    """Tell whether something surely came about: in a time gone by, where nothing near plans.

    Beyond the sentence nothing need be asked where its clause has a word of reaching.
    """
    text = heard.sentence.folded
    if not heard.dates.is_over(heard.said.period) or _plans(text):
        return False
    if _MET.search(text, *_clause(heard)):
        return True
    is_bound = any(_binds(each.folded) for each in heard.near) or _binds(heard.home.headings)
    return heard.is_own("measure") and not is_bound


def is_set(heard: Heard) -> bool:
    """Tell whether a figure is surely aimed at or expected: the first one after such a word."""
    sets = _AIMED if heard.said.stated == "target" else _EXPECTED
    begin, start = _clause(heard)
    beside = (it.quantity.start - heard.sentence.start for it in heard.others)
    is_first = not any(begin <= it < start for it in beside)
    return is_first and bool(sets.search(heard.sentence.folded, begin, start))


def _clause(heard: Heard) -> tuple[int, int]:
    """Return where the clause of a figure begins in its sentence, and where the figure does."""
    start = heard.said.quantity.start - heard.sentence.start
    return begin_of(heard.sentence.folded, start, _REACH, ",;。!?:"), start


@lru_cache(maxsize=64)  # the sentences near a figure, and the headings, are those of the next
def _binds(text: str) -> bool:
    """Tell whether *text* speaks of plans or limits."""
    return bool(_BOUNDS.search(text) or _plans(text))


def _plans(text: str) -> bool:
    return bool(_PLANS.search(text)) or is_planned(text, 0, len(text))
