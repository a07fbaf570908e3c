"""Files as people have them are read as the plain text that locators count in."""

from pathlib import Path

import pytest

import recording
from czfacts.reading.plain import html, loader
from czfacts.reading.plain.loader import PlainText
from every import tabled
from inside import run
from surroundings import ROOT

DOCUMENTS = ROOT / "tests/documents"
MADE = sorted(
    path.name for path in DOCUMENTS.iterdir() if path.suffix in {".html", ".docx", ".pdf"}
)
READABLE = [name for name in MADE if name != "encrypted.pdf"]
LARGEST = 300_000  # bytes, all together


def plain(name: str) -> PlainText:
    return loader.load((DOCUMENTS / name).read_bytes(), name)


@tabled("name", READABLE)
def test_a_document_is_read_as_its_golden_file_has_it(name: str) -> None:
    read = plain(name)
    shown = "".join(f"# {note}\n" for note in (*read.notes, *read.changes)) + read.paragraphs
    recording.held(DOCUMENTS / f"plain/{name}.txt", shown)


@tabled("name", READABLE)
def test_the_plain_text_of_a_document_is_read_as_it_is(name: str) -> None:
    read = plain(name)
    again = loader.load(read.paragraphs.encode(), "plain.txt")
    assert (again.paragraphs, again.changes) == (read.paragraphs, ())


def test_the_documents_are_small() -> None:
    assert sum(path.stat().st_size for path in DOCUMENTS.rglob("*") if path.is_file()) < LARGEST


def test_word_has_its_changes_accepted_and_its_digits_raised() -> None:
    text = plain("report.docx").paragraphs
    assert "同比增长6.2%；" in text
    assert "6.4%" not in text
    assert "储备项目" not in text
    assert "3.4km²" in text


def test_pages_leave_no_number_and_no_head_within_a_text() -> None:
    read = plain("report.pdf")
    assert "— 2 —" in read.printed
    assert read.printed.count("松溪市政府工作报告") == 3
    for form in (read.lines, read.paragraphs):
        assert "— 2 —" not in form
        assert "松溪市政府工作报告" not in form


@tabled(
    ("gone", "kept"),
    [
        ("bulletin.html", "36,518元"),
        ("news.html", "98.2%"),
    ],
)
def test_of_a_page_the_article_is_left(gone: str, kept: str) -> None:
    text = plain(gone).paragraphs
    assert kept in text
    for noise in (
        "首页",
        "长者模式",
        "分享",
        "3219",
        "9.9%",
        "立减",
        "羡慕",
        "19个",
        "96111",
        "999",
    ):
        assert noise not in text


def test_a_text_that_nothing_is_changed_in_is_the_file_to_the_character() -> None:
    text = "甲\r\n\r\n 乙\u2028丙\x0c丁。 \n\n"
    read = loader.load(text.encode(), "t.txt")
    assert read.printed == read.lines == read.paragraphs == text


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a folder with a text of hard-wrapped lines and a page number."""
    words = (
        "全市完成地区生产总值1236.8亿元，同比增长6.1%，增速居全省第二位，"
        "其中工业投资40亿元，高于全省0.3个百分点。"
    )
    lines = [words[at : at + 18] for at in range(0, len(words), 18)]
    wrapped = "\n".join(lines)
    (tmp_path / "T").write_text(f"{wrapped}\n- 1 -\n{wrapped}\n- 2 -\n", encoding="utf-8")
    return tmp_path


def test_wrapped_lines_are_joined_and_it_is_said(report: Path) -> None:
    drafted = run("draft", "T", at=report)
    assert "1236.8" in drafted.stdout.decode()
    assert drafted.stderr == (
        "T: page numbers and running heads left out: 2\nT: lines joined into paragraphs: 6\n"
    )
    as_lines = run("draft", "T", "--no-join", at=report)
    assert as_lines.stderr == ""
    assert as_lines.stdout != drafted.stdout


def test_verify_and_coverage_take_the_form_that_the_base_has(report: Path) -> None:
    for option in ([], ["--no-join"]):
        base = run("draft", "T", *option, at=report).stdout
        for command in ("verify", "coverage"):
            done = run(command, "T", "--facts", "-", at=report, stdin=base)
            # A number that the end of a line breaks is not read, and coverage says so.
            is_broken = command == "coverage" and bool(option)
            assert done.code == is_broken, (option, done)
            assert ("numbers not read" in done.stderr) == is_broken
            assert ("joined" in done.stderr) == (not option)


@tabled(
    ("lines", "paragraphs"),
    [
        ("完成1\n236.8亿元。", "完成1236.8亿元。"),
        ("增长6.\n1%，", "增长6.1%，"),
        ("新建学校不足\n30所。", "新建学校不足30所。"),
        ("投资40亿\n元。", "投资40亿元。"),
        ("占比为百分之三\n十五。", "占比为百分之三十五。"),
        ("目标是增长\n十二万吨。", "目标是增长十二万吨。"),
        ("全长12\n公里。", "全长12公里。"),
        ("加快1.1个\n百分点。", "加快1.1个百分点。"),
        ("耕地3平方\n公里。", "耕地3平方公里。"),
    ],
)
def test_a_line_that_ends_within_a_figure_goes_on_however_short_it_is(
    lines: str, paragraphs: str
) -> None:
    assert loader.load(lines.encode(), "T").paragraphs == f"{paragraphs}\n"


@tabled(
    "lines",
    [
        "表1\n2户贫困村",
        "十件大事2023\n3个镇建成",
        "生产总值 1236.8\n12个镇",
        "代码：688\n3月1日，投资5亿元。",
        "全年任务3\n8月21日，完成2个。",
        "预期达到\n一、农业",
        "In 2020.\n3 men came",
        "2021\n2022\n2023",
        "指标 数值\n生产总值 1236.8\n工业 300\n增速 6.1",
    ],
)
def test_a_line_that_ends_in_a_number_of_its_own_does_not(lines: str) -> None:
    assert loader.load(lines.encode(), "T").paragraphs == lines


@tabled("blank", ["\u200c\u200c", "\u2060", "\xad", "\ufeff", " \u200b\u3000"])
def test_lines_are_not_joined_over_one_in_which_nothing_is_seen(blank: str) -> None:
    lines = f"青岚县粮食产量稳步上升\n{blank}\n粮食产量一十二万吨整。\n{blank}\n油料产量三万吨。\n"
    assert loader.load(lines.encode(), "T").paragraphs == lines


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\r"])
@pytest.mark.parametrize("blank", ["", "\u200c", "\u2060", "\xad", " \u200b\u3000"])
def test_all_line_ends_end_lines_and_what_is_not_seen_is_blank(
    end: str, blank: str, tmp_path: Path
) -> None:
    lines = ("青岚县粮食", blank, "粮食产量12万吨。", blank, "油料产量3万吨。")
    (tmp_path / "T").write_text(end.join(lines), encoding="utf-8", newline="")
    rows = run("read", "T", "--fields", "paragraph,sentence,text", at=tmp_path)
    assert rows.stdout.decode().splitlines()[1:] == ["2\t1\t12万吨", "3\t1\t3万吨"]
    base = run("draft", "T", at=tmp_path).stdout
    assert run("verify", "T", "--facts", "-", at=tmp_path, stdin=base).code == 0


def test_a_page_without_a_tag_has_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library says so by an error or, in later versions, by nothing."""
    etree = pytest.importorskip("lxml.etree")

    def refused(*_: object) -> None:
        raise etree.XMLSyntaxError("Document is empty", 4, 1, 1)

    assert not len(html.parse(""))
    monkeypatch.setattr(etree, "fromstring", refused)
    assert not len(html.parse("粮食产量2万吨"))
