"""What a figure is compared with has a value: 低于市场预期的(0.6%), 高于行业平均的(22.1%)."""

from bisect import bisect_left
from operator import attrgetter

from czfacts.reading.relations.comparing import is_mean
from czfacts.reading.relations.relations import Said
from czfacts.reading.text.areas import Span
from czfacts.reading.text.clauses import Clause
from czfacts.reading.text.page import Page
from czfacts.reading.words import alternatives, having, table
from czfacts.regex import lazy_regex

_BASE = lazy_regex(
    lambda: rf"(?:{comparing()}|超出?|[比较])(?P<base>[^,;。:()的]{{2,16}})的(?:增长)?\Z",
    needs="的",
)
_SHORT = "不足"  # of which something is only a part: 不足全国平均水平的40%
_REACH = 24  # characters before a figure in which a comparison begins


def comparing() -> str:
    """Return the words behind which stands what has less or more, as alternatives: 高于."""
    roles = (("things", "rivals"), ("relating", "above"), ("relating", "below"))
    return "|".join(alternatives(*role) for role in roles)


def based(page: Page, stop: int) -> Span | None:
    """Return what something is compared with whose value stands at *stop*: 比(预期)的5%."""
    start = max(0, stop - _REACH)
    found = _BASE.search(page.text, start, stop)
    return found.span("base") if found and not found[0].startswith(_SHORT) else None


def benchmark(page: Page, clause: Clause, it: Said, last: Said) -> Said:
    """Let the value of what *last* is compared with measure the same, in the same unit."""
    base = None if last.is_gap else based(page, clause.figure.start)
    if not base or base[0] < clause.head[0] or not _has_value(page, base):
        return it
    before = page.figures[bisect_left(page.figures, base[0], key=attrgetter("start")) - 1]
    if before.start > base[0] or before.unit != clause.figure.unit:
        return it
    start = clause.head[0]
    return it._replace(
        relation=last.relation,
        direction=last.direction,
        of=last.of,
        against=None,
        subject=(start, start),
        is_gap=False,
        is_growth=last.is_growth,
        benchmark=base,
    )


def is_expected(page: Page, it: Said) -> bool:
    """Tell whether *it* is the value that somebody expected: 低于市场预期的(0.6%)."""
    return it.benchmark is not None and _expects(page.text, it.benchmark)


def _expects(text: str, base: Span) -> bool:
    return text.endswith(having("relating", "expected"), *base)


def is_of_many(page: Page, it: Said) -> bool:
    """Tell whether *it* is the value of all, not of one place or body: 高于行业平均的(22.1%)."""
    return it.benchmark is not None and _is_of_many(page, it.benchmark)


def _is_of_many(page: Page, base: Span) -> bool:
    is_whole = "whole" in table("front").roles(page.text[slice(*base)])
    return is_whole or is_mean(page.text, base)


def _has_value(page: Page, base: Span) -> bool:
    """Tell whether *base* is an expectation, a mean, a whole or another place."""
    is_place = page.places.other_at(page.text, *base) == base
    return is_place or _is_of_many(page, base) or _expects(page.text, base)
