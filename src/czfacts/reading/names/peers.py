"""Others that a measure is compared with, each with a figure: 高于安平县(81%)和武清县(79%)."""

from czfacts.reading.figures.marks import LINK
from czfacts.reading.names.asked import Asked
from czfacts.reading.relations.benchmarks import comparing
from czfacts.reading.relations.goals import is_far
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.unit_words import measured
from czfacts.regex import lazy_regex

_ONE = "[^,;。()]{1,12}"
_FIRST = lazy_regex(lambda: f"{_led()}{_ONE}\\Z")
_NEXT = lazy_regex(
    lambda: (
        f"(?:[,;。]|\\A){_led()}{_ONE}\\([^()]{{1,12}}\\)(?:{LINK}{_ONE}\\([^()]{{1,12}}\\)){{0,3}}{LINK}?\\Z"
    )
)
_AND_OF = lazy_regex("[和与及][一-鿿]{2,8}的")  # 低于保定的3.8元(和太原的)4元
_REACH = 80


def is_peer(it: Asked) -> bool:
    """Tell whether a figure in brackets, or of a benchmark, is of what was measured last."""
    if it.said.benchmark:
        return bool(it.memory.name)
    is_same = measured(it.unit) == measured(it.memory.unit)
    is_alike = is_same or it.unit in ("%", "‰")
    if is_same and is_far(it.page.text, it.clause):
        return bool(it.memory.name)
    if is_same and not it.clause.opened and _AND_OF.fullmatch(it.page.text, *it.clause.head):
        return bool(it.memory.name)
    return bool(it.memory.name) and is_alike and is_peers(it.page.text, it.clause)


def is_peers(text: str, clause: Clause) -> bool:
    """Tell whether a figure in brackets is another's: 高于安平县(81%)."""
    start, end = clause.head
    if not clause.opened.endswith("(") or not text.startswith("(", clause.figure.start - 1):
        return False
    is_first = _FIRST.match(text, start, end) is not None
    return is_first or _NEXT.search(text, max(0, start - _REACH), start) is not None


def _led() -> str:
    return (
        f"(?:(?:仅|略|稍|均|都|明显|远)?(?:{comparing()})"
        "|列|紧随|紧跟|其次(?:是|为)|最[高低快慢多少大小好差]的?(?:则|分别)?(?:是|为))"
    )
