"""The amounts of English text."""

from decimal import Decimal

from czfacts.values import amounts, tables, units
from every import tabled


@tabled(
    ("text", "value", "unit"),
    [
        ("12,500 km", "12500", "公里"),
        ("513km", "513", "公里"),
        ("12.5 thousand kilometres", "12500", "公里"),
        ("123.68 billion yuan", "123680000000", "元"),
        ("cny 123.68 bn", "123680000000", "元"),
        ("rmb 5 million", "5000000", "元"),
        ("$5", "5", "美元"),
        ("30%", "30", "%"),
        ("30 per cent", "30", "%"),
        ("314.3 hectares", "314.3", "公顷"),
        ("604 square kilometers", "604", "平方公里"),
        ("30 mins", "30", "分钟"),
        ("880,000 person-times", "880000", "人次"),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, value: str, unit: str) -> None:
    (found,) = amounts.find(f"over {text}.")
    assert found.value == Decimal(value)
    assert units.same(found.unit, unit)
    assert f"over {text}."[found.start : found.end] == text


@tabled(
    ("text", "values"),
    [
        ("880 thousand", [880000]),
        ("12 counties", [12]),
        ("13家", [13]),
        ("1,2", [1]),
        ("gdp", []),
        ("a1", []),
        ("7.5.3", []),
    ],
)
def test_a_number_alone_has_no_unit(text: str, values: list[int]) -> None:
    found = amounts.find(text)
    assert [each.value for each in found] == values
    assert {each.unit for each in found} <= {""}


def test_units_have_their_english_names_in_any_case() -> None:
    assert amounts.unit_called("Square  Kilometres") == "平方公里"
    assert amounts.unit_called("KWH") is not None
    assert amounts.unit_called("furlong") is None
    assert amounts.unit_called("") is None
    assert units.english("万公里") == "km"
    assert units.english("条") == ""


def test_every_english_word_names_a_unit_or_multiplies() -> None:
    for word, unit, size in tables.rows(amounts.TABLE, 3):
        assert bool(unit) != bool(size), word
        assert word == word.casefold()
        assert not size or int(size) > 1
