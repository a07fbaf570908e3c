from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from czfacts.reading.figures.quantities import Quantity, find
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.reading.words import table
from czfacts.values import units
from every import hold, tabled
from labels import Row, load, reading
from linear import is_linear

HERE = Path(__file__).parent
TABLES = (
    "quantities.tsv",
    "neighbours.tsv",
    "kinds.tsv",
    "reports.tsv",
    "wild.tsv",
    "spoken.tsv",
    "pages.tsv",
    "rare_words.tsv",
)
LABELLED = {table: load(HERE / table) for table in TABLES}
ROWS = [row for rows in LABELLED.values() for row in rows]

UNITS = ["亿元", "万亩", "公顷", "公里", "条", "家", "万人次", "%", "个百分点", "小时", "万千瓦"]
BEFORE = {"": "=", "超过": ">", "不低于": ">=", "近": "<", "不超过": "<=", "约": "~"}
AFTER = {"": "=", "以上": ">=", "以下": "<=", "左右": "~"}
numbers = st.decimals(min_value="0.01", max_value=10**12, places=2).map(lambda n: f"{n:f}")
chinese = st.text("零〇一二两三四五六七八九十百千万亿点半第前多余几个家条年月日元亩成分之至负%")


def reads_as_labelled(row: Row) -> None:
    assert tuple(reading(quantity) for quantity in find(row.text)) == row.readings


@pytest.mark.parametrize("table", TABLES)
def test_labelled_phrases_read_as_labelled(table: str) -> None:
    hold(reads_as_labelled, LABELLED[table], attrgetter("text"))


def test_a_short_text_with_one_quantity_is_read() -> None:
    assert find("产值突破82亿元") == [Quantity(Decimal(82), "亿元", ">", 2, 8)]


@tabled(("text", "count"), [("", 0), ("没有数字", 0), ("5家和3个", 2)])
def test_of_a_short_text_there_may_be_none_or_several(text: str, count: int) -> None:
    assert len(find(text)) == count


@given(numbers, st.sampled_from(UNITS), st.sampled_from([*BEFORE]), st.sampled_from([*AFTER]))
def test_what_is_written_is_read(number: str, unit: str, before: str, after: str) -> None:
    after = "" if before else after
    phrase = f"{before}{number}{unit}{after}"
    comparator = BEFORE[before] if before else AFTER[after]
    expected = Quantity(Decimal(number), unit, comparator, 2, 2 + len(phrase))
    assert find(f"今年{phrase}，其余从略") == [expected]


def in_chinese(number: int) -> str:
    """Write a whole number, from 1 to below 10**12, in Chinese: 一千零五十, 三亿零二."""
    written = ""
    for size, mark in ((10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // size % 10**4
        if section:
            gap = "零" if written and section < 1000 else ""
            written += gap + _section(section) + mark
    return written.removeprefix("一") if written.startswith("一十") else written


def _section(number: int) -> str:
    written, gap = "", ""
    for size, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        written += f"{gap}{'零一二三四五六七八九'[digit]}{mark}" if digit else ""
        gap = "" if digit else "零" if written else ""
    return written


WRITTEN: dict[str, Callable[[int], str]] = {
    "plain": str,
    "thousands": lambda number: f"{number:,}",
    "full-width": lambda number: str(number).translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    ),
    "chinese": in_chinese,
}


@pytest.mark.parametrize("way", WRITTEN)
@given(number=st.integers(3, 10**4) | st.integers(3, 10**12 - 1))  # of two one says 两家
def test_a_number_is_read_however_it_is_written(way: str, number: int) -> None:
    (read,) = find(f"今年新增{WRITTEN[way](number)}家，其余从略")
    assert units.normalize(read.value, read.unit) == (Decimal(number), "家")


@given(numbers, st.sampled_from(UNITS), st.sampled_from("0123456789."))
def test_a_digit_more_is_another_number(number: str, unit: str, digit: str) -> None:
    inner = Decimal(number)
    for text in (f"{digit}{number}{unit}", f"{number}{digit}{unit}"):
        found = find(text)
        assert all(quantity.start == 0 for quantity in found)
        same_value = [quantity for quantity in found if quantity.value == inner]
        assert not same_value or digit == "0"


@tabled("joint", list("Ax第+*×#/:·"))
def test_a_joined_number_is_not_read(joint: str) -> None:
    assert find(f"甲1{joint}7家") == []


@given(st.text() | chinese)
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    end = 0
    for quantity in find(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert quantity.comparator in {"<", "<=", "=", ">=", ">", "~"}
        assert quantity.value.is_finite()
        assert quantity.high is None or quantity.high > quantity.value
        end = quantity.end


@given(chinese, st.sampled_from(ROWS))
def test_a_sentence_before_changes_nothing_after(text: str, row: Row) -> None:
    prefix = f"{text}。\n另外记下："
    moved = [q for q in find(prefix + row.text) if q.start >= len(prefix)]
    alone = [q for q in find("另外记下：" + row.text) if q.start >= len("另外记下：")]
    shift = len(prefix) - len("另外记下：")
    assert [q._replace(start=q.start - shift, end=q.end - shift) for q in moved] == alone


@tabled("gap", [*"\t\xa0\u2009\n\u2028", "   "])
def test_a_number_with_a_gap_is_not_read_from_its_tail(gap: str) -> None:
    # Here, not in a table: a table has tabs and line ends of its own.
    for text in (f"甲12{gap}34家", f"共三{gap}十家", f"全市第{gap}3家"):
        assert find(text) == []


@tabled("unseen", "\xad\u061c\u180e\u200b\u200d\u2060\u2061\ufe0f\ufeff")
def test_what_is_not_seen_is_as_if_it_were_not_there(unseen: str) -> None:
    assert find(f"登记12{unseen}34家") == [Quantity(Decimal(1234), "家", "=", 2, 8)]
    assert find(f"不{unseen}低于20万元") == [Quantity(Decimal(20), "万元", ">=", 0, 8)]
    assert find(f"收入3亿{unseen}元") == [Quantity(Decimal(3), "亿元", "=", 2, 6)]
    assert find(f"不{unseen}足三{unseen}十家") == [Quantity(Decimal(30), "家", "<", 0, 7)]


def test_a_hard_line_end_parts_no_words_but_numbers() -> None:
    assert find("库存不足\n30家") == [Quantity(Decimal(30), "家", "<", 2, 8)]
    assert find("收入40亿\n元，") == [Quantity(Decimal(40), "亿元", "=", 2, 7)]
    assert find("完成1\n236.8亿元") == []
    assert find("占百分之三\n十") == []


@tabled(
    "text",
    [
        "全年完成投资3\n48.2亿元",
        "产值增长7.\n4%",
        "利润率为-\n2.6%",
        "累计发电28亿\n千瓦时",
        "与会代表不\n少于300人",
        "登记商户约\n为1500家",
        "占比百分之三\n十五",
        "投资不足\n30亿元",
    ],
)
def test_a_figure_that_a_line_end_cuts_in_two_is_not_read(text: str) -> None:
    assert [each for sentence in Text(text).sentences for each in sentence.quantities] == []


@tabled(
    "text",
    ["产业规模\n30家企业", "新建改建\n\n30家", "完成总数：\n30家", "达到\n\n30家", "2023\n30家"],
)
def test_a_heading_or_a_cell_cuts_nothing(text: str) -> None:
    [figure] = [each for sentence in Text(text).sentences for each in sentence.quantities]
    assert (figure.value, figure.unit, figure.comparator) == (Decimal(30), "家", "=")


def test_what_ends_a_text_says_nothing_of_how_it_begins() -> None:
    assert find("3名，第 ") == [Quantity(Decimal(3), "名", "=", 0, 2)]


def test_a_run_of_digits_as_no_report_has_it_is_a_code() -> None:
    assert find("9" * 60 + "家") == [Quantity(Decimal("9" * 60), "家", "=", 0, 61)]
    assert find("9" * 61 + "家") == []
    assert len(find("三点" + "一" * 58 + "公里")) == 1
    assert find("三点" + "一" * 59 + "公里") == []


@pytest.mark.parametrize("unit", ["个半小时", "年半"])
def test_a_half_more_counts_among_the_digits(unit: str) -> None:
    assert len(find("9" * 59 + unit)) == 1
    assert find("9" * 60 + unit) == []
    assert find("3至" + "9" * 60 + unit) == []


def test_a_unit_longer_than_any_is_none() -> None:
    assert [each.unit for each in find("3元" + "/吨" * 19)] == ["元" + "/吨" * 19]
    assert find("3元" + "/吨" * 20) == []


@tabled("gap", "\t\xa0\u2009\u202f\u3000")
def test_a_blank_of_any_width_parts_a_number_from_its_unit(gap: str) -> None:
    assert find(f"18{gap}公里") == [Quantity(Decimal(18), "公里", "=", 0, 5)]


@pytest.mark.parametrize("gap", ["\t", "  ", "\u3000\u3000"])
def test_a_blank_of_any_width_parts_no_words(gap: str) -> None:
    assert find(f"前{gap}3名") == [Quantity(Decimal(3), "位", "<=", 0, 3 + len(gap))]
    assert find(f"超过{gap}3家") == [Quantity(Decimal(3), "家", ">", 0, 4 + len(gap))]
    [spread] = find(f"5{gap}至{gap}8家")
    assert (spread.value, spread.high) == (Decimal(5), Decimal(8))


def test_what_is_read_has_a_unit_that_can_be_converted() -> None:
    read = {quantity.unit for row in ROWS for quantity in find(row.text)}
    assert [unit for unit in read if units.parse(unit).factor <= 0] == []


@pytest.mark.parametrize(
    "unit",
    [
        "9",
        "3、",
        "3 ",
        "三·",
        "3多",
        "过 ",
        "1,",
        "1、",
        "1.",
        "一",
        "一点",
        "“",
        '"',
        "《",
        "第",
        "零",
        "万",
        "新增3家、一个、近百人，",
    ],
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    short = unit * (1500 // len(unit))
    assert is_linear(find, short, short * 10)


@tabled("blank", [" ", "\u200b"])
@tabled("text", ["共3|5家。", "共3家|增。", "百分之三|五。", "第|3名", "过|3家"])
def test_the_time_grows_with_the_length_of_a_gap(text: str, blank: str) -> None:
    short, long = (text.replace("|", blank * count) for count in (1000, 10_000))
    assert is_linear(find, short, long)


def test_the_time_grows_with_the_blanks_of_a_sentence() -> None:
    short, long = ("甲 " * count for count in (1000, 10_000))
    assert is_linear(lambda text: Sentence(1, 1, text).quantities, short, long)


@pytest.mark.parametrize("gap", ["  ", "\xa0 "])
def test_a_gap_between_two_numbers_stays(gap: str) -> None:
    assert not Sentence(1, 1, f"共1{gap}234家").quantities
    [place] = Sentence(1, 1, f"共{gap}234{gap}家").quantities
    assert (place.start, place.end) == (1 + len(gap), 5 + 2 * len(gap))


def test_what_is_only_a_part_of_a_longer_number_is_not_had() -> None:
    text = Text("投资12亿元。税收2亿元。")
    assert [sentence.number for sentence in text.having("2亿元", 5)] == [2]


NOUNS = [
    word
    for word, roles in table("nouns").items()
    if len(word) > 1 and "measure" in roles.split() and not word.endswith(("出超", "入超"))
]
COMPARATORS = {"超": ">", "逾": ">", "近": "<", "约": "~"}


@pytest.mark.parametrize("word", COMPARATORS)
def test_a_comparator_behind_any_noun_is_read(word: str) -> None:
    """Whatever word its character makes with others elsewhere."""

    def reads(noun: str) -> None:
        found = [each.comparator for each in find(f"全市{noun}{word}5.2万元。")]
        assert found == [COMPARATORS[word]]

    hold(reads, NOUNS)
