"""Figures on screens: as people write them, in either language; the data stays exact."""

import re
from decimal import Decimal
from typing import Any

from builders import indicator
from czfacts import FactBase
from czfacts.base.model import Change, Indicator, Locator
from czfacts.values import normal, tables, units
from czfacts.views import english, figures, hedges
from every import tabled

HAN = re.compile("[\u2e80-\u9fff]")


def fact(value: str, unit: str, text: str = "", **more: Any) -> Indicator:
    """Return a figure that was read from *text*; ``change`` is its direction alone."""
    if direction := more.pop("change", None):
        more["change"] = Change(direction=direction)
    source = (Locator(paragraph=1, sentence=1, text=text or value + unit),)
    return indicator(value, unit, source=source, **more)


@tabled(
    ("figure", "zh", "en"),
    [
        (fact("1236.8", "亿元"), "1,236.8亿元", "CNY 123.68 bn"),
        (fact("230", "亿元", "筹得230多亿元", comparator=">"), "230多亿元", "> CNY 23 bn"),
        (fact("88", "万人次", "88万余人次", comparator=">"), "88万余人次", ">880,000 person-times"),
        (fact("14", "%", "占14%以上", comparator=">="), "14%以上", "≥14%"),
        (fact("50", "%", "占一半以上", comparator=">="), "50%以上", "≥50%"),
        (fact("6", "亿元", "近6亿元", comparator="<"), "近6亿元", "< CNY 600 mn"),
        (fact("6", "亿元", "附近有6亿元", comparator="<"), "<6亿元", "< CNY 600 mn"),
        (fact("1", "小时", "1小时左右", comparator="~"), "1小时左右", "≈1 h"),
        (fact("3", "座", "不少于3座", comparator=">="), "不少于3座", "≥3"),
        (fact("40", "家", "没有超过40家", comparator="<="), "≤40家", "≤40"),
        (fact("3.2", "万元", "人均3万多元", per="人"), "3.2万元/人", "CNY 32,000/person"),
        (fact("2", "位", "第二"), "第2位", "No. 2"),
        (fact("3", "位", "前三", comparator="<="), "前3位", "top 3"),
        (fact("3", "位", "上升3位", change="up"), "↑3位", "↑3 places"),
        (fact("6.1", "%", change="up"), "↑6.1%", "↑6.1%"),
        (fact("-1.2", "%", change="down"), "↓1.2%", "↓1.2%"),
        (fact("0", "%", "持平", change="flat"), "→0%", "→0%"),
        (fact("20", "%", "增长超过20%", comparator=">", change="up"), "↑ 超过20%", "↑ >20%"),
        (fact("5", "元", change="down"), "↓5元", "↓ CNY 5"),
        (fact("-0.3", "米"), "-0.3米", "-0.3 m"),
        (fact("30", "家", high=Decimal(50)), "30–50家", "30–50"),
        (fact("8", "亿元", high=Decimal(12)), "8–12亿元", "CNY 0.8–1.2 bn"),
        (
            fact("7.9", ":", parts=(Decimal("7.9"), Decimal("55.5"), Decimal("36.6"))),
            "7.9:55.5:36.6",
            "7.9:55.5:36.6",
        ),
        (fact("1", "/3"), "1/3", "1/3"),
        (fact("3", "成"), "3成", "30%"),
        (fact("5", "角"), "5角", "CNY 0.5"),
        (fact("0.3", "个百分点", change="up"), "↑0.3个百分点", "↑0.3 percentage points"),
        (fact("1", "个百分点", change="up"), "↑1个百分点", "↑1 percentage point"),
        (fact("25", "个基点", change="down"), "↓25个基点", "↓25 basis points"),
        (fact("1.25", "万公里"), "1.25万公里", "12,500 km"),
        (fact("12.50", "亿元"), "12.50亿元", "CNY 1.250 bn"),
        (fact("0", "亿元"), "0亿元", "CNY 0"),
        (fact("4.5", "升/百公里"), "4.5升/百公里", "4.5 L/100 km"),
        (fact("6.8", "张/千人"), "6.8张/千人", "6.8 per 1,000 persons"),
        (fact("300", "人/所"), "300人/所", "300 persons each"),
        (fact("2", "万吨/年"), "2万吨/年", "20,000 t/year"),
        (fact("3", "亿吨/年"), "3亿吨/年", "300 mn t/year"),
        (fact("100.7", ""), "100.7", "100.7"),
        (fact("7954", "公里"), "7,954公里", "7,954 km"),
        (fact("1", "户"), "1户", "1 household"),
        (fact("3", "吾"), "3吾", "3吾"),  # no unit that any table has
    ],
)
def test_a_figure_is_written_as_people_do(figure: Indicator, zh: str, en: str) -> None:
    assert str(figures.of_fact(figure, "zh")) == zh
    assert str(figures.of_fact(figure, "en")) == en


@tabled(
    ("figure", "to", "zh", "en"),
    [
        (fact("42.5", "万亩"), "公顷", "28,333公顷", "28,333 ha"),
        (fact("1236.8", "亿元"), "万元", "12,368,000万元", "12,368,000万元"),
        (fact("7", "亩"), "公顷", "0.47公顷", "0.47 ha"),
        (fact("55.01", "公顷"), "亩", "825.2亩", "825.2 mu"),
        (fact("0.5", "小时"), "分钟", "30分钟", "30 min"),
        (fact("1200", "米"), "公里", "1.2公里", "1.2 km"),
        (fact("2.5", "亩", high=Decimal(4)), "公顷", "0.17–0.27公顷", "0.17–0.27 ha"),
        (fact("0", "亩"), "公顷", "0公顷", "0 ha"),
        (fact("5", "万元", "减少近5万元", comparator="<", change="down"), "元", "↓ <50,000元", ""),
        (fact("3", "万元", change="down", high=Decimal(5)), "元", "↓30,000–50,000元", ""),
        (fact("1.20", "亿元"), "CNY", "120,000,000 CNY", "CNY 120,000,000"),
    ],
)
def test_a_converted_figure_keeps_the_digits_of_its_source(
    figure: Indicator, to: str, zh: str, en: str
) -> None:
    assert str(figures.of_fact(figure, "zh", to)) == zh
    assert str(figures.of_fact(figure, "en", to)) == en or not en


@tabled(
    ("figure", "zh", "en"),
    [
        (fact("1236.8", "亿元"), "123,680,000,000元", "CNY 123,680,000,000"),
        (fact("45.6", "公顷"), "684亩", "684 mu"),
        (fact("3.2", "万元", per="人"), "32,000元/人", "CNY 32,000/person"),
        (fact("3", "万元", comparator=">", change="down"), "<-30,000元", "< CNY -30,000"),
    ],
)
def test_the_normal_unit_has_a_name(figure: Indicator, zh: str, en: str) -> None:
    assert str(figures.normalized(figure, "zh")) == zh
    assert str(figures.normalized(figure, "en")) == en


def test_english_screens_of_the_shipped_base_have_no_chinese_in_figures(base: FactBase) -> None:
    for each in base.indicators:
        assert not HAN.search(str(figures.of_fact(each, "en")))
        assert not HAN.search(str(figures.normalized(each, "en")))


def test_every_unit_has_english() -> None:
    lack = [row.name for row in units.table().values() if not row.english and row.name != "1"]
    assert lack == []
    for row in units.table().values():
        assert not HAN.search(row.english)


@tabled(
    ("plural", "singular"),
    [
        *(("batches", "batch"), ("boxes", "box"), ("counties", "county"), ("doses", "dose")),
        *(("class hours", "class hour"), ("basis points", "basis point"), ("persons", "person")),
        *(("years of age", "year of age"), ("counties and districts", "county and district")),
        *((same, same) for same in ("ms", "kbps", "Gbps", "s", "TOPS", "sq ft", "mu", "head")),
    ],
)
def test_one_is_said_in_the_singular(plural: str, singular: str) -> None:
    assert english.singular(plural) == singular


def test_a_word_that_hedges_has_the_meaning_of_the_fact() -> None:
    """Each word of the table is found by its meaning, and by no other."""
    for word, side, meaning, *_ in tables.rows(hedges.QUALIFIERS, 3):
        if meaning not in normal.SIGNS or "|" in word:
            continue
        text = f"{word}5座" if side == "before" else f"5座{word}"
        found = hedges.hedged(meaning, "座", text)
        assert found is not None, word
        assert word in (found.before, found.behind) or found.unit != "座", word
        other = "<" if meaning != "<" else ">"
        assert hedges.hedged(other, "座", text) is None or word == "不止"
