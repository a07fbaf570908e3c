"""Facts changed in every way that check and verify must catch."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from czfacts.base.model import FactBase, Indicator, Locator
from czfacts.errors import ConversionError
from czfacts.proof import check, coverage, verify
from czfacts.reading.text.sentences import Text
from czfacts.values import units

MULTIPLIERS = ("", "百", "千", "万", "百万", "千万", "亿", "万亿")
UNITS = ("%", "个百分点", "元", "亩", "公顷", "公里", "小时", "家", "位")
COMPARATORS = ("<", "<=", "=", ">=", ">", "~")


class Tampered(NamedTuple):
    """A fact with one thing changed, and what was changed."""

    fact: Indicator
    what: str


def tampered(fact: Indicator) -> Iterator[Tampered]:
    """Yield *fact* with one thing changed at a time: its number, its unit, or its place."""
    for what, value in _numbers(f"{fact.value:f}"):
        yield Tampered(_with(fact, value=value), what)
    for what, unit in _units(fact.unit):
        if _is_another(unit, fact.unit):
            yield Tampered(_with(fact, unit=unit), what)
    for comparator in COMPARATORS:
        if comparator != fact.comparator:
            yield Tampered(_with(fact, comparator=comparator), "comparator")
    for number, place in enumerate(fact.source):
        for what, moved in _neighbours(place):
            places = (*fact.source[:number], moved, *fact.source[number + 1 :])
            yield Tampered(_with(fact, source=places), what)


def _is_another(unit: str, mine: str) -> bool:
    """Tell whether *unit* says something else: 公里 is no other than 千米, and 万万 is none."""
    try:
        return not units.same(unit, mine)
    except ConversionError:
        return False


def _numbers(printed: str) -> Iterator[tuple[str, Decimal]]:
    for number, digit in enumerate(printed):
        if digit.isdigit():
            other = str((int(digit) + 1) % 10)
            yield "digit", Decimal(printed[:number] + other + printed[number + 1 :])
    if Decimal(printed):
        yield "decimal point", Decimal(printed).scaleb(1)
        yield "decimal point", Decimal(printed).scaleb(-1)
        yield "sign", -Decimal(printed)


def _units(unit: str) -> Iterator[tuple[str, str]]:
    base = unit.lstrip("百千万亿") or unit
    yield from (("multiplier", multiplier + base) for multiplier in MULTIPLIERS)
    yield from (("unit", other) for other in UNITS)


def _neighbours(place: Locator) -> Iterator[tuple[str, Locator]]:
    for field in ("paragraph", "sentence"):
        for number in (getattr(place, field) - 1, getattr(place, field) + 1):
            if number > 0:
                yield field, place.replaced(**{field: number})


def is_caught(base: FactBase, fact: Indicator, text: Text) -> bool:
    """Tell whether check or verify finds anything wrong with *fact*."""
    alone = FactBase(base=base.base, indicators=(fact,))
    return any(check.problems(alone)) or any(
        verify.judge(fact, place, text).verdict != "verified" for place in fact.source
    )


def deleted(base: FactBase, text: Text) -> Iterator[tuple[str, bool]]:
    """Yield each figure's id, and whether coverage names its quantity once it is gone.

    Figures that share one quantity ("both rank second") go together: while one of them is there,
    the quantity has a fact.
    """
    findings = [*verify.findings_of(base, base.sources[0], text)]
    whole = coverage.covered_by(findings, text)
    for fact in base.indicators:
        gone = {fact.id, *(each.id for row in whole if fact in row.facts for each in row.facts)}
        rest = [each for each in findings if not each.fact or each.fact.id not in gone]
        bare = [row for row in coverage.covered_by(rest, text) if row.state == "uncovered"]
        spots = {(row.sentence.paragraph, row.sentence.number) for row in bare}
        yield fact.id, {(p.paragraph, p.sentence) for p in fact.source} <= spots


def _with(fact: Indicator, **changes: Any) -> Indicator:
    return fact.replaced(**changes)
