import contextlib
import sys
import unicodedata
from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from czfacts.errors import ConversionError
from czfacts.reading.figures.lexicon import lexicon
from czfacts.values import characters, tables, units
from czfacts.values.units import check, convert, normalize, parse, same
from every import tabled

MULTIPLIERS = units.MULTIPLIERS.keys()
AREAS = ["亩", "万亩", "公顷", "平方公里", "平方米", "km2"]
ENDLESS = {("亩", "公顷"), ("亩", "平方公里"), ("亩", "平方米")}
values = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@tabled(
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
        ("3", "百万元", "3000000", "CNY"),
        ("3", "十万元", "300000", "CNY"),
        ("4320", "万美元", "43200000", "USD"),
        ("260", "万千瓦", "2600000", "kW"),
        ("12", "兆瓦", "12000", "kW"),
        ("45", "亿度", "4500000000", "kWh"),
        ("12.07", "万吨", "120700000", "kg"),
        ("5.2", "亿立方米", "520000000", "m3"),
        ("9", "成", "90", "%"),
        ("3", "立方千米", "3000000000", "m3"),
        ("2", "吉瓦时", "2000000", "kWh"),
        ("3", "万千米", "30000000", "m"),
        ("3", "万千克", "30000", "kg"),
        ("4", "亿韩元", "400000000", "KRW"),
        ("5", "万美金", "50000", "USD"),
        ("5.85", "‰", "0.585", "%"),
        ("2.5", "个百分点", "2.5", "pp"),
        ("2", "位", "2", "rank"),
        ("88", "万人次", "880000", "人次"),
        ("26", "条", "26", "条"),
        ("3", "万元/亩", "45", "CNY/m2"),
        ("5", "万千瓦时/年", "50000", "kWh/年"),
        ("3", "万千克/亩", "45", "kg/m2"),
        ("2", "万千伏安/次", "20000", "kVA/次"),
        ("38", "毫克/升", "0.038", "kg/m3"),
        ("50", "万", "500000", "1"),
        ("7.50", "", "7.5", "1"),
        ("3", "/4", "75", "%"),
        ("1", "/3", "1", "/3"),
        ("1", "/4家", "1", "/4家"),
        ("7.6", "/10万", "0.0076", "%"),
        ("6.8", "张/千人", "0.0068", "张/人"),
        ("450", "立方米/百公里", "0.0045", "m3/m"),
        ("2.2", "元/10股", "0.22", "CNY/股"),
        ("3", "元每平方米", "3", "CNY/m2"),
        ("2.3", "兆元", "2300000000000", "CNY"),
        ("25", "个基点", "0.25", "pp"),
        ("3", "年", "36", "月"),
        ("2", "周", "1209600", "s"),
        ("-0", "元", "0", "CNY"),
    ],
)
def test_a_value_is_normalized_exactly(value: str, unit: str, expected: str, code: str) -> None:
    number, found = normalize(Decimal(value), unit)
    assert (f"{number:f}", str(number), found) == (expected, expected, code)


@tabled(
    ("names", "factor", "code", "dimension"),
    [
        ("CNY RMB 元 人民币 元人民币 人民币元", "1", "CNY", "money (CNY)"),
        ("USD 美元 美金", "1", "USD", "money (USD)"),
        ("HKD 港元 港币", "1", "HKD", "money (HKD)"),
        ("EUR 欧元", "1", "EUR", "money (EUR)"),
        ("JPY 日元 日圆 日圓", "1", "JPY", "money (JPY)"),
        ("GBP 英镑", "1", "GBP", "money (GBP)"),
        ("KRW 韩元", "1", "KRW", "money (KRW)"),
        ("AUD 澳元", "1", "AUD", "money (AUD)"),
        ("CAD 加元", "1", "CAD", "money (CAD)"),
        ("RUB 卢布", "1", "RUB", "money (RUB)"),
        ("TWD 新台币", "1", "TWD", "money (TWD)"),
        ("THB 泰铢", "1", "THB", "money (THB)"),
        ("mu 亩", "1", "mu", "surface area"),
        ("ha hm2 公顷", "15", "mu", "surface area"),
        ("km2 平方公里 平方千米 方公里", "1500", "mu", "surface area"),
        ("m2 平方米 平米 平方", "0.0015", "mu", "surface area"),
        ("m 米", "1", "m", "length"),
        ("km KM 公里 千米", "1000", "m", "length"),
        ("cm 厘米", "0.01", "m", "length"),
        ("mm 毫米", "0.001", "m", "length"),
        ("海里", "1852", "m", "length"),
        ("s 秒 秒钟", "1", "s", "time"),
        ("min 分钟", "60", "s", "time"),
        ("h 小时 个小时 钟头 个钟头", "3600", "s", "time"),
        ("d 天", "86400", "s", "time"),
        ("kg 公斤 千克", "1", "kg", "mass"),
        ("t 吨 公吨", "1000", "kg", "mass"),
        ("斤", "0.5", "kg", "mass"),
        ("g 克", "0.001", "kg", "mass"),
        ("m3 立方米 立方", "1", "m3", "volume"),
        ("立方公里 立方千米", "1000000000", "m3", "volume"),
        ("L l 升", "0.001", "m3", "volume"),
        ("mL ml 毫升", "0.000001", "m3", "volume"),
        ("kW KW 千瓦", "1", "kW", "power"),
        ("MW 兆瓦", "1000", "kW", "power"),
        ("W 瓦", "0.001", "kW", "power"),
        ("GW 吉瓦", "1000000", "kW", "power"),
        ("kWh KWh 千瓦时 千瓦小时 度", "1", "kWh", "energy"),
        ("GWh 吉瓦时", "1000000", "kWh", "energy"),
        ("MWh 兆瓦时", "1000", "kWh", "energy"),
        ("tce 吨标准煤 吨标煤", "1", "tce", "energy (coal equivalent)"),
        ("千克标准煤 公斤标准煤", "0.001", "tce", "energy (coal equivalent)"),
        ("°C 摄氏度 ℃", "1", "°C", "temperature"),
        ("工作日 个工作日", "1", "工作日", "working days"),
        ("% /100", "1", "%", "ratio"),
        ("pp 百分点 个百分点", "1", "pp", "percentage points"),
        ("rank 位 位次 个位次 名次", "1", "rank", "rank"),
        ("1", "1", "1", "number"),
        ("家", "1", "家", "count (家)"),
        ("元/吨", "1", "CNY/吨", "money (CNY) per mass"),
        ("吨/公顷", "0.1", "kg/m2", "mass per surface area"),
        ("公里/小时", "24000", "m/d", "length per time"),
    ],
)
def test_every_name_of_a_unit_is_known(names: str, factor: str, code: str, dimension: str) -> None:
    for name in names.split():
        assert parse(name)[1:] == (Fraction(factor), code, dimension)


def test_no_unit_at_all_is_a_number() -> None:
    assert parse("万") == ("万", Fraction(10000), "1", "number")


def test_no_digit_is_lost_to_the_decimal_context() -> None:
    long = "1" * 50 + "." + "9" * 50
    with localcontext(prec=3):
        assert str(normalize(Decimal(long), "亿元")[0]) == "1" * 50 + "9" * 8 + "." + "9" * 42


@tabled(
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


@tabled(
    ("one", "other"),
    [("元", "美元"), ("元", "万元"), ("家", "条"), ("%", "个百分点"), ("元/亩", "元/吨")],
)
def test_different_units_are_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


@tabled(
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
        ("500", "公斤/亩", "吨/公顷", "7.5"),
        ("60", "公里/小时", "米/秒", "16.6666666667"),
        ("5", "毫克/升", "微克/立方米", "5000000"),
        ("2", "TB", "GB", "2000"),
        ("3.2", "元/公斤", "元/吨", "3200"),
        ("2", "年", "个月", "24"),
        ("123680000000", "CNY", "亿元", "1236.8"),
        ("880000", "人次", "万人次", "88"),
        ("3", "万元/亩", "元/亩", "30000"),
    ],
)
def test_a_value_is_converted(value: str, unit: str, to: str, expected: str) -> None:
    assert f"{convert(Decimal(value), unit, to):f}" == expected


def test_an_error_names_both_dimensions() -> None:
    with pytest.raises(ConversionError) as error:
        convert(Decimal(1), "万亩", "公里")
    assert str(error.value) == "cannot convert 万亩 (surface area) to 公里 (length)"


@tabled(
    ("unit", "to"),
    [("元", "USD"), ("家", "条"), ("%", "pp"), ("位", "个"), ("元/亩", "元"), ("吨", "吨标准煤")],
)
def test_what_differs_in_kind_is_never_converted(unit: str, to: str) -> None:
    with pytest.raises(ConversionError):
        convert(Decimal(1), unit, to)


@pytest.mark.parametrize("unit", ["亿亿元", "亿万元", "千百家"])
def test_multipliers_that_do_not_rise_are_an_error(unit: str) -> None:
    multiplier = unit.rstrip("元家")
    with pytest.raises(ConversionError, match=f"^'{multiplier}' in '{unit}' is not a multiplier$"):
        parse(unit)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "sNaN"])
def test_what_is_not_finite_is_an_error(value: str) -> None:
    with pytest.raises(ConversionError, match=f"^{value} is not a quantity$"):
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
    with contextlib.suppress(ConversionError):
        assert parse(symbol).factor > 0


@tabled("multiplier", ["", "百", "万", "百万", "亿"])
def test_every_unit_that_is_read_out_of_a_text_is_one(multiplier: str) -> None:
    """The 千 of 千伏 is not a multiplier: 亿千伏 is a unit."""
    read = [word.text for word in lexicon().units]
    assert read
    for word in read:
        assert parse(multiplier + word).factor == parse(word).factor * parse(multiplier).factor


def test_check_knows_all_that_may_multiply() -> None:
    def plain(character: str) -> str:
        return characters.fold(unicodedata.normalize("NFKC", character))

    all_there_are = map(chr, range(sys.maxunicode + 1))
    written = {*filter(unicodedata.decomposition, all_there_are), *map(chr, characters.shapes())}
    found = [each for each in (*MULTIPLIERS, *written) if {*plain(each)} & MULTIPLIERS]
    assert all(len({*plain(each)} & MULTIPLIERS) == 1 for each in found)
    for symbol in map(
        "".join, product(("", *found), ("", *found), ("", "千", "萬"), ("元", "/亿人"))
    ):
        assert is_refused(check, symbol) == is_refused(parse, symbol), symbol


def is_refused(take: Callable[[str], object], symbol: str) -> bool:
    try:
        take(symbol)
    except ConversionError:
        return True
    return False


def test_a_list_of_shapes_says_what_the_table_says() -> None:
    shapes = characters.shapes()
    for code in range(0x10000):
        assert characters.fold(f"吨{chr(code)}") == f"吨{chr(shapes[code])}", hex(code)


@tabled(
    ("written", "shape"),
    [
        ("規畫種植乾果", "规划种植干果"),
        ("漫畫展顯著", "漫画展显著"),
        ("隨著乾隆年間的名著", "随着乾隆年间的名著"),
        ("説明衞生院閲覽", "说明卫生院阅览"),
        ("回覆說瞭解，藉由", "回复说了解,借由"),
    ],
)
def test_a_character_that_stands_for_two_is_told_by_its_word(written: str, shape: str) -> None:
    assert characters.fold(written) == shape


def test_words_of_traditional_texts_are_as_long_as_their_shapes() -> None:
    rows = tables.pairs(characters.WORDS)
    assert all(len(word) == len(shape) for word, shape in rows)
    assert all(characters.fold(f"{word}。") == f"{shape}。" for word, shape in rows)


def test_what_is_rare_is_folded_beside_what_lies_beyond_the_first_plane() -> None:
    assert characters.fold("ﾃ𠮷𝟙　Ⅰ國") == "テ𠮷1 I国"
