"""Figures as people write them: ↑ 6.1%, 逾230亿元, No. 2, CNY 123.68 bn, 28,333 ha."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple, Protocol

from czfacts.base.model import Fact, Indicator
from czfacts.language import Language
from czfacts.lookup import convert
from czfacts.printing.table import Cell, Figure
from czfacts.values import normal, units
from czfacts.views import labels

ARROWS = {"up": "↑", "down": "↓", "flat": "→"}
LEAST_DIGITS = 2  # of a converted figure: 7 mu are 0.47 ha, not 0.5


class Plain(NamedTuple):
    """A figure as far as screens show it, whichever record it stands in."""

    ends: Sequence[Decimal]
    """The number, or both ends of a range."""
    unit: str
    per: str | None = None
    comparator: str = "="
    direction: str | None = None
    """Of a change: an arrow says it, and the number goes without a minus."""
    parts: Sequence[Decimal] = ()
    text: str = ""
    """The characters that it was read from."""
    is_asked: bool = False
    """Whether somebody asked for this very unit."""

    @property
    def sizes(self) -> Sequence[Decimal]:
        """The ends, of a change without their sign, which its arrow says."""
        return sorted(map(abs, self.ends)) if self.direction else self.ends

    def before(self, *words: str) -> str:
        """Return what stands before the number: the arrow of a change, then *words*."""
        arrow = ARROWS[self.direction] if self.direction else ""
        return " ".join(filter(None, (arrow, *words)))


def of_fact(fact: Fact, language: Language, to: str | None = None) -> Cell:
    """Return the figure of *fact* in its own unit or the unit *to*; "" where it has none.

    A converted one has the significant digits of its source, and at least its whole part: 42.5 万亩
    are 28,333 公顷. Screens of every language keep a unit that was asked for: 1,236.8 亿元.
    """
    if not isinstance(fact, Indicator):
        return ""
    return written(plain(fact, to), language)


class FigureRow(Protocol):
    """A row of a text that holds a figure as printed."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def parts(self) -> tuple[Decimal, ...]: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def per(self) -> str | None: ...
    @property
    def comparator(self) -> str | None: ...
    @property
    def text(self) -> str | None: ...


def of_row(row: FigureRow, direction: str | None, language: Language) -> Cell:
    """Return the figure of a *row* with the *direction* of a change; "" where it has none."""
    if row.value is None:
        return ""
    ends = _ends(row.value, row.high)
    comparator, text = row.comparator or "=", row.text or ""
    it = Plain(ends, row.unit or "", row.per, comparator, direction, row.parts, text)
    return written(it, language)


def printed(fact: Indicator) -> str:
    """Return the figure of *fact* in the words and digits of its source: 逾3.2万元/人."""
    return str(written(plain(fact), "zh")).replace(",", "")


def normalized(fact: Indicator, language: Language) -> Figure:
    """Return the figure of *fact* in the normal unit, with its sign, rounded as conversions are."""
    it = fact.normalized
    unit = "/".join(map(_chinese, it.unit.split("/"))) if language == "zh" else it.unit
    ends = _rounded(_ends(it.value, it.high), fact)
    return written(Plain(ends, unit, comparator=it.comparator), language)


def written(it: Plain, language: Language) -> Figure:
    """Return *it* as the reader's language writes it, exact."""
    if it.parts:
        return Figure("", ratio(it.parts), "")
    if not it.direction and units.parse(it.unit).code == "rank" and it.comparator in RANKS:
        mark = labels.word(RANKS[it.comparator], language)
        return Figure(mark, number(it.ends), it.unit if language == "zh" else "")
    if it.unit.startswith("/"):  # a share that no percentage holds: 1 of /3
        return Figure(it.before(normal.SIGNS[it.comparator]), number(it.sizes) + it.unit, "")
    return _in_chinese(it) if language == "zh" else _in_english(it)


RANKS = {"=": "number", "<=": "top"}


def _in_chinese(it: Plain) -> Figure:
    before, unit, behind = normal.SIGNS[it.comparator], it.unit, ""
    if before and it.text:
        from czfacts.views import hedges  # noqa: PLC0415, for rows that are printed alone

        before, unit, behind = hedges.hedged(it.comparator, unit, it.text) or (before, unit, behind)
    return Figure(it.before(before), number(it.sizes), normal.joined(unit, it.per) + behind)


def _in_english(it: Plain) -> Figure:
    from czfacts.views import english  # noqa: PLC0415, likewise

    amount = english.amount(it.sizes, normal.joined(it.unit, it.per), is_asked=it.is_asked)
    before = it.before(normal.SIGNS[it.comparator], amount.currency)
    return Figure(before, number(amount.numbers), amount.behind)


def number(ends: Sequence[Decimal]) -> str:
    """Return a number, or the ends of a range: 28,333, 30–50."""
    return "–".join(f"{end:,f}" for end in ends)


def ratio(parts: Sequence[Decimal]) -> str:
    """Return the numbers of a proportion: 7.9:55.5:36.6."""
    return ":".join(f"{part:f}" for part in parts)


def plain(fact: Indicator, to: str | None = None) -> Plain:
    """Return the figure of *fact*, as printed or converted to the unit *to*."""
    it = Plain(
        _ends(fact.value, fact.high),
        fact.unit,
        fact.per,
        fact.comparator,
        fact.change.direction if fact.change else None,
        fact.parts,
        fact.source[0].text,
    )
    if not to:
        return it
    new = convert.converted(fact, to)
    is_same = units.same(normal.joined(fact.unit, fact.per), to)
    ends = it.ends if is_same else _rounded(_ends(new.value, new.high), fact)
    return it._replace(
        ends=ends, unit=to, per=None, parts=it.parts if is_same else (), text="", is_asked=True
    )


def _ends(low: Decimal, high: Decimal | None) -> list[Decimal]:
    return [end for end in (low, high) if end is not None]


def _rounded(ends: Sequence[Decimal], fact: Indicator) -> list[Decimal]:
    """Round converted *ends* to the significant digits of *fact*, but to no less than ones."""
    digits = max(LEAST_DIGITS, *(len(e.as_tuple().digits) for e in _ends(fact.value, fact.high)))
    return [_to_digits(end, digits) for end in ends]


def _to_digits(value: Decimal, digits: int) -> Decimal:
    most = max(digits, value.adjusted() + 1)
    rounded = Context(prec=most, rounding=ROUND_HALF_UP).plus(value)
    is_whole = rounded == rounded.to_integral_value()
    return rounded.to_integral_value() if is_whole else rounded.normalize(Context(prec=most))


def _chinese(code: str) -> str:
    """Return the Chinese for a normal unit: 亩 for mu, 元 for CNY; *code* where there is none."""
    names = (
        row.name
        for row in units.table().values()
        if (row.base, row.size) == (code, "1") and not row.name.isascii()
    )
    return next(names, code)
