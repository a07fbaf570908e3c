import contextlib
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from czfacts.quantity import lexicon
from czfacts.units import UnitError, convert, normalize, parse, same

AREAS = ["亩", "万亩", "公顷", "平方公里", "平方米", "km2"]
ENDLESS = {("亩", "公顷"), ("亩", "平方公里"), ("亩", "平方米")}
values = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@pytest.mark.parametrize(
    ("value", "unit", "expected", "code"),
    [
        ("1236.8", "亿元", "123680000000", "CNY"),
        ("42.5", "万亩", "425000", "mu"),
        ("314.3", "公顷", "4714.5", "mu"),
        ("60", "㎡", "0.09", "mu"),
        ("604", "方公里", "906000", "mu"),
        ("1.25", "万公里", "12500000", "m"),
        ("0.5", "小时", "1800", "s"),
        ("45", "秒", "45", "s"),
        ("2.1", "万亿元", "2100000000000", "CNY"),
        ("3", "千万元", "30000000", "CNY"),
        ("4320", "万美元", "43200000", "USD"),
        ("260", "万千瓦", "2600000", "kW"),
        ("12", "兆瓦", "12000", "kW"),
        ("45", "亿度", "4500000000", "kWh"),
        ("12.07", "万吨", "120700000", "kg"),
        ("5.2", "亿立方米", "520000000", "m3"),
        ("9", "成", "90", "%"),
        ("3", "立方千米", "3000000000", "m3"),
        ("2", "吉瓦时", "2000000", "kWh"),
        ("4", "亿韩元", "400000000", "KRW"),
        ("5", "万美金", "50000", "USD"),
        ("5.85", "‰", "0.585", "%"),
        ("2.5", "个百分点", "2.5", "pp"),
        ("2", "位", "2", "rank"),
        ("88", "万人次", "880000", "人次"),
        ("26", "条", "26", "条"),
        ("3", "万元/亩", "30000", "元/亩"),
        ("38", "微克/立方米", "38", "微克/立方米"),
        ("50", "万", "500000", "1"),
        ("7.50", "", "7.5", "1"),
        ("3", "/4", "75", "%"),
        ("1", "/3", "1", "/3"),
        ("-0", "元", "0", "CNY"),
    ],
)
def test_a_value_is_normalized_exactly(value: str, unit: str, expected: str, code: str) -> None:
    number, found = normalize(Decimal(value), unit)
    assert (f"{number:f}", str(number), found) == (expected, expected, code)


def test_no_digit_is_lost_to_the_decimal_context() -> None:
    long = "1" * 50 + "." + "9" * 50
    with localcontext(prec=3):
        assert str(normalize(Decimal(long), "亿元")[0]) == "1" * 50 + "9" * 8 + "." + "9" * 42


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("方公里", "平方公里"),
        ("億元", "亿元"),
        ("％", "%"),
        ("萬畝", "万亩"),
        ("km²", "平方千米"),
        ("個百分點", "百分点"),
        ("公頃", "ha"),
        ("條", "条"),
        ("元 / 亩", "元/亩"),
        ("万 千瓦", "万kW"),
    ],
)
def test_two_ways_to_write_a_unit_are_the_same(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("元", "美元"), ("元", "万元"), ("家", "条"), ("%", "个百分点"), ("元/亩", "元/吨")],
)
def test_different_units_are_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("42.5", "万亩", "亩", "425000"),
        ("1", "平方公里", "公顷", "100"),
        ("1", "亩", "m2", "666.666666667"),
        ("42.5", "万亩", "平方米", "283333333.333"),
        ("1e20", "亩", "平方米", "66666666666700000000000"),
        ("1.25", "万公里", "km", "12500"),
        ("90", "分钟", "h", "1.5"),
        ("1", "/3", "%", "33.3333333333"),
        ("123680000000", "CNY", "亿元", "1236.8"),
        ("880000", "人次", "万人次", "88"),
        ("3", "万元/亩", "元/亩", "30000"),
    ],
)
def test_a_value_is_converted(value: str, unit: str, to: str, expected: str) -> None:
    assert f"{convert(Decimal(value), unit, to):f}" == expected


def test_an_error_names_both_dimensions() -> None:
    with pytest.raises(UnitError) as error:
        convert(Decimal(1), "万亩", "公里")
    assert str(error.value) == "cannot convert 万亩 (area) to 公里 (length)"


@pytest.mark.parametrize(
    ("unit", "to"),
    [("元", "USD"), ("家", "条"), ("%", "pp"), ("位", "个"), ("元/亩", "元"), ("吨", "吨标准煤")],
)
def test_what_differs_in_kind_is_never_converted(unit: str, to: str) -> None:
    with pytest.raises(UnitError):
        convert(Decimal(1), unit, to)


@pytest.mark.parametrize("unit", ["亿亿元", "亿万元", "千百家"])
def test_multipliers_that_do_not_rise_are_an_error(unit: str) -> None:
    with pytest.raises(UnitError):
        parse(unit)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "sNaN"])
def test_what_is_not_finite_is_an_error(value: str) -> None:
    with pytest.raises(UnitError):
        normalize(Decimal(value), "元")


@given(values, st.sampled_from(AREAS), st.sampled_from(AREAS))
def test_there_and_back_is_exact_or_off_by_the_twelfth_digit(
    value: Decimal, unit: str, to: str
) -> None:
    back = convert(convert(value, unit, to), to, unit)
    if Fraction(value) * parse(unit).factor / parse(to).factor == Fraction(
        convert(value, unit, to)
    ):
        assert back == value
    else:
        assert abs(Fraction(back) - Fraction(value)) <= abs(Fraction(value)) / 10**11


@given(values, st.sampled_from(["亿元", "万人次", "公里", "小时", "成", "‰", "公顷", "kW"]))
def test_the_normal_value_says_the_same(value: Decimal, unit: str) -> None:
    number, code = normalize(value, unit)
    assert Fraction(number) == Fraction(value) * parse(unit).factor
    assert convert(number, code, unit) == value
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    assert exponent <= 0


@given(st.text())
def test_any_symbol_is_a_unit_or_an_error(symbol: str) -> None:
    with contextlib.suppress(UnitError):
        assert parse(symbol).factor > 0


@pytest.mark.parametrize("multiplier", ["", "百", "万", "百万", "亿"])
def test_every_unit_that_is_read_out_of_a_text_is_one(multiplier: str) -> None:
    """The 千 of 千伏 is no multiplier: 亿千伏 is a unit."""
    read = [word.text for words in lexicon._WORDS.values() for word in words]  # noqa: SLF001
    assert len(read) > 200
    for word in read:
        assert parse(multiplier + word).factor == parse(word).factor * parse(multiplier).factor
