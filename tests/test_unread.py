"""Numbers that are printed and not read: listed, so that no text passes as covered by silence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import base, project
from czfacts.base.model import Locator, SetAside, Source
from czfacts.proof import coverage, verify
from czfacts.reading.text.sentences import Sentence, Text
from czfacts.reading.text.unread import unread
from every import tabled
from inside import run
from linear import is_linear
from surroundings import ROOT

TEXTS = ROOT.parent / "shared/texts"
MOST = 6  # of a sound text: a list worth reading


def listed(text: str) -> list[str]:
    return [text[start:end] for start, end in unread(Sentence(1, 1, text))]


@tabled(
    ("text", "numbers"),
    [
        ("收入1O.5亿元。", ["1O.5"]),
        ("收入l2.5亿元。", ["2.5"]),
        ("婴儿重6磅3盎司。", ["6磅3盎司"]),
        ("布长2尺4寸。", ["2尺4寸"]),
        ("完成投资16.\ufffd8亿元。", ["16", "8"]),
        ("收入2 36.5亿元。", ["2 36.5亿元"]),
        ("记了三百七十。", ["三百七十"]),
        ("北纬28度12分。", ["28度12分"]),
        ("每3人分2亩。", ["3人"]),
        ("收入012亿元。", ["012"]),
        ("低于50的荣枯线。", ["50"]),
        ("打12345热线。", ["12345"]),
        ("投资½万元，又有⑫万元、🔟亿元、〡〢万元、٣٤万元。", ["½", "⑫", "🔟", "〡〢", "٣٤"]),
        ("全县GDP增长5%。Grain output of the county grew by 6.1%.", ["6.1%"]),
        ("He said exports reached 300 million, up 5% on the year.", ["300", "5%"]),
        ("投资1️⃣28万元。", ["1", "28万元"]),
    ],
)
def test_a_number_that_is_not_read_is_listed(text: str, numbers: list[str]) -> None:
    assert listed(text) == numbers


@tabled(
    "text",
    [
        "收入12.5亿元，增长6%。",
        "收入**12.5**亿元。",
        "收入12.5[1]亿元。",
        "2023年1—6月，1月5日，2023-01-05 08:30，2023/1/5。",
        "上午9时30分，8:15开门，10点到。",
        "2020—2023年，2023届，80年代，上世纪八十年代，90后。",
        "党的二十大和二十届三中全会精神，学习二十大报告，云政发〔2023〕15号，二十一世纪。",
        "PM2.5、T1000、G207、5G、4K、A4纸。",
        "第3次、第7号令、319国道、207、208、309国道、5号线、500强。",
        "1.总体情况。",
        "1.2 口岸情况。",
        "（1）收入稳定；（2）支出增加。",
        "以上年为100）。",
        "排名靠前〔1〕。",
        "统一社会信用代码91140400。",
        "邮编：047000。",
        "证券代码：600001　证券简称：青禾股份",
        "花莲0917地震后客流减少。",
        "每10股派2元，转增3股。",
        "失业率3.4%，创5年新低。",
        "电话0355-2012345。",
        "一般公共预算，第三产业，三级医院，一批项目，四通八达，百姓，半导体。",
        "那一年，十年来，三年里，近20年间，3天后。",
        "《2030计划》与“1+3”行动。",
        "WTI 73.65美元/桶，Dow Jones跌5%，ROE为6%，WHO称5%以上。",
        "Total cost of sales达8亿元（costs 5%）。",
        "面积12m²，收入3亿元①，增加②。",
        "收入增速在全国36个城市中居第8位。",
    ],
)
def test_what_counts_nothing_is_not_listed(text: str) -> None:
    assert listed(text) == []


def slips(number: str) -> Iterator[str]:
    """Yield *number* as a press, a scanner or an editor may spoil or mark it."""
    yield from (number.replace("0", letter, 1) for letter in "Oo" if "0" in number)
    yield f"**{number}**"
    yield f"{number}[2]"
    if len(number) > 1:
        yield from (f"{number[0]}{mark}{number[1:]}" for mark in ("**", "[1]", "\ufffd"))


@tabled("number", ["305", "12.8", "1,040", "70", "8"])
@tabled("text", ["收入{}亿元，", "占{}%。", "新建{}座，", "共有{}人。"])
def test_no_spoilt_number_passes_in_silence(number: str, text: str) -> None:
    sound = Sentence(1, 1, text.format(number)).quantities
    for spoilt in slips(number):
        sentence = Sentence(1, 1, text.format(spoilt))
        read = [each.value for each in sentence.quantities]
        assert unread(sentence) or read == [each.value for each in sound], spoilt


@pytest.mark.parametrize("listed", ["1、", "一、", "第", "1号", "A1."])
def test_the_time_grows_with_the_length_of_a_list(listed: str) -> None:
    short = listed * (1200 // len(listed))
    assert is_linear(lambda text: unread(Sentence(1, 1, text)), short, short * 10)


def test_what_is_set_aside_or_named_is_not_listed() -> None:
    text = Text("打12345热线。\n“太行1号”改为太行1线，长2尺4寸。")
    name = Locator(id="s", paragraph=1, sentence=1, text="12345热线")
    aside = SetAside(paragraph=2, sentence=1, text="2尺4寸", reason=project().name)
    source = Source(id="s", title="题")
    known = base(sources=(source,))
    found = [*verify.findings_of(known, source, text)]
    assert [each.text for each in coverage.not_read(found, text)] == ["12345", "2尺4寸"]
    source = Source(id="s", title="题", set_aside=(aside,))
    known = base(sources=(source,), projects=(project(source=(name,)),))
    found = [*verify.findings_of(known, source, text)]
    assert coverage.not_read(found, text) == []


def test_rows_are_in_the_order_of_the_text() -> None:
    text = Text("长2尺4寸，收入3亿元，记了三百七十。")
    source = Source(id="s", title="题")
    found = [*verify.findings_of(base(sources=(source,)), source, text)]
    rows = coverage.rows(coverage.covered_by(found, text), coverage.not_read(found, text))
    assert [(row.text, row.state) for row in rows] == [
        ("2尺4寸", "not_read"),
        ("3亿元", "uncovered"),
        ("三百七十", "not_read"),
    ]


@pytest.mark.parametrize("folder", ["own", "real"])
def test_the_list_of_a_sound_text_is_short(folder: str) -> None:
    if not (TEXTS / folder).is_dir():
        pytest.skip("the labelled texts are not at hand")
    for path in (TEXTS / folder).glob("*.txt"):
        text = Text(path.read_text(encoding="utf-8-sig"))
        assert sum(len(unread(each)) for each in text.sentences) <= MOST, path.name


def test_the_article_has_no_number_that_is_not_read(article: str) -> None:
    numbers = [re.sub(r"\s", " ", each) for each in listed(article)]
    assert numbers == []


def test_one_number_that_is_not_read_is_counted_as_one(tmp_path: Path) -> None:
    (tmp_path / "T").write_text("粮食产量2万吨，布长2尺4寸。\n", encoding="utf-8")
    done = run("coverage", "T", "--facts", ROOT / "examples/report.toml", at=tmp_path)
    assert "1 quantity: 1 uncovered; 1 number not read\n" in done.stderr
