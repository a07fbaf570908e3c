"""Texts in the encodings that people have them in, and what is in none of them."""

import subprocess
from pathlib import Path

import pytest

from builders import HEAD, INDICATOR
from czfacts import charset
from every import tabled
from inside import run
from processes import assert_refused

TEXT = "某市一年\n全市投资12.5亿元，同比增长三成。另有3家企业在建，都在城区。\n"
TRADITIONAL = "某市一年\n全市投資12.5億元，同比增長三成。另有3家企業在建，都在城區。\n"
FACTS = HEAD + INDICATOR.replace("paragraph = 1", "paragraph = 2")
READ = "T: read as {}\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("gbk", READ.format("GB18030")),
        ("gb18030", READ.format("GB18030")),
        ("utf-16", READ.format("UTF-16")),
        ("utf-32", READ.format("UTF-32")),
    ],
)
def test_a_text_is_read_and_its_encoding_said(encoding: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(TEXT.encode(encoding))
    drafted = run("draft", "T", at=tmp_path)
    assert (drafted.code, drafted.stderr) == (0, said)
    assert "12.5亿元" in drafted.stdout.decode()
    for words in (["verify", "T"], ["coverage", "T"], ["show", "a", "--text", "T"]):
        done = run(*words, "--facts", "-", at=tmp_path, stdin=FACTS.encode())
        assert (done.code, done.stderr[: len(said)]) == (int(words[0] == "coverage"), said)


def test_it_is_said_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(TEXT.encode("gbk"))
    done = run("draft", "T", "--lang", "zh", at=tmp_path)
    assert done.stderr == "T：按 GB18030 编码读取\n"


@pytest.mark.parametrize("name", ["big5", "BIG5-HKSCS", "utf-16-le", "utf_16be"])
def test_an_encoding_that_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(TRADITIONAL.encode(name))
    done = run("draft", "T", "--encoding", name, at=tmp_path)
    assert (done.code, done.stderr) == (0, READ.format(name))
    assert "12.5億元" in done.stdout.decode()


@pytest.mark.parametrize(
    ("data", "said", "hint"),
    [
        pytest.param(TRADITIONAL.encode("big5"), "T:1: neither", "in BIG5-HKSCS", id="big5"),
        pytest.param(TEXT.encode("utf-16-le"), ": neither", "in UTF-16LE", id="utf-16-le"),
        pytest.param(TEXT.encode("utf-16-be"), ": neither", "in UTF-16BE", id="utf-16-be"),
        pytest.param(b"\x01\xffAB\r\n\x1a\n\0\xd2\xbb", "T:1: neither", "-f NAME", id="binary"),
        pytest.param("통계청은 밝혔다".encode("euc-kr"), "T:1: neither", "-f NAME", id="euc-kr"),
        pytest.param("café, naïve".encode("latin-1"), "T:1: neither", "-f NAME", id="latin-1"),
        pytest.param(b"\xff\xfe\x00", "T:1: not UTF-16 (byte 0x00)", "in UTF-16:", id="half"),
        pytest.param(b"\xef\xbb\xbf\xff", "T:1: not UTF-8 (byte 0xff)", "in UTF-8:", id="mark"),
    ],
)
def test_what_is_in_no_encoding_we_know(data: bytes, said: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(data)
    assert_refused(run("draft", "T", at=tmp_path), 3, said, "\nhint: ", hint, "-t UTF-8")


@tabled(
    ("data", "said"),
    [
        (TEXT.encode()[:-5], "T:2: UTF-8, but the file ends in the middle of a character"),
        (
            (TEXT + 9 * TEXT).encode().replace("年".encode(), b"\xff", 1),
            "T:1: UTF-8 except for some bytes: 1 (the first is 0xff)",
        ),
        ("某市一年，投资很多".encode("gbk") + b"\xff", "T:1: neither UTF-8 nor GB18030"),
    ],
)
def test_what_is_utf_8_but_for_some_bytes(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(data)
    assert_refused(run("draft", "T", at=tmp_path), 3, said)
    assert_refused(run("list", "--facts", "T", at=tmp_path), 3, said.partition(" neither")[0])


def test_what_is_not_in_the_encoding_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(TEXT.encode())
    refused = "T:1: not ascii (byte 0xe6)"
    assert_refused(run("draft", "T", "--encoding", "ascii", at=tmp_path), 3, refused)
    (tmp_path / "T").write_bytes(b"a" * 70 + b".xn--b")  # an error that names no place
    assert_refused(run("draft", "T", "--encoding", "idna", at=tmp_path), 3, "T:1: not idna")
    (tmp_path / "T.html").write_bytes(
        b"<meta charset=idna><p>" + b"a" * 70 + b".xn--b \xff\xfe\x80"
    )
    assert run("read", "T.html", at=tmp_path).code == 0


PAGE = f"<!DOCTYPE html><meta charset=CHARSET><p>{TEXT}</p>"


@tabled(
    ("charset", "encoding", "said"),
    [
        ("gb2312", "gbk", READ.format("GB18030")),
        ("no-such", "gbk", READ.format("GB18030")),
        ("no-such", "utf-8", ""),
        ("big5", "utf-8-sig", ""),
    ],
)
def test_a_page_is_in_what_makes_chinese_of_it(
    charset: str, encoding: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "T").write_bytes(PAGE.replace("CHARSET", charset).encode(encoding))
    done = run("read", "T", at=tmp_path)
    assert (done.code, done.stderr) == (0, said)
    assert "12.5亿元" in done.stdout.decode()
    assert run("read", "T", "--encoding", encoding, at=tmp_path).stdout == done.stdout


def test_broken_bytes_of_a_page_are_lost_where_it_declares_its_encoding(tmp_path: Path) -> None:
    page = PAGE.encode("gbk").replace("另".encode("gbk"), b"\xff\xff")
    (tmp_path / "T").write_bytes(page.replace(b"CHARSET", b"gbk"))
    done = run("read", "T", at=tmp_path)
    assert (done.code, done.stderr) == (0, READ.format("GB18030"))
    assert "12.5亿元" in done.stdout.decode()
    (tmp_path / "T").write_bytes(page.replace(b"CHARSET", b"no-such"))
    assert_refused(run("read", "T", at=tmp_path), 3, "T:1: neither UTF-8 nor GB18030")


@pytest.mark.parametrize("name", ["nope", "hex", "a\0b", "", "\udcff"])
def test_an_encoding_that_does_not_exist(name: str, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(TEXT.encode())
    done = run("draft", "T", "--encoding", name or " ", at=tmp_path)
    assert_refused(done, 2, "there is no encoding '", "for example GB18030, BIG5")


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-16-le", "big5"])
def test_a_base_is_utf8_and_the_hint_says_what_it_seems_to_be(
    encoding: str, tmp_path: Path
) -> None:
    text = TRADITIONAL if encoding == "big5" else TEXT
    (tmp_path / "F").write_bytes(("# " + text + FACTS).encode(encoding, "replace"))
    done = run("chains", "--facts", "F", at=tmp_path)
    assert_refused(done, 3, "not UTF-8 (byte ", "hint: it seems to be in ", " -t UTF-8 converts it")


@tabled("name", charset.OFTEN)
def test_iconv_knows_the_encodings_that_hints_name(name: str) -> None:
    subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=b"", check=True)
    assert "0".encode(name).decode(name) == "0"


def test_a_draft_is_utf8_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "T").write_text(TEXT + "增长①⅓\n", encoding="utf-8")
    gbk = {"PYTHONIOENCODING": "gbk", "LC_ALL": "zh_CN.GBK"}
    words = ("draft", "T", "--lang", "zh")  # its comments are in the reader's language
    drafted = run(*words, at=tmp_path, settings=gbk)
    assert drafted.stdout == run(*words, at=tmp_path).stdout
    checked = run("verify", "T", "--facts", "-", at=tmp_path, stdin=drafted.stdout, settings=gbk)
    assert checked.code == 0
