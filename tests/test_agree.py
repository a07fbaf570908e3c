"""Values that may both be true, and that cannot."""

from decimal import Decimal

from czfacts.values.agree import agree
from czfacts.values.normal import Normal
from every import tabled


def value(text: str) -> Normal:
    comparator, first, unit = text.split()
    low, _, high = first.partition("-")
    return Normal(Decimal(low), Decimal(high) if high else None, unit, comparator)


@tabled(
    ("one", "other"),
    [
        ("= 3 t", "= 3 t"),
        ("> 3 t", "= 3.1 t"),
        (">= 3 t", "= 3 t"),
        ("< 5 t", "= 3-4 t"),
        ("> 3 t", ">= 5 t"),
        ("> 3 t", "< 5 t"),
        (">= 3 t", "<= 3 t"),
        ("= 3 CNY", "= 0.4 USD"),
    ],
)
def test_both_may_be_true(one: str, other: str) -> None:
    assert agree(value(one), value(other))
    assert agree(value(other), value(one))


@tabled(
    ("one", "other"),
    [
        ("= 3 t", "= 3.1 t"),
        ("= 3 t", "= 3-5 t"),
        ("= 3 t", "~ 3 t"),
        ("> 3 t", "= 3 t"),
        ("< 5 t", "= 5-7 t"),
        ("> 5 t", "< 5 t"),
        (">= 5 t", "< 5 t"),
        ("= 3 t", "= 3 mu"),
    ],
)
def test_one_contradicts_the_other(one: str, other: str) -> None:
    assert not agree(value(one), value(other))
    assert not agree(value(other), value(one))
